import fc from "fast-check";
import { expect, test } from "vitest";
import { planDraws } from "../../shared/rules/planning.ts";
import { checkTeams } from "../../shared/rules/quotas.ts";
import { say } from "../../shared/text/text.ts";
import { inspector, inspectors, planned, settings, unit, units } from "./builders.ts";

const conflict = (unitId: string, inspectorId: string) => ({
  unit: unitId,
  inspector: inspectorId,
  reason: "亲属",
});

test("fewer inspectors than a team are refused with both numbers", () => {
  const list = [...inspectors(2), inspector("J3", { available: false })];
  expect(
    planDraws({ key: units("K", 3), inspectors: list }, settings("city", "2027Q2", { team: 3 })),
  ).toMatchObject({
    refusal: { key: "rules.team-inspectors", values: { available: 2, team: 3 } },
  });
});

test("a unit with which every inspector is in conflict is named, with what is left", () => {
  const conflicts = ["J1", "J2", "J3"].map((id) => conflict("K2", id));
  const refused = planDraws(
    { key: units("K", 3), inspectors: inspectors(3), conflicts },
    settings("city", "2027Q2"),
  );
  if (refused.ok) throw new Error("nobody is left for K2");
  expect(refused.refusal).toEqual({
    key: "rules.team-conflicts",
    values: { count: 1, team: 2, units: ["虚构K2厂 (0)"] },
  });
  expect(say(refused.refusal, "zh")).toContain("虚构K2厂");
});

test("a unit in two draws is counted once, and only five are named", () => {
  const key = units("K", 8);
  const conflicts = key.flatMap(({ id }) => [conflict(id, "J1"), conflict(id, "J2")]);
  const refused = planDraws(
    { key, special: key.slice(0, 4), inspectors: inspectors(3), conflicts },
    settings("city", "2027Q2"),
  );
  if (refused.ok || refused.refusal.key !== "rules.team-conflicts") throw new Error("one inspector is left");
  expect(refused.refusal.values["count"]).toBe(8);
  expect(String(refused.refusal.values["units"]).match(/虚构K/g)).toHaveLength(5);
});

test("conflicts of units and inspectors that are not in the pool change nothing, nor does one named twice", () => {
  const key = [unit("K1"), unit("K2", { status: "closed" })];
  const list = [...inspectors(3), inspector("J4", { available: false })];
  const conflicts = [
    conflict("K2", "J1"),
    conflict("K2", "J2"),
    conflict("K1", "J4"),
    conflict("K1", "J3"),
    conflict("K1", "J3"),
    conflict("K9", "J1"),
  ];
  planned(planDraws({ key, inspectors: list, conflicts }, settings("city", "2027Q2")));
});

test("without inspectors every plan can be drawn", () => {
  const plan = planned(planDraws({ key: units("K", 3) }, settings("city", "2027Q2")));
  expect(checkTeams(plan.draws, [conflict("K1", "J1")], 0)).toEqual({ ok: true, value: true });
});

test("agrees with counting by hand", () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 })), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(pairs, fc.integer({ min: 2, max: 5 }), (chosen, team) => {
      const key = units("K", 6);
      const list = inspectors(5);
      const conflicts = chosen.map(([k, j]) => conflict(`K${k}`, `J${j}`));
      const enough = key.every(
        ({ id }) =>
          list.filter((one) => !conflicts.some((pair) => pair.unit === id && pair.inspector === one.id))
            .length >= team,
      );
      expect(planDraws({ key, inspectors: list, conflicts }, settings("city", "2027Q2", { team })).ok).toBe(
        enough,
      );
    }),
  );
});
