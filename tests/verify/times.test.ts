import fc from "fast-check";
import { expect, test } from "vitest";
import { momentText, wordsOf } from "../../shared/papers/words.ts";
import { languages } from "../../shared/text/catalogue.ts";
import { momentForms } from "../../shared/verify/moments.ts";
import { instantOf } from "../../shared/verify/times.ts";

const two = (number: number) => String(number).padStart(2, "0");

test("an instant is what every clock takes it for", () => {
  fc.assert(
    fc.property(
      fc.date({
        min: new Date("1970-01-01T00:00:00Z"),
        max: new Date("2199-12-31T00:00:00Z"),
        noInvalidDate: true,
      }),
      fc.integer({ min: -14 * 60, max: 14 * 60 }),
      (date, offset) => {
        const seconds = Math.floor(date.getTime() / 1000);
        const local = new Date((seconds + offset * 60) * 1000).toISOString().slice(0, 19);
        const ahead = Math.abs(offset);
        const at = `${local}${offset < 0 ? "-" : "+"}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
        expect(instantOf(at)).toBe(seconds);
      },
    ),
  );
});

test.each([
  "",
  "2026-12-25",
  "2026-12-25T09:30:00",
  "2026-12-25T09:30:00Z",
  "2026-13-25T09:30:00+08:00",
  "yesterday",
])("%j is none", (at) => {
  expect(instantOf(at)).toBeUndefined();
});

test("every way in which papers write a moment is looked for", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
      (date) => {
        const at = `${date.toISOString().slice(0, 19)}+08:00`;
        for (const language of languages)
          expect(momentForms(at)).toContain(momentText(at, wordsOf(language)));
      },
    ),
  );
});
