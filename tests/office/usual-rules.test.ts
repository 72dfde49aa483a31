import { expect, test } from "vitest";
import { pastOf } from "../../shared/ceremony/opened.ts";
import { shippedPlaces } from "../../shared/draw/presets.ts";
import { emptyState } from "../../shared/facts.ts";
import type { State } from "../../shared/inspection/inspection.ts";
import { placesInUse, usualRules } from "../../shared/office/usual-rules.ts";
import { ruleSetText } from "../../shared/rules/rule-set-file.ts";
import { classOf, ruleSet } from "../rules/made-rule-sets.ts";
import { hold } from "../support/ceremony-in.ts";
import { drawnPeriods, lockedOf } from "../support/drawn-periods.ts";

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
  usualRules(state, { own, drawn: drawnPeriods(lockedOf(state.past)), today })?.rules;

test("one of the office's own that holds for what is drawn next, whichever was taken last; a shipped one where none does", () => {
  // Its own first ceremony is held by its own, and so is the first after shipped ones.
  expect(usual(office, "2027-05-01")).toBe("own-1");
  expect(usual(after("quzhou-city-2017"), "2027-05-01")).toBe("own-1");
  expect(usual(after("own-1"), "2027-05-01")).toBe("own-1");
  expect(usual(after("own-1"), "2027-07-02")).toBe("own-2");
  // Without one that follows, the first shipped one of the level; never one of another level.
  expect(usual(after("own-1"), "2027-07-02", [first, county])).toBe("quzhou-city-2017");
  expect(usual(office, "2027-05-01", [county])).toBe("quzhou-city-2017");
  // Withdrawn meanwhile: it is none of the office's any more.
  expect(usual(after("own-9"), "2027-05-01")).toBe("own-1");
  expect(usual(after("own-9"), "2027-05-01", [])).toBe("quzhou-city-2017");
});

test("one that does not hold yet leaves the periods before it to the shipped one", () => {
  expect(usual(after("quzhou-city-2017"), "2027-03-20", [second])).toBe("quzhou-city-2017");
  // The draw of the third quarter is held before it begins.
  expect(usual(after("quzhou-city-2017"), "2027-06-24", [second])).toBe("own-2");
  const amid = { ...second, set: { ...second.set, validFrom: "2027-08-01" } };
  expect(usual(after("quzhou-city-2017"), "2027-06-24", [amid])).toBe("quzhou-city-2017");
  expect(usual(after("quzhou-city-2017"), "2027-09-24", [amid])).toBe("own-2");
  // Drawn once a year, it holds for a quarter that it does not draw.
  const yearly = ruleSet(
    { ZD: classOf("25%", { meantFor: "year", drawn: "year" }) },
    { levels: ["city"], validFrom: "2027-01-01" },
  );
  expect(usual(after("quzhou-city-2017"), "2027-06-24", [{ rules: "own-4", set: yearly }])).toBe("own-4");
  expect(usual(office, "2027-05-01", [second, first])).toBe("own-1");
});

test("a branch, for which the text has no ratio, is proposed none before its first, but its own or the one it took", () => {
  const branch: State = { ...office, office: { name: "示例分局", code: "DEMO", level: "branch" } };
  const own = ruleSet(quarterly, { levels: ["branch"], validFrom: "2027-01-01" });
  expect(usual(branch, "2027-05-01", [])).toBeUndefined();
  expect(usual({ ...branch, rulesBefore: "quzhou-city-2017" }, "2027-05-01", [])).toBe("quzhou-city-2017");
  expect(usual(branch, "2027-05-01", [{ rules: "own-5", set: own }])).toBe("own-5");
  const later = { ...own, validFrom: "2029-01-01" };
  expect(usual(branch, "2027-05-01", [{ rules: "own-5", set: later }])).toBeUndefined();
});

test("lists are read by what the office's own set calls key once it holds, whatever was taken last", async () => {
  const held = hold();
  await held.until("import/visits");
  const set = ruleSet(quarterly, {
    levels: ["city"],
    validFrom: "2027-01-01",
    places: { 国控: "key", 省控: "general", 市控: "general", 县控: "general" },
  });
  const { service } = held;
  const of = (rulesBefore: string, prepared?: string) =>
    placesInUse(
      { ...service.state(), rulesBefore },
      { level: "city", day: "2027-05-01", prepared, drawn: [] },
      service.read,
    );
  const shipped = shippedPlaces("city");
  expect(of("")).toEqual(shipped);
  expect(held.refusalOf({ type: "save-rules", text: ruleSetText(set) })).toBe("carried out");
  expect(of("")).toEqual(set.places);
  expect(of("quzhou-city-2017")).toEqual(set.places);
  // That of the ceremony that is being prepared comes first.
  expect(of("", "quzhou-city-2017")).toEqual(shipped);
});

test("a branch reads its lists by the set that it took, and before it took one as a county does", () => {
  const of = (rulesBefore: string) =>
    placesInUse(
      { ...office, office: { level: "branch" }, rulesBefore },
      { level: "branch", day: "2027-05-01", prepared: undefined, drawn: [] },
      () => "",
    );
  expect(of("quzhou-city-2017")).toMatchObject({ 市控: "general", 县控: "ignored" });
  expect(of("quzhou-county-2017")).toMatchObject({ 市控: "key", 县控: "general" });
  expect(of("")).toEqual(of("quzhou-county-2017"));
});
