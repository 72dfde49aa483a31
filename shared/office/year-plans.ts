import * as z from "zod";
import { unitDraws } from "../draw/model.ts";
import type { RuleSet } from "../draw/rule-set.ts";
import { code, command, publicText } from "../ledger/command.ts";
import { type Context, decided, made } from "../ledger/decision.ts";
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
import { noted, noteKind, noteOf } from "../ledger/notes.ts";
import type { List } from "../register/model.ts";
import { type ClassNames, classNamesOf } from "../rules/class-names.ts";
import { dayNumber } from "../rules/dates.ts";
import { parseRuleSet, ruleSetSchema, ruleSetText } from "../rules/rule-set-file.ts";
import {
  type LoweredCell,
  loweredCells,
  mostPlanReason,
  type PlannedCell,
  plannedCells,
  type Raise,
  type YearPlan,
  type YearPlanRules,
  yearPlanOf,
} from "../rules/year-plan.ts";
import type { YearPlanHeld } from "../rules/year-plan-held.ts";
import { ok, type Refused, type Result, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import type { Emptied } from "./emptying.ts";
import type { Listed } from "./importing.ts";
import { inventedIn } from "./invented.ts";
import { type ItemState, itemAsked } from "./items.ts";
import { registerHeld } from "./register-held.ts";
import { furtherOfYear, type OwnRuleSet, ruleSetFor } from "./rule-sets.ts";

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

function versionsOf(plans: readonly { readonly year: number }[], year: number): number {
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

/** What is asked for with a plan. */
export interface AskedYearPlan {
  readonly year: number;
  /** Id of the rule set. */
  readonly rules: string;
  /** Name of the item; left out where only one is offered. */
  readonly item?: string | undefined;
  /** Counted on the inspectors' list where it is left out. */
  readonly inPost?: number | undefined;
  readonly raised: readonly Raise[];
  readonly why: string;
}

/** A plan that would be drawn up. */
export interface ReadyYearPlan extends YearPlanSaid {
  readonly year: number;
  readonly version: number;
  readonly item: string;
  readonly rules: string;
  /** Ids of the further rule sets. */
  readonly furtherRules?: readonly string[];
  readonly plan: YearPlan;
  readonly cells: readonly PlannedCell[];
  /** Which of them are lower than in the version before. */
  readonly lowered: readonly LoweredCell[];
  /** It rests on rows of the sample. */
  readonly isInvented: boolean;
}

/** By what a year is planned: the rule set that is asked for and, where it is one of the office's own, those that hold beside it in the year. */
export function yearPlanRules(
  state: Pick<YearPlanState, "ruleSets">,
  {
    year,
    rules,
    inPost,
    level,
  }: Pick<AskedYearPlan, "year" | "rules" | "inPost"> & { readonly level: RuleSet["levels"][number] },
  read: Context["read"],
): Result<
  YearPlanRules & { readonly further: readonly RuleSet[]; readonly furtherRules: readonly string[] }
> {
  const set = ruleSetFor(state, { id: rules, level }, read);
  if (!set.ok) return set;
  const further = furtherOfYear(state, { rules, level, year }, read);
  return ok({
    set: set.value,
    further: further.map((one) => one.set),
    furtherRules: further.map((one) => one.rules),
    year,
    ...(inPost !== undefined && { inPost }),
  });
}

/**
 * The plan as it would be drawn up now, from the register as it stands; to be printed, then to be recorded. A plan is made for this
 * year or the next by the clock; a revised one needs a reason.
 */
export function readyYearPlan(
  state: YearPlanState,
  { year, rules, item: asked, inPost, raised, why }: AskedYearPlan,
  context: Pick<Context, "register" | "read" | "at">,
): Result<ReadyYearPlan> {
  const held = registerHeld(state);
  if (held) return held;
  const { office, yearPlans } = state;
  if (!office) return refuse("ceremony.no-office", {});
  const now = Number(context.at.slice(0, 4));
  if (year < now || year > now + 1) return refuse("rules.year-plan-year", { year, from: now, to: now + 1 });
  const item = itemAsked(state, asked);
  if (!item.ok) return item;
  const by = yearPlanRules(state, { year, rules, inPost, level: office.level }, context.read);
  if (!by.ok) return by;
  const { set, further } = by.value;
  const plan = yearPlanOf(context.register(), by.value);
  if (!plan.ok) return plan;
  const cells = plannedCells(plan.value, raised);
  if (!cells.ok) return cells;
  const version = versionsOf(yearPlans, year) + 1;
  if (version > 1 && why.trim() === "") return refuse("rules.year-plan-why", { year, version });
  return ok({
    year,
    version,
    item: item.value,
    rules,
    set,
    ...(further.length > 0 && { further, furtherRules: by.value.furtherRules }),
    plan: plan.value,
    cells: cells.value,
    lowered: loweredCells(yearPlans.findLast((one) => one.year === year)?.cells ?? [], cells.value),
    raised,
    why: version > 1 ? why.trim() : "",
    isInvented: inventedIn(state, context) !== undefined,
  });
}

const planCommand = command<YearPlanState>();

export const drawUpYearPlan = planCommand({
  type: "draw-up-year-plan",
  from: "program",
  held: {
    year: z.int(),
    rules: code(100),
    item: code(100).exactOptional(),
    inPost: z.int().exactOptional(),
    raised: z
      .array(
        z.object({
          draw: z.enum(unitDraws),
          period: code(10),
          to: z.number(),
          reason: publicText(mostPlanReason),
        }),
      )
      .readonly(),
    why: publicText(mostPlanReason),
    /** As `readyYearPlan` gives it, printed and signed; SHA-256 of the certificate. */
    pdf: z.custom<Uint8Array>(),
    certificate: code(),
  },
  decide: (state, { pdf, certificate, ...asked }, context) => {
    const ready = readyYearPlan(state, asked, context);
    if (!ready.ok) return ready;
    const { year, version, item, rules, set, further, plan, cells, raised, why, isInvented } = ready.value;
    // As a file has it: of a shipped one that is less than the program knows.
    const written = parseRuleSet(ruleSetText(set));
    if (!written.ok) return written;
    const said = { set: written.value, ...(further && { further }), raised, why };
    const kept = noteOf(yearPlanKept, said, context.random);
    const drawnUp = made(context, yearPlanDrawnUp, {
      year,
      version,
      item,
      rules,
      ...(ready.value.furtherRules && { further: ready.value.furtherRules }),
      inPost: plan.inPost,
      onList: plan.onList,
      register: state.registerAt,
      registered: plan.lines.map(({ draw, registered }) => ({ draw, count: registered })),
      cells,
      pdf: context.hash(pdf),
      certificate,
      ...(isInvented && { invented: 1 }),
      planNote: context.hash(kept),
    });
    return decided([drawnUp], { blobs: [kept, pdf] });
  },
});

export const fileYearPlan = planCommand({
  type: "file-year-plan",
  from: "window",
  sent: {
    year: z.int(),
    version: z.int(),
    number: publicText(100),
    /** `YYYY-MM-DD`. */
    day: code(10),
  },
  decide: (state, { year, version, number, day }, context) => {
    const unfit = registerHeld(state) ?? unfiled(state, { year, version, number, day }, context.at);
    if (unfit) return unfit;
    return decided([made(context, yearPlanFiled, { year, version, number: number.trim(), day })]);
  },
});

/** Refuses what cannot be the filing of the year's last plan. */
function unfiled(
  { yearPlans }: YearPlanState,
  { year, version, number, day }: ValuesOf<typeof filedFields>,
  at: string,
): Refused | undefined {
  const last = planOfYear(yearPlans, year, true);
  if (last?.version !== version) return refuse("rules.year-plan-unknown", { year, version });
  if (number.trim() === "")
    return refuse("ceremony.empty", { field: message("minutes.year-plan.number", {}) });
  if (dayNumber(day) === undefined) return refuse("rules.set-day", { day });
  const [from, to] = [last.at.slice(0, 10), at.slice(0, 10)];
  return day < from || day > to ? refuse("rules.year-plan-filing-day", { day, from, to }) : undefined;
}

export const yearPlanCommands = [drawUpYearPlan, fileYearPlan] as const;

/** What a plan says beside its numbers, from its note. */
export function yearPlanSaid({ planNote }: OfficeYearPlan, read: (digest: string) => string): YearPlanSaid {
  return noted(yearPlanKept, read(planNote));
}

/** How the classes of a plan are called: by the rule set that was asked for, and what that one does not draw by a further one. */
export function namesInPlan({ set, further = [] }: Pick<YearPlanSaid, "set" | "further">): ClassNames {
  return Object.assign({}, ...[...further, set].map((one) => classNamesOf(one))) as ClassNames;
}
