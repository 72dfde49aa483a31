import { setImmediate } from "node:timers/promises";
import type { Paper } from "../../../../shared/papers/blocks.ts";
import { area, pitch } from "./geometry.ts";
import { furnish } from "./page-marks.ts";
import type { Piece } from "./pieces.ts";
import type { Press } from "./press.ts";

/** Rounding in points that is no overflow. */
const tolerance = 0.01;
/** After so many pages the event loop gets its turn, and what is printed so far leaves pdfkit. */
const pagesAtOnce = 5;

/** A page before it is drawn: what stands where, and which page of how many of its sheet it is. */
export interface Page {
  readonly number: number;
  readonly sheet: { pages: number };
  readonly marks: { readonly top: number; readonly draw: (top: number) => void }[];
}

/** Draws pages with what belongs on each; what is drawn is let go, for a long list is large. */
export async function drawPages(press: Press, paper: Paper, pages: readonly Page[]): Promise<void> {
  for (const [index, { number, sheet, marks }] of pages.entries()) {
    if ((index + 1) % pagesAtOnce === 0) await setImmediate();
    press.doc.addPage();
    furnish(press, paper, number, sheet.pages);
    for (const { top, draw } of marks) draw(top);
    marks.length = 0;
  }
}

/**
 * Places pieces on pages before any is drawn: a page says of how many it is one. What is chained by `keep` stands on one
 * page, unless no page could hold it.
 */
export function placed(pieces: readonly Piece[]): readonly Page[] {
  const pages: Page[] = [];
  let sheet = { pages: 0 };
  let marks: Page["marks"] = [];
  let y: number = area.top;
  const newPage = () => {
    sheet.pages += 1;
    marks = [];
    pages.push({ number: sheet.pages, sheet, marks });
    y = area.top;
  };
  const put = ({ height, draw }: Pick<Piece, "height" | "draw">) => {
    marks.push({ top: y, draw });
    y += height;
  };
  newPage();
  for (const group of groups(pieces)) {
    const begins = group[0]?.begins;
    if (begins) {
      if (begins === "sheet") sheet = { pages: 0 };
      if (begins === "sheet" || y > area.top) newPage();
      continue;
    }
    const end = endOf(group, y);
    const fitsOnPage = endOf(group, area.top + (group[0]?.head?.height ?? 0)) <= area.bottom + tolerance;
    if (end > area.bottom + tolerance && fitsOnPage && y > area.top) newPage();
    for (const piece of group) {
      if (startOf(piece, y) + piece.height > area.bottom + tolerance && y > area.top) newPage();
      if (y === area.top && piece.gap) continue;
      if (y === area.top && piece.head) put(piece.head);
      y = startOf(piece, y);
      put(piece);
    }
  }
  return pages;
}

function* groups(pieces: readonly Piece[]): Generator<Piece[]> {
  let group: Piece[] = [];
  for (const piece of pieces) {
    if (piece.begins && group.length > 0) {
      yield group;
      group = [];
    }
    group.push(piece);
    if (piece.keep) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

function endOf(group: readonly Piece[], from: number): number {
  return group.reduce((y, piece) => startOf(piece, y) + piece.height, from);
}

function startOf(piece: Piece, y: number): number {
  return piece.onGrid ? area.top + Math.ceil((y - area.top - tolerance) / pitch) * pitch : y;
}
