import * as z from "zod";
import { unitDraws } from "../draw/model.ts";
import type { RuleSet } from "../draw/rule-set.ts";
import { code, command, publicText } from "../ledger/command.ts";
import { type Context, decided, made } from "../ledger/decision.ts";
import type { ValuesOf } from "../ledger/fact.ts";
import { noteOf } from "../ledger/notes.ts";
import { dayNumber } from "../rules/dates.ts";
import { parseRuleSet, ruleSetText } from "../rules/rule-set-file.ts";
import {
  type LoweredCell,
  mostPlanReason,
  type PlannedCell,
  plannedCells,
  type Raise,
  type YearPlan,
  type YearPlanRules,
  yearPlanOf,
} from "../rules/year-plan.ts";
import { type BeyondCap, beyondCap } from "../rules/year-plan-cap.ts";
import { ok, type Refused, type Result, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import { inventedIn } from "./invented.ts";
import { itemAsked } from "./items.ts";
import { registerHeld } from "./register-held.ts";
import { furtherOfYear, ruleSetFor } from "./rule-sets.ts";
import {
  loweredIn,
  planOfYear,
  versionsOf,
  type YearPlanSaid,
  type YearPlanState,
  yearPlanDrawnUp,
  yearPlanFiled,
  yearPlanKept,
} from "./year-plans.ts";

/** How a plan is drawn up, revised and filed. */

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
  /** Where it is beyond what the yearly cap allows. */
  readonly beyondCap: readonly BeyondCap[];
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
    level,
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
    lowered: loweredIn(yearPlans, { year, version, cells: cells.value }),
    beyondCap: beyondCap(plan.value.rooms, cells.value),
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
      beyondCap: ready.value.beyondCap,
      misplaced: plan.misplaced,
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
  { year, version, number, day }: ValuesOf<typeof yearPlanFiled.fields>,
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
