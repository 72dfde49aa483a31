import { few } from "../../text/catalogue.ts";
import { message } from "../../text/text.ts";
import type { ConflictOfInterest, Register, Visit, VisitKind } from "../model.ts";
import { excerpt, narrow, tidy, tidyCode } from "./clean.ts";
import { readPeriod } from "./dates.ts";
import { readFlag } from "./inspectors.ts";
import { foldName } from "./names.ts";
import {
  headingOf,
  note,
  type Reading,
  readMeaning,
  readText,
  readWhole,
  rest,
  rowText,
  unknownWord,
} from "./rows.ts";
import type { Row } from "./table.ts";

/** The lists whose rows refer to units and inspectors that were imported before: conflicts of interest, and earlier visits. */

type Words = Map<string, Set<string>>;

/** Finds what a row refers to, by any of the words it may be called. */
interface Index {
  /** By code or name as it is written. */
  readonly exact: Words;
  /** By name as names are compared. */
  readonly folded: Words;
}

function enter(words: Words, word: string, id: string) {
  if (word === "") return;
  const ids = words.get(word);
  if (ids) ids.add(id);
  else words.set(word, new Set([id]));
}

interface Called {
  readonly id: string;
  readonly name: string;
  readonly creditCode?: string;
}

function indexOf(all: readonly Called[]): Index {
  const index: Index = { exact: new Map(), folded: new Map() };
  for (const { id, name, creditCode = "" } of all) {
    for (const word of [id, creditCode, name]) enter(index.exact, word, id);
    enter(index.folded, foldName(name), id);
  }
  return index;
}

/** What is found under a text, and whether by a name that is not written quite so. */
function find(
  text: string,
  { exact, folded }: Index,
): { readonly ids: ReadonlySet<string>; readonly alike: boolean } {
  const ids = exact.get(text) ?? exact.get(tidyCode(text)) ?? exact.get(text.replace(/\s/g, ""));
  if (ids) return { ids, alike: false };
  const byName = folded.get(foldName(text));
  if (byName) return { ids: byName, alike: true };
  // 示例一厂（SL1）: name and code of one and the same.
  const [, name = "", code = ""] = /^(.+)\(([^()]+)\)$/.exec(narrow(text)) ?? [];
  const named = folded.get(foldName(name));
  const coded = exact.get(tidyCode(code));
  const both = [...(coded ?? [])].filter((id) => named?.has(id));
  return { ids: new Set(both), alike: false };
}

/** The ids that one text of a cell stands for: exactly one, or none with an error. */
function resolve(
  reading: Reading,
  row: Row,
  field: "unit" | "inspector",
  text: string,
  known: Index,
): string | undefined {
  const value = excerpt(text);
  const { ids, alike } = find(text, known);
  const [id, second] = ids;
  if (id === undefined) {
    const key = field === "unit" ? "register.unit-unknown" : "register.inspector-unknown";
    note(reading, "error", row, field, message(key, { value }));
    return undefined;
  }
  if (second !== undefined) {
    note(
      reading,
      "error",
      row,
      field,
      message("register.reference-several", { value, ids: few([...ids], 10) }),
    );
    return undefined;
  }
  if (alike) note(reading, "warning", row, field, message("register.reference-alike", { value, id }));
  return id;
}

/** What a cell refers to: one, or several with 、 or a line break between them; undefined where any of them cannot be told. */
function resolveAll(
  reading: Reading,
  row: Row,
  field: "unit" | "inspector",
  known: Index,
): readonly string[] | undefined {
  const text = readText(reading, row, field);
  if (text === "") {
    note(reading, "error", row, field, message("register.reference-missing", {}));
    return undefined;
  }
  const parts = readWhole(reading, row, field)
    .split(/[、;；\n\r]+/)
    .map(tidy)
    .filter(Boolean);
  if (parts.length < 2 || find(text, known).ids.size > 0) {
    const id = resolve(reading, row, field, text, known);
    return id === undefined ? undefined : [id];
  }
  const ids = parts.map((part) => resolve(reading, row, field, part, known));
  if (ids.some((id) => id === undefined)) return undefined;
  note(
    reading,
    "warning",
    row,
    field,
    message("register.reference-split", { value: excerpt(text), count: parts.length }),
  );
  return [...new Set(ids.filter((id) => id !== undefined))];
}

