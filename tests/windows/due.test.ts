import { describe, expect, test } from "vitest";
import { pastOf } from "../../shared/ceremony/opened.ts";
import { usualPreset } from "../../shared/draw/presets.ts";
import type { RuleSet } from "../../shared/draw/rule-set.ts";
import { emptyState } from "../../shared/facts.ts";
import type { State } from "../../shared/inspection/inspection.ts";
import type { Outcome, Past } from "../../shared/office/ceremonies.ts";
import { holdsFor, usualRules } from "../../shared/office/usual-rules.ts";
import { type Calendar, calendar2026 } from "../../shared/rules/calendar.ts";
import { isKnown } from "../../shared/rules/drawn-in.ts";
import { dailySupervision } from "../../shared/rules/items.ts";
import { parsePeriod } from "../../shared/rules/periods.ts";
import { own } from "../../shared/text/result.ts";
import { say } from "../../shared/text/text.ts";
import { dueOf, type Expiries } from "../../shared/windows/due.ts";
import { classOf, ruleSet } from "../rules/made-rule-sets.ts";
import { hold } from "../support/ceremony-in.ts";
import { drawnPeriods, lockedOf } from "../support/drawn-periods.ts";
import { day } from "../support/small-office.ts";
import { restOf2027 } from "../support/whole-year.ts";

/** An invented calendar: nobody has published one. */
const calendar2027: Calendar = {
  year: 2027,
  source: "虚构通知",
  off: [{ name: "元旦", from: "2027-01-01", to: "2027-01-03" }, ...restOf2027],
  work: [],
};
/** The rehearsal of the small office. */
const ceremony = "REHEARSAL-DEMO-2027Q3-1";
const known = [calendar2026];
const city = [usualPreset("city")].flatMap((set) => set ?? []);
const office: State = {
  ...emptyState,
  office: { name: "示例市生态环境局", code: "DEMO", level: "city" },
  items: [{ ...dailySupervision, legalBasis: "《示例法》第一条" }],
  papers: {
    fonds: "",
    department: "",
    retention: "",
    secrecy: "",
    secrecyUntil: "",
  },
};
const list = {
  rows: 1,
  accepted: 1,
  refused: 0,
  findings: 0,
  size: 1,
  origin: "file",
  kind: "difference",
  file: "0".repeat(64),
} as const;
const imported = (at: string): State => ({
  ...office,
  lists: { key: { ...list, list: "key", at: `${at}T09:00:00+08:00` } },
});
const past = (quarter: string, outcome: Outcome, rehearsal = false): Past =>
  pastOf(
    { id: `${rehearsal ? "REHEARSAL-" : ""}DEMO-${quarter}-1`, number: 1, quarter, rehearsal } as never,
    outcome,
  );
/** What is due by these rule sets, each list drawn by the first of them that draws its period, else by nobody knows what. */
const due = (
  state: State,
  calendars: readonly Calendar[],
  today: string,
  rules: readonly RuleSet[],
  expiries?: Expiries,
) => {
  const drawn = lockedOf(state.past).flatMap((one) =>
    drawnPeriods(
      [one],
      rules.find((set) => isKnown(set, own(parsePeriod(one)))),
    ),
  );
  return dueOf(state, calendars, today, { rules, drawn }, expiries);
};
const keys = (state: State, today: string, calendars: readonly Calendar[] = known) =>
  due(state, calendars, today, city).map(({ said, where }) => [said.key.slice(4), where.at]);
const only = (state: State, today: string, key: string, calendars: readonly Calendar[] = known) =>
  due(state, calendars, today, city).find(({ said }) => said.key === `due.${key}`);

test("an office that is not set up is told that first, and nothing else", () => {
  expect(keys(emptyState, day)).toEqual([["no-office", "settings"]]);
});

test("until the office states archive stamp and secrecy, that is due, last of all", () => {
  const { papers: _, ...unstated } = office;
  expect(keys({ ...unstated, papers: undefined }, "2026-08-03").at(-1)).toEqual(["papers", "settings"]);
});

test("without a list of units the register comes first; the days of the next draw are known all the same", () => {
  expect(keys(office, "2026-08-03")).toEqual([
    ["no-list", "register"],
    ["window-ahead", "opening"],
  ]);
});

