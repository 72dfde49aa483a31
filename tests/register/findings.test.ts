import { describe, expect, it } from "vitest";
import { countBySeverity, summarise } from "../../shared/register/findings.ts";
import { readOverrides } from "../../shared/register/reading/overrides.ts";
import { columnName } from "../../shared/register/reading/table.ts";
import { imported } from "./builders.ts";

describe("findings", () => {
  it("are grouped by kind and column, worst first, with their first places", () => {
    const rows = Array.from({ length: 9 }, (_, index) => [`SL${index}`, `示例\u00a0厂${index}`]);
    const { findings } = imported("key", [
      ["污染源编码", "单位名称"],
      ...rows,
      ["", "示例"],
      ["SL0", "示例厂"],
    ]);
    const groups = summarise(findings, 3);
    expect(groups.map(({ severity, column, count, places }) => [severity, column, count, places])).toEqual([
      ["error", "A", 1, ["A11"]],
      ["error", "A", 1, ["A12"]],
      ["cleaned", "B", 9, ["B2", "B3", "B4"]],
    ]);
    expect(groups.every(({ varied }) => !varied)).toBe(true);
    expect(countBySeverity(findings)).toEqual({ error: 2, settle: 0, warning: 0, cleaned: 9 });
  });

  it("of one kind that do not say the same are told to differ", () => {
    const { findings } = imported("key", [
      ["污染源编码", "单位名称", "监管级别"],
      ["SL1", "示例厂一", "区控"],
      ["SL2", "示例厂二", "县控"],
    ]);
    expect(summarise(findings)).toMatchObject([
      { severity: "error", column: "C", count: 2, varied: true, first: { values: { value: "区控" } } },
    ]);
  });

  it("are placed by the letters a spreadsheet program shows", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  });
});

describe("choices by hand", () => {
  it("are read from --map and --sheet", () => {
    const read = readOverrides(["special.name=crop_name", "key.credit-code=代码=新"], ["key=企业 信息"]);
    expect(read).toEqual({
      ok: true,
      value: {
        map: { special: { name: "crop_name" }, key: { "credit-code": "代码=新" } },
        sheet: { key: "企业 信息" },
      },
    });
  });

  it.each([
    [["name=x"], [], "register.map-form"],
    [["key.name"], [], "register.map-form"],
    [["units.name=x"], [], "register.role-unknown"],
    [["inspectors.address=x"], [], "register.field-unknown"],
    [[], ["key"], "register.sheet-form"],
    [[], ["all=x"], "register.role-unknown"],
    [["key.name=x", "key.name=y"], [], "verify.input.repeated"],
    [[], ["key=x", "key=y"], "verify.input.repeated"],
  ])("are refused where they cannot be understood: %j %j", (maps, sheets, key) => {
    const read = readOverrides(maps, sheets);
    expect(read.ok ? "" : read.refusal.key).toBe(key);
  });
});
