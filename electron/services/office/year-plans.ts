import { Buffer } from "node:buffer";
import { type Level, unitDraws } from "../../../shared/draw/model.ts";
import { registerHeld } from "../../../shared/office/register-held.ts";
import { readyYearPlan, yearPlanRules } from "../../../shared/office/year-plan-drawing-up.ts";
import {
  loweredIn,
  namesInPlan,
  type OfficeYearPlan,
  type YearPlanSaid,
  yearPlanSaid,
} from "../../../shared/office/year-plans.ts";
import { periodLabel } from "../../../shared/papers/periods.ts";
import { titleText } from "../../../shared/papers/rule-set-lines.ts";
import { dayText, wordsOf } from "../../../shared/papers/words.ts";
import { yearPlanPaper } from "../../../shared/papers/year-plan.ts";
import { belowNotes, nameIn, numberNotes } from "../../../shared/papers/year-plan-notes.ts";
import { anyBelowCited } from "../../../shared/rules/below-cited.ts";
import { inOrder, type LoweredCell, yearPlanOf } from "../../../shared/rules/year-plan.ts";
import type { Language } from "../../../shared/text/catalogue.ts";
import { ok, refuse } from "../../../shared/text/result.ts";
import { message } from "../../../shared/text/text.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Running } from "../contract/working.ts";
import { signedPaper } from "../papers/papers.ts";

/** The annual plan: looked at, drawn up with its paper, and given out as it is on record. Numbers only. */
export function yearPlanHandlers({
  service,
  work,
}: Running): Pick<Handlers, "yearPlan" | "drawUpYearPlan" | "yearPlanFile"> {
  return {
    yearPlan: ({ year, rules, inPost }) => {
      const state = service.state();
      const held = registerHeld(state);
      if (held) return held;
      if (!state.office) return refuse("ceremony.no-office", {});
      const { level } = state.office;
      const by = yearPlanRules(state, { year, rules, inPost, level }, service.read);
      if (!by.ok) return by;
      const plan = yearPlanOf(service.register(), by.value);
      if (!plan.ok) return plan;
      const sets = [by.value.set, ...by.value.further];
      return ok({
        plan: plan.value,
        names: namesInPlan(by.value),
        titles: sets.map(({ title }) => title),
        below: anyBelowCited(sets, level),
      });
    },
    drawUpYearPlan: ({ commandId, expectedRevision, ...asked }) =>
      work.job({ commandId, expectedRevision }, message("contract.working.year-plan", {}), async () => {
        const { ports, ledger, state, read, register } = service;
        const ready = readyYearPlan(state(), asked, { read, register, at: ports.now() });
        if (!ready.ok) return ready;
        const about = {
          office: state().office?.name ?? "",
          level: state().office?.level,
          at: ports.now(),
          program: ports.build.version,
          ledgerHead: ledger.head().hash,
        };
        const made = await signedPaper(service, () => yearPlanPaper(ready.value, about));
        if (!made.ok) return made;
        const { year, rules, inPost, item, raised, why } = asked;
        return service.execute(
          {
            type: "draw-up-year-plan",
            year,
            rules,
            raised,
            why,
            ...(item !== undefined && { item }),
            ...(inPost !== undefined && { inPost }),
            ...made.value,
          },
          commandId,
        );
      }),
    yearPlanFile: async ({ year, version, as, language }) => {
      const { yearPlans, office } = service.state();
      const plan = yearPlans.find((one) => one.year === year && one.version === version);
      if (!plan) return refuse("rules.year-plan-unknown", { year, version });
      // The paper is in Chinese, whatever the console speaks.
      const name = wordsOf(as === "pdf" ? "zh" : language).of("minutes.year-plan.file", { year, version });
      const bytes =
        as === "pdf"
          ? Buffer.from(service.readBytes(plan.pdf))
          : await yearPlanTable(
              { ...plan, lowered: loweredIn(yearPlans, plan), level: office?.level },
              yearPlanSaid(plan, service.read),
              language,
            );
      return ok({ file: `${name}.${as}`, bytes: bytes.toString("base64") });
    },
  };
}

/**
 * The plan as a workbook: what it is drawn up by, a row a class; on a second sheet what is raised and why, and on a third what its paper
 * says beside the numbers. Every cell is a number or a text; none is a formula, whatever it begins with.
 */