test("each December the next year's plan is due, until it is drawn up and its filing is on record", () => {
  const state = imported("2026-07-01");
  const of = (one: State, today: string) => keys(one, today).filter(([key]) => key?.startsWith("year-plan"));
  expect(of(state, "2026-11-30")).toEqual([]);
  expect(of(state, "2026-12-01")).toEqual([["year-plan", "plans"]]);
  expect(only(state, "2026-12-01", "year-plan")?.on).toEqual({
    id: "year-plan-2027",
    first: "2026-12-01",
    last: "2026-12-31",
  });
  const plan = { year: 2027, version: 2, at: "2026-12-02T09:00:00+08:00" } as State["yearPlans"][number];
  const drawnUp = { ...state, yearPlans: [plan] };
  expect(of(drawnUp, "2026-12-02")).toEqual([["year-plan-unfiled", "plans"]]);
  expect(of(drawnUp, "2027-02-02")).toEqual([["year-plan-unfiled", "plans"]]);
  // One of the sample's lists is none of the office's, and is said to be there.
  const invented = { ...state, yearPlans: [{ ...plan, invented: 1 }] } as const;
  expect(of(invented, "2026-12-02")).toEqual([["year-plan-invented", "plans"]]);
  expect(of({ ...invented, ofSample: true }, "2026-12-02")).toEqual([["year-plan-unfiled", "plans"]]);
  const filed = { ...plan, filed: { number: "示1号", day: "2026-12-03" } };
  expect(of({ ...state, yearPlans: [filed] }, "2026-12-03")).toEqual([]);
});

test("the days of the next draw are those of the calendar that is known, and say whether they are ahead, today or over", () => {
  const state = imported("2026-07-01");
  const window = only(state, "2026-08-03", "window-ahead");
  expect(window?.said.values).toEqual({
    quarter: "2026Q4",
    days: ["2026-09-23", "2026-09-24", "2026-09-28", "2026-09-29", "2026-09-30"],
    left: 51,
  });
  expect(window?.on).toEqual({ id: "window-2026q4", first: "2026-09-23", last: "2026-09-30" });
  // With the day itself three of the five are left.
  expect(only(state, "2026-09-28", "window-now")?.said.values).toMatchObject({ left: 3 });
  expect(window && say(window.said, "zh")).toContain("2026-09-23、2026-09-24");
  expect(keys(state, "2026-09-28")).toEqual([["window-now", "opening"]]);
  expect(keys({ ...state, past: [past("2026Q4", "withdrawn")] }, "2026-09-28")).toEqual([
    ["window-now", "opening"],
  ]);
  expect(keys({ ...state, past: [past("2026Q4", "locked", true)] }, "2026-09-28")[0]?.[0]).toBe("window-now");
});

test("once the next period is drawn the one after it is told, which is unknown or provisional where its calendar says so", () => {
  const state = { ...imported("2026-07-01"), past: [past("2026Q3", "locked"), past("2026Q4", "locked")] };
  expect(only(state, "2026-09-30", "window-provisional")?.said.values).toMatchObject({
    quarter: "2027Q1",
    days: ["2026-12-25", "2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31"],
  });
  const later = { ...state, past: [...state.past, past("2027Q1", "locked")] };
  expect(only(later, "2026-12-31", "window-unknown")?.said.values).toEqual({ quarter: "2027Q2", year: 2027 });
  expect(only(later, "2026-12-31", "window-ahead", [...known, calendar2027])?.said.values).toMatchObject({
    quarter: "2027Q2",
  });
});

test("in the last quarter the next year's calendar is asked for until it is loaded; a year without one, at any time", () => {
  const state = imported("2026-07-01");
  expect(keys(state, "2026-10-08").map(([key]) => key)).toEqual(["window-provisional", "calendar"]);
  expect(keys(state, "2026-10-08", [...known, calendar2027]).map(([key]) => key)).toEqual(["window-ahead"]);
  // One that an earlier program took, though it lacks holidays, is told with what it lacks.
  const part = { ...calendar2027, off: calendar2027.off.slice(0, 1) };
  expect(keys(state, "2027-02-01", [...known, part]).map(([key]) => key)).toEqual([
    "window-unknown",
    "calendar-incomplete",
  ]);
  // Nor is it set aside without a word where a whole one is known, until a whole one is loaded after it.
  const of = (calendars: readonly Calendar[]) =>
    due(state, calendars, "2027-02-01", city).flatMap(({ said }) =>
      said.key.startsWith("due.calendar") ? [say(said, "zh")] : [],
    );
  expect(of([...known, { ...calendar2027, source: "示例通知" }, part])).toEqual([
    expect.stringMatching(/2027 年放假安排缺少春节、.*国庆节，不予采用，仍按“示例通知”计算/),
  ]);
  expect(of([...known, part, calendar2027])).toEqual([]);
  // Said once, where it is loaded.
  expect(keys(state, "2027-02-01").map(([key]) => key)).toEqual(["window-unknown"]);
  expect(only(state, "2027-02-01", "window-unknown")).toMatchObject({
    said: { values: { year: 2027 } },
    where: { at: "settings" },
  });
});

