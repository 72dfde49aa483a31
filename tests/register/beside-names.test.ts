import { describe, expect, it } from "vitest";
import { excerpt } from "../../shared/register/reading/clean.ts";
import { imported, lines } from "./builders.ts";

/** What stands in a name or in a column that does not count, and says that the row is not meant like the others. */

const unit = (name: string) =>
  lines(
    imported("general", [
      ["污染源编码", "单位名称"],
      ["SL1", name],
    ]),
  );
const person = (name: string) =>
  lines(
    imported("inspectors", [
      ["执法证号", "姓名"],
      ["3308001", name],
    ]),
  );

describe("names of units", () => {
  it.each([
    "示例一厂（已停产）",
    "（停产）示例一厂",
    "示例一厂-停产",
    "示例一厂 停产",
    "示例一厂停产",
    "示例一厂【注销】",
    "示例一厂（2026年3月关停）",
    "示例一厂(在建)",
    "示例一厂（重复）",
    "示例一厂（已移出名录）",
  ])("%s says more", (name) => {
    expect(unit(name)).toEqual(["warning B2 name-says"]);
  });

  it.each(["*示例一厂", "1.示例一厂", "1、示例一厂", "①示例一厂", "（1）示例一厂", "示例一厂*", "示例一厂②"])(
    "%s has a mark",
    (name) => {
      expect(unit(name)).toEqual(["warning B2 name-mark"]);
    },
  );

  it.each(["XX有限公司", "某某公司", "××厂", "示例市XX厂"])("%s is a sample", (name) => {
    expect(unit(name)).toEqual(["warning B2 name-sample"]);
  });

  it.each([
    "示例停产设备回收有限公司",
    "示例注销代办服务有限公司",
    "示例一厂（原：示例旧厂）",
    "示例一厂（示例分公司）",
    "3M示例有限公司",
    "360示例公司",
    "1号示例厂",
    "示例关爱有限公司",
    "示例一厂（2020年复产）",
    "示例-一厂",
  ])("%s is a name", (name) => {
    expect(unit(name)).toEqual([]);
  });

  it("of more than two hundred characters are none", () => {
    const found = imported("general", [
      ["污染源编码", "单位名称"],
      ["SL1", "示".repeat(200)],
      ["SL2", "示".repeat(201)],
    ]);
    expect(found.rows.map(({ id }) => id)).toEqual(["SL1"]);
    expect(lines(found)).toEqual(["error B3 name-long"]);
    expect(excerpt("示".repeat(201))).toHaveLength(61);
  });
});

describe("names of people", () => {
  it.each(["示例甲（退休）", "示例甲（2026年3月退休）", "示例甲-调离", "示例甲（借调）"])(
    "%s says more",
    (name) => {
      expect(person(name)).toEqual(["warning B2 name-says"]);
    },
  );

  it.each(["示例甲（女）", "示例甲（组长）", "示例甲（大）"])("%s does not", (name) => {
    expect(person(name)).toEqual([]);
  });
});

describe("columns that do not count and say that a row does not", () => {
  const register = {
    general: imported("general", [
      ["污染源编码", "单位名称"],
      ["SL1", "示例一厂"],
      ["SL2", "示例二厂"],
    ]).rows,
    inspectors: imported("inspectors", [
      ["执法证号", "姓名"],
      ["3308001", "示例甲"],
    ]).rows,
  };
  const visits = (heading: string, word: string, other: string) =>
    lines(
      imported(
        "visits",
        [
          ["单位名称", "检查日期", heading],
          ["示例一厂", "2026-03-01", word],
          ["示例二厂", "2026-03-02", other],
        ],
        { register },
      ),
    );
  const conflicts = (heading: string, word: string, other: string) =>
    lines(
      imported(
        "conflicts",
        [
          ["单位名称", "姓名", heading],
          ["示例一厂", "示例甲", word],
          ["示例二厂", "示例甲", other],
        ],
        { register },
      ),
    );

  it.each([
    ["是否检查", "否", "是"],
    ["检查情况", "未检查（停产）", "正常"],
    ["完成情况", "未完成", "已完成"],
    ["备注", "取消", ""],
    ["备注", "未开展检查", ""],
    ["检查结果", "停产未查", "未发现问题"],
    ["任务状态", "待检查", "已检查"],
    ["备注", "免检", "未完成整改"],
    ["检查次数", "3", "1"],
  ])("visits: %s %s", (heading, word, other) => {
    expect(visits(heading, word, other)).toEqual(["warning C column-voids"]);
  });

  it.each([
    ["检查结果", "未发现问题", "未检查出问题"],
    ["备注", "未查见异常", "已检查"],
    ["是否检查", "是", "是"],
  ])("visits that were made: %s %s", (heading, word, other) => {
    expect(visits(heading, word, other)).toEqual([]);
  });

  it.each([
    ["是否回避", "否", "是"],
    ["是否有效", "否", "是"],
    ["备注", "已解除", ""],
    ["状态", "失效", "有效"],
    ["审批意见", "不同意", "同意"],
    ["解除日期", "2026-01-01", ""],
  ])("conflicts: %s %s", (heading, word, other) => {
    expect(conflicts(heading, word, other)).toEqual(["warning C column-voids"]);
  });

  it.each([
    ["移出日期", "2026-03-01"],
    ["是否纳入抽查", "否"],
    ["双随机", "否"],
    ["是否免检", "是"],
    ["备注", "已移出名录"],
    ["备注", "重复"],
  ])("units: %s %s", (heading, word) => {
    const found = imported("general", [
      ["污染源编码", "单位名称", heading],
      ["SL1", "示例一厂", word],
      ["SL2", "示例二厂", ""],
    ]);
    expect(lines(found)).toEqual(["warning C column-voids"]);
  });
});

