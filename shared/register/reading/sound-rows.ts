import { message } from "../../text/text.ts";
import { isCreditCodeForm } from "../credit-code.ts";
import type { Field } from "../model.ts";
import type { Part } from "./choose-table.ts";
import { excerpt, isFormulaError, narrow, tidy, unmarked } from "./clean.ts";
import { coding, naming } from "./naming.ts";
import { isPlainAnswer, meaningOf, meanings, type PhraseField } from "./phrases.ts";
import { columnsOf, note, noteAt, type Reading, showsCode } from "./rows.ts";
import { type Row, shown, unseen } from "./table.ts";
import { severalNames } from "./whole-names.ts";

/** Whether a cell of a text has separators on both sides of a line break: a quote that stands wrong has made one cell of two lines. */
function isSwallowed(text: string): boolean {
  return /[\n\r]/.test(text) && text.split(/[\n\r]+/).filter((line) => /[,;\t|]/.test(line)).length > 1;
}

/** What a spreadsheet program turns a code into, as it then stands in a text file. */
export const madeDate =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日|\d{1,2}-[A-Z][a-z]{2}|[A-Z][a-z]{2}-\d{1,2})$/;

/**
 * How many codes a cell holds, where blanks or line breaks part what look like codes of one make: HT1 HT2, two credit codes. Blanks that
 * only group the digits of one code (3308 0001, HT 000001) part none.
 */
function codesIn(text: string): number {
  if (!text.includes(" ")) return 1;
  const parts = narrow(unmarked(text)).toUpperCase().split(" ");
  const [first = ""] = parts;
  if (parts.length < 2 || parts.some((part) => !/^[0-9A-Z-]+$/.test(part))) return 1;
  const make = (part: string) => part.replace(/[A-Z]+/g, "A").replace(/\d+/g, "9");
  const isAlike = parts.every((part) => make(part) === make(first));
  const areWhole = parts.every((part) => part.length >= 15);
  const areMixed = isAlike && /A/.test(make(first)) && /9/.test(make(first));
  const areLong = isAlike && parts.every((part) => part.length === first.length && part.length > 4);
  // A credit code in groups is still one.
  const isOne = isCreditCodeForm(parts.join(""));
  return !isOne && (areWhole || areMixed || areLong) ? parts.length : 1;
}

/** Family names of two characters: a blank behind one parts no two people. */
const doubleSurname =
  /^(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|司空|夏侯|端木|南宫|百里|呼延|轩辕|长孙|宇文|独孤|申屠|澹台|公冶|濮阳|淳于|单于|太叔|钟离|闻人|赫连)$/;

/** The names in a cell that should hold one person's: parted by a comma, a stroke, a line break or a blank, each of two characters at least. */
function namesIn(text: string): readonly string[] {
  const parts = text
    .split(/[、,，;；/\n\r]/)
    .flatMap((part) => {
      // Names of two characters are padded by a blank between them, which parts no two.
      const words = tidy(part).split(" ");
      const areNames = words.every((word) => /^\p{Script=Han}{2,4}$/u.test(word));
      return areNames && !doubleSurname.test(words[0] ?? "") ? words : [tidy(part)];
    })
    .filter(Boolean);
  return parts.every((part) => /^\p{L}{2}/u.test(part)) ? parts : [text];
}

/** The cells of a row that are under some heading, and how many the file has for a row. */
export interface Width {
  /** The column after the last heading. */
  readonly headings: number;
  /** Cells beyond are a shifted row: in a text file a separator stood inside a cell. Elsewhere nobody reads them. */
  readonly text: boolean;
  /** Whether another row ends with the last heading; else every line of the file ends with a separator. */
  readonly exact: boolean;
}

/** How wide a sheet's rows are, by its headings. */
export function widthOf({ table, rows, width }: Part): Width {
  return {
    headings: width,
    text: table.text === true,
    exact: rows.some(({ cells }) => cells.length === width),
  };
}

/**
 * Whether a row of a text is shifted: something stands beyond the headings; or nothing does, though the row is longer than others,
 * and a column of words holds one that is not known.
 */
