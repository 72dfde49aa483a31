import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withCounted } from "../../shared/office/office.ts";
import type { Unit } from "../../shared/register/model.ts";
import { planDraws } from "../../shared/rules/planning.ts";
import { drawName } from "../../shared/text/terms.ts";
import { drawOf, inspector, inspectors, planned, rule, settings, unit, units, visit } from "./builders.ts";

describe("which draws there are", () => {
  test("they stand in protocol order; a list that is absent or empty is left out", () => {
    const register = {
      inspectors: inspectors(3),
      general: units("G", 3),
      key: units("K", 3),
      special: units("S", 3),
    };
    const names = (change: object) =>
      planned(planDraws({ ...register, ...change }, settings("city", "2027Q2"))).draws.map(
        ({ draw }) => draw,
      );
    expect(names({})).toEqual(["TS", "ZD", "YB", "JC"]);
    expect(names({ key: [] })).toEqual(["TS", "YB", "JC"]);
    expect(names({ special: [], inspectors: [], general: [] })).toEqual(["ZD"]);
  });

  test("without any list of units there is nothing to draw", () => {
    for (const register of [{}, { key: [] }, { inspectors: inspectors(3) }])
      expect(planDraws(register, settings("city", "2027Q2"))).toMatchObject({
        refusal: { key: "rules.no-units" },
      });
  });

  test("a special unit that is key too stands in both draws under its registered name and status", () => {
    const key = [unit("K1"), unit("K2", { status: "closed" })];
    const special = [unit("K1", { name: "简称" }), unit("K2"), unit("S1")];
    const plan = planned(planDraws({ key, special }, settings("city", "2027Q2")));
    expect(drawOf(plan, "TS").eligible.map(({ name }) => name)).toEqual(["虚构K1厂", "虚构S1厂"]);
    expect(drawOf(plan, "TS").excluded).toEqual([
      { draw: "TS", id: "K2", name: "虚构K2厂", reason: "closed" },
    ]);
    expect(drawOf(plan, "ZD").eligible.map(({ id }) => id)).toEqual(["K1"]);
  });

  test.each([
    ["one list", { key: [unit("K1"), unit("K1")] }],
    ["the special list", { special: [unit("S1"), unit("S1")] }],
    ["both strata", { key: [unit("K1")], general: [unit("K1")] }],
  ])("a unit twice in %s is refused", (_, register) => {
    expect(planDraws(register, settings("city", "2027Q2"))).toMatchObject({
      refusal: { key: "rules.unit-twice" },
    });
  });
});

