import { Group, Select, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import type { ImportReport } from "../../../shared/contract/register-answers.ts";
import { fields } from "../../../shared/register/fields.ts";
import type { List } from "../../../shared/register/model.ts";
import { useLanguage } from "../hooks/use-language.ts";
import type { Importing } from "./use-import.ts";

interface Props {
  readonly list: List;
  readonly report: ImportReport;
  readonly importing: Importing;
}

/** Which column each field was read from, and another one where it is wrong. */
export function MappingTable({ list, report, importing }: Props) {
  const { t } = useLanguage();
  const { chosen, again, reading } = importing;
  const columns = report.headings.map(({ heading, column }) => ({
    value: column,
    label: t("console.import.column", { heading, column }),
  }));
  return (
    <Stack gap="xs">
      <Title order={4}>{t("console.import.mapping")}</Title>
      <Group align="flex-end">
        <Select
          label={t("console.import.sheet")}
          data={[...new Set(report.sheets)]}
          value={report.sheet}
          allowDeselect={false}
          disabled={reading}
          onChange={(sheet) => {
            if (sheet !== null && sheet !== report.sheet) void again({ sheet, map: {} });
          }}
        />
        <Text pb={8}>{t("console.import.heading-row", { row: report.headingRow })}</Text>
      </Group>
      <Text fz="sm" c="dimmed">
        {t("console.import.mapping-hint")}
      </Text>
      <SimpleGrid cols={3} spacing="sm">
        {fields[list].map((field) => (
          <Select
            key={field}
            label={t(`console.field.${field}`)}
            placeholder={t("console.import.no-column")}
            data={columns}
            value={report.mapping.find((one) => one.field === field)?.column ?? null}
            allowDeselect={false}
            searchable
            disabled={reading}
            onChange={(column) => {
              if (column !== null) void again({ ...chosen, map: { ...chosen.map, [field]: column } });
            }}
          />
        ))}
      </SimpleGrid>
    </Stack>
  );
}
