import { type Level, type UnitDraw, unitDraws } from "../draw/model.ts";
import type { ReadyYearPlan } from "../office/year-plan-drawing-up.ts";
import { namesInPlan } from "../office/year-plans.ts";
import type { ClassNames } from "../rules/class-names.ts";
import { inOrder, type PlannedCell } from "../rules/year-plan.ts";
import type { Language } from "../text/catalogue.ts";
import { type Block, type Chapter, numbered, type Paper } from "./blocks.ts";
import { factText } from "./facts.ts";
import { unboundFoot } from "./foot.ts";
import { periodLabel } from "./periods.ts";
import type { CeremonyRecord } from "./record.ts";
import { titleText } from "./rule-set-lines.ts";
import { digestTable } from "./summary.ts";
import { dayText, type Words, wordsOf } from "./words.ts";
import { belowNotes, nameIn, numberNotes, type PlanNote } from "./year-plan-notes.ts";

/** The annual plan: its own paper, and what a ceremony's papers say of it. */

/** What the paper says beside the plan. */
export interface YearPlanPaper {
  readonly office: string;
  readonly level: Level | undefined;
  /** A moment of the day it is drawn up on. */
  readonly at: string;
  readonly program: string;
  /** Head of the ledger when it was made. */
  readonly ledgerHead: string;
}

/** The plan as it is filed: what is planned by class and period, what is raised and why, by which rules, room for the filing and three signatures. */
export function yearPlanPaper(
  { year, version, item, plan, cells, lowered, beyondCap, raised, why, isInvented, ...by }: ReadyYearPlan,
  { office, level, at, program, ledgerHead }: YearPlanPaper,
  language: Language = "zh",
): Paper {
  const words = wordsOf(language);
  const title = words.of("minutes.year-plan.title", { office, year });
  const names = namesInPlan(by);
  const sets = [by.set, ...(by.further ?? [])];
  const rules = sets.map((one) => titleText(one, words)).join(words.of("minutes.comma"));
  const lead = { rules, day: dayText(at, words), inPost: plan.inPost, item, version };
  const ink = (key: "drafted" | "checked" | "approved") => [words.of(`minutes.year-plan.${key}`), "", ""];
  const heading = (text: string): Block => ({ type: "heading", level: 1, text });
  return {
    title: title.replaceAll("\n", language === "zh" ? "" : " "),
    language,
    info: { author: office, subject: title.replaceAll("\n", " "), creator: `Mingqian ${program}` },
    ...(isInvented && {
      rehearsal: {
        header: words.of("minutes.rehearsal-header"),
        watermark: words.of("minutes.rehearsal-watermark"),
      },
    }),
    foot: unboundFoot(words.of("minutes.year-plan.file", { year, version })),
    blocks: [
      { type: "stamp", cells: [] },
      {
        type: "title",
        lines: [...title.split("\n"), ...(isInvented ? [words.of("minutes.rehearsal")] : [])],
      },
      { type: "spacer", lines: 0.4 },
      { type: "paragraph", text: words.of("minutes.year-plan.lead", lead) },
      ...(why === ""
        ? []
        : [{ type: "paragraph" as const, text: words.of("minutes.year-plan.revision", { why }) }]),
      ...numberNotes(
        { version, lowered, beyondCap, ...plan, names, titles: sets.map((one) => one.title) },
        language,
      ).flatMap((one) => noteBlocks(one, words)),
      heading(words.of("minutes.year-plan.planned")),
      planTable(plan.lines, cells, names, words),
      heading(words.of("minutes.year-plan.raises")),
      raises(cells, raised, names, words),
      heading(words.of("minutes.year-plan.basis")),
      ...sets.map((one): Block => ({ type: "paragraph", text: one.legalBasis })),
      ...belowNotes(sets, level, language).flatMap((one) => noteBlocks(one, words)),
      heading(words.of("minutes.year-plan.filing")),
      {
        type: "lines",
        lines: [
          { label: words.of("minutes.year-plan.number"), text: "" },
          { label: words.of("minutes.year-plan.filed-on"), text: "" },
        ],
      },
      { type: "paragraph", small: true, text: words.of("minutes.year-plan.filing-ink") },
      {
        type: "signatures",
        signed: digestTable([
          [words.of("minutes.year-plan.sheet"), words.of("minutes.year-plan.file", { year, version })],
          [words.of("minutes.ledger-head"), ledgerHead],
        ]),
        table: {
          type: "table",
          ink: true,
          columns: [
            { title: words.of("minutes.role"), width: 28, as: "text" },
            { title: words.of("minutes.name"), width: 36, as: "text" },
            { title: words.of("minutes.signature"), width: 36, as: "text" },
          ],
          rows: [ink("drafted"), ink("checked"), ink("approved")],
        },
        // One of the sample proves nothing: nobody is asked to seal it.
        closing: [office, ...(isInvented ? [] : [words.of("minutes.seal")]), dayText(at, words)],
      },
    ],
  };
}

