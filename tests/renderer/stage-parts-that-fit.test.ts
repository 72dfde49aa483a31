import { expect, test } from "vitest";
import { linesOf, partsThatFit } from "../../renderer/stage/parts/parts-that-fit.ts";

const hall = Array.from({ length: 306 }, (_, at) => at + 1);

test("306 people are in even parts, in order, none left out, and no part is more than a screen", () => {
  const parts = partsThatFit(hall, { rows: 5, columns: 2 });
  expect(parts.flat()).toEqual(hall);
  expect(parts).toHaveLength(31);
  expect(Math.max(...parts.map((part) => part.length))).toBe(10);
  expect(partsThatFit([], { rows: 5, columns: 2 })).toEqual([[]]);
});

test("what takes more than a row is counted as high as it is, and has its row alone where it asks for it", () => {
  const space = (one: number) => (one % 3 === 0 ? { rows: 2.5, alone: true } : { rows: 1 });
  const parts = partsThatFit(hall.slice(0, 9), { rows: 5, columns: 2 }, space);
  // Two of a row, one of two and a half, and a row again; the next high one fits no more.
  expect(parts).toEqual([[1, 2, 3, 4, 5], [6, 7, 8], [9]]);
  // Higher than the screen: alone on it, and not for ever looked for a place for.
  expect(partsThatFit([1, 2], { rows: 5, columns: 1 }, () => ({ rows: 9 }))).toEqual([[1], [2]]);
});

test("lines are counted by how wide letters are", () => {
  expect(linesOf("", 10)).toBe(1);
  expect(linesOf("示例".repeat(50), 38)).toBe(3);
  expect(linesOf("a".repeat(100), 38)).toBe(2);
});
