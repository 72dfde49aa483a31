import type { PeriodKind, RuleSet } from "../draw/rule-set.ts";
import { isKnown, kindsOf } from "./drawn-in.ts";
import { comparePeriods, nextPeriod, type Period, periodOfDay, periodsAYear } from "./periods.ts";

/**
 * The period that a rule set has drawn next: after the present one where it is drawn before it begins, else the present one, and
 * after all that are drawn. Of several kinds the one that begins first, the shorter of two. Undefined where there is no such day.
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
  let next = last && comparePeriods(last, begin) >= 0 ? nextPeriod(last) : begin;
  // A class may be drawn in some periods of the year only; within a year and one more each of them has come.
  for (let step = 0; step < periodsAYear(kind) && !isKnown(set, next); step += 1) next = nextPeriod(next);
  return next;
}
