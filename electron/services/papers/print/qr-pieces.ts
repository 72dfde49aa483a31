import { encode } from "uqr";
import type { QrBlock } from "../../../../shared/papers/blocks.ts";
import { area, baselineIn, bodySize, pitch, tableLeading, tableSize } from "./geometry.ts";
import { breakLines } from "./lines.ts";
import { linePiece, type Piece } from "./pieces.ts";
import { decimal, type Press, type Style, setText } from "./press.ts";
import { drawAs, element } from "./tags.ts";

/** Five lines of the page: 51 mm, of which the quiet zone of four modules takes its share. */
const codeLines = 5;
const quiet = 4;
const captionStyle: Style = { face: "heading", size: bodySize };
const contentStyle: Style = { face: "mono", size: tableSize };

/** The code at the left; beside it its caption and, broken after commas, its content, so that the paper says what the code says. */
export function qrPieces(press: Press, block: QrBlock): Piece[] {
  const size = codeLines * pitch;
  const x = area.left + size + bodySize;
  const room = area.width - size - bodySize;
  const caption = breakLines(press, block.caption, captionStyle, room);
  const content = breakLines(press, block.text.replaceAll(",", ",\n"), contentStyle, room);
  const beside = caption.length * pitch + content.length * tableLeading;
  const draw = (top: number): void => {
    const figure = element(() => press.root, press, "Figure", {
      alt: block.text,
      placement: "Block",
      bbox: [area.left, top, area.left + size, top + size],
    });
    drawAs(press, figure(), "Figure", modules(block.text, area.left, top, size));
    const contentTop = top + caption.length * pitch;
    const text = [
      ...caption.map((line, index) =>
        setText(press, line.text, captionStyle, x, baselineIn(top + index * pitch, pitch, bodySize)),
      ),
      ...content.map((line, index) => {
        const baseline = baselineIn(contentTop + index * tableLeading, tableLeading, tableSize);
        return setText(press, line.text, contentStyle, x, baseline);
      }),
    ];
    drawAs(press, element(() => press.root, press, "P")(), "P", text.join("\n"));
  };
  return [linePiece(draw, false, Math.max(codeLines, Math.ceil(beside / pitch)))];
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
