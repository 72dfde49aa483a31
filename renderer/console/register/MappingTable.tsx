import { Button, Group, Select, SimpleGrid, Stack, Text, TextInput, Title } from "@mantine/core";
import { useState } from "react";
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

interface MappingByHandProps {
  readonly list: List;
  readonly importing: Importing;
}

/** A file whose sheet or headings were not recognised: a person names them. */
export function MappingByHand({ list, importing }: MappingByHandProps) {
  const { t } = useLanguage();
  const [sheet, setSheet] = useState("");
  const [map, setMap] = useState<Readonly<Record<string, string>>>({});
  const read = () => {
    const named = Object.entries(map).filter(([, heading]) => heading.trim() !== "");
    void importing.again({ ...(sheet.trim() !== "" && { sheet }), map: Object.fromEntries(named) });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        read();
      }}
    >
      <Stack gap="sm">
        <Text>{t("console.import.by-hand")}</Text>
        <SimpleGrid cols={3} spacing="sm">
          <TextInput
            label={t("console.import.sheet")}
            value={sheet}
            maxLength={200}
            onChange={(event) => setSheet(event.currentTarget.value)}
          />
          {fields[list].map((field) => (
            <TextInput
              key={field}
              label={t(`console.field.${field}`)}
              value={map[field] ?? ""}
              maxLength={500}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setMap((before) => ({ ...before, [field]: value }));
              }}
            />
          ))}
        </SimpleGrid>
        <Group>
          <Button type="submit">{t("console.import.again")}</Button>
        </Group>
      </Stack>
    </form>
  );
}
