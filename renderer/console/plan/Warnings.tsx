import { Alert, List, Stack, Text, Title } from "@mantine/core";
import type { Message } from "../../../shared/text/text.ts";
import { useLanguage } from "../hooks/use-language.ts";

/** What the officer is told before the freeze; the same sentences stand in the minutes. */
export function Warnings({ said }: { readonly said: readonly Message[] }) {
  const { t, say } = useLanguage();
  return (
    <Stack gap="sm">
      <Title order={3}>{t("console.plan.warnings")}</Title>
      {said.length === 0 ? (
        <Text c="dimmed">{t("console.plan.no-warnings")}</Text>
      ) : (
        <Alert color="orange" role="note">
          <List size="sm" spacing="xs">
            {said.map((one) => (
              <List.Item key={say(one)}>{say(one)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  );
}
