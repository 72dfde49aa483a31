import type { PlanLine, Tier } from "./model.ts";

/** How many codes of one tier a draw takes, of how many. */
export interface Chance {
  readonly tier: Tier;
  readonly taken: number;
  readonly of: number;
}

/**
 * How likely a code is drawn, tier by tier: the second is taken only after all of the first, so that one number for both would
 * be true of neither. `second` counts the eligible of the second tier. What an earlier draw has taken is passed over, which
 * can only raise the chance of the others. None where nobody is eligible. Source: protocol, `pool.csv`, `result.csv`.
 */
export function chancesOf(
  { quota, eligible }: Pick<PlanLine, "quota" | "eligible">,
  second: number,
): readonly Chance[] {
  const first = eligible - second;
  const tiers: readonly Chance[] = [
    { tier: 1, taken: Math.min(quota, first), of: first },
    { tier: 2, taken: Math.max(0, quota - first), of: second },
  ];
  return tiers.filter(({ of }) => of > 0);
}
