import { type ConflictCounts, countConflicts } from "../draw/conflict-counts.ts";
import { pairKey } from "../draw/conflicts.ts";
import { drawOf, inspectorsOf, type Pool } from "../draw/pool.ts";
import { type Case, type Contents, given } from "./case.ts";
import { type Finding, fail, notPossible, pass } from "./check.ts";

/**
 * How many conflicts there are and the fewest inspectors they leave a unit (protocol, `basis.csv`). While `conflicts.csv` is
 * sealed, only whether the two numbers can stand together; once it is opened, whether they are its own, whether it names
 * nobody who is not in the pool, and whether every code of a unit has the same conflicts.
 */
export function checkConflicts(c: Case): Finding {
  return given(c, ["basis.csv", "pool.csv"], ({ "basis.csv": basis, "pool.csv": pool }) => {
    const inspectors = inspectorsOf(pool).length;
    const wrong = contradiction(basis, { inspectors, units: pool.length - inspectors });
    if (wrong) return wrong;
    const opened = c.contents["conflicts.csv"];
    const { conflicts, leastChoice } = basis;
    return opened
      ? checkOpened(basis, pool, opened)
      : notPossible("verify.conflicts.sealed", { conflicts, leastChoice });
  });
}

function contradiction(
  { conflicts, leastChoice, team }: ConflictCounts & { readonly team: number },
  { inspectors, units }: { readonly inspectors: number; readonly units: number },
): Finding | undefined {
  const values = { conflicts, leastChoice, inspectors, units };
  if (inspectors === 0 || units === 0)
    return conflicts === 0 && leastChoice === 0 ? undefined : fail("verify.conflicts.cannot", values);
  if (leastChoice < team) return fail("verify.conflicts.few", { leastChoice, team });
  const most = inspectors - leastChoice;
  const fits = most >= 0 && conflicts >= most && conflicts <= most * units;
  return fits ? undefined : fail("verify.conflicts.cannot", values);
}

function checkOpened(told: ConflictCounts, pool: Pool, { pairs }: Contents["conflicts.csv"]): Finding {
  const named = new Set(pairs.flatMap(({ unit, inspector }) => [unit, inspector]));
  const ids = new Map<string, string>();
  for (const { code, commitment } of pool) if (named.has(code)) ids.set(code, commitment);
  const stranger = pairs.find(({ unit, inspector }) => !ids.has(unit) || !ids.has(inspector));
  if (stranger)
    return fail("verify.conflicts.stranger", { pair: pairKey(stranger.unit, stranger.inspector) });
  const found = countConflicts({
    eligible: [...pool].map(({ code, commitment }) => ({ draw: drawOf(code), id: commitment })),
    conflicts: pairs.map(({ unit, inspector }) => ({
      unit: ids.get(unit) ?? "",
      inspector: ids.get(inspector) ?? "",
    })),
  });
  if (found.conflicts !== pairs.length)
    return fail("verify.conflicts.half", { found: pairs.length, due: found.conflicts });
  const { conflicts, leastChoice } = found;
  return conflicts === told.conflicts && leastChoice === told.leastChoice
    ? pass("verify.conflicts.same", { conflicts, leastChoice })
    : fail("verify.conflicts.other", {
        conflicts: told.conflicts,
        leastChoice: told.leastChoice,
        due: conflicts,
        left: leastChoice,
      });
}
