import { Autocomplete, Button, Group, Stack, Table, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import type { SettledPlan } from "../../../shared/contract/answers.ts";
import type { List } from "../../../shared/register/model.ts";
import { listOfDraw } from "../../../shared/register/strata.ts";
import { ask, useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";

interface Props {
  readonly leftOut: SettledPlan["leftOut"];
  readonly onChange: (leftOut: SettledPlan["leftOut"]) => void;
}

const nobody = { id: "", reason: "", approver: "" };

/** Who is left out by hand, each with a reason and who approved it. */
export function LeftOutForm({ leftOut, onChange }: Props) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(nobody);
  const [incomplete, setIncomplete] = useState(false);
  const found = useRegisterSearch(typed.id);
  const set = (part: Partial<typeof nobody>) => {
    setTyped((before) => ({ ...before, ...part }));
    setIncomplete(false);
  };
  const add = () => {
    const one = { id: typed.id.trim(), reason: typed.reason.trim(), approver: typed.approver.trim() };
    if (
      one.id === "" ||
      one.reason === "" ||
      one.approver === "" ||
      leftOut.some(({ id }) => id === one.id)
    ) {
      setIncomplete(true);
      return;
    }
    onChange([...leftOut, one]);
    setTyped(nobody);
  };
  return (
    <Stack gap={6} role="group" aria-label={t("console.plan.left-out")}>
      <Text fw={500} fz="sm">
        {t("console.plan.left-out")}
      </Text>
      <Text fz="xs" c="dimmed">
        {t("console.plan.left-out-hint")}
      </Text>
      {leftOut.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {t("console.plan.left-out-none")}
        </Text>
      ) : (
        <Table>
          <Table.Tbody>
            {leftOut.map(({ id, reason, approver }) => (
              <Table.Tr key={id}>
                <Table.Td ff="monospace">{id}</Table.Td>
                <Table.Td>{reason}</Table.Td>
                <Table.Td>{approver}</Table.Td>
                <Table.Td ta="right">
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={t("console.plan.left-out-remove", { id })}
                    onClick={() => onChange(leftOut.filter((one) => one.id !== id))}
                  >
                    {t("console.plan.remove")}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Group align="flex-end">
        <Autocomplete
          flex="2 1 180px"
          label={t("console.plan.left-out-id")}
          placeholder={t("console.plan.left-out-id-hint")}
          value={typed.id}
          onChange={(id) => set({ id })}
          data={found.map(({ id }) => id)}
          filter={({ options }) => options}
          renderOption={({ option }) =>
            `${option.value}　${found.find(({ id }) => id === option.value)?.name ?? ""}`
          }
          maxLength={64}
        />
        <TextInput
          flex="2 1 180px"
          label={t("console.plan.left-out-reason")}
          value={typed.reason}
          maxLength={4000}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
        <TextInput
          flex="1 1 110px"
          label={t("console.plan.left-out-approver")}
          value={typed.approver}
          maxLength={200}
          onChange={(event) => set({ approver: event.currentTarget.value })}
        />
        <Button variant="default" onClick={add}>
          {t("console.plan.left-out-add")}
        </Button>
      </Group>
      {incomplete && (
        <Text fz="sm" role="alert" c="var(--mantine-color-error)">
          {t("console.plan.left-out-incomplete")}
        </Text>
      )}
    </Stack>
  );
}

interface Found {
  readonly id: string;
  readonly name: string;
}

const searched: readonly List[] = [...Object.values(listOfDraw), "inspectors"];
const few = 6;

/** A few units and inspectors that have a text in their row, by code and name; each code once. */
function useRegisterSearch(typed: string): readonly Found[] {
  const { lists } = useView();
  const [search] = useDebouncedValue(typed.trim(), 250);
  const [found, setFound] = useState<readonly Found[]>([]);
  const held = searched.filter((list) => lists.some((one) => one.list === list)).join(" ");
  useEffect(() => {
    let current = true;
    const look = search === "" ? Promise.resolve([]) : searchIn(held.split(" ") as List[], search);
    void look.then((rows) => {
      if (current) setFound(rows);
    });
    return () => {
      current = false;
    };
  }, [search, held]);
  return found;
}

async function searchIn(lists: readonly List[], search: string): Promise<readonly Found[]> {
  const answers = await Promise.all(lists.map((list) => ask("rows", { list, search, from: 0, count: few })));
  const all = answers.flatMap((answer) => {
    if (!answer.ok) return [];
    const { columns, rows } = answer.output;
    const name = columns.indexOf("name");
    const id = columns.includes("certificate") ? columns.indexOf("certificate") : columns.indexOf("id");
    return rows.map((row) => ({ id: row[id] ?? "", name: row[name] ?? "" }));
  });
  return [...new Map(all.map((one) => [one.id, one])).values()].slice(0, 2 * few);
}
