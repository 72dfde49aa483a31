import { describe, expect, it } from "vitest";
import type { List } from "../../shared/register/model.ts";
import { headingsOf } from "../../shared/register/reading/headings.ts";
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
    ["columns moved by who answers for it", ["联系人", ...units]],
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

describe("entries whose words are headings elsewhere", () => {
  const rowsOf = (list: List, headings: readonly string[], entries: readonly (readonly string[])[]) => {
    const refers = list === "conflicts" || list === "visits";
    const found = imported(list, [headings, ...entries], refers ? { register } : {});
    return [found.counts.accepted, lines(found).join()];
  };
  const register = {
    general: imported("general", [units, entry, ["SL2", "BASF", "示例路2号", "正常"]]).rows,
    inspectors: imported("inspectors", [
      people,
      ["示例甲", "3308001", "是", "是"],
      ["Tom", "3308002", "是", "是"],
    ]).rows,
  };

  it.each<[string, List, readonly string[], readonly (readonly string[])[]]>([
    [
      "kinds of unit and of permit",
      "general",
      ["污染源编码", "企业名称", "主体性质", "证照类型", "状态"],
      [
        ["SL1", "示例一厂", "个体工商户", "排污许可证", "正常"],
        ["SL2", "示例二厂", "企业", "排污许可证", "正常"],
        ["SL3", "示例三厂", "排污单位", "营业执照号", "正常"],
      ],
    ],
    [
      "a control level and a kind of permit",
      "key",
      ["污染源编码", "单位名称", "控制级别", "许可类型", "行政区划", "地址", "状态"],
      [["SL1", "示例一厂", "重点排污单位", "排污许可证", "示例县", "示例路1号", "正常"]],
    ],
    [
      "kinds of person and of certificate",
      "inspectors",
      ["姓名", "执法证号", "人员类别", "证件类型", "是否在编在岗", "是否参加"],
      [
        ["示例甲", "3308001", "执法人员", "执法证", "是", "是"],
        ["示例乙", "3308002", "执法人员", "执法证", "是", "是"],
      ],
    ],
    [
      "kinds of unit and of person",
      "conflicts",
      ["回避单位", "姓名", "单位性质", "人员类别", "事由"],
      [["示例一厂", "示例甲", "企业", "执法人员", "亲属"]],
    ],
    ["Latin letters alone", "conflicts", ["单位名称", "执法人员", "原因"], [["BASF", "Tom", "equity"]]],
    [
      "more words of headings than the headings have",
      "inspectors",
      ["姓名", "执法证号", "机构类别", "人员类别", "证件类型"],
      [
        ["示例甲", "3308001", "大队", "执法人员", "执法证"],
        ["示例乙", "3308002", "大队", "执法人员", "执法证"],
      ],
    ],
    [
      "kinds of unit and of a period, row after row",
      "visits",
      ["污染源编码", "检查时间", "对象类型", "检查频次"],
      [
        ["SL1", "2026Q1", "企业", "季度"],
        ["SL2", "2026Q2", "企业", "季度"],
        ["SL2", "2026Q3", "企业", "年"],
      ],
    ],
    [
      "kinds of unit and of period",
      "visits",
      ["污染源编码", "检查时间", "对象类型", "检查频次", "检查类型"],
      [["SL1", "2026Q1", "企业", "季度", "双随机"]],
    ],
  ])("%s: all enter", (_, list, headings, entries) => {
    expect(rowsOf(list, headings, entries)).toEqual([entries.length, ""]);
  });

  it.each<[List, readonly string[], (at: number) => readonly string[]]>([
    ["key", ["污染源编码", "单位名称"], (at) => [`SL${at}`, `示例${at}厂`]],
    ["general", ["污染源编码", "单位名称"], (at) => [`SL${at}`, `示例${at}厂`]],
    ["special", ["污染源编码", "单位名称"], (at) => [`SL${at}`, `示例${at}厂`]],
    ["inspectors", ["姓名", "执法证号"], (at) => ["示例甲", String(3308000 + at)]],
    ["visits", ["污染源编码", "检查季度"], () => ["SL1", "2026Q1"]],
  ])("every word there is, in columns that are not read, leaves a row of %s in", (list, headings, names) => {
    const words = [...headingsOf(list).keys()];
    const entries = words.map((word, at) => [
      word,
      ...names(at + 1),
      words[(at * 7 + 3) % words.length] ?? "",
      words[(at * 11 + 5) % words.length] ?? "",
    ]);
    const refers = list === "visits";
    const found = imported(
      list,
      [["摘要", ...headings, "标签", "用途"], ...entries],
      refers ? { register } : {},
    );
    expect(found.counts.accepted).toBe(words.length);
  });

  it("headings that come again one row below a line of the form are the list's", () => {
    const found = imported("general", [
      ["单位", "示例局", "编号", "001"],
      ["序号", "法人", "污染源编码", "企业名称"],
      ["1", "示例甲", "SL1", "示例一厂"],
    ]);
    expect(found.rows.map(({ id, name }) => `${id} ${name}`)).toEqual(["SL1 示例一厂"]);
  });

  it("a row that names nothing changes nothing for those below it", () => {
    const found = imported("general", [
      ["污染源编码", "单位名称", "性质", "许可"],
      ["", "", "企业", "排污许可证"],
      ["SL2", "示例二厂", "企业", "登记"],
    ]);
    expect(found.rows.map(({ id }) => id)).toEqual(["SL2"]);
    expect(lines(found).join()).not.toContain("headings-other");
  });

  it("a status that is called otherwise and asks nothing is the same", () => {
    const found = imported("general", [
      units,
      entry,
      ["污染源编码", "单位名称", "生产经营地址", "运行状态"],
      ["SL2", "示例二厂", "示例路2号", "停产"],
    ]);
    expect(found.rows.map(({ id, status }) => `${id} ${status}`)).toEqual(["SL1 operating", "SL2 stopped"]);
    expect(lines(found)).toEqual(["cleaned 3 heading-repeated"]);
  });

  it.each([
    ["检查季度", "检查月份", "headings-other"],
    ["检查季度", "抽查季度", "heading-repeated"],
  ])("a period under %s and then under %s: %s", (above, below, key) => {
    const found = imported(
      "visits",
      [
        ["污染源编码", above, "年度"],
        ["SL1", "1", "2026"],
        ["污染源编码", below, "年度"],
      ],
      { register },
    );
    expect(lines(found).join()).toContain(key);
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
    ["of an entry in letters with a status", [units, ["SLA", "BASF", "Road", "operating"]]],
    ["of an entry with a digit in its code", [units, ["A1", "Name", "Address", "operating"]]],
  ])("is none %s", (_, sheet) => {
    expect(lines(imported("general", sheet)).join()).not.toContain("row-heading");
  });
});
