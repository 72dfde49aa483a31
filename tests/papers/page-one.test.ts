import { describe, expect, test } from "vitest";
import { print } from "../../electron/services/papers/print/print.ts";
import type { Paper, Table } from "../../shared/papers/blocks.ts";
import { minutes } from "../../shared/papers/minutes.ts";
import { preDrawSheet } from "../../shared/papers/pre-draw-sheet.ts";
import type { CeremonyRecord } from "../../shared/papers/record.ts";
import type { Language } from "../../shared/text/catalogue.ts";
import { textOfPages } from "../support/pdf-readers.ts";
import { digestOf, sampleRecord } from "./sample-record.ts";

/** The first page of sheet and minutes is complete for whoever reads or signs it; the signatures follow it at once. */

async function pagesOf(paper: Paper): Promise<string[]> {
  const result = await print(paper, { now: new Date("2026-12-25T03:10:00Z") });
  if (!result.ok) throw new Error(result.refusal.key);
  return textOfPages(result.value).map((page) => page.replace(/\s+/g, ""));
}

const long = "甲".repeat(2_000);
const record = sampleRecord();
const cases: readonly (readonly [string, CeremonyRecord, number])[] = [
  ["seven sign", record, 2],
  ["four sign, nobody objects", { ...sampleRecord({ witnesses: 2 }), objections: [] }, 2],
  ["an objection and an opinion of 2,000 characters", { ...record, objections: [long], opinion: long }, 2],
  ["a place of 2,000 characters", { ...record, place: long }, 2],
  ["a rehearsal", { ...record, rehearsal: true }, 2],
  [
    "a draw that the room did not see",
    { ...record, draws: record.draws.map((draw) => ({ ...draw, unseen: { steps: 31, of: 31 } })) },
    2,
  ],
  ["twelve sign", sampleRecord({ witnesses: 10 }), 2],
  ["a hundred sign", sampleRecord({ witnesses: 98 }), 4],
];

describe.each(["zh", "en"] as const)("in %s", (language: Language) => {
  test.each(cases)("the minutes, %s", async (_, of, signedBy) => {
    const pages = await pagesOf(minutes(of, language));
    const [first = ""] = pages;
    for (const word of ["freeze.txt", "seed.txt", "close.txt"]) expect(first).toContain(digestOf(word));
    for (const text of ["样例市环境保护局", "YLHJ-2027Q1-1", "甲主持", "乙操作"])
      expect(first).toContain(text);
    expect(first).toContain(
      language === "zh" ? "2026年12月25日9时30分至11时05分" : "25December2026,09:30to11:05",
    );
    // Registered, eligible, quota, drawn: the sum, and the inspectors who are none of it.
    expect(first).toContain(language === "zh" ? "单位合计1941823827" : "Unitsinall1941823827");
    expect(first).toContain(language === "zh" ? "检查人员（另计）2423—24" : "Inspectors(apart)2423—24");
    const lines =
      language === "zh" ? ["结论：", "异议", "监督意见"] : ["Conclusion:", "Objections", "Opinion"];
    for (const line of lines) expect(first).toContain(line);
    const heading = language === "zh" ? "附件1" : "Annex1:";
    const annexes = pages.findIndex((page, index) => index > 0 && page.includes(heading));
    expect(annexes).toBe(signedBy);
    const seal = language === "zh" ? "（盖章处）" : "(seal)";
    expect(pages.findIndex((page) => page.includes(seal))).toBe(signedBy - 1);
  });

  test.each(cases)("the pre-draw sheet, %s", async (_, of, signedBy) => {
    const pages = await pagesOf(preDrawSheet(of, language));
    const [first = ""] = pages;
    expect(first).toContain(digestOf("freeze.txt"));
    expect(first).toContain(language === "zh" ? "单位合计19418238" : "Unitsinall19418238");
    expect(first).toContain(language === "zh" ? "结论：" : "Conclusion:");
    const seal = language === "zh" ? "（盖章处）" : "(seal)";
    expect(pages.findIndex((page) => page.includes(seal))).toBeLessThan(signedBy);
  });
});

test("what is too long for a line is told where it stands, and stands there whole", () => {
  const paper = minutes({ ...record, objections: [long, "乙"], opinion: long, place: long });
  const first = paper.blocks.findIndex((block) => block.type === "signatures");
  const cells = paper.blocks
    .slice(0, first)
    .flatMap((block) => (block.type === "table" ? block.rows.flat() : []));
  expect(cells).toContain("2条，全文见附件10。");
  expect(cells).toContain("已发表，全文2000字，见附件10。");
  expect(cells).toContain("见附件1");
  expect(cells).not.toContain(long);
  expect(JSON.stringify(paper.blocks.slice(first)).split(long)).toHaveLength(4);
});

test("a conclusion says no more than what happened by then", () => {
  const said = (of: CeremonyRecord) =>
    minutes(of).blocks.find((block) => block.type === "paragraph" && block.text.startsWith("结论"));
  const { lock: _l, ...unlocked } = record;
  const { outcome: _o, reveal: _r, ...undrawn } = unlocked;
  expect(said(record)).toMatchObject({ text: expect.stringContaining("名单已锁定") });
  expect(said(unlocked)).toMatchObject({ text: expect.stringContaining("名单尚未锁定") });
  expect(said(undrawn)).toMatchObject({ text: "结论：尚未抽取。" });
});

test("without inspectors or special units nothing is said of them", () => {
  const draws = record.draws.filter(({ draw }) => draw === "ZD");
  const outcome = record.outcome && { ...record.outcome, assignment: [] };
  const paper = minutes({ ...record, draws, ...(outcome && { outcome }) });
  const [, counts] = paper.blocks.filter((block): block is Table => block.type === "table");
  expect(counts?.rows).toEqual([
    ["重点排污单位", "132", "120", "9", "9"],
    ["单位合计", "132", "120", "9", "9"],
  ]);
  expect(JSON.stringify(paper.blocks)).not.toContain("同时列入两类");
  expect(JSON.stringify(paper.blocks)).not.toContain("每家检查人员2名");
});

test.each([1, 30, 100])(
  "each of %i codes is found in the index, in the order of codes, with its place on the list",
  (drawn) => {
    const record = sampleRecord({ drawn });
    const paper = minutes(record);
    const at = paper.blocks.findIndex((block) => block.type === "heading" && block.text.includes("代码索引"));
    const index = paper.blocks.slice(at).find((block) => block.type === "table");
    const entries = (index?.rows.flat() ?? []).flatMap((cell) =>
      typeof cell === "string" ? cell.split("\n") : [],
    );
    expect(entries).toEqual(
      (record.outcome?.result ?? []).map(({ code, order }) => `${code}  ${order}`).toSorted(),
    );
    for (const row of index?.rows ?? []) expect(row.length).toBeLessThanOrEqual(4);
  },
);

test.each([
  ["", true],
  ["REHEARSAL-", false],
])("%sa paper asks for a seal where it proves something", (prefix, sealed) => {
  const of = { ...record, rehearsal: !sealed, ceremony: `${prefix}${record.ceremony}` };
  for (const paper of [minutes(of, "zh"), preDrawSheet(of, "zh")]) {
    const closings = paper.blocks.flatMap((block) => (block.type === "signatures" ? [block.closing] : []));
    expect(closings.length).toBeGreaterThan(0);
    for (const closing of closings) expect(closing.includes("（盖章处）")).toBe(sealed);
  }
});
