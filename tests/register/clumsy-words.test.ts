import { describe, expect, it } from "vitest";
import { imported, lines } from "./builders.ts";

/** Words of real lists with what who wrote them means; `asked` where a finding says that they are taken as the usual thing, or asks. */

const told = (found: Parameters<typeof lines>[0], column: string) =>
  lines(found).filter((line) => new RegExp(`^(?:error|warning) ${column}\\d`).test(line)).length > 0;

describe("words of status", () => {
  const statusOf = (heading: string, word: string) => {
    const found = imported("key", [
      ["污染源编码", "单位名称", heading],
      ["SL1", "示例一厂", word],
    ]);
    return `${found.rows[0]?.status}${told(found, "C") ? " asked" : ""}`;
  };

  it.each([
    ["停产整治中", "stopped"],
    ["停产整顿", "stopped"],
    ["已停产。", "stopped"],
    ["停　产", "stopped"],
    ["长期停运", "stopped"],
    ["停止生产", "stopped"],
    ["暂停营业", "stopped"],
    ["歇业", "stopped"],
    ["已拆除", "closed"],
    ["注销", "closed"],
    ["吊销，未注销", "closed"],
    ["永久关停", "closed"],
    ["复产", "operating"],
    ["复工复产", "operating"],
    ["试生产", "operating"],
    ["存续（在营、开业、在册）", "operating"],
    ["生 产 中", "operating"],
    ["关停并转", "operating asked"],
    ["未投产", "operating asked"],
    ["间歇性生产", "operating asked"],
    ["正常（冬季停产）", "operating asked"],
    ["冬季错峰停产", "operating asked"],
    ["停产（2026年5月起）", "operating asked"],
    ["停产？", "operating asked"],
    ["停产/正常", "operating asked"],
    ["停产待拆迁", "operating asked"],
    ["曾停产", "operating asked"],
    ["无停产", "operating asked"],
    ["一期停产、二期正常", "operating asked"],
    ["拟关闭", "operating asked"],
    ["破产清算", "operating asked"],
    ["半停产", "operating asked"],
    ["在建", "operating asked"],
    ["筹建", "operating asked"],
    ["3", "operating asked"],
    ["", "operating asked"],
    ["/", "operating asked"],
    ["#REF!", "operating asked"],
  ])("生产状态 %s: %s", (word, means) => {
    expect(statusOf("生产状态", word)).toBe(means);
  });

  it.each([
    ["是否停产", "是", "stopped"],
    ["是否停产", "否", "operating"],
    ["是否停产", "是（2026年3月起）", "stopped"],
    ["是否停产", "否（已关停）", "operating asked"],
    ["是否停产", "否，2026年复产", "operating"],
    ["是否停产", "否，2027年复产", "operating asked"],
    ["是否停产", "是（已注销）", "closed"],
    ["是否停产", "季节性停产", "operating asked"],
    ["是否停产", "有", "operating asked"],
    ["是否停产（是/否）", "√", "stopped"],
    ["*是否停产", "是", "stopped"],
    ["1.是否停产", "是", "stopped"],
    ["“是否停产”", "是", "stopped"],
    ["是否 停产：", "否", "operating"],
    ["2、是否在营", "是", "operating"],
    ["是否停产", "是（1条生产线）", "operating asked"],
    ["是否在产", "是", "operating"],
    ["是否在产", "是（已关停）", "operating asked"],
    ["是否在产", "否（检修）", "stopped"],
    ["是否在产", "间断", "operating asked"],
    ["是否正常生产", "否", "stopped"],
    ["是否关停", "是", "closed"],
    ["是否关停", "√", "closed"],
    ["是否停运", "Y", "stopped"],
    ["是否停运", "N", "operating"],
  ])("%s %s: %s", (heading, word, means) => {
    expect(statusOf(heading, word)).toBe(means);
  });

  it("of a construction project 在建 is under way, and 停建 is stopped", () => {
    const found = imported("general", [
      ["污染源编码", "单位名称", "类别", "级别", "状态"],
      ["SL1", "示例一号项目", "建设项目", "一般", "在建"],
      ["SL2", "示例二号项目", "在建工程", "一般", "停建"],
    ]);
    expect(found.rows.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      "construction operating",
      "construction stopped",
    ]);
    expect(lines(found)).toEqual([]);
  });
});

describe("words of yes and no", () => {
  const inPostOf = (word: string, heading = "在编在岗") => {
    const found = imported("inspectors", [
      ["姓名", "执法证号", heading],
      ["示例某甲", "SLZF-1", word],
    ]);
    return found.rows[0] === undefined ? "asked" : found.rows[0].inPost ? "yes" : "no";
  };

  it.each([
    ["是", "yes"],
    ["√", "yes"],
    ["✔", "yes"],
    ["Y", "yes"],
    ["Ｙ", "yes"],
    ["Yes", "yes"],
    ["TRUE", "yes"],
    ["1", "yes"],
    ["有", "yes"],
    ["在岗", "yes"],
    ["参公", "yes"],
    ["行政编", "yes"],
    ["事业编制", "yes"],
    ["正式", "yes"],
    ["否", "no"],
    ["×", "no"],
    ["X", "no"],
    ["无", "no"],
    ["离岗", "no"],
    ["借调", "no"],
    ["退休", "no"],
    ["产假", "no"],
    ["合同工", "no"],
    ["临聘", "no"],
    ["劳务派遣", "no"],
    ["编外", "no"],
    ["○", "asked"],
    ["△", "asked"],
    ["●", "asked"],
    ["挂职", "asked"],
    ["返聘", "asked"],
    ["是（10月退休）", "asked"],
    ["在编（借调）", "asked"],
    ["2", "asked"],
    ["是/否", "asked"],
    ["待定", "asked"],
    ["不详", "asked"],
    ["", "no"],
  ])("在编在岗 %s: %s", (word, means) => {
    expect(inPostOf(word)).toBe(means);
  });

  it("an empty cell is told as no", () => {
    const found = imported("inspectors", [
      ["姓名", "执法证号", "在编在岗"],
      ["示例某甲", "SLZF-1", ""],
    ]);
    expect([told(found, "C"), found.counts.notInPost]).toEqual([true, 1]);
  });
});
