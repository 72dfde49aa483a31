import { expect, test } from "vitest";
import { required, type UnitDraw } from "../../shared/draw/model.ts";
import type { RuleSet } from "../../shared/draw/rule-set.ts";
import { drawnIn, kindsOf, rulesIn } from "../../shared/rules/drawn-in.ts";
import { nextPeriodOf } from "../../shared/rules/next-period.ts";
import { type Period, parsePeriod, periodText } from "../../shared/rules/periods.ts";
import { planDraws } from "../../shared/rules/planning.ts";
import { checkRuleSet } from "../../shared/rules/rule-set-check.ts";
import { parseRuleSet, ruleSetText } from "../../shared/rules/rule-set-file.ts";
import { settledBy } from "../../shared/rules/settings.ts";
import { own } from "../../shared/text/result.ts";
import { drawnPeriods } from "../support/drawn-periods.ts";
import { drawOf, planned, settings, units, warned } from "./builders.ts";
import { classOf, ruleSet } from "./made-rule-sets.ts";

/**
 * Ratio sets as other offices publish them, to be written exactly and to give the numbers that follow from the text by hand: 43
 * registered in a class, 7 inspectors in post, unless another number stands there.
 */

const registered = 43;
const inPost = 7;
const general = (typed: string, change = {}) => classOf(typed, { per: "inspectors", ...change });
const year = { meantFor: "year" } as const;
const yearly = { meantFor: "year", drawn: "year" } as const;
const monthly = { meantFor: "month", drawn: "month" } as const;

/** As they were published: where, the ratios in its own words, and the numbers worked out beside them by hand. */
const published = [
  {
    row: "national 2015, as adopted by Guangdong 2016",
    ratios:
      "city 5 %, county 25 % a quarter, county all within the year; general: city 1:5, county 1:10 a year",
    numbers: [3, 11, 9, 18],
  },
  {
    row: "Guangzhou 2022",
    ratios: "12.5 % and 25 % a quarter; general 1:2.5 a year; drawn in the first 15 days of the quarter",
    numbers: [6, 3, 5],
  },
  { row: "Chizhou 2019", ratios: "25 %, 15 %, 5 % a quarter", numbers: [11, 7, 3] },
  { row: "Fuzhou Mawei 2017", ratios: "25 % a quarter, all special ones", numbers: [11, 43] },
  {
    row: "Zaozhuang Yicheng 2024",
    ratios: "25 % a quarter; all special ones once a year; 2 % a quarter",
    numbers: [11, 43, 1],
  },
  {
    row: "Beijing Chaoyang 2021",
    ratios: "9 % a month, all within the year; 5 % a month; 2:1 staff to units a month",
    numbers: [4, 3, 4],
  },
  {
    row: "Jiangxi",
    ratios: "A: city 5 % a year, county 25 % a quarter; B: 1 % and 50 % a year; C: 20 % a year or 1:5",
    numbers: [3, 11, 1, 22, 9],
  },
  // By the month, and of no ratio that was published: nothing to enter.
  { row: "Changji 2025", ratios: "", numbers: [] },
] as const;
type Row = (typeof published)[number]["row"];

