import { read, utils } from "@e965/xlsx";
import { expect, test } from "vitest";
import { yearPlanTable } from "../../electron/services/office/year-plans.ts";
import { presetOf } from "../../shared/draw/presets.ts";
import type { RuleSet } from "../../shared/draw/rule-set.ts";
import type { Register } from "../../shared/register/model.ts";
import { classNamesOf } from "../../shared/rules/class-names.ts";
import { plannedCells, yearPlanOf } from "../../shared/rules/year-plan.ts";
import { succeeded } from "../support/outcome.ts";
import { inspectors, unit, units } from "./builders.ts";

function preset(id: string): RuleSet {
  const found = presetOf(id);
  if (!found) throw new Error(`no preset ${id}`);
  return found;
}
const city = preset("quzhou-city-2017");
const county = preset("quzhou-county-2017");
const stopped = { status: "stopped" } as const;
const register: Register = {
  key: units("K", 101),
  general: units("G", 300),
  special: units("S", 33),
  inspectors: inspectors(9),
};
const leastOf = (plan: ReturnType<typeof planOf>) =>
  Object.fromEntries(plan.lines.map(({ draw, least, total }) => [draw, [...least, total]]));
function planOf(given: Register, set: RuleSet, inPost?: number) {
  return succeeded(yearPlanOf(given, { set, year: 2027, ...(inPost !== undefined && { inPost }) }));
}

test("the year of a city: a tenth of the special units, a twentieth of the key ones, 1.25 times the inspectors, each quarter", () => {
  const plan = planOf(register, city);
  expect(plan.periods).toEqual(["2027Q1", "2027Q2", "2027Q3", "2027Q4"]);
  // Rounded up by hand: 33/10, 101/20, 9 × 1.25.
  expect(leastOf(plan)).toEqual({ TS: [4, 4, 4, 4, 16], ZD: [6, 6, 6, 6, 24], YB: [12, 12, 12, 12, 48] });
  // A typed establishment counts in place of the list's: 20 × 1.25.
  expect(leastOf(planOf(register, city, 20))["YB"]).toEqual([25, 25, 25, 25, 100]);
});

test("the year of a county covers its key list: the last quarter takes what is left of those that are operating", () => {
  // A quarter of ten is three, rounded up: nine by the third quarter, and the fourth asks for three all the same.
  expect(leastOf(planOf({ key: units("K", 10), inspectors: inspectors(4) }, county))).toEqual({
    ZD: [3, 3, 3, 3, 12],
  });
  // Two of ten stopped: eight are left to cover, of which nine draws were planned.
  const key = [...units("K", 8), unit("X1", stopped), unit("X2", stopped)];
  expect(leastOf(planOf({ key, inspectors: inspectors(4) }, county))["ZD"]?.at(-1)).toBe(12);
});

test("no class is planned beyond its list; one without a list is not planned", () => {
  expect(leastOf(planOf({ general: units("G", 5), inspectors: inspectors(40) }, county))).toEqual({
    YB: [5, 5, 5, 5, 20],
  });
});

test("for any list and establishment no quarter is below the ratio, counted in whole numbers", () => {
  for (let seed = 1; seed < 120; seed += 1) {
    const [key, general, special, staff] = [
      1 + ((seed * 37) % 211),
      1 + ((seed * 53) % 401),
      1 + (seed % 67),
      1 + (seed % 31),
    ];
    const given = { key: units("K", key), general: units("G", general), special: units("S", special) };
    const plan = leastOf(planOf(given, county, staff));
    const quarter = (count: number) => [count, count, count, count];
    // At least 30 of 100, 25 of 100, and 5 for 2 inspectors: the smallest whole number that is not below.
    const up = (times: number, over: number, of: number) => {
      let least = 0;
      while (least * over < times * of) least += 1;
      return least;
    };
    expect(plan["TS"]?.slice(0, 4)).toEqual(quarter(up(3, 10, special)));
    expect(plan["YB"]?.slice(0, 4)).toEqual(quarter(Math.min(general, up(5, 2, staff))));
    expect(plan["ZD"]?.at(-1), `seed ${seed}`).toBeGreaterThanOrEqual(key);
  }
});

test("what cannot be planned is refused with its reason", () => {
  const refused = (given: Register, set = city, year = 2027) => {
    const plan = yearPlanOf(given, { set, year });
    return plan.ok ? "planned" : plan.refusal.key;
  };
  expect(refused({})).toBe("rules.no-units");
  expect(refused({ general: units("G", 5) })).toBe("rules.in-post-missing");
  expect(refused({ key: units("K", 5) })).toBe("planned");
  // A rule set that ends within the year holds for no whole year.
  expect(refused(register, { ...city, validTo: "2027-06-30" })).not.toBe("planned");
  expect(refused(register, { ...city, validFrom: "2028-01-01" })).not.toBe("planned");
});

test("the workbook has the plan by class and quarter, with its sums and its filing", async () => {
  const plan = planOf(register, city);
  const drawnUp = {
    cells: succeeded(plannedCells(plan, [{ draw: "ZD", period: "2027Q3", to: 9, reason: "示例" }])),
    registered: plan.lines.map(({ draw, registered }) => ({ draw, count: registered })),
    inPost: plan.inPost,
  };
  const filed = { number: "示环〔2026〕9号", day: "2026-12-10" };
  const table = (of: RuleSet, language: "zh" | "en") =>
    yearPlanTable({ ...drawnUp, filed }, classNamesOf(of), language);
  const book = read(await table(city, "zh"), { type: "buffer" });
  const [sheet = ""] = book.SheetNames;
  const rows = utils.sheet_to_json<(string | number | null)[]>(book.Sheets[sheet] ?? {}, {
    header: 1,
    blankrows: false,
  });
  expect(rows[0]?.slice(0, 3)).toEqual(["类别（家次）", "在册", "2027年第一季度"]);
  expect(rows[1]).toEqual(["特殊监管对象", 33, 4, 4, 4, 4, 16]);
  expect(rows[2]).toEqual(["重点排污单位", 101, 6, 6, 9, 6, 27]);
  expect(rows[4]).toEqual(["合计", 434, 22, 22, 25, 22, 91]);
  expect(rows.slice(5)).toEqual([
    ["在编在岗检查人员", 9],
    ["备案文号", "示环〔2026〕9号"],
    ["备案日期", "2026年12月10日"],
  ]);
  const english = read(await table(city, "en"), { type: "buffer" });
  expect(english.SheetNames).toEqual(["Plan of the year"]);
  // Of an own rule set the classes are called as it calls them.
  const { ZD } = city.classes;
  const own: RuleSet = ZD
    ? { ...city, classes: { ...city.classes, ZD: { ...ZD, name: ["甲类源", ""] } } }
    : city;
  const named = read(await table(own, "zh"), { type: "buffer" });
  const [first = ""] = named.SheetNames;
  expect(named.Sheets[first]?.["A3"]?.v).toBe("甲类源");
});
