import { getStroke } from "perfect-freehand";
import { type Refused, refuse } from "../text/result.ts";

/** The pad on which people sign: every coordinate is an integer in this box, from its top left corner. */
export const pad = { width: 3000, height: 1000 } as const;

/** A place on the pad and the pressure there, 1 to 100; 0 where the device tells none (mouse, finger). */
export type Point = readonly [x: number, y: number, pressure: number];

/** From putting the pen down to lifting it. */
export type Stroke = readonly Point[];

/** What somebody wrote, in order. */
export type Strokes = readonly Stroke[];

/** More than any signature takes: what is longer is a mistake or a drawing. */
export const most = { strokes: 200, points: 6000 } as const;

/** Shorter than this in all, sideways and up and down together, nobody wrote: a tenth of the pad's height. */
export const leastInk = 100;

/** Two points nearer than this say no more than one. */
export const apart = 6;

/** Refuses a pad that is empty, or holds nothing but a dot, or more than a signature. Nothing else is asked of a signature. */
export function unfitStrokes(strokes: Strokes): Refused | undefined {
  const points = strokes.reduce((sum, stroke) => sum + stroke.length, 0);
  if (strokes.length > most.strokes || points > most.points) {
    return refuse("handwriting.too-long", { strokes: most.strokes, points: most.points });
  }
  if (strokes.some((stroke) => stroke.length === 0 || !stroke.every(onPad))) {
    return refuse("handwriting.off-pad", {});
  }
  const ink = strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0);
  return ink < leastInk ? refuse("handwriting.empty", {}) : undefined;
}

/** The way between two points, sideways and up and down together. */
export function between([x, y]: Point, [toX, toY]: Point): number {
  return Math.abs(toX - x) + Math.abs(toY - y);
}

function lengthOf(stroke: Stroke): number {
  return stroke.reduce((sum, point, index) => sum + between(stroke[index - 1] ?? point, point), 0);
}

function onPad([x, y, pressure]: Point): boolean {
  return within(x, pad.width) && within(y, pad.height) && within(pressure, 100);
}

function within(value: number, end: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= end;
}

/** A place in the pad's units. */
type Place = readonly [x: number, y: number];

/** A closed figure to be filled: where it begins, and cubic Bézier curves, each two control points and its end. */
export interface Outline {
  readonly start: Place;
  readonly curves: readonly (readonly [
    x1: number,
    y1: number,
    x2: number,
    y2: number,
    x: number,
    y: number,
  ])[];
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A pen of about 1 mm on a pad of 100 mm, which writes thinner the quicker or the lighter it goes. */
const pen = { size: 32, thinning: 0.45, smoothing: 0.5, streamline: 0.4 } as const;

/**
 * The ink of a signature as filled figures with smooth edges, in integers of the pad's units: the screen and the paper
 * draw the very same ones.
 */
export function outlinesOf(strokes: Strokes): Outline[] {
  return strokes.flatMap((stroke) => outlineOf(stroke) ?? []);
}

/** The ink of one stroke; nothing where it is empty. `last` is false while the pen is still down. */
export function outlineOf(stroke: Stroke, last = true): Outline | undefined {
  const told = stroke.some(([, , pressure]) => pressure > 0);
  const points = stroke.map(([x, y, pressure]) => [x, y, pressure / 100]);
  return smooth(getStroke(points, { ...pen, simulatePressure: !told, last }));
}

/** Quadratic curves from middle to middle of the polygon's sides, its corners their control points, written as cubic ones. */
function smooth(polygon: readonly (readonly number[])[]): Outline | undefined {
  const corners = polygon.map(([x = 0, y = 0]): Place => [x, y]);
  const final = corners.at(-1);
  if (!final || corners.length < 3) return undefined;
  let from = middle(final, corners[0] ?? final);
  const start: Place = [whole(from[0]), whole(from[1])];
  const curves = corners.map((corner, index) => {
    const to = middle(corner, corners[index + 1] ?? corners[0] ?? corner);
    const [x1, y1] = towards(from, corner);
    const [x2, y2] = towards(to, corner);
    from = to;
    return [whole(x1), whole(y1), whole(x2), whole(y2), whole(to[0]), whole(to[1])] as const;
  });
  return { start, curves };
}

function middle(one: Place, other: Place): Place {
  return [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2];
}

/** A quadratic curve's control point, raised to a cubic one. */
function towards(end: Place, control: Place): Place {
  return [end[0] + ((control[0] - end[0]) * 2) / 3, end[1] + ((control[1] - end[1]) * 2) / 3];
}

function whole(value: number): number {
  return Math.floor(value + 0.5);
}

/** The smallest box around the ink, by the ends of its curves. */
export function boxAround(outlines: readonly Outline[]): Box {
  const places = outlines.flatMap(({ start, curves }) => [
    start,
    ...curves.map(([, , , , x, y]) => [x, y] as const),
  ]);
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of places) {
    box.left = Math.min(box.left, x);
    box.top = Math.min(box.top, y);
    box.right = Math.max(box.right, x);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** A figure as the `d` of an SVG path. */
export function svgPath({ start, curves }: Outline): string {
  return `M${start.join(" ")}${curves.map((curve) => `C${curve.join(" ")}`).join("")}Z`;
}
