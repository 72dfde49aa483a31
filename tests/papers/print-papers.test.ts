import { beforeAll, describe, expect, test } from "vitest";
import { print } from "../../electron/services/papers/print/print.ts";
import { addendum } from "../../shared/papers/addendum.ts";
import { annex } from "../../shared/papers/annex.ts";
import type { Paper, Signatures, Table } from "../../shared/papers/blocks.ts";
import { bound } from "../../shared/papers/cover.ts";
import { dispatchSlip } from "../../shared/papers/dispatch-slip.ts";
import { footText } from "../../shared/papers/foot.ts";
import { witnessSlip } from "../../shared/papers/witness-slip.ts";
import { wordsOf } from "../../shared/papers/words.ts";
import { message, say } from "../../shared/text/text.ts";
import { checkSyntax, inkOf, textOfPages, type Word, wordsOfPages } from "../support/pdf-readers.ts";
import {
  allPapers,
  sampleAddendum,
  sampleAnnex,
  sampleDispatch,
  sampleWitnessSlip,
} from "./sample-papers.ts";

/** Every paper, measured as it was printed: the page of GB/T 9704-2012 in PDF points from the top left corner. */
const mm = 72 / 25.4;
const block = { left: 28 * mm, top: 37 * mm, right: (28 + 156) * mm, foot: (37 + 225) * mm } as const;
const pitch = (225 * mm) / 22;
const stamp = { left: (105 - 22.5) * mm, top: 10 * mm, right: (105 + 22.5) * mm, bottom: 26 * mm } as const;
const bodySize = 15.75;
const titleSize = 22;

/** pdftotext's box reaches from the font's ascent to its descent; the em square of a Han character lies inside it. */
const em = ({ top, bottom }: Word) => {
  const size = (bottom - top) / (1.151 + 0.286);
  const upper = top + (1.151 - 0.88) * size;
  return { size, top: upper, bottom: upper + size };
};
const isFoot = (word: Word) => em(word).top > block.foot;
const isNumber = (word: Word) => isFoot(word) && em(word).size > 12;
const isHan = ({ text }: Word) => /^[\u4e00-\u9fff]/.test(text);
const isOf = (size: number) => (word: Word) => isHan(word) && Math.abs(em(word).size - size) < 0.3;
const bare = (text: string) => text.replace(/\s+/g, "");

/** The text of every page without its spaces: a long list is read once, for the places of its words and for what they say. */
function textOf(words: readonly Word[]): string[] {
  const pages: string[] = Array.from({ length: words.at(-1)?.page ?? 0 }, () => "");
  for (const { page, text } of words) pages[page - 1] += bare(text);
  return pages;
}

async function printed(paper: Paper): Promise<Uint8Array> {
  const result = await print(paper, { now: new Date("2026-12-25T03:10:00Z") });
  if (!result.ok) throw new Error(result.refusal.key);
  return result.value;
}

/** Words that leave the text block, by more than rounding. */
/** Number of the copy and secrecy: at the upper left of papers that name units, clear of the archive stamp. */
const isMark = (word: Word) => word.bottom < 66 && word.right < stamp.left;

function outside(words: readonly Word[]): Word[] {
  return words.filter(
    (word) =>
      !isFoot(word) &&
      !isMark(word) &&
      (word.left < block.left - 0.1 ||
        word.right > block.right + 0.1 ||
        em(word).top < block.top - 1 ||
        em(word).bottom > block.foot + 1),
  );
}

/** The first page number that does not stand where it should; undefined where all do. */
function strayNumber(words: readonly Word[], number = (page: number) => page): Word[] | undefined {
  const pages = Map.groupBy(words, ({ page }) => page);
  for (const [page, all] of pages) {
    const marks = all.filter(isNumber);
    const [first, last] = [marks[0], marks.at(-1)];
    const place =
      number(page) % 2 === 1 ? block.right - 14 - (last?.right ?? 0) : (first?.left ?? 0) - block.left - 14;
    const isRight =
      first !== undefined &&
      marks.map(({ text }) => text).join(" ") === `— ${number(page)} —` &&
      Math.abs(place) < 0.1 &&
      Math.abs(em(first).size - 14) < 0.1 &&
      Math.abs((em(first).top - block.foot) / mm - 7) < 0.1;
    if (!isRight) return marks;
  }
  return undefined;
}

