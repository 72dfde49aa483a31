import { describe, expect, it } from "vitest";
import { imported, lines } from "./builders.ts";

/** Rows of conflicts and visits that name a unit or a person twice, or nobody: what they say must agree, and nothing goes by one in silence. */

const register = {
  key: imported("key", [
    ["污染源编码", "单位名称", "统一社会信用代码"],
    ["SL1", "示例一厂", "91990000XXXX00001X"],
    ["SL2", "示例二厂", "91990000XXXX00002T"],
    ["SL3", "示例二厂", "91990000XXXX00002T"],
  ]).rows,
  inspectors: imported("inspectors", [
    ["姓名", "执法证号"],
    ["示例某甲", "SLZF-1"],
    ["示例某乙", "SLZF-2"],
  ]).rows,
};

const conflicts = (...rows: (readonly string[])[]) =>
  imported("conflicts", [["污染源编码", "单位名称", "执法证号", "姓名", "原因"], ...rows], { register });
const visits = (headings: readonly string[], ...rows: (readonly string[])[]) =>
  imported("visits", [headings, ...rows], { register });
const pairs = (found: ReturnType<typeof conflicts>) =>
  found.rows.map(({ unit, inspector }) => `${unit} ${inspector}`);

describe("code and name of a row", () => {
  it("are refused where they are not one and the same, naming both", () => {
    const found = conflicts(
      ["SL1", "示例二厂", "SLZF-1", "示例某甲", ""],
      ["SL1", "示例一厂", "SLZF-1", "示例某乙", ""],
      ["SL2", "示例二厂", "SLZF-1", "示例某甲", ""],
    );
    expect(pairs(found)).toEqual(["SL2 SLZF-1"]);
    expect(lines(found)).toEqual(["error A2 reference-differs", "error C3 reference-differs"]);
    expect(found.findings[0]?.said.values).toMatchObject({ value: "SL1", other: "示例二厂" });
  });

  it("are warned of where nobody is called so", () => {
    const found = conflicts(["SL1", "示例某公司", "SLZF-1", "示例某丙", ""]);
    expect(pairs(found)).toEqual(["SL1 SLZF-1"]);
    expect(lines(found)).toEqual(["warning A2 reference-unlike", "warning C2 reference-unlike"]);
  });

  it("stand for each other where one is blank, and several of them agree each with its own", () => {
    const found = conflicts(
      ["", "示例一厂", "/", "示例某乙", ""],
      ["SL2", "", "SLZF-1、SLZF-2", "示例某甲、示例某乙", ""],
      ["", "", "SLZF-1", "", ""],
    );
    expect(pairs(found)).toEqual(["SL1 SLZF-2", "SL2 SLZF-1", "SL2 SLZF-2"]);
    expect(lines(found).filter((line) => line.startsWith("error"))).toEqual(["error A4 reference-missing"]);
  });

  it("are no unread columns", () => {
    expect(conflicts(["SL1", "示例一厂", "SLZF-1", "示例某甲", ""]).unused).toEqual([]);
  });

  it("of visits are compared too, by credit code and the number of a permit as well", () => {
    const found = visits(
      ["单位名称", "统一社会信用代码", "检查时间"],
      ["示例一厂", "91990000XXXX00001X", "2026-01-02"],
      ["示例一厂", "91990000xxxx00001x001P", "2026-04-02"],
      ["示例二厂", "91990000XXXX00001X", "2026-01-02"],
    );
    expect(found.rows.map(({ unit, quarter }) => `${unit} ${quarter}`)).toEqual(["SL1 2026Q1", "SL1 2026Q2"]);
    expect(lines(found)).toEqual(["error B4 reference-differs"]);
  });
});

describe("visits", () => {
  it("without a kind count as draws, and say so where the column is there", () => {
    const found = visits(
      ["污染源编码", "季度", "检查类型"],
      ["SL1", "2026Q1", ""],
      ["SL1", "2026Q2", "/"],
      ["SL2", "2026Q1", "双随机"],
    );
    expect(found.rows.map(({ kind = "draw" }) => kind)).toEqual(["draw", "draw", "draw"]);
    expect(lines(found)).toEqual([
      "warning C2 visit-kind-blank",
      "cleaned C3 placeholder",
      "warning C3 visit-kind-blank",
    ]);
  });

  it("say how many there are now, what is not filled in, and what is of two years", () => {
    const found = visits(
      ["污染源编码", "年度", "季度"],
      ["SL1", "2026", "1"],
      ["SL1", "2026", "Q1"],
      ["SL1", "2026", "一"],
      ["SL1", "2026", ""],
      ["SL1", "2025", "2026Q1"],
    );
    expect(lines(found)).toEqual([
      "warning A3 visit-again",
      "warning A4 visit-again",
      "error C5 quarter-blank",
      "error C6 quarter-year",
    ]);
    expect(found.findings[1]?.said.values).toMatchObject({ count: 3, row: 2 });
  });

  it.each([
    ["检查季度（请于1月填写）", "asked"],
    ["检查时间（季度）", "asked"],
    ["*检查时间", "2026Q1"],
    ["检查月份", "2026Q1"],
  ])("2026-3 under %s: %s", (heading, quarter) => {
    const found = visits(["污染源编码", heading], ["SL1", "2026-3"]);
    expect(found.rows[0]?.quarter ?? "asked").toBe(quarter);
  });
});

it("a list without those it refers to says that they are missing", () => {
  const none = imported("conflicts", [
    ["污染源编码", "执法证号"],
    ["SL1", "SLZF-1"],
  ]);
  expect(lines(none).slice(0, 2)).toEqual(["warning  no-units", "warning  no-inspectors"]);
  const unvisited = imported("visits", [
    ["污染源编码", "季度"],
    ["SL1", "2026Q1"],
  ]);
  expect(lines(unvisited)[0]).toBe("warning  no-units");
});