function noteBlocks({ title, lines }: PlanNote, words: Words): readonly Block[] {
  return [
    ...(title === "" ? [] : [{ type: "paragraph" as const, text: title }]),
    ...(title === "" ? lines.map((text) => ({ type: "paragraph" as const, text })) : numbered(lines, words)),
  ];
}

/** Periods down, classes across: as many periods as a year has, and never more than three classes. */
function planTable(
  lines: ReadyYearPlan["plan"]["lines"],
  cells: readonly PlannedCell[],
  names: ClassNames,
  words: Words,
): Block {
  const draws = unitDraws.filter((draw) => lines.some((line) => line.draw === draw));
  const periods = inOrder(cells.map(({ period }) => period));
  const planned = (draw: UnitDraw, period?: string) => {
    const found = cells.filter((one) => one.draw === draw && (period === undefined || one.period === period));
    return found.length === 0 ? undefined : found.reduce((so, one) => so + one.planned, 0);
  };
  const row = (label: string, of: (draw: UnitDraw) => number | undefined) => {
    const counts = draws.map(of);
    const sum = counts.reduce<number>((so, one) => so + (one ?? 0), 0);
    return [label, ...counts.map((one) => (one === undefined ? "—" : String(one))), String(sum)];
  };
  return {
    type: "table",
    columns: [
      { title: words.of("minutes.year-plan.period"), width: 28, as: "label" },
      ...draws.map((draw) => ({ title: nameIn(names, draw, words), width: 18, as: "number" as const })),
      { title: words.of("minutes.year-plan.sum"), width: 14, as: "number" },
    ],
    rows: [
      row(
        words.of("minutes.year-plan.registered"),
        (draw) => lines.find((line) => line.draw === draw)?.registered,
      ),
      ...periods.map((period) => row(periodLabel(period, words), (draw) => planned(draw, period))),
      row(words.of("minutes.year-plan.total"), (draw) => planned(draw)),
    ],
  };
}

function raises(
  cells: readonly PlannedCell[],
  raised: ReadyYearPlan["raised"],
  names: ClassNames,
  words: Words,
): Block {
  if (raised.length === 0) return { type: "paragraph", text: words.of("minutes.year-plan.raises-none") };
  return {
    type: "table",
    columns: [
      { title: words.of("minutes.year-plan.class"), width: 22, as: "label" },
      { title: words.of("minutes.year-plan.period"), width: 22, as: "text" },
      { title: words.of("minutes.year-plan.least"), width: 13, as: "number" },
      { title: words.of("minutes.year-plan.plan"), width: 13, as: "number" },
      { title: words.of("minutes.year-plan.reason"), width: 30, as: "text" },
    ],
    rows: raised.map(({ draw, period, to, reason }) => {
      const least = cells.find((one) => one.draw === draw && one.period === period)?.least ?? 0;
      return [nameIn(names, draw, words), periodLabel(period, words), String(least), String(to), reason];
    }),
  };
}

/** How a ceremony stands to its year's plan: which plan, whether it is filed, and where it differs; no section where there is none. */
export function planHeld({ yearPlan }: CeremonyRecord, words: Words): Chapter[] {
  if (!yearPlan) return [];
  const { year, version, filed, isDrawn, differences } = yearPlan;
  const named = filed
    ? words.of("minutes.year-plan.named", {
        year,
        version,
        number: filed.number,
        day: dayText(filed.day, words),
      })
    : words.of("minutes.year-plan.named-unfiled", { year, version });
  const agrees = words.of(isDrawn ? "minutes.year-plan.agrees-drawn" : "minutes.year-plan.agrees-quota");
  return [
    {
      title: words.of("minutes.year-plan.held"),
      blocks: [
        { type: "paragraph", text: named },
        ...(differences.length === 0
          ? [{ type: "paragraph" as const, text: agrees }]
          : numbered(
              differences.map((said) => factText(said, words)),
              words,
            )),
      ],
    },
  ];
}