const unitsOf = ({ key, general, special }: Register) => [
  ...(key ?? []),
  ...(general ?? []),
  ...(special ?? []),
];

/** A row and an entry of its list that it gave; a row may give several. */
export interface Given<Entry> {
  readonly row: Row;
  readonly entry: Entry;
}

/** Conflicts of interest between units and inspectors that were imported before; each pair once. */
export function importConflicts(
  reading: Reading,
  rows: readonly Row[],
  register: Register,
): readonly Given<ConflictOfInterest>[] {
  const known = { unit: indexOf(unitsOf(register)), inspector: indexOf(register.inspectors ?? []) };
  const first = new Map<string, Row>();
  return rows.flatMap((row) => {
    const units = resolveAll(reading, row, "unit", known.unit);
    const inspectors = resolveAll(reading, row, "inspector", known.inspector);
    const reason = readText(reading, row, "reason");
    if (!units || !inspectors) return [];
    const pairs = units.flatMap((unit) => inspectors.map((inspector) => ({ unit, inspector, reason })));
    return pairs.flatMap((entry) => {
      const pair = `${entry.unit},${entry.inspector}`;
      const before = first.get(pair);
      if (before === undefined) {
        first.set(pair, row);
        return [{ row, entry }];
      }
      const values = { id: pair, row: rowText(before, row) };
      note(reading, "error", row, "unit", message("register.duplicate", values));
      return [];
    });
  });
}

function readQuarter(reading: Reading, row: Row): string | undefined {
  const text = readText(reading, row, "quarter");
  const year = readText(reading, row, "year");
  const heading = headingOf(reading, row, "quarter");
  const asks = /月/.test(heading)
    ? "month"
    : /时间|日期/.test(heading)
      ? "date"
      : /周期/.test(heading)
        ? "period"
        : "quarter";
  const found = readPeriod(text, asks, year);
  const value = excerpt([year, text].filter(Boolean).join(" "));
  if (found && "quarter" in found) return found.quarter;
  if (found) {
    const [first, second] = found.either;
    note(reading, "error", row, "quarter", message("register.quarter-either", { value, first, second }));
  } else note(reading, "error", row, "quarter", message("register.quarter-unreadable", { value }));
  return undefined;
}

/** What a visit was: a draw where no column says otherwise; undefined for a word that is not known. */
function readVisitKind(reading: Reading, row: Row): "draw" | VisitKind | undefined {
  const text = readText(reading, row, "visit-kind");
  if (text === "") return "draw";
  const kind = readMeaning(reading, row, "visit-kind");
  if (kind === undefined) {
    const said = message("register.visit-kind-unknown", { value: excerpt(text) });
    unknownWord(reading, "error", row, "visit-kind", text, said);
  } else if (kind !== "draw") rest(reading, row, "visit-kind", text, kind);
  return kind;
}

/** Earlier visits to units that were imported before. Several in one quarter count as several, with a warning. */
export function importVisits(
  reading: Reading,
  rows: readonly Row[],
  register: Register,
): readonly Given<Visit>[] {
  const known = indexOf(unitsOf(register));
  const first = new Map<string, Row>();
  return rows.flatMap((row) => {
    const units = resolveAll(reading, row, "unit", known);
    const quarter = readQuarter(reading, row);
    const waived = readFlag(reading, row, "waived", false);
    const kind = readVisitKind(reading, row);
    if (!units || quarter === undefined || waived === undefined || kind === undefined) return [];
    return units.map((unit) => {
      const visit = `${unit},${quarter}`;
      const before = first.get(visit);
      if (before) {
        const values = { unit, quarter, row: rowText(before, row) };
        note(reading, "warning", row, "unit", message("register.visit-again", values));
      } else first.set(visit, row);
      return { row, entry: { unit, quarter, waived, ...(kind !== "draw" && { kind }) } };
    });
  });
}
