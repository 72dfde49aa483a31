import { type Tier, type UnitDraw, unitDraws } from "../../../shared/draw/model.ts";
import type { Outcome } from "../../../shared/draw/result.ts";
import { type Case, digestOf } from "../../../shared/verify/case.ts";
import { fates, inView, ticketXOfHex, ticketYOfHex } from "../../ui/number-line.ts";

/** The number line of one draw and tier, as this page worked it out: parallel arrays in the order of the codes. */
export interface Strip {
  readonly draw: UnitDraw;
  readonly tier: Tier;
  /** Whether the draw has codes in the other tier too. */
  readonly isOneOfTwo: boolean;
  readonly codes: readonly string[];
  /** Place on the axis, 0 ≤ x < 1. */
  readonly x: Float64Array;
  /** Height, 0 ≤ y < 1. */
  readonly y: Float32Array;
  /** See `fates`. */
  readonly fate: Uint8Array;
  /** The places in ascending order. */
  readonly sorted: Float64Array;
  readonly drawn: number;
  readonly passed: number;
  /** Last ticket taken; absent where none was. */
  readonly cutOff?: string;
}

/** The number line of every unit draw, from pool and tickets alone. Yields how many codes are done. */
export function* stripsOf(c: Case, again: Outcome, tickets: Tickets): Generator<number, Strip[]> {
  const fateOf = new Map<string, number>();
  for (const { code } of again.result) fateOf.set(code, fates.drawn);
  for (const { passed } of again.drawn) for (const code of passed) fateOf.set(code, fates.passed);
  const strips: Strip[] = [];
  const pool = c.contents["pool.csv"];
  if (!pool) return strips;
  let done = 0;
  for (const draw of unitDraws) {
    const run = pool.runOf(draw);
    const cutOffs = again.drawn.find((one) => one.draw === draw)?.cutOffs ?? [];
    const tiers = ([1, 2] as const)
      .map((tier) => ({ tier, places: pool.placesOf(tier, run) }))
      .filter(({ places }) => places.length > 0);
    for (const { tier, places } of tiers) {
      const codes = places.map((at) => pool.codeAt(at));
      const x = new Float64Array(codes.length);
      const y = new Float32Array(codes.length);
      const fate = new Uint8Array(codes.length);
      for (const [index, at] of places.entries()) {
        const ticket = tickets[at] ?? "";
        x[index] = ticketXOfHex(ticket);
        y[index] = ticketYOfHex(ticket);
        fate[index] = fateOf.get(codes[index] ?? "") ?? fates.not;
        done += 1;
        if (done % portion === 0) yield done;
      }
      const cutOff = cutOffs.find((one) => one.tier === tier)?.ticket;
      const howMany = (one: number) => fate.reduce((sum, each) => sum + (each === one ? 1 : 0), 0);
      strips.push({
        draw,
        tier,
        isOneOfTwo: tiers.length > 1,
        codes,
        x,
        y,
        fate,
        sorted: x.toSorted(),
        drawn: howMany(fates.drawn),
        passed: howMany(fates.passed),
        ...(cutOff !== undefined && { cutOff }),
      });
    }
  }
  return strips;
}

/** Where a place stands among those of a strip, from 1. */
export function placeOf(strip: Strip, x: number): number {
  return inView(strip.sorted, x) + 1;
}

/** Tickets by the places of the pool's lines, 64 hex digits; nothing for an inspector. */
export type Tickets = readonly string[];

/** Codes between two turns of the window: a few milliseconds of hashing. */
const portion = 1000;

/** Every unit's ticket (protocol, `result.csv`); none where pool or seed cannot be read. Yields how many are done. */
export function* ticketsIn(c: Case): Generator<number, Tickets> {
  const tickets: string[] = [];
  const seed = c.contents["seed.txt"] && digestOf(c, "seed.txt");
  const pool = c.contents["pool.csv"];
  if (seed === undefined || !pool) return tickets;
  const { ticketAt } = c.platform.ticketsOf(seed, pool);
  let done = 0;
  for (const draw of unitDraws) {
    const { start, end } = pool.runOf(draw);
    for (let at = start; at < end; at += 1) {
      tickets[at] = ticketAt(at);
      done += 1;
      if (done % portion === 0) yield done;
    }
  }
  return tickets;
}
