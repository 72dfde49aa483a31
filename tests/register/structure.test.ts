import { Buffer } from "node:buffer";
import { utils, type WorkSheet, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { readTables } from "../../electron/services/register/reading/read-tables.ts";
import type { Inspector, List, Register, Unit } from "../../shared/register/model.ts";
import { type Import, type ImportOptions, importList } from "../../shared/register/reading/import-list.ts";
import type { Cell } from "../../shared/register/reading/table.ts";
import { say } from "../../shared/text/text.ts";
import { succeeded } from "../support/outcome.ts";
import { hash, imported, lines, sheet } from "./builders.ts";

/** Sheets and text files that are not built as a plain table: nothing in them stays out, or comes in, without a sentence. */

const context = { day: "2026-12-25", prints: () => true };
const headings = ["污染源编码", "单位名称", "控制级别", "生产状态"];

async function read<L extends List>(
  list: L,
  bytes: Buffer | string,
  more: Partial<ImportOptions> & { readonly register?: Register } = {},
): Promise<Import<L>> {
  const { register = {}, ...options } = more;
  const asked = { list, ...(options.map && { map: options.map }) };
  const tables = succeeded(await readTables(Buffer.from(bytes), "list", undefined, asked));
  return succeeded(importList(list, tables, { level: "city", ...options }, { ...context, register }, hash));
}

async function refusal(bytes: Buffer | string): Promise<string> {
  const tables = await readTables(Buffer.from(bytes), "list.csv", undefined, { list: "key" });
  return tables.ok ? "read" : `${tables.refusal.key} ${say(tables.refusal, "en")}`;
}

/** A workbook of one sheet with cells merged. */
function merged(rows: readonly (readonly (string | null)[])[], merges: readonly string[]): Buffer {
  const made = utils.book_new();
  const cells: WorkSheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  cells["!merges"] = merges.map((range) => utils.decode_range(range));
  utils.book_append_sheet(made, cells, "名录");
  return write(made, { type: "buffer", bookType: "xlsx" });
}

const said = ({ findings }: Import, key: string) =>
  findings.filter((one) => one.said.key === `register.${key}`).map((one) => say(one.said, "en"));

const unit = (id: string, name: string): Unit => ({
  id,
  name,
  creditCode: "",
  level: "国控",
  kind: "unit",
  district: "",
  address: "",
  status: "operating",
  updatedAt: "",
});
const inspector = (id: string, name: string): Inspector => ({
  id,
  name,
  organisation: "",
  inPost: true,
  available: true,
  certificateExpiry: "",
});

describe("sheets that are not read", () => {
  const first = sheet([headings, ["SL1", "示例一厂", "国控", "正常"]], "一");
  const of = (name: string, rows: readonly (readonly Cell[])[]) => {
    const found = importList(
      "key",
      [first, sheet(rows, name)],
      { level: "city" },
      { ...context, register: {} },
      hash,
    );
    return succeeded(found);
  };

  it.each([
    ["without headings", [["SL2", "示例二厂", "国控", "正常"]], "(1 row) was not read: no headings"],
    [
      "without a column of codes",
      [["单位名称"], ["示例二厂"], ["示例三厂"]],
      "(2 rows) was not read: the headings in its row 1 lack",
    ],
    [
      "with a heading twice",
      [
        [...headings, "单位名称"],
        ["SL2", "示例二厂", "国控", "正常", ""],
      ],
      "“单位名称” (column B) and “单位名称” (column E)",
    ],
  ])("%s are named with their rows and the reason", (_, rows, words) => {
    const found = of("二", rows);
    expect(found.counts.accepted).toBe(1);
    expect(said(found, "sheet-skipped")).toEqual([expect.stringContaining(words)]);
    expect(say(found.findings[0]?.said as never, "zh")).toContain("工作表“二”");
  });

  it("with headings alone, or passed by because a sheet was chosen, need no sentence", () => {
    expect(lines(of("二", [headings]))).toEqual([]);
    const found = importList(
      "key",
      [first, sheet([["略"]], "二")],
      { level: "city", sheet: "一" },
      { ...context, register: {} },
      hash,
    );
    expect(lines(succeeded(found))).toEqual([]);
  });
});

describe("merged cells", () => {
  it("over the units of several visits leave every visit", async () => {
    const register = { key: [unit("SL1", "示例一厂"), unit("SL2", "示例二厂")] };
    const rows = [
      ["污染源编码", "检查季度"],
      ["SL1", "2026Q1"],
      [null, "2026Q2"],
      [null, "2026Q3"],
      ["SL2", "2026Q1"],
    ];
    const found = await read("visits", merged(rows, ["A2:A4"]), { register });
    expect(found.rows.map(({ unit: id, quarter }) => `${id} ${quarter}`)).toEqual([
      "SL1 2026Q1",
      "SL1 2026Q2",
      "SL1 2026Q3",
      "SL2 2026Q1",
    ]);
    expect(lines(found)).toEqual([]);
  });

  it("over all that a visit says make one visit of the rows", async () => {
    const rows = [
      ["污染源编码", "检查季度", "检查人员"],
      ["SL1", "2026Q1", "示例甲"],
      [null, null, "示例乙"],
    ];
    const found = await read("visits", merged(rows, ["A2:A3", "B2:B3"]), {
      register: { key: [unit("SL1", "示例一厂")] },
    });
    expect([found.counts.accepted, lines(found)]).toEqual([1, ["cleaned 3 row-merged"]]);
  });

  it("over name and credit code leave a second site with its own address and status", async () => {
    const rows = [
      ["单位名称", "统一社会信用代码", "生产地址", "控制级别", "生产状态"],
      ["示例一厂", "91990000XXXX00001U", "示例路1号", "国控", "正常"],
      [null, null, "示例路2号", "国控", "停产"],
    ];
    const found = await read("key", merged(rows, ["A2:A3", "B2:B3"]));
    expect(found.rows.map(({ name, address, status }) => `${name} ${address} ${status}`)).toEqual([
      "示例一厂 示例路1号 operating",
      "示例一厂 示例路2号 stopped",
    ]);
  });

  it("over a unit are one entry where the rows say the same, and an error where they do not", async () => {
    const rows = [
      [...headings, "排放口"],
      ["SL1", "示例一厂", "国控", "正常", "一"],
      [null, null, "国控", "", "二"],
      [null, null, "国控", "停产", "三"],
    ];
    const found = await read("key", merged(rows, ["A2:A4", "B2:B4"]));
    expect([found.counts.rows, found.counts.accepted]).toEqual([2, 1]);
    expect(lines(found)).toContain("cleaned 3 row-merged");
    expect(lines(found)).toContain("error A4 duplicate");
  });

  it("over a pair of a conflict lose no second reason", async () => {
    const rows = [
      ["回避单位", "回避人员", "原因"],
      ["示例一厂", "示例甲", "股东"],
      [null, null, "亲属"],
    ];
    const register = { key: [unit("SL1", "示例一厂")], inspectors: [inspector("S1", "示例甲")] };
    const found = await read("conflicts", merged(rows, ["A2:A3", "B2:B3"]), { register });
    expect(lines(found)).toEqual(["error A3 duplicate"]);
  });

  it("fill down to the last row of a long list, whatever their number", async () => {
    const rows = Array.from({ length: 63_000 }, (_, at) => [
      `SL${at}`,
      `示例${at}厂`,
      at === 0 ? "国控" : null,
      at === 0 ? "正常" : null,
      at === 0 ? "示例路" : null,
      at === 0 ? "东区" : null,
    ]);
    const bytes = merged(
      [[...headings, "生产地址", "区县"], ...rows],
      ["C", "D", "E", "F"].map((column) => `${column}2:${column}63001`),
    );
    const found = await read("key", bytes);
    expect(found.rows.filter(({ district }) => district !== "东区")).toEqual([]);
  }, 60_000);
});

describe("columns chosen by their letters", () => {
  const map = { id: "A", name: "B" };

  it("over a sheet without headings leave its first row an entry", () => {
    const found = imported(
      "key",
      [
        ["SL1", "示例一厂"],
        ["SL2", "示例二厂"],
      ],
      { map },
    );
    expect([found.headingRow, found.rows.map(({ id }) => id)]).toEqual([0, ["SL1", "SL2"]]);
    expect(lines(found)).toEqual(["warning  headings-none"]);
  });

  it("say which row was taken for their headings where it may be an entry", () => {
    const found = imported(
      "conflicts",
      [
        ["示例一厂", "示例甲"],
        ["示例二厂", "示例甲"],
      ],
      {
        map: { unit: "A", inspector: "B" },
        register: {
          key: [unit("SL1", "示例一厂"), unit("SL2", "示例二厂")],
          inspectors: [inspector("S1", "示例甲")],
        },
      },
    );
    expect(found.counts.accepted).toBe(1);
    expect(said(found, "headings-guessed")).toEqual([expect.stringContaining("row 1 was taken")]);
  });

  it("do not make headings of an entry that holds a word which is one", () => {
    const found = imported(
      "inspectors",
      [
        ["S-001", "示例甲", "在编"],
        ["S-002", "示例乙", "在编"],
      ],
      { map: { certificate: "A", name: "B" } },
    );
    expect(found.rows.map(({ id }) => id)).toEqual(["S-001", "S-002"]);
  });
});

describe("quotes of a text file", () => {
  const head = "污染源编码,单位名称,控制级别\n";

  it.each([
    ["two that stand wrong and swallow a row", `${head}SL1,"示例一厂,国控\nSL2,"示例二厂,国控\n`, "line 3"],
    ["a name that begins with one", `${head}SL1,"老字号"示例酱园,国控\n`, "line 2"],
  ])("%s: refused with the line", async (_, text, where) => {
    const told = await refusal(text);
    expect(told).toContain("register.quote-behind");
    expect(told).toContain(where);
  });

  it("two lines that a quote has made one cell are an error", async () => {
    const found = await read("key", `${head}SL1,"示例一厂,国控\nSL2,示例二厂",国控\nSL3,示例三厂,国控\n`);
    expect(found.rows.map(({ id }) => id)).toEqual(["SL3"]);
    expect(lines(found)).toContain("error B2 cell-lines");
  });

  it("blanks behind a closing quote are none", async () => {
    const found = await read("key", `${head}"SL1" ,"示例一厂" ,"国控" \n`);
    expect(found.rows.map(({ id, name }) => `${id} ${name}`)).toEqual(["SL1 示例一厂"]);
  });

  it("a cell longer than cells are is refused with its place", async () => {
    const told = await refusal(`${head}SL1,示例一厂,国控\nSL2,${"长".repeat(32_768)},国控\n`);
    expect(told).toContain("register.cell-long");
    expect(told).toContain("cell 2 of line 3");
  });
});

describe("several in one cell", () => {
  it.each(["SL1\nSL2", "S03 S04", "91990000XXXX00001U\n91990000XXXX00002Y", "330801 330802"])(
    "two codes (%j) never make a third",
    (code) => {
      const found = imported("key", [headings, [code, "示例一厂", "国控", "正常"]]);
      expect(found.rows).toEqual([]);
      expect(lines(found)).toContain("error A2 codes-several");
    },
  );

  it.each([
    ["3308 0001", "33080001"],
    ["HT 000001", "HT000001"],
    ["HT000\n001", "HT000001"],
  ])("one code in groups (%j) is still one", (code, id) => {
    const found = imported("key", [headings, [code, "示例一厂", "国控", "正常"]]);
    expect(found.rows.map((row) => row.id)).toEqual([id]);
  });

  it("a credit code in groups is still one, two are an error", () => {
    const one = imported("key", [
      [...headings, "统一社会信用代码"],
      ["SL1", "示例一厂", "国控", "正常", "91990000XX XX00001U"],
      ["SL2", "示例二厂", "国控", "正常", "91990000XXXX00001U 91990000XXXX00002Y"],
    ]);
    expect(one.rows.map(({ creditCode }) => creditCode)).toEqual(["91990000XXXX00001U"]);
    expect(lines(one)).toContain("error E3 codes-several");
  });

  it.each(["示例甲\n示例乙", "示例甲、示例乙", "示例甲/示例乙"])(
    "two people (%j) never make a third",
    (name) => {
      const found = imported("inspectors", [
        ["姓名", "执法证号"],
        [name, "S1"],
        ["张 三", "S2"],
      ]);
      expect(found.rows.map((row) => row.name)).toEqual(["张三"]);
      expect(lines(found)).toContain("error A2 names-several");
    },
  );
});
