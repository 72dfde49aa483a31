import { describe, expect, test } from "vitest";
import { type Calendar, parseCalendar, shippedCalendars, workingDay } from "../../shared/rules/calendar.ts";
import { dateOf, dayNumber } from "../../shared/rules/dates.ts";
import { restOf2027 } from "../support/whole-year.ts";

function days(year: number, wanted: "working" | "off"): number {
  let count = 0;
  for (let day = dayNumber(`${year}-01-01`) ?? 0; dateOf(day) <= `${year}-12-31`; day++)
    if (workingDay(dateOf(day), shippedCalendars) === wanted) count += 1;
  return count;
}

describe("shipped calendars", () => {
  test("every shipped calendar would be accepted as an import", () => {
    for (const calendar of shippedCalendars)
      expect(parseCalendar(JSON.stringify(calendar))).toEqual({ ok: true, value: calendar });
  });

  // The days off of the notices: 1+8+3+5+3+8 and 3+9+3+5+3+3+7.
  test.each([
    [2025, 28, 5],
    [2026, 33, 6],
  ])("%i has the holidays and make-up days of its notice", (year, off, work) => {
    const calendar = shippedCalendars.find((one) => one.year === year);
    const length = ({ from, to }: { from: string; to: string }) =>
      (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0) + 1;
    expect(calendar?.off.reduce((sum, holiday) => sum + length(holiday), 0)).toBe(off);
    expect(calendar?.work).toHaveLength(work);
  });

  // 365 days less 104 days of weekends less the statutory holidays (全国年节及纪念日放假办法: 13 days);
  // swaps cancel out.
  test.each([
    [2025, 248],
    [2026, 248],
  ])("%i has %i working days", (year, working) => {
    expect(days(year, "working")).toBe(working);
    expect(days(year, "off")).toBe(365 - working);
  });

  test.each([
    ["2026-01-04", "working"],
    ["2026-02-14", "working"],
    ["2026-02-16", "off"],
    ["2026-09-20", "working"],
    ["2026-09-25", "off"],
    ["2026-10-10", "working"],
    ["2025-09-28", "working"],
    ["2025-10-08", "off"],
    ["2026-03-07", "off"],
    ["2026-03-09", "working"],
    ["2027-01-04", "unknown"],
    ["2024-12-31", "unknown"],
    ["2026-02-30", "unknown"],
  ])("%s is %s", (date, kind) => {
    expect(workingDay(date, shippedCalendars)).toBe(kind);
  });
});

const next: Calendar = {
  year: 2027,
  source: "虚构通知",
  off: [{ name: "元旦", from: "2026-12-31", to: "2027-01-02" }, ...restOf2027],
  work: ["2026-12-27"],
};

test("the notice of the next year moves days of December, in whichever order calendars are loaded", () => {
  for (const calendars of [
    [...shippedCalendars, next],
    [next, ...shippedCalendars],
  ]) {
    expect(workingDay("2026-12-31", calendars)).toBe("off");
    expect(workingDay("2026-12-27", calendars)).toBe("working");
    expect(workingDay("2027-01-02", calendars)).toBe("off");
    expect(workingDay("2027-01-04", calendars)).toBe("working");
  }
});

test("an imported calendar takes the place of an earlier one of its year", () => {
  const corrected = { ...next, work: [] };
  expect(workingDay("2026-12-27", [...shippedCalendars, next, corrected])).toBe("off");
});

