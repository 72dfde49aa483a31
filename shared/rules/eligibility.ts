import type { InspectorReason, Tier, UnitDraw, UnitReason } from "../draw/model.ts";
import type { CapRule } from "../draw/rule-set.ts";
import type { Inspector, Unit, Visit } from "../register/model.ts";
import { ok, type Result } from "../text/result.ts";
import { parsePeriod } from "./periods.ts";

/** What decides whether a unit is in the pool. */
export interface UnitCase {
  readonly cap: CapRule;
  /** Ids on the special list today. */
  readonly special: ReadonlySet<string>;
  /** Ids left out by hand, each approved. */
  readonly leftOut: ReadonlySet<string>;
  readonly visits: ReadonlyMap<string, YearOfUnit>;
  /** Whether the key list is drawn in tiers for this period. */
  readonly tiered: boolean;
}

/**
 * Why a unit is left out of every draw it stands in, undefined where it is eligible. A unit left out by hand is never
 * counted under the cap instead: the officer could read off the numbers that it had been drawn before.
 */
export function unitExclusion(
  unit: Unit,
  { cap, special, leftOut, visits }: UnitCase,
): UnitReason | undefined {
  if (unit.status !== "operating") return "closed";
  if (leftOut.has(unit.id)) return "other";
  const exempt = cap.specialExempt && special.has(unit.id);
  return !exempt && isAtCap(visits.get(unit.id), cap) ? "cap" : undefined;
}

/** The tier of an eligible unit: 2 for a key unit that was visited this year where tiers apply, else 1. */
export function tierOf(unit: Unit, draw: UnitDraw, { visits, tiered }: UnitCase): Tier {
  return tiered && draw === "ZD" && (visits.get(unit.id)?.visited ?? 0) > 0 ? 2 : 1;
}

/** Whether a unit at the yearly cap is there by the list of visits alone: whoever keeps that list has left it out. */
export function isCappedByList(
  { id, reason }: { readonly id: string; readonly reason: string },
  byList: ReadonlyMap<string, YearOfUnit>,
  cap: CapRule,
): boolean {
  return reason === "cap" && isAtCap(byList.get(id), cap);
}

/** Whether a unit has had as much as the year allows: draws, or checks of every kind where the rule set counts them all. */
function isAtCap(year: YearOfUnit | undefined, { most, counts }: CapRule): boolean {
  const had = counts === "checks" ? year?.visited : year?.drawn;
  return (had ?? 0) >= most;
}

/** Why an inspector is not in the pool on `day`. Being in post does not matter here: it sets the quota only. */
export function inspectorExclusion(
  inspector: Inspector,
  day: string,
  leftOut: ReadonlySet<string>,
): InspectorReason | undefined {
  if (!inspector.available) return "absent";
  if (inspector.certificateExpiry !== "" && inspector.certificateExpiry < day) return "certificate";
  return leftOut.has(inspector.id) ? "other" : undefined;
}

/** What one unit has had this year, as far as is known. */
export interface YearOfUnit {
  /** Draws whose visit was not waived: these count for the cap. */
  readonly drawn: number;
  /** Those, and checks that are no draw: these count for the year's coverage, and for a cap on checks of every kind. */
  readonly visited: number;
}

/**
 * Counts each unit's visits whose *inspected* period lies in `year`; several in one period count as several. A waived draw counts
 * for nothing (protocol, `amendments.csv`); a check by a campaign, a case or a petition is no draw.
 */
export function visitsOfYear(
  visits: readonly Visit[],
  year: number,
): Result<ReadonlyMap<string, YearOfUnit>> {
  const counts = new Map<string, YearOfUnit>();
  for (const { unit, quarter, waived, kind } of visits) {
    const parsed = parsePeriod(quarter);
    if (!parsed.ok) return parsed;
    if (parsed.value.year !== year) continue;
    if (waived) continue;
    const { drawn, visited } = counts.get(unit) ?? { drawn: 0, visited: 0 };
    counts.set(unit, { drawn: drawn + (kind === undefined ? 1 : 0), visited: visited + 1 });
  }
  return ok(counts);
}
