import { type Tier, type UnitDraw, unitDraws } from "../../../shared/draw/model.ts";
import type { Outcome } from "../../../shared/draw/result.ts";
import type { Case } from "../../../shared/verify/case.ts";
import { inView, ticketXOfHex, ticketYOfHex } from "../../stage/number-line.ts";
import { portion, type Tickets } from "./tickets.ts";

/** What became of a code: not drawn, drawn, or passed over because an earlier draw had taken its unit. */
export const fates = { not: 0, drawn: 1, passed: 2 } as const;

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
  let done = 0;
  for (const draw of unitDraws) {
    const run = c.runs.get(draw) ?? [];
    const cutOffs = again.drawn.find((one) => one.draw === draw)?.cutOffs ?? [];
    const tiers = ([1, 2] as const)
      .map((tier) => ({ tier, codes: run.filter((line) => line.tier === tier).map(({ code }) => code) }))
      .filter(({ codes }) => codes.length > 0);
    for (const { tier, codes } of tiers) {
      const x = new Float64Array(codes.length);
      const y = new Float32Array(codes.length);
      const fate = new Uint8Array(codes.length);
      for (const [index, code] of codes.entries()) {
        const ticket = tickets.get(code) ?? "";
        x[index] = ticketXOfHex(ticket);
        y[index] = ticketYOfHex(ticket);
        fate[index] = fateOf.get(code) ?? fates.not;
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