test("a quarter that began without a list is told only where the office has drawn with this ledger before", () => {
  const state = imported("2026-07-01");
  expect(only(state, "2026-08-03", "not-drawn")).toBeUndefined();
  const before = { ...state, past: [past("2026Q2", "locked")] };
  expect(only(before, "2026-08-03", "not-drawn")?.said.values).toEqual({ quarter: "2026Q3" });
  expect(
    only({ ...state, past: [past("2026Q2", "locked", true)] }, "2026-08-03", "not-drawn"),
  ).toBeUndefined();
  const drawn = { ...state, past: [past("2026Q2", "locked"), past("2026Q3", "locked")] };
  expect(only(drawn, "2026-08-03", "not-drawn")).toBeUndefined();
});

test("a shipped rule set asks for no period for which one of the office's own holds", () => {
  const own = ruleSet(
    { ZD: classOf("50%", { meantFor: "year", drawn: "half" }) },
    { levels: ["city"], validFrom: "2026-07-01", validTo: "2027-06-30" },
  );
  const state = { ...imported("2026-07-01"), past: [past("2026Q1", "locked")] };
  const missed = (today: string, sets: readonly RuleSet[]) =>
    due(state, known, today, sets)
      .filter(({ said }) => /missed|not-drawn/.test(said.key))
      .map(({ said }) => said.values["quarter"]);
  expect(missed("2027-03-01", city)).toEqual(["2026Q2", "2026Q3", "2026Q4", "2027Q1"]);
  expect(missed("2027-03-01", [own, ...city])).toEqual(["2026Q2", "2026H2"]);
  // Once it has ended, and none follows, the shipped one asks again.
  expect(missed("2027-08-01", [...city, own])).toEqual(["2026H2", "2027H1", "2027Q3"]);
});

test("a shipped rule set keeps a period within a longer one that the office's own does not hold for all of", () => {
  const ZD = classOf("50%", { meantFor: "half", drawn: "half" });
  const own = ruleSet(
    { ZD },
    { levels: ["city"], validFrom: "2027-04-01", window: { kind: "last-working-days", days: 5 } },
  );
  const [shipped] = city;
  if (!shipped) throw new Error("none is shipped");
  const state = { ...imported("2027-01-01"), past: [past("2026Q4", "locked"), past("2027Q1", "locked")] };
  const told = (today: string) => {
    const drawing = { own: [{ rules: "own-1", set: own }], drawn: drawnPeriods(["2026Q4", "2027Q1"]), today };
    const usual = usualRules({ ...state, rulesBefore: "quzhou-city-2017" }, drawing)?.set ?? shipped;
    return due(state, [...known, calendar2027], today, [usual, shipped, own])
      .filter(({ said }) => /missed|not-drawn|window/.test(said.key))
      .map(({ said }) => `${said.key.slice(4)} ${String(said.values["quarter"])}`);
  };
  expect(told("2027-03-26")).toEqual(["window-now 2027Q2"]);
  expect(told("2027-05-10")).toEqual(["not-drawn 2027Q2", "window-ahead 2027H2"]);
  expect(told("2027-07-10")[0]).toBe("missed 2027Q2");
  // Where it ends within the longer one, too.
  const ends = { ...own, validFrom: "2027-01-01", validTo: "2027-09-30" };
  const third = { year: 2027, kind: "quarter", number: 3 } as const;
  expect(holdsFor(ends, third)).toBe(false);
  expect(holdsFor({ ...ends, validTo: "2027-12-31" }, third)).toBe(true);
  expect(holdsFor({ ...ends, classes: { ZD: { ...ZD, only: [1] } } }, third)).toBe(true);
});

