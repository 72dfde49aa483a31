import type { Stamp } from "../../../../shared/papers/blocks.ts";
import { baselineIn, stampArea } from "./geometry.ts";
import { linePiece, type Piece } from "./pieces.ts";
import { decimal, type Press, type Style, setText, widthOf } from "./press.ts";
import { drawAs, drawAside, element } from "./tags.ts";

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