describe("columns that nobody knows and that answer what keeps a row out", () => {
  it.each([
    ["是否已复产", "否"],
    ["停产打勾", "√"],
    ["目前是否在生产", "否"],
    ["生产与否", "否"],
    ["是否停用", "是"],
    ["是否关停搬迁", "是"],
  ])("units: %s %s", (heading, word) => {
    const found = imported("general", [
      ["污染源编码", "单位名称", heading],
      ["SL1", "示例一厂", word],
      ["SL2", "示例二厂", ""],
    ]);
    expect(lines(found)).toEqual(["warning C column-unread"]);
  });

  it.each([
    ["是否曾停产", "是"],
    ["是否停产", ""],
    ["是否产生危废", "否"],
    ["是否有危废经营许可证", "否"],
    ["目前是否在生产", "是"],
    ["是否停用", "否"],
  ])("units that stay: %s %s", (heading, word) => {
    const found = imported("general", [
      ["污染源编码", "单位名称", "状态", heading],
      ["SL1", "示例一厂", "正常", word],
    ]);
    expect(lines(found)).toEqual([]);
  });

  it.each([
    ["是否退休", "是"],
    ["岗位状态", "病休"],
    ["人员类别", "辅助"],
    ["是否具有执法资格", "否"],
    ["执法资格", "无"],
    ["证件状态", "注销"],
    ["证件状态", "过期"],
    ["备注", "证件已注销"],
    ["备注", "2026年5月调走"],
    ["年审", "未通过"],
    ["是否执法人员", "否"],
    ["不参加原因", "学习"],
  ])("people: %s %s", (heading, word) => {
    const found = imported("inspectors", [
      ["执法证号", "姓名", heading],
      ["3308001", "示例甲", word],
      ["3308002", "示例乙", ""],
    ]);
    expect(lines(found)).toEqual(["warning C column-voids"]);
  });

  it("a day on which a check was made goes before the one it was planned for", () => {
    const register = {
      general: imported("general", [
        ["污染源编码", "单位名称"],
        ["SL1", "示例一厂"],
      ]).rows,
    };
    const found = imported(
      "visits",
      [
        ["单位名称", "检查时间", "实际检查时间"],
        ["示例一厂", "2026-03-01", "2026-04-02"],
        ["示例一厂", "2026-03-01", ""],
      ],
      { register },
    );
    expect(found.rows.map(({ quarter }) => quarter)).toEqual(["2026Q2"]);
    expect(lines(found)).toEqual(["error C3 quarter-blank"]);
  });
});

describe("codes", () => {
  it("that lost the noughts they began with are told", () => {
    const codes = (...all: readonly string[]) =>
      lines(
        imported("inspectors", [
          ["姓名", "执法证号"],
          ...all.map((code, at) => [`示例${"甲乙丙丁"[at]}`, code]),
        ]),
      );
    expect(codes("000001", "000002", "3", "123456")).toEqual(["warning B noughts-lost"]);
    expect(codes("000001", "000002", "123456")).toEqual([]);
    expect(codes("000001", "0002", "3")).toEqual([]);
    expect(codes("123456", "12345", "1234")).toEqual([]);
  });

  it("that count the rows of each part of the list are running numbers", () => {
    const found = imported("general", [
      ["编号", "单位名称"],
      ...["1", "2", "3", "1", "2"].map((code, at) => [code, `示例${"一二三四五"[at]}厂`]),
    ]);
    expect(lines(found)[0]).toBe("warning A code-running");
  });
});
