import { expect, test } from "vitest";
import type { RuleSet } from "../../shared/draw/rule-set.ts";
import { missedPeriods, nextPeriodsOf } from "../../shared/rules/next-period.ts";
import { periodText } from "../../shared/rules/periods.ts";
import { drawnPeriods } from "../support/drawn-periods.ts";
import { classOf, ruleSet } from "./made-rule-sets.ts";

const missed = (set: RuleSet, drawn: readonly string[], today: string) =>
  missedPeriods(set, drawnPeriods(drawn, set), today).map(periodText);
const next = (set: RuleSet, drawn: readonly string[], today: string) =>
  nextPeriodsOf(set, drawnPeriods(drawn, set), today).map(periodText);

/** Key units by the quarter, the special list by a longer period; drawn in the last working days before each. */
const withLonger = (drawn: "half" | "year") =>
  ruleSet(
    { ZD: classOf("25%"), TS: classOf("30%", { meantFor: drawn, drawn }) },
    { window: { kind: "last-working-days", days: 5 } },
  );

test.each([
  ["year", "2027", "2028"],
  ["half", "2027H1", "2027H2"],
] as const)(
  "a %s that begins with the first drawn quarter is missed once it has begun",
  (kind, one, following) => {
    const set = withLonger(kind);
    expect(next(set, ["2027Q1"], "2026-12-30")).toEqual([one, "2027Q2"]);
    expect(missed(set, ["2027Q1"], "2026-12-30")).toEqual([]);
    expect(next(set, ["2027Q1"], "2027-01-05")).toEqual(["2027Q2", following]);
    expect(missed(set, ["2027Q1"], "2027-01-05")).toEqual([one]);
    // The first itself is not, whichever of the two it is, nor where both are drawn.
    expect(missed(set, [one], "2027-01-05")).toEqual(["2027Q1"]);
    expect(missed(set, ["2027Q1", one], "2027-01-05")).toEqual([]);
  },
);

test("one that began before the first drawn is missed where it lasts into it, and none that was over before", () => {
  expect(missed(withLonger("year"), ["2027Q2"], "2027-04-05")).toEqual(["2027"]);
  expect(missed(withLonger("half"), ["2027Q3"], "2027-07-05")).toEqual(["2027H2"]);
});

test("one that holds the first drawn and draws the same class can be drawn no more", () => {
  const alike = ruleSet(
    { ZD: classOf("25%", { meantFor: "year", drawn: "year" }) },
    { window: { kind: "last-working-days", days: 5 } },
  );
  expect(missed(alike, ["2027Q1"], "2027-01-05")).toEqual([]);
});

test("what a list drew is said by the rules it went by, not by the set that is asked about", () => {
  // Quarters drawn by a set of three classes; the office's own then draws one of them by the month, held all year.
  const own = ruleSet(
    { ZD: classOf("25%"), YB: classOf("5%", { meantFor: "month", drawn: "month" }) },
    { validFrom: "2026-01-01", window: { kind: "last-working-days", days: 5 } },
  );
  const quarters = ["2026Q1", "2026Q2", "2026Q3", "2026Q4"];
  const drew = drawnPeriods(quarters, ["TS", "ZD", "YB"]);
  expect(missedPeriods(own, drew, "2026-11-30").map(periodText)).toEqual([]);
  expect(nextPeriodsOf(own, drew, "2026-11-30").map(periodText)).toEqual(["2027M01", "2027Q1"]);
  // Of lists that left the class out, its months are still to be drawn, from the first on that nothing later stands against.
  const without = drawnPeriods(quarters, ["TS", "ZD"]);
  expect(nextPeriodsOf(own, without, "2026-11-30").map(periodText)).toEqual(["2026M12", "2027Q1"]);
});
