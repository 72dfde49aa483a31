import fc from "fast-check";
import { expect, test } from "vitest";
import {
  compareQuarters,
  dateOf,
  dayNumber,
  daysOfQuarter,
  nextQuarter,
  parseQuarter,
  previousQuarter,
  type Quarter,
  quarterText,
} from "../../shared/rules/dates.ts";

const quarter: fc.Arbitrary<Quarter> = fc.record({
  year: fc.integer({ min: 2, max: 9998 }),
  number: fc.constantFrom(1, 2, 3, 4),
});

test("a quarter reads back as it was written", () => {
  fc.assert(
    fc.property(quarter, (one) => {
      expect(parseQuarter(quarterText(one))).toEqual({ ok: true, value: one });
    }),
  );
});

test("the quarter before and after are neighbours in order, and their days join without a gap", () => {
  fc.assert(
    fc.property(quarter, (one) => {
      const before = previousQuarter(one);
      expect(nextQuarter(before)).toEqual(one);
      expect(compareQuarters(before, one)).toBeLessThan(0);
      expect(compareQuarters(one, before)).toBeGreaterThan(0);
      expect(compareQuarters(one, { ...one })).toBe(0);
      const end = dayNumber(daysOfQuarter(before).last) ?? Number.NaN;
      expect(dateOf(end + 1)).toBe(daysOfQuarter(one).first);
    }),
  );
});

test("the draw for a first quarter is held in the year before", () => {
  expect(previousQuarter({ year: 2027, number: 1 })).toEqual({ year: 2026, number: 4 });
  expect(daysOfQuarter({ year: 9999, number: 4 })).toEqual({ first: "9999-10-01", last: "9999-12-31" });
});

test.each(["2027", "2027Q0", "2027Q5", "2027q1", "0000Q1", "27Q1", "2027Q1 ", "2027Q11", "２０２７Q1", ""])(
  "%j is refused",
  (text) => {
    expect(parseQuarter(text)).toMatchObject({
      ok: false,
      refusal: { key: "rules.quarter-malformed", values: { quarter: text } },
    });
  },
);
