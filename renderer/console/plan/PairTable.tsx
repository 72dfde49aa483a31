import { Button, Group, ScrollArea, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { PairPage } from "../../../shared/contract/answers.ts";
import type { ConsolePlan } from "../../../shared/windows/console-view.ts";
import { VirtualTable } from "../../ui/VirtualTable.tsx";
import { ask } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { useLongList } from "../hooks/use-long-list.ts";

type Pair = PairPage["rows"][number];

/** Every pair of the list, in which draws it counts, and why it is there. */
export function PairTable({ plan }: { readonly plan: ConsolePlan }) {
  const { t, say } = useLanguage();
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed, 250);
  const [inspectors, setInspectors] = useState<PairPage["inspectors"]>([]);
  const { total, loaded, row, want, failed } = useLongList<Pair>(
    `${plan.settled} ${search}`,
    async (from, count) => {
      const answer = await ask("pairs", { from, count, ...(search !== "" && { search }) });
      if (!answer.ok) return { ok: false, said: answer.error.said };
      setInspectors(answer.output.inspectors);
      return { ok: true, ...answer.output };
    },
  );
  const named = (name: string, id: string) => (
    <span title={`${name} ${id}`}>
      {name === "" ? t("console.approval.stranger") : name} {id}
    </span>
  );
  const countsIn = ({ draws, inPool }: Pair) =>
    draws.length === 0 || !inPool
      ? t("console.approval.counts-not")
      : draws.map((draw) => t(`term.draw.${draw}`)).join(t("minutes.comma"));
  return (
    <>
      <Text fw={500}>{t("console.approval.pairs-title")}</Text>
      {failed && <Text c="var(--mantine-color-error)">{say(failed)}</Text>}
      {loaded && !failed && total === 0 && search === "" ? (
        <Text c="dimmed">{t("console.approval.no-pairs")}</Text>
      ) : (
        <>
          <Text fz="sm" c="dimmed">
            {t("console.approval.capped-note")}
          </Text>
          <Inspectors counts={inspectors} chosen={typed} onChoose={setTyped} />
          <Group align="flex-end">
            <TextInput
              type="search"
              label={t("console.rows.search")}
              placeholder={t("console.approval.search-hint")}
              w={320}
              maxLength={200}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <Text role="status" pb={8}>
              {t("console.approval.pairs-count", { count: total })}
            </Text>
          </Group>
          <VirtualTable
            key={search}
            label={t("console.approval.pairs-title")}
            height="max(320px, calc(100dvh - 320px))"
            wrap
            total={total}
            row={row}
            onView={want}
            unseen={t("console.rows.reading")}
            columns={[
              {
                name: "unit",
                heading: t("console.approval.unit"),
                width: 9,
                grow: 2,
                cell: ({ unit, unitName }) => named(unitName, unit),
              },
              {
                name: "inspector",
                heading: t("console.approval.inspector"),
                width: 7,
                grow: 1,
                cell: ({ inspector, inspectorName }) => named(inspectorName, inspector),
              },
              { name: "counts", heading: t("console.approval.counts"), width: 6.5, grow: 1, cell: countsIn },
              {
                name: "reason",
                heading: t("minutes.reason"),
                width: 6,
                grow: 1,
                cell: ({ reason }) => <span title={reason}>{reason}</span>,
              },
            ]}
          />
        </>
      )}
    </>
  );
}

interface CountsProps {
  readonly counts: PairPage["inspectors"];
  /** What is searched for. */
  readonly chosen: string;
  readonly onChoose: (search: string) => void;
}

/** In how many pairs each inspector stands: whoever is kept from half of the list is seen here, and a press shows those pairs. */
function Inspectors({ counts, chosen, onChoose }: CountsProps) {
  const { t } = useLanguage();
  return (
    <ScrollArea.Autosize mah={140} type="auto">
      <Group gap="xs" role="group" aria-label={t("console.approval.by-inspector")}>
        {counts.map(({ id, name, pairs }) => {
          const isChosen = chosen === id;
          return (
            <Button
              key={id}
              size="compact-sm"
              variant={isChosen ? "filled" : "default"}
              aria-pressed={isChosen}
              onClick={() => onChoose(isChosen ? "" : id)}
            >
              {t("console.approval.of-inspector", {
                name: name === "" ? t("console.approval.stranger") : name,
                id,
                count: pairs,
              })}
            </Button>
          );
        })}
      </Group>
    </ScrollArea.Autosize>
  );
}
