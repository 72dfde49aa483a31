import { few } from "../../text/catalogue.ts";
import { message } from "../../text/text.ts";
import type { ConflictOfInterest, Inspector, Register, Unit, Visit } from "../model.ts";
import { excerpt, tidy, tidyCode } from "./clean.ts";
import { readQuarter } from "./dates.ts";
import { readFlag } from "./inspectors.ts";
import { note, type Reading, readText } from "./rows.ts";
import type { Row } from "./table.ts";

/** Finds what a row refers to, by any of the words it may be called. */
type Index = ReadonlyMap<string, ReadonlySet<string>>;

function index(entries: Iterable<readonly [word: string, id: string]>): Index {
  const found = new Map<string, Set<string>>();
  for (const [word, id] of entries) {
    if (word === "") continue;
    const ids = found.get(word);
    if (ids) ids.add(id);
    else found.set(word, new Set([id]));
  }
  return found;
}

const unitIndex = (units: readonly Unit[]) =>
  index(
    units.flatMap(({ id, creditCode, name }) => [
      [id, id] as const,
      [creditCode, id] as const,
      [name, id] as const,
    ]),
  );

const inspectorIndex = (inspectors: readonly Inspector[]) =>
  index(inspectors.flatMap(({ id, name }) => [[id, id] as const, [name, id] as const]));

function resolve(reading: Reading, row: Row, field: "unit" | "inspector", known: Index): string | undefined {
  const text = readText(reading, row, field);
  const value = excerpt(text);
  if (text === "") {
    note(reading, "error", row, field, message("register.reference-missing", {}));
    return undefined;
  }
  const found = known.get(tidy(text)) ?? known.get(tidyCode(text)) ?? known.get(text.replace(/\s/g, ""));
  const [id, second] = found ?? [];
  if (id === undefined) {
    const key = field === "unit" ? "register.unit-unknown" : "register.inspector-unknown";
    note(reading, "error", row, field, message(key, { value }));
    return undefined;
  }
  if (second !== undefined) {
    const ids = few([...(found ?? [])], 10);
    note(reading, "error", row, field, message("register.reference-several", { value, ids }));
    return undefined;
  }
  return id;
}

const unitsOf = ({ key, general, special }: Register) => [
  ...(key ?? []),
  ...(general ?? []),
  ...(special ?? []),
];

/** Conflicts of interest between units and inspectors that were imported before; each pair once. */
export function importConflicts(
  reading: Reading,
  rows: readonly Row[],
  register: Register,
): readonly ConflictOfInterest[] {
  const units = unitIndex(unitsOf(register));
  const inspectors = inspectorIndex(register.inspectors ?? []);
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const unit = resolve(reading, row, "unit", units);
    const inspector = resolve(reading, row, "inspector", inspectors);
    const reason = readText(reading, row, "reason");
    if (unit === undefined || inspector === undefined) return [];
    const pair = `${unit},${inspector}`;
    const before = first.get(pair);
    if (before === undefined) {
      first.set(pair, row.number);
      return [{ unit, inspector, reason }];
    }
    note(reading, "error", row, "unit", message("register.duplicate", { id: pair, row: before }));
    return [];
  });
}

/** Earlier visits to units that were imported before; a unit is visited once a quarter at most, since it has one list. */
export function importVisits(reading: Reading, rows: readonly Row[], register: Register): readonly Visit[] {
  const units = unitIndex(unitsOf(register));
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const unit = resolve(reading, row, "unit", units);
    const text = readText(reading, row, "quarter");
    const quarter = readQuarter(text);
    const waived = readFlag(reading, row, "waived", false);
    if (quarter === undefined) {
      note(
        reading,
        "error",
        row,
        "quarter",
        message("register.quarter-unreadable", { value: excerpt(text) }),
      );
    }
    if (unit === undefined || quarter === undefined || waived === undefined) return [];
    const visit = `${unit},${quarter}`;
    const before = first.get(visit);
    if (before === undefined) {
      first.set(visit, row.number);
      return [{ unit, quarter, waived }];
    }
    note(reading, "error", row, "unit", message("register.duplicate", { id: visit, row: before }));
    return [];
  });
}
