import { describe, expect, it } from "vitest";
import { imported, lines } from "./builders.ts";

/** Columns that say something else than their headings promise, or something under a heading that is not read. */

describe("codes that only count the rows", () => {
  const found = (codes: readonly string[]) =>
    lines(
      imported("key", [
        ["编号", "单位名称"],
        ...codes.map((code, at) => [code, `示例${"甲乙丙丁戊"[at]}厂`]),
      ]),
    );

  it.each([
    [["1", "2", "3"], true],
    [["001", "002", "003", "004"], true],
    [["1", "2"], false],
    [["1", "2", "4"], false],
    [["5", "6", "7"], false],
    [["330001", "330002", "330003"], false],
    [["SL1", "SL2", "SL3"], false],
  ])("%j: %s", (codes, isTold) => {
    expect(found(codes)).toEqual(isTold ? ["warning A code-running"] : []);
  });

  it("of inspectors are told too", () => {
    const people = imported("inspectors", [
      ["执法证号", "姓名"],
      ["1", "示例甲"],
      ["2", "示例乙"],
      ["3", "示例丙"],
    ]);
    expect(lines(people)).toEqual(["warning A code-running"]);
  });
});

describe("days that have not come", () => {
  it("of an update and of a listing are told, the day itself is not", () => {
    const units = imported("key", [
      ["污染源编码", "单位名称", "更新日期"],
      ["SL1", "示例甲厂", "2026-12-26"],
      ["SL2", "示例乙厂", "2026-12-25"],
    ]);
    expect(lines(units)).toEqual(["warning C2 date-later"]);
    const special = imported(
      "special",
      [
        ["污染源编码", "单位名称", "列入日期"],
        ["SL1", "示例甲厂", "2099-01-01"],
      ],
      { register: { key: units.rows } },
    );
    expect(lines(special)).toEqual(["warning C2 date-later"]);
  });
});

describe("headings that say by themselves why a row may stay out", () => {
  const unread = (heading: string, ...cells: readonly string[]) =>
    lines(
      imported("key", [
        ["污染源编码", "单位名称", heading],
        ...cells.map((cell, at) => [`SL${at + 1}`, `示例${"甲乙丙"[at]}厂`, cell]),
      ]),
    );

  it.each([
    ["停产时间", "2026-03-01"],
    ["关停日期", "2026年3月"],
    ["停产原因", "检修"],
  ])("%s: %s", (heading, cell) => {
    expect(unread(heading, cell, "", "/")).toEqual(["warning C column-tells"]);
  });

  it.each([
    ["停产时间", ""],
    ["停产时间", "—"],
    ["复产时间", "2026-03-01"],
    ["投产时间", "2026-03-01"],
    ["停产原因", "无"],
  ])("not %s: %j", (heading, cell) => {
    expect(unread(heading, cell)).toEqual([]);
  });

  it("of inspectors are told too", () => {
    const people = imported("inspectors", [
      ["姓名", "执法证号", "退休时间"],
      ["示例某甲", "SLZF-1", "2026-03-01"],
    ]);
    expect(lines(people)).toEqual(["warning C column-tells"]);
  });
});

describe("people in one cell", () => {
  const found = (name: string) => {
    const { rows, findings } = imported("inspectors", [
      ["姓名", "执法证号"],
      [name, "SLZF-1"],
    ]);
    return [rows[0]?.name, ...lines({ findings }).filter((line) => /several/.test(line))];
  };

  it.each(["示例甲 示例乙", "张三 李四 王五"])("%s are several", (name) => {
    expect(found(name)).toEqual([undefined, "error A2 names-several"]);
  });

  it.each([
    ["李 四", "李四"],
    ["李　　四", "李四"],
    ["欧阳 示例", "欧阳示例"],
    ["示例甲 （借调）", "示例甲 （借调）"],
  ])("%s is one", (name, stored) => {
    expect(found(name)).toEqual([stored]);
  });
});

it("a number with a day of birth in it is an identity number, whatever its check character", () => {
  const found = imported("inspectors", [
    ["姓名", "执法证号"],
    ["示例某甲", "110105194912310021"],
  ]);
  expect(lines(found)).toEqual(["error B2 identity-number"]);
});
