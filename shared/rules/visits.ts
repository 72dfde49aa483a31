import type { Visit } from "../register/model.ts";
import { ok, type Result } from "../text/result.ts";
import { parseQuarter } from "./quarters.ts";

/** What one unit has had this year, as far as is known. */
export interface YearOfUnit {
  /** Draws, waived ones included: these count for the cap. */
  readonly drawn: number;
  /** Draws whose visit was not waived: these count for the year's coverage. */
  readonly visited: number;
}

/**
 * Counts each unit's draws whose *inspected* quarter lies in `year`. A unit is drawn at most once a quarter, so a quarter
 * named twice (a list counted both sealed and disclosed) counts once, and as waived only where every entry says so.
 */
export function visitsOfYear(
  visits: readonly Visit[],
  year: number,
): Result<ReadonlyMap<string, YearOfUnit>> {
  const quarters = new Map<string, Map<number, boolean>>();
  for (const { unit, quarter, waived } of visits) {
    const parsed = parseQuarter(quarter);
    if (!parsed.ok) return parsed;
    if (parsed.value.year !== year) continue;
    const known = quarters.get(unit) ?? new Map<number, boolean>();
    known.set(parsed.value.number, waived && (known.get(parsed.value.number) ?? true));
    quarters.set(unit, known);
  }
  const counts = new Map<string, YearOfUnit>();
  for (const [unit, known] of quarters) {
    const visited = [...known.values()].filter((waived) => !waived).length;
    counts.set(unit, { drawn: known.size, visited });
  }
  return ok(counts);
}
