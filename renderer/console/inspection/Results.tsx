import { Badge, Button, Group, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { UnitStanding } from "../../../shared/inspection/standing.ts";
import type { ToldUnit } from "../../../shared/inspection/told.ts";
import { VirtualTable } from "../../ui/VirtualTable.tsx";
import { ask, useView, useViewStore } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { useLongList } from "../hooks/use-long-list.ts";
import { Section } from "../parts/Section.tsx";
import { ResultForm } from "./ResultForm.tsx";
import { ResultsFiles } from "./ResultsFiles.tsx";

/** How far the drawn units have come, by code: visits and results are recorded and put right here, one by one or by a sheet. */
export function Results() {
  const { t, say } = useLanguage();
  const { id } = useCeremony();
  const { registerOpen } = useView();
  const revision = useViewStore((state) => state.revision);
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed, 250);
  const [counts, setCounts] = useState<Readonly<Record<UnitStanding, number>>>();
  const [isDisclosed, setDisclosed] = useState(false);
  const [chosen, setChosen] = useState<ToldUnit>();
  const { total, loaded, row, want, failed } = useLongList<ToldUnit>(
    `${id} ${revision} ${search}`,
    async (from, count) => {
      const answer = await ask("visits", { ceremony: id, search, from, count });
      if (!answer.ok) return { ok: false, said: answer.error.said };
      setCounts(answer.output.counts);
      setDisclosed(answer.output.isDisclosed);
      return { ok: true, total: answer.output.total, rows: answer.output.units };
    },
  );
  return (
    <Section title={t("console.results")} hint={t("console.results.hint")}>
      {counts && <Text>{t("console.results.counts", counts)}</Text>}
      {failed && <Text c="dimmed">{say(failed)}</Text>}
      <TextInput
        type="search"
        label={t("console.results.search")}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {loaded && !failed && total === 0 && <Text c="dimmed">{t("console.drawn.none")}</Text>}
      {!failed && total > 0 && (
        <VirtualTable
          key={search}
          label={t("console.results.table")}
          height="22rem"
          total={total}
          row={row}
          onView={want}
          unseen={t("console.drawn.reading")}
          wrap
          columns={[
            { name: "code", heading: t("minutes.code"), width: 5.5, cell: ({ code }) => <code>{code}</code> },
            {
              name: "standing",
              heading: t("console.results.standing"),
              width: 7.5,
              grow: 1,
              cell: (unit) => <Standing unit={unit} />,
            },
            {
              name: "days",
              heading: t("console.results.days"),
              width: 6.5,
              grow: 1,
              cell: ({ first, last }) =>
                first === undefined
                  ? ""
                  : first === last
                    ? first
                    : t("inspection.published.days", { first, last: last ?? "" }),
            },
            {
              name: "due",
              heading: t("console.results.due"),
              width: 6.5,
              grow: 1,
              cell: (unit) => <DueDay unit={unit} />,
            },
            {
              name: "act",
              heading: t("console.results.act"),
              width: 6.5,
              cell: (unit) =>
                unit.standing === "waived" || isDisclosed ? null : (
                  <Button
                    size="compact-sm"
                    variant="default"
                    disabled={!registerOpen || (unit.standing === "unvisited" && !unit.open)}
                    aria-label={t(actOf(unit, "of"), { unit: unit.code })}
                    onClick={() => setChosen(unit)}
                  >
                    {t(actOf(unit))}
                  </Button>
                ),
            },
          ]}
        />
      )}
      <ResultsFiles isOver={isDisclosed} />
      <ResultForm key={`form ${chosen?.code}`} unit={chosen} onClose={() => setChosen(undefined)} />
    </Section>
  );
}

function actOf(unit: ToldUnit): "console.results.record" | "console.results.correct";
function actOf(unit: ToldUnit, of: "of"): "console.results.record-of" | "console.results.correct-of";
function actOf({ standing }: ToldUnit, of?: "of") {
  const act = standing === "recorded" ? "correct" : "record";
  return of ? (`console.results.${act}-of` as const) : (`console.results.${act}` as const);
}

function Standing({ unit: { standing, open, corrections = 0 } }: { readonly unit: ToldUnit }) {
  const { t } = useLanguage();
  const colour = { waived: "gray", unvisited: "gray", due: "orange", recorded: "qing" }[standing];
  return (
    <Group gap={6}>
      <Badge color={colour} variant="light" c="dark.9" tt="none" style={{ flex: "none" }}>
        {t(`console.results.standing.${standing}`)}
      </Badge>
      {standing === "unvisited" && !open && (
        <Text span size="sm" c="dimmed">
          {t("console.results.closed")}
        </Text>
      )}
      {corrections > 0 && (
        <Text span size="sm" c="dimmed">
          {t("console.results.corrected", { count: corrections })}
        </Text>
      )}
    </Group>
  );
}

function DueDay({ unit: { standing, deadline, overdue } }: { readonly unit: ToldUnit }) {
  const { t } = useLanguage();
  if (standing !== "due") return null;
  if (!deadline) return t("console.results.due-later");
  if (!deadline.known) return t("console.results.due-unknown", { year: deadline.year });
  const { day, provisional } = deadline;
  if (overdue) return <Text c="red.9">{t("console.results.overdue", { day })}</Text>;
  return provisional ? t("console.results.due-provisional", { day }) : day;
}
