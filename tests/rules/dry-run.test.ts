import { expect, test } from "vitest";
import { digest } from "../../electron/services/ledger/digest.ts";
import { shippedPlaces } from "../../shared/draw/presets.ts";
import type { RuleSet } from "../../shared/draw/rule-set.ts";
import type { Register } from "../../shared/register/model.ts";
import { type DryRun, dryRun } from "../../shared/rules/dry-run.ts";
import { parsePeriod } from "../../shared/rules/periods.ts";
import { own } from "../../shared/text/result.ts";
import { succeeded } from "../support/outcome.ts";
import { inspectors, unit, units, visit } from "./builders.ts";
import { classOf, ruleSet } from "./made-rule-sets.ts";

/** A rule set tried on a register: units are placed by it, as a list that is read by it would place them. */

function tried(register: Register, set: RuleSet, period = "2027Q1"): DryRun {
  const one = { set, level: "city", period: own(parsePeriod(period)), day: "2026-12-28" } as const;
  const trial = dryRun(register, one, digest);
  for (;;) {
    const step = trial.next();
    if (step.done) return succeeded(step.value);
  }
}
const counts = (run: DryRun) =>
  Object.fromEntries(run.lines.map((one) => [one.draw, [one.registered, one.quota]]));

/** A city's lists: 国控 and 省控 are key, 市控 general. */
const register: Register = {
  key: [...units("A", 4, { level: "国控" }), ...units("B", 6, { level: "省控" }), unit("H1")],
  general: [...units("C", 20, { level: "市控" }), unit("H2")],
  special: [unit("B1", { level: "省控" }), unit("S1")],
  inspectors: inspectors(5),
};
const classes = { TS: classOf("50%"), ZD: classOf("50%"), YB: classOf("50%") };

test("units stand in the class that the tried rules give their control level, and it is said how many move", () => {
  // 省控 become general, 市控 key.
  const places = { ...shippedPlaces("city"), 省控: "general", 市控: "key" } as const;
  const run = tried(register, ruleSet(classes, { levels: ["city"], places }));
  expect(run.moves).toEqual([
    { from: "key", to: "general", count: 6 },
    { from: "general", to: "key", count: 20 },
  ]);
  // Those put by hand stay: H1 among the key units, H2 among the general ones.
  expect(run.unset).toBe(2);
  expect(counts(run)).toMatchObject({ TS: [2, 1], ZD: [25, 13], YB: [7, 4] });
  // So nothing is out of place by the rules it is planned by.
  expect(run.warnings.map(({ key }) => key)).not.toContain("rules.misplaced-units");
});

test("what the tried rules do not draw leaves the lists; a special unit stays on the special one", () => {
  const places = { ...shippedPlaces("city"), 省控: "ignored" } as const;
  const run = tried(register, ruleSet(classes, { levels: ["city"], places }));
  expect(run.moves).toEqual([{ from: "key", to: "ignored", count: 6 }]);
  expect(counts(run)).toMatchObject({ TS: [2, 1], ZD: [5, 3], YB: [21, 11] });
});

test("without places of its own a set places as the shipped ones do for the level: nobody moves from lists read by those", () => {
  const run = tried(register, ruleSet(classes, { levels: ["city"] }));
  expect(run.moves).toEqual([]);
  expect(counts(run)).toMatchObject({ ZD: [11, 6], YB: [21, 11] });
});

test("the year is played through, and its coverage counted, by the same placing", () => {
  const places = { ...shippedPlaces("city"), 市控: "key" } as const;
  const set = ruleSet({ ZD: classOf("10%") }, { levels: ["city"], places, coverage: "ZD" });
  const visits = [visit("C1", "2027Q1"), visit("C2", "2027Q1"), visit("C2", "2027Q2")];
  const run = tried({ ...register, visits }, set, "2027Q4");
  // 10 of the old key list, one by hand and 20 moved: the last quarter takes the 29 that were not visited.
  expect(run.year).toEqual([{ period: "2027Q4", drawn: 29, quota: 29 }]);
  expect(run.coverage).toEqual({ registered: 31, visited: 31, closed: 0, capped: 0, undrawn: 0 });
});
