import { hash as digestOf } from "node:crypto";
import fc from "fast-check";
import { expect, onTestFinished, test, vi } from "vitest";
import { initial, lanes, openSha256Lanes } from "../../electron/services/verify/lanes/sha256-lanes.ts";
import { ticketsInLanes } from "../../electron/services/verify/lanes/tickets-in-lanes.ts";
import type { Hash, PoolLine } from "../../shared/draw/model.ts";
import { poolOf } from "../../shared/draw/pool.ts";
import { drawByTickets, drawUnits } from "../../shared/draw/result.ts";

const hash: Hash = (data) => digestOf("sha256", data);
const seed = hash("seed");

/** A pool may hold any codes whose form is right; that their numbers are whole is another check. */
const pools = fc
  .uniqueArray(fc.tuple(fc.constantFrom("TS", "ZD", "YB"), fc.integer({ min: 3, max: 15 }), fc.nat()), {
    selector: ([draw, digits, number]) => codeOf(draw, digits, number),
    maxLength: 40,
  })
  .map((codes) =>
    poolOf(
      codes.map(([draw, digits, number], index): PoolLine => {
        const code = codeOf(draw, digits, number);
        return { code, tier: index % 3 === 0 ? 2 : 1, commitment: hash(`of ${index % 30}`) };
      }),
    ),
  );

function codeOf(draw: string, digits: number, number: number): string {
  return `${draw}-${String(number).padStart(digits, "0").slice(-digits)}`;
}

test("hashes four blocks at a time as FIPS 180-4 has it", () => {
  const machine = openSha256Lanes();
  expect(machine).toBeDefined();
  if (!machine) return;
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ maxLength: 55 }), { minLength: lanes, maxLength: lanes }),
      (texts) => {
        for (const [word, value] of initial.entries())
          machine.before.fill(value, word * lanes, (word + 1) * lanes);
        for (const [lane, text] of texts.entries()) {
          const block = new DataView(new ArrayBuffer(64));
          for (const [at, byte] of [...text, 0x80].entries()) block.setUint8(at, byte);
          block.setUint32(60, text.length * 8);
          for (let word = 0; word < 16; word += 1)
            machine.block[word * lanes + lane] = block.getUint32(word * 4);
        }
        machine.run();
        for (const [lane, text] of texts.entries()) {
          const words = [0, 1, 2, 3, 4, 5, 6, 7].map((word) => machine.after[word * lanes + lane] ?? 0);
          expect(words.map((word) => word.toString(16).padStart(8, "0")).join("")).toBe(hash(text));
        }
      },
    ),
  );
});

test("gives each line of a pool its ticket, in whatever order they are asked for", () => {
  fc.assert(
    fc.property(pools, fc.array(fc.nat(1000)), (pool, asked) => {
      const tickets = ticketsInLanes(seed, pool, hash);
      const places = [
        ...Array.from({ length: pool.length }, (_, at) => at),
        ...asked.map((at) => at % pool.length),
      ];
      for (const at of pool.length === 0 ? [] : places) {
        const ticket = hash(`${seed},${pool.codeAt(at)}`);
        expect(tickets.beginningAt(at)).toBe(Number.parseInt(ticket.slice(0, 8), 16));
        expect(tickets.ticketAt(at)).toBe(ticket);
      }
    }),
  );
});

test("draws what the ceremony draws, which hashes otherwise", () => {
  fc.assert(
    fc.property(pools, fc.nat(12), (pool, quota) => {
      const plan = (["TS", "ZD", "YB"] as const).map((draw) => {
        const { start, end } = pool.runOf(draw);
        return { draw, registered: end - start, excluded: 0, eligible: end - start, quota };
      });
      const drawn = drawByTickets(plan, pool, ticketsInLanes(seed, pool, hash));
      expect(drawn).toEqual(drawUnits(plan, pool, seed, hash));
    }),
  );
});

test.each([
  ["without WebAssembly", undefined],
  [
    "where it may not be compiled, or has no room",
    {
      Module: class {
        constructor() {
          throw new RangeError("no room");
        }
      },
    },
  ],
])("%s every ticket comes from the hash", (_, absent) => {
  vi.stubGlobal("WebAssembly", absent);
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const pool = poolOf([{ code: "TS-001", tier: 1, commitment: hash("one") }]);
  expect(openSha256Lanes()).toBeUndefined();
  expect(ticketsInLanes(seed, pool, hash).ticketAt(0)).toBe(hash(`${seed},TS-001`));
});

test("asks the hash itself for every ticket where the lanes do not agree with it", () => {
  const other: Hash = (data) => hash(hash(data));
  const pool = poolOf(
    ["TS-001", "TS-002", "TS-003", "TS-004", "TS-005"].map((code) => ({
      code,
      tier: 1,
      commitment: hash(code),
    })),
  );
  const tickets = ticketsInLanes(seed, pool, other);
  for (let at = 0; at < pool.length; at += 1)
    expect(tickets.ticketAt(at)).toBe(other(`${seed},${pool.codeAt(at)}`));
});
