import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type PlanLine,
  type PoolLine,
  type Tier,
  type UnitDraw,
  unitDraws,
} from "../../shared/draw/model.ts";
import { codeOf, poolOf } from "../../shared/draw/pool.ts";
import { drawByTickets, drawUnits } from "../../shared/draw/result.ts";
import { ticketsBy } from "../../shared/draw/tickets.ts";
import { hash } from "./frozen-vector.ts";

/** Units of one draw: which physical unit each is, and its tier. */
type Strata = Readonly<Record<UnitDraw, readonly { readonly who: number; readonly tier: Tier }[]>>;

const stratum = (tiers: readonly Tier[]) =>
  fc.uniqueArray(fc.record({ who: fc.nat(40), tier: fc.constantFrom(...tiers) }), {
    selector: ({ who }) => who,
    maxLength: 30,
  });
const strata: fc.Arbitrary<Strata> = fc.record({ TS: stratum([1]), ZD: stratum([1, 2]), YB: stratum([1]) });
const quotas = fc.record({ TS: fc.nat(12), ZD: fc.nat(35), YB: fc.nat(35) });

const linesOf = (all: Strata): PoolLine[] =>
  unitDraws
    .flatMap((draw) =>
      all[draw].map(({ who, tier }, index) => ({
        code: codeOf(draw, index + 1, all[draw].length),
        tier,
        commitment: hash(`unit ${who}`),
      })),
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1));

const planFor = (all: Strata, quota: Readonly<Record<UnitDraw, number>>): PlanLine[] =>
  unitDraws.map((draw) => {
    const eligible = all[draw].length;
    return { draw, registered: eligible, excluded: 0, eligible, quota: Math.min(eligible, quota[draw]) };
  });

test("each draw takes its lowest tickets, tier 1 before 2, no unit twice, and as many as there are", () => {
  fc.assert(
    fc.property(strata, quotas, fc.nat(), (all, quota, salt) => {
      const seed = hash(`seed ${salt}`);
      const pool = linesOf(all);
      const plan = planFor(all, quota);
      const { result, drawn } = drawUnits(plan, poolOf(pool), seed, hash);
      expect(result.map(({ order }) => order)).toEqual(result.map((_, index) => index + 1));
      const lineOf = new Map(pool.map((line) => [line.code, line]));
      const taken = new Set<string>();
      for (const [index, draw] of unitDraws.entries()) {
        const lines = result.filter((line) => line.draw === draw);
        const free = pool.filter((line) => line.code.startsWith(draw) && !taken.has(line.commitment));
        expect(lines).toHaveLength(Math.min(plan[index]?.quota ?? 0, free.length));
        const rank = (code: string) => `${lineOf.get(code)?.tier},${hash(`${seed},${code}`)}`;
        const won = new Set(lines.map(({ code }) => code));
        const worst = lines.map(({ code }) => rank(code)).reduce((a, b) => (a > b ? a : b), "");
        for (const { code } of free) expect(rank(code) <= worst).toBe(won.has(code));
        expect(lines.map(({ code }) => rank(code))).toEqual([...won].map(rank).sort());
        for (const { code, ticket } of lines) {
          expect(ticket).toBe(hash(`${seed},${code}`));
          taken.add(lineOf.get(code)?.commitment ?? "");
        }
        const quotaMet = lines.length === plan[index]?.quota;
        const earlier = pool.filter((line) => line.code.startsWith(draw) && !free.includes(line));
        const before = earlier.filter(({ code }) => lines.length > 0 && (!quotaMet || rank(code) < worst));
        const passed = before.map(({ code }) => code).sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
        const tiers = [...new Set(lines.map(({ code }) => lineOf.get(code)?.tier))];
        expect(drawn[index]).toEqual({
          draw,
          taken: lines.length,
          cutOffs: tiers.map((tier) => ({
            tier,
            ticket: lines.findLast(({ code }) => lineOf.get(code)?.tier === tier)?.ticket,
          })),
          passed: plan[index]?.quota === 0 ? [] : quotaMet ? passed : drawn[index]?.passed,
        });
        if (!quotaMet) expect(drawn[index]?.passed).toHaveLength(earlier.length);
      }
      expect(taken.size).toBe(result.length);
    }),
    { numRuns: 300 },
  );
});

test("equal tickets go by code, and nothing is hashed for a quota of 0", () => {
  const all: Strata = { TS: [], ZD: [1, 2, 3, 4, 5].map((who) => ({ who, tier: 1 as const })), YB: [] };
  const pool = linesOf(all);
  const same = () => "f".repeat(64);
  const codes = drawUnits(
    planFor(all, { TS: 0, ZD: 2, YB: 0 }),
    poolOf(pool.toReversed()),
    "seed",
    same,
  ).result;
  expect(codes.map(({ code }) => code)).toEqual(["ZD-001", "ZD-002"]);
  const never = () => {
    throw new Error("hashed");
  };
  expect(drawUnits(planFor(all, { TS: 0, ZD: 0, YB: 0 }), poolOf(pool), "seed", never).result).toEqual([]);
});

test("tickets that begin alike are told apart by the rest of them", () => {
  const all: Strata = {
    TS: [],
    ZD: [],
    YB: Array.from({ length: 30 }, (_, who) => ({ who, tier: 1 as const })),
  };
  const pool = poolOf(linesOf(all));
  fc.assert(
    fc.property(fc.array(fc.nat(3), { minLength: 30, maxLength: 30 }), fc.nat({ max: 14 }), (ends, quota) => {
      const tickets = ends.map((end, at) => `${"ab".repeat(4 + (at % 2))}${end}`.padEnd(64, "0"));
      const plan = planFor(all, { TS: 0, ZD: 0, YB: quota });
      const { result } = drawByTickets(
        plan,
        pool,
        ticketsBy((at) => tickets[at] ?? ""),
      );
      const due = tickets.map((ticket, at) => `${ticket} ${pool.codeAt(at)}`).sort();
      expect(result.map(({ ticket, code }) => `${ticket} ${code}`)).toEqual(due.slice(0, quota));
    }),
  );
});

test("a unit whose commitment begins like that of a drawn one is not taken for it", () => {
  const [drawn, other] = [`${"0".repeat(63)}1`, `${"0".repeat(63)}2`];
  const line = (code: string, commitment: string): PoolLine => ({ code, tier: 1, commitment });
  const pool = poolOf([line("TS-001", drawn), line("ZD-001", other), line("ZD-002", drawn)]);
  const plan = (["TS", "ZD"] as const).map((draw) => {
    const { start, end } = pool.runOf(draw);
    return { draw, registered: end - start, excluded: 0, eligible: end - start, quota: end - start };
  });
  const { result } = drawUnits(plan, pool, hash("seed"), hash);
  expect(result.map(({ code }) => code)).toEqual(["TS-001", "ZD-001"]);
});
