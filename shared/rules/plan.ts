import * as z from "zod";
import type { ConflictCounts } from "../draw/conflict-counts.ts";
import {
  type Coverage,
  coverages,
  type Draw,
  type Excluded,
  type Level,
  levels,
  type Rule,
  type Tier,
  type UnitDraw,
} from "../draw/model.ts";
import { type CapRule, capCounts, type RuleSet } from "../draw/rule-set.ts";
import type { Visit } from "../register/model.ts";
import type { Message } from "../text/text.ts";
import { ruleSetSchema } from "./rule-set-file.ts";

/** What the officer settles before the freeze. */
export interface Settings {
  readonly level: Level;
  /** The inspected period, `2027Q1`, `2027M09`, `2027H2` or `2027`. */
  readonly quarter: string;
  /** A preset's id, or `custom`. */
  readonly preset: string;
  /** For `custom`: the legal basis in the office's own words, as the minutes print it. */
  readonly ownBasis?: string;
  /** For `custom`: a shipped preset says it itself (`coverageOf`). */
  readonly coverage?: Coverage;
  /** For `custom`: the office's own rule set as it was then; not in plans of earlier programs, which state rules and basis alone. */
  readonly ruleSet?: RuleSet;
  /** Of the classes that are drawn for the period. */
  readonly rules: Readonly<Partial<Record<UnitDraw, Rule>>>;
  /** Inspectors a unit, at least 2; 0 where there are no inspectors. */
  readonly team: number;
  /** Establishment in post; read from the inspectors' list where it is not given. */
  readonly inPost?: number;
  /** Quotas the officer raised; below the rule is refused. */
  readonly raised: Readonly<Partial<Record<UnitDraw, number>>>;
  /** The day of the draw, `YYYY-MM-DD`: certificates must be valid then. */
  readonly day: string;
  readonly cap: CapRule;
  /** Left out by hand, each with its approver. */
  readonly leftOut: readonly LeftOut[];
  /** Ticked in earlier programs, which kept no plans: that the year's plan was filed. Nothing rests on it any more. */
  readonly yearPlanFiled?: boolean;
}

export interface LeftOut {
  readonly id: string;
  readonly reason: string;
  readonly approver: string;
}

const whole = z.int().nonnegative();
const ruleSchema = z.strictObject({
  per: z.enum(["share", "inspectors"]),
  numerator: whole,
  denominator: z.int().positive(),
  atLeast: whole,
});

/** Reads settings back from where they were kept. */
export const settingsSchema: z.ZodType<Settings> = z.strictObject({
  level: z.enum(levels),
  quarter: z.string(),
  preset: z.string(),
  ownBasis: z.string().exactOptional(),
  coverage: z.enum(coverages).exactOptional(),
  ruleSet: ruleSetSchema.exactOptional(),
  rules: z.strictObject({
    TS: ruleSchema.exactOptional(),
    ZD: ruleSchema.exactOptional(),
    YB: ruleSchema.exactOptional(),
  }),
  team: whole,
  inPost: whole.exactOptional(),
  raised: z.strictObject({
    TS: whole.exactOptional(),
    ZD: whole.exactOptional(),
    YB: whole.exactOptional(),
  }),
  day: z.string(),
  cap: z.strictObject({
    most: whole,
    specialExempt: z.boolean(),
    counts: z.enum(capCounts).exactOptional(),
  }),
  leftOut: z.array(z.strictObject({ id: z.string(), reason: z.string(), approver: z.string() })),
  yearPlanFiled: z.boolean().exactOptional(),
});

export interface Eligible {
  readonly id: string;
  readonly name: string;
  readonly tier: Tier;
}

/** One draw, planned. */
export interface DrawPlan {
  readonly draw: Draw;
  readonly registered: number;
  readonly eligible: readonly Eligible[];
  readonly excluded: readonly Excluded[];
  readonly quota: number;
  /** Absent for `JC`. */
  readonly rule?: Rule;
  /** Number the rule is taken of: registered, or inspectors in post. */
  readonly base: number;
  /** What the rule asks for beyond what can be drawn, 0 when met; overlap is known only after the draw. */
  readonly shortfall: number;
}

/** Everything the freeze needs, and what the officer has to be told before it. */
export interface Plan {
  readonly draws: readonly DrawPlan[];
  readonly inPost: number;
  readonly team: number;
  /** As `basis.csv` will state them: known from the plan on, for a unit has a code in every draw it stands in. */
  readonly conflicts: ConflictCounts;
  readonly warnings: readonly Message[];
  /** Units that the office's own lists leave out: at the yearly cap by the list of visits alone, and closed or stopped. */
  readonly outByLists: { readonly capped: number; readonly closed: number };
}

/** What a plan is held against beside the register. */
export interface Beside {
  /** The list of visits without what is counted from lists that are sealed still; the register's where there are none. */
  readonly listed?: readonly Visit[];
  /** Ids of the inspectors on the list that was approved for the freeze before. */
  readonly rosterBefore?: readonly string[];
}
