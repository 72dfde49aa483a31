import {
  type Basis,
  type Conflict,
  type Draw,
  draws,
  type Entrant,
  type Excluded,
  type PlanLine,
  type Writer,
} from "./model.ts";
import { quotaOf } from "./rule.ts";

/** Everything a freeze fixes, before it has codes and salts. */
export interface FreezeInput {
  /** `(REHEARSAL-)?[A-Z0-9]{1,16}-YYYYQn-N`. */
  readonly ceremony: string;
  /** H(close.txt) of the ceremony before, or `noDigest`. */
  readonly previous: string;
  /** H(amendments.csv) of the ceremony before, or `noDigest`. */
  readonly amendments: string;
  readonly basis: Basis;
  readonly eligible: readonly Entrant[];
  readonly excluded: readonly Excluded[];
  /** By ids; those of a unit or an inspector who is not in the pool are dropped. */
  readonly conflicts: readonly Conflict[];
  /** In the order of signing in. */
  readonly roster: readonly Writer[];
}

/** The key of an entry's salt: a unit has one salt in all its draws, and an inspector is never a unit. */
export function saltKey(draw: Draw, id: string): string {
  return `${draw === "JC" ? "inspector" : "unit"},${id}`;
}

/** The lines of `plan.csv`: a draw with nobody registered is left out, one with nobody eligible has quota 0. */
export function planOf(input: Pick<FreezeInput, "basis" | "eligible" | "excluded">): PlanLine[] {
  const plan: PlanLine[] = [];
  for (const draw of draws) {
    const eligible = input.eligible.filter((entrant) => entrant.draw === draw).length;
    const excluded = input.excluded.filter((entry) => entry.draw === draw).length;
    const registered = eligible + excluded;
    if (registered === 0) continue;
    plan.push({
      draw,
      registered,
      excluded,
      eligible,
      quota: quotaOf(input.basis, draw, { registered, eligible }) ?? 0,
    });
  }
  return plan;
}
