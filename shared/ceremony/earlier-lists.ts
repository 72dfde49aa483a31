import type { Past, State } from "./state.ts";

/**
 * Locked lists of the year that is to be inspected: they are sealed, and their visits count for the cap and the tiers.
 * What a spreadsheet says of them is not believed; both keepers open them, in memory. A rehearsal counts none: the keys
 * of rehearsals before it are kept by nobody.
 */
export function sealedThisYear({ current, past }: State): readonly Past[] {
  if (!current || current.rehearsal) return [];
  const year = current.quarter.slice(0, 4);
  return past.filter((one) => one.outcome === "locked" && !one.rehearsal && one.quarter.startsWith(year));
}
