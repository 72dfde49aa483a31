import { type FreezeInput, saltKey } from "./freeze-input.ts";
import { draws, type Random } from "./model.ts";
import { codeOf } from "./pool.ts";

/** The randomness of a freeze. */
export interface Dealt {
  /** The code of each of `eligible`, at its index. */
  readonly codes: readonly string[];
  /** One salt per unit and per inspector, by `saltKey`. */
  readonly salts: ReadonlyMap<string, string>;
  /** The salt of `conflicts.csv`. */
  readonly conflictsSalt: string;
  readonly nonce: string;
}

/** Deals codes by a shuffle (Fisher–Yates) within each draw, salts and nonce. */
export function deal(input: Pick<FreezeInput, "eligible" | "excluded">, random: Random): Dealt {
  const codes: string[] = new Array(input.eligible.length);
  for (const draw of draws) {
    const places = [...input.eligible.keys()].filter((place) => input.eligible[place]?.draw === draw);
    const numbers = shuffled(places.length, random);
    for (const [index, place] of places.entries()) {
      codes[place] = codeOf(draw, numbers[index] ?? 0, places.length);
    }
  }
  const salts = new Map<string, string>();
  for (const { draw, id } of [...input.eligible, ...input.excluded]) {
    const key = saltKey(draw, id);
    if (!salts.has(key)) salts.set(key, random.hex());
  }
  return { codes, salts, conflictsSalt: random.hex(), nonce: random.hex() };
}

function shuffled(count: number, random: Random): number[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  for (let last = count - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const held = numbers[last] ?? 0;
    numbers[last] = numbers[other] ?? 0;
    numbers[other] = held;
  }
  return numbers;
}
