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

/** Of every class by hand, so many of so many: of those registered in it, or of the inspectors in post. */
type Asked = Partial<Record<UnitDraw, readonly [top: number, bottom: number, of: "registered" | "in post"]>>;

interface Year {
  readonly level: Level;
  readonly set: RuleSet;
  /** What the text asks for in each period, in the order in which they are drawn. */
  readonly asks: readonly (readonly [period: string, asked: Asked])[];
  /** The period that takes whatever key units the year has left; nothing where the year need not cover them. */
  readonly covers?: string;
}

const each = (periods: readonly string[], asked: Asked) => periods.map((one) => [one, asked] as const);
const cityAsks: Asked = {
  TS: [10, 100, "registered"],
  ZD: [5, 100, "registered"],
  YB: [125, 100, "in post"],
};
const countyAsks: Asked = {
  TS: [30, 100, "registered"],
  ZD: [25, 100, "registered"],
  YB: [250, 100, "in post"],
};
const mixedAsks: Asked = { ZD: [25, 100, "registered"], YB: [2, 100, "registered"] };

const years: readonly (readonly [name: string, year: Year])[] = [
  ["a city", { level: "city", set: shipped("quzhou-city-2017"), asks: each(quarters, cityAsks) }],
  [
    "a county",
    {
      level: "county",
      set: shipped("quzhou-county-2017"),
      asks: each(quarters, countyAsks),
      covers: "2027Q4",
    },
  ],
  [
    "a branch by the city's",
    { level: "branch", set: shipped("quzhou-city-2017"), asks: each(quarters, cityAsks) },
  ],
  [
    "a branch by the county's",
    {
      level: "branch",
      set: shipped("quzhou-county-2017"),
      asks: each(quarters, countyAsks),
      covers: "2027Q4",
    },
  ],
  [
    "own rules by the month",
    {
      level: "county",
      set: ruleSet(
        {
          TS: classOf("5%", monthly),
          ZD: classOf("9%", monthly),
          YB: classOf("2:1", { ...monthly, per: "inspectors" }),
        },
        { coverage: "ZD" },
      ),
      asks: each(months, { TS: [5, 100, "registered"], ZD: [9, 100, "registered"], YB: [1, 2, "in post"] }),
      covers: "2027M12",
    },
  ],
  [
    "own rules by the year, all checks counted and nobody exempt",
    {
      level: "county",
      set: ruleSet(
        { TS: classOf("50%", yearly), ZD: classOf("25%", yearly), YB: classOf("20%", yearly) },
        { coverage: "ZD", cap: { most: 1, specialExempt: false, counts: "checks" } },
      ),
      asks: each(["2027"], {
        TS: [50, 100, "registered"],
        ZD: [25, 100, "registered"],
        YB: [20, 100, "registered"],
      }),
      covers: "2027",
    },
  ],
  [
    "own rules by the quarter and, for one class, by the year",
    {
      level: "county",
      set: ruleSet({ TS: classOf("1", yearly), ZD: classOf("25%"), YB: classOf("2%") }, { coverage: "ZD" }),
      asks: [
        ["2027Q1", mixedAsks],
        ["2027", { TS: [1, 1, "registered"] }],
        ...each(["2027Q2", "2027Q3", "2027Q4"], mixedAsks),
      ],
      covers: "2027Q4",
    },
  ],
  [
    "a yearly ratio of a class that is drawn in two quarters of it, with one draw a year",
    {
      level: "city",
      set: ruleSet(
        {
          ZD: classOf("1/3", { meantFor: "year", only: [2, 4] }),
          YB: classOf("1:2.5", { meantFor: "year", per: "inspectors" }),
        },
        { levels: ["city"], cap: { most: 1, specialExempt: false } },
      ),
      asks: [
        ["2027Q1", { YB: [5, 8, "in post"] }],
        ["2027Q2", { ZD: [1, 6, "registered"], YB: [5, 8, "in post"] }],
        ["2027Q3", { YB: [5, 8, "in post"] }],
        ["2027Q4", { ZD: [1, 6, "registered"], YB: [5, 8, "in post"] }],
      ],
    },
  ],
];

const inPost = 6;

test.each(years)(
  "%s: each class's quota, tiers and exclusions as counted by hand, within the cap, and covered where that is asked",
  (_, { level, set, asks, covers }) => {
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
        const general = units("G", counts.general);
        const visits: Visit[] = [];
        const ids = (list: readonly Unit[]) => list.map(({ id }) => id);
        const byClass = { TS: ids(special), ZD: ids(key), YB: ids(general) };
        for (const [text, asked] of asks) {
          const period = own(parsePeriod(text));
          const by = { ...settings(level, text, { inPost, cap: set.cap }), ...settledBy(set, period) };
          const plan = planned(planDraws({ key, special, general, visits }, by)).draws;
          const counted = recount(byClass, asked, {
            had: visits.map(({ unit }) => unit),
            most: set.cap.most,
            exempt: set.cap.specialExempt,
            covers: covers !== undefined,
            isLast: covers === text,
          });
          expect(
            plan.map(({ draw: of, quota, shortfall, eligible, excluded }) => ({
              draw: of,
              quota,
              shortfall,
              first: eligible.flatMap(({ id, tier }) => (tier === 1 ? [id] : [])),
              second: eligible.flatMap(({ id, tier }) => (tier === 2 ? [id] : [])),
              out: excluded.map(({ id, reason }) => `${id} ${reason}`),
            })),
            text,
          ).toEqual(counted);
          const taken = draw(plan, picks);
          expect(new Set(taken).size).toBe(taken.length);
          for (const id of taken) visits.push({ unit: id, quarter: text, waived: false });
        }
        const times = (id: string) => visits.filter(({ unit }) => unit === id).length;
        for (const id of [...byClass.ZD, ...byClass.YB])
          if (!set.cap.specialExempt || !byClass.TS.includes(id))
            expect(times(id), id).toBeLessThanOrEqual(set.cap.most);
        if (covers !== undefined) for (const id of byClass.ZD) expect(times(id), id).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    );
  },
);

/** What a period's draws have to be, counted without anything of the program: a class without a list has no draw. */
function recount(
  byClass: Readonly<Record<UnitDraw, readonly string[]>>,
  asked: Asked,
  year: {
    /** Whom the year's draws took so far, once for each time. */
    readonly had: readonly string[];
    readonly most: number;
    readonly exempt: boolean;
    readonly covers: boolean;
    readonly isLast: boolean;
  },
) {
  const times = (id: string) => year.had.filter((one) => one === id).length;
  const isOut = (id: string) => times(id) >= year.most && !(year.exempt && byClass.TS.includes(id));
  return (["TS", "ZD", "YB"] as const).flatMap((of) => {
    const [top, bottom, base] = asked[of] ?? [0, 1, "registered"];
    const all = byClass[of];
    if (top === 0 || all.length === 0) return [];
    const free = all.filter((id) => !isOut(id));
    // Where the year is to cover the key list, those that it has not had come first.
    const second = of === "ZD" && year.covers ? free.filter((id) => times(id) > 0) : [];
    const first = free.filter((id) => !second.includes(id));
    const count = base === "registered" ? all.length : inPost;
    const least = Math.floor((count * top + bottom - 1) / bottom);
    const wanted = of === "ZD" && year.isLast ? Math.max(least, first.length) : least;
    const quota = Math.min(free.length, wanted);
    const out = all.filter(isOut).map((id) => `${id} cap`);
    return [{ draw: of, quota, shortfall: wanted - quota, first, second, out }];
  });
}

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
