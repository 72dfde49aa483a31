import { pitch } from "./geometry.ts";

/** The smallest thing that is placed on a page as a whole: a line, a row of a table, a code. */
export interface Piece {
  readonly height: number;
  /** Begins on one of the page's 22 lines; rows of a table do not. */
  readonly onGrid: boolean;
  /** Stands on one page with the piece after it. */
  keep: boolean;
  /** Repeated above the piece where it begins a page: the head of its table. */
  readonly head?: { readonly height: number; readonly draw: (top: number) => void };
  readonly draw: (top: number) => void;
  /** Begins a page, or a sheet with its pages numbered from 1; nothing is drawn. */
  readonly begins?: "page" | "sheet";
  /** Nothing but room, left out where it would begin a page: whole lines, or less than one. */
  readonly gap?: "lines" | "part";
}

/** A piece so many lines high. */
export function linePiece(draw: (top: number) => void, keep = false, lines = 1): Piece {
  return { height: lines * pitch, onGrid: true, keep, draw };
}

/** What comes after it stands on a page, or a sheet, of its own. */
export function beginPiece(begins: "page" | "sheet"): Piece {
  return { height: 0, onGrid: false, keep: false, draw: () => {}, begins };
}

/** Room of so many lines; of a part of one, wherever it stands. */
export function gapPiece(lines: number): Piece {
  const whole = Number.isInteger(lines);
  return { ...linePiece(() => {}, false, lines), onGrid: whole, gap: whole ? "lines" : "part" };
}
