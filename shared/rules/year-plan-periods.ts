import { shippedIdOf } from "../draw/presets.ts";
import { periodKinds, type RuleSet, titleOf } from "../draw/rule-set.ts";
import { ok, type Result, refuse } from "../text/result.ts";
import { dateOf, dayNumber } from "./dates.ts";
import { isKnown } from "./drawn-in.ts";
import { comparePeriods, daysOfPeriod, type Period, periodsWithin, periodText } from "./periods.ts";
import { checkPeriod, overlap } from "./rule-set-check.ts";

/** A period that is drawn, and the rule set it goes by. */
export interface PeriodByRules {
  readonly period: Period;
  readonly set: RuleSet;
}

/**
 * The periods of a year, in the order in which they are drawn, each by the rule set that holds for all of it. Rules of the office's own
 * come before a shipped one: that is for the periods of which they do not hold all. Refused: a period that a set draws and does
 * not hold for all of, where it is not drawn by another one either; and one of a shipped set that reaches into what
 * the office's own rules draw already.
 */
export function periodsByRules(sets: readonly RuleSet[], year: number): Result<readonly PeriodByRules[]> {
  const isOwn = (set: RuleSet) => shippedIdOf(set) === undefined;
  const own = sets.filter(isOwn);
  const byOwn = own.flatMap((set) =>
    known(set, year)
      .filter((period) => !checkPeriod(set, period))
      .map((period) => ({ period, set })),
  );
  const found: PeriodByRules[] = [...byOwn];
  for (const set of sets.filter((one) => !isOwn(one))) {
    for (const period of known(set, year)) {
      if (areHeld(period, own)) continue;
      const unfit = checkPeriod(set, period);
      if (unfit) return unfit;
      const other = byOwn.find((one) => overlap(validity(one.period), validity(period)));
      if (other) {
        const begins = other.set.validFrom > daysOfPeriod(period).first;
        return refuse(begins ? "rules.year-plan-two" : "rules.year-plan-two-ends", {
          period: periodText(period),
          rules: titleOf(set),
          other: titleOf(other.set),
          its: periodText(other.period),
        });
      }
      found.push({ period, set });
    }
  }
  const byShipped = found.slice(byOwn.length).map(({ period }) => validity(period));
  for (const set of own) {
    const others = [...own.filter((one) => one !== set), ...byShipped];
    for (const period of known(set, year)) {
      const unfit = checkPeriod(set, period);
      const isOthers =
        !overlap(set, validity(period)) && others.some((one) => overlap(one, validity(period)));
      if (unfit && !isOthers && !areHeld(period, byShipped)) return unfit;
    }
  }
  return ok(found.sort((one, other) => comparePeriods(one.period, other.period)));
}

type Span = Pick<RuleSet, "validFrom" | "validTo">;

/** What a set draws in a year, whether it holds then or not; the shortest first. */
function known(set: RuleSet, year: number): readonly Period[] {
  return periodKinds
    .flatMap((kind) => periodsWithin({ year, kind: "year", number: 1 }, kind))
    .filter((period) => isKnown(set, period));
}

function validity(period: Period): Span {
  const { first: validFrom, last: validTo } = daysOfPeriod(period);
  return { validFrom, validTo };
}

/** Whether a period's days are held, all of them, by several spans together. */
export function areHeld(period: Period, spans: readonly Span[]): boolean {
  const { first, last } = daysOfPeriod(period);
  let day = first;
  // Each span that holds the day is followed to its end.
  for (;;) {
    const holds = spans.find((one) => overlap(one, { validFrom: day, validTo: day }));
    if (!holds) return false;
    if (holds.validTo === "" || holds.validTo >= last) return true;
    day = dateOf((dayNumber(holds.validTo) ?? 0) + 1);
  }
}
