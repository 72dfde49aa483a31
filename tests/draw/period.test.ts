import { expect, test } from "vitest";
import { beginsYear, periodsOverlap } from "../../shared/draw/period.ts";

test.each([
  ["2027Q3", ["2027Q3", "2027M07", "2027M08", "2027M09", "2027H2", "2027"]],
  ["2027M09", ["2027M09", "2027Q3", "2027H2", "2027"]],
  ["2027H1", ["2027H1", "2027Q1", "2027Q2", "2027M01", "2027M06", "2027"]],
  ["2027", ["2027", "2027Q1", "2027Q4", "2027H2", "2027M12"]],
])("nothing that shares a day with %s may be drawn beside it", (period, others) => {
  for (const other of others) {
    expect(periodsOverlap(period, other), other).toBe(true);
    expect(periodsOverlap(other, period), other).toBe(true);
  }
});

test.each([
  ["2027Q3", ["2027Q2", "2027Q4", "2027M06", "2027M10", "2027H1", "2026Q3", "2028"]],
  ["2027M09", ["2027M08", "2027M10", "2027Q2", "2027Q4", "2027H1", "2028M09"]],
  ["2027H2", ["2027H1", "2027Q2", "2027M06", "2028M01", "2028"]],
  ["2027", ["2026", "2028", "2026Q4", "2028M01"]],
])("%s leaves what lies beside it alone", (period, others) => {
  for (const other of others) {
    expect(periodsOverlap(period, other), other).toBe(false);
    expect(periodsOverlap(other, period), other).toBe(false);
  }
});

test("what is no period overlaps nothing", () => {
  for (const text of ["", "2027Q5", "2027M13", "2027H3", "2027M9", "27Q1"]) {
    expect(periodsOverlap(text, "2027"), text).toBe(false);
    expect(beginsYear(text), text).toBe(false);
  }
});

test("the first period of a year has nothing before it", () => {
  for (const first of ["2027Q1", "2027M01", "2027H1", "2027"]) expect(beginsYear(first), first).toBe(true);
  for (const later of ["2027Q2", "2027M02", "2027M10", "2027H2"])
    expect(beginsYear(later), later).toBe(false);
});
