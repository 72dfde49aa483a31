/** A spreadsheet as the import sees it: text in cells, numbered as the spreadsheet program numbers them. */

/** A number in a cell with more digits than a spreadsheet keeps: a code stored so has lost its last digits. */
export interface Inexact {
  /** As the cell holds it, for the person who looks it up. */
  readonly inexact: string;
}

/** What a cell holds that is not text, where it matters that it is not. */
export type Held =
  | Inexact
  /** A day that the spreadsheet keeps as a number, `YYYY-MM-DD`; of a code such as 3-1 it has made one by itself. */
  | { readonly date: string; readonly shown: string }
  /** A truth value, `TRUE` or `FALSE`. */
  | { readonly truth: string }
  /** A number that the sheet shows otherwise, or one that may be a day, counted from 1904. */
  | { readonly number: string; readonly shown: string; readonly from1904?: true }
  /** A text that the sheet shows nothing of. */
  | { readonly text: string; readonly shown: "" }
  /** A formula whose result is not in the file. */
  | { readonly formula: true };

/** The text of a cell, empty for an empty one, or what else it holds. */
export type Cell = string | Held;

export interface Row {
  /** Number of the row in the sheet, from 1. */
  readonly number: number;
  /** By column from A; columns past the last filled one may be absent. */
  readonly cells: readonly Cell[];
  /** Not seen by who opens the sheet: hidden by hand, by a filter or in a folded group. */
  readonly hidden?: true;
  /** Columns whose cell is merged with the one above and repeats it, counted from 0. */
  readonly merged?: ReadonlySet<number>;
  /** Columns whose cell lies under a merged one that says something else, counted from 0: nobody sees what it holds. */
  readonly covered?: ReadonlySet<number>;
  /** Columns whose text is struck through, as a whole or in part, counted from 0. */
  readonly struck?: ReadonlySet<number>;
  /** Columns whose text has the color of what is behind it, counted from 0. */
  readonly lost?: ReadonlySet<number>;
  /** Columns whose cell has a comment, counted from 0. */
  readonly commented?: ReadonlySet<number>;
  /** The name of its sheet, where a list is read from several. */
  readonly sheet?: string;
}

/** A sheet; rows without any text are left out. */
export interface Table {
  readonly name: string;
  readonly rows: readonly Row[];
  /** Not among the sheets that who opens the file sees; `very` where only a program can show it again. */
  readonly hidden?: "hidden" | "very";
  /** Columns that are not seen, counted from 0. */
  readonly hiddenColumns?: ReadonlySet<number>;
  /** What is hidden cannot be told in this kind of file. */
  readonly hiddenUntold?: true;
  /** The texts of the shapes that are drawn over it. */
  readonly drawn?: readonly string[];
  /** Ranges in which a condition strikes texts through, makes them unseen, or shows something else. */
  readonly conditional?: readonly string[];
  /** Lines of a text file: a row with more cells than headings has a separator inside a cell. */
  readonly text?: true;
}

/** The letters of a column counted from 0: A … Z, AA … */
export function columnName(index: number): string {
  let name = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** What a cell says to who reads it: as it is shown, a date as `YYYY-MM-DD`, a formula without a result nothing. */
export function shown(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell === "string") return cell;
  if ("inexact" in cell) return cell.inexact;
  if ("date" in cell) return cell.date;
  if ("truth" in cell) return cell.truth;
  return "shown" in cell ? cell.shown : "";
}

/** What a cell holds and does not show at all; undefined of one that shows something, or holds nothing, or a nought, which many formats leave out. */
export function unseen(cell: Cell | undefined): string | undefined {
  if (typeof cell !== "object" || !("shown" in cell) || "date" in cell || cell.shown !== "") return undefined;
  const held = "number" in cell ? cell.number : cell.text;
  return held === "0" ? undefined : held;
}
