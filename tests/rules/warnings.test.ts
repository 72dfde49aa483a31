import { describe, expect, test } from "vitest";
import type { Level } from "../../shared/draw/model.ts";
import { shippedPlaces } from "../../shared/draw/presets.ts";
import type { RuleSet } from "../../shared/draw/rule-set.ts";
import type { Register } from "../../shared/register/model.ts";
import { stratumOf } from "../../shared/register/strata.ts";
import { parsePeriod } from "../../shared/rules/periods.ts";
import type { Plan, Settings } from "../../shared/rules/plan.ts";
import { planDraws } from "../../shared/rules/planning.ts";
import { settledBy } from "../../shared/rules/settings.ts";
import { own } from "../../shared/text/result.ts";
import { drawName } from "../../shared/text/terms.ts";
import { say } from "../../shared/text/text.ts";
import { inspector, inspectors, planned, settings, unit, units, visit, warned } from "./builders.ts";
import { classOf, ruleSet } from "./made-rule-sets.ts";

/** A plan with nothing to warn of; each test spoils one thing. */
function quiet(change: Partial<Register> = {}, set: Partial<Settings> = {}): Plan {
  const register = { key: units("K", 100), inspectors: inspectors(9), ...change };
  return planned(planDraws(register, settings("city", "2027Q2", set)));
}

function values(plan: Plan, key: string): unknown[] {
  return plan.warnings.filter((one) => one.key === key).map((one) => one.values);
}

test("a sound plan has no warnings", () => {
  expect(warned(quiet())).toEqual([]);
});

describe("groups smaller than five", () => {
  const groups = (change: Partial<Register>, set: Partial<Settings> = {}) =>
    values(quiet(change, set), "rules.small-group").map((one) => Object.values(one as object).slice(0, 2));

  test("are told by draw and overlap", () => {
    expect(groups({ special: units("S", 4) })).toEqual([["TS", 4]]);
    expect(groups({ special: [...units("S", 5), ...units("K", 3)] })).toEqual([["TS+ZD", 3]]);
    expect(groups({ special: units("K", 97) })).toEqual([["ZD", 3]]);
    expect(groups({ special: units("K", 50) })).toEqual([]);
    expect(groups({ inspectors: inspectors(4) })).toEqual([["JC", 4]]);
  });

  test("and by tier where a county has tiers; who is excluded is in no group", () => {
    const county = { ...settings("county", "2027Q2") };
    const visits = units("K", 3).map(({ id }) => visit(id, "2027Q1"));
    expect(groups({ visits, special: units("K", 9) }, county)).toEqual([["TS+ZD (2)", 3]]);
    const key = [...units("K", 4), ...units("X", 10, { status: "closed" })];
    expect(groups({ key }, county)).toEqual([["ZD (1)", 4]]);
  });
});

test("a quota that takes everyone", () => {
  expect(values(quiet({}, { raised: { ZD: 100 } }), "rules.takes-everyone")).toEqual([
    { draw: drawName("ZD"), quota: 100 },
  ]);
});

test("overlap that may leave a draw short", () => {
  const special = units("K", 90);
  // The special draw may take 50 of the 90 shared units; 50 of 100 are left for a quota of 60.
  const plan = quiet({ special }, { raised: { TS: 50, ZD: 60 } });
  expect(values(plan, "rules.overlap-risk")).toEqual([{ draw: drawName("ZD"), shared: 90, missing: 10 }]);
  expect(warned(quiet({ special }, { raised: { TS: 50, ZD: 50 } }))).toEqual([]);
});

test("rows without an update for more than 365 days", () => {
  const key = [
    ...units("K", 98),
    unit("old", { updatedAt: "2025-12-27" }),
    unit("new", { updatedAt: "2025-12-28" }),
  ];
  expect(values(quiet({ key }), "rules.stale-rows")).toEqual([{ draw: drawName("ZD"), count: 1, days: 365 }]);
});

test("a list of which no row has a date of update", () => {
  const key = units("K", 100, { updatedAt: "" });
  expect(values(quiet({ key }), "rules.undated-rows")).toEqual([{ draw: drawName("ZD"), count: 100 }]);
  expect(warned(quiet({ key: [...key.slice(1), unit("new")] }))).toEqual([]);
});

test("control levels that do not belong in the list", () => {
  const key = [...units("K", 50, { level: "国控" }), ...units("L", 50), unit("M", { level: "市控" })];
  expect(values(quiet({ key }), "rules.misplaced-units")).toEqual([{ draw: drawName("ZD"), count: 1 }]);
  expect(warned(quiet({ key }, settings("county", "2027Q2")))).not.toContain("rules.misplaced-units");
});

