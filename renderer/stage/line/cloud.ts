import type { Draw, PlanLine, Tier } from "../../../shared/draw/model.ts";
import type { CutOff } from "../../../shared/draw/result.ts";
import { inView, ticketXOfHex } from "../../ui/number-line.ts";

/** A band with more entries than this shows dots in the roll call; with two bands each has room for fewer. */
export const chipLimit = { one: 96, two: 36 } as const;

/** The entries of one tier of a draw, sorted by ticket: parallel arrays, since there may be a million. */
export interface Cloud {
  readonly tier: Tier;
  /** Place on the axis, 0 ≤ x < 1, ascending. */
  readonly x: Float64Array;
  /** Height, 0 ≤ y < 1. */
  readonly y: Float32Array;
  /** Place in the order of codes, from 0. */
  readonly place: Uint32Array;
  /** See `fates`. */
  readonly fate: Uint8Array;
  readonly taken: number;
  readonly passed: number;
}

/** A whole draw as this window computes it from the frozen pool and the seed. */
export interface DrawClouds {
  /** One for each tier that has entries, tier 1 first. */
  readonly clouds: readonly Cloud[];
  /** Codes in order, one list for each cloud; empty where they are too many to be shown as chips. */
  readonly codes: readonly (readonly string[])[];
  readonly cutOffs: readonly CutOff[];
}

/** What the clouds of a draw are computed from. */
export interface CloudRequest {
  /** `pool.csv`, and H(pool.csv) it has to meet. */
  readonly pool: string;
  readonly digest: string;
  readonly seed: string;
  /** The unit draws up to this one. */
  readonly plan: readonly PlanLine[];
  readonly draw: Draw;
}

/** Whether the entry with this ticket is one of the cloud. */
export function standsIn({ x }: Cloud, ticket: string): boolean {
  const place = ticketXOfHex(ticket);
  return x[inView(x, place)] === place;
}
