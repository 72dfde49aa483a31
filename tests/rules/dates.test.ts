import fc from "fast-check";
import { expect, test } from "vitest";
import { dateOf, dayNumber, weekday } from "../../shared/rules/dates.ts";

const day = fc.date({
  min: new Date("0001-01-01T00:00:00Z"),
  max: new Date("9999-12-31T00:00:00Z"),
  noInvalidDate: true,
});

test("agrees with the platform's calendar on every kind of year", () => {
  fc.assert(
    fc.property(day, (date) => {
      const text = date.toISOString().slice(0, 10);
      const number = Math.floor(date.getTime() / 86_400_000);
      expect(dayNumber(text)).toBe(number);
      expect(dateOf(number)).toBe(text);
      expect(weekday(number)).toBe(date.getUTCDay() || 7);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  "2026-02-29",
  "1900-02-29",
  "2026-04-31",
  "2026-13-01",
  "2026-00-10",
  "2026-01-00",
  "0000-01-01",
  "2026-1-1",
  "2026/01/01",
  " 2026-01-01",
  "２０２６-01-01",
  "",
])("%j is no day", (text) => {
  expect(dayNumber(text)).toBeUndefined();
});

test("a leap day is a day", () => {
  expect(dayNumber("2028-02-29")).toBe((dayNumber("2028-02-28") ?? 0) + 1);
  expect(dayNumber("2000-02-29")).toBeDefined();
});
