import { idForm } from "../../draw/field.ts";
import { few, type Value } from "../../text/catalogue.ts";
import { type Message, message } from "../../text/text.ts";
import type { Finding, Severity } from "../findings.ts";
import type { Field, List } from "../model.ts";
import {
  type Dirt,
  dirtOf,
  excerpt,
  isFormulaError,
  isPlaceholder,
  narrow,
  tidy,
  tidyCode,
  unmarked,
} from "./clean.ts";
import type { Column, Mapping } from "./headings.ts";
import { type Meaning, meaningOf, type OwnPhrases, type PhraseField } from "./phrases.ts";
import { type Cell, columnName, type Row, shown } from "./table.ts";

/** A word of a row that decides what becomes of it. */
export interface Said {
  readonly row: Row;
  readonly field: PhraseField;
  /** As the sheet has it; empty where the cell is. */
  readonly word: string;
  readonly means: Meaning;
}

/** A list being read: where each field stands, and what was found so far. */
export interface Reading {
  readonly list: List;
  /** The columns of each sheet; of a list from one sheet under the empty name. */
  readonly columns: ReadonlyMap<string, ReadonlyMap<Field, Column>>;
  /** The columns of each sheet that name a field too, and are compared with the one that is read. */
  readonly others: ReadonlyMap<string, readonly Column[]>;
  readonly own: OwnPhrases;
  readonly findings: Finding[];
  /** Words that are not known, cell by cell. */
  readonly unknown: { readonly field: PhraseField; readonly word: string }[];
  /** The words that the rows rest on which are not as usual: stopped, not in post, a construction project. */
  readonly said: Said[];
}

/** Starts reading under the heading rows of a list's sheets. */
export function startReading(
  list: List,
  mappings: readonly (readonly [sheet: string, mapping: Mapping])[],
  own: OwnPhrases = {},
): Reading {
  const several = mappings.length > 1;
  const columns = new Map(
    mappings.map(([sheet, mapping]) => [
      several ? sheet : "",
      new Map(mapping.columns.map((column) => [column.field, column])),
    ]),
  );
  const others = new Map(mappings.map(([sheet, mapping]) => [several ? sheet : "", mapping.others]));
  return { list, columns, others, own, findings: [], unknown: [], said: [] };
}

/** Where the fields of a row stand. */
export function columnsOf(reading: Reading, { sheet = "" }: Row): ReadonlyMap<Field, Column> {
  return reading.columns.get(sheet) ?? new Map();
}

/** The other columns of a row's sheet that are called a field. */
export function othersOf(reading: Reading, { sheet = "" }: Row, field: Field): readonly Column[] {
  return (reading.others.get(sheet) ?? []).filter((column) => column.field === field);
}

/** Notes a finding about a column by its index, or about a whole row. */
export function noteAt(
  reading: Reading,
  severity: Severity,
  row: Row,
  index: number | undefined,
  said: Message,
) {
  const column = index === undefined ? "" : columnName(index);
  const sheet = row.sheet === undefined ? {} : { sheet: row.sheet };
  reading.findings.push({ severity, row: row.number, column, said, ...sheet });
}

/** Notes a finding about a field's cell, or about the whole row where no field is named or the field has no column. */
export function note(
  reading: Reading,
  severity: Severity,
  row: Row,
  field: Field | undefined,
  said: Message,
) {
  noteAt(
    reading,
    severity,
    row,
    field === undefined ? undefined : columnsOf(reading, row).get(field)?.index,
    said,
  );
}

const dirtKeys = {
  "no-break-space": "register.no-break-space",
  "line-break": "register.line-break",
  invisible: "register.invisible",
  spaces: "register.spaces",
} as const satisfies Record<Dirt, string>;

/** Notes white space and invisible characters that are wrong in any cell of a row, whether its column is used or not. */
export function noteDirt(reading: Reading, row: Row) {
  row.cells.forEach((cell, index) => {
    for (const dirt of dirtOf(shown(cell))) {
      noteAt(reading, "cleaned", row, index, message(dirtKeys[dirt], {}));
    }
  });
}

// What every print font has: ASCII, Chinese punctuation, the Han characters of the first Unicode, full-width forms.
const common = /^[ -~、-】一-鿿！-～]*$/;

/** Fields whose words decide and are printed by what they mean. */
const answers: readonly Field[] = ["in-post", "available", "waived"];

/** Notes the characters of a row's used columns that the papers can only give by their code points. */
export function noteUnprintable(reading: Reading, row: Row, prints: (character: string) => boolean) {
  for (const [field, { index }] of columnsOf(reading, row)) {
    const text = tidy(shown(row.cells[index]));
    if (answers.includes(field) || common.test(text)) continue;
    const lacking = [...new Set(text)].filter((character) => !prints(character));
    if (lacking.length === 0) continue;
    const said = message("register.unprintable", {
      characters: few(lacking.map(named), 5),
      count: lacking.length,
    });
    note(reading, "warning", row, field, said);
  }
}

/** The character and its code point; a mark alone is named by its code point. */
function named(character: string): Value {
  const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  return /[\p{M}\p{C}]/u.test(character)
    ? codePoint
    : message("register.unprintable-one", { character, codePoint });
}

/** What the cell of a field holds. */
export function cellOf(reading: Reading, row: Row, field: Field): Cell {
  const column = columnsOf(reading, row).get(field);
  return column === undefined ? "" : (row.cells[column.index] ?? "");
}

/** The text of a cell with its line breaks. */
export function readWhole(reading: Reading, row: Row, field: Field): string {
  return shown(cellOf(reading, row, field));
}

