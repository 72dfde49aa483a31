import { fieldFault } from "../../draw/field.ts";
import { few, type Value } from "../../text/catalogue.ts";
import { type Message, message } from "../../text/text.ts";
import type { Finding, Severity } from "../findings.ts";
import type { Field } from "../model.ts";
import { type Dirt, dirtOf, excerpt, isCut, isPlaceholder, narrow, tidy, tidyCode } from "./clean.ts";
import type { Mapping } from "./headings.ts";
import { type Cell, columnName, type Row, shown } from "./table.ts";

/** A list being read: where each field stands, and what was found so far. */
export interface Reading {
  readonly columns: ReadonlyMap<Field, number>;
  readonly findings: Finding[];
}

/** Starts reading under a heading row. */
export function startReading(mapping: Mapping): Reading {
  return { columns: new Map(mapping.columns.map(({ field, index }) => [field, index])), findings: [] };
}

/** Notes a finding about a field's cell, or about the whole row where no field is named or the field has no column. */
export function note(
  reading: Reading,
  severity: Severity,
  row: Row,
  field: Field | undefined,
  said: Message,
) {
  const index = field === undefined ? undefined : reading.columns.get(field);
  const column = index === undefined ? "" : columnName(index);
  reading.findings.push({ severity, row: row.number, column, said });
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
      const said = message(dirtKeys[dirt], {});
      reading.findings.push({ severity: "cleaned", row: row.number, column: columnName(index), said });
    }
  });
}

// What every print font has: ASCII, Chinese punctuation, the Han characters of the first Unicode, full-width forms.
const common = /^[ -~、-】一-鿿！-～]*$/;

/** Notes the characters of a row's used columns that the papers can only give by their code points. */
export function noteUnprintable(reading: Reading, row: Row, prints: (character: string) => boolean) {
  for (const [field, index] of reading.columns) {
    const text = tidy(shown(row.cells[index]));
    if (common.test(text)) continue;
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

function cellOf(reading: Reading, row: Row, field: Field): Cell {
  const index = reading.columns.get(field);
  return index === undefined ? "" : (row.cells[index] ?? "");
}

/** Whether the list has a column for a field. */
export function has(reading: Reading, field: Field): boolean {
  return reading.columns.has(field);
}

/** A cell as tidy text; empty where it says that there is nothing. */
export function readText(reading: Reading, row: Row, field: Field): string {
  const text = tidy(shown(cellOf(reading, row, field)));
  if (!isPlaceholder(text)) return text;
  note(reading, "cleaned", row, field, message("register.placeholder", { value: text }));
  return "";
}

/** A cell of a yes-or-no, level or kind column: tidy, narrow text without white space; a dash stays a dash. */
export function readWord(reading: Reading, row: Row, field: Field): string {
  return narrow(tidy(shown(cellOf(reading, row, field)))).replace(/\s/g, "");
}

/**
 * The name of a unit or a person. Undefined where there is none or where it holds what the protocol's files cannot;
 * one that seems cut enters as it is.
 */
export function readName(reading: Reading, row: Row): string | undefined {
  let name = readText(reading, row, "name");
  if (name === "") {
    note(reading, "error", row, "name", message("register.name-missing", {}));
    return undefined;
  }
  const value = excerpt(name);
  if (fieldFault(name, "commas")) {
    note(reading, "error", row, "name", message("register.name-forbidden", { value }));
    return undefined;
  }
  if (isCut(name)) note(reading, "warning", row, "name", message("register.name-cut", { value }));
  else if (/[.。]$/.test(name)) {
    name = name.replace(/[.。]$/, "").trimEnd();
    note(reading, "cleaned", row, "name", message("register.trailing-dot", { value }));
  }
  return name;
}

/** What a cell that should hold a code does hold. */
export interface Code {
  /** ASCII without white space; empty where there is none, or where it was a number that lost digits. */
  readonly text: string;
  /** As it stands, where it was a number that lost digits. */
  readonly inexact?: string;
}

/** A code: put right where width, white space or dots are wrong; never taken from a number that lost digits. */
export function readCode(reading: Reading, row: Row, field: Field): Code {
  const cell = cellOf(reading, row, field);
  if (typeof cell !== "string") return { text: "", inexact: cell.inexact };
  if (cell === "") return { text: "" };
  const tidied = tidy(cell);
  if (isPlaceholder(tidied)) {
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
