import { Buffer } from "node:buffer";
import type { Picture } from "../../../../shared/papers/blocks.ts";
import { area, baselineIn, tableLeading, tableSize } from "./geometry.ts";
import { breakLines } from "./lines.ts";
import type { Piece } from "./pieces.ts";
import { decimal, drawAs, element, type Press, type Style, setText } from "./press.ts";

/** The parts of pdfkit that put an image on a page; its types leave them out. */
interface Image {
  readonly label: string;
  readonly obj: unknown;
  embed(doc: PDFKit.PDFDocument): void;
}
interface Images {
  openImage(source: Buffer): Image;
  readonly page: { readonly xobjects: Record<string, unknown> };
}

const caption: Style = { face: "body", size: tableSize };
/** Above the picture, and below its caption. */
const gap = 6;

/** A picture as wide as the text, or narrower where it would be taller than two fifths of the page; its caption stays with it. */
export function picturePiece(press: Press, { jpeg, width, height, caption: words }: Picture): Piece {
  const scale = Math.min(area.width / width, (0.42 * area.height) / height);
  const [across, tall] = [width * scale, height * scale];
  const lines = breakLines(press, words, caption, area.width);
  const draw = (top: number): void => {
    const from = top + gap;
    const images = press.doc as unknown as Images;
    const image = images.openImage(Buffer.from(jpeg));
    image.embed(press.doc);
    images.page.xobjects[image.label] = image.obj;
    const figure = element(() => press.root, press, "Figure", {
      alt: words,
      placement: "Block",
      bbox: [area.left, from, area.left + across, from + tall],
    });
    const place = [across, 0, 0, -tall, area.left, from + tall].map(decimal).join(" ");
    drawAs(press, figure(), "Figure", `q ${place} cm /${image.label} Do Q`);
    figure().end();
    const text = lines.map((line, index) =>
      setText(
        press,
        line.text,
        caption,
        area.left,
        baselineIn(from + tall + 2 + index * tableLeading, tableLeading, tableSize),
      ),
    );
    const below = element(() => press.root, press, "P");
    drawAs(press, below(), "P", text.join("\n"));
    below().end();
  };
  return { height: tall + 2 + lines.length * tableLeading + 2 * gap, onGrid: false, keep: false, draw };
}
