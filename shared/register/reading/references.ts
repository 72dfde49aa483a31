import { few } from "../../text/catalogue.ts";
import { type Message, message } from "../../text/text.ts";
import { creditCodeIn } from "../credit-code.ts";
import type { ConflictOfInterest, Register, Visit, VisitKind } from "../model.ts";
import { periodAsked } from "./asked.ts";
import { excerpt, isPlaceholder, narrow, tidy, tidyCode, unmarked } from "./clean.ts";
import { readPeriod } from "./dates.ts";
import { readFlag } from "./inspectors.ts";
import { foldName } from "./names.ts";
import {
  has,
  headingOf,
  note,
  othersOf,
  type Reading,
  readMeaning,
  readText,
  readWhole,
  rest,
  rowText,
  unknownWord,
} from "./rows.ts";
import { type Row, shown } from "./table.ts";
import { readShown } from "./texts.ts";

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
  const asCode = tidyCode(text);
  const ids =
    exact.get(text) ??
    exact.get(asCode) ??
    exact.get(creditCodeIn(asCode)) ??
    exact.get(text.replace(/\s/g, ""));
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

const partsOf = (whole: string) =>
  whole
    .split(/[、;；\n\r]+/)
    .map(tidy)
    .filter(Boolean);

/** A cell that refers to something, tidy and with its line breaks. */
interface Reference {
  readonly text: string;
  readonly whole: string;
}

/** What the cells of a field say: the one that is read, where it is filled in, then those of other columns that are called so too. */
function referencesOf(reading: Reading, row: Row, field: "unit" | "inspector"): readonly Reference[] {
  const first = { text: readText(reading, row, field), whole: readWhole(reading, row, field) };
  const others = othersOf(reading, row, field).map(({ index }) => {
    const whole = shown(row.cells[index]);
    const text = unmarked(tidy(whole));
    return { text: isPlaceholder(text) ? "" : text, whole };
  });
  return [first, ...others].filter(({ text }) => text !== "");
}

/** Whether another cell of the row names the same; with an error where it names another, and a warning where nobody is called so. */
function agree(
  reading: Reading,
  row: Row,
  field: "unit" | "inspector",
  ids: readonly string[],
  [first, ...others]: readonly Reference[],
  known: Index,
): boolean {
  const found = others.map(({ text, whole }) => {
    const all = find(text, known).ids;
    const sets = all.size > 0 ? [all] : partsOf(whole).map((part) => find(part, known).ids);
    const same =
      ids.every((id) => sets.some((set) => set.has(id))) &&
      sets.every((set) => ids.some((id) => set.has(id)));
    const [other] = sets.flatMap((set) => [...set]).filter((id) => !ids.includes(id));
    return { text, same, other };
  });
  const values = { value: excerpt(first?.text ?? ""), id: few(ids, 10) };
  const against = found.find(({ same, other }) => !same && other !== undefined);
  if (against) {
    const other = excerpt(against.text);
    const said = message("register.reference-differs", { value: values.value, other });
    note(reading, "error", row, field, said);
    return false;
  }
  const [nobody] = found;
  if (nobody && found.every(({ same }) => !same)) {
    const said = message("register.reference-unlike", { ...values, other: excerpt(nobody.text) });
    note(reading, "warning", row, field, said);
  }
  return true;
}

/**
 * What a row refers to: one, or several with 、 or a line break between them; undefined where any of them cannot be told. Where the
 * column is blank another that is called so stands for it; where both are filled in they must name the same.
 */
function resolveAll(
  reading: Reading,
  row: Row,
  field: "unit" | "inspector",
  known: Index,
): readonly string[] | undefined {
  const references = referencesOf(reading, row, field);
  const [first] = references;
  if (first === undefined) {
    note(reading, "error", row, field, message("register.reference-missing", {}));
    return undefined;
  }
  const ids = resolveOne(reading, row, field, first, known);
  return ids && agree(reading, row, field, ids, references, known) ? ids : undefined;
}

function resolveOne(
  reading: Reading,
  row: Row,
  field: "unit" | "inspector",
  { text, whole }: Reference,
  known: Index,
): readonly string[] | undefined {
  const parts = partsOf(whole);
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

/** Says that there is no list in which what the rows refer to could be found. */
function noteLists(reading: Reading, units: readonly Called[], inspectors?: readonly Called[]) {
  const whole = (said: Message) => reading.findings.push({ severity: "warning", row: 0, column: "", said });
  if (units.length === 0) whole(message("register.no-units", {}));
  if (inspectors?.length === 0) whole(message("register.no-inspectors", {}));
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
  noteLists(reading, unitsOf(register), register.inspectors ?? []);
  const known = { unit: indexOf(unitsOf(register)), inspector: indexOf(register.inspectors ?? []) };
  const first = new Map<string, Row>();
  return rows.flatMap((row) => {
    const units = resolveAll(reading, row, "unit", known.unit);
    const inspectors = resolveAll(reading, row, "inspector", known.inspector);
    const reason = readShown(reading, row, "reason");
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
  if (text === "") {
    note(reading, "error", row, "quarter", message("register.quarter-blank", {}));
    return undefined;
  }
  const asks = periodAsked(headingOf(reading, row, "quarter"));
  const found = readPeriod(text, asks, year);
  if (found && "quarter" in found) return found.quarter;
  const value = excerpt([year, text].filter(Boolean).join(" "));
  if (found) {
    const [first, second] = found.either;
    note(reading, "error", row, "quarter", message("register.quarter-either", { value, first, second }));
    return undefined;
  }
  const alone = year === "" ? undefined : readPeriod(text, asks);
  const said =
    alone && "quarter" in alone
      ? message("register.quarter-year", { year: excerpt(year), value: excerpt(text) })
      : message("register.quarter-unreadable", { value });
  note(reading, "error", row, "quarter", said);
  return undefined;
}

/** What a visit was: a draw where no column says otherwise; undefined for a word that is not known. */
function readVisitKind(reading: Reading, row: Row): "draw" | VisitKind | undefined {
  const text = readText(reading, row, "visit-kind");
  if (text === "") {
    if (has(reading, row, "visit-kind"))
      note(reading, "warning", row, "visit-kind", message("register.visit-kind-blank", {}));
    return "draw";
  }
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
  noteLists(reading, unitsOf(register));
  const known = indexOf(unitsOf(register));
  const first = new Map<string, { readonly row: Row; count: number }>();
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
        before.count += 1;
        const values = { unit, quarter, row: rowText(before.row, row), count: before.count };
        note(reading, "warning", row, "unit", message("register.visit-again", values));
      } else first.set(visit, { row, count: 1 });
      return { row, entry: { unit, quarter, waived, ...(kind !== "draw" && { kind }) } };
    });
  });
}
