import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldFault } from "../../shared/draw/field.ts";
import { importList } from "../../shared/register/reading/import-list.ts";
import type { Cell } from "../../shared/register/reading/table.ts";
import { say } from "../../shared/text/text.ts";
import { hash, imported, lines, sheet } from "./builders.ts";

const headings = ["污染源编码", "单位名称", "统一社会信用代码", "控制级别", "类型", "生产地址"];
const good = "91990000XXXX00001B";
const key = (...rows: (readonly Cell[])[]) => imported("key", [headings, ...rows]);

describe("rows of a list of units", () => {
  it("enter with every field", () => {
    const rows = [
      [...headings, "行政区划", "生产状态", "更新日期"],
      ["SL1", "示例一厂", "", "国控", "排污单位", "虚构路1号", "示例区", "停产", "2026/10/1"],
    ];
    expect(imported("key", rows).rows).toEqual([
      {
        id: "SL1",
        name: "示例一厂",
        creditCode: "",
        level: "国控",
        kind: "unit",
        district: "示例区",
        address: "虚构路1号",
        status: "stopped",
        updatedAt: "2026-10-01",
      },
    ]);
  });

  it("stand still or are closed by what is said to be so, not by what is denied or planned", () => {
    const statusOf = (text: string) =>
      imported("key", [
        ["污染源编码", "单位名称", "状态"],
        ["SL1", "示例一厂", text],
      ]).rows[0]?.status;
    const words = [
      "停产",
      "已关停",
      "吊销，未注销",
      "停产整治中",
      "计划搬迁，已停产",
      "已复产（2025年曾停产）",
      "非停产",
      "未停产",
      "没有停产",
      "拟关停",
      "即将搬迁",
      "",
    ];
    expect(words.map(statusOf)).toEqual([
      "stopped",
      "closed",
      "closed",
      "stopped",
      ...Array(8).fill("operating"),
    ]);
  });

  it("are refused without a name or a key, with a code that lost digits or cannot be one", () => {
    const found = key(
      ["SL1", "", "", "国控"],
      ["", "示例二厂", "N/A", "国控"],
      [{ inexact: "913000000000000000" }, "示例三厂", "", "国控"],
      ["SL/4", "示例四厂", "", "国控"],
      ["9.13E+17", "示例五厂", "", "国控"],
      ["", "示例六厂", { inexact: "913000000000000000" }, "国控"],
      ["S".repeat(65), "示例七厂", "", "国控"],
      ["SL8", '示例"八"厂', "", "国控"],
    );
    expect(found.counts).toMatchObject({ rows: 8, accepted: 0, refused: 8 });
    expect(lines(found)).toEqual([
      "error B2 name-missing",
      "cleaned C3 placeholder",
      "error A3 id-missing",
      "error A4 code-inexact",
      "error A5 id-form",
      "error A6 code-inexact",
      "error C7 code-inexact",
      "error A8 id-form",
      "error B9 name-forbidden",
    ]);
  });

  it("keep commas in names, and only warn of cut names and doubtful credit codes", () => {
    const found = key(
      ["SL1", "示例,一厂", `${good.slice(0, 17)}0`, "国控"],
      ["SL2", "示例二厂...", "9199", "国控"],
      ["SL3", "示例三厂", { inexact: "913000000000000000" }, "国控"],
    );
    expect(found.counts.accepted).toBe(3);
    expect(found.rows[0]?.name).toBe("示例,一厂");
    expect(found.rows[2]?.creditCode).toBe("");
    expect(lines(found)).toEqual([
      "warning C2 credit-code-digit",
      "warning B3 name-cut",
      "warning C3 credit-code-form",
      "warning C4 code-inexact",
    ]);
  });

  it("say what a wrong check character should be", () => {
    const [found] = key(["SL1", "示例一厂", "91990000XXXX00001A", "国控"]).findings;
    if (!found) throw new Error("nothing found");
    expect(say(found.said, "en")).toContain("91990000XXXX00001A is wrong; it should end in");
  });

  it("are keyed by credit code and address where they have no code of their own", () => {
    const found = key(
      ["", "示例一厂", good, "国控", "", " 虚构路\r\n1 号"],
      ["", "示例二厂", good, "国控", "", "虚构路2号"],
    );
    const [first, second] = found.rows;
    expect(first?.id).toBe(`${good}-${hash("虚构路1号").slice(0, 8)}`);
    expect(second?.id).toBe(`${good}-${hash("虚构路2号").slice(0, 8)}`);
    expect(lines(found)).toContain("warning A2 id-made");
    expect(lines(found)).toContain("warning C2 credit-code-shared");
  });

  it("enter once: a repeated key names the row it repeats", () => {
    const found = key(
      ["SL1", "示例一厂", "", "国控"],
      ["ＳＬ１", "示例一厂（东）", "", "省控"],
      ["SL3", "示例一厂", "", "国控"],
    );
    expect(found.counts).toMatchObject({ accepted: 2, refused: 1 });
    expect(lines(found)).toEqual(["warning B2 name-repeated", "cleaned A3 full-width", "error A3 duplicate"]);
    const duplicate = found.findings.find(({ said }) => said.key === "register.duplicate");
    expect(duplicate && say(duplicate.said, "en")).toContain("Repeats row 2 (SL1)");
  });

  it("whose keys differ in case alone are two, with a warning", () => {
    const found = key(["SL1a", "示例一厂", "", "国控", ""], ["SL1A", "示例二厂", "", "国控", ""]);
    expect(found.rows.map(({ id }) => id)).toEqual(["SL1a", "SL1A"]);
    expect(lines(found)).toEqual(["warning A3 id-alike"]);
  });

  it("cannot stand in both strata", () => {
    const register = { key: key(["SL1", "示例一厂", "", "国控"]).rows };
    const found = imported("general", [headings, ["SL1", "示例一厂", "", "市控"]], { register });
    expect(lines(found)).toEqual(["error A2 in-other-list"]);
  });

  it("are looked through in columns that nothing is read from", () => {
    const found = imported("key", [
      ["污染源编码", "单位名称", "生产周期"],
      ["SL1", "示例一厂", "300\u00a0天/年\r\n\t24 时/天"],
    ]);
    expect(lines(found)).toEqual(["cleaned C2 no-break-space", "cleaned C2 line-break"]);
  });

  it("pass over headings repeated on later pages", () => {
    const found = key(["SL1", "示例一厂", "", "国控"], headings, ["SL2", "示例二厂", "", "国控"]);
    expect(found.counts).toMatchObject({ rows: 2, accepted: 2 });
    expect(lines(found)).toEqual(["cleaned 3 heading-repeated"]);
  });

  it("are missing altogether: refused", () => {
    const result = importList(
      "key",
      [sheet([headings])],
      { level: "city" },
      { day: "", register: {}, prints: () => true },
      hash,
    );
    expect(result.ok ? "" : result.refusal.key).toBe("register.no-rows");
  });
});

