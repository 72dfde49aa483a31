import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { required } from "../../shared/draw/model.ts";
import { presetOf } from "../../shared/draw/presets.ts";
import { planDraws } from "../../shared/rules/planning.ts";
import { settleQuota } from "../../shared/rules/quotas.ts";
import { drawName } from "../../shared/text/terms.ts";
import { say } from "../../shared/text/text.ts";
import { drawOf, planned, rule, settings, unit, units, visit, warned } from "./builders.ts";

const city = presetOf("quzhou-city-2017");
const county = presetOf("quzhou-county-2017");
if (!city || !county) throw new Error("both presets are shipped");

describe("the ratios of the regulation, rounded up", () => {
  test.each([
    // Stratum registered or inspectors in post, then the quota of a city and of a county.
    ["ZD", 0, 0, 0],
    ["ZD", 1, 1, 1],
    ["ZD", 20, 1, 5],
    ["ZD", 21, 2, 6],
    ["ZD", 132, 7, 33],
    ["ZD", 1101, 56, 276],
    ["TS", 0, 0, 0],
    ["TS", 10, 1, 3],
    ["TS", 11, 2, 4],
    ["TS", 37, 4, 12],
    ["YB", 0, 0, 0],
    ["YB", 1, 2, 3],
    ["YB", 4, 5, 10],
    ["YB", 24, 30, 60],
    ["YB", 23, 29, 58],
  ] as const)("%s of %i: city %i, county %i", (draw, base, ofCity, ofCounty) => {
    expect(required(city.rules[draw], base)).toBe(ofCity);
    expect(required(county.rules[draw], base)).toBe(ofCounty);
  });

  test("other bureaus' 15 %, 50 %, 1:1 and 1:5 are data too", () => {
    expect(required(rule("share", 15, 100), 101)).toBe(16);
    expect(required(rule("share", 50, 100), 101)).toBe(51);
    expect(required(rule("inspectors", 1, 1), 24)).toBe(24);
    expect(required(rule("inspectors", 5, 1), 24)).toBe(120);
  });
});

const cases = fc
  .record({
    draw: fc.constantFrom("TS" as const, "ZD" as const, "YB" as const),
    rule: fc
      .tuple(
        fc.constantFrom("share" as const, "inspectors" as const),
        fc.nat(100),
        fc.integer({ min: 1, max: 100 }),
      )
      .map(([per, a, b]) => rule(per, a, b)),
    base: fc.nat(100_000),
    eligible: fc.nat(100_000),
    share: fc.nat(100),
  })
  .map(({ share, ...rest }) => ({ ...rest, left: Math.floor((rest.eligible * share) / 100) }));

describe("settling a quota", () => {
  test("is the smallest whole number that meets ratio, coverage and officer, or everybody", () => {
    fc.assert(
      fc.property(cases, fc.nat(1000), (one, above) => {
        const least = settleQuota({ ...one, raised: undefined });
        if (!least.ok) throw new Error("a rule by itself is never refused");
        const wanted = least.value.quota + least.value.shortfall;
        const { numerator, denominator } = one.rule;
        expect(wanted * denominator).toBeGreaterThanOrEqual(one.base * numerator);
        expect(wanted).toBeGreaterThanOrEqual(one.left);
        const tight = (wanted - 1) * denominator < one.base * numerator || wanted - 1 < one.left;
        expect(wanted === 0 || tight).toBe(true);
        expect(least.value.quota).toBeLessThanOrEqual(one.eligible);
        // What basis.csv will say gives the same quota to whoever reads only basis.csv and plan.csv.
        expect(Math.min(one.eligible, required(least.value.rule, one.base))).toBe(least.value.quota);

        const raised = settleQuota({ ...one, raised: wanted + above });
        expect(raised).toMatchObject(
          above > 0 && wanted + above > one.eligible
            ? { refusal: { key: "rules.quota-above-pool", values: { eligible: one.eligible } } }
            : { value: { quota: Math.min(one.eligible, wanted + above), shortfall: least.value.shortfall } },
        );
        expect(settleQuota({ ...one, raised: wanted - 1 })).toMatchObject({
          ok: false,
          refusal: { key: "rules.quota-below-rule", values: { least: wanted } },
        });
      }),
    );
  });

  test("at-least is written only where it raises the rule", () => {
    const one = { draw: "ZD" as const, rule: rule("share", 5, 100), base: 40, eligible: 40, left: 0 };
    expect(settleQuota({ ...one, raised: 2 })).toMatchObject({ value: { rule: { atLeast: 0 }, quota: 2 } });
    expect(settleQuota({ ...one, raised: 3 })).toMatchObject({ value: { rule: { atLeast: 3 }, quota: 3 } });
  });

  test.each([1.5, Number.NaN, -1, 2 ** 60])("an officer's %d is refused", (raised) => {
    const one = { draw: "ZD" as const, rule: rule("share", 5, 100), base: 40, eligible: 40, left: 0 };
    expect(settleQuota({ ...one, raised })).toMatchObject({ refusal: { key: "rules.quota-below-rule" } });
  });
});

