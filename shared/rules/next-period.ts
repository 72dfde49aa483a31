import { periodsOverlap } from "../draw/period.ts";
import type { PeriodKind, RuleSet } from "../draw/rule-set.ts";
import { kindsOf } from "./drawn-in.ts";
import { comparePeriods, nextPeriod, type Period, periodOfDay, periodsAYear, periodText } from "./periods.ts";
import { checkPeriod } from "./rule-set-check.ts";

/**
 * The period that a rule set has drawn next: after the present one where it is drawn before it begins, else the present one, and
 * after all that are drawn, within its validity. Of several kinds the one that begins first, the shorter of two. Undefined where there is no such day, or none that
 * it still holds for.
 *
 * @param drawn periods with a locked list
 * @param today `YYYY-MM-DD`
 */
export function nextPeriodOf(set: RuleSet, drawn: readonly Period[], today: string): Period | undefined {
  return kindsOf(set)
    .flatMap((kind) => nextOfKind(set, kind, { drawn, today }) ?? [])
    .reduce<Period | undefined>(
      (first, one) => (first && comparePeriods(first, one) <= 0 ? first : one),
      undefined,
    );
}

function nextOfKind(
  set: RuleSet,
  kind: PeriodKind,
  { drawn, today }: { readonly drawn: readonly Period[]; readonly today: string },
): Period | undefined {
  const present = periodOfDay(kind, today);
  if (!present) return undefined;
  const last = drawn
    .filter((one) => one.kind === kind)
    .reduce<Period | undefined>((a, b) => (a && comparePeriods(a, b) >= 0 ? a : b), undefined);
  const begin = set.window.kind === "last-working-days" ? nextPeriod(present) : present;
  // Drawn by other rules, in periods of another length: none is drawn again for the same days, nor one before them.
  const others = drawn.filter((one) => !kindsOf(set).includes(one.kind));
  const isTaken = (one: Period) =>
    others.some(
      (other) => comparePeriods(one, other) < 0 || periodsOverlap(periodText(one), periodText(other)),
    );
  let next = last && comparePeriods(last, begin) >= 0 ? nextPeriod(last) : begin;
  // A class may be drawn in some periods of the year only, and the rule set may not hold yet.
  const isOut = (one: Period) => isTaken(one) || checkPeriod(set, one) !== undefined;
  for (let step = 0; step < 3 * periodsAYear(kind) && isOut(next); step += 1) next = nextPeriod(next);
  return isOut(next) ? undefined : next;
}
