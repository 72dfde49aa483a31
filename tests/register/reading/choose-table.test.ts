import { describe, expect, it } from "vitest";
import type { List } from "../../../shared/register/model.ts";
import { chooseTable } from "../../../shared/register/reading/choose-table.ts";
import type { Choices } from "../../../shared/register/reading/headings.ts";
import { normalise, recognise } from "../../../shared/register/reading/headings.ts";
import type { Table } from "../../../shared/register/reading/table.ts";
import { say } from "../../../shared/text/text.ts";
import { imported, sheet } from "../builders.ts";

function chosen(list: List, tables: readonly Table[], choices: Choices = {}, name?: string) {
  const result = chooseTable(list, tables, choices, name);
  if (!result.ok) return { refused: result.refusal.key, said: say(result.refusal, "en") };
  const { table, mapping, rows } = result.value;
  const columns = Object.fromEntries(mapping.columns.map(({ field, heading }) => [field, heading]));
  return { sheet: table.name, row: mapping.row, columns, rows: rows.length };
}

describe("headings", () => {
  it("are known without width, white space, brackets, stars and numbers", () => {
    expect(normalise(" 1．单位 名称（盖章）* ")).toBe("单位名称");
    expect(recognise("key", "统一社会\n信用代码(必填)")).toEqual({ field: "credit-code", rank: 0 });
    expect(recognise("key", "注册号/统一社会信用代码")).toEqual({ field: "credit-code", rank: 0 });
    expect(recognise("key", "单位名称/统一社会信用代码")).toBeUndefined();
    expect(recognise("key", "法定代表人")).toBeUndefined();
    expect(recognise("inspectors", "是否在编在岗")).toEqual({ field: "in-post", rank: 0 });
    expect(recognise("inspectors", "身份证号")).toBeUndefined();
  });

  it("are found under titles that were merged over them, also on two lines", () => {
    const table = sheet([
      ["示例市名录"],
      ["单位：家", "", "", "日期：2026-11-01"],
      ["序号", "基本信息", "", "行政区划"],
      ["序号", "单位名称", "统一社会信用代码", "行政区划"],
      ["1", "示例一厂", "91990000XXXX00001X", "示例区"],
    ]);
    expect(chosen("key", [table])).toMatchObject({
      row: 4,
      rows: 1,
      columns: { name: "单位名称", "credit-code": "统一社会信用代码", district: "行政区划" },
    });
  });

  it("let the pollution source's name go before the company's", () => {
    const table = sheet([["单位名称", "污染源名称", "污染源编码"]]);
    expect(chosen("key", [table])).toMatchObject({ columns: { name: "污染源名称" } });
  });
});

describe("the sheet with the real columns", () => {
  const real = sheet(
    [
      ["污染源编码", "单位名称", "行政区划"],
      ["SL1", "示例一厂", "示例区"],
    ],
    "名录",
  );
  const other = sheet(
    [
      ["id", "name"],
      ["1", "示例一厂"],
      ["2", "示例二厂"],
    ],
    "Sheet1",
  );

  it("is chosen by the fields named, then by rows", () => {
    expect(chosen("key", [other, real])).toMatchObject({ sheet: "名录" });
    const longer = sheet(
      [
        ["单位编码", "企业名称", "区县"],
        ["A", "甲"],
        ["B", "乙"],
      ],
      "更长",
    );
    expect(chosen("key", [real, longer])).toMatchObject({ sheet: "更长" });
  });

  it("can be named by hand, and the choice of headings counts before guesses", () => {
    expect(chosen("key", [other, real], {}, "Sheet1")).toMatchObject({ sheet: "Sheet1" });
    const odd = sheet(
      [
        ["crop_name", "crop_id"],
        ["示例一厂", "91990000XXXX00001X"],
      ],
      "公司",
    );
    const misleading = sheet(
      [
        ["名称", "crop_id"],
        ["硫酸", "1"],
        ["盐酸", "2"],
      ],
      "原料",
    );
    const choices = { name: "crop_name", "credit-code": "crop_id" };
    expect(chosen("special", [misleading, odd], choices)).toMatchObject({ sheet: "公司", rows: 1 });
  });

  it("is refused by name where it is not there, with those that are", () => {
    const { refused, said } = chosen("key", [other, real], {}, "名单");
    expect(refused).toBe("register.sheet-unknown");
    expect(said).toContain("Sheet1, 名录");
  });
});

describe("columns that cannot be told", () => {
  it("names both columns that claim a field, and how to choose", () => {
    const table = sheet([
      ["企业名称", "单位名称", "污染源编码"],
      ["甲", "乙", "1"],
    ]);
    const { refused, said } = chosen("key", [table]);
    expect(refused).toBe("register.heading-clash");
    expect(said).toContain("“企业名称” (column A) and “单位名称” (column B)");
    expect(said).toContain("--map key.name=A");
    expect(chosen("key", [table], { name: "单位名称" })).toMatchObject({ columns: { name: "单位名称" } });
  });

  it("takes a column's letters where two columns have the same heading", () => {
    const table = sheet([
      ["名称", "名称", "污染源编码"],
      ["甲", "乙", "1"],
    ]);
    expect(chosen("key", [table], { name: "名称" }).refused).toBe("register.heading-clash");
    expect(chosen("key", [table], { name: "b" })).toMatchObject({ columns: { name: "名称" } });
  });

  it("chosen by their letters alone lose no row: the headings are the first row that fills them", () => {
    const units = Array.from({ length: 50 }, (_, index) => [`X${index}`, `示例第${index}厂`, ""]);
    const titled = [["示例名录", "", ""], ["甲", "乙", "丙"], ...units];
    const found = imported("key", titled, { map: { name: "B", id: "A" } });
    expect(found).toMatchObject({ headingRow: 2, counts: { rows: 50, accepted: 50 } });
    // One heading that is known tells the row, whatever the letters.
    const half = imported("key", [["编号", "乙", "丙"], ...units], { map: { name: "B" } });
    expect(half).toMatchObject({ headingRow: 1, counts: { accepted: 50 } });
    expect(chosen("key", [sheet([["甲", "乙"]])], { name: "B", id: "Z" }).refused).toBe(
      "register.headings-unknown",
    );
  });

  it("lists the headings seen and those looked for", () => {
    const { refused, said } = chosen("key", [
      sheet([
        ["甲", "乙"],
        ["1", "2"],
      ]),
    ]);
    expect(refused).toBe("register.headings-unknown");
    expect(said).toContain(
      "Headings seen: 甲, 乙. Headings looked for: 污染源名称, 污染源编码 / 统一社会信用代码",
    );
    const missing = chosen("inspectors", [
      sheet([
        ["姓名", "电话"],
        ["示例甲", "0"],
      ]),
    ]);
    expect(missing.refused).toBe("register.headings-missing");
    expect(missing.said).toContain("lack: Certificate (certificate)");
    expect(chosen("key", [sheet([["x".repeat(9000)], ["1"]])]).said?.length).toBeLessThan(1000);
  });

  it("says so when a heading chosen by hand is not there", () => {
    const table = sheet([
      ["单位名称", "污染源编码"],
      ["甲", "1"],
    ]);
    const { refused, said } = chosen("key", [table], { address: "住址" });
    expect(refused).toBe("register.choice-unknown");
    expect(said).toContain("住址");
  });

  it("refuses a file without a sheet that has anything in it", () => {
    expect(chosen("key", []).refused).toBe("register.sheets-empty");
  });
});
