/** A spreadsheet as the import sees it: text in cells, numbered as the spreadsheet program numbers them. */

/** A number in a cell with more digits than a spreadsheet keeps: a code stored so has lost its last digits. */
export interface Inexact {
  /** As the cell holds it, for the person who looks it up. */
  readonly inexact: string;
}

/** The text of a cell, empty for an empty one. Dates are `YYYY-MM-DD`. */
export type Cell = string | Inexact;

export interface Row {
  /** Number of the row in the sheet, from 1. */
  readonly number: number;
  /** By column from A; columns past the last filled one may be absent. */
  readonly cells: readonly Cell[];
}

/** A sheet; rows without any text are left out. */
export interface Table {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** The letters of a column counted from 0: A … Z, AA … */
export function columnName(index: number): string {
  let name = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** What a cell shows, whether exact or not. */
export function shown(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  return typeof cell === "string" ? cell : cell.inexact;
}
