import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEndless, readDay, readLastDay, readPeriod } from "../../../shared/register/reading/dates.ts";

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
    ["2028-02-28（暂扣）", undefined],
    ["2028-06-30至2025-07-01", undefined],
    ["2024年3月1日起三年", undefined],
    ["自2024-03-01起有效", undefined],
    ["2028年", undefined],
    ["2028.6.31", undefined],
    ["有效", undefined],
    ["", undefined],
    ["2028.1", "2028-01-31 or 2028-10-31"],
    ["2028.10", "2028-10-31"],
    ["2028.01", "2028-01-31"],
    ["2028-1", "2028-01-31"],
    ["2025.1-2028.1", "2028-01-31"],
    ["至2028.1", "2028-01-31"],
  ])("reads the last day of %s as %s", (text, day) => {
    const read = readLastDay(text);
    expect(read && ("day" in read ? read.day : read.either.join(" or "))).toBe(day);
  });

  it.each([
    ["长期", true],
    ["长期有效", true],
    ["永久", true],
    ["有效期：长期", true],
    ["至长期", true],
    ["2024-01-01至长期", true],
    ["自2024年3月起长期有效", true],
    ["2024.3～长期", true],
    ["已注销至长期", false],
    ["吊销~长期", false],
    ["2024-01-01吊销至长期", false],
    ["不是长期", false],
    ["非长期", false],
    ["2024-13-01至长期", false],
    ["长期至2027-01-01", false],
  ])("%s is without end: %s", (text, endless) => {
    expect(isEndless(text)).toBe(endless);
  });

  it.each([
    ["2026.1-2026.3", "2026Q1"],
    ["2026-07-01至2026-07-03", "2026Q3"],
    ["2026年7月1日-3日", "2026Q3"],
    ["2026年7月1日至8月3日", "2026Q3"],
    ["2026.7-9", "2026Q3"],
    ["2026.7.1-3", "2026Q3"],
    ["2026.7.1-7.3", "2026Q3"],
    ["2026/7/1-2026/7/3", "2026Q3"],
    ["2026年1月-2026年3月", "2026Q1"],
    ["2026年1月—3月", "2026Q1"],
    ["自2026年7月1日起至2026年7月3日止", "2026Q3"],
    ["2026.1-2026.4", undefined],
    ["2026-03-30至2026-04-02", undefined],
    ["2026.9-7", undefined],
    ["2026.7.3-1", undefined],
    ["2025.12-2026.1", undefined],
    ["2026.7-13", undefined],
    ["2026.7-9-10", undefined],
  ])("reads the span %s as %s", (text, quarter) => {
    expect(said(readPeriod(text, "date"))).toBe(quarter);
  });

  it.each([
    ["7-9月", "2026Q3"],
    ["7月至9月", "2026Q3"],
    ["7月1日-3日", "2026Q3"],
    ["7月15日", "2026Q3"],
    ["3-4月", undefined],
  ])("joins the span %s with the year of a column of its own", (text, quarter) => {
    expect(said(readPeriod(text, "date", "2026"))).toBe(quarter);
  });

  it("asks nothing where both readings are one quarter, and takes no numbers alone for months under the heading of quarters", () => {
    expect(said(readPeriod("2026-1", "quarter"))).toBe("2026Q1");
    expect(said(readPeriod("2026.1", "quarter"))).toBe("2026Q1 or 2026Q4");
    expect(readPeriod("2026.1-3", "quarter")).toBeUndefined();
    expect(said(readPeriod("2026-07-01至2026-07-03", "quarter"))).toBe("2026Q3");
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
