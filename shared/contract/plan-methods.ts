import * as z from "zod";
import type { DryRun } from "../rules/dry-run.ts";
import { mostRuleSetText } from "../rules/rule-set-file.ts";
import type { YearPlan } from "../rules/year-plan.ts";
import type { PlanPreview, SettledPlan } from "./answers.ts";
import {
  commandId,
  type Done,
  digest,
  earlier,
  expectedRevision,
  method,
  nothing,
  output,
} from "./method.ts";

const count = z.int().min(0).max(1_000_000);
/** The settings of a plan. */
const planAsked = {
  /** Where the ceremony was opened without a rule set. */
  preset: z.string().max(100).optional(),
  team: z.int().min(0).max(20),
  inPost: count.optional(),
  raised: z.strictObject({ TS: count.optional(), ZD: count.optional(), YB: count.optional() }),
  leftOut: z
    .array(
      z.strictObject({
        id: z.string().max(64),
        reason: z.string().max(4000),
        approver: z.string().max(200),
      }),
    )
    .max(10_000),
  yearPlanFiled: z.boolean(),
};

/** What is asked of the planner: a ceremony's plan, a year's, and what a rule set would do. */
export const planMethods = {
  settlePlan: method(
    ["console"],
    z.strictObject({
      commandId,
      expectedRevision,
      ...planAsked,
      /** The preview that was looked at: another plan is refused. */
      seen: digest.exactOptional(),
      earlier,
    }),
    output<Done>(),
  ),

  /**
   * What settling would settle, and its digest; nothing is settled. Lists of the year that are sealed still are opened for it, in
   * memory, and the attempt is on record under the id.
   */
  previewPlan: method(
    ["console"],
    z.strictObject({ commandId, ...planAsked, earlier }),
    output<PlanPreview>(),
  ),

  /** How many units a year's draws take at least, by class and period, and the same as a workbook, Base64: numbers only. */
  yearPlan: method(
    ["console"],
    z.strictObject({
      year: z.int().min(2000).max(9998),
      /** Id of the rule set. */
      rules: z.string().max(40),
      inPost: count.optional(),
      language: z.enum(["zh", "en"]),
    }),
    output<{ file: string; bytes: string; plan: YearPlan }>(),
  ),

  /** The plan as it was settled last, to be corrected; before the freeze only, for it names those left out. */
  settledPlan: method(["console"], nothing, output<SettledPlan>()),

  /** What a rule set would do with the office's own register, for its next period and the rest of that year; nothing is recorded. */
  dryRun: method(["console"], z.strictObject({ text: z.string().max(mostRuleSetText) }), output<DryRun>()),
} as const;
