import { expect, test } from "vitest";
import { pastOf } from "../../shared/ceremony/opened.ts";
import { emptyState } from "../../shared/facts.ts";
import type { State } from "../../shared/inspection/inspection.ts";
import { usualRules } from "../../shared/windows/usual-rules.ts";
import { classOf, ruleSet } from "../rules/made-rule-sets.ts";

/** By which rule set a new ceremony is proposed. */

const office: State = {
  ...emptyState,
  office: { name: "示例市生态环境局", code: "DEMO", level: "city" },
};
const quarterly = { ZD: classOf("25%") };
const first = {
  rules: "own-1",
  set: ruleSet(quarterly, { levels: ["city"], validFrom: "2026-01-01", validTo: "2027-06-30" }),
};
const second = {
  rules: "own-2",
  set: ruleSet(quarterly, { levels: ["city"], validFrom: "2027-07-01" }),
};
const county = { rules: "own-3", set: ruleSet(quarterly, { levels: ["county"], validFrom: "2027-07-01" }) };
const after = (rulesBefore: string): State => ({
  ...office,
  rulesBefore,
  past: [pastOf({ id: "DEMO-2027Q1-1", number: 1, quarter: "2027Q1", rehearsal: false } as never, "locked")],
});
const usual = (state: State, today: string, own = [first, second, county]) =>
  usualRules(state, own, today)?.rules;

test("that of the last ceremony while it draws a period still, and once it has ended the one of the office that follows", () => {
  expect(usual(office, "2027-05-01")).toBe("quzhou-city-2017");
  expect(usual(after("own-1"), "2027-05-01")).toBe("own-1");
  expect(usual(after("own-1"), "2027-07-02")).toBe("own-2");
  // Without one that follows, the first shipped one of the level; never one of another level.
  expect(usual(after("own-1"), "2027-07-02", [first, county])).toBe("quzhou-city-2017");
  // Withdrawn meanwhile: it is none of the office's any more.
  expect(usual(after("own-9"), "2027-05-01")).toBe("quzhou-city-2017");
});

test("a branch, for which the text has no ratio, is proposed none before its first", () => {
  const branch: State = { ...office, office: { name: "示例分局", code: "DEMO", level: "branch" } };
  expect(usual(branch, "2027-05-01", [])).toBeUndefined();
});
