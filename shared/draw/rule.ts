import { type Basis, type Draw, type Rule, required, type Tier } from "./model.ts";
import { beginsYear } from "./period.ts";

/** Quota rules as `basis.csv` writes them, and the quota a rule gives. */

const rulePattern =
  /^(share|inspectors) (0|[1-9][0-9]{0,14})\/([1-9][0-9]{0,14})(?: at-least ([1-9][0-9]{0,14}))?$/;

/** `share a/b`, `inspectors a/b`, with ` at-least n` where it is raised. */
export function ruleText(rule: Rule): string {
  const raised = rule.atLeast > 0 ? ` at-least ${rule.atLeast}` : "";
  return `${rule.per} ${rule.numerator}/${rule.denominator}${raised}`;
}

/** Reads a rule; nothing when it is not one. */
export function parseRule(text: string): Rule | undefined {
  const match = rulePattern.exec(text);
  if (!match) return undefined;
  const [, per, numerator, denominator, atLeast = "0"] = match;
  return {
    per: per === "share" ? "share" : "inspectors",
    numerator: Number(numerator),
    denominator: Number(denominator),
    atLeast: Number(atLeast),
  };
}

/** What a rule is taken of: the registered of the stratum, or the inspectors in post. */
export function ruleBase(rule: Rule, registered: number, inPost: number): number {
  return rule.per === "share" ? registered : inPost;
}

/**
 * The quota of a draw (protocol, `plan.csv`): min(eligible, max(⌈base · a / b⌉, n)) by the draw's rule, everybody eligible for `JC`.
 * Nothing when the basis has no rule for a unit draw.
 */
export function quotaOf(
  basis: Pick<Basis, "rules" | "inPost">,
  draw: Draw,
  counts: { readonly registered: number; readonly eligible: number },
): number | undefined {
  if (draw === "JC") return counts.eligible;
  const rule = basis.rules.find((entry) => entry.draw === draw)?.rule;
  return rule && Math.min(counts.eligible, required(rule, ruleBase(rule, counts.registered, basis.inPost)));
}

/** Whether a tier may stand in a draw: 2 only for key units, where they are all to be visited within the year, after its first period. */
export function tierAllowed(tier: Tier, draw: Draw, basis: Pick<Basis, "coverage" | "period">): boolean {
  return tier === 1 || (draw === "ZD" && basis.coverage === "ZD" && !beginsYear(basis.period));
}
