import { Stack, Text } from "@mantine/core";
import type { ConsoleView } from "../../../shared/windows/console-view.ts";
import { useLanguage } from "../hooks/use-language.ts";

/** Ceremonies that are over, newest first, by number and outcome. */
export function PastCeremonies({ past }: Pick<ConsoleView, "past">) {
  const { t } = useLanguage();
  if (past.length === 0) return null;
  return (
    <Stack gap={4} mt="md">
      <Text component="h2" fz="sm" fw={650}>
        {t("console.past")}
      </Text>
      {past.toReversed().map(({ ceremony, outcome, close }) => (
        <Text key={close} fz="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          {ceremony} · {t(`console.past.${outcome}`)}
        </Text>
      ))}
    </Stack>
  );
}
