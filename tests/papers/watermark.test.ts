import { beforeAll, describe, expect, test } from "vitest";
import { print } from "../../electron/services/papers/print/print.ts";
import type { Paper } from "../../shared/papers/blocks.ts";
import { minutes } from "../../shared/papers/minutes.ts";
import { preDrawSheet } from "../../shared/papers/pre-draw-sheet.ts";
import { checkSyntax, inkOf, laidOutText, structureOf, textOfPages } from "../support/pdf-readers.ts";
import { sampleRecord } from "./sample-record.ts";

/** A rehearsal's mark lies across every page for the eye, and in nobody's copy of the text. */

async function printed(paper: Paper): Promise<Uint8Array> {
  const result = await print(paper, { now: new Date("2026-12-25T03:10:00Z") });
  if (!result.ok) throw new Error(result.refusal.key);
  return result.value;
}

describe.each([
  ["minutes", minutes(sampleRecord({ drawn: 9 })), "zh"],
  ["minutes", minutes(sampleRecord({ drawn: 9 }), "en"), "en"],
  ["pre-draw sheet", preDrawSheet(sampleRecord({ drawn: 9 })), "zh"],
] as const)("the %s (%#)", (_, paper, language) => {
  const header =
    language === "zh"
      ? "演练　本件仅供演练，不是抽取凭证　REHEARSAL"
      : "REHEARSAL: this paper proves nothing　演练";
  const watermark = language === "zh" ? "演练" : "REHEARSAL";
  let real: Uint8Array;
  let rehearsed: Uint8Array;
  beforeAll(async () => {
    real = await printed(paper);
    rehearsed = await printed({ ...paper, rehearsal: { header, watermark } });
  });

  test("of a rehearsal reads and copies as the same lines, but for its header", () => {
    const bare = (text: string) => text.replace(/\s+/g, "");
    const lines = (text: string) =>
      text
        .split(/[\n\f]/)
        .map((line) => line.replace(/\s+/g, " ").trim())
        .filter((line) => line !== "" && bare(line) !== bare(header));
    expect(lines(textOfPages(rehearsed).join("\n"))).toEqual(lines(textOfPages(real).join("\n")));
    expect(lines(laidOutText(rehearsed))).toEqual(lines(laidOutText(real)));
  });

  test("of a rehearsal shows its mark on every page", () => {
    for (const [index] of textOfPages(real).entries()) {
      // The middle of the page, which the mark crosses.
      const middle = { page: index + 1, left: 200, right: 395, top: 321, bottom: 520 };
      expect(inkOf(rehearsed, middle)).toBeGreaterThan(inkOf(real, middle) + 0.01);
    }
    expect(checkSyntax(rehearsed)).toContain("No syntax");
    expect(structureOf(rehearsed)).toBe(structureOf(real));
  });
});
