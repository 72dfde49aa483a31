import { describe, expect, test } from "vitest";
import { printCoverage } from "../../electron/services/papers/print/fonts.ts";
import { print } from "../../electron/services/papers/print/print.ts";
import { spellOut } from "../../electron/services/papers/print/spell-out.ts";
import { annex } from "../../shared/papers/annex.ts";
import type { Block, Paper } from "../../shared/papers/blocks.ts";
import { dispatchSlip } from "../../shared/papers/dispatch-slip.ts";
import { minutes } from "../../shared/papers/minutes.ts";
import type { CeremonyRecord } from "../../shared/papers/record.ts";
import { succeeded } from "../support/outcome.ts";
import { checkSyntax, infoOf, runningText, textOfPages, wordsOfPages } from "../support/pdf-readers.ts";
import { sampleAnnex, sampleDispatch } from "./sample-papers.ts";
import { sampleRecord } from "./sample-record.ts";

const now = new Date("2026-12-25T03:10:00Z");
const right = ((28 + 156) * 72) / 25.4;

async function printed(paper: Paper): Promise<Uint8Array> {
  const result = await print(paper, { now });
  if (!result.ok) throw new Error(result.refusal.key);
  return result.value;
}
const paperOf = (blocks: readonly Block[], title = "样张"): Paper => ({
  title,
  language: "zh",
  info: { author: title, subject: title, creator: title },
  blocks,
});
const minutesWith = (changes: Partial<CeremonyRecord>) =>
  printed(minutes({ ...sampleRecord({ drawn: 3 }), ...changes }));

describe("characters the fonts lack", () => {
  const rare = "甲𪛖乙";

  test("are named with code point and place, each once", () => {
    const paper = minutes({ ...sampleRecord(), place: rare, host: `${rare}😀` });
    const { title } = paper;
    const covers = succeeded(printCoverage());
    expect(spellOut(paper, covers).missing).toEqual([
      { character: "𪛖", codePoint: "U+2A6D6", where: title },
      { character: "😀", codePoint: "U+1F600", where: title },
    ]);
    expect(spellOut(minutes(sampleRecord()), covers).missing).toEqual([]);
  });

  test("stand as code points in their place and are listed before the signatures", async () => {
    const text = runningText(await minutesWith({ place: rare }));
    expect(text).toContain("甲〔U+2A6D6〕乙");
    const list = text.indexOf("原处以〔码位〕代替：U+2A6D6（见“样例市环境保护局2027年第一季度");
    expect(list).toBeGreaterThan(text.indexOf("结论："));
    expect(list).toBeLessThan(text.indexOf("签名以上记录"));
    expect(runningText(await minutesWith({}))).not.toContain("字库未收");
  });

  test("in a heading or in the title spoil neither the list nor the file's properties", async () => {
    const pdf = await printed(
      paperOf(
        [
          { type: "heading", level: 1, text: rare },
          { type: "paragraph", text: rare },
        ],
        "甲\u0000&<乙>\ud800𪛖",
      ),
    );
    expect(runningText(pdf)).toContain("U+2A6D6（见“甲〔U+2A6D6〕乙”）");
    expect(infoOf(pdf)["Title"]).toContain("＆＜乙＞");
    expect(checkSyntax(pdf)).toContain("No syntax");
    expect(Buffer.from(pdf).toString("utf8")).toMatch(
      /<rdf:li xml:lang="x-default">甲 ＆＜乙＞ 𪛖<\/rdf:li>/,
    );
  });

  test.each([
    ["right to left", "العربية", "〔U+0627〕〔U+0644〕"],
    ["a direction override", "甲\u202E乙", "甲〔U+202E〕乙"],
    ["a zero-width space", "甲\u200B乙", "甲〔U+200B〕乙"],
    ["a mark that composes", "e\u0301", "é"],
    ["a mark that does not", "甲\u0301", "甲〔U+0301〕"],
    ["an emoji of several parts", "👨‍👩‍👧", "〔U+1F468〕〔U+200D〕〔U+1F469〕"],
    ["a lone surrogate", "甲\ud800乙", "甲〔U+D800〕乙"],
    ["a control character", "甲\u0007乙", "甲〔U+0007〕乙"],
    ["one beyond the first plane", "\u{10FFFF}", "〔U+10FFFF〕"],
    ["a letter with its mark", "ñ", "ñ"],
  ])("%s", async (_, text, seen) => {
    expect(runningText(await printed(paperOf([{ type: "paragraph", text }])))).toContain(seen);
  });
});

test("markup in a field is printed as it was typed, and makes no link, script or form", async () => {
  const [person] = sampleRecord().people;
  if (!person) throw new Error("the sample has people");
  const typed = "<b>甲</b><script>alert(1)</script>&amp;<imgsrc=xonerror=alert(1)>";
  const pdf = await minutesWith({
    place: typed,
    opinion: typed,
    objections: [typed],
    people: [{ ...person, name: typed, organisation: typed }],
  });
  expect(runningText(pdf).split(typed).length - 1).toBeGreaterThanOrEqual(5);
  expect(Buffer.from(pdf).toString("latin1")).not.toMatch(/\/(?:JavaScript|JS|AcroForm|URI|Launch)\b/);
  checkSyntax(pdf);
});

