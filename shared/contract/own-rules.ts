import * as z from "zod";
import { coverages } from "../draw/model.ts";

/** More than that is asked for by raising the quota. */
const rule = z.strictObject({
  per: z.enum(["share", "inspectors"]),
  numerator: z.int().min(0).max(1_000_000_000),
  denominator: z.int().min(1).max(1_000_000_000),
});

/** An office's own rule set: what it rests on, the quota of each unit draw that is held, the year's coverage and its cap. */
export const ownRules = z.strictObject({
  basis: z.string().max(4000),
  rules: z.strictObject({ TS: rule.optional(), ZD: rule.optional(), YB: rule.optional() }),
  coverage: z.enum(coverages),
  most: z.int().min(1).max(100),
  specialExempt: z.boolean(),
});
export type OwnRules = z.infer<typeof ownRules>;