describe("what was not drawn in its time stays due, whatever the window, until it is drawn or cannot be", () => {
  const of = (set: RuleSet, today: string, drawn: readonly string[]) =>
    due({ ...imported("2027-01-01"), past: drawn.map((one) => past(one, "locked")) }, [], today, [set])
      .filter(({ said }) => /missed|not-drawn|any-day|window/.test(said.key))
      .map(({ said }) => `${said.key.slice(4)} ${String(said.values["quarter"])}`);
  const windows = {
    none: { kind: "none", days: 0 },
    first: { kind: "first-days", days: 15 },
    last: { kind: "last-working-days", days: 5 },
  } as const;
  const quarterly = (window: RuleSet["window"]) =>
    ruleSet({ ZD: classOf("25%") }, { levels: ["city"], window });

  test("without a window the present period is due until its last day, and missed after it", () => {
    const none = quarterly(windows.none);
    expect(of(none, "2027-06-30", ["2027Q1"])).toEqual(["any-day 2027Q2"]);
    expect(of(none, "2027-07-01", ["2027Q1"])).toEqual(["missed 2027Q2", "any-day 2027Q3"]);
    expect(of(none, "2027-12-01", ["2027Q1"])).toEqual(["missed 2027Q2", "missed 2027Q3", "any-day 2027Q4"]);
    // Drawn at last, or a later one drawn: it is due no more. Nothing is before its period begins.
    expect(of(none, "2027-07-01", ["2027Q1", "2027Q2"])).toEqual(["any-day 2027Q3"]);
    expect(of(none, "2027-07-01", ["2027Q1", "2027Q3"])).toEqual([]);
    // An office that begins here may have drawn without it.
    expect(of(none, "2027-07-01", [])).toEqual(["any-day 2027Q3"]);
    const [one] = due(imported("2027-01-01"), [], "2027-09-29", [none]).filter(({ on }) => on);
    expect(one).toMatchObject({
      said: { values: { quarter: "2027Q3", last: "2027-09-30", left: 1 } },
      where: { at: "opening" },
      on: { id: "window-2027q3", first: "2027-09-30", last: "2027-09-30" },
    });
  });

  test("with the first days of it the present one is told as passed, and is missed once the next begins", () => {
    const first = quarterly(windows.first);
    expect(of(first, "2027-04-15", ["2027Q1"])).toEqual(["window-now 2027Q2"]);
    expect(of(first, "2027-04-16", ["2027Q1"])).toEqual(["window-passed 2027Q2"]);
    expect(of(first, "2027-07-01", ["2027Q1"])).toEqual(["missed 2027Q2", "window-now 2027Q3"]);
  });

  test("with the last working days before it one that is over is missed as well as the one that has begun", () => {
    const last = quarterly(windows.last);
    expect(of(last, "2027-08-01", ["2027Q1"])).toEqual([
      "missed 2027Q2",
      "not-drawn 2027Q3",
      "window-unknown 2027Q4",
    ]);
    // A year after its end nobody can draw it.
    expect(of(last, "2028-07-01", ["2027Q1"])).not.toContain("missed 2027Q2");
    expect(of(last, "2028-06-30", ["2027Q1"])).toContain("missed 2027Q2");
  });

  test("each kind of period that a rule set draws by is told, and a class that is drawn takes no other one's period", () => {
    const mixed = ruleSet(
      {
        ZD: classOf("9%", { meantFor: "month", drawn: "month" }),
        YB: classOf("20%", { meantFor: "year", drawn: "year" }),
      },
      { levels: ["city"], window: windows.none },
    );
    expect(of(mixed, "2027-03-10", ["2027M01"])).toEqual([
      "missed 2027M02",
      "any-day 2027",
      "any-day 2027M03",
    ]);
  });

  test("what was missed by a rule set that has ended is told beside what is due by the one that follows", () => {
    const before = { ...quarterly(windows.none), validTo: "2027-06-30" };
    const after = ruleSet(
      { ZD: classOf("9%", { meantFor: "month", drawn: "month" }) },
      { levels: ["city"], validFrom: "2027-07-01" },
    );
    const state = { ...imported("2027-01-01"), past: [past("2027Q1", "locked")] };
    const told = due(state, [], "2027-07-10", [after, before]).map(
      ({ said }) => `${said.key.slice(4)} ${String(said.values["quarter"])}`,
    );
    expect(told.slice(0, 2)).toEqual(["missed 2027Q2", "any-day 2027M07"]);
  });
});

test("a list is old after 365 days, not before, and earlier visits never are", () => {
  const old = imported("2025-08-03");
  expect(only(old, "2026-08-03", "stale-list")).toBeUndefined();
  expect(only(old, "2026-08-04", "stale-list")?.said.values).toMatchObject({ day: "2025-08-03", days: 366 });
  const visits = { ...list, list: "visits" as const, at: "2025-01-01T09:00:00+08:00" };
  const both = { ...imported("2026-07-01"), lists: { ...imported("2026-07-01").lists, visits } };
  expect(only(both, "2026-08-04", "stale-list")).toBeUndefined();
});

