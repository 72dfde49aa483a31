import type { Strokes } from "../../../shared/ceremony/handwriting.ts";

/** What stands for a keeper's hand where a rehearsal is held without people: three straight lines, nobody's signature. */
export const madeUpSignature: Strokes = [
  [
    [300, 700, 0],
    [1100, 300, 0],
    [1900, 700, 0],
    [2700, 300, 0],
  ],
];
