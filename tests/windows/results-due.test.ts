import { expect, test } from "vitest";
import { openedNames } from "../../electron/services/inspection/opened-names.ts";
import { openFor } from "../../electron/services/inspection/opening.ts";
import { recordVisits } from "../../electron/services/inspection/results.ts";
import type { ResultsRule } from "../../shared/draw/rule-set.ts";
import { disclosureWaits } from "../../shared/inspection/disclosure.ts";
import type { State } from "../../shared/inspection/inspection.ts";
import { workedWith } from "../../shared/inspection/locked.ts";
import { sealedList } from "../../shared/office/sealed-lists.ts";
import { type Calendar, shippedCalendars } from "../../shared/rules/calendar.ts";
import { workingDayAfter } from "../../shared/rules/result-deadline.ts";
import { resultsDue } from "../../shared/windows/results-due.ts";
import { openAll } from "../support/inspection-works.ts";
import { lockedList, lockedQuarter, typedPassphrases } from "../support/locked-quarter.ts";
import { succeeded } from "../support/outcome.ts";
import { visitTo } from "../support/visits.ts";
import { restOf2027 } from "../support/whole-year.ts";

const next: Calendar = {
  year: 2027,
  source: "示例通知",
  off: [{ name: "元旦", from: "2027-01-01", to: "2027-01-03" }, ...restOf2027],
  work: [],
};
const known: readonly Calendar[] = [...shippedCalendars, next];

test("the seventh working day is counted over holidays and worked weekends, and never guessed", () => {
  // National Day 2026: 1 to 7 October off; 10 October, a Saturday, is worked.
  expect(workingDayAfter("2026-09-29", 7, known)).toEqual({
    known: true,
    day: "2026-10-14",
    provisional: false,
  });
  expect(workingDayAfter("2026-12-25", 7, shippedCalendars)).toEqual({ known: false, year: 2027 });
  // Before the notice of the year after, a day of December may still move.
  expect(workingDayAfter("2026-12-18", 7, shippedCalendars)).toEqual({
    known: true,
    day: "2026-12-29",
    provisional: true,
  });
  expect(workingDayAfter("2026-12-25", 7, known)).toEqual({
    known: true,
    day: "2027-01-06",
    provisional: false,
  });
});

test("what is due of results is told by numbers: left, over, unknown, of the whole list, then the disclosure", async () => {
  const { service } = await lockedQuarter();
  const names = openedNames();
  succeeded(
    await openFor(service, names, { ...openAll, ceremony: lockedList }, typedPassphrases, "open-all"),
  );
  const units = [...names.of(lockedList).units.keys()];
  const due = (
    today: string,
    calendars = known,
    rule: ResultsRule | undefined = { days: 7, from: "visit" },
  ) => resultsDue(service.state(), { calendars, today, rule: () => rule, units: () => units });
  const record = (entries: Parameters<typeof recordVisits>[2]["entries"], id: string) =>
    succeeded(recordVisits(service, names, { ceremony: lockedList, entries }, id));
  expect(due("2026-12-26")).toEqual([]);
  const [first = "", ...rest] = units;
  const { result: _, ...bare } = visitTo(first);
  record([bare], "one");
  const told = (...asked: Parameters<typeof due>) =>
    due(...asked).map(({ said, on }) => [said.key, on?.last]);
  expect(told("2026-12-26")).toEqual([["due.results", "2027-01-06"]]);
  expect(due("2026-12-26")[0]?.said.values).toMatchObject({ count: 1, left: 11 });
  expect(told("2027-01-06")).toEqual([["due.results", "2027-01-06"]]);
  expect(told("2027-01-07")).toEqual([["due.results-over", "2027-01-06"]]);
  expect(told("2026-12-26", shippedCalendars)).toEqual([["due.results-unknown", undefined]]);
  const ofList: ResultsRule = { days: 7, from: "list" };
  expect(told("2026-12-26", known, ofList)).toEqual([["due.results-list", undefined]]);
  record(
    rest.map((unit) => visitTo(unit)),
    "rest",
  );
  expect(told("2026-12-26", known, ofList)).toEqual([["due.results", "2027-01-06"]]);
  record([visitTo(first)], "late");
  expect(told("2026-12-26")).toEqual([["due.disclosure", undefined]]);
  // Words of one thing: with its days it has one place in a calendar.
  expect(due("2026-12-26")[0]?.where).toEqual({ at: "ceremony", ceremony: lockedList });
});

test("a list is not disclosed before an earlier one of its year that it counted, each by name", async () => {
  const { service } = await lockedQuarter();
  const state = service.state();
  const { plan } = succeeded(workedWith(state, lockedList));
  const waits = (more: Partial<State>, by = plan) => {
    const changed = { ...state, ...more };
    const locked = { ...succeeded(workedWith(changed, lockedList)), plan: by };
    return disclosureWaits(changed, locked, service.read)
      .filter(({ key }) => key === "inspection.waits-earlier")
      .map(({ values }) => values["ceremony"]);
  };
  const [own] = state.past;
  if (!own) throw new Error("no list");
  const earlier = { ...own, ceremony: "DEMO-2027Q1-1", quarter: "2027Q1" };
  const second = { ...own, ceremony: "DEMO-2027Q2-1", quarter: "2027Q2" };
  const before = { ...own, ceremony: "DEMO-2026Q4-1", quarter: "2026Q4" };
  const rehearsed = { ...earlier, ceremony: "REHEARSAL-DEMO-2027Q1-1", rehearsal: true };
  expect(waits({})).toEqual([]);
  const past = [before, rehearsed, earlier, second, own];
  expect(waits({ past })).toEqual(["DEMO-2027Q1-1", "DEMO-2027Q2-1"]);
  const disclosure = { at: "", openings: "", page: "", service: "", credit: "", approversNote: "" };
  const untouched = { openings: [], papers: [], amendments: [], resealings: [], visits: {} };
  expect(waits({ past, inspections: { "DEMO-2027Q1-1": { ...untouched, disclosure } } })).toEqual([
    "DEMO-2027Q2-1",
  ]);
  // What its own plan left uncounted gives nothing away, though it is counted again since.
  const leaving = { ...plan, notCounted: ["DEMO-2027Q2-1"] };
  const again = { ...sealedList(state, "DEMO-2027Q2-1"), isNotCounted: false };
  for (const more of [{ past }, { past, sealedLists: { "DEMO-2027Q2-1": again } }])
    expect(waits(more, leaving)).toEqual(["DEMO-2027Q1-1"]);
  // What it counted and nobody can open any more is never disclosed, and holds nothing up until its secrets are found.
  const left = { ...again, isNotCounted: true };
  expect(waits({ past, sealedLists: { "DEMO-2027Q2-1": left } })).toEqual(["DEMO-2027Q1-1"]);
  expect(waits({ past, sealedLists: { "DEMO-2027Q2-1": again } })).toEqual([
    "DEMO-2027Q1-1",
    "DEMO-2027Q2-1",
  ]);
});
