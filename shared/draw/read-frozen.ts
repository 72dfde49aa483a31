import { ok, type Result, refuse } from "../text/result.ts";
import { parseBasis, parsePlan, planText } from "./basis.ts";
import { countConflicts } from "./conflict-counts.ts";
import { parseConflicts } from "./conflicts.ts";
import { parseExcluded } from "./excluded.ts";
import { type FreezeInput, type Frozen, planOf } from "./freeze.ts";
import type { Conflict, Entrant, Excluded, Hash } from "./model.ts";
import { commitmentOf, excludedCode, parseNames } from "./names.ts";
import { drawOf, parsePool } from "./pool.ts";
import { parseRoster } from "./roster.ts";

/**
 * Reads a freeze back as the input it was made from, so that `checkFreeze` can say of the very files what it said of the
 * input: pool and exclusions count what the plan says, every line of `names.csv` opens a commitment there and none is left
 * over, conflicts speak of codes in the pool and of every code a unit has, and the basis counts them. Refused with the first
 * file that does not agree.
 */
export function readFrozen(
  { files, sealed }: Pick<Frozen, "files" | "sealed">,
  head: Pick<FreezeInput, "ceremony" | "previous" | "amendments">,
  hash: Hash,
): Result<FreezeInput> {
  const differs = (file: string) => refuse("ceremony.frozen-differs", { file });
  const basis = parseBasis(files["basis.csv"]);
  const plan = parsePlan(files["plan.csv"]);
  const pool = parsePool(files["pool.csv"]);
  const excluded = parseExcluded(files["excluded.csv"]);
  const names = parseNames(sealed["names.csv"]);
  const conflicts = parseConflicts(sealed["conflicts.csv"]);
  const roster = parseRoster(files["roster.csv"]);
  if (!basis.ok) return differs("basis.csv");
  if (!plan.ok) return differs("plan.csv");
  if (!pool.ok) return differs("pool.csv");
  if (!excluded.ok) return differs("excluded.csv");
  if (!names.ok) return differs("names.csv");
  if (!conflicts.ok) return differs("conflicts.csv");
  if (!roster.ok) return differs("roster.csv");
  for (const { draw, eligible, excluded: left } of plan.value) {
    if (count(pool.value, ({ code }) => drawOf(code) === draw) !== eligible) return differs("pool.csv");
    if (count(excluded.value, (line) => line.draw === draw) !== left) return differs("excluded.csv");
  }
  const opened = new Map(names.value.map((line) => [`${line.code},${commitmentOf(line, hash)}`, line]));
  const open = (code: string, commitment: string) => opened.get(`${code},${commitment}`);
  const eligible = pool.value.flatMap(({ code, tier, commitment }): Entrant[] => {
    const line = open(code, commitment);
    return line ? [{ draw: drawOf(code), id: line.id, name: line.name, tier }] : [];
  });
  const leftOut = excluded.value.flatMap(({ draw, reason, commitment }): Excluded[] => {
    const line = open(excludedCode(draw), commitment);
    return line ? [{ draw, id: line.id, name: line.name, reason }] : [];
  });
  const whole = eligible.length === pool.value.length && leftOut.length === excluded.value.length;
  if (!whole || names.value.length !== eligible.length + leftOut.length) return differs("names.csv");
  const ids = new Map(pool.value.map(({ code }, index) => [code, eligible[index]?.id ?? ""]));
  const pairs = conflicts.value.pairs.flatMap(({ unit, inspector }): Conflict[] => {
    const [visited, visitor] = [ids.get(unit), ids.get(inspector)];
    return visited !== undefined && visitor !== undefined ? [{ unit: visited, inspector: visitor }] : [];
  });
  if (pairs.length !== conflicts.value.pairs.length) return differs("conflicts.csv");
  const { conflicts: told, leastChoice, ...stated } = basis.value;
  const input: FreezeInput = {
    ...head,
    basis: stated,
    eligible,
    excluded: leftOut,
    conflicts: pairs,
    roster: roster.value,
  };
  if (planText(planOf(input)) !== files["plan.csv"]) return differs("plan.csv");
  const counted = countConflicts(input);
  if (counted.conflicts !== pairs.length) return differs("conflicts.csv");
  const agrees = counted.conflicts === told && counted.leastChoice === leastChoice;
  return agrees ? ok(input) : differs("basis.csv");
}

function count<T>(lines: readonly T[], which: (line: T) => boolean): number {
  return lines.filter(which).length;
}
