import fc from "fast-check";
import { expect, test } from "vitest";
import { draws, type PoolLine, type Tier } from "../../shared/draw/model.ts";
import { codeOf, drawOf, inspectorsOf, poolOf, poolText, readPool } from "../../shared/draw/pool.ts";
import { ticketsOf } from "../../shared/draw/tickets.ts";
import { succeeded } from "../support/outcome.ts";
import { hash } from "./frozen-vector.ts";

const some = fc.array(fc.record({ who: fc.nat(8), tier: fc.constantFrom<Tier>(1, 2) }), { maxLength: 12 });
/** Lines in the order of their codes; in a draw the codes may be of different lengths, which only the verifier refuses. */
const pools = fc
  .tuple(fc.tuple(some, some, some, some), fc.constantFrom(1, 9_999, 1_000_000))
  .map(([strata, eligible]) =>
    draws
      .flatMap((draw, stratum) =>
        (strata[stratum] ?? []).map(({ who, tier }, index): PoolLine => {
          const code = codeOf(draw, index + 1, index % 2 === 0 ? eligible : 1);
          return { code, tier, commitment: hash(`unit ${who}`) };
        }),
      )
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  );

test("a pool says of its lines, by place, draw, tier, code and commitment, what their text says", () => {
  fc.assert(
    fc.property(pools, (lines) => {
      const pool = succeeded(readPool(poolText(lines)));
      expect([...pool]).toEqual(lines);
      expect(pool.second).toBe(lines.filter(({ tier }) => tier === 2).length);
      expect(poolOf(lines).second).toBe(pool.second);
      expect([...poolOf(lines.toReversed())]).toEqual(lines);
      for (const draw of draws) {
        const { start, end } = pool.runOf(draw);
        const own = lines.filter(({ code }) => drawOf(code) === draw);
        expect(lines.slice(start, end)).toEqual(own);
        for (const tier of [1, 2] as const)
          expect(pool.codesOf(tier, { start, end })).toEqual(
            own.filter((line) => line.tier === tier).map(({ code }) => code),
          );
      }
      expect(pool.codesOf(2)).toEqual(lines.flatMap(({ code, tier }) => (tier === 2 ? [code] : [])));
      expect(inspectorsOf(pool)).toEqual(
        lines.map(({ code }) => code).filter((code) => code.startsWith("JC")),
      );
      const tickets = ticketsOf(hash("seed"), pool, hash);
      for (const [at, { code, commitment }] of lines.entries()) {
        expect(pool.numberAt(at)).toBe(Number(code.slice(3)));
        const ticket = hash(`${hash("seed")},${code}`);
        expect(tickets.beginningAt(at)).toBe(Number(`0x${ticket.slice(0, 8)}`));
        expect(tickets.ticketAt(at)).toBe(ticket);
        expect(pool.commitmentOf(code)).toBe(commitment);
        expect(pool.codesUnder(commitment)).toEqual(
          lines.filter((line) => line.commitment === commitment).map((line) => line.code),
        );
      }
      for (const code of ["AA-001", "TS-0015", "ZZ-001"])
        expect(pool.commitmentOf(code)).toBe(lines.find((line) => line.code === code)?.commitment);
    }),
  );
});
