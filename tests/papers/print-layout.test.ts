import { describe, expect, test } from "vitest";
import { print } from "../../electron/services/papers/print/print.ts";
import type { Block, Paper } from "../../shared/papers/blocks.ts";
import { minutes } from "../../shared/papers/minutes.ts";
import { textOfPages, type Word, wordsOfPages } from "../support/pdf-readers.ts";
import { sampleRecord } from "./sample-record.ts";

const mm = 72 / 25.4;
const left = 28 * mm;
const right = (28 + 156) * mm;
const top = 37 * mm;
const foot = (37 + 225) * mm;

/** pdftotext's box reaches from the font's ascent to its descent; the em square of a Han character lies inside it. */
const ascent = 1.151;
const descent = 0.286;
const em = ({ top, bottom }: Word) => {
  const size = (bottom - top) / (ascent + descent);
  const upper = top + (ascent - 0.88) * size;
  return { size, top: upper, bottom: upper + size };
};

async function printed(blocks: readonly Block[]): Promise<Uint8Array> {
  const paper: Paper = {
    title: "样张",
    language: "zh",
    info: { author: "样例", subject: "样张", creator: "test" },
    blocks,
  };
  const result = await print(paper, { now: new Date("2026-12-25T03:10:00Z") });
  if (!result.ok) throw new Error(result.refusal.key);
  return result.value;
}
const paragraph = (text: string): Block => ({ type: "paragraph", text });
const isNumber = (word: Word) => em(word).top > foot;

describe("a page of running text (GB/T 9704-2012)", () => {
  test("has 22 lines of 28 characters at 15.75 pt in a block of 156 × 225 mm", async () => {
    const words = wordsOfPages(await printed([paragraph("验".repeat(26 + 28 * 50))]));
    const body = words.filter((word) => !isNumber(word));
    expect(body.filter((word) => word.page === 1)).toHaveLength(22);
    expect(body.filter((word) => word.page === 2)).toHaveLength(22);
    expect(Math.max(...body.map((word) => word.text.length))).toBe(28);
    for (const word of body) {
      expect(em(word).size).toBeCloseTo(15.75, 1);
      expect(word.left).toBeGreaterThan(left - 0.1);
      expect(word.right).toBeLessThan(right + 0.1);
      expect(em(word).top).toBeGreaterThan(top);
      expect(em(word).bottom).toBeLessThan(foot);
    }
    // Full lines reach both edges; the first is indented by two characters.
    expect(body[0]?.left).toBeCloseTo(left + 2 * 15.75, 1);
    expect(body[1]?.left).toBeCloseTo(left, 1);
    expect(body[1]?.right).toBeCloseTo(right, 1);
    const pitches = body.slice(1, 22).map((word, index) => word.top - (body[index]?.top ?? 0));
    for (const pitch of pitches) expect(pitch / mm).toBeCloseTo(225 / 22, 1);
  });

  test("has its number 7 mm below the block, 14 pt, right on odd and left on even pages", async () => {
    const words = wordsOfPages(await printed([paragraph("验".repeat(26 + 28 * 60))]));
    for (const page of [1, 2, 3]) {
      const marks = words.filter((word) => word.page === page && isNumber(word));
      expect(marks.map((word) => word.text).join(" ")).toBe(`— ${page} —`);
      const [first, last] = [marks[0] as Word, marks.at(-1) as Word];
      expect((em(first).top - foot) / mm).toBeCloseTo(7, 1);
      expect(em(first).size).toBeCloseTo(14, 1);
      if (page % 2 === 1) expect(last.right).toBeCloseTo(right - 14, 1);
      else expect(first.left).toBeCloseTo(left + 14, 1);
    }
  });

  test("never begins a line with a closing mark or ends one with an opening bracket", async () => {
    const text = "核对（签名）、盖章；".repeat(40);
    const lines = wordsOfPages(await printed([paragraph(text)])).filter((word) => !isNumber(word));
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) {
      expect(line.text).not.toMatch(/^[、；）]/);
      expect(line.text).not.toMatch(/（$/);
    }
    expect(lines.map((line) => line.text).join("")).toBe(text);
  });

  test("leaves the place of the archive stamp free, on a rehearsal's first page too", async () => {
    const result = await print(minutes({ ...sampleRecord(), rehearsal: true }), { now: new Date(0) });
    const words = wordsOfPages(result.ok ? result.value : new Uint8Array()).filter((word) => word.page === 1);
    const title = words.find((word) => word.text === "样例市环境保护局");
    expect(title && em(title).size).toBeCloseTo(22, 1);
    expect(((title?.left ?? 0) + (title?.right ?? 0)) / 2).toBeCloseTo((left + right) / 2, 1);
    for (const word of words) expect(em(word).top / mm).toBeGreaterThan(10 + 16);
  });

  test("shows the stamp there where the office gives it", async () => {
    const cells = [
      ["全宗号", "A012"],
      ["年度", "2026"],
      ["件号", "37"],
      ["机构", "监督处"],
      ["保管期限", "永久"],
      ["页数", "10"],
    ] as const;
    const words = wordsOfPages(await printed([{ type: "stamp", cells }, paragraph("正文")]));
    for (const [, value] of cells) {
      const word = words.find(({ text }) => text === value) as Word;
      expect(word.left / mm).toBeGreaterThan(105 - 22.5);
      expect(word.right / mm).toBeLessThan(105 + 22.5);
      expect(em(word).top / mm).toBeGreaterThan(10);
      expect(em(word).bottom / mm).toBeLessThan(26);
    }
    const body = words.find(({ text }) => text === "正文") as Word;
    expect(em(body).top - top).toBeLessThan((225 / 22) * mm);
  });
});

