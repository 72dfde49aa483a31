import type { Hash, PlanLine, PoolLine, Random, Tier } from "../../shared/draw/model.ts";
import { poolOf } from "../../shared/draw/pool.ts";
import { drawUnits } from "../../shared/draw/result.ts";
import { seedFile, seedOf } from "../../shared/draw/seed.ts";
import { hash } from "./held.ts";

/** Simulated ceremonies of one experiment. */
export const trials = 20_000;
/** Slips a ceremony. */
export const writers = 3;

/** What the seed of a ceremony is made of. */
export interface Slips {
  readonly freeze: string;
  readonly nonce: string;
  readonly slips: readonly string[];
}

/** Twelve digits by chance. */
export function slip(random: Random): string {
  return String(random.below(10 ** 12)).padStart(12, "0");
}

/** A ceremony's freeze digest, nonce and slips, all by chance. */
export function cast(random: Random): Slips {
  return {
    freeze: random.hex(),
    nonce: random.hex(),
    slips: Array.from({ length: writers }, () => slip(random)),
  };
}

/** The seed they give. */
export function seedFrom(slips: Slips): string {
  const text = seedFile(slips);
  if (!text.ok) throw new Error(JSON.stringify(text.refusal));
  return seedOf(text.value, hash);
}

/** The pool of a draw with one letter for each unit, and its line of the plan. */
export function stratum(
  draw: "TS" | "ZD" | "YB",
  units: string,
  quota: number,
  tier: (unit: string) => Tier = () => 1,
) {
  const pool = [...units].map((unit, i): PoolLine => {
    return { code: `${draw}-${String(i + 1).padStart(3, "0")}`, tier: tier(unit), commitment: hash(unit) };
  });
  const plan: PlanLine = { draw, registered: units.length, excluded: 0, eligible: units.length, quota };
  return { pool, plan };
}

type Strata = readonly ReturnType<typeof stratum>[];

const letters = new Map([..."ABCDEFGH"].map((unit) => [hash(unit), unit]));

/** The letters of the units drawn, in order. */
export function drawn(strata: Strata, seed: string, by: Hash = hash): string {
  const pool = strata.flatMap((one) => one.pool);
  const { result } = drawUnits(
    strata.map((one) => one.plan),
    poolOf(pool),
    seed,
    by,
  );
  const commitments = new Map(pool.map((line) => [line.code, line.commitment]));
  return result.map(({ code }) => letters.get(commitments.get(code) ?? "") ?? code).join("");
}

/** Every way to take `many` of the letters, one after the other. */
export function taken(letters: string, many: number): string[] {
  if (many === 0) return [""];
  return [...letters].flatMap((one) => taken(letters.replace(one, ""), many - 1).map((rest) => one + rest));
}

/** Special first, one of three; two of them are key units too, so what is left for the second draw depends on the first. */
export const overlapping = [stratum("TS", "ABC", 1), stratum("ZD", "ABDEFG", 2)];
/** What may come of them, in order, and how likely each is. */
export const outcomes = new Map(
  [..."ABC"].flatMap((special) => {
    const keys = taken("ABDEFG".replace(special, ""), 2);
    return keys.map((pair): [string, number] => [special + pair, 1 / 3 / keys.length]);
  }),
);
