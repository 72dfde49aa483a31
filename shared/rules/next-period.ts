import type { UnitDraw } from "../draw/model.ts";
import { periodsOverlap } from "../draw/period.ts";
import type { PeriodKind, RuleSet } from "../draw/rule-set.ts";
import { farFrom } from "./draw-window.ts";
import { drawnIn, kindsOf } from "./drawn-in.ts";
import {
  comparePeriods,
  daysOfPeriod,
  nextPeriod,
  type Period,
  periodOfDay,
  periodsAYear,
  periodText,
} from "./periods.ts";
import { checkPeriod } from "./rule-set-check.ts";

/** What a rule set has drawn next, and what was not drawn in its time. `drawn` are the periods with a locked list. */

/** A period with a locked list, and the classes that the rules of that list drew: all of them where nobody knows. */
export interface DrawnPeriod {
  readonly period: Period;
  readonly classes: readonly UnitDraw[];
}

/**
 * The period that a rule set has drawn next, of each kind it draws by, the one that begins first before the others, of two that begin together
 * the shorter: after the present one where it is drawn before it begins, else the present one, and after all that are drawn, within
 * its validity. None where there is no such day (`YYYY-MM-DD`), or none that it still holds for.
 */
export function nextPeriodsOf(set: RuleSet, drawn: readonly DrawnPeriod[], today: string): readonly Period[] {
  return kindsOf(set)
    .flatMap((kind) => nextOfKind(set, kind, { drawn, today }) ?? [])
    .sort(comparePeriods);
}

/** The first of them: what a new ceremony is proposed for. */
export function nextPeriodOf(set: RuleSet, drawn: readonly DrawnPeriod[], today: string): Period | undefined {
  return nextPeriodsOf(set, drawn, today)[0];
}

function nextOfKind(
  set: RuleSet,
  kind: PeriodKind,
  { drawn, today }: { readonly drawn: readonly DrawnPeriod[]; readonly today: string },
): Period | undefined {
  const present = periodOfDay(kind, today);
  if (!present) return undefined;
  const last = drawn
    .flatMap(({ period }) => (period.kind === kind ? [period] : []))
    .reduce<Period | undefined>((a, b) => (a && comparePeriods(a, b) >= 0 ? a : b), undefined);
  const begin = set.window.kind === "last-working-days" ? nextPeriod(present) : present;
  let next = last && comparePeriods(last, begin) >= 0 ? nextPeriod(last) : begin;
  // A class may be drawn in some periods of the year only, and the rule set may not hold yet.
  const isOut = (one: Period) => isTaken(set, drawn, one) || checkPeriod(set, one) !== undefined;
  for (let step = 0; step < 3 * periodsAYear(kind) && isOut(next); step += 1) next = nextPeriod(next);
  return isOut(next) ? undefined : next;
}

/**
 * The periods that a rule set should have had drawn and that can be drawn still, earliest first: of a window before the period those that
 * have begun, of any other those that are over. An office is told of none that ends before the first that it drew here
 * begins, for it may have drawn without this program.
 */
export function missedPeriods(set: RuleSet, drawn: readonly DrawnPeriod[], today: string): readonly Period[] {
  const first = drawn
    .map(({ period }) => period)
    .reduce<Period | undefined>((a, b) => (a && comparePeriods(a, b) <= 0 ? a : b), undefined);
  if (!first) return [];
  const isOver = (one: Period) => {
    const { first: begins, last } = daysOfPeriod(one);
    return set.window.kind === "last-working-days" ? begins <= today : last < today;
  };
  return kindsOf(set)
    .flatMap((kind) => {
      const found: Period[] = [];
      // Of those before the year before last none can be drawn any more.
      const earliest = `${String(Math.max(1, Number(today.slice(0, 4)) - 2)).padStart(4, "0")}-01-01`;
      const begins = daysOfPeriod(first).first;
      let one = periodOfDay(kind, begins < earliest ? earliest : begins);
      for (; one && isOver(one); one = nextPeriod(one)) if (isMissed(one)) found.push(one);
      return found;
    })
    .sort(comparePeriods);

  function isMissed(one: Period): boolean {
    return (
      // One that begins with the first or before it and ends after may hold classes that the first did not draw.
      !checkPeriod(set, one) && !isTaken(set, drawn, one) && !farFrom(today, periodText(one))
    );
  }
}

/**
 * Whether a period can be drawn no more: for its days or later ones a list is locked that has a class in common (protocol, step 7). What that
 * list drew is said by the rules it went by, never by the set that is asked about.
 */
function isTaken(set: RuleSet, drawn: readonly DrawnPeriod[], one: Period): boolean {
  const classes = drawnIn(set, one);
  return drawn.some(({ period: other, classes: its }) => {
    const shares = its.some((draw) => classes.includes(draw));
    const clashes = comparePeriods(one, other) < 0 || periodsOverlap(periodText(one), periodText(other));
    return periodText(one) === periodText(other) || (shares && clashes);
  });
}
