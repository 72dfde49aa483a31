import { describe, expect, test } from "vitest";
import {
  choicesOf,
  dayFinding,
  isAnother,
  openCommand,
  openingOf,
  proposed,
} from "../../renderer/console/ceremony/preparation/opening.ts";
import { partsDone } from "../../renderer/console/ceremony/preparation/parts.ts";
import { canLookAt, isOver, markOf, phaseOf } from "../../renderer/console/path.ts";
import { freshSettings, settingsOf, settlePlanOf } from "../../renderer/console/plan/plan-settings.ts";
import { type Phase, phases } from "../../shared/ceremony/phases.ts";
import type { SettledPlan } from "../../shared/contract/answers.ts";
import { methods } from "../../shared/contract/rpc.ts";
import { unitDraws } from "../../shared/draw/model.ts";
import { classOf, ruleSet } from "../rules/made-rule-sets.ts";
import { ceremony, firstStart, person, witnessing } from "../support/console-views.ts";
import { drawnPeriods } from "../support/drawn-periods.ts";

const at = (phase: Phase, more = {}) => ({ ...ceremony, phase, ...more });
const blocker = witnessing.blockers;

describe("the path of the phases", () => {
  test("marks what is behind, the present phase by what blocks it, and what is ahead", () => {
    const marks = phases.map((phase) => markOf(phase, at("slips"), blocker));
    expect(marks).toEqual(["done", "done", "done", "blocked", "ahead", "ahead", "ahead", "ahead"]);
    expect(markOf("slips", at("slips"), [])).toBe("now");
    expect(markOf("preparation", undefined, blocker)).toBe("blocked");
  });

  test("of a ceremony that is over marks where it ended; what blocks another one is none of it", () => {
    const marks = (told: ReturnType<typeof at>) => phases.map((phase) => markOf(phase, told, blocker));
    const bag = "a".repeat(64);
    expect(marks(at("minutes", { over: true, bag })).every((mark) => mark === "done")).toBe(true);
    expect(marks(at("freeze", { over: true })).slice(1, 4)).toEqual(["done", "ended", "unreached"]);
  });

  test("opens of a ceremony that is over no page that it did not reach", () => {
    const open = (told: ReturnType<typeof at>) => phases.filter((phase) => canLookAt(phase, told));
    expect(open(at("preparation", { over: true }))).toEqual(["preparation"]);
    expect(open(at("preparation", { over: true, people: [person] }))).toEqual(["preparation", "witnesses"]);
    expect(open(at("witnesses", { over: true }))).toEqual(["preparation", "witnesses"]);
    expect(phases.filter((phase) => isOver(phase, at("slips", { over: true })))).toEqual(phases);
  });

  test("opens the pages up to the present one; the freeze is made from its own page", () => {
    const open = (told: Parameters<typeof canLookAt>[1]) => phases.filter((phase) => canLookAt(phase, told));
    expect(open(undefined)).toEqual(["preparation"]);
    expect(open(at("preparation"))).toEqual(["preparation", "witnesses"]);
    expect(open(at("witnesses"))).toEqual(["preparation", "witnesses", "freeze"]);
    expect(open(at("reveal"))).toEqual(phases.slice(0, 5));
  });

  test("stands in the preparation until the plan is approved: witnesses may sign in, and nobody comes to the freeze", () => {
    const { approval: _, ...unapproved } = at("witnesses");
    expect(phaseOf(unapproved)).toBe("preparation");
    expect(markOf("preparation", unapproved, blocker)).toBe("blocked");
    expect(phases.filter((phase) => canLookAt(phase, unapproved))).toEqual(["preparation", "witnesses"]);
    expect(phaseOf({ ...unapproved, over: true })).toBe("witnesses");
    expect(phaseOf(at("witnesses"))).toBe("witnesses");
  });
});