const sets: readonly (readonly [
  row: Row,
  name: string,
  set: RuleSet,
  period: string,
  quotas: Partial<Record<UnitDraw, number>>,
])[] = [
  [
    "national 2015, as adopted by Guangdong 2016",
    "national, city",
    ruleSet({ ZD: classOf("5%"), YB: general("1:5", year) }),
    "2027Q2",
    { ZD: 3, YB: 9 },
  ],
  [
    "national 2015, as adopted by Guangdong 2016",
    "national, county",
    ruleSet({ ZD: classOf("25%"), YB: general("1:10", year) }, { coverage: "ZD" }),
    "2027Q2",
    { ZD: 11, YB: 18 },
  ],
  [
    "Guangzhou 2022",
    "an eighth of the key list, 1:2.5 a year",
    ruleSet(
      { ZD: classOf("12.5%"), TS: classOf("25%"), YB: general("1:2.5", year) },
      { window: { kind: "first-days", days: 15 } },
    ),
    "2027Q3",
    { ZD: 6, TS: 11, YB: 5 },
  ],
  [
    "Chizhou 2019",
    "shares of all three",
    ruleSet({ ZD: classOf("25%"), TS: classOf("15%"), YB: classOf("5%") }),
    "2027Q1",
    { ZD: 11, TS: 7, YB: 3 },
  ],
  [
    "Fuzhou Mawei 2017",
    "all special units",
    ruleSet({ ZD: classOf("25%"), TS: classOf("100%") }),
    "2027Q4",
    { ZD: 11, TS: 43 },
  ],
  [
    "Zaozhuang Yicheng 2024",
    "all special units once a year, in the second quarter",
    ruleSet({ ZD: classOf("25%"), TS: classOf("1", { ...year, only: [2] }), YB: classOf("2%") }),
    "2027Q2",
    { ZD: 11, TS: 43, YB: 1 },
  ],
  [
    "Zaozhuang Yicheng 2024",
    "the same in another quarter",
    ruleSet({ ZD: classOf("25%"), TS: classOf("1", { ...year, only: [2] }), YB: classOf("2%") }),
    "2027Q3",
    { ZD: 11, YB: 1 },
  ],
  [
    "Beijing Chaoyang 2021",
    "by the month, two inspectors to a unit",
    ruleSet(
      { ZD: classOf("9%", monthly), TS: classOf("5%", monthly), YB: general("2:1", monthly) },
      { coverage: "ZD" },
    ),
    "2027M09",
    { ZD: 4, TS: 3, YB: 4 },
  ],
  ["Jiangxi", "class A, city", ruleSet({ ZD: classOf("5%", yearly) }), "2027", { ZD: 3 }],
  [
    "Jiangxi",
    "class A by the quarter, B and C by the year: the quarter",
    ruleSet({ ZD: classOf("25%"), TS: classOf("50%", yearly), YB: classOf("20%", yearly) }),
    "2027Q4",
    { ZD: 11 },
  ],
  [
    "Jiangxi",
    "class A by the quarter, B and C by the year: the year",
    ruleSet({ ZD: classOf("25%"), TS: classOf("50%", yearly), YB: classOf("20%", yearly) }),
    "2027",
    { TS: 22, YB: 9 },
  ],
  // 1:5 a year: five for each of seven.
  ["Jiangxi", "class C, by inspectors", ruleSet({ YB: general("1:5", yearly) }), "2027", { YB: 35 }],
  ["Jiangxi", "class B, city: 1 % a year", ruleSet({ TS: classOf("1%", yearly) }), "2027", { TS: 1 }],
];

test.each(sets)("%s: %s", (_, __, set, text, quotas) => {
  expect(checkRuleSet(set)).toMatchObject({ ok: true });
  // As a file it is the same set again.
  expect(own(parseRuleSet(ruleSetText(set)))).toEqual(set);
  const period = own(parsePeriod(text));
  expect(drawnIn(set, period).toSorted()).toEqual(Object.keys(quotas).toSorted());
  const { rules } = rulesIn(set, period);
  for (const [draw, quota] of Object.entries(quotas) as [UnitDraw, number][]) {
    const rule = rules[draw];
    if (!rule) throw new Error(`${draw} has no rule`);
    expect(required(rule, rule.per === "share" ? registered : inPost), draw).toBe(quota);
  }
  // And so it is planned, with every list there.
  const register = { key: units("K", 43), general: units("G", 43), special: units("S", 43) };
  const plan = planned(planDraws(register, by(set, period)));
  expect(plan.draws.map(({ draw }) => draw).toSorted()).toEqual(Object.keys(quotas).toSorted());
  for (const [draw, quota] of Object.entries(quotas))
    expect(drawOf(plan, draw as UnitDraw).quota).toBe(quota);
  const left = 3 - plan.draws.length;
  expect(warned(plan).filter((key) => key === "rules.class-not-drawn")).toHaveLength(left);
});

