import { type Rule, type UnitDraw, unitDraws } from "../draw/model.ts";
import { type ClassRule, type PeriodKind, periodKinds, type RuleSet } from "../draw/rule-set.ts";
import { comparePeriods, type Period, periodAround, periodsWithin } from "./periods.ts";

/** What a rule set says of one period: which classes are drawn for it, and by which ratio. */

/** The kinds of period for which a rule set draws any class, the shortest first. */
export function kindsOf({ classes }: RuleSet): readonly PeriodKind[] {
  return periodKinds.filter((kind) => unitDraws.some((draw) => classes[draw]?.drawn === kind));
}

/** Whether a class is drawn for a period. */
export function isDrawnIn(rule: ClassRule | undefined, { kind, number }: Period): boolean {
  return rule !== undefined && rule.drawn === kind && (rule.only.length === 0 || rule.only.includes(number));
}

/** The classes drawn for a period, in draw order. */
export function drawnIn({ classes }: RuleSet, period: Period): readonly UnitDraw[] {
  return unitDraws.filter((draw) => isDrawnIn(classes[draw], period));
}

/**
 * The rules by which a period's classes are drawn, as `basis.csv` writes them, and the classes left out. A ratio for a longer
 * period is parted among the draws in it; what is drawn once in it stays as the rule set writes it.
 */
export function rulesIn(
  set: RuleSet,
  period: Period,
): { readonly rules: Partial<Record<UnitDraw, Rule>>; readonly notDrawn: readonly UnitDraw[] } {
  const rules: Partial<Record<UnitDraw, Rule>> = {};
  for (const draw of drawnIn(set, period)) {
    const rule = set.classes[draw];
    if (rule) rules[draw] = ruleIn(rule, period);
  }
  return { rules, notDrawn: unitDraws.filter((draw) => !rules[draw]) };
}

/** The rule of a class that is drawn for the period. */
export function ruleIn({ ratio, meantFor, drawn, only }: ClassRule, period: Period): Rule {
  const whole = periodAround(period, meantFor) ?? period;
  const draws = periodsWithin(whole, drawn).filter(
    ({ number }) => only.length === 0 || only.includes(number),
  ).length;
  const { per, numerator, denominator } = ratio;
  if (draws <= 1) return { per, numerator, denominator, atLeast: 0 };
  const common = gcd(numerator, denominator * draws);
  return { per, numerator: numerator / common, denominator: (denominator * draws) / common, atLeast: 0 };
}

/** The greatest number that divides both; neither is 0. */
function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/** Whether a period is the last of its year in which the class is drawn: what the year has left is taken then. */
export function isLastOfYear(rule: ClassRule | undefined, period: Period): boolean {
  if (!rule || !isDrawnIn(rule, period)) return false;
  const year: Period = { year: period.year, kind: "year", number: 1 };
  return !periodsWithin(year, rule.drawn).some(
    (one) => comparePeriods(one, period) > 0 && isDrawnIn(rule, one),
  );
}

/** Whether the rule set draws any class for a period. */
export function isKnown(set: RuleSet, period: Period): boolean {
  return drawnIn(set, period).length > 0;
}