test("visits that count for nobody, and visits that are not earlier", () => {
  const visits = [
    visit("gone", "2027Q1"),
    visit("gone", "2026Q4"),
    visit("K1", "2027Q2"),
    visit("K2", "2027Q1"),
  ];
  const plan = quiet({ visits });
  expect(values(plan, "rules.visits-unknown")).toEqual([{ count: 1 }]);
  expect(values(plan, "rules.visits-not-earlier")).toEqual([{ count: 1 }]);
});

test("certificates: expired, running out in the quarter, without a date", () => {
  const list = [
    ...inspectors(6),
    inspector("A", { certificateExpiry: "2026-12-27" }),
    inspector("B", { certificateExpiry: "2027-06-29" }),
    inspector("C", { certificateExpiry: "2027-06-30" }),
    inspector("D", { certificateExpiry: "" }),
  ];
  const plan = quiet({ inspectors: list });
  expect(values(plan, "rules.certificates-expired")).toEqual([{ count: 1, day: "2026-12-28" }]);
  expect(values(plan, "rules.certificates-expiring")).toEqual([{ count: 1, day: "2027-06-30" }]);
  expect(values(plan, "rules.certificates-undated")).toEqual([{ count: 1 }]);
});

test("a number in post other than the list's, no list at all, stray conflicts", () => {
  expect(values(quiet({}, { inPost: 12 }), "rules.in-post-differs")).toEqual([{ inPost: 12, onList: 9 }]);
  // Fewer than the list marks: the quota that is lower by it, and what it would be by the list, 1.25 times 9 rounded up.
  const below = quiet({ general: units("G", 100) }, { inPost: 4 }).warnings.filter(
    ({ key }) => key === "rules.in-post-below",
  );
  expect(below.map((one) => say(one, "zh"))).toEqual([
    "所填在编在岗人数 4 少于检查人员名单标明的 9，抽取数因此变小：一般排污单位（YB）为5家，按名单为12家。请核对；确已减员的，请更正名单。",
  ]);
  // Where no quota is lower by it, for one was raised to as much, the number alone is said to differ.
  expect(warned(quiet({ general: units("G", 100) }, { inPost: 4, raised: { YB: 12 } }))).toContain(
    "rules.in-post-differs",
  );
  expect(warned(planned(planDraws({ key: units("K", 100) }, settings("city", "2027Q2"))))).toEqual([
    "rules.no-teams",
  ]);
  const conflicts = [
    { unit: "gone", inspector: "J1", reason: "亲属" },
    { unit: "K1", inspector: "gone", reason: "亲属" },
    { unit: "K1", inspector: "J1", reason: "亲属" },
  ];
  expect(values(quiet({ conflicts }), "rules.conflicts-unknown")).toEqual([{ count: 2 }]);
});

test("no warning names a unit or an inspector: they stand in the minutes", () => {
  const key = [unit("K1", { updatedAt: "2020-01-01", level: "县控" }), unit("K2", { status: "closed" })];
  const plan = quiet(
    {
      key,
      special: [unit("K1")],
      inspectors: inspectors(2, { certificateExpiry: "" }),
      visits: [visit("K1", "2027Q2")],
    },
    { quarter: "2027Q1" },
  );
  expect(plan.warnings.length).toBeGreaterThan(6);
  for (const warning of plan.warnings)
    for (const language of ["zh", "en"] as const)
      expect(say(warning, language)).not.toMatch(/虚构|\bK\d|\bJ\d/);
});

test("an own rule set says itself which control levels are key; what stands elsewhere is told by it", () => {
  const places = { 国控: "key", 省控: "general", 市控: "general", 县控: "ignored" } as const;
  expect(stratumOf("省控", places)).toBe("general");
  const classes = { ZD: classOf("25%"), YB: classOf("25%") };
  const register = { key: units("K", 9, { level: "省控" }), general: units("G", 9, { level: "市控" }) };
  const told = (set: RuleSet) => {
    const by = settledBy(set, own(parsePeriod("2027Q2")));
    const plan = planned(planDraws(register, { ...settings("county", "2027Q2"), ...by }));
    return plan.warnings
      .filter(({ key }) => key === "rules.misplaced-units")
      .map(({ values }) => values["count"]);
  };
  // By its own words the nine of the province are general units; by the shipped ones for a county the nine of the city are key ones.
  expect(told(ruleSet(classes, { places }))).toEqual([9]);
  expect(told(ruleSet(classes))).toEqual([9]);
  const all = { ...places, 省控: "key" } as const;
  expect(told(ruleSet(classes, { places: all }))).toEqual([]);
});

test("strata by the level of the office", () => {
  const of = (office: Level) =>
    (["国控", "省控", "市控", "县控", ""] as const).map((level) => stratumOf(level, shippedPlaces(office)));
  expect(of("city")).toEqual(["key", "key", "general", "ignored", "unset"]);
  expect(of("county")).toEqual(["key", "key", "key", "general", "unset"]);
  expect(of("branch")).toEqual(of("county"));
});
