import * as z from "zod";
import { unitDraws } from "../draw/model.ts";
import type { Words } from "../draw/rule-set.ts";
import type { ClassNames } from "../rules/class-names.ts";
import type { DryRun } from "../rules/dry-run.ts";
import { mostRuleSetText } from "../rules/rule-set-file.ts";
import { mostPlanReason, type YearPlan } from "../rules/year-plan.ts";
import type { Message } from "../text/text.ts";
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
};

const year = z.int().min(2000).max(9998);
/** A year's plan by a rule set. */
const yearAsked = {
  year,
  /** Id of the rule set. */
  rules: z.string().max(100),
  /** Counted on the inspectors' list where it is left out. */
  inPost: count.optional(),
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

  /**
   * How many units a year's draws take at least, by class and period: numbers only; nothing is recorded. With it how the classes are called, by which
   * rule sets, the one that was asked for first, and where they ask less than those they cite.
   */
  yearPlan: method(
    ["console"],
    z.strictObject(yearAsked),
    output<{
      plan: YearPlan;
      names: ClassNames;
      titles: readonly Words[];
      below: readonly Message[];
    }>(),
  ),

  /** Draws up a year's plan, or revises it: printed, signed with the device certificate, and recorded with what is raised and why. */
  drawUpYearPlan: method(
    ["console"],
    z.strictObject({
      commandId,
      expectedRevision,
      ...yearAsked,
      /** Name of the item of the inspection list; left out where only one is offered. */
      item: z.string().max(100).optional(),
      raised: z
        .array(
          z.strictObject({
            draw: z.enum(unitDraws),
            period: z.string().max(10),
            /** Checked by its sentence: no whole number is a bad one. */
            to: z.number(),
            reason: z.string().max(mostPlanReason),
          }),
        )
        .max(100),
      why: z.string().max(mostPlanReason),
    }),
    output<Done>(),
  ),

  /** A plan that was drawn up, as it was signed or as a workbook; Base64. */
  yearPlanFile: method(
    ["console"],
    z.strictObject({
      year,
      version: z.int().min(1).max(1000),
      as: z.enum(["pdf", "xlsx"]),
      language: z.enum(["zh", "en"]),
    }),
    output<{ file: string; bytes: string }>(),
  ),

  /** The plan as it was settled last, to be corrected; before the freeze only, for it names those left out. */
  settledPlan: method(["console"], nothing, output<SettledPlan>()),

  /** What a rule set would do with the office's own register, for its next period and the rest of that year; nothing is recorded. */
  dryRun: method(["console"], z.strictObject({ text: z.string().max(mostRuleSetText) }), output<DryRun>()),
} as const;
