import { message } from "../../text/text.ts";
import type { Register, Unit } from "../model.ts";
import type { Mapping } from "./headings.ts";
import { note, type Reading } from "./rows.ts";
import type { Row } from "./table.ts";
import type { UnitRow, UnitRules } from "./unit-row.ts";
import { readUnits, withoutDuplicates } from "./units.ts";

/** The special list as read. */
export interface Special {
  readonly units: readonly Unit[];
  /** Accepted rows found among the key and general units, by key or by credit code; those still to settle are among them. */
  readonly recognised: number;
}

/**
 * The special list is a membership (衢环发〔2017〕5号): a row is matched to a key or general unit by its key, else, where it
 * has none, by credit code. One site found: the row is that unit. Several: a unit of its own until a person settles
 * which. None: a unit of its own.
 */
export function importSpecial(
  reading: Reading,
  mapping: Mapping,
  rows: readonly Row[],
  rules: UnitRules,
  register: Register,
): Special {
  const registered = [...(register.key ?? []), ...(register.general ?? [])];
  const byId = new Map(registered.map((unit) => [unit.id, unit]));
  const byCode = Map.groupBy(
    registered.filter(({ creditCode }) => creditCode !== ""),
    ({ creditCode }) => creditCode,
  );
  const known = new Set<Row>();
  const match = ({ row, unit, ownId }: UnitRow): UnitRow => {
    const same = byId.get(unit.id);
    const sites = byCode.get(unit.creditCode) ?? [];
    const [site] = sites;
    if (same) {
      known.add(row);
      return { row, unit: same, ownId };
    }
    if (!site) return { row, unit, ownId };
    const values = { code: unit.creditCode, count: sites.length, ids: sites.map(({ id }) => id) };
    if (ownId) {
      note(reading, "warning", row, "id", message("register.special-other-site", { id: unit.id, ...values }));
      return { row, unit, ownId };
    }
    known.add(row);
    if (sites.length === 1) return { row, unit: site, ownId };
    note(reading, "settle", row, "credit-code", message("register.special-several", values));
    return { row, unit, ownId };
  };
  const units = withoutDuplicates(reading, readUnits(reading, mapping, rows, rules).map(match));
  return {
    units: units.map(({ unit }) => unit),
    recognised: units.filter(({ row }) => known.has(row)).length,
  };
}
