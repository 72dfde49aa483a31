import type { Block, Paper } from "../../../../shared/papers/blocks.ts";
import { linePiece, type Piece, sheetPiece } from "./pieces.ts";
import type { Press } from "./press.ts";
import { qrPieces } from "./qr-pieces.ts";
import { signaturePieces } from "./signature-pieces.ts";
import { stampPieces } from "./stamp-pieces.ts";
import { tablePieces } from "./table-pieces.ts";
import { digestPieces, headingPieces, linesPieces, paragraphPieces, titlePieces } from "./text-blocks.ts";

/** So many pieces before a block go to its page with it: signatures never stand alone, a code stands with what it encodes. */
const before: Readonly<Partial<Record<Block["type"], number>>> = { signatures: 3, qr: 1 };

/** A paper's blocks as pieces, in reading order. */
export function compose(press: Press, paper: Paper): Piece[] {
  const pieces: Piece[] = [];
  for (const block of paper.blocks) {
    const together = before[block.type];
    if (together) for (const piece of pieces.slice(-together)) piece.keep = !piece.sheet;
    pieces.push(...piecesOf(press, block));
  }
  return pieces;
}

function piecesOf(press: Press, block: Block): Piece[] {
  switch (block.type) {
    case "stamp":
      return stampPieces(press, block);
    case "title":
      return titlePieces(press, block);
    case "heading":
      return headingPieces(press, block);
    case "paragraph":
      return paragraphPieces(press, block);
    case "lines":
      return linesPieces(press, block);
    case "table":
      return tablePieces(press, block);
    case "digest":
      return digestPieces(press, block);
    case "qr":
      return qrPieces(press, block);
    case "signatures":
      return signaturePieces(press, block);
    case "spacer":
      return [linePiece(() => {}, false, block.lines)];
    case "sheet":
      return [sheetPiece()];
  }
}
