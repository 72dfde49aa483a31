import * as z from "zod";
import { unitDraws } from "../draw/model.ts";
import type { RuleSet } from "../draw/rule-set.ts";
import {
  absent,
  count,
  digest,
  type FactOf,
  fact,
  file,
  flag,
  list,
  note,
  number,
  text,
  type ValuesOf,
  within,
  written,
} from "../ledger/fact.ts";
import { noted, noteKind } from "../ledger/notes.ts";
import type { List } from "../register/model.ts";
import { type ClassNames, classNamesOf } from "../rules/class-names.ts";
import { ruleSetSchema } from "../rules/rule-set-file.ts";
import { type LoweredCell, loweredCells, type Raise } from "../rules/year-plan.ts";
import type { YearPlanHeld } from "../rules/year-plan-held.ts";
import { message } from "../text/text.ts";
import type { Emptied } from "./emptying.ts";
import type { Listed } from "./importing.ts";
import type { ItemState } from "./items.ts";
import type { OwnRuleSet } from "./rule-sets.ts";

/**
 * The annual plans of the office (年度抽查计划，家次): drawn up from the register and the establishment by a rule set, raised by
 * hand with reasons, filed with the higher authority, and held against every ceremony of their year. A plan is not changed: a
 * revised one is a further version, and the older ones are kept.
 */

/** What a plan says beside its numbers. */
export interface YearPlanSaid {
  /** The rule set as it was then, the one that was asked for. */
  readonly set: RuleSet;
  /** Further ones of the office's own, for the rest of the year; left out where there are none. */
  readonly further?: readonly RuleSet[];
  readonly raised: readonly Raise[];
  /** Why it was revised; empty for a year's first version. */
  readonly why: string;
}

const raise = { draw: z.enum(unitDraws), period: z.string(), to: z.int(), reason: z.string() };
export const yearPlanKept = noteKind<YearPlanSaid>(
  "year-plan",
  z.strictObject({
    set: ruleSetSchema,
    further: z.array(ruleSetSchema).exactOptional(),
    raised: z.array(z.strictObject(raise)),
    why: z.string(),
  }),
);

const counted = z.int().nonnegative();
const drawnUpFields = {
  year: within(2000, 9998, "the year it plans"),
  version: number("counts the plans of the year"),
  item: text("name of the item of the inspection list it plans for"),
  rules: text("the rule set by its id"),
  further: absent(
    list(
      z.string(),
      "further rule sets of the office's own, by their ids, where its rules change within the year",
    ),
  ),
  inPost: count("inspectors in post"),
  onList: absent(
    count("of them marked on the inspectors' list; not in ledgers of earlier programs, where it may be more"),
  ),
  register: count("the register's fact, by its number, as of which it was drawn up"),
  registered: list(
    z.strictObject({ draw: z.enum(unitDraws), count: counted }),
    "units registered, of each class that is planned",
  ),
  beyondCap: absent(
    list(
      z.strictObject({
        draws: z.array(z.enum(unitDraws)).readonly(),
        planned: counted,
        operating: counted,
        exempt: counted,
        most: z.array(counted).readonly(),
        possible: counted,
      }),
      "classes, alone or together, of which more is planned than the yearly cap allowed of the register as it was: units that are operating, those of them that a rule set exempts, the cap, and the draws it leaves room for; not in ledgers of earlier programs, which did not look",
    ),
  ),
  misplaced: absent(
    list(
      counted,
      "units that each of the rule sets, the one that was asked for first, places in another class than the list they stand in; not in ledgers of earlier programs, which did not look",
    ),
  ),
  cells: list(
    z.strictObject({ draw: z.enum(unitDraws), period: z.string(), least: counted, planned: counted }),
    "draws of units by class and period: what the rules ask for at least, and what is planned",
  ),
  pdf: file("SHA-256 of the plan as it was printed and signed electronically"),
  certificate: absent(digest("SHA-256 of the certificate that signed it")),
  invented: absent(
    flag("1 where it was drawn up from rows of the sample: real ceremonies are not held against it"),
  ),
  planNote: note(
    yearPlanKept,
    "the rule set, the reasons for what was raised by hand, and why the plan was revised",
  ),
};
const filedFields = {
  year: drawnUpFields.year,
  version: number("which of the year's plans"),
  number: text("number of the filing"),
  day: written(/^\d{4}-\d{2}-\d{2}$/, "day of the filing"),
};

/** A plan as the state knows it. */
export interface OfficeYearPlan extends ValuesOf<typeof drawnUpFields> {
  readonly at: string;
  /** With the higher authority, as it was stated last; absent where nothing is on record. */
  readonly filed?: { readonly number: string; readonly day: string };
}

