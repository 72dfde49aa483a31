import { describe, expect, test } from "vitest";
import {
  type Calendar,
  calendarOf,
  parseCalendar,
  shippedCalendars,
  workingDay,
} from "../../shared/rules/calendar.ts";
import { drawWindow } from "../../shared/rules/draw-window.ts";
import { workingDayAfter } from "../../shared/rules/result-deadline.ts";
import { incomplete, missingHolidays } from "../../shared/rules/statutory-holidays.ts";
import { say } from "../../shared/text/text.ts";
import { hold } from "../support/ceremony-in.ts";
import { succeeded } from "../support/outcome.ts";
import { restOf2027 } from "../support/whole-year.ts";

/** A year is known only by a calendar that arranges every statutory holiday. */

const newYear = { name: "元旦", from: "2027-01-01", to: "2027-01-03" };
const whole: Calendar = { year: 2027, source: "虚构通知", off: [newYear, ...restOf2027], work: [] };
const names = ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"];
const missing = (one: Calendar) => missingHolidays(one).map(({ zh }) => zh);
const without = (name: string): Calendar => ({ ...whole, off: whole.off.filter((one) => one.name !== name) });

test("the shipped ones are whole, with two holidays in one line too", () => {
  expect(shippedCalendars.map(missing)).toEqual([[], []]);
  const together = {
    ...without("中秋节"),
    off: without("中秋节").off.map((one) => ({ ...one, name: one.name.replace("国庆节", "中秋节、国庆节") })),
  };
  expect(missing(together)).toEqual([]);
});

test.each([
  ["元旦", ["New Year", "New Year's Day", "New Year\u2019s Day"]],
  ["春节", ["Chinese New Year", "Lunar New Year", "Spring Festival"]],
  ["清明节", ["清明", "Tomb-Sweeping Day", "Tomb Sweeping Day", "Qingming"]],
  ["劳动节", ["五一", "五一节", "五一国际劳动节", "Labor Day", "International Labour Day", "May Day"]],
  ["端午节", ["端午", "Dragon Boat", "Dragon-Boat Festival"]],
  ["中秋节", ["中秋", "Mid-Autumn", "Mid-Autumn Festival"]],
  ["国庆节", ["十一", "十一黄金周", "国庆", "National Day", "National Holiday"]],
])("%s is known by its everyday names, and no other holiday is", (name, everyday) => {
  for (const one of everyday)
    expect(missing({ ...whole, off: [{ ...newYear, name: one }] }), one).toEqual(
      names.filter((other) => other !== name),
    );
});

test("two everyday names in one line are both known; a number in a list and an eve are no holiday", () => {
  const known = (name: string) => {
    const lacking = missing({ ...whole, off: [{ ...newYear, name }] });
    return names.filter((one) => !lacking.includes(one));
  };
  expect(known("中秋、十一")).toEqual(["中秋节", "国庆节"]);
  expect(known("十一、中秋节")).toEqual(["中秋节", "国庆节"]);
  for (const one of ["十一、元旦", "二十一", "十一月", "第五一", "New Year's Eve", "Chinese New Year's Eve"])
    expect(known(one), one).toEqual(one.includes("元旦") ? ["元旦"] : []);
});

describe.each(names)("without %s", (name) => {
  test("the year stays unknown, in days, windows and deadlines", () => {
    const calendars = [...shippedCalendars, without(name)];
    expect(missing(without(name))).toEqual([name]);
    expect(calendarOf(2027, calendars)).toBeUndefined();
    expect(workingDay("2027-03-31", calendars)).toBe("unknown");
    const rule = { kind: "last-working-days", days: 5 } as const;
    expect(drawWindow(rule, { year: 2027, kind: "quarter", number: 2 }, calendars)).toEqual({
      known: false,
      year: 2027,
    });
    expect(drawWindow(rule, { year: 2027, kind: "quarter", number: 1 }, calendars)).toMatchObject({
      provisional: true,
    });
    expect(workingDayAfter("2026-12-30", 3, calendars)).toEqual({ known: false, year: 2027 });
    // A whole one of the year that was loaded before still counts.
    expect(calendarOf(2027, [whole, without(name)])).toBe(whole);
  });

  test("its import is refused with what is missing, in both languages", async () => {
    const held = hold();
    await held.until("office");
    const text = JSON.stringify(without(name));
    expect(held.refusalOf({ type: "import-calendar", text })).toBe("rules.calendar-incomplete");
    const said = incomplete(without(name));
    expect(said && say(said, "zh")).toContain(`2027 年的放假安排缺少${name}：`);
    expect(said && say(said, "en")).toMatch(new RegExp(`there is no [A-Z][A-Za-z'\\- ]+ \\(${name}\\): `));
  });
});

test("a day of the December before is none of the year's own, and the whole calendar is taken", async () => {
  const december = { ...whole, off: [{ ...newYear, from: "2026-12-30", to: "2026-12-31" }, ...restOf2027] };
  expect(missing(december)).toEqual(["元旦"]);
  const held = hold();
  await held.until("office");
  expect(held.refusalOf({ type: "import-calendar", text: JSON.stringify(whole) })).toBe("carried out");
});

test("the same is said of the form of the holiday-cn files", () => {
  const days = whole.off.map(({ name, from }) => ({ name, date: from, isOffDay: true }));
  const of = (some: typeof days) =>
    missing(succeeded(parseCalendar(JSON.stringify({ year: 2027, papers: ["虚构通知"], days: some }))));
  expect(of(days)).toEqual([]);
  expect(of(days.slice(0, 1))).toEqual(names.slice(1));
});
