import { expect, test } from "vitest";
import { pastOf } from "../../shared/ceremony/opened.ts";
import { classesOf, drawnAlready, periodsDrawn } from "../../shared/ceremony/periods-drawn.ts";
import type { Settled } from "../../shared/ceremony/preparation.ts";
import { type UnitDraw, unitDraws } from "../../shared/draw/model.ts";
import { emptyState } from "../../shared/facts.ts";
import type { State } from "../../shared/inspection/inspection.ts";
import { drawnIn } from "../../shared/rules/drawn-in.ts";
import { missedPeriods, nextPeriodsOf } from "../../shared/rules/next-period.ts";
import { periodText } from "../../shared/rules/periods.ts";
import { classOf, ruleSet } from "../rules/made-rule-sets.ts";

const idOf = (quarter: string) => `DEMO-${quarter}-1`;
const opened = (quarter: string, rehearsal = false) =>
  ({ id: idOf(quarter), number: 1, quarter, rehearsal }) as never;
/** Ceremonies that are over, with the note of their plan where this ledger has them. */
const after = (quarters: readonly string[]): State => ({
  ...emptyState,
  past: quarters.map((one) => pastOf(opened(one), "locked")),
  ended: Object.fromEntries(
    quarters.map((one) => [idOf(one), { id: idOf(one), plan: { settingsNote: one } } as never]),
  ),
});
const settledBy = (draws: (note: string) => readonly UnitDraw[]) => (note: string) =>
  ({ settings: { rules: Object.fromEntries(draws(note).map((draw) => [draw, {}])) } }) as unknown as Settled;

test("only a list that is locked draws its period: not a rehearsal, nor what is void or was withdrawn", () => {
  const past = [
    pastOf(opened("2027Q1"), "void"),
    pastOf(opened("2027Q2"), "withdrawn"),
    pastOf(opened("2027Q3", true), "locked"),
    pastOf(opened("2027Q4"), "locked"),
  ];
  const drawn = periodsDrawn({ ...emptyState, past }, () => expect.unreachable());
  // Of a ledger before this one nobody knows what was drawn.
  expect(drawn).toEqual([{ period: { year: 2027, kind: "quarter", number: 4 }, classes: unitDraws }]);
});

test("what is proposed or told as missed after a change of rule set is never refused as drawn", () => {
  const sets = [
    ruleSet({ ZD: classOf("25%"), YB: classOf("5%", { meantFor: "month", drawn: "month" }) }),
    ruleSet({ YB: classOf("5%", { meantFor: "half", drawn: "half" }), TS: classOf("30%") }),
    ruleSet({ ZD: classOf("25%", { meantFor: "year", drawn: "year" }), YB: classOf("5%") }),
  ].map((set) => ({ ...set, window: { kind: "last-working-days", days: 5 } as const }));
  const pasts: readonly (readonly string[])[] = [
    ["2026Q1", "2026Q2", "2026Q3", "2026Q4"],
    ["2026Q3"],
    ["2026H1", "2026M09"],
    ["2026"],
  ];
  let asked = 0;
  for (const past of pasts)
    for (const drew of [["TS", "ZD", "YB"], ["YB"], ["TS"]] as const) {
      const state = after(past);
      const settled = settledBy(() => drew);
      const drawn = periodsDrawn(state, settled);
      for (const set of sets)
        for (const today of ["2026-08-03", "2026-11-30", "2026-12-28"])
          for (const one of [...nextPeriodsOf(set, drawn, today), ...missedPeriods(set, drawn, today)]) {
            const refused = drawnAlready(state, periodText(one), drawnIn(set, one), (its) =>
              classesOf(state, its, settled),
            );
            expect(
              refused,
              `${periodText(one)} after ${past.join(" ")} of ${drew.join(" ")}`,
            ).toBeUndefined();
            asked += 1;
          }
    }
  expect(asked).toBeGreaterThan(100);
});
