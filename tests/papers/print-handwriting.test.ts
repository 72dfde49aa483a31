import { beforeAll, describe, expect, test } from "vitest";
import { print } from "../../electron/services/papers/print/print.ts";
import { outlinesOf } from "../../shared/ceremony/handwriting.ts";
import type { Paper } from "../../shared/papers/blocks.ts";
import { minutes } from "../../shared/papers/minutes.ts";
import { preDrawSheet } from "../../shared/papers/pre-draw-sheet.ts";
import {
  checkSyntax,
  darkIn,
  imagesOf,
  openedUp,
  runningText,
  structureOf,
  wordsOfPages,
} from "../support/pdf-readers.ts";
import { written } from "../support/written.ts";
import { sampleRecord } from "./sample-record.ts";

const now = new Date("2026-12-25T03:10:00Z");
const [atSignIn, underMinutes, hosts] = [written(3), written(5), written(4, 60)];
// Six sign: each has a row of the table.
const sample = sampleRecord({ witnesses: 4 });
const record = {
  ...sample,
  officials: sample.officials.map((one, index) => (index === 0 ? { ...one, signature: hosts } : one)),
  people: sample.people.map((one, index) =>
    index === 0 ? { ...one, atSignIn } : index === 1 ? { ...one, signature: underMinutes } : one,
  ),
};

async function printed(paper: Paper): Promise<Uint8Array> {
  const result = await print(paper, { now });
  if (!result.ok) throw new Error(result.refusal.key);
  return result.value;
}

/** How often the content of pages draws a Bézier curve. */
const curvesIn = (opened: string): number => opened.match(/^-?\d+( -?\d+){5} c$/gm)?.length ?? 0;

describe("signatures by hand in the minutes", () => {
  let pdf: Uint8Array;
  let opened: string;
  beforeAll(async () => {
    pdf = await printed(minutes(record));
    opened = openedUp(pdf);
  });

  test("are curves in the pages themselves, no pictures, and opaque", () => {
    expect(checkSyntax(pdf)).toContain("No syntax or stream encoding errors");
    const drawn = [atSignIn, underMinutes, hosts].flatMap(outlinesOf);
    expect(curvesIn(opened)).toBe(drawn.reduce((sum, { curves }) => sum + curves.length, 0));
    expect(imagesOf(pdf)).toEqual([]);
    expect(opened).not.toMatch(/\/(?:SMask|ca|CA|BM|Group)\b/);
  });

  test("stand in the cell of whoever signed; the cells of the others are empty, for ink", () => {
    const words = wordsOfPages(pdf);
    const last = words.find(({ text }) => text === "（盖章处）")?.page ?? 0;
    const inkOf = (name: string): number => {
      const word = words.findLast(({ text, page }) => page === last && text.startsWith(name));
      const middle = word ? (word.top + word.bottom) / 2 : 0;
      // The third column, between its rules; a row for ink is 29 points high.
      return darkIn(pdf, last, { left: 365, right: 518, top: middle - 12, bottom: middle + 12 });
    };
    expect(inkOf("甲主持")).toBeGreaterThan(300);
    expect(inkOf("丁市民")).toBeGreaterThan(200);
    expect(inkOf("乙操作")).toBe(0);
    expect(inkOf("样例见证人3")).toBe(0);
  });

  test("are figures within their cells, each saying whose it is", () => {
    expect(structureOf(pdf).match(/TD\s+Figure/g)).toHaveLength(3);
    for (const name of ["丙监督", "丁市民", "甲主持"]) {
      const alt = Buffer.from(`\uFEFF手写签名：${name}`, "utf16le").swap16().toString("hex");
      expect(opened).toContain(`/Alt <${alt}>`);
    }
  });

  test("are told in the table of those present", () => {
    const text = runningText(pdf);
    expect(text).toContain("系本人签到时在手写板上所签");
    expect(text).toContain("手写板，见签名栏");
  });

  test("the same strokes give the same bytes", async () => {
    expect(Buffer.from(await printed(minutes(record))).equals(pdf)).toBe(true);
  });
});

test("the pre-draw sheet is signed in ink, whoever signed the roll on the pad", async () => {
  expect(curvesIn(openedUp(await printed(preDrawSheet(record))))).toBe(0);
});
