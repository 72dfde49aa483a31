import { Button, Checkbox, Group, Select, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import type { ImportReport } from "../../../shared/contract/answers.ts";
import { fields, type List } from "../../../shared/register/model.ts";
import { useLanguage } from "../hooks/use-language.ts";
import type { Importing } from "./use-import.ts";

interface MappingTableProps {
  readonly list: List;
  readonly report: ImportReport;
  readonly importing: Importing;
}

/** Which column each field was read from, and another one where it is wrong. */
export function MappingTable({ list, report, importing }: MappingTableProps) {
  const { t } = useLanguage();
  const { chosen, again, reading } = importing;
  const together = t("console.import.sheets-together", { count: report.read.length });
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
          data={[
            ...(report.read.length > 1 ? [{ value: "", label: together }] : []),
            ...report.sheets.map(({ name, hidden }) => ({
              value: name,
              label: hidden ? t("console.import.sheet-hidden", { sheet: name }) : name,
            })),
          ]}
          value={report.read.length > 1 ? "" : (report.read[0] ?? null)}
          allowDeselect={false}
          disabled={reading}
          w={320}
          onChange={(sheet) => {
            if (sheet !== null && sheet !== "" && (report.read.length > 1 || sheet !== report.read[0]))
              void again({ ...chosen, sheet, map: {} });
          }}
        />
        {chosen.sheet !== undefined && (
          <Button
            variant="default"
            disabled={reading}
            onClick={() => {
              const { sheet: _, ...rest } = chosen;
              void again({ ...rest, map: {} });
            }}
          >
            {t("console.import.sheet-by-itself")}
          </Button>
        )}
        <Text pb={8}>
          {report.headingRow === 0
            ? t("console.import.heading-none", {})
            : t("console.import.heading-row", { row: report.headingRow })}
        </Text>
      </Group>
      {report.hiddenRows > 0 && (
        <Checkbox
          label={t("console.import.hidden-rows", { count: report.hiddenRows })}
          checked={chosen.hidden === "left"}
          disabled={reading}
          onChange={(event) => {
            const { hidden: _, ...rest } = chosen;
            void again(event.currentTarget.checked ? { ...rest, hidden: "left" } : rest);
          }}
        />
      )}
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
            clearable
            searchable
            disabled={reading}
            onChange={(column) => void again({ ...chosen, map: { ...chosen.map, [field]: column ?? "" } })}
          />
        ))}
      </SimpleGrid>
      {report.unused.length > 0 && (
        <Text fz="sm" c="dimmed">
          {t("preview.unused", { columns: report.unused.join(t("minutes.comma")) })}
        </Text>
      )}
    </Stack>
  );
}
