import { describe, expect, it } from "vitest";
import type { Cell } from "../../shared/register/reading/table.ts";
import { imported, lines } from "./builders.ts";

/** What a spreadsheet or a conversion has made of texts, and words that point elsewhere: what is shown enters, and is told. */

const key = (name: Cell, address: Cell) =>
  imported("key", [
    ["污染源编码", "单位名称", "生产地址"],
    ["SL1", name, address],
  ]);

describe("texts that are none", () => {
  it("an address that has become a day enters as the sheet shows it, with a warning", () => {
    const found = key("示例甲厂", { date: "2026-03-01", shown: "3-1" });
    expect(found.rows[0]?.address).toBe("3-1");
    expect(lines(found)).toEqual(["warning C2 text-value"]);
    expect(found.findings[0]?.said.values).toMatchObject({ value: "3-1" });
    expect(lines(key("示例甲厂", { truth: "TRUE" }))).toEqual(["warning C2 text-value"]);
  });

  it.each<[Cell, string]>([
    [{ date: "2026-03-01", shown: "3月1日" }, "error B2 name-value"],
    [{ truth: "TRUE" }, "error B2 name-value"],
    ["TRUE", "error B2 name-value"],
    ["2026-03-01", "error B2 name-value"],
    ["3月1日", "error B2 name-value"],
    ["同上", "error B2 ditto"],
    ["〃", "error B2 ditto"],
    ["0", "warning B2 name-code"],
    ["12345", "warning B2 name-code"],
    ["示例第?厂", "warning B2 question"],
    ["???1?", "warning B2 question"],
    ["示例□厂", "warning B2 question"],
  ])("the name %j: %s", (name, told) => {
    const found = key(name, "虚构路1号");
    expect(lines(found)).toContain(told);
    expect(found.rows).toHaveLength(told.startsWith("error") ? 0 : 1);
  });

  it.each([
    ["同上", "warning C2 ditto"],
    ["示例路?号", "warning C2 question"],
  ])("the address %s: %s", (address, told) => {
    expect(lines(key("示例甲厂", address))).toEqual([told]);
  });

  it("a code whose cell shows nothing says so", () => {
    const found = imported("key", [
      ["污染源编码", "单位名称"],
      [{ number: "123", shown: "" }, "示例甲厂"],
    ]);
    expect(lines(found)).toEqual(["error A2 cell-unseen"]);
  });
});

describe("columns that are not read", () => {
  it("and answer, under a heading that asks, what would keep a row out are told", () => {
    const found = imported("key", [
      ["污染源编码", "单位名称", "生产状态", "是否停产", "备注", "是否重点"],
      ["SL1", "示例甲厂", "正常", "是", "", "是"],
      ["SL2", "示例乙厂", "正常", "否", "2026年3月停产", "否"],
    ]);
    expect(lines(found)).toEqual(["warning D column-unread", "warning E column-unread"]);
    expect(found.findings[0]?.said.values).toMatchObject({ heading: "是否停产", count: 1 });
  });

  it("of people not in post are told too", () => {
    const found = imported("inspectors", [
      ["姓名", "执法证号", "在编在岗", "是否在编"],
      ["示例某甲", "SLZF-1", "是", "否"],
      ["示例某乙", "SLZF-2", "是", "是"],
    ]);
    expect(lines(found)).toEqual(["warning D column-unread"]);
  });
});

it("a tick in an answer is no character for print, and of two boxes the ticked one counts", () => {
  const prints = (character: string) => !"✔☑□".includes(character);
  const found = imported(
    "inspectors",
    [
      ["姓名", "执法证号", "在编在岗"],
      ["示例某甲", "SLZF-1", "✔"],
      ["示例某乙", "SLZF-2", "☑是□否"],
      ["示例某丙", "SLZF-3", "□是 ☑否"],
      ["示例某丁", "SLZF-4", "□是□否"],
      ["示例某戊", "SLZF-5", "在职在岗"],
    ],
    { prints },
  );
  expect(found.rows.map(({ id, inPost }) => `${id} ${inPost}`)).toEqual([
    "SLZF-1 true",
    "SLZF-2 true",
    "SLZF-3 false",
    "SLZF-5 true",
  ]);
  expect(lines(found)).toEqual(["warning C4 not-in-post-available", "error C5 yes-no"]);
});

it("a certificate that has run out is compared with today where there is no draw yet", () => {
  const list = [
    ["姓名", "执法证号", "有效期至"],
    ["示例某甲", "SLZF-1", "2026-12-24"],
  ];
  expect(lines(imported("inspectors", list, { isToday: true }))).toEqual([
    "warning C2 certificate-expired-today",
  ]);
  expect(lines(imported("inspectors", list))).toEqual(["warning C2 certificate-expired"]);
});

it.each([
  ["双随机、一公开", "draw"],
  ["双随机一公开", "draw"],
  ["专项整治", "campaign"],
  ["立案调查", "case"],
  ["12369举报", "petition"],
])("the visit %s is a %s", (word, kind) => {
  const register = { key: key("示例甲厂", "").rows };
  const found = imported(
    "visits",
    [
      ["污染源编码", "季度", "检查类型"],
      ["SL1", "2026Q1", word],
    ],
    { register },
  );
  expect(found.rows[0]?.kind ?? "draw").toBe(kind);
  expect(lines(found)).toEqual([]);
});
