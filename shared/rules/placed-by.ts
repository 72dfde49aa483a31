import type { Places } from "../draw/rule-set.ts";
import type { Register, Unit } from "../register/model.ts";
import { type Stratum, stratumOf } from "../register/strata.ts";

/** So many units that stand in one list and belong into another by a rule set's places, or into none. */
export interface Move {
  readonly from: "key" | "general";
  readonly to: Exclude<Stratum, "unset">;
  readonly count: number;
}

/** A register as another rule set would place its units. */
export interface Placed {
  readonly register: Register;
  readonly moves: readonly Move[];
  /** Units of the two lists whose row has no control level: they stay where they were put by hand. */
  readonly unset: number;
}

/**
 * Places the units of the key and the general list by a rule set. What no list holds is not known here: rows that were refused as of a
 * level that the office did not draw. The special list is a membership and stays.
 */
export function placedBy(register: Register, places: Places): Placed {
  const lists = { key: [] as Unit[], general: [] as Unit[] };
  const moves = new Map<string, Move>();
  let unset = 0;
  for (const from of ["key", "general"] as const)
    for (const unit of register[from] ?? []) {
      const stratum = stratumOf(unit.level, places);
      if (stratum === "unset") unset += 1;
      const to = stratum === "unset" ? from : stratum;
      if (to !== "ignored") lists[to].push(unit);
      if (to === from) continue;
      const name = `${from} ${to}`;
      moves.set(name, { from, to, count: (moves.get(name)?.count ?? 0) + 1 });
    }
  return { register: { ...register, ...lists }, moves: [...moves.values()], unset };
}
