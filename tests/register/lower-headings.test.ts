import { describe, expect, it } from "vitest";
import { imported, lines } from "./builders.ts";

/** Rows below the headings that are headings too: the same once more, others, or a second line of them. */

const people = ["姓名", "执法证号", "是否在编在岗", "是否参加"];
const units = ["污染源编码", "单位名称", "地址", "状态"];
const entry = ["SL1", "示例一厂", "示例路1号", "正常"];

describe("other headings below those of the list", () => {
  it("with columns changed about leave the rows under them out, each with a sentence", () => {
    const found = imported("inspectors", [
      people,
      ["示例甲", "3308001", "是", "否"],
      ["姓名", "执法证号", "是否参加", "是否在编在岗"],
      ["示例乙", "3308002", "是", "否"],
      people,
      ["示例丙", "3308003", "否", "是"],
    ]);
    expect(found.rows.map(({ id }) => id)).toEqual(["3308001", "3308003"]);
    expect(lines(found).filter((one) => /^(?:error|cleaned)/.test(one))).toEqual([
      "error 3 headings-other",
      "error 4 row-under",
      "cleaned 5 heading-repeated",
    ]);
    expect(found.counts).toMatchObject({ rows: 4, accepted: 2, refused: 2, passedOver: 1 });
  });

  it.each([
    ["a status that is asked the other way", ["污染源编码", "单位名称", "地址", "是否停产"]],
    ["a column that was not there", [...units, "行政区划"]],
    ["columns moved by a running number", ["序号", ...units]],
  ])("%s", (_, headings) => {
    const found = imported("general", [
      ["污染源编码", "单位名称", "地址", "是否在产"],
      ["SL1", "示例一厂", "示例路1号", "是"],
      headings,
      ["SL2", "示例二厂", "示例路2号", "是"],
    ]);
    expect(found.rows.map(({ id }) => id)).toEqual(["SL1"]);
    expect(lines(found)).toEqual(["error 3 headings-other", "error 4 row-under"]);
  });

  it("that only call the same columns otherwise are those once more", () => {
    const found = imported("general", [
      units,
      entry,
      ["污染源编号", "企业名称", "", "状 态"],
      ["SL2", "示例二厂", "示例路2号", "停产"],
    ]);
    expect(found.rows.map(({ id, status }) => `${id} ${status}`)).toEqual(["SL1 operating", "SL2 stopped"]);
    expect(lines(found)).toEqual(["cleaned 3 heading-repeated"]);
  });

  it("are none where only a kind or a post says what is a heading elsewhere", () => {
    const found = imported("inspectors", [
      ["姓名", "执法证号", "工作单位", "是否在编", "可参加"],
      ["示例甲", "3308001", "大队", "在编", "是"],
    ]);
    expect(lines(found)).toEqual([]);
  });
});

describe("a second line of headings that nothing joins", () => {
  it.each([
    ["in another language", ["Code", "Name", "Address", "Status"]],
    ["numbers of the columns", ["1", "2", "3", "4"]],
    ["numbers in brackets", ["（1）", "（2）", "（3）", "（4）"]],
    ["letters of the columns", ["A", "B", "C", "D"]],
    ["letters and numbers of a statistical form", ["甲", "乙", "1", "2"]],
    ["what must be filled in", ["必填", "必填", "选填", "下拉选择"]],
    ["one word throughout", ["xxxx", "xxxx", "xxxx", "xxxx"]],
    ["noughts", ["0", "0", "0", "0"]],
  ])("%s", (_, line) => {
    const found = imported("general", [units, line, entry]);
    expect(found.rows.map(({ id }) => id)).toEqual(["SL1"]);
    expect(lines(found)).toEqual(["warning 2 row-heading"]);
  });

  it.each([
    ["far below", [units, entry, entry, entry, entry, ["A", "B", "C", "D"]]],
    ["of an entry with a digit in its code", [units, ["A1", "Name", "Address", "operating"]]],
  ])("is none %s", (_, sheet) => {
    expect(lines(imported("general", sheet)).join()).not.toContain("row-heading");
  });
});