describe("preparation", () => {
  test("its parts are done one by one, and begin anew when a ceremony is over", () => {
    expect(partsDone(firstStart)).toEqual({ lists: false, ceremony: false, plan: false, approval: false });
    expect(partsDone(witnessing)).toEqual({ lists: true, ceremony: true, plan: true, approval: true });
    const { approval: _none, ...unapproved } = ceremony;
    expect(partsDone({ ...witnessing, ceremony: unapproved })).toMatchObject({ plan: true, approval: false });
    const { plan: _, ...unplanned } = ceremony;
    const opened = { ...unplanned, phase: "preparation" as const };
    expect(partsDone({ ...witnessing, ceremony: opened })).toMatchObject({ ceremony: true, plan: false });
    const inspectors = witnessing.lists.filter(({ list }) => list === "inspectors");
    expect(partsDone({ ...witnessing, lists: inspectors }).lists).toBe(false);
    const over = at("minutes", { bag: "a".repeat(64), over: true });
    expect(partsDone({ ...witnessing, ceremony: over })).toEqual({
      lists: true,
      ceremony: false,
      plan: false,
      approval: false,
    });
  });

  test("a new ceremony is for the quarter after the present one, across the year too", () => {
    const { ceremony: _, ...unopened } = witnessing;
    expect(openingOf(unopened, "2026-12-25")).toMatchObject({ year: 2027, number: 1, day: "2026-12-25" });
    expect(openingOf(unopened, "2027-03-31")).toMatchObject({ year: 2027, number: 2 });
    expect(openingOf(unopened, "2027-01-01")).toMatchObject({ organiser: "示例市生态环境局" });
  });

  test("what has its list is not proposed again; what the office has done in other classes takes no period", () => {
    const { ceremony: _, ...unopened } = witnessing;
    const proposed = (...drawn: string[]) =>
      openingOf({ ...unopened, drawn: drawnPeriods(drawn) }, "2026-12-25");
    expect(proposed("2026Q4", "2027Q1")).toMatchObject({ year: 2027, number: 2 });
    expect(proposed("2027Q4", "2026Q4")).toMatchObject({ year: 2028, number: 1 });
    expect(proposed("2025Q1")).toMatchObject({ year: 2027, number: 1 });
    const elsewhere = { ...unopened, drawn: drawnPeriods(["2027M06"], []) };
    expect(openingOf(elsewhere, "2026-12-25")).toMatchObject({ year: 2027, number: 1 });
    // Its own is kept while it is corrected.
    expect(openingOf({ ...witnessing, drawn: drawnPeriods(["2027Q4"]) }, "2026-12-25")).toMatchObject({
      number: 1,
    });
  });

  test("with the sample's office a ceremony is offered as a rehearsal, with any other as a real one", () => {
    const { ceremony: _, ...unopened } = witnessing;
    expect(openingOf(unopened, "2026-12-25").rehearsal).toBe(true);
    const real = { ...unopened, office: { name: "某局", code: "QZ", level: "city" as const } };
    expect(openingOf(real, "2026-12-25").rehearsal).toBe(false);
  });

  test("a form for another period, or for a real draw instead of a rehearsal, is another ceremony", () => {
    const opening = openingOf(witnessing, "2026-11-01");
    expect(isAnother(opening, ceremony)).toBe(false);
    expect(isAnother({ ...opening, number: 2 }, ceremony)).toBe(true);
    expect(isAnother({ ...opening, rehearsal: false }, ceremony)).toBe(true);
    // What was typed for it is there again once the first is withdrawn, and not before.
    const { ceremony: _, ...unopened } = witnessing;
    const kept = { ...opening, number: 2, place: "四楼" } as const;
    expect(openingOf(unopened, "2026-11-01", kept)).toEqual(kept);
    expect(openingOf(witnessing, "2026-11-01", kept)).toEqual(opening);
  });

  test("correcting brings back everything that was entered", () => {
    const held = { ...witnessing, ceremony: { ...ceremony, windowReason: "设备检修" } };
    const command = openCommand(openingOf(held, "2026-11-01"));
    expect(command).toEqual({
      type: "open",
      quarter: "2027Q1",
      day: "2026-12-25",
      rehearsal: true,
      item: "污染源日常环境监督管理",
      details: {
        place: "三楼会议室",
        organiser: "示例市生态环境局",
        host: "示例主持",
        operator: "示例操作",
        recorder: "示例记录",
        windowReason: "设备检修",
      },
    });
  });

  test("another rule set brings its own periods: the next of them, and only those in which it draws", () => {
    const monthly = ruleSet(
      {
        ZD: classOf("9%", { meantFor: "month", drawn: "month", only: [2, 9] }),
        TS: classOf("1", { meantFor: "year", drawn: "year" }),
      },
      { levels: ["city"], window: { kind: "last-working-days", days: 3 } },
    );
    const view = { ...witnessing, ruleSets: [{ rules: "own-9", set: monthly }] };
    expect(proposed(view, "own-9", "2027-03-01")).toEqual({ year: 2027, kind: "month", number: 9 });
    expect(proposed(view, "own-9", "2027-10-01")).toEqual({ year: 2028, kind: "year", number: 1 });
    expect(choicesOf(monthly, { kind: "month" })).toEqual({ kinds: ["month", "year"], numbers: [2, 9] });
    const opening = {
      ...openingOf(view, "2027-03-01"),
      rules: "own-9",
      ...proposed(view, "own-9", "2027-03-01"),
    };
    expect(openCommand(opening)).toMatchObject({ rules: "own-9", quarter: "2027M09" });
    expect(
      dayFinding({ ...opening, day: "2026-08-31", year: 2026 }, [], { set: monthly, level: "county" }),
    ).toMatchObject({
      needsReason: false,
      said: { key: "rules.window.inside", values: { period: "2026M08", count: 3 } },
    });
  });

  test("a day outside the window, or in a year without a calendar, needs a reason", () => {
    const opening = openingOf(witnessing, "2026-11-01");
    expect(dayFinding(opening, [], { set: undefined, level: "city" })?.needsReason).toBe(false);
    expect(
      dayFinding({ ...opening, day: "2026-12-01" }, [], { set: undefined, level: "city" })?.needsReason,
    ).toBe(true);
    expect(
      dayFinding({ ...opening, year: 2031, day: "2030-12-30" }, [], { set: undefined, level: "city" }),
    ).toMatchObject({
      needsReason: true,
      said: { key: "rules.window.unknown" },
    });
    // Two rule sets are offered there, and none is taken for it unasked.
    expect(dayFinding(opening, [], { set: undefined, level: "branch" })).toBeUndefined();
    expect(dayFinding({ ...opening, day: "" }, [], { set: undefined, level: "city" })).toBeUndefined();
    expect(dayFinding({ ...opening, year: "" }, [], { set: undefined, level: "city" })).toBeUndefined();
  });

  test("an empty number is left to the rule or the list, and what was settled comes back as it was", () => {
    const fresh = { ...freshSettings("county"), leftOut: [{ id: "A-1", reason: "停产", approver: "某某" }] };
    const asked = settlePlanOf({ ...fresh, raised: { TS: "", ZD: 9, YB: "" } }, unitDraws);
    expect(asked).toEqual({
      preset: "quzhou-county-2017",
      team: 2,
      raised: { ZD: 9 },
      leftOut: [{ id: "A-1", reason: "停产", approver: "某某" }],
    });
    expect(settlePlanOf(settingsOf("county", asked as SettledPlan), unitDraws)).toEqual(asked);
    const id = { commandId: "6f5e8c3a-3b5e-4b52-9d52-0d1f6a1f0c11", expectedRevision: 1 };
    expect(methods.settlePlan.input.safeParse({ ...asked, ...id }).success).toBe(true);
  });
});
