import fc from "fast-check";
import { expect, test } from "vitest";
import { required } from "../../shared/draw/model.ts";
import { parseRatio, ratioFault } from "../../shared/rules/ratio.ts";
import { say } from "../../shared/text/text.ts";

test.each([
  ["0.625", "share", 5, 8],
  ["62.5%", "share", 5, 8],
  ["５／８", "share", 5, 8],
  ["5/8", "share", 5, 8],
  ["10/16", "share", 5, 8],
  ["1", "share", 1, 1],
  ["100%", "share", 1, 1],
  ["0.1％", "share", 1, 1000],
  ["33.333%", "share", 33_333, 100_000],
  ["1:1.25", "inspectors", 5, 4],
  ["1：2.5", "inspectors", 5, 2],
  ["2:1", "inspectors", 1, 2],
  ["1 : 5", "inspectors", 5, 1],
  ["2.5", "inspectors", 5, 2],
  ["125%", "inspectors", 5, 4],
] as const)("%s of %s is %i/%i exactly", (typed, per, numerator, denominator) => {
  expect(parseRatio(typed, per)).toEqual({ ok: true, value: { per, numerator, denominator } });
});

test.each([
  ["0", "share", "rules.ratio-zero"],
  ["0.000%", "share", "rules.ratio-zero"],
  ["0/7", "inspectors", "rules.ratio-zero"],
  ["5/0", "share", "rules.ratio-zero-denominator"],
  ["0:5", "inspectors", "rules.ratio-zero-denominator"],
  ["101/100", "share", "rules.ratio-above-all"],
  ["100.1%", "share", "rules.ratio-above-all"],
  ["1001", "inspectors", "rules.ratio-above-most"],
  ["9".repeat(400), "share", "rules.ratio-long"],
  [`1/${"9".repeat(400)}`, "share", "rules.ratio-long"],
  ["1/12345678901", "share", "rules.ratio-long"],
  ["0.00000000001", "share", "rules.ratio-long"],
  ["1:4", "share", "rules.ratio-of-inspectors"],
  ["", "share", "rules.ratio-malformed"],
  ["-1/4", "share", "rules.ratio-malformed"],
  ["1e-3", "share", "rules.ratio-malformed"],
  ["四分之一", "share", "rules.ratio-malformed"],
  ["1/2/3", "share", "rules.ratio-malformed"],
  ["NaN", "inspectors", "rules.ratio-malformed"],
] as const)("%j of %s is refused by a sentence", (typed, per, key) => {
  const read = parseRatio(typed, per);
  expect(read).toMatchObject({ ok: false, refusal: { key } });
  if (read.ok) return;
  for (const language of ["zh", "en"] as const) {
    const said = say(read.refusal, language);
    expect(said.length).toBeLessThan(400);
    expect(said).toContain(typed.slice(0, 20));
  }
});

test("however a ratio is typed, the quota of every register is that of the number as written", () => {
  const decimal = fc.record({ whole: fc.nat(9), places: fc.integer({ min: 1, max: 6 }), part: fc.nat() });
  fc.assert(
    fc.property(decimal, fc.nat(100_000), ({ whole, places, part }, base) => {
      const digits = String(part % 10 ** places).padStart(places, "0");
      const typed = `${whole}.${digits}`;
      const read = parseRatio(typed, "inspectors");
      if (!read.ok) {
        expect(Number(typed)).toBe(0);
        return;
      }
      const scaled = BigInt(whole + digits);
      const unit = 10n ** BigInt(places);
      const wanted = (BigInt(base) * scaled + unit - 1n) / unit;
      expect(required({ ...read.value, atLeast: 0 }, base)).toBe(Number(wanted));
    }),
  );
});

test("a ratio that never was text is held to the same", () => {
  for (const numerator of [1.5, Number.NaN, -1, 2 ** 60])
    expect(ratioFault({ per: "share", numerator, denominator: 8 })?.refusal.key).toBe("rules.ratio-long");
});
