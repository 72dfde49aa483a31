import {
  Button,
  Group,
  Loader,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { useEffect, useState } from "react";
import type { OutputOf } from "../../../shared/contract/rpc.ts";
import { periodText } from "../../../shared/papers/periods.ts";
import { wordsOf } from "../../../shared/papers/words.ts";
import { inPostDiffers, misplacedSaid } from "../../../shared/papers/year-plan-notes.ts";
import { classNamesOf } from "../../../shared/rules/class-names.ts";
import {
  loweredCells,
  mostPlanReason,
  type PlannedCell,
  type YearPlan,
} from "../../../shared/rules/year-plan.ts";
import { beyondCap, beyondCapSaid } from "../../../shared/rules/year-plan-cap.ts";
import type { Message } from "../../../shared/text/text.ts";
import type { ConsoleYearPlan } from "../../../shared/windows/console-view.ts";
import { ask, useMethod, useNotice, useView } from "../client.ts";
import { named, offeredRules } from "../hooks/rule-sets.ts";
import { NamesContext, useLanguage } from "../hooks/use-language.ts";
import { SaidList } from "../parts/BelowCited.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { todayInChina } from "../parts/today.ts";
import { Lowered } from "./Lowered.tsx";
import { nameOf, PlanTable } from "./PlanTable.tsx";

interface Props {
  /** The plan that is revised; left out for a year's first one. */
  readonly revises?: ConsoleYearPlan;
  readonly onDone: () => void;
}

/** A number as it stands in its field, and the reason beside it. */
interface Typed {
  readonly to: number | "";
  readonly reason: string;
}
const keyOf = ({ draw, period }: Pick<PlannedCell, "draw" | "period">) => `${draw} ${period}`;

/** A plan as it is drawn up: by which rules, what they ask for at least, what is raised and why. */
export function YearPlanForm({ revises, onDone }: Props) {
  const { t, language } = useLanguage();
  const view = useView();
  const notice = useNotice();
  const { run, busy, refusal, dismiss } = useMethod("drawUpYearPlan");
  const today = todayInChina();
  const now = Number(today.slice(0, 4));
  const offered = offeredRules(view);
  const items = view.items.filter((item) => item.offered).map(({ name }) => name);
  // Each December the next year's is drawn up.
  const [year, setYear] = useState(revises?.year ?? (today.slice(5, 7) === "12" ? now + 1 : now));
  const [rules, setRules] = useState(revises?.rules ?? view.usualRules ?? offered[0]?.rules ?? "");
  const [item, setItem] = useState(revises?.item ?? items[0] ?? "");
  const [inPost, setInPost] = useState<number | "">(revises?.inPost ?? "");
  const [why, setWhy] = useState("");
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>(() => typedBefore(revises));
  const { found, unfit } = useLeast(year, rules, inPost);
  const plan = found?.plan;
  const earlier = view.yearPlans.filter((one) => one.year === year);
  const version = 1 + earlier.length;
  const set = offered.find((one) => one.rules === rules)?.set;
  const names = found?.names ?? (set ? classNamesOf(set) : {});
  const words = wordsOf(language);

  const cells = plan ? cellsOf(plan, typed) : [];
  const other = cells.filter(({ planned, least }) => planned !== least);
  const draw = async () => {
    const raised = other.map((cell) => ({
      draw: cell.draw,
      period: cell.period,
      to: cell.planned,
      reason: typed[keyOf(cell)]?.reason ?? "",
    }));
    const asked = { year, rules, item, raised, why, ...(inPost !== "" && { inPost }) };
    if (!(await run(asked))) return;
    notice(t("console.year-plan.done", { year, version }));
    onDone();
  };
  const type = (cell: PlannedCell, part: Partial<Typed>) =>
    setTyped((before) => ({
      ...before,
      [keyOf(cell)]: { ...(before[keyOf(cell)] ?? { to: cell.planned, reason: "" }), ...part },
    }));
  const said = (cell: PlannedCell) => ({
    draw: nameOf(names, cell.draw, language) ?? t(`term.draw.${cell.draw}`),
    period: periodText(cell.period, words),
    least: cell.least,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void draw();
      }}
    >
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            allowDeselect={false}
            disabled={revises !== undefined}
            label={t("console.year-plan.year")}
            value={String(year)}
            onChange={(value) => setYear(Number(value))}
            data={[...new Set([now, now + 1, year])].sort().map(String)}
          />
          <Select
            allowDeselect={false}
            label={t("console.year-plan.rules")}
            value={rules}
            onChange={(value) => setRules(value ?? "")}
            data={offered.map((one) => ({ value: one.rules, label: named(one.set.title, language) }))}
          />
          <Select
            allowDeselect={false}
            label={t("console.year-plan.item")}
            value={item}
            onChange={(value) => setItem(value ?? "")}
            data={items}
          />
          <NumberInput
            label={t("console.year-plan.in-post")}
            description={t("console.year-plan.in-post-hint")}
            inputWrapperOrder={["label", "input", "description"]}
            min={0}
            allowDecimal={false}
            value={inPost}
            onChange={(value) => setInPost(typeof value === "number" ? value : "")}
          />
        </SimpleGrid>
        <NamesContext value={names}>
          {unfit && <Unfit said={unfit} />}
          {found && <Remarks found={found} />}
        </NamesContext>
        {!plan && !unfit && <Loader size="sm" aria-hidden />}
        {plan && (
          <PlanTable
            label={t("console.year-plan.table", { year })}
            names={names}
            registered={plan.lines.map(({ draw, registered }) => ({ draw, count: registered }))}
            cells={cells}
            show={(cell) => (
              <NumberInput
                size="xs"
                w={96}
                ml="auto"
                // What is too little is answered with its sentence, not put right without a word.
                clampBehavior="none"
                allowDecimal={false}
                aria-label={t("console.year-plan.cell", said(cell))}
                description={t("console.year-plan.least", { least: cell.least })}
                inputWrapperOrder={["input", "description"]}
                value={typed[keyOf(cell)]?.to ?? cell.planned}
                onChange={(value) => type(cell, { to: typeof value === "number" ? value : "" })}
              />
            )}
          />
        )}
        {other.map((cell) => (
          <TextInput
            key={keyOf(cell)}
            maxLength={mostPlanReason}
            label={t("console.year-plan.reason", { ...said(cell), to: cell.planned })}
            value={typed[keyOf(cell)]?.reason ?? ""}
            onChange={(event) => type(cell, { reason: event.currentTarget.value })}
          />
        ))}
        {plan && (
          <Lowered
            version={version}
            names={names}
            lowered={loweredCells(earlier.at(-1)?.cells ?? [], cells)}
          />
        )}
        {plan && (
          <NamesContext value={names}>
            <SaidList
              title={t("console.year-plan.cap")}
              said={beyondCap(plan.rooms, cells).map((one) => beyondCapSaid(one))}
            />
          </NamesContext>
        )}
        {version > 1 && (
          <TextInput
            maxLength={mostPlanReason}
            label={t("console.year-plan.why")}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        )}
        <NamesContext value={names}>
          <Refusal said={refusal} onClose={dismiss} />
        </NamesContext>
        <Text fz="xs" c="dimmed">
          {t("console.year-plan.do-hint")}
        </Text>
        <Group>
          <Button type="submit" loading={busy} disabled={!plan}>
            {t("console.year-plan.do")}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t("console.year-plan.back")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Why no plan can be drawn up by these rules. */
function Unfit({ said }: { readonly said: Message }) {
  const { say } = useLanguage();
  return (
    <Text c="red.9" role="alert" fz="sm">
      {say(said)}
    </Text>
  );
}

/** What is printed beside the numbers: another establishment than the list has, further rule sets, and where they ask less than those they cite. */
function Remarks({ found: { plan, titles, below } }: { readonly found: Least }) {
  const { t, say, language } = useLanguage();
  const [, ...further] = titles;
  return (
    <>
      {plan.inPost !== plan.onList && (
        <Text fz="sm" role="note">
          {say(inPostDiffers(plan))}
        </Text>
      )}
      {further.length > 0 && (
        <Text fz="sm" role="note">
          {t("console.year-plan.further", { rules: further.map((title) => named(title, language)) })}
        </Text>
      )}
      {misplacedSaid(titles, plan.misplaced).map((one) => (
        <Text key={say(one)} fz="sm" role="note">
          {say(one)}
        </Text>
      ))}
      <SaidList title={t("console.rule.below")} said={below} />
    </>
  );
}

/** What was raised in the version before, to be gone on with. */
function typedBefore(revises: ConsoleYearPlan | undefined): Readonly<Record<string, Typed>> {
  const typed = (revises?.raised ?? []).map(
    (one) => [keyOf(one), { to: one.to, reason: one.reason }] as const,
  );
  return Object.fromEntries(typed);
}

/** The numbers as they stand in the form; an empty field is the least. */
function cellsOf(plan: YearPlan, typed: Readonly<Record<string, Typed>>): readonly PlannedCell[] {
  return plan.lines.flatMap(({ draw, least }) =>
    plan.periods.flatMap((period, index) => {
      const asked = least[index] ?? null;
      if (asked === null) return [];
      const to = typed[keyOf({ draw, period })]?.to;
      return [{ draw, period, least: asked, planned: to === undefined || to === "" ? asked : to }];
    }),
  );
}

/** What the rules ask for, as the host works it out. */
type Least = OutputOf<"yearPlan">;

/** That, or why it cannot be where it is refused. */
function useLeast(
  year: number,
  rules: string,
  inPost: number | "",
): { readonly found: Least | undefined; readonly unfit: Message | undefined } {
  const asked = JSON.stringify([year, rules, inPost]);
  const [found, setFound] = useState<{
    readonly asked: string;
    readonly found?: Least;
    readonly unfit?: Message;
  }>();
  useEffect(() => {
    if (rules === "") return;
    let current = true;
    void ask("yearPlan", { year, rules, ...(inPost !== "" && { inPost }) }).then((answer) => {
      if (!current) return;
      setFound(answer.ok ? { asked, found: answer.output } : { asked, unfit: answer.error.said });
    });
    return () => {
      current = false;
    };
  }, [asked, year, rules, inPost]);
  const fits = found?.asked === asked ? found : undefined;
  return { found: fits?.found, unfit: fits?.unfit };
}