describe("who is left out", () => {
  const key = [unit("K1"), unit("K2"), unit("K3", { status: "stopped" }), unit("K4"), unit("K5")];
  const reasons = (change: object, extra: object = {}) =>
    Object.fromEntries(
      drawOf(planned(planDraws({ key, ...extra }, settings("city", "2027Q4", change))), "ZD").excluded.map(
        ({ id, reason }) => [id, reason],
      ),
    );
  const visits = [
    visit("K1", "2027Q1"),
    visit("K1", "2027Q2", true),
    visit("K2", "2027Q1"),
    visit("K2", "2026Q4"),
    visit("K4", "2027Q2"),
    visit("K4", "2027Q3"),
  ];

  test("two draws of the inspected year reach the cap; a waived one and another year's do not count", () => {
    expect(reasons({}, { visits })).toEqual({ K3: "closed", K4: "cap" });
  });

  test("a quarter named twice is two visits; a check that is no draw counts for coverage alone", () => {
    const once = visit("K1", "2027Q1");
    expect(reasons({}, { visits: [once, once] })).toEqual({ K1: "cap", K3: "closed" });
    const checked = [once, { ...once, kind: "petition" }];
    expect(reasons({}, { visits: checked })).toEqual({ K3: "closed" });
    // Elsewhere every check counts.
    const all = { most: 2, specialExempt: true, counts: "checks" } as const;
    expect(reasons({ cap: all }, { visits: checked })).toEqual({ K1: "cap", K3: "closed" });
  });

  test("a draw that a sealed list and the list of visits both have is one", () => {
    const once = visit("K1", "2027Q1");
    const sealed = [{ ceremony: "DEMO-2027Q1-1", visits: [once, visit("K2", "2027Q1")] }];
    const counted = withCounted({ visits: [once, { ...once, kind: "case" }] }, sealed);
    expect(counted.visits).toEqual([{ ...once, kind: "case" }, once, visit("K2", "2027Q1")]);
  });

  test("what the list of visits says of a sealed draw takes nothing from it", () => {
    const sealed = [{ ceremony: "DEMO-2027Q1-1", visits: [visit("K1", "2027Q1")] }];
    const waived = visit("K1", "2027Q1", true);
    const counted = withCounted({ visits: [waived, visit("K1", "2027Q2", true)] }, sealed);
    expect(counted.visits).toEqual([visit("K1", "2027Q2", true), visit("K1", "2027Q1")]);
    // Entered twice, the second one is a draw of its own, as in a register without sealed lists.
    expect(withCounted({ visits: [waived, waived] }, sealed).visits).toEqual([waived, visit("K1", "2027Q1")]);
  });

  test("on the special list a unit is exempt in every draw; off it, all its draws of the year count", () => {
    expect(reasons({}, { visits, special: [unit("K4")] })).toEqual({ K3: "closed" });
    expect(reasons({}, { visits, special: [unit("S1")] })).toEqual({ K3: "closed", K4: "cap" });
  });

  test("a stricter cap exempts nobody", () => {
    const strict = reasons({ cap: { most: 2, specialExempt: false } }, { visits, special: [unit("K4")] });
    expect(strict).toEqual({ K3: "closed", K4: "cap" });
  });

  test("by hand only with reason and approver, and never hidden under the cap", () => {
    const leftOut = [
      { id: "K4", reason: "专项行动已覆盖", approver: "示例主任" },
      { id: "K5", reason: "专项行动已覆盖", approver: "示例主任" },
    ];
    expect(reasons({ leftOut }, { visits })).toEqual({ K3: "closed", K4: "other", K5: "other" });
  });

  test.each([
    ["rules.left-out-unapproved", [{ id: "K1", reason: "搬迁", approver: " " }]],
    ["rules.left-out-unapproved", [{ id: "K1", reason: "", approver: "示例主任" }]],
    ["rules.left-out-unknown", [{ id: "K9", reason: "搬迁", approver: "示例主任" }]],
    [
      "rules.left-out-twice",
      [
        { id: "K1", reason: "搬迁", approver: "示例主任" },
        { id: "K1", reason: "停业", approver: "示例主任" },
      ],
    ],
  ])("%s", (said, leftOut) => {
    expect(planDraws({ key }, settings("city", "2027Q4", { leftOut }))).toMatchObject({
      refusal: { key: said },
    });
  });

  test("a visit whose quarter cannot be read is refused", () => {
    expect(planDraws({ key, visits: [visit("K1", "第一季度")] }, settings("city", "2027Q4"))).toMatchObject({
      refusal: { key: "rules.period-malformed" },
    });
  });
});

describe("tiers", () => {
  const key = units("K", 4);
  const special = [unit("K3"), unit("K4")];
  const visits = [
    visit("K1", "2027Q1"),
    visit("K2", "2027Q1", true),
    ...["2027Q1", "2027Q2", "2027Q3"].map((quarter) => visit("K3", quarter)),
  ];
  const tiers = (level: "city" | "county", quarter: string) =>
    Object.fromEntries(
      planned(planDraws({ key, special, visits }, settings(level, quarter))).draws.flatMap(
        ({ draw, eligible }) => eligible.map(({ id, tier }) => [`${draw} ${id}`, tier]),
      ),
    );

  test("a county's key unit visited this year is tier 2; a waived visit leaves it in tier 1", () => {
    expect(tiers("county", "2027Q4")).toEqual({
      "TS K3": 1,
      "TS K4": 1,
      "ZD K1": 2,
      "ZD K2": 1,
      "ZD K3": 2,
      "ZD K4": 1,
    });
  });

  test("never in a first quarter, never at a city", () => {
    expect(new Set(Object.values(tiers("county", "2027Q1")))).toEqual(new Set([1]));
    expect(new Set(Object.values(tiers("city", "2027Q4")))).toEqual(new Set([1]));
  });
});

