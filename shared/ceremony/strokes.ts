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
