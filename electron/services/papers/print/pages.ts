import { setImmediate } from "node:timers/promises";
import type { Paper } from "../../../../shared/papers/blocks.ts";
import {
  area,
  baselineIn,
  headerSize,
  headerTop,
  mm,
  pageNumberSize,
  pageNumberTop,
  pitch,
  sheet,
} from "./geometry.ts";
import type { Piece } from "./pieces.ts";
import { decimal, drawAside, type Press, type Style, setText, widthOf } from "./press.ts";

/** Rounding in points that is no overflow. */
const tolerance = 0.01;
/** After so many pages the event loop gets its turn, and what is printed so far leaves pdfkit. */
const pagesAtOnce = 5;

/** Places the pieces on pages. What is chained by `keep` stands on one page, unless no page could hold it. */
export async function layOut(press: Press, paper: Paper, pieces: readonly Piece[]): Promise<void> {
  let printed = 0;
  let page = 0;
  let y: number = area.bottom;
  const newPage = async () => {
    page += 1;
    printed += 1;
    if (printed % pagesAtOnce === 0) await setImmediate();
    press.doc.addPage();
    furnish(press, paper, page);
    y = area.top;
  };
  await newPage();
  for (const group of groups(pieces)) {
    if (group[0]?.sheet) {
      page = 0;
      await newPage();
      continue;
    }
    const end = endOf(group, y);
    const fitsOnPage = endOf(group, area.top + (group[0]?.head?.height ?? 0)) <= area.bottom + tolerance;
    if (end > area.bottom + tolerance && fitsOnPage && y > area.top) await newPage();
    for (const piece of group) {
      if (startOf(piece, y) + piece.height > area.bottom + tolerance && y > area.top) await newPage();
      if (y === area.top && piece.head) {
        piece.head.draw(y);
        y += piece.head.height;
      }
      y = startOf(piece, y);
      piece.draw(y);
      y += piece.height;
    }
  }
}

function* groups(pieces: readonly Piece[]): Generator<Piece[]> {
  let group: Piece[] = [];
  for (const piece of pieces) {
    if (piece.sheet && group.length > 0) {
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

/** What stands on every page beside the text: its number, and on a rehearsal's paper that it is one. */
function furnish(press: Press, paper: Paper, page: number): void {
  const { rehearsal } = paper;
  if (rehearsal) {
    drawAside(press, "Pagination", `0.92 g ${watermark(press, rehearsal.watermark)} 0 g`);
    drawAside(press, "Pagination", header(press, rehearsal.header));
  }
  const style: Style = { face: "body", size: pageNumberSize };
  const text = `— ${page} —`;
  const right = page % 2 === 1;
  const x = right
    ? area.left + area.width - pageNumberSize - widthOf(press, text, style)
    : area.left + pageNumberSize;
  const baseline = baselineIn(pageNumberTop, pageNumberSize, pageNumberSize);
  drawAside(press, "Pagination", setText(press, text, style, x, baseline));
}

function header(press: Press, text: string): string {
  const natural = widthOf(press, text, { face: "heading", size: headerSize });
  const style: Style = { face: "heading", size: headerSize * Math.min(1, area.width / natural) };
  const width = widthOf(press, text, style);
  const height = 6 * mm;
  const x = area.left + (area.width - width) / 2;
  const box = [x - headerSize, headerTop, width + 2 * headerSize, height].map(decimal).join(" ");
  return `1 w ${box} re S ${setText(press, text, style, x, baselineIn(headerTop, height, style.size))}`;
}

/** Large and light across the page, under the text. */
function watermark(press: Press, text: string): string {
  const unit = widthOf(press, text, { face: "heading", size: 1 });
  const style: Style = { face: "heading", size: Math.min(170, (sheet.width * 0.85) / unit) };
  const width = widthOf(press, text, style);
  const slope = Math.SQRT1_2;
  const x = sheet.width / 2 - (width / 2) * slope;
  const y = sheet.height / 2 + (width / 2) * slope;
  const turned = [slope, -slope, slope, slope, x, y].map(decimal).join(" ");
  return `q ${turned} cm ${setText(press, text, style, 0, style.size / 3)} Q`;
}
