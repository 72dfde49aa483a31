import { Buffer } from "node:buffer";
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CFB, utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { headingsOf } from "../../electron/services/register/previews.ts";
import { readTables } from "../../electron/services/register/reading/read-tables.ts";
import { isCut, tidyCode } from "../../shared/register/reading/clean.ts";
import { readDay, readLastDay } from "../../shared/register/reading/dates.ts";
import { normalise } from "../../shared/register/reading/headings.ts";
import { importList } from "../../shared/register/reading/import-list.ts";
import { phraseOf } from "../../shared/register/reading/phrases.ts";
import type { Cell } from "../../shared/register/reading/table.ts";
import { say } from "../../shared/text/text.ts";
import { succeeded } from "../support/outcome.ts";
import { honest, zipByHand } from "../support/zip-by-hand.ts";
import { hash, imported, lines, sheet } from "./builders.ts";

/** Forms around a list: what stands above, between and below its rows, and what programs write without saying where it is. */

const headings = ["污染源编码", "单位名称", "控制级别", "生产地址", "生产状态", "更新时间"];
const row = ["SL1", "示例一厂", "国控", "示例路1号", "停产", "2026-03-01"];

async function read(bytes: Buffer | string) {
  const tables = succeeded(await readTables(Buffer.from(bytes), "list", undefined, { list: "key" }));
  const context = { day: "2026-12-25", register: {}, prints: () => true };
  return succeeded(importList("key", tables, { level: "city" }, context, hash));
}

async function refusal(bytes: Buffer | string): Promise<string> {
  const tables = await readTables(Buffer.from(bytes), "list.csv", undefined, { list: "key" });
  return tables.ok ? "read" : `${tables.refusal.key} ${say(tables.refusal, "en")}`;
}

describe("above the headings", () => {
  it.each([
    ["who filled the form in and when", ["填报单位（盖章）", "示例局", "", "填报日期", "", "2027.1.5"]],
    ["the same at the right alone", ["", "", "", "填报日期", "", "2027.1.5"]],
    ["the number of an annex and the title", ["附件1", "示例市重点排污单位名录", "", "", "", ""]],
    ["groups that say the topic of what is under them", ["基本情况", "", "环保信息", "", "生产情况", ""]],
  ])("%s do not change them", (_, above) => {
    const found = imported("key", [above, headings, row]);
    expect(found.rows).toMatchObject([{ id: "SL1", address: "示例路1号", status: "stopped" }]);
    expect([found.unused, lines(found)]).toEqual([[], []]);
  });

  it("groups still tell whose code and name a bare heading means, and headings over two lines stay", () => {
    const found = imported("key", [
      ["污染源编码", "单位名称", "生产情况", "", "更新时间", "许可信息", ""],
      ["", "", "编号", "状态", "", "编号", "名称"],
      ["SL1", "示例一厂", "X", "停产", "2026-03-01", "P1", "证"],
    ]);
    expect(found.mapping.map(({ heading }) => heading)).toEqual(["污染源编码", "单位名称", "更新时间"]);
    expect(lines(found)).toEqual(["warning D column-unread"]);
  });
});

describe("rows that are no entries", () => {
  const over = (...rows: readonly (readonly Cell[])[]) =>
    lines(imported("key", [headings, row, ...rows])).map((one) => one.replace(/^\w+ 3 /, ""));

  it.each([["总数", 3], ["全市共计", "", "3"], ["示例西区小计", 2], ["以上共3家"], ["共 3 家"]])(
    "totals: %s",
    (...cells) => {
      expect(over(cells.map(String))).toEqual(["row-total"]);
    },
  );

  it.each(["注：1.无", "说明", "以下空白", "（空白）", "2027年1月1日", "2027.1.1"])(
    "notes and footers: %s",
    (text) => {
      expect(over([text])).toEqual(["row-note"]);
    },
  );

  it.each(["1、水环境", "1.水环境", "（1）水环境", "示例东区（3家）"])("sections: %s", (text) => {
    expect(over([text])).toEqual(["row-section"]);
  });

  it("dashes alone, and words alone in another column than the name's", () => {
    expect(over(["—", "/"])).toEqual(["row-empty"]);
    expect(over(["示例市生态环境局"])).toEqual(["row-alone"]);
    // A unit that lacks all but its name.
    expect(over(["", "示例五厂"])).toContain("error A3 id-missing");
  });

  it("headings once more, with blanks in them or some left out", () => {
    expect(over(["污染源 编码", "单位　名称", "", "", "生产状态"])).toEqual(["heading-repeated"]);
  });

  it("entries that begin like one of these stay", () => {
    const found = imported("key", [
      headings,
      ["9", "合计酒业示例公司", "国控", "示例路", "正常", "2026-03-01"],
      ["SL2", "说明", "国控", "示例路", "正常", "2026-03-01"],
    ]);
    expect(found.counts).toMatchObject({ accepted: 2, passedOver: 0 });
  });
});

