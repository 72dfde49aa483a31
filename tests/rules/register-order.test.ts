import fc from "fast-check";
import { expect, test } from "vitest";
import type { Register } from "../../shared/register/model.ts";
import type { Plan } from "../../shared/rules/plan.ts";
import { planDraws } from "../../shared/rules/planning.ts";
import { inspector, planned, settings, unit, units, visit } from "./builders.ts";

const register = {
  key: [...units("K", 6), unit("K9", { status: "closed" })],
  general: units("G", 8),
  special: [unit("K1"), unit("G2"), ...units("S", 3)],
  inspectors: [...["I1", "I2", "I3"].map((id) => inspector(id)), inspector("I4", { available: false })],
  conflicts: [
    { unit: "K1", inspector: "I1", reason: "虚构事由" },
    { unit: "G2", inspector: "I2", reason: "虚构事由" },
  ],
  visits: [visit("K2", "2027Q1"), visit("K3", "2027Q1"), visit("K3", "2027Q2", true), visit("G1", "2027Q1")],
} satisfies Register;

const shuffled = <T>(rows: readonly T[]) =>
  fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });

/** Everything of a plan but the order in which it names rows and groups of them. */
function unordered({ draws, inPost, team, warnings }: Plan) {
  const sorted = (all: readonly unknown[]) => all.map((one) => JSON.stringify(one)).sort();
  return {
    inPost,
    team,
    warnings,
    draws: draws.map((draw) => ({
      ...draw,
      eligible: sorted(draw.eligible),
      excluded: sorted(draw.excluded),
    })),
  };
}

test.each(["city", "county"] as const)(
  "at a %s office no plan depends on the order of the register's rows",
  (level) => {
    const plan = (rows: Register) => unordered(planned(planDraws(rows, settings(level, "2027Q3"))));
    const expected = plan(register);
    fc.assert(
      fc.property(
        fc.record({
          key: shuffled(register.key),
          general: shuffled(register.general),
          special: shuffled(register.special),
          inspectors: shuffled(register.inspectors),
          conflicts: shuffled(register.conflicts),
          visits: shuffled(register.visits),
        }),
        (rows) => {
          expect(plan(rows)).toEqual(expected);
        },
      ),
    );
  },
);
