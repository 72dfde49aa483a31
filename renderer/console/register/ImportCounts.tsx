import { Group, Paper, Text } from "@mantine/core";
import type { ImportReport } from "../../../shared/contract/register-answers.ts";
import { useLanguage } from "../hooks/use-language.ts";

/** How many rows there are, and what becomes of them. */
export function ImportCounts({ report }: { readonly report: ImportReport }) {
  const { t } = useLanguage();
  const { rows, accepted, refused, recognised } = report.counts;
  const counts = [
    [t("console.import.rows"), rows],
    [t("console.lists.accepted"), accepted],
    [t("console.lists.refused"), refused],
    ...(report.list === "special" ? [[t("console.import.recognised"), recognised] as const] : []),
  ] as const;
  return (
    <Group>
      {counts.map(([name, count]) => (
        <Paper key={name} withBorder px="lg" py="xs" miw={130}>
          <Text fz="sm" c="dimmed">
            {name}
          </Text>
          <Text fz={24} fw={650}>
            {count}
          </Text>
        </Paper>
      ))}
    </Group>
  );
}