describe("import", () => {
  test("reads what an office writes, a byte order mark in front included", () => {
    const text = `\uFEFF${JSON.stringify({ ...next, source: " 虚构通知 ", comment: "ignored" })}`;
    expect(parseCalendar(text)).toEqual({ ok: true, value: next });
  });

  test.each([
    ["JSON", ""],
    ["JSON", '{"year": 2027'],
    ["JSON", "[]"],
    ["year", JSON.stringify({ ...next, year: "2027" })],
    ["year", JSON.stringify({ ...next, year: 2027.5 })],
    ["source", JSON.stringify({ ...next, source: " " })],
    ["off", JSON.stringify({ ...next, off: [] })],
    ["off", JSON.stringify({ ...next, off: [null] })],
    ["off", JSON.stringify({ ...next, off: [{ name: "元旦", from: "2027-01-01" }] })],
    ["work", JSON.stringify({ ...next, work: undefined })],
    ["work", JSON.stringify({ ...next, work: [20270102] })],
  ])("refuses a fault at %s: %s", (field, text) => {
    expect(parseCalendar(text)).toMatchObject({
      ok: false,
      refusal: { key: "rules.calendar-malformed", values: { field } },
    });
  });

  test("reads the form of the holiday-cn files: days of one name that follow one another are one spell", () => {
    const day = (name: string, date: string, isOffDay: boolean) => ({ name, date, isOffDay });
    const file = {
      $schema: "schema.json",
      $id: "2027.json",
      year: 2027,
      papers: ["https://www.example.invalid/notice"],
      days: [
        day("元旦", "2027-01-02", true),
        day("元旦", "2027-01-01", true),
        day("元旦", "2026-12-31", true),
        day("元旦", "2026-12-27", false),
        day("清明节", "2027-04-05", true),
      ],
    };
    expect(parseCalendar(JSON.stringify(file))).toEqual({
      ok: true,
      value: {
        ...next,
        source: "https://www.example.invalid/notice",
        off: [...next.off.slice(0, 1), { name: "清明节", from: "2027-04-05", to: "2027-04-05" }],
      },
    });
    const refused = (change: object) => {
      const read = parseCalendar(JSON.stringify({ ...file, ...change }));
      return read.ok ? "" : read.refusal.key;
    };
    // Such files are there before their year's notice is.
    expect(refused({ papers: [], days: [] })).toBe("rules.calendar-unpublished");
    expect(refused({ papers: [] })).toBe("rules.calendar-malformed");
    expect(refused({ days: [{ date: "2027-01-01" }] })).toBe("rules.calendar-malformed");
    expect(refused({ days: [...file.days, day("元旦", "2027-01-01", false)] })).toBe("rules.calendar-twice");
    expect(refused({ year: 2029 })).toBe("rules.calendar-other-year");
  });

  test.each([
    ["no such day", { off: [{ name: "元旦", from: "2027-02-29", to: "2027-03-01" }] }, "no-day"],
    ["another year", { off: [{ name: "元旦", from: "2028-01-01", to: "2028-01-01" }] }, "other-year"],
    ["November before", { off: [{ name: "元旦", from: "2026-11-30", to: "2026-12-31" }] }, "other-year"],
    ["backwards", { off: [{ name: "元旦", from: "2027-01-03", to: "2027-01-01" }] }, "backwards"],
    ["a year off", { off: [{ name: "元旦", from: "2027-01-01", to: "2027-12-31" }] }, "long"],
    [
      "a day off twice",
      { off: [...next.off, { name: "又", from: "2027-01-02", to: "2027-01-02" }] },
      "twice",
    ],
    ["a make-up day on a Monday", { work: ["2027-01-04"] }, "weekday"],
    ["a make-up day that is off", { work: ["2027-01-02"] }, "twice"],
    ["a make-up day named twice", { work: ["2027-01-10", "2027-01-10"] }, "twice"],
    ["a make-up day that is none", { work: ["soon"] }, "no-day"],
    ["no weekend", { work: ["2027-01-09", "2027-01-10", "2027-01-16", "2027-01-17"] }, "no-weekend"],
  ])("refuses %s", (_, change, key) => {
    expect(parseCalendar(JSON.stringify({ ...next, ...change }))).toMatchObject({
      ok: false,
      refusal: { key: `rules.calendar-${key}` },
    });
  });
});

test("a name that holds a date is refused, whatever its digits and dashes; one with a number is none", () => {
  const named = (name: string) =>
    parseCalendar(
      JSON.stringify({
        year: 2027,
        source: "虚构通知",
        off: [{ name, from: "2027-10-07", to: "2027-10-07" }],
        work: [],
      }),
    );
  for (const name of [
    "国庆节:2027-10-01",
    "国庆节２０２７－１０－０１",
    "国庆节10月1日",
    "国庆 10.1",
    "国庆2027",
  ])
    expect(named(name), name).toMatchObject({ ok: false, refusal: { key: "rules.calendar-name" } });
  expect(named("抗战胜利70周年纪念日").ok).toBe(true);
});