export async function yearPlanTable(
  {
    year,
    version,
    at,
    item,
    cells,
    registered,
    inPost,
    onList,
    beyondCap,
    misplaced,
    lowered,
    filed,
    level,
  }: Pick<
    OfficeYearPlan,
    | "year"
    | "version"
    | "at"
    | "item"
    | "cells"
    | "registered"
    | "inPost"
    | "onList"
    | "beyondCap"
    | "misplaced"
    | "filed"
  > & { readonly lowered: readonly LoweredCell[]; readonly level: Level | undefined },
  said: YearPlanSaid,
  language: Language,
): Promise<Buffer> {
  const words = wordsOf(language);
  const names = namesInPlan(said);
  const sets = [said.set, ...(said.further ?? [])];
  const periods = inOrder(cells.map(({ period }) => period));
  const draws = unitDraws.filter((draw) => registered.some((one) => one.draw === draw));
  const planned = (of: (one: OfficeYearPlan["cells"][number]) => boolean) => {
    const found = cells.filter(of);
    return found.length === 0 ? null : found.reduce((so, one) => so + one.planned, 0);
  };
  const heads = [
    words.of("minutes.year-plan.class"),
    words.of("minutes.year-plan.registered"),
    ...periods.map((period) => periodLabel(period, words)),
    words.of("minutes.year-plan.total"),
  ];
  const rows = [
    ...draws.map((draw) => [
      nameIn(names, draw, words),
      registered.find((one) => one.draw === draw)?.count ?? 0,
      ...periods.map((period) => planned((one) => one.draw === draw && one.period === period)),
      planned((one) => one.draw === draw),
    ]),
    [
      words.of("minutes.year-plan.sum"),
      registered.reduce((so, { count }) => so + count, 0),
      ...periods.map((period) => planned((one) => one.period === period)),
      planned(() => true),
    ],
    [],
    [words.of("minutes.year-plan.item"), item],
    ...sets.map((set) => [words.of("minutes.year-plan.rules"), titleText(set, words)]),
    [words.of("minutes.year-plan.as-of"), dayText(at, words)],
    [words.of("minutes.year-plan.version"), version],
    ...(said.why === "" ? [] : [[words.of("minutes.year-plan.revised-for"), said.why]]),
    [words.of("minutes.year-plan.in-post"), inPost],
    ...(onList === undefined ? [] : [[words.of("minutes.year-plan.on-list"), onList]]),
    [words.of("minutes.year-plan.number"), filed?.number ?? null],
    [words.of("minutes.year-plan.filed-on"), filed ? dayText(filed.day, words) : null],
  ];
  const raised = said.raised.map(({ draw, period, to, reason }) => [
    nameIn(names, draw, words),
    periodLabel(period, words),
    cells.find((one) => one.draw === draw && one.period === period)?.least ?? 0,
    to,
    reason,
  ]);
  const raisedHeads = (["class", "period", "least", "plan", "reason"] as const).map((one) =>
    words.of(`minutes.year-plan.${one}`),
  );
  const { utils, write } = await import("@e965/xlsx");
  const sheet = utils.aoa_to_sheet([heads, ...rows]);
  sheet["!cols"] = [{ wch: 24 }, { wch: 12 }, ...periods.map(() => ({ wch: 16 })), { wch: 12 }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, words.of("minutes.year-plan.sheet"));
  const reasons = utils.aoa_to_sheet([
    raisedHeads,
    ...(raised.length > 0 ? raised : [[words.of("minutes.year-plan.raises-none")]]),
  ]);
  reasons["!cols"] = [{ wch: 24 }, { wch: 18 }, { wch: 12 }, { wch: 12 }, { wch: 60 }];
  utils.book_append_sheet(book, reasons, words.of("minutes.year-plan.raises-sheet"));
  const notes = [
    ...numberNotes(
      {
        version,
        lowered,
        beyondCap,
        inPost,
        onList,
        names,
        misplaced,
        titles: sets.map(({ title }) => title),
      },
      language,
    ),
    ...belowNotes(sets, level, language),
  ].flatMap(({ title, lines }) => [...(title === "" ? [] : [[title]]), ...lines.map((line) => [line])]);
  const beside = utils.aoa_to_sheet(notes.length > 0 ? notes : [[words.of("minutes.year-plan.notes-none")]]);
  beside["!cols"] = [{ wch: 120 }];
  utils.book_append_sheet(book, beside, words.of("minutes.year-plan.notes-sheet"));
  book.Props = { Title: words.of("minutes.year-plan.file", { year, version }) };
  return write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer;
}