describe("quotas of a plan", () => {
  test("a share is of the registered, not of the eligible", () => {
    const key = [...units("K", 80), ...units("X", 20, { status: "closed" })];
    const zd = drawOf(planned(planDraws({ key }, settings("city", "2027Q2"))), "ZD");
    expect(zd).toMatchObject({ registered: 100, base: 100, quota: 5 });
    expect(zd.eligible).toHaveLength(80);
  });

  test("the officer raises up to all there are, and no further", () => {
    const register = { key: units("K", 40) };
    const all = planned(planDraws(register, settings("city", "2027Q2", { raised: { ZD: 40 } })));
    expect(drawOf(all, "ZD")).toMatchObject({ quota: 40, shortfall: 0, rule: { atLeast: 40 } });
    expect(warned(all)).toContain("rules.takes-everyone");
    expect(planDraws(register, settings("city", "2027Q2", { raised: { ZD: 41 } }))).toMatchObject({
      refusal: { key: "rules.quota-above-pool", values: { draw: drawName("ZD"), raised: 41, eligible: 40 } },
    });
  });

  test("a raise for a draw without a list, and one below the rule, are refused", () => {
    const register = { key: units("K", 100) };
    expect(planDraws(register, settings("city", "2027Q2", { raised: { YB: 3 } }))).toMatchObject({
      refusal: { key: "rules.quota-without-list", values: { draw: drawName("YB") } },
    });
    expect(planDraws(register, settings("city", "2027Q2", { raised: { ZD: 4 } }))).toMatchObject({
      refusal: { key: "rules.quota-below-rule", values: { draw: drawName("ZD"), raised: 4, least: 5 } },
    });
  });

  test("everybody excluded leaves the draw in the plan with quota 0", () => {
    const plan = planned(
      planDraws({ key: units("K", 8, { status: "stopped" }) }, settings("city", "2027Q2")),
    );
    expect(drawOf(plan, "ZD")).toMatchObject({ registered: 8, eligible: [], quota: 0, shortfall: 1 });
  });

  test("at a county the fourth quarter takes what the year has left", () => {
    const key = units("K", 16);
    const visits = key.slice(0, 9).map(({ id }, index) => visit(id, `2027Q${(index % 3) + 1}`));
    const fourth = planned(planDraws({ key, visits }, settings("county", "2027Q4")));
    expect(drawOf(fourth, "ZD")).toMatchObject({ quota: 7, rule: { atLeast: 7 }, shortfall: 0 });
    const third = planned(planDraws({ key, visits }, settings("county", "2027Q3")));
    expect(drawOf(third, "ZD")).toMatchObject({ quota: 4, rule: { atLeast: 0 } });
    const ofCity = planned(planDraws({ key, visits }, settings("city", "2027Q4")));
    expect(drawOf(ofCity, "ZD")).toMatchObject({ quota: 1, rule: { atLeast: 0 } });
    expect(planDraws({ key, visits }, settings("county", "2027Q4", { raised: { ZD: 6 } }))).toMatchObject({
      refusal: { key: "rules.quota-below-rule", values: { least: 7 } },
    });
  });

  test("a county's year: a quarter each time covers every key unit by the fourth, whoever is drawn", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.infiniteStream(fc.nat()), (count, picks) => {
        const key = units("K", count);
        const visits: ReturnType<typeof visit>[] = [];
        for (const quarter of ["2027Q1", "2027Q2", "2027Q3", "2027Q4"]) {
          const { eligible, quota } = drawOf(
            planned(planDraws({ key, visits }, settings("county", quarter))),
            "ZD",
          );
          const shuffled = eligible
            .map((one) => ({ ...one, ticket: picks.next().value ?? 0 }))
            .sort((a, b) => a.tier - b.tier || a.ticket - b.ticket);
          for (const { id } of shuffled.slice(0, quota)) visits.push(visit(id, quarter));
        }
        expect(new Set(visits.map(({ unit: id }) => id)).size).toBe(count);
        for (const { id } of key)
          expect(visits.filter((one) => one.unit === id).length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 60 },
    );
  });

  test("a county with one key unit: the cap wins in the third quarter, and the shortfall says so", () => {
    const key = [unit("K1")];
    const visits = [visit("K1", "2027Q1"), visit("K1", "2027Q2")];
    const second = planned(planDraws({ key, visits: visits.slice(0, 1) }, settings("county", "2027Q2")));
    expect(drawOf(second, "ZD")).toMatchObject({ quota: 1, eligible: [{ tier: 2 }] });
    const third = planned(planDraws({ key, visits }, settings("county", "2027Q3")));
    expect(drawOf(third, "ZD")).toMatchObject({ quota: 0, shortfall: 1, excluded: [{ reason: "cap" }] });
    const short = third.warnings.find(({ key: said }) => said === "rules.short-of-rule");
    expect(short?.values).toMatchObject({ draw: drawName("ZD"), wanted: 1 });
    expect(short && say(short, "en")).toContain(
      "drawn as often as the year allows 1, closed or stopped 0, other, approved 0.",
    );
  });
});
