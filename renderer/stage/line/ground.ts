import type { Inks } from "./paint.ts";

/** The colours of a band: `--name` of the theme as a pixel value. */
export interface Colours extends Inks {
  readonly ground: string;
  readonly watermark: string;
}

/** Reads the theme's colours where an element stands. */
export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const css = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ground: css("surface"),
    watermark: css("watermark"),
    dot: pixel(css("dot")),
    drawn: pixel(css("drawn")),
    passed: pixel(css("passed")),
    won: pixel(css("won")),
  };
}

/** `#rrggbb` as the value a little-endian machine keeps for it. */
function pixel(colour: string): number {
  const value = Number.parseInt(colour.slice(1), 16);
  return (0xff000000 | ((value & 0xff) << 16) | (value & 0xff00) | (value >>> 16)) >>> 0;
}

/** The empty field of a band; in a rehearsal with the word across it, since the dots would cover one behind them. */
export function groundOf(width: number, height: number, colours: Colours, word: string): Uint32Array {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no 2d canvas");
  context.fillStyle = colours.ground;
  context.fillRect(0, 0, width, height);
  if (word !== "") {
    context.translate(width / 2, height / 2);
    context.rotate(-0.2);
    context.fillStyle = colours.watermark;
    const font = (size: number) => `800 ${size}px "Noto Sans SC Variable", sans-serif`;
    context.font = font(100);
    const fitting = (0.7 * width * 100) / context.measureText(word).width;
    context.font = font(Math.round(Math.min(fitting, 0.8 * height)));
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(word, 0, 0);
  }
  return new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
}
