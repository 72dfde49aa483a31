import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BookType, type CellObject, utils, type WorkSheet, write } from "@e965/xlsx";
import * as tables from "@e965/xlsx/dist/cpexcel.full.mjs";
import { describe, expect, it } from "vitest";
import { readTableFile } from "../../electron/services/register/reading/read-file.ts";
import { readTables } from "../../electron/services/register/reading/read-tables.ts";
import { type Cell, shown } from "../../shared/register/reading/table.ts";
import { scratch } from "../support/scratch.ts";
import { hash } from "./builders.ts";

// The package's types name a default export that its module does not have.
const codePages = (tables as unknown as typeof tables.cptable).utils;

const lines = [
  ["污染源编码", "单位名称"],
  ["0012", "示例，“一”厂"],
  ["2", "示例,二厂"],
];
const asCsv = '污染源编码,单位名称\r\n0012,示例，“一”厂\r\n2,"示例,二厂"\r\n';

const book = (bookType: BookType, sheet: WorkSheet, name = "名录"): Buffer => {
  const made = utils.book_new();
  utils.book_append_sheet(made, sheet, name);
  return write(made, { type: "buffer", bookType, compression: true });
};

async function read(bytes: Uint8Array): Promise<readonly (readonly Cell[])[]> {
  const result = await readTables(bytes, "list");
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value[0]?.rows.map(({ cells }) => cells) ?? [];
}

describe("formats", () => {
  it.each(["xlsx", "xlsm", "xlsb", "biff8", "ods", "xlml"] as const)("%s", async (bookType) => {
    expect(await read(book(bookType, utils.aoa_to_sheet(lines)))).toEqual(lines);
  });

  it(".xls of before 1997, in the code page of Chinese Windows", async () => {
    // The library writes Latin letters only; the same number of bytes of GBK, and their code page, take their place.
    const latin = book("biff5", utils.aoa_to_sheet([["abcdefghij"]]));
    const codePage = Buffer.from("42000200", "hex");
    latin.writeUInt16LE(936, latin.indexOf(codePage) + codePage.length);
    latin.set(codePages.encode(936, "污染源编码") as Uint8Array, latin.indexOf("abcdefghij"));
    expect(await read(latin)).toEqual([["污染源编码"]]);
  });

  it.each([
    ["UTF-8", Buffer.from(asCsv)],
    ["UTF-8 with a byte-order mark", Buffer.from(`\ufeff${asCsv}`)],
    ["GB18030", Buffer.from(codePages.encode(936, asCsv) as Uint8Array)],
    ["UTF-16 little-endian", Buffer.from(`\ufeff${asCsv}`, "utf16le")],
    ["UTF-16 big-endian", Buffer.from(`\ufeff${asCsv}`, "utf16le").swap16()],
    ["tabs for commas", Buffer.from(asCsv.replace('"示例,二厂"', "示例,二厂").replaceAll(/,(?!二)/g, "\t"))],
    ["LF and DOS's end of file", Buffer.from(`${asCsv.replaceAll("\r", "")}\u001a`)],
  ])(".csv in %s", async (_, bytes) => {
    expect(await read(bytes)).toEqual(lines);
  });

  it("GB18030 beyond GBK", async () => {
    const bytes = Buffer.concat([
      Buffer.from("a,"),
      Buffer.from([0x81, 0x39, 0xee, 0x39]),
      Buffer.from(",\xd2\xbb", "latin1"),
    ]);
    expect(await read(bytes)).toEqual([["a", "㐀", "一"]]);
  });
});

describe("cells", () => {
  const sheetOf = (cells: Readonly<Record<string, CellObject>>, more: Partial<WorkSheet> = {}) =>
    book("xlsx", { ...cells, ...more, "!ref": more["!ref"] ?? "A1:F3" });

  it("keep codes, dates and the mark of numbers that lost digits", async () => {
    const rows = await read(
      sheetOf({
        A1: { t: "n", v: 12, z: "000000" },
        B1: { t: "n", v: 46447, z: "yyyy/m/d" },
        C1: { t: "n", v: 46447.5, z: 'yyyy"年"m"月"d"日"' },
        D1: { t: "n", v: 330802123456789 },
        E1: { t: "n", v: 913308021234567800 },
        F1: { t: "s", v: "913308021234567890" },
        A2: { t: "b", v: true },
        B2: { t: "e", v: 42 },
        C2: { t: "n", v: 1.5 },
      }),
    );
    expect(rows).toEqual([
      [
        { number: "12", shown: "000012" },
        { date: "2027-03-01", shown: "2027/3/1" },
        { date: "2027-03-01", shown: "2027年3月1日" },
        "330802123456789",
        { inexact: "913308021234567800" },
        "913308021234567890",
      ],
      [{ truth: "TRUE" }, "#N/A", "1.5"],
    ]);
    expect(rows[0]?.map(shown)).toEqual([
      "000012",
      "2027-03-01",
      "2027-03-01",
      "330802123456789",
      "913308021234567800",
      "913308021234567890",
    ]);
  });

  it("may be called like a stream of another kind of file", async () => {
    const rows = [["示例 EncryptedPackage 厂"], ["WordDocument"]];
    // Chinese beside it makes the library store the cells in UTF-16, as streams are named.
    expect(await read(book("biff8", utils.aoa_to_sheet(rows)))).toEqual(rows);
  });

  it("keep digits in .csv as they are typed", async () => {
    expect(await read(Buffer.from("代码,日期\n0012345678901234567890,2027-3-1\n=1+1,TRUE\n"))).toEqual([
      ["代码", "日期"],
      ["0012345678901234567890", "2027-3-1"],
      ["=1+1", "TRUE"],
    ]);
  });

  it("merged downwards stand on every row, and rows keep their numbers past empty ones", async () => {
    const merged = { s: { r: 0, c: 0 }, e: { r: 2, c: 0 } };
    const cells = { A1: { t: "s", v: "示例区" }, B1: { t: "s", v: "一" }, B3: { t: "s", v: "二" } } as const;
    const result = await readTables(sheetOf(cells, { "!merges": [merged], "!ref": "A1:B3" }), "list");
    expect(result.ok ? result.value[0]?.rows : result).toEqual([
      { number: 1, cells: ["示例区", "一"] },
      { number: 3, cells: ["示例区", "二"], merged: new Set([0]) },
    ]);
  });

  it("come from every sheet that holds any", async () => {
    const made = utils.book_new();
    utils.book_append_sheet(made, utils.aoa_to_sheet([[" "]]), "空");
    utils.book_append_sheet(made, utils.aoa_to_sheet([["一"]]), "甲");
    utils.book_append_sheet(made, utils.aoa_to_sheet([["二"]]), "乙");
    const result = await readTables(write(made, { type: "buffer", bookType: "xlsx" }), "list");
    expect(result.ok ? result.value.map(({ name }) => name) : result).toEqual(["甲", "乙"]);
  });
});

describe("a file on disk", () => {
  it("is read with the digest of its bytes", async () => {
    const path = join(scratch(), "名录.csv");
    writeFileSync(path, asCsv);
    const file = await readTableFile(path);
    expect(file).toMatchObject({ ok: true, value: { name: "名录.csv", digest: hash(asCsv) } });
  });
});
