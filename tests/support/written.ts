import { pad, type Stroke, type Strokes } from "../../shared/handwriting/strokes.ts";

/** A made-up signature: loops from left to right, with a line under them. `pressure` 0 is a mouse's. */
export function written(loops = 4, pressure = 0): Strokes {
  const steps = 30 * loops;
  const body = Array.from({ length: steps }, (_, at): Stroke[number] => {
    const turn = (at / 30) * 2 * Math.PI;
    const x = 600 + (1500 * at) / steps + 160 * Math.sin(turn);
    const y = 450 + 220 * Math.cos(turn) * (1 - at / steps / 2);
    return [Math.round(x), Math.round(y), pressure && pressure + Math.round(10 * Math.sin(turn))];
  });
  const line = Array.from({ length: 20 }, (_, at): Stroke[number] => [500 + at * 95, 820 - at * 3, pressure]);
  return [body, line];
}

/** The same as somebody who draws it on a pad of that many pixels would move a pointer. */
export function pathsOn(box: { x: number; y: number; width: number; height: number }, strokes: Strokes) {
  return strokes.map((stroke) =>
    stroke.map(([x, y]) => ({
      x: box.x + (x / pad.width) * box.width,
      y: box.y + (y / pad.height) * box.height,
    })),
  );
}
