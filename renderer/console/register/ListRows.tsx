import { Button, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { List } from "../../../shared/register/model.ts";
import type { Key } from "../../../shared/text/text.ts";
import { VirtualTable } from "../../ui/VirtualTable.tsx";
import { ask } from "../change.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { usePages } from "../hooks/use-pages.ts";
import { useView } from "../hooks/use-view.ts";
import { fieldName, fieldValue } from "./field-words.ts";

interface Props {
  readonly list: List;
  readonly onClose: () => void;
}

const wide = new Set(["name", "address", "reason"]);
/** Rem: the longest of what stands in these is known. */
const widths: Readonly<Record<string, number>> = { "credit-code": 12.5, level: 6.5, kind: 7.5, status: 7 };

/** The rows of a list as they entered the register, with a search; before the freeze only. */
export function ListRows({ list, onClose }: Props) {
  const { t, say } = useLanguage();
  const { lists } = useView();
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed, 250);
  const [columns, setColumns] = useState<readonly string[]>([]);
  const importedAt = lists.find((one) => one.list === list)?.importedAt ?? "";
  const { total, loaded, row, want, failed } = usePages<readonly string[]>(
    `${list} ${importedAt} ${search}`,
    async (from, count) => {
      const answer = await ask("rows", { list, search, from, count });
      if (!answer.ok) return { ok: false, said: answer.error.said };
      setColumns(answer.output.columns);
      return { ok: true, total: answer.output.total, rows: answer.output.rows };
    },
  );
  const name = t(`minutes.list.${list}` satisfies Key);
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={3}>{t("console.lists.browse-of", { list: name })}</Title>
        <Button variant="default" onClick={onClose}>
          {t("console.lists.back")}
        </Button>
      </Group>
      <Group align="flex-end">
        <TextInput
          flex={1}
          type="search"
          label={t("console.rows.search")}
          placeholder={t("console.rows.search-hint")}
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Text pb={8} c="dimmed" aria-live="polite">
          {t("console.rows.count", { count: total })}
        </Text>
      </Group>
      {failed && <Text c="var(--mantine-color-error)">{say(failed)}</Text>}
      {loaded && !failed && total === 0 ? (
        <Text c="dimmed">{t("console.rows.none")}</Text>
      ) : (
        <VirtualTable
          key={`${list} ${search}`}
          label={name}
          height="calc(100dvh - 420px)"
          total={total}
          row={row}
          onView={want}
          unseen={t("console.rows.reading")}
          columns={[
            {
              name: "#",
              heading: t("console.rows.number"),
              width: 5,
              cell: (_, index) => String(index + 1),
            },
            ...columns.map((column, at) => ({
              name: column,
              heading: fieldName(column, t),
              ...(wide.has(column) ? { width: 14, grow: 2 } : { width: widths[column] ?? 10, grow: 1 }),
              cell: (cells: readonly string[]) => {
                const value = fieldValue(column, cells[at] ?? "", t);
                return <span title={value}>{value}</span>;
              },
            })),
          ]}
        />
      )}
    </Stack>
  );
}
