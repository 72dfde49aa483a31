import { message } from "../../text/text.ts";
import type { Register, Unit } from "../model.ts";
import type { Mapping } from "./headings.ts";
import { note, type Reading } from "./rows.ts";
import type { Row } from "./table.ts";
import { readUnit, type UnitRow, type UnitRules } from "./unit-row.ts";

/**
 * Keeps the first row of each key; the others are refused, naming the row they repeat. Keys that differ in their case alone both
 * stay, with a warning: they are two codes, and may be one source that would be drawn twice as often.
 */
export function withoutDuplicates(reading: Reading, rows: readonly UnitRow[]): readonly UnitRow[] {
  const first = new Map<string, number>();
  const alike = new Map<string, number>();
  return rows.filter(({ row, unit: { id } }) => {
    const before = first.get(id);
    if (before !== undefined) {
      note(reading, "error", row, "id", message("register.duplicate", { id, row: before }));
      return false;
    }
    first.set(id, row.number);
    const folded = id.toLowerCase();
    const other = alike.get(folded);
    if (other === undefined) alike.set(folded, row.number);
    else note(reading, "warning", row, "id", message("register.id-alike", { id, row: other }));
    return true;
  });
}

/** Reads every row as a unit, in order; those that cannot enter are left out. */
export function readUnits(
  reading: Reading,
  mapping: Mapping,
  rows: readonly Row[],
  rules: UnitRules,
): readonly UnitRow[] {
  const status = mapping.columns.find(({ field }) => field === "status")?.heading ?? "";
  return rows.flatMap((row) => readUnit(reading, row, rules, status) ?? []);
}

/** The units of the key or the general list: no key twice, and none that stands in the other list already. */
export function importUnits(
  reading: Reading,
  mapping: Mapping,
  rows: readonly Row[],
  rules: UnitRules,
  register: Register,
): readonly Unit[] {
  const other = rules.stratum === "key" ? "general" : "key";
  const elsewhere = new Set((register[other] ?? []).map(({ id }) => id));
  const units = withoutDuplicates(reading, readUnits(reading, mapping, rows, rules));
  return units.flatMap(({ row, unit }) => {
    if (!elsewhere.has(unit.id)) return [unit];
    note(reading, "error", row, "id", message("register.in-other-list", { id: unit.id, role: other }));
    return [];
  });
}
