import type { Signatures } from "../../../../shared/papers/blocks.ts";
import { area, baselineIn, bodySize, linesOnPage, pitch } from "./geometry.ts";
import { breakLines } from "./lines.ts";
import { linePiece, type Piece } from "./pieces.ts";
import { type Press, type Style, setText } from "./press.ts";
import { tablePieces } from "./table-pieces.ts";
import { drawAs, element } from "./tags.ts";

const style: Style = { face: "body", size: bodySize };
/** Room that the text before the block takes of its page. */
const textBefore = 4;
/** Rows that stay with the closing lines where the block is longer than a page. */
const rowsAtEnd = 2;

/** The people's rows and the closing lines at the right, all on one page where they fit on one beside some text. */
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
  const pieces = [...tablePieces(press, block.table), ...closing];
  const height = pieces.reduce((sum, piece) => sum + piece.height, pitch);
  const whole = height <= (linesOnPage - textBefore) * pitch;
  const from = whole ? 0 : Math.max(0, pieces.length - closing.length - rowsAtEnd);
  return pieces.map((piece, index) => ({
    ...piece,
    keep: index === pieces.length - 1 ? false : piece.keep || index >= from,
  }));
}