test.each(published)(
  "$row: every number beside the ratios is one that a rule set gives",
  ({ row, ratios, numbers }) => {
    const of = sets.filter(([its]) => its === row);
    expect(of.length > 0).toBe(ratios !== "");
    const given = of.flatMap(([, , , , quotas]) => Object.values(quotas));
    // Of ten special units a quarter is meant there.
    if (row === "Guangzhou 2022") given.push(required({ ...classOf("25%").ratio, atLeast: 0 }, 10));
    expect(numbers.filter((one) => !given.includes(one))).toEqual([]);
  },
);

test("a rule set without a ratio is none: what an office has not published cannot be entered by a guess", () => {
  expect(checkRuleSet(ruleSet({}))).toMatchObject({ ok: false, refusal: { key: "rules.set-no-class" } });
});

test("the caps beside them: two draws a year, or two checks of every kind", () => {
  const caps = [
    { most: 2, specialExempt: true, counts: "draws" },
    { most: 2, specialExempt: false, counts: "checks" },
  ] as const;
  for (const cap of caps) {
    const set = ruleSet({ ZD: classOf("25%") }, { cap });
    expect(own(parseRuleSet(ruleSetText(set))).cap).toEqual(cap);
  }
});

test("1:2.5 a year by the quarter is five eighths of the inspectors in post", () => {
  const set = ruleSet({ YB: general("1:2.5", year) });
  const { rules } = rulesIn(set, { year: 2027, kind: "quarter", number: 1 });
  expect(rules.YB).toEqual({ per: "inspectors", numerator: 5, denominator: 8, atLeast: 0 });
});

function by(set: RuleSet, period: Period) {
  return { ...settings("county", periodText(period), { inPost }), ...settledBy(set, period) };
}

test("what a rule set has drawn next: before the period where its window says so, each class in its own periods", () => {
  const next = (set: RuleSet, today: string, ...drawn: string[]) => {
    const found = nextPeriodOf(set, drawnPeriods(drawn, set), today);
    return found && periodText(found);
  };
  const last = { window: { kind: "last-working-days", days: 3 } } as const;
  const byMonth = ruleSet({ ZD: classOf("9%", monthly) }, last);
  expect(next(byMonth, "2027-08-30")).toBe("2027M09");
  expect(next(byMonth, "2027-12-30", "2028M01")).toBe("2028M02");
  // What other rules have drawn before, in periods of another length, is not drawn again, nor is anything before it.
  expect(next(byMonth, "2026-10-20", "2026Q4")).toBe("2027M01");
  expect(next(byMonth, "2026-12-30", "2027Q1")).toBe("2027M04");
  const present = ruleSet({ ZD: classOf("9%", monthly) }, { window: { kind: "first-days", days: 5 } });
  expect(next(present, "2027-08-02")).toBe("2027M08");
  expect(next(present, "2027-08-02", "2027M08")).toBe("2027M09");
  const mixed = ruleSet({ ZD: classOf("25%"), TS: classOf("1", yearly) }, last);
  expect(kindsOf(mixed)).toEqual(["quarter", "year"]);
  expect(next(mixed, "2026-12-30")).toBe("2027Q1");
  expect(next(mixed, "2026-12-30", "2027Q1")).toBe("2027");
  expect(next(mixed, "2026-12-30", "2027Q1", "2027")).toBe("2027Q2");
  const once = ruleSet({ ZD: classOf("25%", { only: [2] }) }, last);
  expect(next(once, "2027-03-30")).toBe("2027Q2");
  expect(next(once, "2027-03-30", "2027Q2")).toBe("2028Q2");
});
