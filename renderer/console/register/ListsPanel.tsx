import { Button, Group, Stack, Table, Text, TextInput, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { fields, type List, lists } from "../../../shared/register/model.ts";
import type { Key } from "../../../shared/text/text.ts";
import type { ConsoleView } from "../../../shared/windows/console-view.ts";
import { VirtualTable } from "../../ui/VirtualTable.tsx";
import { ask, useView } from "../client.ts";
import { useLanguage, type Words } from "../hooks/use-language.ts";
import { useLongList } from "../hooks/use-long-list.ts";

import { ReasonDialog } from "../parts/ReasonDialog.tsx";
import { ImportPanel } from "./ImportPanel.tsx";

interface Opened {
  readonly list: List;
  readonly as: "import" | "browse";
}

/** The office's lists: what is imported, and the ways to import and to look at them. */
export function ListsPanel() {
  const { t } = useLanguage();
  const view = useView();
  const [opened, setOpened] = useState<Opened>();
  const [emptied, setEmptied] = useState<List>();
  const close = () => setOpened(undefined);
  const open = view.registerOpen;
  if (opened && open) {
    return opened.as === "import" ? (
      <ImportPanel list={opened.list} onClose={close} />
    ) : (
      <ListRows list={opened.list} onClose={close} />
    );
  }
  return (
    <Stack>
      <Text c="dimmed">{t(open ? "console.lists.order" : "console.lists.fixed")}</Text>
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("console.lists.list")}</Table.Th>
            <Table.Th ta="right">{t("console.lists.size")}</Table.Th>
            <Table.Th>{t("console.lists.imported")}</Table.Th>
            {open && <Table.Th>{t("console.lists.actions")}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lists.map((list) => {
            const held = view.lists.find((one) => one.list === list);
            const name = t(`minutes.list.${list}`);
            const importing = held ? "console.lists.again" : "console.lists.import";
            return (
              <Table.Tr key={list}>
                <Table.Td fw={500}>{name}</Table.Td>
                <Table.Td ta="right">{held?.size}</Table.Td>
                <Table.Td {...(!held && { c: "dimmed" })}>
                  {held ? <Imported of={held} /> : t("console.lists.never")}
                </Table.Td>
                {open && (
                  <Table.Td>
                    <Group gap={6}>
                      <Button
                        size="compact-sm"
                        variant={held ? "default" : "filled"}
                        aria-label={t("console.lists.of", { what: t(importing), list: name })}
                        onClick={() => setOpened({ list, as: "import" })}
                      >
                        {t(importing)}
                      </Button>
                      {held && (
                        <Button
                          size="compact-sm"
                          variant="subtle"
                          aria-label={t("console.lists.of", { what: t("console.lists.browse"), list: name })}
                          onClick={() => setOpened({ list, as: "browse" })}
                        >
                          {t("console.lists.browse")}
                        </Button>
                      )}
                      {held && held.size > 0 && (
                        <Button
                          size="compact-sm"
                          variant="subtle"
                          c="var(--mantine-color-error)"
                          aria-label={t("console.lists.of", { what: t("console.lists.empty"), list: name })}
                          onClick={() => setEmptied(list)}
                        >
                          {t("console.lists.empty")}
                        </Button>
                      )}
                    </Group>
                  </Table.Td>
                )}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {emptied && (
        <ReasonDialog
          opened
          onClose={() => setEmptied(undefined)}
          title={t("console.lists.of", {
            what: t("console.lists.empty"),
            list: t(`minutes.list.${emptied}`),
          })}
          hint={t(`console.lists.emptying.${emptied}`)}
          label={t("console.lists.empty-reason")}
          act={t("console.lists.empty")}
          grave
          command={(reason) => ({ type: "empty-list", list: emptied, reason })}
        />
      )}
    </Stack>
  );
}

/** When a list was imported and from where; and what came of it. */
function Imported({ of }: { readonly of: ConsoleView["lists"][number] }) {
  const { t } = useLanguage();
  const { importedAt, origin, accepted, refused, findings } = of;
  return (
    <>
      {t("console.lists.imported-from", {
        at: importedAt.slice(0, 16).replace("T", " "),
        origin: t(`console.lists.origin.${origin}`),
      })}
      <Text fz="sm" c="dimmed">
        {t("console.lists.came-of-it", { accepted, refused, findings })}
      </Text>
    </>
  );
}

interface Props {
  readonly list: List;
  readonly onClose: () => void;
}

const wide = new Set(["name", "address", "reason"]);

/** The rows of a list as they entered the register, with a search; before the freeze only. */
function ListRows({ list, onClose }: Props) {
  const { t, say } = useLanguage();
  const { lists } = useView();
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed, 250);
  const [columns, setColumns] = useState<readonly string[]>([]);
  const { importedAt = "", size = 0 } = lists.find((one) => one.list === list) ?? {};
  const { total, loaded, row, want, failed } = useLongList<readonly string[]>(
    `${list} ${importedAt} ${size} ${search}`,
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
          wrap
          columns={[
            {
              name: "#",
              heading: t("console.rows.number"),
              width: 3.5,
              cell: (_, index) => String(index + 1),
            },
            ...columns.map((column, at) => ({
              name: column,
              heading: fieldName(column, t),
              ...(wide.has(column) ? { width: 7, grow: 2 } : { width: 4.5, grow: 1 }),
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

const known = new Set<string>(Object.values(fields).flat());
type Known = (typeof fields)[keyof typeof fields][number];

/** The name of a field of a list; a column the catalogue does not know keeps its own. */
function fieldName(field: string, t: Words["t"]): string {
  return known.has(field) ? t(`console.field.${field as Known}`) : field;
}

const spoken = {
  kind: ["unit", "construction"],
  status: ["operating", "stopped", "closed"],
  "in-post": ["yes", "no"],
  available: ["yes", "no"],
  waived: ["yes", "no"],
} as const;
type Spoken = (typeof spoken)[keyof typeof spoken][number];

/** A value as people say it: yes and no, kinds and states have words, all else stands as it was imported. */
function fieldValue(field: string, value: string, t: Words["t"]): string {
  const words: readonly string[] = Object.hasOwn(spoken, field) ? spoken[field as keyof typeof spoken] : [];
  return words.includes(value) ? t(`console.value.${value as Spoken}`) : value;
}
