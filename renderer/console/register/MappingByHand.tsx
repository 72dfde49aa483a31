import { Button, Group, Select, SimpleGrid, Stack, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import type { FileHeadings } from "../../../shared/contract/answers.ts";
import { fields, type List } from "../../../shared/register/model.ts";
import { useLanguage, type Words } from "../hooks/use-language.ts";
import type { Importing } from "./use-import.ts";

type SeenColumn = FileHeadings["sheets"][number]["columns"][number];

interface Props {
  readonly list: List;
  readonly importing: Importing;
}

/** Stands for a field that none of the columns is: letters of a column never look like it. */
const noColumn = "-";

/** A file whose sheet or headings were not recognised: a person says which of its columns is which, with the rows below in view. */
export function MappingByHand({ list, importing }: Props) {
  const { t } = useLanguage();
  const [seen, setSeen] = useState<FileHeadings>();
  const [sheet, setSheet] = useState("");
  const [map, setMap] = useState<Readonly<Record<string, string>>>({});
  const { headings } = importing;
  // One file has one form: it is asked for once, when the form appears.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file is another form
  useEffect(() => {
    let gone = false;
    void headings().then((found) => {
      if (gone || !found) return;
      setSeen(found);
      const fullest = found.sheets.toSorted((one, other) => other.columns.length - one.columns.length)[0];
      setSheet(fullest?.name ?? "");
    });
    return () => {
      gone = true;
    };
  }, []);
  const sheets = seen?.sheets ?? [];
  const columns = sheets.find(({ name }) => name === sheet)?.columns ?? [];
  const read = () => {
    const named = Object.entries(map).map(([field, column]) => [field, column === noColumn ? "" : column]);
    void importing.again({ ...(sheets.length > 1 && { sheet }), map: Object.fromEntries(named) });
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
        {sheets.length > 1 && (
          <Select
            label={t("console.import.sheet")}
            allowDeselect={false}
            maw={420}
            value={sheet}
            data={sheets.map(({ name }) => name)}
            onChange={(name) => {
              setSheet(name ?? "");
              setMap({});
            }}
          />
        )}
        <SimpleGrid cols={{ base: 2, lg: 3 }} spacing="sm">
          {fields[list].map((field) => {
            const chosen = columns.find(({ column }) => column === map[field]);
            return (
              <Select
                key={field}
                label={t(`console.field.${field}`)}
                placeholder={t("console.import.by-program")}
                clearable
                searchable
                value={map[field] ?? null}
                {...(chosen && { description: belowSaid(chosen, t) })}
                inputWrapperOrder={["label", "input", "description"]}
                data={[
                  { value: noColumn, label: t("console.import.no-column") },
                  ...columns.map((one) => ({ value: one.column, label: columnSaid(one, t) })),
                ]}
                renderOption={({ option }) => {
                  const column = columns.find((one) => one.column === option.value);
                  return (
                    <Stack gap={0}>
                      <Text fz="sm">{option.label}</Text>
                      {column && (
                        <Text fz="xs" c="dimmed">
                          {belowSaid(column, t)}
                        </Text>
                      )}
                    </Stack>
                  );
                }}
                onChange={(column) =>
                  setMap(({ [field]: _, ...rest }) => (column === null ? rest : { ...rest, [field]: column }))
                }
              />
            );
          })}
        </SimpleGrid>
        <Group>
          <Button type="submit" disabled={Object.keys(map).length === 0 && sheets.length < 2}>
            {t("console.import.again")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function columnSaid({ heading, column }: SeenColumn, t: Words["t"]): string {
  return heading === ""
    ? t("console.import.unheaded", { column })
    : t("console.import.column", { heading, column });
}

function belowSaid({ below }: SeenColumn, t: Words["t"]): string {
  const cells = below.map((cell) => (cell === "" ? t("console.import.empty-cell") : cell));
  return t("console.import.below", { cells: cells.join(t("minutes.comma")) });
}