describe("workbooks whose cells do not say where they are", () => {
  const cells = (values: readonly string[]) =>
    values.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("");

  function workbook(rows: readonly string[]): Buffer {
    const made = utils.book_new();
    utils.book_append_sheet(made, utils.aoa_to_sheet([["x"]]), "名录");
    const bytes: Buffer = write(made, { type: "buffer", bookType: "xlsx" });
    const { FullPaths, FileIndex } = CFB.read(bytes, { type: "buffer" });
    return zipByHand(
      FullPaths.flatMap((path: string, index: number) => {
        if (path.endsWith("/")) return [];
        const text = Buffer.from(FileIndex[index]?.content ?? "").toString();
        const data = `<sheetData>${rows.join("")}</sheetData>`;
        return [
          honest(path.replace("Root Entry/", ""), text.replace(/<sheetData[\s\S]*<\/sheetData>/, data)),
        ];
      }),
    );
  }

  it("a hidden row, one without height and a formula without a result are told by their places", async () => {
    const found = await read(
      workbook([
        `<row>${cells(headings)}</row>`,
        `<row>${cells(row)}</row>`,
        `<row hidden="1">${cells(["SL2", ...row.slice(1)])}</row>`,
        `<row ht="0" customHeight="1">${cells(["SL3", ...row.slice(1)])}</row>`,
        `<row>${cells(["SL4", "示例四厂", "国控", "示例路"])}<c><f>X!A1</f></c></row>`,
      ]),
    );
    expect(lines(found).filter((one) => !one.includes("name-repeated"))).toEqual([
      "warning 3 row-hidden",
      "warning 4 row-hidden",
      "error E5 formula-empty",
    ]);
  });

  it("XML of 2003: a formula without a result is told", async () => {
    const line = (values: readonly string[], more = "") =>
      `<Row>${values.map((text) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`).join("")}${more}</Row>`;
    const found = await read(
      `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="名录"><Table>${line(headings)}${line(row)}${line(
        ["SL2", "示例二厂", "国控"],
        '<Cell ss:Index="5" ss:Formula="=R[0]C[-1]"/>',
      )}${line(["SL3", "示例三厂", "国控", "路"], '<Cell ss:Formula="=1"><Data ss:Type="String">正常</Data></Cell><Cell><Data ss:Type="String">2026-03-01</Data></Cell>')}</Table></Worksheet></Workbook>`,
    );
    expect(lines(found)).toEqual(["error E3 formula-empty"]);
  });
});

describe("text that is none, or a web page", () => {
  it.each([
    ["UTF-8", Buffer.from("污染源编码,单位名称\nSL1,示例\0一厂\n"), "line 2, column 7"],
    ["UTF-8 with its mark", Buffer.from(`\ufeff污染源编码,单位名称\nSL1,示例一厂\0\n`), "line 2, column 9"],
  ])("a zero in %s is a broken character with its place", async (_, bytes, where) => {
    const told = await refusal(bytes);
    expect(told).toContain("register.text-broken");
    expect(told).toContain(where);
  });

  it.each(["<div><table><tr><td>x</td></tr></table></div>", "<tr><td>污染源编码</td></tr>", "<p>x</p>"])(
    "%s gets the advice for web pages",
    async (text) => {
      expect(await refusal(text)).toContain("register.file-html");
    },
  );

  it("bytes are still none", async () => {
    expect(await refusal(Buffer.from([1, 0, 2, 0, 0, 0, 9, 0, 0, 200]))).toContain("register.file-unknown");
  });
});

describe("time grows with the text, not with its square", () => {
  const million = 1_000_000;

  it.each([
    ["a heading of brackets", () => normalise("【×".repeat(million))],
    ["a heading of other brackets", () => normalise("〔".repeat(million))],
    ["a code of dots", () => tidyCode(`${".".repeat(million)}1`)],
    ["a name of dots", () => isCut(`${".".repeat(million)}厂`)],
    ["a phrase of stops", () => phraseOf(`${"。".repeat(million)}停`)],
    ["a day", () => readDay("1-".repeat(million))],
    ["a last day", () => readLastDay("1-".repeat(million))],
  ])("%s", (_, run) => {
    const begun = performance.now();
    run();
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

it("a sheet without headings shows its columns by their letters", () => {
  const table = sheet([["SL1", "示例一厂"]]);
  const found = succeeded(
    importList(
      "key",
      [table],
      { level: "city", map: { id: "A", name: "B" } },
      { day: "2026-12-25", register: {}, prints: () => true },
      hash,
    ),
  );
  expect(headingsOf([table], found).map(({ heading, column }) => `${heading} ${column}`)).toEqual([
    "A A",
    "B B",
  ]);
});

it("a command whose reader has seen enough ends without a stack trace", () => {
  const folder = mkdtempSync(join(tmpdir(), "mingqian-preview-"));
  const file = join(folder, "list.csv");
  const rows = Array.from({ length: 3000 }, (_, at) => `SL${at},示例${at}厂,停产${at}`);
  writeFileSync(file, ["污染源编码,单位名称,生产状态", ...rows].join("\n"));
  const root = join(import.meta.dirname, "../..");
  const command = `"$0" electron/cli/preview.ts key "$1" --json | head -c 1`;
  const run = spawnSync("sh", ["-c", command, process.execPath, file], { cwd: root, encoding: "utf8" });
  expect([run.stdout, run.stderr]).toEqual(["{", ""]);
}, 60_000);
