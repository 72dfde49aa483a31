import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTables } from "../../electron/services/register/reading/read-tables.ts";
import { recognise } from "../../shared/register/reading/headings.ts";
import { importList } from "../../shared/register/reading/import-list.ts";
import type { Result } from "../../shared/text/result.ts";
import { hash, lines, sheet } from "./builders.ts";

/** Headings as offices write them, and files of which it is hard to tell what they are. */

const context = { day: "2026-12-25", register: {}, prints: () => true };
const refusalOf = (result: Result<unknown>) =>
  result.ok ? "read" : result.refusal.key.replace("register.", "");

describe("headings", () => {
  it.each([
    ["污染源编码①", "id"],
    ["单位名称²", "name"],
    ["生产状态注1", "status"],
    ["污染源编码\nCode", "id"],
    ["单位名称\nName of unit", "name"],
    ["控制级别 / Level", "level"],
    ["状态 Status (2026)", undefined],
    ["更新日期 Updated", "updated-at"],
    ["运行状态 CEMS", undefined],
    ["CEMS运行状态", undefined],
    ["VOCs状态", undefined],
    ["备注", undefined],
  ])("%j", (heading, field) => {
    expect(recognise("key", heading)?.field).toBe(field);
  });

  it("that stand in a column, with an entry in each other one, are told", () => {
    const tables = [
      sheet([
        ["一览表"],
        ["污染源编码", "SL1", "SL2"],
        ["单位名称", "示例一厂", "示例二厂"],
        ["状态", "正常", "停产"],
      ]),
    ];
    const found = importList("general", tables, { level: "city" }, context, hash);
    expect(found).toMatchObject({ refusal: { key: "register.headings-down", values: { column: "A" } } });
  });

  it("that stand twice in their row are two tables side by side", () => {
    const tables = [
      sheet([
        ["污染源编码", "单位名称", "", "污染源编码", "单位名称"],
        ["SL1", "示例一厂", "", "SL2", "示例二厂"],
      ]),
    ];
    const found = importList("general", tables, { level: "city" }, context, hash);
    expect(found).toMatchObject({
      refusal: { key: "register.headings-twice", values: { first: "B", second: "E" } },
    });
    const one = importList("general", tables, { level: "city", map: { id: "A", name: "B" } }, context, hash);
    expect(one.ok && lines(one.value)).toContain("warning D table-beside");
  });

  it.each([
    [
      "behind an empty column, as of numbers beside the list, are told",
      [
        ["污染源编码", "单位名称", "地址", "状态", "", "区县", "单位数"],
        ["SL1", "示例一厂", "示例路1号", "正常", "", "甲县", "3"],
      ],
      ["warning F columns-apart"],
    ],
    [
      "behind one that holds something are not",
      [
        ["污染源编码", "单位名称", "", "区县"],
        ["SL1", "示例一厂", "", "甲县"],
        ["SL2", "示例二厂", "新", "甲县"],
      ],
      [],
    ],
    [
      "behind an empty column with what names the entries are not",
      [
        ["状态", "", "污染源编码", "单位名称", "区县"],
        ["正常", "", "SL1", "示例一厂", "甲县"],
      ],
      [],
    ],
  ])("%s", (_, rows, expected) => {
    const found = importList("general", [sheet(rows)], { level: "city" }, context, hash);
    expect(found.ok && lines(found.value)).toEqual(expected);
  });

  it("that are a column of words are not", () => {
    const tables = [
      sheet([
        ["甲", "乙"],
        ["污染源编码", "1"],
        ["状态", "2"],
      ]),
    ];
    expect(refusalOf(importList("general", tables, { level: "city" }, context, hash))).toBe(
      "headings-missing",
    );
  });
});

describe("files", () => {
  const read = async (text: string | Buffer) => {
    const tables = await readTables(Buffer.from(text), "list", undefined, { list: "general" });
    if (!tables.ok) return [refusalOf(tables)];
    const found = importList("general", tables.value, { level: "city" }, context, hash);
    return found.ok
      ? [...found.value.rows.map(({ id, name }) => `${id} ${name}`), ...lines(found.value)]
      : [refusalOf(found)];
  };

  it.each([
    [
      "SYLK",
      'ID;PWXL;N;E\r\nC;Y1;X1;K"污染源编码"\r\nC;X2;K"单位名称"\r\nC;Y2;X1;K"SL1"\r\nC;X2;K"示例一厂"\r\nE\r\n',
    ],
    [
      "DIF",
      'TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n0,2\r\n""\r\nTUPLES\r\n0,2\r\n""\r\nDATA\r\n0,0\r\n""\r\n-1,0\r\nBOT\r\n1,0\r\n"污染源编码"\r\n1,0\r\n"单位名称"\r\n-1,0\r\nBOT\r\n1,0\r\n"SL1"\r\n1,0\r\n"示例一厂"\r\n-1,0\r\nEOD\r\n',
    ],
  ])("of %s keep their characters, whatever was read before", async (_, text) => {
    expect(await read(text)).toEqual(["SL1 示例一厂"]);
    expect(await read(readFileSync(join(import.meta.dirname, "../../sample/special.xls")))).not.toEqual([]);
    expect(await read(text)).toEqual(["SL1 示例一厂"]);
  });

  it.each([
    '<?xml version="1.0"?><office:document xmlns:office="o" xmlns:table="t"><office:body><table:table/></office:body></office:document>',
    '<?xml version="1.0"?><w:wordDocument xmlns:w="w"><w:style/><w:body/></w:wordDocument>',
  ])("of other XML are no web pages", async (text) => {
    expect(await read(text)).toEqual(["file-unknown"]);
  });
});
