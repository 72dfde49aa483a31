import { describe, expect, test } from "vitest";
import { assignTeams } from "../../shared/draw/assignment.ts";
import { freeze } from "../../shared/draw/freeze.ts";
import type { Hash, PlanLine, PoolLine, Random } from "../../shared/draw/model.ts";
import { poolOf } from "../../shared/draw/pool.ts";
import { drawUnits } from "../../shared/draw/result.ts";
import { bounds, count, even, tail, weigh } from "../support/chi-square.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { hash } from "./held.ts";
import { cast, drawn, outcomes, overlapping, seedFrom, stratum, taken, trials } from "./simulated.ts";

const chance = expect.objectContaining({ chance: true });
const noChance = expect.objectContaining({ chance: false });

test("the bounds are those of the chi-square tables", () => {
  expect(tail(18.307, 10)).toBeCloseTo(0.05, 5);
  expect(tail(29.588, 10)).toBeCloseTo(0.001, 5);
  expect(bounds(2)[1]).toBeCloseTo(-2 * Math.log(1e-6), 6);
});

describe("who is drawn", () => {
  test("every outcome of overlapping draws comes as often as it should, in every order", () => {
    const random = seededRandom("outcomes");
    const seen = count(Array.from({ length: trials }, () => drawn(overlapping, seedFrom(cast(random)))));
    expect(weigh(seen, outcomes, trials)).toEqual(chance);
  });

  test("each of sixty units is drawn as often as the others", () => {
    const random = seededRandom("sixty");
    const units = Array.from({ length: 60 }, (_, i) => `YB-${String(i + 1).padStart(3, "0")}`);
    const pool = units.map((code): PoolLine => ({ code, tier: 1, commitment: hash(code) }));
    const plan: PlanLine[] = [{ draw: "YB", registered: 60, excluded: 0, eligible: 60, quota: 4 }];
    const seen = count(
      Array.from({ length: trials }, () =>
        drawUnits(plan, poolOf(pool), seedFrom(cast(random)), hash).result.map(({ code }) => code),
      ).flat(),
    );
    expect(weigh(seen, even(units), 4 * trials, 59 / 56)).toEqual(chance);
  });

  test("units not yet visited go first, and within each tier chance alone decides", () => {
    const random = seededRandom("tiers");
    const strata = [stratum("ZD", "ABCDEFGH", 4, (unit) => (unit < "D" ? 1 : 2))];
    const orders = taken("ABC", 3).flatMap((all) => [..."DEFGH"].map((one) => all + one));
    const seen = count(Array.from({ length: trials }, () => drawn(strata, seedFrom(cast(random)))));
    expect(weigh(seen, even(orders), trials)).toEqual(chance);
  });

  test("a unit whose second ticket counts in one ceremony of four is found out", () => {
    const random = seededRandom("favour");
    const seen = Array.from({ length: trials }, (_, i) => {
      const favour: Hash = (text) => {
        const ticket = hash(text);
        if (i % 4 !== 0 || !Buffer.from(text).toString().endsWith(",ZD-003")) return ticket;
        const second = hash(ticket);
        return second < ticket ? second : ticket;
      };
      return drawn(overlapping, seedFrom(cast(random)), favour);
    });
    expect(weigh(count(seen), outcomes, trials)).toEqual(noChance);
  });

  test("units taken in turn are too even to be chance", () => {
    const seen = count(Array.from({ length: trials }, (_, i) => [...outcomes.keys()][i % 20] ?? ""));
    expect(weigh(seen, even([...outcomes.keys()].slice(0, 20)), trials)).toEqual(noChance);
  });
});

test("every pair of teams comes as often as the others", () => {
  const random = seededRandom("teams");
  const seen = Array.from({ length: trials }, () => {
    const conflicts = { salt: random.hex(), pairs: [] };
    const inspectors = ["JC-001", "JC-002", "JC-003", "JC-004", "JC-005"];
    const units = ["ZD-001", "ZD-002"];
    const teams = assignTeams({ seed: random.hex(), units, inspectors, team: 2, conflicts }, hash);
    return teams.ok ? teams.value.map(({ inspector }) => inspector.at(-1)).join("") : "refused";
  });
  // The second team comes from the three who have no unit yet.
  expect(weigh(count(seen), even(taken("12345", 4)), trials)).toEqual(chance);
});

describe("the dealing of codes", () => {
  /** Which codes three units get that are in two draws, as two orders of the letters. */
  function dealt(random: Random): string {
    const units = [..."ABC"].flatMap((id) =>
      (["TS", "ZD"] as const).map((draw) => ({ draw, id, name: id, tier: 1 as const })),
    );
    const frozen = freeze(
      {
        ceremony: "QZ-2027Q1-1",
        previous: "0".repeat(64),
        amendments: "0".repeat(64),
        basis: {
          office: "示例局",
          item: "污染源日常环境监督管理",
          period: "2027Q1",
          level: "city",
          preset: "custom",
          coverage: "none",
          inPost: 0,
          team: 0,
          rules: (["TS", "ZD"] as const).map((draw) => ({
            draw,
            rule: { per: "share", numerator: 1, denominator: 3, atLeast: 0 },
          })),
        },
        eligible: units,
        excluded: [],
        conflicts: [],
        roster: (["discipline", "citizen"] as const).map((role) => ({
          role,
          name: role,
          organisation: "示例",
        })),
      },
      random,
      hash,
    );
    if (!frozen.ok) return JSON.stringify(frozen.refusal);
    return frozen.value.sealed["names.csv"]
      .split("\n")
      .slice(1, -1)
      .map((line) => line.split(",")[1])
      .join("");
  }
  const orders = even(taken("ABC", 3).flatMap((one) => taken("ABC", 3).map((two) => one + two)));

  test("every order comes as often as the others, in each draw for itself", () => {
    const random = seededRandom("deal");
    const seen = count(Array.from({ length: trials / 2 }, () => dealt(random)));
    expect(weigh(seen, orders, trials / 2)).toEqual(chance);
  });

  test("numbers cut to their range by a remainder are found out", () => {
    const random = seededRandom("remainder");
    const biased: Random = { hex: random.hex, below: (bound) => random.below(16) % bound };
    const seen = count(Array.from({ length: trials / 2 }, () => dealt(biased)));
    expect(weigh(seen, orders, trials / 2)).toEqual(noChance);
  });
});
