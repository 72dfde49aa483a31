import {
  type Box,
  boxAround,
  type Outline,
  outlinesOf,
  pad,
} from "../../../../shared/ceremony/handwriting.ts";
import type { Handwriting } from "../../../../shared/papers/blocks.ts";
import { decimal, drawAs, type Element, element, type Press } from "./press.ts";

/** A row with handwriting in it is at least so high, in points. */
export const handwritingHeight = 34;
/** Free on all sides of the ink. */
const inset = 3;
/** What was written small on the pad is not made larger than this many times a whole pad's height in its cell. */
const mostEnlarged = 2;

/** Handwriting with its curves made and measured. */
export interface Ink {
  readonly outlines: readonly Outline[];
  readonly box: Box;
  readonly alt: string;
}

export function inkOf({ strokes, alt }: Handwriting): Ink {
  const outlines = outlinesOf(strokes);
  return { outlines, box: boxAround(outlines), alt };
}

/** Where handwriting may stand, in points from the top left corner of the page. */
export interface Place {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Draws handwriting as filled curves in the middle of a place, as large as it allows: a figure within its owner. */
export function drawInk(press: Press, owner: Element, ink: Ink, place: Place): void {
  const { left, top, right, bottom } = ink.box;
  const room = { width: place.width - 2 * inset, height: place.height - 2 * inset };
  const scale = Math.min(
    room.width / (right - left),
    room.height / (bottom - top),
    (mostEnlarged * room.height) / pad.height,
  );
  const width = scale * (right - left);
  const height = scale * (bottom - top);
  const x = place.x + (place.width - width) / 2;
  const y = place.top + (place.height - height) / 2;
  const figure = element(() => owner, press, "Figure", {
    alt: ink.alt,
    placement: "Block",
    bbox: [x, y, x + width, y + height],
  });
  const factor = String(Math.round(scale * 1e6) / 1e6);
  const moved = `${factor} 0 0 ${factor} ${decimal(x - scale * left)} ${decimal(y - scale * top)} cm`;
  drawAs(press, figure(), "Figure", `q ${moved} 0 g\n${ink.outlines.map(filled).join("\n")}\nQ`);
}

function filled({ start, curves }: Outline): string {
  return `${start.join(" ")} m\n${curves.map((curve) => `${curve.join(" ")} c`).join("\n")}\nh f`;
}
