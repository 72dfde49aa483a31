import { Buffer } from "node:buffer";
import { type CellObject, utils, type WorkBook, type WorkSheet, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { readTables } from "../../electron/services/register/reading/read-tables.ts";
import type { List, Register } from "../../shared/register/model.ts";
import { type Import, importList } from "../../shared/register/reading/import-list.ts";
import { succeeded } from "../support/outcome.ts";
import { hash, lines } from "./builders.ts";

/** Files as offices send them round, each with what who looks at it sees; all invented. */

const context = { day: "2026-12-25", prints: () => true };

async function read<L extends List>(
  list: L,
  bytes: Buffer | string,
  register: Register = {},
): Promise<Import<L>> {
  const tables = succeeded(await readTables(Buffer.from(bytes), "list", undefined, { list }));
  return succeeded(importList(list, tables, { level: "city" }, { ...context, register }, hash));
}

async function refusal(bytes: Buffer | string): Promise<string> {
  const tables = await readTables(Buffer.from(bytes), "list", undefined, { list: "key" });
  if (!tables.ok) return tables.refusal.key;
  const found = importList("key", tables.value, { level: "city" }, { ...context, register: {} }, hash);
  return found.ok ? "read" : found.refusal.key;
}

type Line = readonly (string | number | boolean | CellObject)[];
type Kind = "xlsx" | "biff8" | "xlsb";

function book(
  sheets: Readonly<Record<string, readonly Line[] | WorkSheet>>,
  bookType: Kind = "xlsx",
  finish: (made: WorkBook) => void = () => {},
): Buffer {
  const made = utils.book_new();
  for (const [name, all] of Object.entries(sheets)) {
    const sheet = Array.isArray(all)
      ? utils.aoa_to_sheet((all as readonly Line[]).map((line) => [...line]))
      : all;
    utils.book_append_sheet(made, sheet as WorkSheet, name);
  }
  finish(made);
  return write(made, { type: "buffer", bookType, cellStyles: true });
}

const number = (v: number, z: string): CellObject => ({ t: "n", v, z });
const text = (v: string, z: string): CellObject => ({ t: "s", v, z });
const error = (v: number): CellObject => ({ t: "e", v });
const ids = (found: Import<"key">) => found.rows.map(({ id }) => id);
const headings = ["污染源编码", "单位名称", "生产状态", "更新日期"];
const plain = "污染源编码,单位名称,生产状态\nSL1,示例一厂,正常\nSL2,示例二厂,停产\n";
const wide = (said: string, order: "le" | "be") => {
  const bytes = Buffer.from(`\ufeff${said}`, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
};

describe("text files", () => {
  // 污染源编码, 单位名称, 状态 / SL1, 甲厂, 停产
  const gbk = Buffer.from(
    "cedbc8beD4B4B1E0C2EB09b5a5cebbc3fbb3c609d7b4ccac0d0a534c3109bcd7b3a709cda3b2fa0d0a",
    "hex",
  );

  it.each([
    ["UTF-16LE with semicolons", wide(plain.replaceAll(",", ";"), "le")],
    ["UTF-16BE", wide(plain, "be")],
    ["lines that end with CR alone", plain.replaceAll("\n", "\r")],
    [
      "titles above the headings, one with commas",
      `名录（2027年，第一批）\n填报单位：示例局,,2026年11月\n\n${plain}`,
    ],
    ["a separator at the end of each line", plain.replaceAll("\n", ",\n")],
    ["every cell in quotes", plain.replace(/[^,\n]+/g, '"$&"')],
    ["the separator stated", `sep=|\r\n${plain.replaceAll(",", "|")}`],
  ])("%s", async (_, bytes) => {
    const found = await read("key", bytes);
    expect(found.rows.map(({ id, name, status }) => `${id} ${name} ${status}`)).toEqual([
      "SL1 示例一厂 operating",
      "SL2 示例二厂 stopped",
    ]);
    expect(lines(found)).toEqual([]);
  });

  it("GBK with tabs", async () => {
    const found = await read("key", gbk);
    expect(found.rows.map(({ id, name, status }) => [id, name, status])).toEqual([
      ["SL1", "甲厂", "stopped"],
    ]);
  });

  it("a line break in a quoted name is told, and quotes that double stay out", async () => {
    const found = await read(
      "key",
      '污染源编码,单位名称\nSL1,"示例\n一厂"\nSL2,"示例""二""厂"\nSL3,示例三厂\n',
    );
    expect(found.rows.map(({ name }) => name)).toEqual(["示例 一厂", "示例三厂"]);
    // The row is counted as a spreadsheet counts it: the break is inside a cell.
    expect(lines(found)).toEqual(["cleaned B2 line-break", "error B3 name-forbidden"]);
  });

  it.each([
    ["a web page", "<html><table><tr><td>污染源编码</td></tr></table></html>"],
    ["a table without a page around it", "\r\n<table border=1><tr><td>污染源编码</td></tr></table>"],
    ["a web page in UTF-16", wide("<html><body><table></table></body></html>", "le")],
    ["an archive of a web page", 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n'],
    ["one with a blank line before it", "\r\nMIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n"],
  ])("%s under a spreadsheet's name gets the one advice", async (_, bytes) => {
    expect(await refusal(bytes)).toBe("register.file-html");
  });

  it("invisible, private and foreign characters are told by their cell", async () => {
    const found = await read(
      "key",
      "污染源编码,单位名称,生产状态\nS\u200bL1,示例\u00a0一厂,停\u200b产\nSL\u00ad2,示例二厂\u200e,正常\nSL\ue0013,示例三厂,正常\nSL00О4,示例四厂,正常\nＳＬ５,示例五厂,正常\nsL1,示例六厂,正常\n",
    );
    expect(found.rows.map(({ id, status }) => `${id} ${status}`)).toEqual([
      "SL1 stopped",
      "SL2 operating",
      "SL5 operating",
      "sL1 operating",
    ]);
    expect(lines(found)).toEqual([
      "cleaned A2 invisible",
      "cleaned B2 no-break-space",
      "cleaned C2 invisible",
      "cleaned A3 invisible",
      "cleaned B3 invisible",
      "error A4 id-form",
      "error A5 code-letter",
      "cleaned A6 full-width",
      "warning A7 id-alike",
    ]);
  });

  it("columns that were swapped are not taken for what they are not", async () => {
    const found = await read(
      "key",
      "污染源编码,单位名称,统一社会信用代码\nSL1,91990000XXXX00001U,示例一厂\n示例二厂,SL000002,\n",
    );
    expect(lines(found)).toEqual([
      "warning B2 name-code",
      "warning C2 credit-code-form",
      "warning B3 name-code",
      "error A3 id-form",
    ]);
  });

  it("headings that stand twice are asked about by their letters", async () => {
    expect(await refusal("污染源编码,单位名称,单位名称\nSL1,甲,乙\n")).toBe("register.heading-clash");
  });

  it("a column that is not read and says who is stopped or on no establishment is told", async () => {
    const units = await read("key", "污染源编码,单位名称,企业动态\nSL1,示例一厂,停产\nSL2,示例二厂,正常\n");
    expect([units.counts.stopped, lines(units)]).toEqual([0, ["warning C column-unread"]]);
    const people = await read(
      "inspectors",
      "姓名,执法证号,在岗,人员属性\n示例某甲,Z-1,是,合同工\n示例某乙,Z-2,是,公务员\n",
    );
    expect(lines(people)).toEqual(["warning D column-unread"]);
    // Yes and no say nothing without their heading.
    const bare = await read("inspectors", "姓名,执法证号,党员\n示例某甲,Z-1,否\n示例某乙,Z-2,无\n");
    expect(lines(bare)).toEqual([]);
  });
});

describe("workbooks", () => {
  it.each(["xlsx", "biff8"] as const)("days of 1904 in .%s", async (kind) => {
    const bytes = book(
      { 名录: [headings, ["SL1", "示例一厂", "正常", number(44624, "yyyy-mm-dd")]] },
      kind,
      (made) => {
        made.Workbook = { WBProps: { date1904: true } };
      },
    );
    expect((await read("key", bytes)).rows[0]?.updatedAt).toBe("2026-03-05");
  });

  it("codes are read as they are shown, and what they are shown as is told where it can be none", async () => {
    const codes: readonly CellObject[] = [
      number(12, "000000"),
      number(55, '"SL"0000'),
      text("77", '"SL"@'),
      number(1234, "¥#,##0.00"),
      number(330_800_000_001, "0.00E+00"),
      number(0.5, "0%"),
      number(Number("913101167800233824"), "0"),
      number(1234.5, "0.0"),
      number(7, ";;;"),
      number(46_086, "yyyy-m-d"),
      number(1236, "[DBNum2]000000"),
      number(1237, "[DBNum3]0"),
      number(1238, "G/通用格式"),
      number(1239, "0号"),
      number(1240, "000000_ "),
    ];
    const bytes = book({ 名录: [headings.slice(0, 2), ...codes.map((code, at) => [code, `示例${at}厂`])] });
    const found = await read("key", bytes);
    expect(ids(found)).toEqual(["000012", "SL0055", "SL77", "330800000001", "1237", "1238", "001240"]);
    expect(lines(found)).toEqual([
      "warning A noughts-lost",
      "error A5 code-shown",
      "warning A6 code-number",
      "error A7 code-shown",
      "error A8 code-inexact",
      "error A9 id-form",
      "error A10 cell-unseen",
      "error A11 code-date",
      "error A12 code-shown",
      "error A15 code-shown",
    ]);
  });

  it("a status that is formatted away is told, and a day is one in whatever form it is shown", async () => {
    const bytes = book({
      名录: [
        headings,
        ["SL1", "示例一厂", text("停产", ";;;"), number(46_086.75, "yyyy/m/d h:mm")],
        ["SL2", "示例二厂", true, number(46_086, '[DBNum1]yyyy"年"m"月"d"日"')],
      ],
    });
    const found = await read("key", bytes);
    expect(found.rows.map(({ status, updatedAt }) => `${status} ${updatedAt}`)).toEqual([
      "operating 2026-03-05",
    ]);
    expect(lines(found)).toEqual(["error C2 cell-unseen", "warning C3 status-unknown"]);
  });

  it("errors of formulas are told, and make no certificate endless", async () => {
    const units = await read(
      "key",
      book({
        名录: [
          headings,
          ["SL1", error(0x2a), "正常", "2026-03-05"],
          ["SL2", "示例二厂", error(0x17), "2026-03-05"],
        ],
      }),
    );
    expect(lines(units)).toEqual([
      "warning B2 value-error",
      "error B2 name-missing",
      "warning C3 value-error",
      "warning C3 status-blank",
    ]);
    const people = await read(
      "inspectors",
      book({
        人员: [
          ["姓名", "执法证号", "有效期至"],
          ["示例某甲", "Z-1", error(0x2a)],
          ["示例某乙", "Z-2", ""],
          ["示例某丙", "Z-3", number(46_934, 'yyyy"年"m"月"')],
        ],
      }),
    );
    expect(people.rows.map(({ id, certificateExpiry }) => `${id} ${certificateExpiry}`)).toEqual([
      "Z-2 ",
      "Z-3 2028-06-30",
    ]);
    expect(lines(people)).toEqual(["error C2 value-error", "warning C3 expiry-blank"]);
  });

  it("totals, notes and footers wherever they stand", async () => {
    const found = await read(
      "key",
      book({
        名录: [
          ["示例市重点排污单位名录"],
          ["共计 2 家"],
          headings,
          ["合计", "", "", ""],
          ["SL1", "示例一厂", "正常", ""],
          ["", "小计：1家", "", ""],
          ["SL2", "合计检测中心", "停产", ""],
          ["总 计", "", "2", ""],
          ["单位负责人（签字）：", "", "审核：", "填表日期：2026年3月5日"],
          ["说明：停产企业不列入"],
        ],
      }),
    );
    expect([ids(found), found.counts.passedOver, found.counts.refused]).toEqual([["SL1", "SL2"], 5, 0]);
  });

  it("headings on two lines, a group of addresses parted into district and address", async () => {
    const sheet = utils.aoa_to_sheet([
      ["重点单位名录"],
      ["序号", "单位名称", "统一社会信用代码", "地址", "", "联系人", ""],
      ["", "", "", "区县", "详细地址", "姓名", "电话"],
      ["1", "示例一厂", "91990000XXXX00001U", "示例东区", "虚构路1号", "某甲", "1"],
    ]);
    sheet["!merges"] = ["A1:G1", "A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2"].map(utils.decode_range);
    const found = await read("key", book({ 名录: sheet }));
    expect(found.rows.map(({ name, district, address }) => `${name} ${district} ${address}`)).toEqual([
      "示例一厂 示例东区 虚构路1号",
    ]);
    expect([found.headingRow, lines(found)]).toEqual([3, []]);
  });

  it("a second line of headings that says nothing to the list is no row of it, and gives nothing to the group", async () => {
    const found = await read(
      "key",
      book({
        名录: [
          ["单位名称", "污染源编码", "生产状态", "", "排放口", ""],
          ["", "", "上半年", "下半年", "编号", "名称"],
          ["示例一厂", "SL1", "停产", "正常", "DW001", "总排口"],
        ],
      }),
    );
    // Two states under one heading: neither is the state.
    expect(found.rows.map(({ id, status }) => `${id} ${status}`)).toEqual(["SL1 operating"]);
    expect(lines(found)).toEqual(["warning C column-unread"]);
  });

  it("the same unit in two sheets enters once, and the other row names it", async () => {
    const found = await read(
      "key",
      book({
        东区: [headings, ["SL1", "示例一厂", "正常", ""]],
        西区: [headings, ["SL1", "示例一厂", "停产", ""]],
      }),
    );
    expect([ids(found), found.rows[0]?.status]).toEqual([["SL1"], "operating"]);
    expect(lines(found)).toContain("error 西区!A2 duplicate");
  });

  it("a sheet of notes and one of words are not the list, and are named", async () => {
    const found = await read(
      "key",
      book({
        填表说明: [["填表说明"], ["1. 单位名称填写全称"], ["2. 状态填正常或停产"]],
        名录: [headings, ["SL1", "示例一厂", "正常", ""]],
        字典: [["生产状态"], ["正常"], ["停产"]],
      }),
    );
    expect([found.sheet, found.counts.rows, lines(found)]).toEqual([
      "名录",
      1,
      ["warning  sheet-skipped", "cleaned  sheet-words", "warning D2 updated-blank"],
    ]);
  });

  it("a special unit with a code of its own and the name of a key unit is asked about", async () => {
    const key = (await read("key", "污染源编码,单位名称\nSL1,示例羽絨廠\n")).rows;
    const found = await read("special", "污染源编码,单位名称,列入原因\nSX9,示例羽绒厂,信访\n", { key });
    expect(lines(found)).toEqual(["warning B2 name-elsewhere"]);
  });
});