function isShifted(reading: Reading, row: Row, width: Width): boolean {
  if (!width.text) return false;
  if (row.cells.slice(width.headings).some((cell) => tidy(shown(cell)) !== "")) return true;
  return (
    isLonger(row, width) &&
    [...columnsOf(reading, row)].some(([field, { index }]) => {
      const text = tidy(shown(row.cells[index]));
      return (
        field in meanings &&
        text !== "" &&
        !isPlainAnswer(text) &&
        !meaningOf(field as PhraseField, text, reading.own)
      );
    })
  );
}

/** Whether a row of a text ends with empty cells beyond the headings, where other rows do not. */
const isLonger = (row: Row, { text, exact, headings }: Width) => text && exact && row.cells.length > headings;

/**
 * Whether the cells of a row are what its author wrote: not shifted by a separator, no formula whose result is missing, no broken
 * character, and in the columns of codes no date, truth value or negative number that a spreadsheet made by itself.
 */
export function isSound(reading: Reading, row: Row, width: Width): boolean {
  let sound = true;
  const wrong = (field: Field | undefined, said: Parameters<typeof note>[4]) => {
    note(reading, "error", row, field, said);
    sound = false;
  };
  if (isShifted(reading, row, width)) {
    wrong(undefined, message("register.row-shifted", { cells: row.cells.length, headings: width.headings }));
    return false;
  }
  if (isLonger(row, width)) {
    const values = { cells: row.cells.length, headings: width.headings };
    note(reading, "warning", row, undefined, message("register.row-longer", values));
  }
  const stray = row.cells.findIndex((cell, index) => index >= width.headings && tidy(shown(cell)) !== "");
  if (stray >= 0) {
    const value = excerpt(tidy(shown(row.cells[stray])));
    noteAt(reading, "warning", row, stray, message("register.cell-stray", { value }));
  }
  for (const [field, { index }] of columnsOf(reading, row)) {
    const cell = row.cells[index];
    const text = tidy(shown(cell));
    const held = typeof cell === "object" ? cell : undefined;
    const withheld = unseen(cell);
    if (withheld !== undefined)
      wrong(field, message("register.cell-unseen", { value: excerpt(tidy(withheld)) }));
    else if (row.covered?.has(index))
      wrong(field, message("register.cell-covered", { value: excerpt(text) }));
    if (held && "formula" in held) wrong(field, message("register.formula-empty", {}));
    else if (text.includes("\ufffd"))
      wrong(field, message("register.character-broken", { value: excerpt(text) }));
    else if (isFormulaError(text)) {
      const said = message("register.value-error", { value: text });
      // Without its last day a certificate would never end.
      if (field === "expiry") wrong(field, said);
      else note(reading, "warning", row, field, said);
    }
    if (width.text && naming.includes(field) && isSwallowed(shown(cell)))
      wrong(field, message("register.cell-lines", { value: excerpt(text) }));
    if (reading.list === "inspectors" && field === "name") {
      const names = namesIn(shown(cell));
      if (names.length > 1)
        wrong(field, message("register.names-several", { value: excerpt(text), count: names.length }));
    } else if (field === "name") {
      const several = severalNames(shown(cell));
      const values = { value: excerpt(text), count: several?.names.length ?? 0 };
      if (several?.sure) wrong(field, message("register.units-several", values));
      else if (several) note(reading, "warning", row, field, message("register.units-joined", values));
    }
    if (!coding.includes(field)) continue;
    const several = codesIn(text);
    if (several > 1)
      wrong(field, message("register.codes-several", { value: excerpt(text), count: several }));
    if (held && "date" in held) wrong(field, message("register.code-date", { value: held.shown }));
    else if (held && "truth" in held) wrong(field, message("register.code-truth", { value: held.truth }));
    else if (held && "number" in held) {
      if (withheld === undefined && !showsCode(held.shown))
        wrong(field, message("register.code-shown", { value: excerpt(text), number: held.number }));
    } else if (madeDate.test(text)) wrong(field, message("register.code-date", { value: text }));
    else if (/^(?:TRUE|FALSE)$/i.test(text)) wrong(field, message("register.code-truth", { value: text }));
    else if (/^-\d+(?:\.\d+)?$/.test(text)) wrong(field, message("register.code-negative", { value: text }));
  }
  return sound;
}
