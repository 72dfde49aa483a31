import { describe, expect, it } from "vitest";
import { hash, imported, lines } from "./builders.ts";

const one = "91990000XXXX00001X";
const two = "91990000XXXX00002T";
const three = "91990000XXXX00003N";

const register = {
  key: imported("key", [
    ["污染源编码", "单位名称", "统一社会信用代码"],
    ["SL1", "示例一厂", one],
    ["SL2", "示例二厂东区", two],
    ["SL3", "示例二厂西区", two],
  ]).rows,
  general: imported("general", [
    ["污染源编码", "单位名称", "统一社会信用代码"],
    ["SL9", "示例九厂", three],
  ]).rows,
};

const special = (...rows: (readonly string[])[]) =>
  imported("special", [["污染源编码", "企业名称", "统一社会信用代码"], ...rows], { register });
const kinds = (found: ReturnType<typeof special>) =>
  lines(found).filter((line) => !/credit-code-(?:digit|form|shared)|id-made/.test(line));

describe("the special list", () => {
  it("takes over the unit that has the row's key, or the only one that has its credit code", () => {
    const found = special(["SL2", "示例二厂", two], ["", "一厂", one], ["", "九厂", three]);
    expect(found.rows).toEqual([register.key[1], register.key[0], register.general[0]]);
    expect(found.counts.recognised).toBe(3);
    expect(kinds(found)).toEqual([2, 3, 4].map((row) => `warning B${row} special-differs`));
    expect(kinds(special(["SL2", "示例二厂（东区）", two]))).toEqual([]);
  });

  it("leaves a code of several sites to be settled, a unit of its own until then", () => {
    const found = special(["", "示例二厂", two]);
    expect(found.rows[0]).toMatchObject({ id: `${two}-${hash("").slice(0, 8)}`, name: "示例二厂" });
    expect(found.counts).toMatchObject({ accepted: 1, recognised: 1 });
    expect(kinds(found)).toEqual(["settle C2 special-several"]);
    const [settle] = found.findings.filter(({ severity }) => severity === "settle");
    expect(settle?.said.values).toMatchObject({ count: 2, ids: ["SL2", "SL3"] });
  });

  it("keeps units that no list has, and doubts a strange key of a known company", () => {
    const found = special(["SL7", "示例七厂", ""], ["SL8", "示例一厂新区", one]);
    expect(found.rows.map(({ id }) => id)).toEqual(["SL7", "SL8"]);
    expect(found.counts.recognised).toBe(0);
    expect(kinds(found)).toEqual(["warning A2 special-alone", "warning A3 special-other-site"]);
  });

  it("keeps for each unit why it is listed, since when and by what evidence, and counts the six sources", () => {
    const found = imported(
      "special",
      [
        ["污染源编码", "企业名称", "列入来源", "列入日期", "依据"],
        ["SL1", "示例一厂", "投诉举报多", "2026年3月1日", "示信〔2026〕1号"],
        ["SL7", "示例七厂", "媒体曝光", "2026.5.6", ""],
        ["SL8", "示例八厂", "领导指定", "近期", ""],
      ],
      { register },
    );
    expect(found.rows[0]).toEqual({
      ...register.key[0],
      source: "投诉举报多",
      listedAt: "2026-03-01",
      evidence: "示信〔2026〕1号",
    });
    expect(found.rows.slice(1)).toMatchObject([
      { id: "SL7", source: "媒体曝光", listedAt: "2026-05-06", evidence: "" },
      { id: "SL8", source: "领导指定", listedAt: "" },
    ]);
    expect(found.rests).toEqual([
      { field: "source", means: "complaints", word: "投诉举报多", count: 1 },
      { field: "source", means: "media", word: "媒体曝光", count: 1 },
    ]);
    expect(lines(found).filter((line) => !line.includes("id-made"))).toEqual([
      "warning A3 special-alone",
      "warning A4 special-alone",
      "warning C4 source-unknown",
      "warning D4 date-left",
    ]);
  });

  it("has each unit once, by whatever it was called", () => {
    const found = special(["SL1", "示例一厂", ""], ["", "示例一厂", one]);
    expect(found.counts).toMatchObject({ accepted: 1, refused: 1 });
    expect(kinds(found)).toContain("error A3 duplicate");
  });

  it("names both where code and name disagree, and says where it has another kind, level or status", () => {
    const found = imported(
      "special",
      [
        ["污染源编码", "企业名称", "统一社会信用代码", "控制级别", "类型", "状态"],
        ["SL1", "示例九厂", "", "县控", "建设项目", "停产"],
        ["", "全然另一公司", one, "", "", ""],
        ["SL9", "示例九厂", "", "一般", "单位", "正常"],
        ["SL8", "示例八厂", "", "省控", "建设项目", ""],
      ],
      { register },
    );
    expect(found.rows[0]).toEqual(register.key[0]);
    expect(kinds(found).filter((line) => !/repeated|blank/.test(line))).toEqual([
      "warning B2 special-differs",
      "warning E2 special-differs",
      "warning D2 special-differs",
      "warning F2 special-differs",
      "warning B3 special-differs",
      "error A3 duplicate",
      "warning D5 construction-level",
      "warning A5 special-alone",
    ]);
    const [name] = found.findings;
    expect(name?.said.values).toMatchObject({ value: "示例九厂", registered: "示例一厂" });
  });

  it("says where a code looks like that of a registered unit, and that there is nothing to read it against", () => {
    expect(kinds(special(["5L1", "示例甲厂", ""], ["SLI", "示例乙厂", ""], ["sl9", "示例丙厂", ""]))).toEqual(
      ["warning A2 special-alone", "warning A3 id-elsewhere", "warning A4 id-elsewhere"],
    );
    const alone = imported("special", [
      ["污染源编码", "企业名称"],
      ["SL1", "示例一厂"],
      ["SL2", "示例二厂"],
    ]);
    expect(lines(alone)).toEqual(["warning  special-unmatched"]);
  });

  it("takes several sources in a cell, numbered and with 的, and of a unit's second row asks to have them joined", () => {
    const found = imported(
      "special",
      [
        ["污染源编码", "企业名称", "列入来源"],
        ["SL1", "示例一厂", "投诉举报多、环境风险等级高"],
        ["SL2", "示例二厂东区", "（一）投诉举报多"],
        ["SL3", "示例二厂西区", "投诉举报多的"],
        ["SL9", "示例九厂", "投诉举报多，领导指定"],
        ["SL9", "示例九厂", "环境风险等级高"],
        ["SL9", "示例九厂", "投诉举报多，领导指定"],
      ],
      { register },
    );
    expect(found.rests.map(({ means, word, count }) => `${means} ${word} ${count}`)).toEqual([
      "complaints 投诉举报多 2",
      "risk 环境风险等级高 1",
      "complaints （一）投诉举报多 1",
      "complaints 投诉举报多的 1",
    ]);
    expect(found.rows.map(({ source }) => source)).toContain("投诉举报多、环境风险等级高");
    expect(found.unknown).toContainEqual({ field: "source", word: "领导指定", count: 2 });
    expect(kinds(found).filter((line) => line.startsWith("error"))).toEqual([
      "error C6 duplicate-source",
      "error A7 duplicate",
    ]);
  });
});