describe("control levels", () => {
  const at = (list: "key" | "general", level: "city" | "county", text: string, kind = "") =>
    lines(imported(list, [headings, ["SL1", "示例一厂", "", text, kind]], { level }));

  it("must belong to the list by the office's own rules where these place them", () => {
    const places = { 国控: "key", 省控: "general", 市控: "ignored", 县控: "ignored" } as const;
    const by = (list: "key" | "general", text: string) =>
      lines(imported(list, [headings, ["SL1", "示例一厂", "", text, ""]], { level: "county", places }))[0];
    expect(["国控", "省控", "市控"].map((text) => by("key", text))).toEqual([
      undefined,
      "error D2 level-elsewhere",
      "error D2 level-of-county",
    ]);
    expect(by("general", "省控")).toBeUndefined();
  });

  it("must belong to the list at an office of this level", () => {
    expect(["国控", "省控", "市控", "县控"].map((text) => at("key", "city", text)[0])).toEqual([
      undefined,
      undefined,
      "error D2 level-elsewhere",
      "error D2 level-of-county",
    ]);
    expect(["国控", "省控", "市控", "县控"].map((text) => at("general", "city", text)[0])).toEqual([
      "error D2 level-elsewhere",
      "error D2 level-elsewhere",
      undefined,
      "error D2 level-of-county",
    ]);
    expect(["国控", "省控", "市控", "县控"].map((text) => at("key", "county", text)[0])).toEqual([
      undefined,
      undefined,
      undefined,
      "error D2 level-elsewhere",
    ]);
    expect(["市控", "县控"].map((text) => at("general", "county", text)[0])).toEqual([
      "error D2 level-elsewhere",
      undefined,
    ]);
  });

  it("are understood in other words, refused when unknown or missing", () => {
    expect(["国家级", "省级", "国控重点", "省控企业"].flatMap((text) => at("key", "city", text))).toEqual([]);
    expect(["乡控", "国控/省控", ""].map((text) => at("key", "city", text)[0])).toEqual([
      "error D2 level-unknown",
      "error D2 level-unknown",
      "error D2 level-missing",
    ]);
  });

  it("of a construction project are its stratum, set by hand", () => {
    expect(at("key", "city", "", "建设项目")).toEqual(["error D2 stratum-missing"]);
    expect(at("key", "city", "一般", "建设项目")).toEqual(["error D2 level-elsewhere"]);
    expect(at("general", "city", "一般", "建设项目")).toEqual([]);
    const found = key(["SL1", "示例扩建项目", "", "重点", "建设项目"]);
    expect(found.rows[0]).toMatchObject({ kind: "construction", level: "" });
  });

  it("are none of a construction project: the finding says so, and a list it would not belong to is not guessed from one", () => {
    expect(at("key", "city", "国控", "建设项目")).toEqual(["warning D2 construction-level"]);
    expect(at("general", "county", "县控", "建设项目")).toEqual(["warning D2 construction-level"]);
    const found = key(["SL1", "示例扩建项目", "", "省控", "建设项目"]);
    expect(found.rows[0]).toMatchObject({ kind: "construction", level: "" });
    expect(at("key", "city", "县控", "建设项目")).toEqual(["error D2 stratum-missing"]);
    expect(at("key", "city", "市控", "建设项目")).toEqual(["error D2 stratum-missing"]);
  });

  it("need not be there where the list has no such column", () => {
    expect(
      imported("key", [
        ["污染源编码", "单位名称"],
        ["SL1", "示例一厂"],
      ]).rows[0]?.level,
    ).toBe("");
  });
});

describe("any sheet at all", () => {
  const cell = fc.oneof(
    fc.constantFrom<Cell>("", "SL1", "SL2", "N/A", "国控", "市控", "重点", "建设项目", good, {
      inexact: "9e17",
    }),
    fc.string({ unit: "binary", maxLength: 12 }),
  );
  it("gives rows that the protocol's files can hold, each key once, and accounts for every row", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        (rows) => {
          const found = key(...rows);
          expect(found.counts.accepted + found.counts.refused).toBe(found.counts.rows);
          expect(new Set(found.rows.map(({ id }) => id)).size).toBe(found.rows.length);
          for (const { id, name } of found.rows) {
            expect(id).toMatch(/^[0-9A-Za-z-]{1,64}$/);
            expect(name).not.toBe("");
            expect(fieldFault(name, "commas")).toBeUndefined();
          }
          const refusedRows = new Set(
            found.findings.filter(({ severity }) => severity === "error").map(({ row }) => row),
          );
          expect(refusedRows.size).toBe(found.counts.refused);
        },
      ),
    );
  });
});
