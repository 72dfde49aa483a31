import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shippedWindow } from "../../shared/draw/presets.ts";
import { type Calendar, shippedCalendars, workingDay } from "../../shared/rules/calendar.ts";
import { windowOf as standingOf, drawWindow as windowFor } from "../../shared/rules/draw-window.ts";
import { daysOfPeriod, nextPeriod, type Period } from "../../shared/rules/periods.ts";
import { say } from "../../shared/text/text.ts";
import { restOf2027 } from "../support/whole-year.ts";

const quarterOf = (year: number, number: number): Period => ({ year, kind: "quarter", number });
/** By the quarter in which the draw is held. */
const drawWindow = (held: Pick<Period, "year" | "number">, calendars: readonly Calendar[]) =>
  windowFor(shippedWindow("city"), nextPeriod({ ...held, kind: "quarter" }), calendars);
const windowOf = (day: string, period: string, calendars: readonly Calendar[]) =>
  standingOf(day, period, calendars, shippedWindow("city"));
const fourth = quarterOf(2026, 4);
const next: Calendar = {
  year: 2027,
  source: "虚构通知",
  off: [{ name: "元旦", from: "2026-12-31", to: "2027-01-02" }, ...restOf2027],
  work: ["2026-12-27"],
};

function monthAndDay(one: string): string {
  return one.slice(5);
}

describe("the window of the quarter in which the draw is held", () => {
  test.each([
    [{ year: 2026, number: 4 }, ["12-25", "12-28", "12-29", "12-30", "12-31"], true],
    [{ year: 2026, number: 3 }, ["09-23", "09-24", "09-28", "09-29", "09-30"], false],
    [{ year: 2026, number: 2 }, ["06-24", "06-25", "06-26", "06-29", "06-30"], false],
    [{ year: 2026, number: 1 }, ["03-25", "03-26", "03-27", "03-30", "03-31"], false],
    [{ year: 2025, number: 3 }, ["09-25", "09-26", "09-28", "09-29", "09-30"], false],
    [{ year: 2025, number: 4 }, ["12-25", "12-26", "12-29", "12-30", "12-31"], false],
  ] as const)("%o", (quarter, days, provisional) => {
    const window = drawWindow(quarter, shippedCalendars);
    expect(window).toMatchObject({ known: true, provisional });
    expect(window.known && window.days.map(monthAndDay)).toEqual(days);
  });

  test("a year without a calendar is unknown, never guessed", () => {
    expect(drawWindow({ year: 2027, number: 1 }, shippedCalendars)).toEqual({ known: false, year: 2027 });
    expect(drawWindow({ year: 2024, number: 4 }, shippedCalendars)).toEqual({ known: false, year: 2024 });
    expect(drawWindow(fourth, [])).toEqual({ known: false, year: 2026 });
  });

  test("the next year's calendar makes a fourth quarter final and may move it", () => {
    expect(drawWindow(fourth, [...shippedCalendars, next])).toEqual({
      known: true,
      days: ["2026-12-25", "2026-12-27", "2026-12-28", "2026-12-29", "2026-12-30"],
      provisional: false,
    });
  });

  test("it is five working days in order, the last of the quarter", () => {
    const held = fc.record({
      year: fc.constantFrom(2025, 2026),
      number: fc.constantFrom(1, 2, 3, 4),
    });
    fc.assert(
      fc.property(held, (quarter) => {
        const window = drawWindow(quarter, shippedCalendars);
        if (!window.known) throw new Error("a shipped year is known");
        const { first, last } = daysOfPeriod(quarterOf(quarter.year, quarter.number));
        expect(window.days).toHaveLength(5);
        expect([...window.days].sort()).toEqual(window.days);
        for (const day of window.days) {
          expect(workingDay(day, shippedCalendars)).toBe("working");
          expect(day >= first && day <= last).toBe(true);
        }
      }),
    );
  });
});

describe("the window of the draw for an inspected quarter", () => {
  test.each([
    ["2026-12-28", "2027Q1", "provisional", "rules.window.inside-provisional"],
    ["2026-12-24", "2027Q1", "outside", "rules.window.outside-provisional"],
    ["2026-12-26", "2027Q1", "outside", "rules.window.outside-provisional"],
    ["2026-09-23", "2026Q4", "inside", "rules.window.inside"],
    ["2026-09-25", "2026Q4", "outside", "rules.window.outside"],
    ["2026-12-28", "2026Q4", "outside", "rules.window.outside"],
    ["2027-03-31", "2027Q2", "unknown", "rules.window.unknown"],
  ])("%s for %s is %s", (day, quarter, window, key) => {
    expect(windowOf(day, quarter, shippedCalendars)).toMatchObject({
      ok: true,
      value: { window, said: { key } },
    });
  });

  test("a final calendar takes the reservation away", () => {
    expect(windowOf("2026-12-27", "2027Q1", [...shippedCalendars, next])).toMatchObject({
      ok: true,
      value: { window: "inside" },
    });
  });

  test("the sentence names the days, the quarter in which the draw is held, and the missing year", () => {
    const inside = windowOf("2026-06-30", "2026Q3", shippedCalendars);
    const unknown = windowOf("2027-03-31", "2027Q2", shippedCalendars);
    if (!inside.ok || !unknown.ok) throw new Error("both can be read");
    expect(say(inside.value.said, "zh")).toContain("2026Q2");
    expect(say(inside.value.said, "en")).toContain(
      "2026-06-24, 2026-06-25, 2026-06-26, 2026-06-29, 2026-06-30",
    );
    expect(say(unknown.value.said, "zh")).toContain("2027 年放假安排尚未导入");
  });

  test("refuses what is no quarter or no day", () => {
    expect(windowOf("2026-12-28", "2027Q", [])).toMatchObject({ refusal: { key: "rules.period-malformed" } });
    expect(windowOf("28.12.2026", "2027Q1", [])).toMatchObject({ refusal: { key: "rules.day-malformed" } });
  });
});

describe("windows of other rule sets", () => {
  const firstDays = { kind: "first-days", days: 15 } as const;
  test.each([
    ["2027-01-01", "2027Q1", firstDays, "inside", "rules.window.first-inside"],
    ["2027-01-15", "2027Q1", firstDays, "inside", "rules.window.first-inside"],
    ["2027-01-16", "2027Q1", firstDays, "outside", "rules.window.first-outside"],
    ["2026-12-31", "2027Q1", firstDays, "outside", "rules.window.first-outside"],
    ["2027-09-30", "2027M09", { kind: "none", days: 0 }, "any", "rules.window.any"],
    // The last three working days of August, for September; and those of the year before, for a whole one.
    ["2026-08-27", "2026M09", { kind: "last-working-days", days: 3 }, "inside", "rules.window.inside"],
    ["2026-08-26", "2026M09", { kind: "last-working-days", days: 3 }, "outside", "rules.window.outside"],
    ["2025-12-30", "2026", { kind: "last-working-days", days: 2 }, "inside", "rules.window.inside"],
    ["2025-12-29", "2026", { kind: "last-working-days", days: 2 }, "outside", "rules.window.outside"],
    ["2026-06-30", "2026H2", { kind: "last-working-days", days: 1 }, "inside", "rules.window.inside"],
    ["2027-06-30", "2027H2", { kind: "last-working-days", days: 1 }, "unknown", "rules.window.unknown"],
  ] as const)("%s for %s by %j is %s", (day, period, rule, window, key) => {
    const found = standingOf(day, period, shippedCalendars, rule);
    expect(found).toMatchObject({ ok: true, value: { window, said: { key } } });
    if (found.ok) expect(say(found.value.said, "en")).toContain(day);
  });
});
