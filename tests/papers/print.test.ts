import { beforeAll, describe, expect, test } from "vitest";
import { print } from "../../electron/services/papers/print/print.ts";
import type { Paper } from "../../shared/papers/blocks.ts";
import { minutes } from "../../shared/papers/minutes.ts";
import { preDrawSheet } from "../../shared/papers/pre-draw-sheet.ts";
import {
  checkSyntax,
  fontsOf,
  infoOf,
  qrOnPage,
  runningText,
  structureOf,
  textOfPages,
} from "../support/pdf-readers.ts";
import { digestOf, sampleRecord } from "./sample-record.ts";

const now = new Date("2026-12-25T03:10:00Z");

async function printed(paper: Paper): Promise<Uint8Array> {
  const result = await print(paper, { now });
  if (!result.ok) throw new Error(result.refusal.key);
  return result.value;
}

describe("the printed minutes", () => {
  const record = sampleRecord();
  let pdf: Uint8Array;
  let text: string;
  beforeAll(async () => {
    pdf = await printed(minutes(record));
    text = runningText(pdf);
  });

  test("are a sound PDF 1.4 on A4, titled, tagged, dated by the given clock", () => {
    expect(checkSyntax(pdf)).toContain("No syntax or stream encoding errors");
    expect(infoOf(pdf)).toMatchObject({
      Title: "样例市环境保护局2027年第一季度污染源日常环境监管“双随机”抽查抽取记录",
      "PDF version": "1.4",
      "Page size": "595.28 x 841.89 pts (A4)",
      Tagged: "yes",
      "Metadata Stream": "yes",
    });
    const raw = Buffer.from(pdf).toString("latin1");
    expect(raw).toContain("(D:20261225031000Z)");
    expect(raw).toContain("/Lang (zh-CN)");
    expect(raw).toContain("<pdfaid:part>1</pdfaid:part>");
    expect(raw).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
  });

  test("bring every font as a subset that maps back to Unicode", () => {
    const fonts = fontsOf(pdf);
    expect(fonts.map((font) => font.name.slice(7)).toSorted()).toEqual([
      "NotoSansSC-Medium",
      "NotoSerifSC-Bold",
      "NotoSerifSC-Regular",
      "SourceCodePro-Medium",
    ]);
    for (const font of fonts) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true });
  });

  test("are read in the order of their contents", () => {
    // The first page lists the annexes before they follow.
    let from = 0;
    for (const heading of [
      "结论：",
      "签名",
      "附件1抽取概况",
      "附件2在场人员",
      "附件4抽取数量",
      "附件6封库与种子",
      "附件9检查组",
      "附件13程序",
    ]) {
      const at = text.indexOf(heading, from);
      expect(at, heading).toBeGreaterThan(from);
      from = at;
    }
  });

  test("hold every digest, code and ticket to the last digit", () => {
    for (const word of ["freeze.txt", "nonce", "seed.txt", "result.csv", "close.txt", "pool.csv", "key.xlsx"])
      expect(text, word).toContain(digestOf(word));
    for (const { code, ticket } of record.outcome?.result ?? [])
      expect(text).toContain(`${code}${ticket.slice(0, 16)}`);
  });

  test("have codes that a reader reads", () => {
    const pages = textOfPages(pdf);
    const codes = pages.flatMap((page, index) => (page.includes("二维码") ? [qrOnPage(pdf, index + 1)] : []));
    expect(codes).toEqual([
      `mingqian-draw/2,YLHJ-2027Q1-1,freeze,${digestOf("freeze.txt")}`,
      `mingqian-draw/2,YLHJ-2027Q1-1,seed,${digestOf("seed.txt")},result,${digestOf("result.csv")}`,
      `mingqian-draw/2,YLHJ-2027Q1-1,close,${digestOf("close.txt")}`,
    ]);
  });

  test("are the same bytes again from the same record and clock, and others from another clock", async () => {
    expect(Buffer.from(await printed(minutes(sampleRecord()))).equals(pdf)).toBe(true);
    const later = await print(minutes(record), { now: new Date(now.getTime() + 1000) });
    expect(later.ok && Buffer.from(later.value).equals(pdf)).toBe(false);
  });
});

test("a rehearsal's paper says so on every page; a real one nowhere", async () => {
  const pdf = await printed(preDrawSheet({ ...sampleRecord(), rehearsal: true }));
  const rehearsal = textOfPages(pdf);
  const code = rehearsal.findIndex((page) => page.includes("封库摘要二维码"));
  expect(qrOnPage(pdf, code + 1)).toContain(digestOf("freeze.txt"));
  expect(rehearsal.length).toBeGreaterThan(2);
  for (const page of rehearsal) expect(page).toMatch(/演练\s本件仅供演练，不是抽取凭证\sREHEARSAL/);
  expect(textOfPages(await printed(preDrawSheet(sampleRecord()))).join("")).not.toContain("演练");
});

test("the structure tree names headings, header cells and figures, in reading order", async () => {
  const paper: Paper = {
    title: "样张",
    language: "zh",
    info: { author: "样例", subject: "样张", creator: "test" },
    blocks: [
      { type: "title", lines: ["样张", "第二行"] },
      { type: "heading", level: 1, text: "一、甲" },
      { type: "paragraph", text: "文".repeat(30) },
      { type: "heading", level: 2, text: "（一）乙" },
      {
        type: "table",
        columns: [
          { title: "左", width: 1, as: "text" },
          { title: "右", width: 1, as: "number" },
        ],
        rows: [["丙", "1"]],
      },
      { type: "digest", label: "摘要", digest: digestOf("seed.txt") },
      { type: "qr", text: "abc", caption: "码" },
    ],
  };
  const pdf = await printed(paper);
  const tree = structureOf(pdf).trim();
  expect(tree.split("\n")).toEqual([
    "Document",
    "  H1 (block)",
    "  H2 (block)",
    "  P (block)",
    "  H3 (block)",
    "  Table (block)",
    "    TR",
    "      TH:",
    "         /Scope /Column",
    "      TH:",
    "         /Scope /Column",
    "    TR",
    "      TD",
    "      TD",
    "  P (block)",
    "  P (block)",
    "  Figure:",
    "     /Placement /Block",
    expect.stringMatching(/^ {5}\/BBox \[79\.3701 /),
    "  P (block)",
  ]);
  expect(structureOf(pdf, true)).toMatch(/^Document\n {2}H1 \(block\)\n {4}"样张"\n {4}"第二行"\n {2}H2/);
  const raw = Buffer.from(pdf).toString("latin1");
  // Read aloud and copied, a digest is one phrase and a code says what it holds.
  expect(raw).toContain(`/ActualText (${digestOf("seed.txt")})`);
  expect(raw).toContain("/Alt (abc)");
});
