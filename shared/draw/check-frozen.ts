import { parseConflicts } from "./conflicts.ts";
import { parseExcluded } from "./excluded.ts";
import type { Frozen } from "./freeze.ts";
import type { Draw, Hash, PlanLine } from "./model.ts";
import { commitmentOf, excludedCode, parseNames } from "./names.ts";
import { drawOf, parsePool } from "./pool.ts";

/**
 * Whether a freeze keeps its word before it is committed: pool and exclusions count what the plan says, every line of
 * `names.csv` opens a commitment there and none is left over, and conflicts speak of codes in the pool.
 * Gives the first file that does not agree.
 */
export function frozenFault(
  { files, sealed }: Frozen,
  plan: readonly PlanLine[],
  hash: Hash,
): string | undefined {
  const pool = parsePool(files["pool.csv"]);
  const excluded = parseExcluded(files["excluded.csv"]);
  const names = parseNames(sealed["names.csv"]);
  const conflicts = parseConflicts(sealed["conflicts.csv"]);
  if (!pool.ok) return "pool.csv";
  if (!excluded.ok) return "excluded.csv";
  if (!names.ok) return "names.csv";
  if (!conflicts.ok) return "conflicts.csv";
  for (const { draw, eligible, excluded: left } of plan) {
    if (count(pool.value, ({ code }) => drawOf(code) === draw) !== eligible) return "pool.csv";
    if (count(excluded.value, (line) => line.draw === draw) !== left) return "excluded.csv";
  }
  const promised = [
    ...pool.value.map(({ code, commitment }) => `${code},${commitment}`),
    ...excluded.value.map(({ draw, commitment }) => `${excludedCode(draw as Draw)},${commitment}`),
  ];
  const opened = names.value.map((line) => `${line.code},${commitmentOf(line, hash)}`);
  if (promised.sort().join() !== opened.sort().join()) return "names.csv";
  const codes = new Set(pool.value.map(({ code }) => code));
  const known = conflicts.value.pairs.every(({ unit, inspector }) => codes.has(unit) && codes.has(inspector));
  return known ? undefined : "conflicts.csv";
}

function count<T>(lines: readonly T[], which: (line: T) => boolean): number {
  return lines.filter(which).length;
}
