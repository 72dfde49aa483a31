import { encode } from "uqr";
import type { QrBlock, Signatures, Stamp } from "../../../../shared/papers/blocks.ts";
import {
  area,
  baselineIn,
  bodySize,
  linesOnPage,
  pitch,
  stampArea,
  tableLeading,
  tableSize,
} from "./geometry.ts";
import { breakLines } from "./lines.ts";
import { gapPiece, linePiece, type Piece } from "./pieces.ts";
import { decimal, drawAs, drawAside, element, type Press, type Style, setText, widthOf } from "./press.ts";
import { tablePieces } from "./table-pieces.ts";

const perRow = 3;
const labelSize = 5.5;
const valueSize = 8.5;

/** The archive stamp on page 1 (DA/T 22-2015); where no cell is filled in, its place stays free for a rubber one. */
export function stampPieces(press: Press, block: Stamp): Piece[] {
  if (block.cells.length === 0) return [];
  return [linePiece(() => drawStamp(press, block), true, 0)];
}

function drawStamp(press: Press, block: Stamp): void {
  const width = stampArea.width / perRow;
  const height = stampArea.height / Math.ceil(block.cells.length / perRow);
  block.cells.forEach(([label, value], index) => {
    const x = stampArea.left + (index % perRow) * width;
    const top = stampArea.top + Math.floor(index / perRow) * height;
    drawAside(press, "Layout", `0.5 w ${[x, top, width, height].map(decimal).join(" ")} re S`);
    const operators = [
      centred(press, label, { face: "heading", size: labelSize }, x, width, top + 1, height * 0.35),
      centred(press, value, { face: "body", size: valueSize }, x, width, top + height * 0.4, height * 0.55),
    ];
    drawAs(press, element(() => press.root, press, "P")(), "P", operators.join("\n"));
  });
}

/** Made smaller where it is too wide: the stamp's measures are fixed. */
function centred(
  press: Press,
  text: string,
  style: Style,
  x: number,
  width: number,
  top: number,
  height: number,
): string {
  const natural = widthOf(press, text, style);
  const scale = Math.min(1, (width - 2) / Math.max(natural, 1));
  const size = style.size * scale;
  const left = x + (width - natural * scale) / 2;
  return setText(press, text, { ...style, size }, left, baselineIn(top, height, size));
}

const style: Style = { face: "body", size: bodySize };
/** Room that the text before the block takes of its page. */
const textBefore = 4;
/** Rows that stay with the closing lines where the block is longer than a page. */
const rowsAtEnd = 2;

/** Between what is signed and who signs. */
const gap = 0.3;

/** What is signed, the people's rows, and the closing lines at the right, all on one page where they fit on one beside some text. */
export function signaturePieces(press: Press, block: Signatures): Piece[] {
  const inset = 2 * bodySize;
  const closing = block.closing.flatMap((text) =>
    breakLines(press, text, style, area.width - inset).map((line) =>
      linePiece((top) => {
        const x = area.left + area.width - inset - line.width;
        const operators = setText(press, line.text, style, x, baselineIn(top, pitch, bodySize));
        drawAs(press, element(() => press.root, press, "P")(), "P", operators);
      }, true),
    ),
  );
  const signed = block.signed ? [...tablePieces(press, block.signed), gapPiece(gap)] : [];
  const rows = tablePieces(press, block.table).map((row) => ({
    ...row,
    onGrid: row.onGrid && !block.signed,
  }));
  const pieces = [...signed, ...rows, ...closing];
  const height = pieces.reduce((sum, piece) => sum + piece.height, pitch);
  const whole = height <= (linesOnPage - textBefore) * pitch;
  const from = whole ? 0 : Math.max(0, pieces.length - closing.length - rowsAtEnd);
  return pieces.map((piece, index) => ({
    ...piece,
    keep: index === pieces.length - 1 ? false : piece.keep || index <= signed.length || index >= from,
  }));
}

/** Five lines of the page: 51 mm, of which the quiet zone of four modules takes its share. */
const codeLines = 5;
const quiet = 4;
const captionStyle: Style = { face: "heading", size: bodySize };
const contentStyle: Style = { face: "mono", size: tableSize };

/** What a code says, to be read beside it: a line for its beginning, and each digest in groups of eight on two lines. */
function readable(text: string): string {
  const fields = text.split(",").map((field) => {
    if (!/^[0-9a-f]{64}$/.test(field)) return `${field},`;
    const groups = field.match(/.{8}/g) ?? [];
    return `\n${groups.slice(0, 4).join(" ")}\n${groups.slice(4).join(" ")}\n`;
  });
  return fields.join("").trim();
}

/** The code at the left; beside it its caption and its content, so that the paper says what the code says. */
export function qrPieces(press: Press, block: QrBlock): Piece[] {
  const tall = block.lines ?? codeLines;
  const size = tall * pitch;
  const x = area.left + size + bodySize;
  const room = area.width - size - bodySize;
  // A smaller code has a smaller caption, on the lines of its content.
  const [captioned, leading]: [Style, number] =
    block.lines === undefined ? [captionStyle, pitch] : [{ ...captionStyle, size: tableSize }, tableLeading];
  const caption = breakLines(press, block.caption, captioned, room);
  const content = breakLines(press, readable(block.text), contentStyle, room);
  const beside = caption.length * leading + content.length * tableLeading;
  const draw = (top: number): void => {
    const figure = element(() => press.root, press, "Figure", {
      alt: block.text,
      placement: "Block",
      bbox: [area.left, top, area.left + size, top + size],
    });
    drawAs(press, figure(), "Figure", modules(block.text, area.left, top, size));
    const contentTop = top + caption.length * leading;
    const text = [
      ...caption.map((line, index) =>
        setText(press, line.text, captioned, x, baselineIn(top + index * leading, leading, captioned.size)),
      ),
      ...content.map((line, index) => {
        const baseline = baselineIn(contentTop + index * tableLeading, tableLeading, tableSize);
        return setText(press, line.text, contentStyle, x, baseline);
      }),
    ];
    drawAs(press, element(() => press.root, press, "P")(), "P", text.join("\n"));
  };
  return [linePiece(draw, false, Math.max(tall, Math.ceil(beside / pitch)))];
}

/** The dark modules as one path, each run of a row a rectangle. */
function modules(text: string, left: number, top: number, size: number): string {
  const { data } = encode(text, { ecc: "M", border: 0 });
  const module = size / (data.length + 2 * quiet);
  const runs = data.flatMap((row, y) =>
    runsOf(row).map(([from, length]) => {
      const at = [left + (quiet + from) * module, top + (quiet + y) * module, length * module, module];
      return `${at.map(decimal).join(" ")} re`;
    }),
  );
  // White beneath it, for a rehearsal's page is marked all over.
  const ground = `1 g ${[left, top, size, size].map(decimal).join(" ")} re f 0 g`;
  return `${ground}\n${runs.join("\n")} f`;
}

function runsOf(row: readonly boolean[]): [from: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, at) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === at) last[1] += 1;
    else runs.push([at, 1]);
  });
  return runs;
}
