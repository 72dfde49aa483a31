import { byPair } from "../draw/conflicts.ts";
import type { InspectorReason } from "../draw/model.ts";
import type { ConflictOfInterest, Register } from "../register/model.ts";
import { inspectorExclusion } from "./eligibility.ts";
import type { LeftOut, Settings } from "./plan.ts";

/**
 * Who is kept from whom, who from the draw, and whose earlier visits are passed over, by a person's word: with these lists
 * somebody could steer the teams and the draw.
 */
export interface Barred {
  /** The pairs of the conflict list, by unit and inspector, each once with all its reasons; also those that change nothing. */
  readonly pairs: readonly ConflictOfInterest[];
  /** Inspectors that are not in the pool, in the order of their list. */
  readonly inspectors: readonly { readonly id: string; readonly reason: InspectorReason }[];
  /** Units and inspectors left out by hand, each with its approver. */
  readonly leftOut: readonly LeftOut[];
  /** Ceremonies of the year whose visits are not counted; absent where there are none. */
  readonly notCounted?: readonly string[];
  /** All inspectors on the list, for the approval after this one; notes of earlier programs do not say it. */
  readonly roster?: readonly Named[];
  /** Those on the list at the freeze before who are on it no more; absent where there are none. */
  readonly gone?: readonly Named[];
}
type Named = { readonly id: string; readonly name: string };

/**
 * What the supervisor approves before the freeze (protocol, step 2), by ids. Units at the yearly cap are not among it: they
 * are told by number only, and nobody's word leaves them out.
 */
export function barredBy(
  register: Register,
  { day, leftOut }: Settings,
  notCounted: readonly string[] = [],
  rosterBefore: readonly Named[] = [],
): Barred {
  const roster = (register.inspectors ?? []).map(({ id, name }) => ({ id, name }));
  const ids = new Set(roster.map(({ id }) => id));
  const gone = rosterBefore.filter(({ id }) => !ids.has(id));
  const byHand = new Set(leftOut.map(({ id }) => id));
  return {
    pairs: pairsIn(register.conflicts ?? []),
    inspectors: (register.inspectors ?? []).flatMap((inspector) => {
      const reason = inspectorExclusion(inspector, day, byHand);
      return reason ? [{ id: inspector.id, reason }] : [];
    }),
    leftOut,
    ...(notCounted.length > 0 && { notCounted }),
    roster,
    ...(gone.length > 0 && { gone }),
  };
}

/** A row that stands there again is no further pair. */
function pairsIn(rows: readonly ConflictOfInterest[]): ConflictOfInterest[] {
  const reasons = new Map<string, Set<string>>();
  const once = rows.toSorted(byPair).filter(({ unit, inspector, reason }) => {
    const pair = `${unit},${inspector}`;
    const known = reasons.get(pair);
    known?.add(reason);
    if (!known) reasons.set(pair, new Set([reason]));
    return !known;
  });
  return once.map((one) => ({
    ...one,
    reason: [...(reasons.get(`${one.unit},${one.inspector}`) ?? [])].join("；"),
  }));
}
