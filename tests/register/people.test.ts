import { describe, expect, it } from "vitest";
import { imported, lines } from "./builders.ts";

const headings = ["姓名", "执法证号", "有效期至", "所属单位", "在编在岗", "是否参加"];
const inspectors = (...rows: (readonly string[])[]) => imported("inspectors", [headings, ...rows]);

describe("inspectors", () => {
  it("enter with post, availability and the last day of the certificate", () => {
    const found = inspectors(["示例　甲", "ＺＦ-01", "2022年1月1日至2027年1月1日", "示例队", "√", "休假"]);
    expect(found.rows).toEqual([
      {
        id: "ZF-01",
        name: "示例甲",
        organisation: "示例队",
        inPost: true,
        available: false,
        certificateExpiry: "2027-01-01",
      },
    ]);
  });

  it("are in post and available where no column says otherwise, and neither where its cell is empty", () => {
    const bare = imported("inspectors", [
      ["姓名", "执法证号"],
      ["示例甲", "1"],
    ]);
    expect(bare.rows[0]).toMatchObject({ inPost: true, available: true, certificateExpiry: "" });
    expect(inspectors(["示例甲", "1"]).rows[0]).toMatchObject({ inPost: false, available: false });
  });

  it("are refused where a word cannot be understood, and never known by an identity number", () => {
    const found = inspectors(
      ["示例甲", "", "长期", "", "是", "是"],
      ["示例乙", "11010519491231002X", "长期", "", "是", "是"],
      ["示例丙", "3", "近期", "", "是", "是"],
      ["示例丁", "4", "长期", "", "大概", "是"],
      ["示例戊", "5", "2026-12-24", "", "是", "是"],
      ["示例己", "5", "长期", "", "是", "是"],
    );
    expect(lines(found)).toEqual([
      "error B2 certificate-missing",
      "error B3 identity-number",
      "error C4 date-unreadable",
      "error E5 yes-no",
      "warning C6 certificate-expired",
      "error B7 duplicate",
    ]);
    expect(found.rows.map(({ id }) => id)).toEqual(["5"]);
  });
});

describe("conflicts of interest and earlier visits", () => {
  const register = {
    key: imported("key", [
      ["污染源编码", "单位名称", "统一社会信用代码"],
      ["SL1", "示例一厂", "91990000XXXX00001X"],
      ["SL2", "示例二厂", "91990000XXXX00002T"],
      ["SL3", "示例二厂", "91990000XXXX00002T"],
    ]).rows,
    inspectors: inspectors(["示例甲", "1"], ["示例乙", "2"], ["示例乙", "3"]).rows,
  };

  it("refer by code, credit code or name to what was imported before", () => {
    const found = imported(
      "conflicts",
      [
        ["回避单位", "执法人员", "回避事由"],
        ["SL1", "1", "近亲属"],
        ["91990000XXXX00001X", "2", ""],
        ["示例一厂", "示例甲", ""],
        ["示例二厂", "1", ""],
        ["示例九厂", "示例乙", ""],
        ["SL3", "示例丁", ""],
      ],
      { register },
    );
    expect(found.rows).toEqual([
      { unit: "SL1", inspector: "1", reason: "近亲属" },
      { unit: "SL1", inspector: "2", reason: "" },
    ]);
    expect(lines(found)).toEqual([
      "error A4 duplicate",
      "error A5 reference-several",
      "error A6 unit-unknown",
      "error B6 reference-several",
      "error B7 inspector-unknown",
    ]);
  });

  it("count every visit of a quarter, with a warning, and know the waived ones", () => {
    const found = imported(
      "visits",
      [
        ["污染源编码", "抽查季度", "是否豁免"],
        ["SL1", "2027年第一季度", "是"],
        ["SL1", "2027Q1", ""],
        ["SL2", "2027-05-06", "否"],
        ["SL3", "去年", ""],
      ],
      { register },
    );
    expect(found.rows).toEqual([
      { unit: "SL1", quarter: "2027Q1", waived: true },
      { unit: "SL1", quarter: "2027Q1", waived: false },
      { unit: "SL2", quarter: "2027Q2", waived: false },
    ]);
    expect(lines(found)).toEqual(["warning A3 visit-again", "error B5 quarter-unreadable"]);
  });

  it("know a check that is no draw by its kind, and ask where the kind is not known", () => {
    const found = imported(
      "visits",
      [
        ["污染源编码", "抽查季度", "检查类型"],
        ["SL1", "2027Q1", "“双随机”抽查"],
        ["SL1", "2027Q2", "专项行动"],
        ["SL2", "2027Q2", "信访"],
        ["SL2", "2027Q3", "案件"],
        ["SL3", "2027Q3", "巡查"],
      ],
      { register },
    );
    expect(found.rows.map(({ kind = "draw" }) => kind)).toEqual(["draw", "campaign", "petition", "case"]);
    expect(found.unknown).toEqual([{ field: "visit-kind", word: "巡查", count: 1 }]);
    expect(lines(found)).toEqual(["error C6 visit-kind-unknown"]);
  });
});
