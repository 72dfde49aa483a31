import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { fromWoff } from "../../electron/services/papers/print/fonts.ts";
import { print } from "../../electron/services/papers/print/print.ts";
import { printedAsIs } from "../../electron/services/papers/print/spell-out.ts";
import { addendum } from "../../shared/papers/addendum.ts";
import { say } from "../../shared/text/text.ts";
import { readOwnPaper } from "../../shared/verify/evidence/pdf-text.ts";
import { imported } from "../register/builders.ts";
import { checkSyntax, fontsOf, inkOf, runningText, wordsOfPages } from "../support/pdf-readers.ts";
import { sampleAddendum } from "./sample-papers.ts";

/** Beyond the first plane: the first in the Song with more characters, the second in the Kai only, the third in neither. */
const [song, kai, none] = ["𡋾", "𪚥", "𪛖"] as const;

const prints = () => {
  const found = printedAsIs();
  if (!found.ok) throw new Error(found.refusal.key);
  return found.value;
};

async function printed(approver: string): Promise<Uint8Array> {
  const pdf = await print(addendum({ ...sampleAddendum(), approver }), { now: new Date(0) });
  if (!pdf.ok) throw new Error(pdf.refusal.key);
  return pdf.value;
}

describe("characters beyond the body font", () => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await printed(`示例${song}${kai}${none}`);
  });

  test("stand in the paper as themselves where one of the rare fonts has them", () => {
    expect(runningText(pdf)).toContain(`示例${song}${kai}〔U+2A6D6〕`);
    const fonts = fontsOf(pdf);
    const names = fonts.map((font) => font.name.slice(7));
    expect(names).toContain("NotoSerifHK-Regular");
    expect(names).toContain("LXGWWenKai-Regular");
    for (const font of fonts) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true });
    expect(checkSyntax(pdf)).toContain("No syntax");
  });

  test("are ink where they stand: 64 strokes blacken more than a frame would", () => {
    const word = wordsOfPages(pdf).find(({ text }) => text.includes(kai));
    if (!word) throw new Error("the name is not in the paper");
    const em = 15.75;
    const before = [...word.text.slice(0, word.text.indexOf(song))].length;
    const left = word.left + before * em;
    const ink = [left, left + em].map((at) => inkOf(pdf, { ...word, left: at, right: at + em }));
    expect(ink[0]).toBeGreaterThan(0.1);
    expect(ink[1]).toBeGreaterThan(0.25);
  });

  test("are read by the verifier's own reader of papers", () => {
    const read = readOwnPaper(pdf, {
      latin1: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1"),
      inflate: (stream, most) => inflateSync(stream, { maxOutputLength: most }),
    });
    expect([...(read ?? [])].join("").replace(/\s/g, "")).toContain(`示例${song}${kai}〔U+2A6D6〕`);
  });

  test("open the rare fonts only where a paper needs them", async () => {
    const names = fontsOf(await printed("示例甲")).map((font) => font.name.slice(7));
    expect(names).not.toContain("NotoSerifHK-Regular");
    expect(names).not.toContain("LXGWWenKai-Regular");
  });

  test("cover the first plane's Han characters whole", () => {
    const covers = prints();
    const lacking: string[] = [];
    for (const [from, to] of [
      [0x3400, 0x4dbf],
      [0x4e00, 0x9fff],
    ] as const)
      for (let point = from; point <= to; point += 1)
        if (!covers(String.fromCodePoint(point))) lacking.push(point.toString(16));
    expect(lacking).toEqual([]);
  });
});

describe("an import", () => {
  const rows = (name: string, address = "示例路1号") => [
    ["污染源编码", "单位名称", "地址"],
    ["SL1", "示例甲厂", "示例路1号"],
    ["SL2", name, address],
  ];
  const found = (name: string, address?: string) =>
    imported("key", rows(name, address), { prints: prints() }).findings.filter(
      ({ said }) => said.key === "register.unprintable",
    );

  test("names each character no font has, by row, column and code point", () => {
    const [finding, ...more] = found(`示例${none}${kai}厂${none}`);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: "warning", row: 3, column: "B" });
    if (!finding) return;
    expect(say(finding.said, "zh")).toContain(`（1 个）：${none}（U+2A6D6）`);
    expect(say(finding.said, "en")).toContain("(1)");
  });

  test("names emoji, right-to-left letters and marks alone, and counts what it does not list", () => {
    const [name, address] = found("示例😀厂", "العربية");
    expect(name && say(name.said, "zh")).toContain("😀（U+1F600）");
    expect(address?.column).toBe("C");
    expect(address && say(address.said, "zh")).toContain("（7 个）");
    const [mark] = found("示例甲\u0301厂");
    expect(mark && say(mark.said, "zh")).toContain("：U+0301。");
  });

  test("says nothing of what the rare fonts have", () => {
    expect(found(`示例${song}${kai}厂（€①㎡é）`)).toEqual([]);
  });
});

describe("a WOFF file", () => {
  test("is unpacked into the font it was made of: every table where the directory says, with its checksum", () => {
    const file = "@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff";
    const font = Buffer.from(fromWoff(readFileSync(createRequire(import.meta.url).resolve(file))));
    expect(font.readUInt32BE(0)).toBe(0x00010000);
    const tags: string[] = [];
    for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16) {
      const tag = font.toString("latin1", entry, entry + 4);
      const [checksum, offset, length] = [4, 8, 12].map((field) => font.readUInt32BE(entry + field)) as [
        number,
        number,
        number,
      ];
      let sum = 0;
      // The head holds the checksum of the whole file, which does not count in its own.
      for (let at = 0; at < length; at += 4)
        if (tag !== "head" || at !== 8) sum = (sum + font.readUInt32BE(offset + at)) % 2 ** 32;
      expect(sum, tag).toBe(checksum);
      tags.push(tag);
    }
    expect(tags).toEqual(expect.arrayContaining(["cmap", "glyf", "head", "loca"]));
  });

  test("that is none is no font", () => {
    expect(() => fromWoff(Buffer.from("no font at all, but forty-four bytes and more"))).toThrow(
      "not a WOFF",
    );
  });
});
