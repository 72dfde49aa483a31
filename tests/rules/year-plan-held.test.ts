import { expect, test } from "vitest";
import { differencesFrom, warnedOf, type YearPlanHeld } from "../../shared/rules/year-plan-held.ts";

const cell = (draw: "TS" | "ZD" | "YB", period: string, planned: number) => ({
  draw,
  period,
  least: 1,
  planned,
});
const item = "示例事项";
const plan: YearPlanHeld = {
  year: 2027,
  version: 1,
  item,
  cells: [cell("ZD", "2027Q1", 6), cell("YB", "2027Q1", 12), cell("ZD", "2027Q2", 7)],
};
const of = (period: string, counts: Readonly<Record<string, number>>, its = item) => ({
  period,
  item: its,
  counts: Object.entries(counts).map(([draw, count]) => ({ draw: draw as "ZD", count })),
});
const keys = (...held: Parameters<typeof of>) =>
  differencesFrom(plan, of(...held)).map(({ key, values }) => {
    const { draw: _, ...numbers } = values;
    return [key.replace("rules.year-plan-", ""), numbers];
  });

test("more, fewer, a class that is missing or beside it, another period and another item are told apart", () => {
  expect(keys("2027Q1", { ZD: 6, YB: 12 })).toEqual([]);
  expect(keys("2027Q1", { ZD: 8, YB: 11 })).toEqual([
    ["more", { planned: 6, count: 8, more: 2 }],
    ["fewer", { planned: 12, count: 11, fewer: 1 }],
  ]);
  expect(keys("2027Q1", { ZD: 6, TS: 3 })).toEqual([
    ["missing", { planned: 12 }],
    ["unplanned", { count: 3 }],
  ]);
  expect(keys("2027M01", { ZD: 6 })).toEqual([["period", { year: 2027, period: "2027M01" }]]);
  expect(keys("2027Q1", { ZD: 6, YB: 12 }, "另一事项")).toEqual([
    ["item", { year: 2027, planned: item, item: "另一事项" }],
  ]);
});

test("a class of which none is drawn is fewer, not missing", () => {
  expect(keys("2027Q2", { ZD: 0 })).toEqual([["fewer", { planned: 7, count: 0, fewer: 7 }]]);
});

test("that there is no plan, or none filed, is told before a year's first draw only", () => {
  const told = (held: YearPlanHeld | undefined, isFirst = true) =>
    warnedOf(held, of("2027Q2", { ZD: 7, YB: 12 }), { year: 2027, isFirst }).map(({ key }) => key);
  expect(told(undefined)).toEqual(["rules.no-year-plan"]);
  expect(told(undefined, false)).toEqual([]);
  expect(told(plan)).toContain("rules.year-plan-unfiled");
  expect(told(plan, false)).not.toContain("rules.year-plan-unfiled");
  expect(told({ ...plan, filed: { number: "示1号", day: "2026-12-10" } })).not.toContain(
    "rules.year-plan-unfiled",
  );
});
