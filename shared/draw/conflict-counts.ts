import type { Basis, Conflict, Draw } from "./model.ts";

/** What `basis.csv` says of the conflicts, which are sealed: whoever writes their list could steer the teams with it. */
export type ConflictCounts = Pick<Basis, "conflicts" | "leastChoice">;

/**
 * Counts, by the ids of those in the pool, the lines of `conflicts.csv` (one for each code of a unit and each of its inspectors, both in the pool), and the
 * fewest inspectors that any unit is left with: 0 where there are no inspectors, or no unit is eligible (protocol, `basis.csv`).
 */
export function countConflicts({
  eligible,
  conflicts,
}: {
  readonly eligible: Iterable<{ readonly draw: Draw; readonly id: string }>;
  readonly conflicts: readonly Conflict[];
}): ConflictCounts {
  const inspectors = new Set<string>();
  const codes = new Map<string, number>();
  for (const { draw, id } of eligible)
    if (draw === "JC") inspectors.add(id);
    else codes.set(id, (codes.get(id) ?? 0) + 1);
  const barred = new Map<string, Set<string>>();
  for (const { unit, inspector } of conflicts) {
    if (!inspectors.has(inspector) || !codes.has(unit)) continue;
    barred.set(unit, (barred.get(unit) ?? new Set()).add(inspector));
  }
  let lines = 0;
  let most = 0;
  for (const [unit, those] of barred) {
    lines += those.size * (codes.get(unit) ?? 0);
    most = Math.max(most, those.size);
  }
  return { conflicts: lines, leastChoice: codes.size === 0 ? 0 : inspectors.size - most };
}