/** The pages whose foot does not say the ceremony, its digest and of how many pages each is one. */
function strayFeet({ foot, language }: Paper, words: readonly Word[], of?: number): string[] {
  if (!foot) return ["no foot"];
  const pages = Map.groupBy(words, ({ page }) => page);
  return [...pages].flatMap(([page, all]) => {
    const said = all.filter((word) => isFoot(word) && !isNumber(word)).map(({ text }) => text);
    const due = footText(foot, of ?? page, of ?? pages.size, wordsOf(language));
    return bare(said.join("")) === bare(due) ? [] : [`${page}: ${said.join(" ")}`];
  });
}

/** The lines of body type on a page stand on the grid of 22; gives those that do not. */
function offGrid(words: readonly Word[]): Word[] {
  return words.filter(isOf(bodySize)).filter((word) => {
    const line = (em(word).top - (pitch - bodySize) / 2 - block.top) / pitch;
    return Math.abs(line - Math.round(line)) > 0.06 || line > 21.1;
  });
}

/** The text of a row's cells; a signature by hand has none. */
const written = (row: Table["rows"][number]) => row.filter((cell) => typeof cell === "string");

/** What is wrong with the tables of a paper that fill pages: a row lost, split or double, a page without the head. */
function tableFaults(paper: Paper, pages: readonly string[]): string[] {
  const faults: string[] = [];
  for (const table of paper.blocks.filter(
    (one): one is Table => one.type === "table" && one.rows.length >= 9,
  )) {
    const head = bare(table.columns.map(({ title }) => title).join("")).repeat(table.across ?? 1);
    const rows = new Map(
      table.rows
        .map(written)
        // The first code of a row: one of the index holds many.
        .map((row) => [/[A-Z]{2}-\d{5}/.exec(row.join("\n"))?.[0] ?? "", bare(row.join(""))]),
    );
    const found = new Map<string, number>();
    pages.forEach((page, index) => {
      const codes = [...new Set(page.match(/[A-Z]{2}-\d{5}/g))];
      const here = codes.filter((code) => page.includes(rows.get(code) ?? "\n"));
      for (const code of here) found.set(code, (found.get(code) ?? 0) + 1);
      if (here.length > 0 && !page.includes(head)) faults.push(`no head on page ${index + 1}`);
    });
    for (const code of rows.keys())
      if (found.get(code) !== 1) faults.push(`${code} on ${found.get(code) ?? 0} pages`);
  }
  return faults;
}

/** Where a paper's signatures stand alone or apart: text stands before them on their page, what closes them on their last. */
function signatureFault(paper: Paper, pages: readonly string[]): string | undefined {
  const signatures = paper.blocks.findLast((one): one is Signatures => one.type === "signatures");
  if (!signatures) return undefined;
  const head = bare(signatures.table.columns.map(({ title }) => title).join(""));
  const signed = bare((signatures.signed?.rows ?? []).map((row) => written(row).join("")).join(""));
  if (signed === "") return "nothing says what is signed";
  const first = pages.find((page) => page.includes(signed));
  if (!first?.includes(head)) return "what is signed stands apart from who signs";
  const foot = paper.foot ? bare(paper.foot.digits) : "";
  const before = first.slice(first.indexOf(foot) + foot.length, first.indexOf(signed));
  if (before.replace(/^\D{0,6}\d+\D{0,6}\d+页?/, "") === "") return "the signatures stand alone";
  const last = pages.findLast((page) => page.includes(head)) ?? "";
  return signatures.closing.every((line) => last.includes(bare(line)))
    ? undefined
    : "the closing stands apart";
}

