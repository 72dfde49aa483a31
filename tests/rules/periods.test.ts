import fc from "fast-check";
import { expect, test } from "vitest";
import { periodForm } from "../../shared/draw/field.ts";
import { beginsYear, endsYear, periodsOverlap } from "../../shared/draw/period.ts";
import { periodKinds } from "../../shared/draw/rule-set.ts";
import { dateOf, dayNumber } from "../../shared/rules/dates.ts";
import {
  comparePeriods,
  daysOfPeriod,
  nextPeriod,
  type Period,
  parsePeriod,
  periodAround,
  periodOfDay,
  periodsAYear,
  periodsWithin,
  periodText,
  previousPeriod,
} from "../../shared/rules/periods.ts";

const period: fc.Arbitrary<Period> = fc
  .record({ year: fc.integer({ min: 2, max: 9998 }), kind: fc.constantFrom(...periodKinds), at: fc.nat(11) })
  .map(({ year, kind, at }) => ({ year, kind, number: 1 + (at % periodsAYear(kind)) }));

test("a period reads back as it was written, in the form the protocol knows", () => {
  fc.assert(
    fc.property(period, (one) => {
      const text = periodText(one);
      expect(text).toMatch(periodForm.pattern);
      expect(parsePeriod(text)).toEqual({ ok: true, value: one });
    }),
  );
});

test("the period before and after are neighbours in order, and their days join without a gap", () => {
  fc.assert(
    fc.property(period, (one) => {
      const before = previousPeriod(one);
      expect(nextPeriod(before)).toEqual(one);
      expect(comparePeriods(before, one)).toBeLessThan(0);
      expect(comparePeriods(one, before)).toBeGreaterThan(0);
      expect(comparePeriods(one, { ...one })).toBe(0);
      expect(periodsOverlap(periodText(before), periodText(one))).toBe(false);
      const end = dayNumber(daysOfPeriod(before).last) ?? Number.NaN;
      expect(dateOf(end + 1)).toBe(daysOfPeriod(one).first);
      expect(beginsYear(periodText(one))).toBe(daysOfPeriod(one).first.endsWith("-01-01"));
      expect(endsYear(periodText(one))).toBe(daysOfPeriod(one).last.endsWith("-12-31"));
    }),
  );
});

test("the periods within one fill it from its first day to its last, and lie in it by their days", () => {
  fc.assert(
    fc.property(period, fc.constantFrom(...periodKinds), (one, kind) => {
      const { first, last } = daysOfPeriod(one);
      const parts = periodsWithin(one, kind);
      for (const part of parts) {
        expect(periodAround(part, one.kind)).toEqual(one);
        expect(periodOfDay(kind, daysOfPeriod(part).last)).toEqual(part);
      }
      const [begin, end] = [parts[0], parts.at(-1)];
      if (begin && end) expect([daysOfPeriod(begin).first, daysOfPeriod(end).last]).toEqual([first, last]);
      else expect(periodAround(one, kind) === undefined).toBe(false);
    }),
  );
});

test("the draw for a first period is held in the year before", () => {
  expect(previousPeriod({ year: 2027, kind: "quarter", number: 1 })).toEqual({
    year: 2026,
    kind: "quarter",
    number: 4,
  });
  expect(periodText(previousPeriod({ year: 2027, kind: "month", number: 1 }))).toBe("2026M12");
  expect(daysOfPeriod({ year: 9999, kind: "quarter", number: 4 })).toEqual({
    first: "9999-10-01",
    last: "9999-12-31",
  });
  expect(daysOfPeriod({ year: 2028, kind: "month", number: 2 }).last).toBe("2028-02-29");
});

test.each([
  ..."2027Q0 2027Q5 2027q1 0000Q1 0000 27Q1 2027Q11 ２０２７Q1 2027M00 2027M13 2027M9 2027H3 2027H0 2027W1".split(
    " ",
  ),
  "2027Q1 ",
  "",
])("%j is refused", (text) => {
  expect(parsePeriod(text)).toMatchObject({
    ok: false,
    refusal: { key: "rules.period-malformed", values: { period: text } },
  });
});
