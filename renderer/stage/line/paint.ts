import { dotRadius, fates, greatestRadius, gridOf, inView, ticks } from "../../ui/number-line.ts";
import type { Cloud } from "./cloud.ts";
import { type Progress, smooth } from "./play.ts";

/** Pixels of a band as 32-bit values in the byte order of the machine (ABGR), row by row. */
export interface Field {
  readonly pixels: Uint32Array;
  readonly width: number;
  readonly height: number;
}

/** The colours of a band, as such values. */
export interface Inks {
  readonly dot: number;
  readonly drawn: number;
  readonly passed: number;
  /** Ground left of the line. */
  readonly won: number;
}

/** How far from the left and right edge of a field 0 and the end of the span stand, in pixels of a field 1920 wide. */
export const inset = 56;
/** Room above and below the dots, in pixels. */
export const margin = 24;

/** What a band shows of its cloud. */
interface Picture {
  readonly progress: Progress;
  /** How much of the axis is in view. */
  readonly span: number;
  /** Where the line drops, on the axis. */
  readonly line: number;
}

/** Draws the dots of a cloud over what is in the field already: a few instructions a dot, since there may be 100,000 a frame. */
export function paintCloud(field: Field, cloud: Cloud, picture: Picture, inks: Inks): void {
  if (picture.progress.fallen < 1) paintFall(field, cloud, picture.progress, inks.dot);
  else paintLine(field, cloud, picture, inks);
}

/** The roll call, and the fall from it to the tickets: those first in code order fall first. */
function paintFall(field: Field, { x, y, place }: Cloud, { called, fallen }: Progress, ink: number): void {
  const count = x.length;
  const width = field.width - 2 * inset;
  const height = field.height - 2 * margin;
  const { columns, cell, left, top } = gridOf(count, width, height);
  // In the roll call dots fill their cells; on the line they shrink to what their crowd allows.
  const full = Math.min(greatestRadius, 0.36 * cell);
  const stamp = stampOf(full + (dotRadius(count, field.width * field.height) - full) * fallen);
  const shown = called * count;
  const late = 0.45 / count;
  for (let index = 0; index < count; index += 1) {
    const at = place[index] as number;
    if (at >= shown) continue;
    const part = smooth(Math.max(0, Math.min(1, (fallen - late * at) / 0.55)));
    const row = (at / columns) | 0;
    const fromAcross = left + (at - row * columns) * cell;
    const fromDown = top + row * cell;
    const across = inset + fromAcross + ((x[index] as number) * width - fromAcross) * part;
    const down = margin + fromDown + ((1 - (y[index] as number)) * height - fromDown) * part;
    put(field, across, down, stamp, ink);
  }
}

/** Everybody at their ticket, as far as the axis is in view; marked once the line is down. */
function paintLine(field: Field, { x, y, fate }: Cloud, { progress, span, line }: Picture, inks: Inks): void {
  const marked = progress.dropped === 1;
  const scale = (field.width - 2 * inset) / span;
  const height = field.height - 2 * margin;
  const shown = inView(x, span);
  const radius = dotRadius(shown, field.width * field.height);
  const stamp = stampOf(radius);
  if (marked) tint(field, inset + line * scale, inks.won);
  for (let index = 0; index < shown; index += 1) {
    const across = inset + (x[index] as number) * scale;
    const down = margin + (1 - (y[index] as number)) * height;
    const one = marked ? fate[index] : fates.not;
    if (one === fates.not) put(field, across, down, stamp, inks.dot);
    else if (one === fates.drawn) putDrawn(field, across, down, radius, inks);
    else putCross(field, across, down, radius, inks.passed);
  }
}

/** Half the width of each row of a filled circle, the middle row at its end of the middle index. */
type Stamp = Int16Array;
const stamps = new Map<number, Stamp>();

function stampOf(radius: number): Stamp {
  const size = Math.max(1, Math.round(radius * 2));
  const known = stamps.get(size);
  if (known) return known;
  const rows = Int16Array.from({ length: size }, (_, row) => {
    const off = row + 0.5 - size / 2;
    return Math.max(1, Math.round(2 * Math.sqrt(Math.max(0, (size * size) / 4 - off * off))));
  });
  stamps.set(size, rows);
  return rows;
}

function put(
  { pixels, width, height }: Field,
  across: number,
  down: number,
  stamp: Stamp,
  ink: number,
): void {
  const size = stamp.length;
  // Rounded by hand: places are never negative, and this runs for every dot of every frame.
  const left = (across - size / 2 + 0.5) | 0;
  const top = (down - size / 2 + 0.5) | 0;
  if (top < 0 || left < 0 || top + size > height || left + size > width) return;
  let at = top * width + left;
  if (size === 2) {
    pixels[at] = ink;
    pixels[at + 1] = ink;
    pixels[at + width] = ink;
    pixels[at + width + 1] = ink;
    return;
  }
  for (let row = 0; row < size; row += 1, at += width) {
    const length = stamp[row] as number;
    const from = at + ((size - length) >> 1);
    for (let column = 0; column < length; column += 1) pixels[from + column] = ink;
  }
}

/** A drawn entry: its dot inside a ring, so that it is told without colour. */
function putDrawn(field: Field, across: number, down: number, radius: number, inks: Inks): void {
  const gap = Math.max(1, radius * 0.35);
  put(field, across, down, stampOf(radius + 2 * gap + 0.5), inks.drawn);
  put(field, across, down, stampOf(radius + gap), inks.won);
  put(field, across, down, stampOf(radius), inks.drawn);
}

/** An entry that was passed over: a cross. */
function putCross(field: Field, across: number, down: number, radius: number, ink: number): void {
  const reach = Math.max(4, radius * 1.3);
  const stroke = stampOf(Math.max(1, radius * 0.25));
  for (let step = -reach; step <= reach; step += 1) {
    put(field, across + step, down + step, stroke, ink);
    put(field, across + step, down - step, stroke, ink);
  }
}

function tint({ pixels, width, height }: Field, until: number, ink: number): void {
  const end = Math.min(width, Math.round(until));
  for (let row = 0; row < height; row += 1) pixels.fill(ink, row * width, row * width + end);
}

/** The colours of a band: `--name` of the theme as a pixel value. */
interface Colours extends Inks {
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

const edge = inset / 1920;

/** Where a place of the axis stands in its field, in per cent of the width. */
export function across(x: number, span: number): string {
  return `${(100 * (edge + (x / span) * (1 - 2 * edge))).toFixed(3)}%`;
}

/** Puts the labels of the span in view into the axis; elements are kept, for this runs in every frame of the magnifying. */
export function labelAxis(axis: HTMLElement, span: number): void {
  const labels = ticks(span);
  while (axis.childElementCount < labels.length) axis.append(document.createElement("span"));
  for (const [index, element] of Array.from(axis.children).entries()) {
    if (!(element instanceof HTMLElement)) continue;
    const tick = labels[index];
    element.hidden = tick === undefined;
    if (!tick) continue;
    if (element.textContent !== tick.label) element.textContent = tick.label;
    element.style.left = across(tick.value, span);
  }
}
