import fc from "fast-check";
import { expect, test } from "vitest";
import type { Level, UnitDraw } from "../../shared/draw/model.ts";
import { presetOf } from "../../shared/draw/presets.ts";
import type { RuleSet } from "../../shared/draw/rule-set.ts";
import type { Unit, Visit } from "../../shared/register/model.ts";
import { parsePeriod } from "../../shared/rules/periods.ts";
import { planDraws } from "../../shared/rules/planning.ts";
import { settledBy } from "../../shared/rules/settings.ts";
import { own } from "../../shared/text/result.ts";
import { planned, settings, units } from "./builders.ts";
import { classOf, ruleSet } from "./made-rule-sets.ts";

/** Whole years, each period drawn from what those before it left, whoever is drawn. */

const quarters = ["2027Q1", "2027Q2", "2027Q3", "2027Q4"];
const months = Array.from({ length: 12 }, (_, index) => `2027M${String(index + 1).padStart(2, "0")}`);
const shipped = (id: string): RuleSet => {
  const found = presetOf(id);
  if (!found) throw new Error(`${id} is shipped`);
  return found;
};
const monthly = { meantFor: "month", drawn: "month" } as const;
const yearly = { meantFor: "year", drawn: "year" } as const;

const years: readonly (readonly [name: string, level: Level, set: RuleSet, periods: readonly string[]])[] = [
  ["a city", "city", shipped("quzhou-city-2017"), quarters],
  ["a county", "county", shipped("quzhou-county-2017"), quarters],
  ["a branch by the city's", "branch", shipped("quzhou-city-2017"), quarters],
  ["a branch by the county's", "branch", shipped("quzhou-county-2017"), quarters],
  [
    "own rules by the month",
    "county",
    ruleSet(
      {
        TS: classOf("5%", monthly),
        ZD: classOf("9%", monthly),
        YB: classOf("2:1", { ...monthly, per: "inspectors" }),
      },
      { coverage: "ZD" },
    ),
    months,
  ],
  [
    "own rules by the year",
    "county",
    ruleSet(
      { TS: classOf("50%", yearly), ZD: classOf("25%", yearly), YB: classOf("20%", yearly) },
      { coverage: "ZD" },
    ),
    ["2027"],
  ],
  [
    "own rules by the quarter and, for one class, by the year",
    "county",
    ruleSet({ TS: classOf("1", yearly), ZD: classOf("25%"), YB: classOf("2%") }, { coverage: "ZD" }),
    ["2027Q1", "2027", "2027Q2", "2027Q3", "2027Q4"],
  ],
];

test.each(years)(
  "%s: within the cap, never twice in a period, and covered where that is asked",
  (_, level, set, periods) => {
    const lists = fc.record({
      key: fc.integer({ min: 1, max: 40 }),
      general: fc.nat(30),
      special: fc.nat(12),
    });
    fc.assert(
      fc.property(lists, fc.infiniteStream(fc.nat()), (counts, picks) => {
        const key = units("K", counts.key);
        // Half of the special units are key units too.
        const special = [...key.slice(0, counts.special / 2), ...units("S", Math.ceil(counts.special / 2))];
        const register = { key, special, general: units("G", counts.general) };
        const visits: Visit[] = [];
        for (const text of periods) {
          const period = own(parsePeriod(text));
          const asked = { ...settings(level, text, { inPost: 6, cap: set.cap }), ...settledBy(set, period) };
          const taken = draw(planned(planDraws({ ...register, visits }, asked)).draws, picks);
          expect(new Set(taken).size).toBe(taken.length);
          for (const id of taken) visits.push({ unit: id, quarter: text, waived: false });
        }
        const exempt = new Set(special.map(({ id }) => id));
        const times = (one: Unit) => visits.filter((visit) => visit.unit === one.id).length;
        for (const one of [...key, ...register.general])
          if (!exempt.has(one.id)) expect(times(one)).toBeLessThanOrEqual(set.cap.most);
        if (set.coverage === "ZD") for (const one of key) expect(times(one), one.id).toBeGreaterThan(0);
        // A share of all of them each time: somebody is drawn wherever there is somebody.
        expect(visits.length).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    );
  },
);

/** Takes each draw's quota, tier by tier, passing over whom a draw before it took. */
function draw(
  plan: readonly {
    readonly draw: UnitDraw | "JC";
    readonly quota: number;
    readonly eligible: readonly { readonly id: string; readonly tier: number }[];
  }[],
  picks: Iterator<number>,
): string[] {
  const taken: string[] = [];
  for (const { quota, eligible } of plan) {
    const free = eligible
      .filter(({ id }) => !taken.includes(id))
      .map((one) => ({ ...one, ticket: Number(picks.next().value) }))
      .sort((a, b) => a.tier - b.tier || a.ticket - b.ticket);
    taken.push(...free.slice(0, quota).map(({ id }) => id));
  }
  return taken;
}
