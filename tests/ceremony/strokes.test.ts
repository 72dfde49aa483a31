import fc from "fast-check";
import { expect, test } from "vitest";
import {
  boxAround,
  leastInk,
  most,
  outlineOf,
  outlinesOf,
  type Point,
  pad,
  type Strokes,
  svgPath,
  unfitStrokes,
} from "../../shared/ceremony/handwriting.ts";
import { written } from "../support/written.ts";

const refusalOf = (strokes: Strokes) => unfitStrokes(strokes)?.refusal.key;

test("an empty pad, a dot, and a dash that is hardly one are no signature", () => {
  expect(refusalOf([])).toBe("handwriting.empty");
  expect(refusalOf([[[1500, 500, 0]]])).toBe("handwriting.empty");
  expect(refusalOf([[[1500, 500, 40]], [[1510, 500, 40]]])).toBe("handwriting.empty");
  const dash = (length: number): Strokes => [
    [
      [1500, 500, 0],
      [1500 + length, 500, 0],
    ],
  ];
  expect(refusalOf(dash(leastInk - 1))).toBe("handwriting.empty");
  expect(refusalOf(dash(leastInk))).toBeUndefined();
  expect(refusalOf(written())).toBeUndefined();
});

test("what lies off the pad or is no point is refused, and what is longer than a signature", () => {
  for (const point of [
    [-1, 0, 0],
    [pad.width + 1, 0, 0],
    [0, pad.height + 1, 0],
    [0, 0, 101],
    [0.5, 0, 0],
    [Number.NaN, 0, 0],
  ] as const)
    expect(refusalOf([...written(), [point]])).toBe("handwriting.off-pad");
  expect(refusalOf([...written(), []])).toBe("handwriting.off-pad");
  const long = Array.from({ length: most.points + 1 }, (_, at): Point => [at % pad.width, at % 2, 0]);
  expect(refusalOf([long])).toBe("handwriting.too-long");
  expect(refusalOf([long.slice(1)])).toBeUndefined();
  expect(refusalOf(Array.from({ length: most.strokes + 1 }, () => [[1, 1, 0]] as const))).toBe(
    "handwriting.too-long",
  );
});

const point = fc.tuple(
  fc.integer({ min: 0, max: pad.width }),
  fc.integer({ min: 0, max: pad.height }),
  fc.integer({ min: 0, max: 100 }),
);

test("any strokes become closed figures of integers, near what was drawn, the same each time", () => {
  const strokes = fc.array(fc.array(point, { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(strokes, (drawn) => {
      const outlines = outlinesOf(drawn);
      expect(outlines).toHaveLength(drawn.length);
      expect(outlinesOf(drawn)).toEqual(outlines);
      for (const { start, curves } of outlines) {
        expect([...start, ...curves.flat()].every(Number.isSafeInteger)).toBe(true);
        expect(curves.at(-1)?.slice(4)).toEqual(start);
      }
      const box = boxAround(outlines);
      const [xs, ys] = [0, 1].map((side) => drawn.flat().map((one) => one[side] ?? 0));
      const pen = 40;
      expect(box.left).toBeGreaterThanOrEqual(Math.min(...(xs ?? [])) - pen);
      expect(box.right).toBeLessThanOrEqual(Math.max(...(xs ?? [])) + pen);
      expect(box.top).toBeGreaterThanOrEqual(Math.min(...(ys ?? [])) - pen);
      expect(box.bottom).toBeLessThanOrEqual(Math.max(...(ys ?? [])) + pen);
    }),
  );
});

test("a pen that presses harder writes broader, and a dot is seen", () => {
  const heightOf = (pressure: number) => {
    const line = Array.from({ length: 30 }, (_, at): Point => [500 + 60 * at, 500, pressure]);
    const { top, bottom } = boxAround(outlinesOf([line]));
    return bottom - top;
  };
  expect(heightOf(95)).toBeGreaterThan(heightOf(20) + 5);
  const dot = outlineOf([[300, 300, 0]]);
  expect(dot && svgPath(dot)).toMatch(/^M\d+ \d+(C\d+( \d+){5})+Z$/);
});
