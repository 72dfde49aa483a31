import { expect, test } from "vitest";
import type { RuleSet } from "../../shared/draw/rule-set.ts";
import { missedPeriods, nextPeriodsOf } from "../../shared/rules/next-period.ts";
import { parsePeriod, periodText } from "../../shared/rules/periods.ts";
import { own } from "../../shared/text/result.ts";
import { classOf, ruleSet } from "./made-rule-sets.ts";

const periods = (texts: readonly string[]) => texts.map((text) => own(parsePeriod(text)));
const missed = (set: RuleSet, drawn: readonly string[], today: string) =>
  missedPeriods(set, periods(drawn), today).map(periodText);
const next = (set: RuleSet, drawn: readonly string[], today: string) =>
  nextPeriodsOf(set, periods(drawn), today).map(periodText);

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
