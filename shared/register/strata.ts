import { type UnitDraw, unitDraws } from "../draw/model.ts";
import type { ControlLevel, Places } from "../draw/rule-set.ts";
import { ok, type Result, refuse } from "../text/result.ts";
import type { List, Register, Unit } from "./model.ts";

/** The register's list of each draw of units (protocol, draws). */
export const listOfDraw = { TS: "special", ZD: "key", YB: "general" } as const satisfies Record<
  UnitDraw,
  List
>;

export type Stratum = "key" | "general" | "ignored" | "unset";

/**
 * The stratum of a control level by where a rule set places it. `ignored`: the office does not draw such units; `unset`: a construction
 * project, or a register without that column, is placed by hand.
 */
export function stratumOf(level: ControlLevel | "", places: Places): Stratum {
  return level === "" ? "unset" : places[level];
}

/** The registered units of each draw; a unit in two draws is the same row in both. */
export type Strata = Readonly<Record<UnitDraw, readonly Unit[]>>;

/**
 * Reads the strata off the register. The special list is a membership: a unit on it that stands in a stratum as well keeps
 * that row's name and status in both draws. Refused: a unit twice in a list, or in both strata.
 */
export function stratify(register: Register): Result<Strata> {
  const rows = new Map<string, Unit>();
  for (const draw of ["ZD", "YB"] as const) {
    for (const unit of register[listOfDraw[draw]] ?? []) {
      if (rows.has(unit.id)) return refuse("rules.unit-twice", { unit: unit.name, id: unit.id });
      rows.set(unit.id, unit);
    }
  }
  const special: Unit[] = [];
  const members = new Set<string>();
  for (const unit of register.special ?? []) {
    if (members.has(unit.id)) return refuse("rules.unit-twice", { unit: unit.name, id: unit.id });
    members.add(unit.id);
    special.push(rows.get(unit.id) ?? unit);
  }
  const units = { TS: special, ZD: register.key ?? [], YB: register.general ?? [] };
  if (unitDraws.every((draw) => units[draw].length === 0)) return refuse("rules.no-units", {});
  return ok(units);
}

/** Those of `ids` that no registered unit has. The ids asked for are few, the units may be a million. */
export function strangersTo(strata: Strata, ids: Iterable<string>): ReadonlySet<string> {
  const strangers = new Set(ids);
  for (const draw of unitDraws) for (const { id } of strata[draw]) strangers.delete(id);
  return strangers;
}