test("scans that are in no version, and of a void ceremony its minutes, then its bag; of a rehearsal until another is opened", () => {
  const state = imported("2026-07-01");
  const bag = {
    ceremony: "DEMO-2026Q3-1",
    manifest: "a".repeat(64),
    later: [{ version: 2, kind: "scans" as const, scans: [], upTo: 0, manifest: "" }],
  };
  expect(only({ ...state, bags: [bag] }, day, "version")).toMatchObject({
    said: { values: { ceremony: bag.ceremony, version: 2 } },
    where: { at: "ceremony", ceremony: bag.ceremony },
  });
  const written = { ...bag, later: bag.later.map((one) => ({ ...one, manifest: "b".repeat(64) })) };
  expect(only({ ...state, bags: [written] }, day, "version")).toBeUndefined();
  const ceremony = "DEMO-2026Q4-1";
  // Its record is this ledger's: one that only a bag beside it tells of is not due here.
  const ended = { [ceremony]: { papers: [] } as never };
  const voided = { ...state, past: [past("2026Q4", "void")], ended };
  expect(only(voided, day, "void-minutes")?.where).toEqual({ at: "ceremony", ceremony });
  const later = { ...voided, past: [...voided.past, past("2027Q1", "locked")] };
  expect(only(later, day, "void-minutes")).toBeDefined();
  expect(only({ ...later, bags: [{ ...bag, ceremony, later: [] }] }, day, "void-minutes")).toBeUndefined();
  const practised = voided.past.map((one) => ({ ...one, rehearsal: true }));
  expect(only({ ...voided, past: practised }, day, "void-minutes")).toBeDefined();
  expect(
    only({ ...voided, past: [...practised, past("2027Q1", "locked")] }, day, "void-minutes"),
  ).toBeUndefined();
});

test("a ceremony under way is told by its phase, a day that has passed while nothing is frozen; until its bag is written", async () => {
  const held = hold();
  const of = (today: string) => due(held.service.state(), known, today, city)[0];
  const its = { at: "ceremony", ceremony };
  await held.until("plan");
  expect(of(day)).toMatchObject({ said: { key: "due.under-way", values: { ceremony, day } }, where: its });
  expect(of("2026-12-26")).toMatchObject({ said: { key: "due.day-passed" }, where: its });
  expect(only(held.service.state(), day, "approval")?.where).toEqual(its);
  await held.until("approve");
  expect(only(held.service.state(), day, "approval")).toBeUndefined();
  // Another period cannot be opened meanwhile: what is due of it leads to what has to end first.
  expect(only(held.service.state(), day, "window-now")?.where).toEqual(its);
  await held.until("freeze");
  expect(of("2026-12-26")).toMatchObject({ said: { key: "due.under-way" } });
  await held.until("minutes");
  expect(of(day)).toMatchObject({ said: { key: "due.under-way" }, where: its });
});

test("certificates that are over or will be within ninety days are told in numbers, with the first day; none without a date", () => {
  const of = (inspectors: readonly string[], device?: string) =>
    due(imported("2026-07-01"), known, "2026-08-03", [], { inspectors, device })
      .filter(({ said }) => /certificates|device/.test(said.key))
      .map(({ said, on }) => [said.key.slice(4), said.values, on?.first]);
  expect(of(["", "2026-11-02", "2030-01-01"])).toEqual([]);
  expect(of(["2026-11-01", "2026-08-03", "2026-08-02", "", "2030-01-01"])).toEqual([
    ["certificates-over", { count: 1 }, undefined],
    ["certificates", { count: 2, day: "2026-08-03", left: 0 }, "2026-08-03"],
  ]);
  expect(of([], "2026-11-01")).toEqual([["device", { day: "2026-11-01" }, "2026-11-01"]]);
  expect(of([], "2026-11-02")).toEqual([]);
  expect(of([], "2026-08-02")).toEqual([["device-over", { day: "2026-08-02" }, "2026-08-02"]]);
});

test("an item that nobody in the office has checked is due until it has a wording of its own", () => {
  const { papers, ...rest } = office;
  expect(keys({ ...rest, papers, items: [] }, "2026-08-03").at(-1)).toEqual(["item", "settings"]);
});