/** What the state keeps of plans; part of the office's. */
export interface YearPlanState extends ItemState {
  readonly heldBy: string;
  readonly registerAt: number;
  readonly office: { readonly level: RuleSet["levels"][number] } | undefined;
  readonly lists: Readonly<Partial<Record<List, Listed | Emptied>>>;
  readonly ofSample: boolean;
  readonly ruleSets: readonly OwnRuleSet[];
  /** All versions of all years, in the order in which they were drawn up. */
  readonly yearPlans: readonly OfficeYearPlan[];
}

const planFact = fact<Pick<YearPlanState, "yearPlans">>();

export const yearPlanDrawnUp = planFact({
  type: "year-plan.drawn-up",
  of: "office",
  says: "The annual plan of a year was drawn up or revised, printed and signed electronically. Older versions are kept; ceremonies are held against the last one.",
  fields: drawnUpFields,
  course: ({ year, version }) =>
    message(`ceremony.course.year-plan.${version === 1 ? "drawn-up" : "revised"}`, { year, version }),
  apply: ({ yearPlans }, { type: _, form: __, of: ___, command: ____, ...plan }) => {
    if (plan.version !== versionsOf(yearPlans, plan.year) + 1)
      throw new Error(`version ${plan.version} of ${plan.year}, which is not the next`);
    return { yearPlans: [...yearPlans, plan] };
  },
});

export const yearPlanFiled = planFact({
  type: "year-plan.filed",
  of: "office",
  says: "Number and date of a plan's filing with the higher authority were stated. What was stated last counts.",
  fields: filedFields,
  course: ({ year, version }) => message("ceremony.course.year-plan.filed", { year, version }),
  apply: ({ yearPlans }, { year, version, number, day }) => {
    const isIt = (one: OfficeYearPlan) => one.year === year && one.version === version;
    if (!yearPlans.some(isIt)) throw new Error(`no version ${version} of ${year}`);
    return { yearPlans: yearPlans.map((one) => (isIt(one) ? { ...one, filed: { number, day } } : one)) };
  },
});

export const yearPlanFacts = [yearPlanDrawnUp, yearPlanFiled] as const;

/** How many plans of a year there are. */
export function versionsOf(plans: readonly { readonly year: number }[], year: number): number {
  return plans.filter((one) => one.year === year).length;
}

/** The plan of a year that a ceremony is held against: its last version; of those that the sample was good enough for, a rehearsal alone. */
export function planOfYear(
  plans: readonly OfficeYearPlan[],
  year: number,
  rehearsal: boolean,
): OfficeYearPlan | undefined {
  return plans.findLast((one) => one.year === year && (rehearsal || one.invented !== 1));
}

/** The last version of a year's plan as papers read it back from facts. */
export function planInFacts(
  facts: readonly { readonly type: string }[],
  year: number,
  rehearsal: boolean,
): YearPlanHeld | undefined {
  let found: YearPlanHeld | undefined;
  for (const one of facts) {
    if (one.type === yearPlanDrawnUp.type) {
      const plan = one as FactOf<typeof yearPlanDrawnUp>;
      if (plan.year === year && (rehearsal || plan.invented !== 1)) found = plan;
    }
    if (one.type === yearPlanFiled.type && found) {
      const { year: of, version, number, day } = one as FactOf<typeof yearPlanFiled>;
      if (of === year && version === found.version) found = { ...found, filed: { number, day } };
    }
  }
  return found;
}

/** What is lower in a plan, or in one that would be drawn up, than in the version before; nothing in a year's first. */
export function loweredIn(
  plans: readonly OfficeYearPlan[],
  { year, version, cells }: Pick<OfficeYearPlan, "year" | "version" | "cells">,
): readonly LoweredCell[] {
  const before = plans.find((one) => one.year === year && one.version === version - 1);
  return before ? loweredCells(before.cells, cells) : [];
}

/** What a plan says beside its numbers, from its note. */
export function yearPlanSaid({ planNote }: OfficeYearPlan, read: (digest: string) => string): YearPlanSaid {
  return noted(yearPlanKept, read(planNote));
}

/** How the classes of a plan are called: by the rule set that was asked for, and what that one does not draw by a further one. */
export function namesInPlan({ set, further = [] }: Pick<YearPlanSaid, "set" | "further">): ClassNames {
  return Object.assign({}, ...[...further, set].map((one) => classNamesOf(one))) as ClassNames;
}
