import { expect, test } from "vitest";
import { checkBasis } from "../../shared/draw/basis.ts";
import type { StatedBasis } from "../../shared/draw/model.ts";
import { unitDraws } from "../../shared/draw/model.ts";
import { presets, regularCap } from "../../shared/draw/presets.ts";
import { legalBasis } from "../../shared/rules/legal-basis.ts";
import { planDraws } from "../../shared/rules/planning.ts";
import { inspectors, planned, rule, settings, units } from "./builders.ts";

test.each([
  ["quzhou-city-2017", "city", rule("share", 10, 100), rule("share", 5, 100), rule("inspectors", 5, 4)],
  ["quzhou-county-2017", "county", rule("share", 30, 100), rule("share", 25, 100), rule("inspectors", 5, 2)],
])("%s has the ratios of the regulation", (id, level, TS, ZD, YB) => {
  const preset = presets.find((one) => one.id === id);
  expect(preset).toMatchObject({
    levels: [level, "branch"],
    rules: { TS, ZD, YB },
    cap: { most: 2, specialExempt: true },
  });
  expect(preset?.legalBasis).toContain("衢环发〔2017〕5号");
});

test("what is planned by a preset is a basis that the protocol accepts", () => {
  const register = {
    key: units("K", 50),
    general: units("G", 60),
    special: units("K", 10),
    inspectors: inspectors(9),
  };
  for (const { id, levels, coverage, rules: ratios, cap } of presets)
    for (const level of levels) {
      const own = { preset: id, rules: ratios, cap, raised: { TS: 7 } };
      const plan = planned(planDraws(register, settings(level, "2027Q2", own)));
      const rules = plan.draws.flatMap(({ draw, rule: one }) =>
        draw !== "JC" && one ? [{ draw, rule: one }] : [],
      );
      const { inPost, team } = plan;
      const stated = { office: "示例局", item: "示例事项", period: "2027Q2", level, preset: id, coverage };
      const basis: StatedBasis = { ...stated, inPost, team, rules };
      expect(checkBasis(basis, plan.draws)).toMatchObject({ ok: true });
      expect(rules.map(({ draw }) => draw)).toEqual(unitDraws);
    }
});

test("the minutes name the preset's basis, the office's own for custom, and a cap that differs", () => {
  const shipped = legalBasis({ preset: "quzhou-city-2017", cap: regularCap });
  expect(shipped.text).toContain("1.25倍");
  expect(shipped.title).toEqual({ zh: "衢州 市级（2017）", en: "Quzhou, city level (2017)" });
  expect(shipped.text).not.toContain("本次适用的年度上限");
  const strict = legalBasis({
    preset: "quzhou-city-2017",
    cap: { ...regularCap, specialExempt: false },
  });
  expect(strict.text).toBe(
    `${shipped.text}本次适用的年度上限：同一污染源每年被抽取不超过2次，特殊监管对象同样受限。`,
  );
  const own = legalBasis({
    preset: "custom",
    cap: { most: 3, specialExempt: true },
    ownBasis: "某环发〔2020〕1号。",
  });
  expect(own.text).toMatch(/^某环发〔2020〕1号。.*不超过3次，特殊监管对象在名单期间不受此限。$/);
});

test.each([
  ["rules.preset-unknown", { preset: "quzhou" }],
  ["rules.preset-level", { level: "county" as const }],
  ["rules.preset-rule", { rules: { ZD: rule("share", 4, 100) } }],
  ["rules.preset-rule", { rules: { ZD: rule("share", 5, 100, 9) } }],
  ["rules.preset-cap", { cap: { most: 3, specialExempt: true } }],
  ["rules.rule-missing", { rules: {} }],
  ["rules.rule-unsound", { preset: "custom", rules: { ZD: rule("share", 1, 0) } }],
  ["rules.rule-unsound", { preset: "custom", rules: { ZD: rule("share", 101, 100) } }],
  ["rules.rule-unsound", { preset: "custom", rules: { ZD: rule("share", 0.5, 10) } }],
  ["rules.rule-unsound", { preset: "custom", rules: { ZD: rule("share", -1, 10) } }],
  ["rules.cap-unsound", { cap: { most: 0, specialExempt: true } }],
  ["rules.period-malformed", { quarter: "2027-Q1" }],
  ["rules.day-malformed", { day: "2026-02-30" }],
])("%s refuses %j", (key, change) => {
  expect(planDraws({ key: units("K", 50) }, settings("city", "2027Q2", change))).toMatchObject({
    ok: false,
    refusal: { key },
  });
});

test("a stricter cap goes with a shipped preset, other ratios with custom", () => {
  const register = { key: units("K", 50) };
  planned(planDraws(register, settings("city", "2027Q2", { cap: { ...regularCap, specialExempt: false } })));
  planned(planDraws(register, settings("city", "2027Q2", { cap: { most: 1, specialExempt: true } })));
  const custom = { preset: "custom", rules: { ZD: rule("share", 15, 100) } };
  expect(planned(planDraws(register, settings("city", "2027Q2", custom))).draws[0]?.quota).toBe(8);
});
