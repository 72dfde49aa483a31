import type { Paper } from "../../../../shared/papers/blocks.ts";
import { footText } from "../../../../shared/papers/foot.ts";
import { wordsOf } from "../../../../shared/papers/words.ts";
import {
  area,
  baselineIn,
  footSize,
  headerSize,
  headerTop,
  marksPitch,
  marksSize,
  marksTop,
  mm,
  pageNumberSize,
  pageNumberTop,
  sheet,
  stampArea,
} from "./geometry.ts";
import { outlinesOf } from "./outlines.ts";
import { decimal, drawAside, type Press, type Style, setText, widthOf } from "./press.ts";

/** What stands on every page beside the text: its number, what binds it to its ceremony, and on a rehearsal's paper that it is one. */
export function furnish(press: Press, paper: Paper, page: number, total: number): void {
  const { rehearsal, foot, marks = [] } = paper;
  if (rehearsal) {
    drawAside(press, "Pagination", `0.92 g ${watermark(press, rehearsal.watermark)} 0 g`);
    drawAside(press, "Pagination", header(press, rehearsal.header));
  }
  for (const [index, mark] of marks.entries())
    drawAside(press, "Pagination", secrecyMark(press, mark, marksTop + index * marksPitch));
  const style: Style = { face: "body", size: pageNumberSize };
  const text = `— ${page} —`;
  const right = page % 2 === 1;
  const width = widthOf(press, text, style);
  const x = right ? area.left + area.width - pageNumberSize - width : area.left + pageNumberSize;
  const baseline = baselineIn(pageNumberTop, pageNumberSize, pageNumberSize);
  drawAside(press, "Pagination", setText(press, text, style, x, baseline));
  if (!foot) return;
  const line = footText(foot, page, total, wordsOf(paper.language));
  const room = area.width - width - 3 * pageNumberSize;
  const natural = widthOf(press, line, { face: "body", size: footSize });
  const small: Style = { face: "body", size: footSize * Math.min(1, room / natural) };
  const footX = right ? area.left : area.left + area.width - widthOf(press, line, small);
  drawAside(press, "Pagination", setText(press, line, small, footX, baseline));
}

/** At the upper left, beside the archive stamp (GB/T 9704-2012, 7.2.1); made smaller where it would reach it. */
function secrecyMark(press: Press, text: string, top: number): string {
  const room = stampArea.left - area.left - 2 * mm;
  const natural = widthOf(press, text, { face: "heading", size: marksSize });
  const style: Style = { face: "heading", size: marksSize * Math.min(1, room / natural) };
  return setText(press, text, style, area.left, baselineIn(top, marksSize, style.size));
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

/** Large and light across the page, under the text; as curves, so that it stands in nobody's copy of the text. */
function watermark(press: Press, text: string): string {
  const unit = widthOf(press, text, { face: "heading", size: 1 });
  const style: Style = { face: "heading", size: Math.min(170, (sheet.width * 0.85) / unit) };
  const width = widthOf(press, text, style);
  const slope = Math.SQRT1_2;
  // Its middle is the page's, a third of its height below the line through it.
  const [along, below] = [width / 2, style.size / 3];
  const x = sheet.width / 2 - along * slope + below * slope;
  const y = sheet.height / 2 + along * slope + below * slope;
  const turned = [slope, -slope, slope, slope, x, y].map(decimal).join(" ");
  return `q ${turned} cm ${outlinesOf(press, text, style)} Q`;
}
