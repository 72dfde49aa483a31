import type { InspectorReason, Tier, UnitDraw, UnitReason } from "../draw/model.ts";
import type { Inspector, Unit } from "../register/model.ts";
import type { CapRule } from "./plan.ts";
import type { YearOfUnit } from "./visits.ts";

/** What decides whether a unit is in the pool. */
export interface UnitCase {
  readonly cap: CapRule;
  /** Ids on the special list today. */
  readonly special: ReadonlySet<string>;
  /** Ids left out by hand, each approved. */
  readonly leftOut: ReadonlySet<string>;
  readonly visits: ReadonlyMap<string, YearOfUnit>;
  /** Whether the key list is drawn in tiers this quarter. */
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
  const drawn = visits.get(unit.id)?.drawn ?? 0;
  return !exempt && drawn >= cap.most ? "cap" : undefined;
}

/** The tier of an eligible unit: 2 for a key unit that was visited this year where tiers apply, else 1. */
export function tierOf(unit: Unit, draw: UnitDraw, { visits, tiered }: UnitCase): Tier {
  return tiered && draw === "ZD" && (visits.get(unit.id)?.visited ?? 0) > 0 ? 2 : 1;
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
