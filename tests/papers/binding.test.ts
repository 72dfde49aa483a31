import { describe, expect, test } from "vitest";
import { print } from "../../electron/services/papers/print/print.ts";
import { addendum } from "../../shared/papers/addendum.ts";
import { annex } from "../../shared/papers/annex.ts";
import type { Paper } from "../../shared/papers/blocks.ts";
import { bound } from "../../shared/papers/cover.ts";
import { dispatchSlip } from "../../shared/papers/dispatch-slip.ts";
import { minutes } from "../../shared/papers/minutes.ts";
import { preDrawSheet } from "../../shared/papers/pre-draw-sheet.ts";
import { witnessSlip } from "../../shared/papers/witness-slip.ts";
import { bookmarksOf, pagePicture, textOfPages } from "../support/pdf-readers.ts";
import { sampleAddendum, sampleAnnex, sampleDispatch, sampleWitnessSlip } from "./sample-papers.ts";
import { digestOf, sampleRecord } from "./sample-record.ts";

/** A signature fits one paper of one ceremony: what is signed stands within the block that is signed, and on every page. */

async function printed(paper: Paper): Promise<Uint8Array> {
  const result = await print(paper, { now: new Date("2026-12-25T03:10:00Z") });
  if (!result.ok) throw new Error(result.refusal.key);
  return result.value;
}

/** The same people, place and day as the sample's, another list. */
const record = sampleRecord();
const other = {
  ...record,
  ceremony: "YLHJ-2027Q1-2",
  freeze: { ...record.freeze, digest: digestOf("freeze.txt of another") },
  ...(record.reveal && { reveal: { ...record.reveal, seed: digestOf("seed.txt of another") } }),
  ...(record.outcome && {
    outcome: { ...record.outcome, resultDigest: digestOf("result.csv of another") },
  }),
  ...(record.lock && { lock: { ...record.lock, close: digestOf("close.txt of another") } }),
  ledgerHead: digestOf("ledger of another"),
};
const later = { ...sampleAddendum(), ceremony: other.ceremony, amendments: digestOf("other amendments") };
const close = { ceremony: other.ceremony, close: other.lock?.close ?? "" };

describe.each([
  ["pre-draw sheet", preDrawSheet(record), preDrawSheet(other), ["freeze.txt", "approved"]],
  ["minutes", minutes(record), minutes(other), ["seed.txt", "result.csv", "close.txt", "ledger"]],
  ["addendum", addendum(sampleAddendum()), addendum(later), ["amendments.csv"]],
  ["annex", annex(sampleAnnex()), annex({ ...sampleAnnex(), ...close }), ["close.txt"]],
  [
    "dispatch slip",
    dispatchSlip(sampleDispatch()),
    dispatchSlip({ ...sampleDispatch(), ...close }),
    ["close.txt"],
  ],
] as const)("the signatures of a %s", (_, one, another, words) => {
  test("say the ceremony and every digest that is signed", () => {
    const block = one.blocks.find(({ type }) => type === "signatures");
    if (block?.type !== "signatures") throw new Error("nothing is signed");
    const [number, ...digests] = block.signed?.rows ?? [];
    expect(number?.[1]).toBe("YLHJ-2027Q1-1");
    expect(digests.map(([, digest]) => digest)).toEqual(words.map(digestOf));
  });

  test("look otherwise than those of another ceremony of the same people and day, on every page", async () => {
    const [pdf, fake] = [await printed(one), await printed(another)];
    const [pages, fakes] = [textOfPages(pdf), textOfPages(fake)];
    expect(fakes).toHaveLength(pages.length);
    for (const [index, page] of pages.entries()) {
      expect(page, `page ${index + 1}`).not.toBe(fakes[index]);
      expect(pagePicture(pdf, index + 1).equals(pagePicture(fake, index + 1))).toBe(false);
    }
  });
});

test("a page of signatures in the middle of a hundred says what it belongs to", async () => {
  const pages = textOfPages(await printed(minutes(sampleRecord({ witnesses: 98 }))));
  expect(pages[2]).toContain("样例见证人50");
  expect(pages[2]?.replace(/\s+/g, "")).toContain(
    `YLHJ-2027Q1-1结束摘要${digestOf("close.txt").slice(0, 8)}第3页共`,
  );
});

describe("bookmarks", () => {
  test("lead from the title to the main text, the signatures and every annex, in their order", async () => {
    for (const paper of [minutes(record), preDrawSheet(record, "en")]) {
      const headings = paper.blocks.flatMap((block) =>
        block.type === "heading" && block.level === 1 ? [block.text] : [],
      );
      const [title, ...more] = bookmarksOf(await printed(paper));
      expect(more).toEqual([]);
      expect(title?.title).toBe(paper.title);
      const main = paper.language === "zh" ? "正文" : "Main text";
      expect(title?.kids.map((kid) => kid.title)).toEqual([main, ...headings]);
    }
  });

  test("of slips bound in one file tell one slip from the next", async () => {
    const slip = witnessSlip(sampleWitnessSlip());
    expect(bookmarksOf(await printed(bound([slip, slip])))).toHaveLength(2);
  });
});
