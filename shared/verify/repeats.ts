import type { Draw, ExcludedLine } from "../draw/model.ts";
import { drawOf, type Pool } from "../draw/pool.ts";
import { type Case, given } from "./case.ts";
import { type Finding, fail, pass } from "./check.ts";

/** No commitment twice in a draw, the excluded included: nobody has two tickets, nobody is both in and out. */
export function checkRepeats(c: Case): Finding {
  return given(c, ["pool.csv", "excluded.csv"], ({ "pool.csv": pool, "excluded.csv": excluded }) => {
    const found = repeatIn([...suspects(pool, excluded), ...excluded]);
    return found
      ? fail("verify.repeats.found", { draw: found.draw, commitment: found.commitment })
      : pass("verify.repeats.none", { count: pool.length + excluded.length });
  });
}

interface Committed {
  readonly draw: Draw;
  readonly commitment: string;
}

function repeatIn(committed: readonly Committed[]): Committed | undefined {
  const seen = new Set<string>();
  for (const one of committed) {
    const key = `${one.draw},${one.commitment}`;
    if (seen.has(key)) return one;
    seen.add(key);
  }
  return undefined;
}

/**
 * Finding equal commitments among a million without hashing a million texts: their beginnings as numbers, taken from the bytes
 * of `pool.csv`, tell almost all apart.
 */

/** Hex digits taken, and bits kept of them: a larger table of those seen would take longer to fetch from memory than to use. */
const digits = 6;
const bits = 23;
const dropped = 4 * digits - bits;

/** The lines of the pool whose commitment begins like another one: only they can be repeats. */
function suspects(pool: Pool, excluded: readonly ExcludedLine[]): Committed[] {
  const beginnings = beginningsIn(pool);
  const alike = alikeAmong(beginnings, new Set(excluded.map(({ commitment }) => beginningOf(commitment))));
  const found: Committed[] = [];
  if (alike.size === 0) return found;
  for (let at = 0; at < pool.length; at += 1)
    if (alike.has(beginnings[at] ?? 0))
      found.push({ draw: drawOf(pool.codeAt(at)), commitment: pool.commitmentAt(at) });
  return found;
}

/** The first 23 bits of each line's commitment, in order. */
export function beginningsIn(pool: Pool): Int32Array {
  const beginnings = new Int32Array(pool.length);
  for (let at = 0; at < pool.length; at += 1) beginnings[at] = pool.beginningAt(at, digits) >>> dropped;
  return beginnings;
}

/** The same of one commitment. */
export function beginningOf(commitment: string): number {
  return Number.parseInt(commitment.slice(0, digits), 16) >>> dropped;
}

/** Those that stand there more than once, counting the `others` too. */
export function alikeAmong(beginnings: Int32Array, others: ReadonlySet<number>): Set<number> {
  const seen = new Int32Array(2 ** (bits - 5));
  const alike = new Set<number>();
  const add = (beginning: number) => {
    const word = beginning >>> 5;
    const bit = 1 << (beginning & 31);
    const before = seen[word] ?? 0;
    if (before & bit) alike.add(beginning);
    seen[word] = before | bit;
  };
  for (const beginning of others) add(beginning);
  for (let line = 0; line < beginnings.length; line += 1) add(beginnings[line] ?? 0);
  return alike;
}
