import type { Hash, Tier } from "../../../shared/draw/model.ts";
import { readPool } from "../../../shared/draw/pool.ts";
import { drawUnits } from "../../../shared/draw/result.ts";
import { fates, ticketX, ticketY } from "../../ui/number-line.ts";
import { type Cloud, type CloudRequest, chipLimit, type DrawClouds } from "./cloud.ts";

/** SHA-256 of the UTF-8 bytes of a text: as bytes and as hex digits. */
export interface Hashing {
  readonly bytes: (text: string) => Uint8Array;
  readonly hex: Hash;
}

/**
 * Draws in the window: every ticket of the draw, what became of each entry, and the cut-offs, from the pool, the seed and the
 * quotas alone (protocol, `result.csv`). Nothing where the pool is not the frozen one.
 */
export function computeClouds(request: CloudRequest, hashing: Hashing): DrawClouds | undefined {
  if (hashing.hex(request.pool) !== request.digest) return undefined;
  const pool = readPool(request.pool);
  if (!pool.ok) return undefined;
  const { result, drawn } = drawUnits(request.plan, pool.value, request.seed, hashing.hex);
  const now = drawn.find(({ draw }) => draw === request.draw);
  const fateOf = new Map<string, number>([
    ...result.map(({ code }) => [code, fates.drawn] as const),
    ...(now?.passed ?? []).map((code) => [code, fates.passed] as const),
  ]);
  const run = pool.value.runOf(request.draw);
  const tiers = ([1, 2] as const)
    .map((tier) => ({ tier, codes: pool.value.codesOf(tier, run) }))
    .filter(({ codes }) => codes.length > 0);
  const limit = tiers.length > 1 ? chipLimit.two : chipLimit.one;
  const asChips = tiers.every(({ codes }) => codes.length <= limit);
  return {
    clouds: tiers.map(({ tier, codes }) => cloudOf(tier, codes, request.seed, fateOf, hashing)),
    codes: tiers.map(({ codes }) => (asChips ? codes : [])),
    cutOffs: now?.cutOffs ?? [],
  };
}

function cloudOf(
  tier: Tier,
  codes: readonly string[],
  seed: string,
  fateOf: ReadonlyMap<string, number>,
  hashing: Hashing,
): Cloud {
  const count = codes.length;
  const x = new Float64Array(count);
  const y = new Float32Array(count);
  const fate = new Uint8Array(count);
  const order = new Uint32Array(count);
  for (const [index, code] of codes.entries()) {
    const ticket = hashing.bytes(`${seed},${code}`);
    x[index] = ticketX(ticket);
    y[index] = ticketY(ticket);
    fate[index] = fateOf.get(code) ?? fates.not;
    order[index] = index;
  }
  order.sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0) || a - b);
  const howMany = (one: number) => fate.reduce((sum, each) => sum + (each === one ? 1 : 0), 0);
  return {
    tier,
    x: Float64Array.from(order, (index) => x[index] ?? 0),
    y: Float32Array.from(order, (index) => y[index] ?? 0),
    place: order,
    fate: Uint8Array.from(order, (index) => fate[index] ?? 0),
    taken: howMany(fates.drawn),
    passed: howMany(fates.passed),
  };
}
