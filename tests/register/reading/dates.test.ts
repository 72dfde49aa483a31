import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDate, readQuarter } from "../../../shared/register/reading/clean.ts";

describe("dates and quarters as offices write them", () => {
  it.each([
    ["2027-03-01", "2027-03-01"],
    ["2027/3/1", "2027-03-01"],
    ["2027.3.1", "2027-03-01"],
    ["2027年3月1日", "2027-03-01"],
    ["20270301", "2027-03-01"],
    ["2027-03-01 08:30:00", "2027-03-01"],
    ["2022-01-01至2027-01-01", "2027-01-01"],
    ["46447", "2027-03-01"],
    ["2028-02-29", "2028-02-29"],
    ["2027-02-29", undefined],
    ["2027-13-01", undefined],
    ["2027年3月", undefined],
    ["近期", undefined],
  ])("reads the date %s as %s", (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it("reads every day number as the calendar has it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20000, max: 99999 }), (serial) => {
        const date = new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10);
        expect(readDate(String(serial))).toBe(date);
      }),
    );
  });

  it.each([
    ["2027Q1", "2027Q1"],
    ["2027q4", "2027Q4"],
    ["2027年第一季度", "2027Q1"],
    ["2027年3季度", "2027Q3"],
    ["2027-2", "2027Q2"],
    ["2027-02-13", "2027Q1"],
    ["2027-12-31", "2027Q4"],
    ["2027Q5", undefined],
    ["第一季度", undefined],
    ["", undefined],
  ])("reads the quarter %s as %s", (text, quarter) => {
    expect(readQuarter(text)).toBe(quarter);
  });
});