describe.each([
  [10, allPapers("zh", 10)],
  [1_000, allPapers("zh", 1_000).slice(0, 7)],
  [10_000, allPapers("zh", 10_000).slice(0, 7)],
] as const)("with %i drawn units", (drawn, papers) => {
  const lists = new Set(["pre-draw-sheet", "minutes", "annex"]);
  describe.each(papers.filter(([name]) => drawn === 10 || lists.has(name)))("%s", (name, paper) => {
    let pdf: Uint8Array;
    let words: Word[];
    let pages: string[];
    beforeAll(async () => {
      pdf = await printed(paper);
      words = wordsOfPages(pdf, "drawn");
      pages = textOf(words);
    }, 60_000);

    test("keeps its margins: nothing but the page number leaves the text block", () => {
      expect(outside(words)).toEqual([]);
    });

    test("has its body in 15.75 pt on the page's 22 lines, its title in 22 pt, centred", () => {
      // A slip with all its codes is set small throughout.
      expect(words.some(isOf(bodySize))).toBe(name !== "witness-slip-after");
      expect(offGrid(words)).toEqual([]);
      const titles = words.filter(isOf(titleSize));
      expect(titles.length).toBeGreaterThan(0);
      for (const title of Map.groupBy(titles, ({ top }) => top).values()) {
        const middle = ((title[0]?.left ?? 0) + (title.at(-1)?.right ?? 0)) / 2;
        expect(Math.abs(middle - (block.left + block.right) / 2)).toBeLessThan(1);
        expect(title[0]?.page).toBe(1);
      }
    });

    test("numbers every page, right on odd and left on even ones", () => {
      expect(strayNumber(words)).toBeUndefined();
    });

    test("says at the foot of every page which ceremony and digest bind it, and of how many it is one", () => {
      expect(strayFeet(paper, words)).toEqual([]);
    });

    test("leaves the place of the archive stamp free of ink", () => {
      expect(inkOf(pdf, { page: 1, ...stamp })).toBe(0);
    });

    test("repeats the heads of its tables and splits and loses no row", () => {
      expect(tableFaults(paper, pages)).toEqual([]);
    });

    test("never leaves its signatures alone", () => {
      expect(signatureFault(paper, pages)).toBeUndefined();
    });

    test(`is a sound file${name.includes("slip") ? " of one sheet" : ""}`, () => {
      expect(checkSyntax(pdf)).toContain("No syntax");
      if (name.includes("slip")) expect(pages).toHaveLength(1);
    });
  });
});

test("English papers keep their margins, numbers and signatures too", async () => {
  for (const [name, paper] of allPapers("en", 10)) {
    const pdf = await printed(paper);
    const words = wordsOfPages(pdf, "drawn");
    expect(outside(words), name).toEqual([]);
    expect(strayNumber(words), name).toBeUndefined();
    expect(strayFeet(paper, words), name).toEqual([]);
    expect(signatureFault(paper, textOf(words)), name).toBeUndefined();
  }
});

describe("signatures stand with text before them, wherever the text ends:", () => {
  const lengths = Array.from({ length: 22 }, (_, index) => index);
  test.each([
    [
      "of an addendum",
      (length: number) => addendum({ ...sampleAddendum(), reason: "理由。".repeat(8 * length + 1) }),
    ],
    ["of an annex", (length: number) => annex(sampleAnnex(length))],
    [
      "of a dispatch slip",
      (length: number) =>
        dispatchSlip({ ...sampleDispatch(), tasks: lengths.slice(0, length).map((at) => `示例任务${at}。`) }),
    ],
  ])("%s", async (_, made) => {
    for (const length of lengths) {
      const paper = made(length);
      expect(signatureFault(paper, textOfPages(await printed(paper)).map(bare)), `${length}`).toBeUndefined();
    }
  });
});

test.each(["zh", "en"] as const)(
  "a slip is one sheet of the longest number too, in a rehearsal of an office of a long name (%s)",
  async (language) => {
    const cover = {
      office: "样例省样例市样例区生态环境局样例综合行政执法队",
      ceremony: "REHEARSAL-ABCDEFGHIJKLMNOP-2027M09-12",
      rehearsal: true,
    };
    const { close: _c, ...drawn } = sampleWitnessSlip(true).drawn ?? expect.unreachable();
    const slips = [sampleWitnessSlip(), { ...sampleWitnessSlip(), drawn }, sampleWitnessSlip(true)];
    for (const slip of slips)
      expect(textOfPages(await printed(witnessSlip({ ...slip, ...cover }, language)))).toHaveLength(1);
  },
);

test.each(["zh", "en"] as const)(
  "a dispatch slip of the usual contents and a team of two is one sheet (%s)",
  async (language) => {
    const tasks = say(message("console.inspection.dispatch.tasks.usual", {}), language).split("\n");
    expect(tasks).toHaveLength(4);
    const usual = { ...sampleDispatch(), tasks };
    for (const record of [usual, { ...usual, number: 300, replaces: { number: 299, day: "2027-12-30" } }])
      expect(textOfPages(await printed(dispatchSlip(record, language)))).toHaveLength(1);
  },
);

test("slips bound in one file are each numbered from 1 on a page of their own", async () => {
  const slip = (witness: number) => witnessSlip({ ...sampleWitnessSlip(), witness });
  const paper = bound([slip(1), slip(2), slip(3)]);
  const pdf = await printed(paper);
  const pages = textOfPages(pdf).map(bare);
  expect(pages.map((page) => /见证人(\d)号/.exec(page)?.[1])).toEqual(["1", "2", "3"]);
  expect(strayNumber(wordsOfPages(pdf), () => 1)).toBeUndefined();
  expect(strayFeet(paper, wordsOfPages(pdf, "drawn"), 1)).toEqual([]);
});