describe("a table", () => {
  const table = (rows: readonly (readonly string[])[]): Block => ({
    type: "table",
    columns: [
      { title: "甲栏", width: 1, as: "text" },
      { title: "乙栏", width: 3, as: "code" },
    ],
    rows,
  });

  test("repeats its head on every page and splits no row", async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [
      `第${index + 1}行${"长".repeat(20)}尾`,
      `code-${index + 1}`,
    ]);
    const pages = textOfPages(await printed([table(rows)]));
    expect(pages.length).toBeGreaterThan(4);
    const bare = pages.map((page) => page.replace(/\s+/g, ""));
    for (const page of bare) expect(page.match(/甲栏乙栏/g)).toHaveLength(1);
    rows.forEach(([text = "", code = ""]) => {
      const on = bare.filter((page) => page.includes(text));
      expect(on).toHaveLength(1);
      expect(on[0]).toContain(code);
    });
  });

  test("never leaves its head or a single row behind", async () => {
    for (let lines = 14; lines <= 22; lines += 1) {
      const before = Array.from({ length: lines }, () => paragraph("文"));
      const [first = "", second = ""] = textOfPages(
        await printed([
          ...before,
          table([
            ["一", "1"],
            ["二", "2"],
          ]),
        ]),
      );
      expect(first.includes("甲栏"), `${lines} lines before`).toBe(
        first.includes("一") && first.includes("二"),
      );
      expect(second.includes("二")).toBe(!first.includes("甲栏"));
    }
  });

  test("stands on a page with the end of the text that introduces it", async () => {
    const rows = Array.from({ length: 30 }, (_, index) => [`行${index + 1}`, `${index + 1}`]);
    for (let lines = 14; lines <= 21; lines += 1) {
      const before = Array.from({ length: lines }, () => paragraph("文"));
      const pages = textOfPages(await printed([...before, paragraph("下表列明"), table(rows)]));
      const on = pages.find((page) => page.includes("下表列明"));
      expect(on?.includes("行1\n") || on?.includes("行1 "), `${lines} lines before`).toBe(true);
    }
  });

  test("of a few rows stands on one page, wherever the text before it ends", async () => {
    const rows = Array.from({ length: 6 }, (_, index) => [`行${index + 1}`, `${index + 1}`]);
    for (let lines = 12; lines <= 22; lines += 2) {
      const before = Array.from({ length: lines }, () => paragraph("文"));
      const pages = textOfPages(await printed([...before, table(rows)]));
      expect(
        pages.filter((page) => page.includes("行")),
        `${lines} lines before`,
      ).toHaveLength(1);
    }
  });

  test("carries a row too tall for any page on in further rows and loses nothing", async () => {
    const text = "天地玄黄宇宙洪荒".repeat(150);
    const pages = textOfPages(await printed([table([[text, "x"]])]));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.join("").replace(/[^天地玄黄宇宙洪荒]/g, "")).toBe(text);
  });
});

describe("signatures", () => {
  const signatures = (people: number): Block => ({
    type: "signatures",
    table: {
      type: "table",
      ink: true,
      columns: [
        { title: "身份", width: 1, as: "text" },
        { title: "签名", width: 1, as: "text" },
      ],
      rows: Array.from({ length: people }, (_, index) => [`见证${index + 1}号`, ""]),
    },
    closing: ["某某局", "（盖章处）", "某年某月"],
  });

  test("stand together on one page, with text before them, wherever the text ends", async () => {
    for (let lines = 1; lines <= 22; lines += 3) {
      const text = Array.from({ length: lines }, (_, index) => paragraph(`文${index + 1}段`));
      const pages = textOfPages(await printed([...text, signatures(8)]));
      const on = pages.filter((page) => /见证|某某局|盖章|某年/.test(page));
      expect(on, `${lines} lines before`).toHaveLength(1);
      expect(on[0]).toMatch(/文\d+段/);
      expect(on[0]).toContain("见证8号");
    }
  });

  test("of 300 people fill their pages, and the closing keeps two of them", async () => {
    const pages = textOfPages(await printed([paragraph("文"), signatures(300)]));
    const all = pages.join("");
    for (const person of [1, 150, 300]) expect(all).toContain(`见证${person}号`);
    expect(pages.at(-1)).toMatch(/见证299号[\s\S]*见证300号[\s\S]*某某局/);
    for (const page of pages) expect(page).toContain("身份");
  });
});
