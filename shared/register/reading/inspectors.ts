import { idForm } from "../../draw/field.ts";
import { few } from "../../text/catalogue.ts";
import { message } from "../../text/text.ts";
import { isIdentityNumber } from "../credit-code.ts";
import type { ConflictOfInterest, Field, Inspector, Register, Unit, Visit } from "../model.ts";
import { excerpt, readDate, readQuarter, readYesNo, tidy, tidyCode } from "./clean.ts";
import { has, note, type Reading, readCode, readName, readText, readWord } from "./rows.ts";
import type { Row } from "./table.ts";

/** A yes-or-no cell: yes for all where there is no column, no where the cell is empty; undefined for another word. */
export function readFlag(
  reading: Reading,
  row: Row,
  field: Field,
  withoutColumn: boolean,
): boolean | undefined {
  if (!has(reading, field)) return withoutColumn;
  const text = readWord(reading, row, field);
  if (text === "") return false;
  const value = readYesNo(text);
  if (value === undefined)
    note(reading, "error", row, field, message("register.yes-no", { value: excerpt(text) }));
  return value;
}

function readCertificate(reading: Reading, row: Row): string | undefined {
  const refused = (said: Parameters<typeof note>[4]) => {
    note(reading, "error", row, "certificate", said);
    return undefined;
  };
  const { text, inexact } = readCode(reading, row, "certificate");
  if (inexact !== undefined) return refused(message("register.code-inexact", { value: inexact }));
  if (text === "") return refused(message("register.certificate-missing", {}));
  if (!idForm.pattern.test(text)) return refused(message("register.id-form", { value: excerpt(text) }));
  if (isIdentityNumber(text)) return refused(message("register.identity-number", {}));
  return text;
}

/** The last valid day, empty where there is none or it never ends; undefined where it cannot be read. */
function readExpiry(reading: Reading, row: Row, day: string): string | undefined {
  const text = readText(reading, row, "expiry");
  if (text === "" || /长期|永久/.test(text)) return "";
  const expiry = readDate(text);
  if (expiry === undefined) {
    note(reading, "error", row, "expiry", message("register.date-unreadable", { value: excerpt(text) }));
  } else if (expiry < day) {
    note(reading, "warning", row, "expiry", message("register.certificate-expired", { value: expiry, day }));
  }
  return expiry;
}

function readInspector(reading: Reading, row: Row, day: string): Inspector | undefined {
  // Names of two characters are often padded to the width of three.
  const name = readName(reading, row)?.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
  const id = readCertificate(reading, row);
  const organisation = readText(reading, row, "organisation");
  const inPost = readFlag(reading, row, "in-post", true);
  const available = readFlag(reading, row, "available", true);
  const certificateExpiry = readExpiry(reading, row, day);
  if (name === undefined || id === undefined || certificateExpiry === undefined) return undefined;
  if (inPost === undefined || available === undefined) return undefined;
  return { id, name, organisation, inPost, available, certificateExpiry };
}

/**
 * Reads the inspectors; those whose certificate has run out enter with a warning, the rules keep them out of the pool.
 *
 * @param day the day of the draw, `YYYY-MM-DD`
 */
export function importInspectors(reading: Reading, rows: readonly Row[], day: string): readonly Inspector[] {
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const inspector = readInspector(reading, row, day);
    if (!inspector) return [];
    const before = first.get(inspector.id);
    if (before === undefined) {
      first.set(inspector.id, row.number);
      return [inspector];
    }
    note(
      reading,
      "error",
      row,
      "certificate",
      message("register.duplicate", { id: inspector.id, row: before }),
    );
    return [];
  });
}

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
