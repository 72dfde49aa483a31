import type { Draw, ExcludedLine } from "../draw/model.ts";
import { beginningOf, drawOf, type Pool } from "../draw/pool.ts";
import { type Case, given } from "./case.ts";
import { type Finding, fail, pass } from "./check.ts";

/** No commitment twice in a draw, the excluded included: nobody has two tickets, nobody is both in and out. */
export function checkRepeats(c: Case): Finding {
  return given(c, ["pool.csv", "excluded.csv"], ({ "pool.csv": pool, "excluded.csv": excluded }) => {
    const found = repeatIn(suspects(pool, excluded));
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
 * The lines of the pool, and then those of the excluded, whose commitment begins like another one: only they can be repeats. So a
 * million texts are not made and hashed to find two alike.
 */
function suspects(pool: Pool, excluded: readonly ExcludedLine[]): Committed[] {
  const beginnings = new Uint32Array(pool.length + excluded.length);
  beginnings.set(pool.beginnings);
  for (const [index, { commitment }] of excluded.entries())
    beginnings[pool.length + index] = beginningOf(commitment);
  return alikeAmong(beginnings).flatMap(
    (at) =>
      excluded[at - pool.length] ?? { draw: drawOf(pool.codeAt(at)), commitment: pool.commitmentAt(at) },
  );
}

/** The places of those that stand there more than once, in order. */
export function alikeAmong(beginnings: Uint32Array): number[] {
  const nearly = nearlyAlike(beginnings);
  const counts = new Map<number, number>();
  for (const at of nearly) {
    const beginning = beginnings[at] ?? 0;
    counts.set(beginning, (counts.get(beginning) ?? 0) + 1);
  }
  return nearly.filter((at) => (counts.get(beginnings[at] ?? 0) ?? 0) > 1);
}

/**
 * The same by their first bits alone: some too many, and none too few. A bit for each that may occur, whatever stands there, so that
 * nobody can choose commitments that take long.
 */
function nearlyAlike(beginnings: Uint32Array): number[] {
  const dropped = 32 - bitsFor(beginnings.length);
  const words = 2 ** (27 - dropped);
  const seen = new Int32Array(words);
  const again = new Int32Array(words);
  for (let at = 0; at < beginnings.length; at += 1) {
    const kept = (beginnings[at] ?? 0) >>> dropped;
    const word = kept >>> 5;
    const bit = 1 << (kept & 31);
    const before = seen[word] ?? 0;
    if (before & bit) again[word] = (again[word] ?? 0) | bit;
    else seen[word] = before | bit;
  }
  const found: number[] = [];
  for (let at = 0; at < beginnings.length; at += 1) {
    const kept = (beginnings[at] ?? 0) >>> dropped;
    if ((again[kept >>> 5] ?? 0) & (1 << (kept & 31))) found.push(at);
  }
  return found;
}

/** Bits to keep of so many: one in sixteen is like another by chance. A larger table would take longer to fetch from memory than it saves. */
function bitsFor(count: number): number {
  let bits = 10;
  while (bits < 24 && 2 ** bits < 16 * count) bits += 1;
  return bits;
}
