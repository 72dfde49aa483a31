import { describe, expect, test } from "vitest";
import type { RuleSet } from "../../shared/draw/rule-set.ts";
import type { Register } from "../../shared/register/model.ts";
import { plannedCells, yearPlanOf } from "../../shared/rules/year-plan.ts";
import { beyondCap, beyondCapSaid } from "../../shared/rules/year-plan-cap.ts";
import { say } from "../../shared/text/text.ts";
import { succeeded } from "../support/outcome.ts";
import { inspectors, unit, units } from "./builders.ts";
import { classOf, ruleSet } from "./made-rule-sets.ts";

const stopped = { status: "stopped" } as const;
function planOf(given: Register, set: RuleSet) {
  return succeeded(yearPlanOf(given, { set, year: 2027 }));
}

describe("a plan beyond the yearly cap is said in numbers", () => {
  const capped = (
    most: number,
    specialExempt: boolean,
    ratios: Partial<Record<"TS" | "ZD" | "YB", string>>,
  ) =>
    ruleSet(Object.fromEntries(Object.entries(ratios).map(([draw, ratio]) => [draw, classOf(ratio)])), {
      cap: { most, specialExempt, counts: "draws" },
    });
  const beyond = (given: Register, set: RuleSet) => {
    const plan = planOf({ inspectors: inspectors(4), ...given }, set);
    return beyondCap(plan.rooms, succeeded(plannedCells(plan, [])));
  };

  test("more of a class than its operating units may be drawn", () => {
    // Ten, of whom eight operate: five a quarter are twenty, and twice eight is sixteen.
    const key = [...units("K", 8), unit("X1", stopped), unit("X2", stopped)];
    const found = beyond({ key }, capped(2, true, { ZD: "50%" }));
    expect(found).toEqual([{ draws: ["ZD"], planned: 20, operating: 8, exempt: 0, most: [2], possible: 16 }]);
    expect(found.map((one) => say(beyondCapSaid(one), "en"))).toEqual([
      "Key units (ZD): 20 draws of units planned over the year, 4 beyond the yearly cap. Of 8 in operation, each at most 2 times a year and once a period, the register as it stands leaves room for 16: later draws will fall short.",
    ]);
    // As many as there is room for are not beyond it.
    expect(beyond({ key: units("K", 10) }, capped(2, true, { ZD: "50%" }))).toEqual([]);
    expect(beyond({ key: units("K", 10) }, capped(1, true, { ZD: "50%" }))[0]?.possible).toBe(10);
  });

  test("the special list is exempt as the rule set says, in whatever class its units stand", () => {
    const special = units("S", 6);
    const all = { TS: "100%" };
    expect(beyond({ special }, capped(2, true, all))).toEqual([]);
    expect(beyond({ special }, capped(2, false, all))).toEqual([
      { draws: ["TS"], planned: 24, operating: 6, exempt: 0, most: [2], possible: 12 },
    ]);
    // Four of the ten key units are on the special list: 4 × 4 quarters, and 6 × 2.
    const key = units("K", 10);
    const found = beyond({ key, special: units("K", 4) }, capped(2, true, { ZD: "100%" }));
    expect(found).toEqual([
      { draws: ["ZD"], planned: 40, operating: 10, exempt: 4, most: [2], possible: 28 },
    ]);
    expect(found.map((one) => say(beyondCapSaid(one), "zh"))[0]).toContain(
      "其中 4 家为特殊监管对象，不受上限",
    );
  });

  test("a unit of two classes is drawn once a period for both, and counts once for the cap", () => {
    // The same ten units on both lists: each class has room for twenty by itself, and both together for no more.
    const key = units("K", 10);
    const one = { TS: "40%", ZD: "50%" };
    expect(beyond({ key, special: key }, capped(2, false, one))).toEqual([
      { draws: ["TS", "ZD"], planned: 36, operating: 10, exempt: 0, most: [2], possible: 20 },
    ]);
    // Exempt, it is drawn each quarter and still once: 40 of 16 + 40.
    expect(beyond({ key, special: key }, capped(2, true, { TS: "40%", ZD: "100%" }))).toEqual([
      { draws: ["TS", "ZD"], planned: 56, operating: 10, exempt: 10, most: [2], possible: 40 },
    ]);
  });

  test("of monthly and yearly classes, and of rules that change within the year, each period counts", () => {
    const month = { meantFor: "month", drawn: "month" } as const;
    const cap = { most: 3, specialExempt: true, counts: "draws" } as const;
    const monthly = ruleSet({ ZD: classOf("30%", month) }, { cap });
    expect(beyond({ key: units("K", 10) }, monthly)).toEqual([
      { draws: ["ZD"], planned: 36, operating: 10, exempt: 0, most: [3], possible: 30 },
    ]);
    // A class that is drawn once a year has room for one draw of each, whatever the cap.
    const yearly = ruleSet({ YB: classOf("100%", { meantFor: "year", drawn: "year" }) }, { cap });
    expect(beyond({ general: units("G", 9) }, yearly)).toEqual([]);
    const until = { validTo: "2027-06-30", cap: { ...cap, most: 1 } };
    const sets = {
      set: ruleSet({ ZD: classOf("100%") }, until),
      further: [ruleSet({ ZD: classOf("100%") }, { validFrom: "2027-07-01", cap })],
    };
    const plan = succeeded(yearPlanOf({ key: units("K", 10) }, { ...sets, year: 2027 }));
    // Once by June, then twice more until December.
    expect(beyondCap(plan.rooms, succeeded(plannedCells(plan, [])))).toEqual([
      { draws: ["ZD"], planned: 40, operating: 10, exempt: 0, most: [1, 3], possible: 30 },
    ]);
  });
});
