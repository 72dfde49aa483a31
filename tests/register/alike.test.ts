import { describe, expect, it } from "vitest";
import { imported, lines } from "./builders.ts";

/** Codes that look like others, and one code written in several ways: all are told, none is joined with another in silence. */

const one = "91990000XXXX00001X";

describe("letters for digits in the codes of a list", () => {
  const codes = (...ids: readonly string[]) =>
    lines(
      imported("key", [
        ["污染源编码", "单位名称"],
        ...ids.map((id, index) => [id, `示例${"甲乙丙丁戊己"[index]}厂`]),
      ]),
    );

  it.each([
    [["HT000001", "HT000003", "HTO00002"], ["warning A4 code-letter"]],
    [["HT000002", "HT000003", "HT00000I"], ["warning A4 code-letter"]],
    [["HT000002", "HTO00002"], ["warning A3 id-lookalike"]],
    [["HT00000l"], ["warning A2 code-letter"]],
    [["HT0O01"], ["warning A2 code-letter"]],
    // Letters that all codes have, or that stand where letters do.
    [["SLI001", "SLI002", "SLO003"], []],
    [["330800-1O1", "330800-2O3"], []],
    [["OIL-001", "HT-0001"], []],
  ])("%j: %j", (ids, found) => {
    expect(codes(...ids)).toEqual(found);
  });

  it("say which character stands where, and are told of certificates too", () => {
    const found = imported("inspectors", [
      ["姓名", "执法证号"],
      ["示例某甲", "SLZF-0001"],
      ["示例某乙", "SLZF-0002"],
      ["示例某丙", "SLZF-OOO1"],
      ["示例某丁", "slzf-0001"],
      ["示例某戊", "SLZF-000l"],
      ["示例某己", "SLZF-0O03"],
      ["示例某庚", "SLZF-0002"],
    ]);
    expect(lines(found)).toEqual([
      "warning B4 id-lookalike",
      "warning B5 id-alike",
      "warning B6 id-lookalike",
      "warning B7 code-letter",
      "error B8 duplicate",
    ]);
    expect(found.findings[3]?.said.values).toMatchObject({ position: 7, character: "O", like: "0" });
  });

  it("are told across the key and the general list", () => {
    const general = imported("general", [
      ["污染源编码", "单位名称"],
      ["HT000002", "示例甲厂"],
    ]).rows;
    const found = imported(
      "key",
      [
        ["污染源编码", "单位名称"],
        ["HTO00002", "示例乙厂"],
        ["ht000002", "示例丙厂"],
      ],
      { register: { general } },
    );
    expect(lines(found)).toContain("warning A2 id-elsewhere");
  });

  it("a small l in a credit code is named before it is taken for a capital", () => {
    const found = imported("key", [
      ["污染源编码", "单位名称", "统一社会信用代码"],
      ["SL1", "示例甲厂", "9l990000XXXX00001X"],
    ]);
    expect(lines(found)).toEqual(["warning C2 code-letter"]);
    expect(found.findings[0]?.said.values).toMatchObject({ position: 2, character: "l", like: "1" });
  });

  it("a row that is refused for a letter of another script is not warned of it too", () => {
    const found = imported("key", [
      ["单位名称", "统一社会信用代码"],
      ["示例甲厂", "9199000ОXXXX00001X"],
    ]);
    expect(lines(found)).toEqual(["error B2 code-letter"]);
  });
});

it("one credit code plain, in a permit's number, wide and small is shared by all its rows", () => {
  const wide = [...one].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join("");
  const found = imported("key", [
    ["污染源编码", "单位名称", "统一社会信用代码"],
    ["SL1", "示例甲厂", one],
    ["SL2", "示例乙厂", `${one}001P`],
    ["SL3", "示例丙厂", wide],
    ["SL4", "示例丁厂", one.toLowerCase()],
  ]);
  const shared = found.findings.filter(({ said }) => said.key === "register.credit-code-shared");
  expect(shared.map(({ said }) => said.values)).toMatchObject([{ value: one, count: 4 }]);
});

it("a made key is no code of the sheet: two rows alike are told by credit code and address", () => {
  const found = imported("key", [
    ["单位名称", "统一社会信用代码", "生产地址"],
    ["示例甲厂", one, "虚构路1号"],
    ["示例乙厂", one, "虚构路 1号"],
  ]);
  expect(lines(found).filter((line) => !line.includes("digit"))).toEqual([
    "warning B2 credit-code-shared",
    "error B3 duplicate-made",
  ]);
});

it("16,000 codes that all look alike are read in no time", () => {
  const codes = Array.from({ length: 16_000 }, (_, index) =>
    index.toString(2).padStart(14, "0").replace(/1/g, "O").concat("X"),
  );
  const started = performance.now();
  const found = imported("key", [
    ["污染源编码", "单位名称"],
    ...codes.map((id, index) => [id, `示例第${index}厂`]),
  ]);
  expect(found.counts.accepted).toBe(16_000);
  expect(performance.now() - started).toBeLessThan(4000);
});
