import type { Buffer } from "node:buffer";
import { isRegisterOpen } from "../../../shared/office/register-held.ts";
import { ruleSetFor } from "../../../shared/office/rule-sets.ts";
import { periodText } from "../../../shared/papers/periods.ts";
import { wordsOf } from "../../../shared/papers/words.ts";
import { type YearPlan, yearPlanOf } from "../../../shared/rules/year-plan.ts";
import type { Language } from "../../../shared/text/catalogue.ts";
import { ok, refuse } from "../../../shared/text/result.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Running } from "../contract/working.ts";

/** The year's plan as its rule set asks for it, from the register as it stands: numbers only. */
export function yearPlanHandlers({ service }: Pick<Running, "service">): Pick<Handlers, "yearPlan"> {
  return {
    yearPlan: async ({ year, rules, inPost, language }) => {
      const state = service.state();
      const { office, heldBy } = state;
      if (!office) return refuse("ceremony.no-office", {});
      if (!isRegisterOpen(state)) return refuse("office.held", { ceremony: heldBy });
      const set = ruleSetFor(state, { id: rules, level: office.level }, service.read);
      if (!set.ok) return set;
      const asked = { set: set.value, year, ...(inPost !== undefined && { inPost }) };
      const plan = yearPlanOf(service.register(), asked);
      if (!plan.ok) return plan;
      const bytes = await yearPlanTable(plan.value, language);
      const name = wordsOf(language).of("minutes.year-plan.file", { year });
      return ok({ file: `${name}.xlsx`, bytes: bytes.toString("base64"), plan: plan.value });
    },
  };
}

/** The plan as a workbook, a row a class. Every cell is a number or a word of ours: nothing in it can be taken for a formula. */
export async function yearPlanTable(
  { periods, inPost, lines }: YearPlan,
  language: Language,
): Promise<Buffer> {
  const words = wordsOf(language);
  const sum = (numbers: readonly (number | undefined)[]) =>
    numbers.reduce<number>((so, one) => so + (one ?? 0), 0);
  const heads = [
    words.of("minutes.year-plan.class"),
    words.of("minutes.year-plan.registered"),
    ...periods.map((period) => periodText(period, words)),
    words.of("minutes.year-plan.total"),
  ];
  const rows = [
    ...lines.map(({ draw, registered, least, total }) => [
      words.of(`term.draw.${draw}`),
      registered,
      ...least.map((one) => one ?? null),
      total,
    ]),
    [
      words.of("minutes.year-plan.sum"),
      sum(lines.map(({ registered }) => registered)),
      ...periods.map((_, index) => sum(lines.map(({ least }) => least[index]))),
      sum(lines.map(({ total }) => total)),
    ],
    [],
    [words.of("minutes.year-plan.in-post"), inPost],
    [words.of("minutes.year-plan.number"), null],
    [words.of("minutes.year-plan.filed-on"), null],
  ];
  const { utils, write } = await import("@e965/xlsx");
  const sheet = utils.aoa_to_sheet([heads, ...rows]);
  sheet["!cols"] = [{ wch: 24 }, { wch: 12 }, ...periods.map(() => ({ wch: 16 })), { wch: 12 }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, words.of("minutes.year-plan.sheet"));
  return write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer;
}
