import type { Block, Paper } from "../../../../shared/papers/blocks.ts";
import { ok, type Result } from "../../../../shared/text/result.ts";
import { qrPieces, signaturePieces, stampPieces } from "./block-pieces.ts";
import { coverageOf } from "./fonts.ts";
import { drawPages, placed } from "./pages.ts";
import { picturePiece } from "./picture.ts";
import { beginPiece, gapPiece, type Piece } from "./pieces.ts";
import { openPress, type Press, setOutlineCounts } from "./press.ts";
import { addSignatureFields } from "./signature-fields.ts";
import { spellOut } from "./spell-out.ts";
import { tablePieces } from "./table-pieces.ts";
import { digestPieces, headingPieces, linesPieces, paragraphPieces, titlePieces } from "./text-blocks.ts";

export interface PrintOptions {
  readonly now: Date;
  /** Empty places for electronic signatures, for a paper that is to be signed; none where left out. */
  readonly signatureFields?: number;
}

/**
 * Sets a paper as tagged PDF/A-1a, A4, laid out after GB/T 9704-2012. The same paper and `now` give the same bytes.
 * Characters no font has are spelled out by code point and listed in the paper; refused only where a font file cannot
 * be read. Lets the event loop run while it works.
 */
export async function print(
  paper: Paper,
  { now, signatureFields = 0 }: PrintOptions,
): Promise<Result<Uint8Array>> {
  const opened = openPress(paper, now);
  if (!opened.ok) return opened;
  const press = opened.value;
  const bytes = collect(press.doc);
  const { paper: printable } = spellOut(paper, coverageOf(press.fonts));
  const broken = press.fonts.refused();
  if (broken) return broken;
  await drawPages(press, printable, placed(compose(press, printable)));
  setOutlineCounts(press);
  addSignatureFields(press.doc, signatureFields);
  press.root.end();
  press.doc.end();
  return ok(await bytes);
}

/** pdfkit hands out some hundred thousand small chunks for a long list; kept as they come they would outweigh the paper. */
function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  let bytes = Buffer.allocUnsafe(1 << 20);
  let length = 0;
  return new Promise((resolve, reject) => {
    doc.on("data", (chunk: Uint8Array) => {
      if (length + chunk.length > bytes.length)
        bytes = Buffer.concat([bytes], 2 * Math.max(bytes.length, chunk.length));
      bytes.set(chunk, length);
      length += chunk.length;
    });
    doc.on("end", () => resolve(new Uint8Array(bytes.subarray(0, length))));
    doc.on("error", reject);
  });
}

/** So many pieces before a block go to its page with it: signatures never stand alone, a code stands with what it encodes. */
const before: Readonly<Partial<Record<Block["type"], number>>> = { signatures: 3, qr: 1 };

/** A paper's blocks as pieces, in reading order. */
export function compose(press: Press, paper: Paper): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, block] of paper.blocks.entries()) {
    // What a text says of a table stands on a page with its beginning.
    const introduced = block.type === "table" && paper.blocks[index - 1]?.type === "paragraph";
    const together = introduced ? 1 : before[block.type];
    if (together) for (const piece of pieces.slice(-together)) piece.keep = !piece.begins;
    const [first, ...rest] = piecesOf(press, block);
    if (!first) continue;
    // A gap of less than a line is all the room there is before a table.
    const close = block.type === "table" && pieces.at(-1)?.gap === "part";
    pieces.push(close ? { ...first, onGrid: false } : first, ...rest);
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
    case "picture":
      return [picturePiece(press, block)];
    case "signatures":
      return signaturePieces(press, block);
    case "spacer":
      return [gapPiece(block.lines)];
    case "page":
    case "sheet":
      return [beginPiece(block.type)];
  }
}