/** Another row as it is named to who looks at this one: its number, of another sheet with the sheet's name. */
export function rowText({ number, sheet }: Row, row: Row): Message {
  return sheet === undefined || sheet === row.sheet
    ? message("register.row-here", { row: number })
    : message("register.row-there", { row: number, sheet: excerpt(sheet) });
}

/** Several rows as they are named to who looks at the first: by their numbers, or where they are of several sheets each by its own. */
export function rowsText(rows: readonly Row[]): Value {
  const [first] = rows;
  if (first && rows.every(({ sheet }) => sheet === first.sheet)) {
    const numbers = rows.map(({ number }) => number);
    return message("register.rows-here", { rows: few(numbers, 10) });
  }
  return few(
    rows.map(({ number, sheet = "" }) =>
      message("register.row-there", { row: number, sheet: excerpt(sheet) }),
    ),
    10,
  );
}

/** Whether the sheet of a row has a column for a field. */
export function has(reading: Reading, row: Row, field: Field): boolean {
  return columnsOf(reading, row).has(field);
}

/** The heading over a field; empty where the sheet of a row has no such column. */
export function headingOf(reading: Reading, row: Row, field: Field): string {
  return columnsOf(reading, row).get(field)?.heading ?? "";
}

/** What a word means in a field, and that the row rests on it. */
export function rest(reading: Reading, row: Row, field: PhraseField, word: string, means: Meaning) {
  reading.said.push({ row, field, word: excerpt(word), means });
}

/** Notes a word that is not known, for a person to say what it means. */
export function unknownWord(
  reading: Reading,
  severity: Severity,
  row: Row,
  field: PhraseField,
  word: string,
  said: Message,
) {
  reading.unknown.push({ field, word: excerpt(word) });
  note(reading, severity, row, field, said);
}

/** What the whole cell of a field means; undefined for what is not known, and for nothing. */
export function readMeaning<F extends PhraseField>(
  reading: Reading,
  row: Row,
  field: F,
): Meaning<F> | undefined {
  return meaningOf(field, readWord(reading, row, field), reading.own);
}

const days: readonly Field[] = ["updated-at", "listed-at", "expiry", "quarter"];

/** From the first day of 1900 to that of 1904, as spreadsheets count. */
const fourYears = 1462;

/** A cell as tidy text, the number of a day counted from 1900; empty where it says that there is nothing. */
export function readText(reading: Reading, row: Row, field: Field): string {
  const cell = cellOf(reading, row, field);
  if (typeof cell === "object" && "from1904" in cell && days.includes(field))
    return String(Number(cell.number) + fourYears);
  const tidied = tidy(shown(cell));
  const text = unmarked(tidied);
  if (text !== tidied) {
    const values = { value: excerpt(tidied), clean: excerpt(text) };
    note(reading, "cleaned", row, field, message("register.text-mark", values));
  }
  if (!isPlaceholder(text)) return text;
  if (!isFormulaError(text))
    note(reading, "cleaned", row, field, message("register.placeholder", { value: text }));
  return "";
}

/** A cell of a yes-or-no, level or kind column: tidy, narrow text without white space; a dash stays a dash. */
export function readWord(reading: Reading, row: Row, field: Field): string {
  return narrow(unmarked(tidy(shown(cellOf(reading, row, field))))).replace(/\s/g, "");
}

/** What a cell that should hold a code does hold. */
export interface Code {
  /** ASCII without white space; empty where there is none, or where it was a number that lost digits. */
  readonly text: string;
  /** As it stands, where it was a number that lost digits. */
  readonly inexact?: string;
}

/** Whether a number is shown with its thousands parted or rounded: that is no other code, only another way to show the number. */
function isOnlyNumber(code: string): boolean {
  return /^-?[\d,]*\d(?:\.\d+)?(?:E[+-]?\d+)?$/i.test(code) && /[,.E]/i.test(code);
}

/** Whether a cell shows its number as something that can be a code. */
export function showsCode(text: string): boolean {
  const code = tidyCode(text);
  return isOnlyNumber(code) || idForm.pattern.test(code);
}

/** The code of a cell that shows its number otherwise (000012, 00-1236): as it is shown. */
function codeOfNumber(
  reading: Reading,
  row: Row,
  field: Field,
  { number, shown: text }: { readonly number: string; readonly shown: string },
): string {
  const code = tidyCode(text);
  if (!isOnlyNumber(code)) return code;
  note(
    reading,
    "warning",
    row,
    field,
    message("register.code-number", { value: excerpt(tidy(text)), number }),
  );
  return number;
}

/** A code: put right where width, white space or dots are wrong; never taken from a number that lost digits. */
export function readCode(reading: Reading, row: Row, field: Field): Code {
  const held = cellOf(reading, row, field);
  if (typeof held !== "string" && "inexact" in held) return { text: "", inexact: held.inexact };
  if (typeof held !== "string" && "number" in held) return { text: codeOfNumber(reading, row, field, held) };
  const cell = shown(held);
  if (cell === "") return { text: "" };
  const tidied = tidy(cell);
  if (isPlaceholder(tidied)) {
    if (!isFormulaError(tidied))
      note(reading, "cleaned", row, field, message("register.placeholder", { value: tidied }));
    return { text: "" };
  }
  const text = tidyCode(cell);
  if (text !== tidied) {
    const values = { value: excerpt(tidied), clean: excerpt(text) };
    if (narrow(tidied) !== tidied)
      note(reading, "cleaned", row, field, message("register.full-width", values));
    else note(reading, "cleaned", row, field, message("register.code-cleaned", values));
  }
  // What a spreadsheet program writes to CSV in place of a long number.
  if (/^\d(?:\.\d+)?[Ee]\+?\d+$/.test(text) && /[.+]/.test(text)) return { text: "", inexact: text };
  return { text };
}