describe("inspectors", () => {
  const key = units("K", 20);

  test("availability and certificate set the pool, being in post does not", () => {
    const list = [
      inspector("J1", { inPost: false }),
      inspector("J2", { certificateExpiry: "2026-12-28" }),
      inspector("J3", { certificateExpiry: "2026-12-27" }),
      inspector("J4", { available: false, certificateExpiry: "2020-01-01" }),
      inspector("J5", { certificateExpiry: "" }),
      inspector("J6"),
    ];
    const leftOut = [{ id: "J6", reason: "借调", approver: "示例主任" }];
    const plan = planned(planDraws({ key, inspectors: list }, settings("city", "2027Q1", { leftOut })));
    const jc = drawOf(plan, "JC");
    expect(jc.eligible.map(({ id, tier }) => [id, tier])).toEqual([
      ["J1", 1],
      ["J2", 1],
      ["J5", 1],
    ]);
    expect(jc.excluded.map(({ id, reason }) => [id, reason])).toEqual([
      ["J3", "certificate"],
      ["J4", "absent"],
      ["J6", "other"],
    ]);
    expect(jc).toMatchObject({ registered: 6, base: 6, quota: 3, shortfall: 0 });
    expect(jc).not.toHaveProperty("rule");
    expect(plan).toMatchObject({ inPost: 5, team: 2 });
  });

  test("without them there are no teams", () => {
    expect(planned(planDraws({ key }, settings("city", "2027Q2"))).team).toBe(0);
  });

  test.each([
    ["rules.team-size", { team: 1 }, inspectors(5)],
    ["rules.team-size", { team: 0 }, inspectors(5)],
    ["rules.team-size", { team: 2.5 }, inspectors(5)],
    ["rules.inspectors-none", {}, inspectors(5, { available: false })],
    ["rules.inspector-twice", {}, [inspector("J1"), inspector("J1")]],
    ["rules.in-post-malformed", { inPost: -1 }, inspectors(5)],
    ["rules.in-post-malformed", { inPost: 1.5 }, inspectors(5)],
  ])("%s refuses %j", (said, change, list) => {
    expect(planDraws({ key, inspectors: list }, settings("city", "2027Q2", change))).toMatchObject({
      refusal: { key: said },
    });
  });

  test("the number in post is asked for where a rule is taken of it, and only there", () => {
    const general = units("G", 50);
    const missing = { refusal: { key: "rules.in-post-missing", values: { draw: drawName("YB") } } };
    expect(planDraws({ general }, settings("city", "2027Q2"))).toMatchObject(missing);
    expect(planDraws({ general }, settings("city", "2027Q2", { inPost: 0 }))).toMatchObject(missing);
    const seconded = inspectors(5, { inPost: false });
    expect(planDraws({ general, inspectors: seconded }, settings("city", "2027Q2"))).toMatchObject(missing);
    const given = planned(planDraws({ general }, settings("city", "2027Q2", { inPost: 23 })));
    expect(drawOf(given, "YB")).toMatchObject({ base: 23, quota: 29 });
    const read = planned(planDraws({ general, inspectors: inspectors(24) }, settings("city", "2027Q2")));
    expect(drawOf(read, "YB")).toMatchObject({ base: 24, quota: 30 });
    const share = { preset: "custom", rules: { YB: rule("share", 1, 10) } };
    expect(planned(planDraws({ general }, settings("city", "2027Q2", share))).inPost).toBe(0);
  });
});

test("whatever the register: eligible and excluded are the registered, each once, for one reason in all draws", () => {
  const row = fc.record({
    status: fc.constantFrom<Unit["status"]>("operating", "stopped", "closed"),
    stratum: fc.constantFrom("key", "general", "neither"),
    special: fc.boolean(),
    quarters: fc.uniqueArray(fc.constantFrom("2026Q4", "2027Q1", "2027Q2", "2027Q3"), { maxLength: 4 }),
    byHand: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), fc.constantFrom("city", "county"), (rows, level) => {
      const all = rows.map(({ status, stratum, special, ...rest }, index) => {
        const one = unit(`U${index}`, { status });
        return { ...rest, one, stratum, special: special || stratum === "neither" };
      });
      const pick = (wanted: string) => all.filter(({ stratum }) => stratum === wanted).map(({ one }) => one);
      const register = {
        key: pick("key"),
        general: pick("general"),
        special: all.filter(({ special }) => special).map(({ one }) => one),
        visits: all.flatMap(({ one, quarters }) => quarters.map((quarter) => visit(one.id, quarter))),
      };
      const leftOut = all
        .filter(({ byHand }) => byHand)
        .map(({ one }) => ({ id: one.id, reason: "搬迁", approver: "示例主任" }));
      const plan = planned(planDraws(register, settings(level, "2027Q4", { inPost: 7, leftOut })));
      const fates = new Map<string, string>();
      for (const { draw, registered, eligible, excluded, quota, shortfall } of plan.draws) {
        const ids = [...eligible, ...excluded].map(({ id }) => id);
        expect(ids).toHaveLength(registered);
        expect(new Set(ids).size).toBe(registered);
        expect(quota).toBeLessThanOrEqual(eligible.length);
        expect(shortfall === 0 || quota === eligible.length).toBe(true);
        for (const { id, reason } of [...eligible.map(({ id }) => ({ id, reason: "in" })), ...excluded]) {
          expect(fates.get(id) ?? reason).toBe(reason);
          fates.set(id, reason);
        }
        if (level === "city" || draw !== "ZD") expect(eligible.every(({ tier }) => tier === 1)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});