/** What stands at the foot of every page, within a running text. */
const foot = /YLHJ-2027Q1-1[封结变][库束更]摘要[0-9a-f]{8}第\d+页共\d+页/g;

describe("texts of any length", () => {
  test("a place of 4,000 characters is printed whole and within the margins", async () => {
    const place = "样例路一号".repeat(800);
    const pdf = await minutesWith({ place });
    expect(runningText(pdf).replace(/—\d+—/g, "").replace(foot, "")).toContain(place);
    expect(Math.max(...wordsOfPages(pdf).map((word) => word.right))).toBeLessThan(right + 0.1);
  });

  test("names of 200 characters, with and without places to break", async () => {
    const [person] = sampleRecord().people;
    if (!person) throw new Error("the sample has people");
    for (const name of ["长".repeat(200), "x".repeat(200), "（".repeat(200), "a b ".repeat(50).trim()]) {
      const pdf = await minutesWith({ people: [{ ...person, name, organisation: name }], office: name });
      expect(runningText(pdf)).toContain(name.replaceAll(" ", ""));
      expect(Math.max(...wordsOfPages(pdf).map((word) => word.right))).toBeLessThan(right + 0.1);
      expect(Math.min(...wordsOfPages(pdf).map((word) => word.left))).toBeGreaterThan((28 * 72) / 25.4 - 0.1);
    }
  });

  test("names of units of 200 characters, of right-to-left letters, marks and emoji", async () => {
    const names = [
      "示例".repeat(100),
      "Example".repeat(29).slice(0, 200),
      "مصنع مثال",
      "e\u0301".repeat(100),
      "示例\u0301厂",
      "示例😀👨‍👩‍👧厂",
      "示例\u202E厂\u202C",
    ];
    const seen = [
      "示例".repeat(100),
      "Example".repeat(29).slice(0, 200),
      "〔U+0645〕〔U+0635〕〔U+0646〕〔U+0639〕〔U+0645〕〔U+062B〕〔U+0627〕〔U+0644〕",
      "é".repeat(100),
      "示例〔U+0301〕厂",
      "示例〔U+1F600〕〔U+1F468〕〔U+200D〕〔U+1F469〕〔U+200D〕〔U+1F467〕厂",
      "示例〔U+202E〕厂〔U+202C〕",
    ];
    const opened = sampleAnnex(names.length);
    const units = opened.units.map((unit, index) => ({ ...unit, name: names[index] ?? "" }));
    const dispatch = sampleDispatch();
    const papers = [
      annex({ ...opened, units }),
      ...names.map((name) => dispatchSlip({ ...dispatch, unit: { ...dispatch.unit, name } })),
    ];
    for (const [index, paper] of papers.entries()) {
      const pdf = await printed(paper);
      const text = runningText(pdf).replace(/—\d+—/g, "").replace(foot, "");
      for (const name of index === 0 ? seen : [seen[index - 1] ?? ""]) expect(text).toContain(name);
      expect(Math.max(...wordsOfPages(pdf).map((word) => word.right))).toBeLessThan(right + 0.1);
      expect(checkSyntax(pdf)).toContain("No syntax");
    }
  });

  test("line breaks of any kind in free text", async () => {
    const words = wordsOfPages(
      await printed(paperOf([{ type: "paragraph", text: "一\r\n二\n\n三\t四\r五" }])),
    );
    expect(words.map((word) => word.text)).toEqual(["一", "二", "三", "四", "五", "—", "1", "—"]);
  });
});

describe("lists of any length", () => {
  test("an annex of no unit says so", async () => {
    expect(runningText(await printed(annex(sampleAnnex(0))))).toContain("没有可开启的单位。");
  });

  test("no drawn unit, nobody present", async () => {
    const pdf = await printed(minutes({ ...sampleRecord({ drawn: 0 }), people: [] }));
    expect(runningText(pdf)).toContain("抽中0家");
    expect(checkSyntax(pdf)).toContain("No syntax");
  });

  test("300 witnesses all have their line", async () => {
    const text = runningText(await printed(minutes(sampleRecord({ witnesses: 300 }))));
    expect(text).toContain("样例见证人300样例街道");
    expect(text.match(/样例见证人150\D/g)).toHaveLength(2);
  });

  test("1,000 drawn units in order, none lost, none twice", async () => {
    const record = sampleRecord({ drawn: 1000 });
    const text = textOfPages(await printed(minutes(record))).join("\n");
    const listed = [...text.matchAll(/(\d+) ([TZY][SDB]-\d{5}) ([0-9a-f]{16})/g)].map((found) =>
      found.slice(1),
    );
    expect(listed).toEqual(
      (record.outcome?.result ?? []).map(({ order, code, ticket }) => [
        String(order),
        code,
        ticket.slice(0, 16),
      ]),
    );
  });

  test("a paper of nothing is one page", async () => {
    const pdf = await printed(paperOf([]));
    expect(infoOf(pdf)["Pages"]).toBe("1");
    expect(checkSyntax(pdf)).toContain("No syntax");
  });
});
