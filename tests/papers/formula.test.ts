import fc from "fast-check";
import { expect, test } from "vitest";
import { type Rule, required } from "../../shared/draw/model.ts";
import { formulaText, probabilityText, ratioText } from "../../shared/papers/quotas.ts";
import type { DrawRecord } from "../../shared/papers/record.ts";
import { dayText, momentText, spanText, wordsOf } from "../../shared/papers/words.ts";

const zh = wordsOf("zh");
const en = wordsOf("en");

const drawOf = (rule: Rule, base: number, quota = 0, eligible = 0): DrawRecord => ({
  draw: "ZD",
  registered: base,
  excluded: [],
  eligible,
  tiers: [eligible, 0],
  quota,
  rule,
  base,
  shortfall: 0,
});
const share = (numerator: number, denominator: number, atLeast = 0): Rule => ({
  per: "share",
  numerator,
  denominator,
  atLeast,
});

test("a ratio is a percentage or a multiple where that is exact, else a fraction", () => {
  expect(ratioText(share(5, 100))).toBe("5%");
  expect(ratioText(share(1, 8))).toBe("12.5%");
  expect(ratioText(share(1, 3))).toBe("1/3");
  expect(ratioText({ ...share(5, 4), per: "inspectors" })).toBe("1.25");
});

test("a formula shows the product before and after rounding up", () => {
  expect(formulaText(drawOf(share(5, 100), 132), zh)).toBe("5%×132=6.6，进为7");
  expect(formulaText(drawOf(share(5, 100), 140), zh)).toBe("5%×140=7");
  expect(formulaText(drawOf(share(1, 3), 100), zh)).toBe("1/3×100≈33.33，进为34");
  expect(formulaText(drawOf(share(1, 300_000), 1), zh)).toBe("1/300000×1≈0.00，进为1");
  expect(formulaText(drawOf(share(5, 100, 9), 132), zh)).toBe("5%×132=6.6，进为7；提高到9");
  expect(formulaText(drawOf(share(0, 1), 132), zh)).toBe("0%×132=0");
  expect(formulaText(drawOf(share(5, 100), 132), en)).toBe("5%×132 = 6.6, rounded up to 7");
});

test("a formula always ends in what the rule asks for", () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.integer({ min: 1, max: 1000 }), fc.nat(1_000_000), (a, b, base) => {
      const rule = share(a, b);
      expect(formulaText(drawOf(rule, base), zh)).toMatch(new RegExp(`(=|进为)${required(rule, base)}$`));
    }),
  );
});

test("p is a fraction and a percentage; nobody eligible has none", () => {
  expect(probabilityText(drawOf(share(1, 1), 0, 7, 120), 0, zh)).toBe("7/120≈5.83%");
  expect(probabilityText(drawOf(share(1, 1), 0, 25, 25), 0, zh)).toBe("25/25=100%");
  expect(probabilityText(drawOf(share(1, 1), 0, 0, 0), 0, zh)).toBe("—");
  expect(probabilityText(drawOf(share(1, 1), 0, 7, 120), undefined, zh)).toBe("—");
});

test("with a second tier each tier has its own chance: one number for both would be true of neither", () => {
  // A county's third quarter: 22 of 80, which are 13 not visited yet and 67 that were.
  const county = drawOf(share(1, 4), 0, 22, 80);
  expect(probabilityText(county, 67, zh)).toBe("第一序13/13=100%、第二序9/67≈13.43%");
  expect(probabilityText(county, 67, wordsOf("en"))).toBe("first tier 13/13=100%, second tier 9/67≈13.43%");
  expect(probabilityText(county, 40, zh)).toBe("第一序22/40=55%、第二序0/40=0%");
  expect(probabilityText(county, 80, zh)).toBe("第二序22/80=27.5%");
});

test("Chinese dates and times have no leading zeros", () => {
  const at = "2026-01-05T09:05:07+08:00";
  expect(dayText(at, zh)).toBe("2026年1月5日");
  expect(momentText(at, zh)).toBe("2026年1月5日9时05分");
  expect(momentText("", zh)).toBe("—");
  expect(spanText(at, "2026-01-05T11:00:00+08:00", zh)).toBe("2026年1月5日9时05分至11时00分");
  expect(spanText(at, "2026-01-06T00:10:00+08:00", zh)).toBe("2026年1月5日9时05分至2026年1月6日0时10分");
  expect(spanText(at, at, zh)).toBe("2026年1月5日9时05分");
  expect(spanText(at, "", zh)).toBe("2026年1月5日9时05分起");
  expect(momentText(at, en)).toBe("5 January 2026, 09:05");
});
