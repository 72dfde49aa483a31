import { describe, expect, test } from "vitest";
import type { Register } from "../../shared/register/model.ts";
import { parsePeriod } from "../../shared/rules/periods.ts";
import type { Settings } from "../../shared/rules/plan.ts";
import { planDraws } from "../../shared/rules/planning.ts";
import { settledBy } from "../../shared/rules/settings.ts";
import { own } from "../../shared/text/result.ts";
import { say } from "../../shared/text/text.ts";
import { inspectors, planned, settings, unit, units, visit } from "./builders.ts";
import { classOf, ruleSet } from "./made-rule-sets.ts";

function said(register: Register, set: Partial<Settings> = {}, quarter = "2027Q4") {
  const plan = planned(
    planDraws({ inspectors: inspectors(9), ...register }, settings("county", quarter, set)),
  );
  return plan.warnings.filter(({ key }) => key.startsWith("rules.coverage"));
}

const stopped = { status: "stopped" } as const;

test("the year's last draw tells what the year covers and why the rest is not: eight key units, two of them stopped", () => {
  const key = [...units("K", 6), unit("X1", stopped), unit("X2", stopped)];
  const visits = [visit("K1", "2027Q1"), visit("K2", "2027Q2"), visit("K3", "2027Q3"), visit("K3", "2027Q3")];
  const [one, ...others] = said({ key, visits });
  expect(others).toEqual([]);
  expect(one?.key).toBe("rules.coverage");
  expect(one?.values).toMatchObject({ year: 2027, registered: 8, reached: 6, out: 2, before: 3, now: 3 });
  expect(one && say(one, "zh")).toContain("另有 2 家年内不会被检查");
  expect(JSON.stringify(one)).not.toMatch(/K[1-6]|X[12]/);
});

test("a unit that was visited and is stopped now is covered; one left out by hand or waived is not", () => {
  const key = [...units("K", 4), unit("X1", stopped)];
  const visits = [visit("X1", "2027Q1"), visit("K1", "2027Q2", true), visit("K2", "2026Q4")];
  const leftOut = [{ id: "K3", reason: "示例", approver: "示例" }];
  expect(said({ key, visits }, { leftOut })[0]?.values).toMatchObject({
    registered: 5,
    before: 1,
    now: 3,
    reached: 4,
    out: 1,
  });
});

test("where nothing is left over, all of them; told by no earlier quarter, nor where no coverage is asked for", () => {
  const key = units("K", 8);
  expect(said({ key })[0]).toMatchObject({
    key: "rules.coverage-full",
    values: { registered: 8, reached: 8, now: 8 },
  });
  for (const quarter of ["2027Q1", "2027Q2", "2027Q3"]) expect(said({ key }, {}, quarter)).toEqual([]);
  const city = planned(planDraws({ key, inspectors: inspectors(9) }, settings("city", "2027Q4")));
  expect(city.warnings.some(({ key: one }) => one.startsWith("rules.coverage"))).toBe(false);
});

describe("by rules that draw the key list by the month, by the year, or in some periods only", () => {
  const key = [...units("K", 6), unit("X1", stopped), unit("X2", stopped)];
  const told = (rule: Parameters<typeof classOf>[1], quarter: string, visits: Register["visits"] = []) => {
    const set = ruleSet({ ZD: classOf("10%", rule) }, { coverage: "ZD" });
    const by = settledBy(set, own(parsePeriod(quarter)));
    return said({ key, visits }, by, quarter).map(({ key: one, values }) => [
      one,
      values["before"],
      values["now"],
      values["out"],
    ]);
  };
  const visits = [visit("K1", "2027M02"), visit("X1", "2027M03"), visit("K2", "2027M12", true)];

  test("the last month tells it, and no month before", () => {
    const month = { meantFor: "month", drawn: "month" } as const;
    for (const quarter of ["2027M01", "2027M06", "2027M11"]) expect(told(month, quarter, visits)).toEqual([]);
    // K1 and X1 were visited, five others are drawn now, and X2 cannot be.
    expect(told(month, "2027M12", visits)).toEqual([["rules.coverage", 2, 5, 1]]);
  });

  test("a year's one draw tells it of all", () => {
    const year = { meantFor: "year", drawn: "year" } as const;
    expect(told(year, "2027")).toEqual([["rules.coverage", 0, 6, 2]]);
  });

  test("of quarters of which the fourth is not drawn, the third is the last", () => {
    expect(told({ only: [1, 3] }, "2027Q1")).toEqual([]);
    expect(told({ only: [1, 3] }, "2027Q3", visits)).toEqual([["rules.coverage", 2, 5, 1]]);
  });
});

test("what it says adds up for any register, counted anew from the plan", () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const key = Array.from({ length: 3 + (seed % 17) }, (_, index) =>
      unit(`K${index}`, (seed * 7 + index * 13) % 5 === 0 ? stopped : {}),
    );
    const visits = key.flatMap(({ id }, index) => {
      const roll = (seed * 31 + index * 17) % 7;
      return roll < 3 ? [visit(id, `2027Q${roll + 1}`, roll === 2)] : [];
    });
    const seen = new Set(visits.filter(({ waived }) => !waived).map(({ unit: id }) => id));
    const never = key.filter(({ id, status }) => status === "stopped" && !seen.has(id)).length;
    const plan = planDraws({ key, visits, inspectors: inspectors(9) }, settings("county", "2027Q4"));
    if (!plan.ok) continue;
    const found = plan.value.warnings.find(({ key: one }) => one.startsWith("rules.coverage"));
    expect(found?.values["reached"], `seed ${seed}`).toBe(key.length - never);
    expect(found?.values["out"] ?? 0).toBe(never);
    // The draw takes so many at least: what is said to be drawn now is.
    const quota = plan.value.draws.find(({ draw }) => draw === "ZD")?.quota ?? 0;
    expect(quota).toBeGreaterThanOrEqual(Number(found?.values["now"]));
  }
});
