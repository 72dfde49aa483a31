import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDay, readLastDay, readPeriod } from "../../../shared/register/reading/dates.ts";

describe("dates and quarters as offices write them", () => {
  it.each([
    ["2027-03-01", "2027-03-01"],
    ["2027/3/1", "2027-03-01"],
    ["2027.3.1", "2027-03-01"],
    ["2027年3月1日", "2027-03-01"],
    ["20270301", "2027-03-01"],
    ["2027-03-01 08:30:00", "2027-03-01"],
    ["2027-03-01T08:30:00Z", "2027-03-01"],
    ["2027 03 01", "2027-03-01"],
    ["二〇二七年十二月三十一日", "2027-12-31"],
    ["46447.5", "2027-03-01"],
    ["20263", undefined],
    ["2022-01-01至2027-01-01", undefined],
    ["自2027-03-01起", undefined],
    ["2027-03/01", undefined],
    ["27-03-01", undefined],
    ["01/03/2027", undefined],
    ["46447", "2027-03-01"],
    ["2028-02-29", "2028-02-29"],
    ["2027-02-29", undefined],
    ["2027-13-01", undefined],
    ["2027年3月", undefined],
    ["近期", undefined],
  ])("reads the date %s as %s", (text, date) => {
    expect(readDay(text)).toBe(date);
  });

  it("reads every day number as the calendar has it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 36526, max: 73050 }), (serial) => {
        const date = new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10);
        expect(readDay(String(serial))).toBe(date);
      }),
    );
  });

  it.each([
    ["2028年6月", "2028-06-30"],
    ["2028.06", "2028-06-30"],
    ["2028-2", "2028-02-29"],
    ["2025.7-2028.6", "2028-06-30"],
    ["2024.3-2027.12", "2027-12-31"],
    ["2025.7.1-2028.6", "2028-06-30"],
    ["2025-07-01-2028-06-30", "2028-06-30"],
    ["2022年1月1日至2027年1月1日", "2027-01-01"],
    ["2025年7月1日—2028年6月30日止", "2028-06-30"],
    ["至2028年6月", "2028-06-30"],
    ["2028-02-28（2024-03-01发证）", "2028-02-28"],
    ["2028-02-28（延至2029-02-28）", undefined],
    ["2028-02-28（已注销）", undefined],
    ["2028-06-30至2025-07-01", undefined],
    ["2024年3月1日起三年", undefined],
    ["自2024-03-01起有效", undefined],
    ["2028年", undefined],
    ["2028.6.31", undefined],
    ["有效", undefined],
    ["", undefined],
  ])("reads the last day of %s as %s", (text, day) => {
    expect(readLastDay(text)?.day).toBe(day);
  });

  it.each([
    ["2027Q1", "2027Q1"],
    ["2027q4", "2027Q4"],
    ["2027年第一季度", "2027Q1"],
    ["2027年3季度", "2027Q3"],
    ["2027三季度", "2027Q3"],
    ["3Q2027", "2027Q3"],
    ["2027年Q3", "2027Q3"],
    ["2027年7-9月", "2027Q3"],
    ["2027年7月至9月", "2027Q3"],
    ["2027年7月至10月", undefined],
    ["2027年3月", "2027Q1"],
    ["2027-10", "2027Q4"],
    ["2027-02-13", "2027Q1"],
    ["2027-12-31", "2027Q4"],
    ["2027-2", "2027Q1 or 2027Q2"],
    ["2027.04", "2027Q2 or 2027Q4"],
    ["2027Q5", undefined],
    ["27年3季度", undefined],
    ["20273", undefined],
    // As ceremonies are numbered; of anything else the quarter may be missing.
    ["2027M09", "2027M09"],
    ["2027m1", undefined],
    ["2027M13", undefined],
    ["2027H2", "2027H2"],
    ["2027H3", undefined],
    ["2027年上半年", undefined],
    ["2027", undefined],
    ["第一季度", undefined],
    ["", undefined],
  ])("reads the quarter %s as %s", (text, quarter) => {
    expect(said(readPeriod(text, "quarter"))).toBe(quarter);
  });

  it.each([
    ["2026-3", "2026Q1"],
    ["2026.3", "2026Q1"],
    ["2026/03", "2026Q1"],
    ["2026.10", "2026Q4"],
    // A spreadsheet writes 2026.10 so.
    ["2026.1", "2026Q1 or 2026Q4"],
    ["2026年第3季度", "2026Q3"],
    ["20263", undefined],
    ["2026M03", "2026M03"],
    ["2026", undefined],
  ])("reads %s under the heading of a date as %s", (text, quarter) => {
    expect(said(readPeriod(text, "date"))).toBe(quarter);
  });

  it.each([
    ["3", "2026", "2026Q3"],
    ["第三季度", "2026年", "2026Q3"],
    ["一季度", "2026年度", "2026Q1"],
    ["10月", "2026", "2026Q4"],
    ["2026Q2", "2026", "2026Q2"],
    ["M09", "2026", "2026M09"],
    ["H2", "2026年", "2026H2"],
    ["2026M09", "2026", "2026M09"],
    ["2025M09", "2026", undefined],
    ["上半年", "2026", undefined],
    ["2025Q2", "2026", undefined],
    ["5", "2026", undefined],
  ])("joins %s with the year %s in a column of its own", (text, year, quarter) => {
    expect(said(readPeriod(text, "quarter", year))).toBe(quarter);
  });
});

it.each([
  ["2027M09", "", "2027M09"],
  ["2027H2", "", "2027H2"],
  ["2027年上半年", "", "2027H1"],
  ["2027下半年", "", "2027H2"],
  ["2027", "", "2027"],
  ["2027年度", "", "2027"],
  ["2027年全年", "", "2027"],
  ["0027", "", undefined],
  ["2027Q3", "", "2027Q3"],
  ["下半年", "2026年", "2026H2"],
  ["全年", "2026", "2026"],
  ["2025", "2026", undefined],
  ["3", "2026", "2026Q1 or 2026Q3"],
  ["2026-3", "", "2026Q1 or 2026Q3"],
])("under the heading of a period %s (year %s) is %s", (text, year, read) => {
  expect(said(readPeriod(text, "period", year))).toBe(read);
});

it("takes no year alone for a month", () => {
  expect(readPeriod("2026", "month")).toBeUndefined();
  expect(said(readPeriod("2026M03", "month"))).toBe("2026M03");
});

function said(period: ReturnType<typeof readPeriod>): string | undefined {
  return period && ("quarter" in period ? period.quarter : period.either.join(" or "));
}
