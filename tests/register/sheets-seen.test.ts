import { type CellObject, CFB, utils, type WorkBook, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { readTables } from "../../electron/services/register/reading/read-tables.ts";
import type { List } from "../../shared/register/model.ts";
import { type ImportOptions, importList } from "../../shared/register/reading/import-list.ts";
import { say } from "../../shared/text/text.ts";
import { succeeded } from "../support/outcome.ts";
import { honest, zipByHand } from "../support/zip-by-hand.ts";
import { hash, imported, lines, sheet } from "./builders.ts";

const headings = ["污染源编码", "单位名称", "生产状态"];
const rows = [headings, ["SL1", "示例一厂", "正常"], ["SL2", "示例二厂", "停产"]];

function book(sheets: Readonly<Record<string, readonly (readonly (string | CellObject)[])[]>>): WorkBook {
  const made = utils.book_new();
  for (const [name, all] of Object.entries(sheets))
    utils.book_append_sheet(made, utils.aoa_to_sheet(all.map((row) => [...row])), name);
  return made;
}

const bytesOf = (made: WorkBook): Buffer => write(made, { type: "buffer", bookType: "xlsx" });

/** A workbook with the text of one of its parts changed, as programs write that the library does not imitate. */
function changed(made: WorkBook, part: RegExp, change: (text: string) => string): Buffer {
  const { FullPaths, FileIndex } = CFB.read(bytesOf(made), { type: "buffer" });
  return zipByHand(
    FullPaths.flatMap((path: string, index: number) => {
      if (path.endsWith("/")) return [];
      const text = Buffer.from(FileIndex[index]?.content ?? "").toString();
      const name = path.replace("Root Entry/", "");
      return [honest(name, part.test(name) ? change(text) : text)];
    }),
  );
}

async function read<L extends List>(list: L, bytes: Buffer, more: Partial<ImportOptions> = {}) {
  const tables = succeeded(await readTables(bytes, "list", undefined, { list }));
  const context = { day: "2026-12-25", register: {}, prints: () => true };
  return importList(list, tables, { level: "city", ...more }, context, hash);
}

async function refusal(bytes: Buffer): Promise<string> {
  const found = await readTables(bytes, "list.csv", undefined, { list: "key" });
  return found.ok ? "accepted" : `${found.refusal.key} ${say(found.refusal, "en")}`;
}

describe("sheets as they are seen", () => {
  it("a very hidden sheet is neither read nor missed, and alone it is refused by name", async () => {
    const made = book({ 名录: rows, 底稿: [...rows, ["SL3", "示例三厂", "正常"]] });
    made.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
    const found = succeeded(await read("key", bytesOf(made)));
    expect([found.sheet, found.counts.rows, lines(found)]).toEqual(["名录", 2, ["warning  sheet-hidden"]]);
    const alone = book({ 说明: [["略"]], 底稿: rows });
    alone.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
    const refused = await read("key", bytesOf(alone));
    expect(refused).toMatchObject({ ok: false, refusal: { key: "register.sheets-hidden" } });
    const chosen = succeeded(await read("key", bytesOf(alone), { sheet: "底稿" }));
    expect(lines(chosen)).toEqual(["warning  sheet-hidden-read"]);
  });

  it("a column that is hidden is named", async () => {
    const bytes = changed(book({ 名录: rows }), /sheet1\.xml$/, (text) =>
      text.replace(
        "<sheetData>",
        '<cols><col min="3" max="3" width="0" hidden="1" customWidth="1"/></cols><sheetData>',
      ),
    );
    expect(lines(succeeded(await read("key", bytes)))).toEqual(["warning C column-hidden"]);
  });

  it.each(["biff8", "xlsb", "xlml"] as const)(
    "a column that is hidden is named in .%s too, in its own sheet",
    async (bookType) => {
      const made = book({
        东区: rows,
        西区: rows.map((row, at) => [at === 0 ? "污染源编码" : `X${at}`, ...row.slice(1)]),
      });
      const second = made.Sheets["西区"];
      if (!second) throw new Error("no sheet");
      second["!cols"] = [{}, {}, { hidden: true }];
      const bytes: Buffer = write(made, { type: "buffer", bookType, cellStyles: true });
      const found = succeeded(await read("key", bytes)).findings;
      expect(
        found
          .filter(({ said }) => /column-hidden/.test(said.key))
          .map(({ sheet: of, column }) => [of, column]),
      ).toEqual([["西区", "C"]]);
      expect(found.filter(({ said }) => said.key === "register.hidden-untold")).toEqual([]);
    },
  );

  it("what is hidden in a file of before 1993 cannot be told, and that is said", async () => {
    const old = book({
      Sheet1: [
        ["id", "name"],
        ["SL1", "A"],
      ],
    });
    const bytes: Buffer = write(old, { type: "buffer", bookType: "biff2" });
    expect(lines(succeeded(await read("key", bytes)))).toContain("warning  hidden-untold");
  });

  it("one part under many names is no workbook, and spans of columns without end are not counted on", async () => {
    const many = changed(book({ 名录: rows }), /xl\/workbook\.xml$/, (text) =>
      text.replace(
        /<sheets>(<sheet [^>]*\/>)<\/sheets>/,
        (_, one: string) => `<sheets>${one.repeat(3)}</sheets>`,
      ),
    );
    expect(await refusal(many)).toMatch(/^register\.file-truncated /);
    const spans = changed(book({ 名录: rows }), /sheet1\.xml$/, (text) =>
      text.replace(
        "<sheetData>",
        `<cols>${'<col min="1" max="999999999" hidden="1"/>'.repeat(300_000)}</cols><sheetData>`,
      ),
    );
    const start = performance.now();
    expect(lines(succeeded(await read("key", spans)))).toEqual([
      "warning A column-hidden",
      "warning B column-hidden",
      "warning C column-hidden",
    ]);
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  it("formats that reach the last row of all are no rows", async () => {
    const styled = (row: number) => `<row r="${row}"><c r="A${row}" s="0"/><c r="C${row}" s="0"/></row>`;
    const bytes = changed(book({ 名录: rows }), /sheet1\.xml$/, (text) =>
      text
        .replace(/<dimension ref="[^"]*"\/>/, '<dimension ref="A1:XFD1048576"/>')
        .replace("</sheetData>", `${styled(1_048_575)}${styled(1_048_576)}</sheetData>`),
    );
    expect(succeeded(await read("key", bytes)).counts).toMatchObject({ rows: 2, accepted: 2 });
  });

  it("sheets with other headings that could be the list are named and not read", async () => {
    const other = [
      ["企业编码", "企业名称"],
      ["SL9", "示例九厂"],
    ];
    const found = succeeded(await read("key", bytesOf(book({ 名录: rows, 另表: other }))));
    expect(lines(found)).toEqual(["warning  sheet-unread"]);
  });

  it("of several sheets a repeated code names the sheet of the row that it repeats", async () => {
    const found = succeeded(await read("key", bytesOf(book({ 东区: rows, 西区: rows }))));
    expect(found.counts).toMatchObject({ rows: 4, accepted: 2, refused: 2 });
    const duplicates = found.findings.filter(({ said }) => said.key === "register.duplicate");
    expect(duplicates.map(({ sheet: of, row, said }) => [of, row, say(said, "en")])).toEqual([
      ["西区", 2, expect.stringContaining("row 2 of the sheet “东区”")],
      ["西区", 3, expect.stringContaining("row 3 of the sheet “东区”")],
    ]);
  });

  it("group headings join those under them in a text file too, and a total over many columns is none", () => {
    const found = imported("key", [
      ["序号", "单位基本情况", "", "排放口", "", "备注"],
      ["", "单位名称", "统一社会信用代码", "编号", "名称", ""],
      ["1", "示例一厂", "91990000XXXX00001B", "DW001", "总排口", ""],
      ["合计", "", "", "1", "", ""],
    ]);
    expect(found.mapping.map(({ field, heading }) => [field, heading])).toEqual([
      ["name", "单位名称"],
      ["credit-code", "统一社会信用代码"],
    ]);
    expect(found.counts).toMatchObject({ rows: 1, accepted: 1, passedOver: 1 });
  });
});

describe("values as they are shown", () => {
  it("days of a workbook that counts from 1904", async () => {
    const day: CellObject = { t: "n", v: 44985, z: "yyyy-mm-dd" };
    const made = book({
      名录: [
        ["污染源编码", "单位名称", "更新日期"],
        ["SL1", "示例一厂", day],
      ],
    });
    made.Workbook = { WBProps: { date1904: true } };
    expect(succeeded(await read("key", bytesOf(made))).rows[0]?.updatedAt).toBe("2027-03-01");
  });

  it("a number without a format is a day of such a workbook too, but no code and no year", async () => {
    const made = book({
      名录: [
        ["污染源编码", "单位名称", "更新日期"],
        [{ t: "n", v: 44620 }, "示例一厂", { t: "n", v: 44620 }],
        ["SL2", "示例二厂", { t: "n", v: 2027 }],
      ],
    });
    made.Workbook = { WBProps: { date1904: true } };
    const found = succeeded(await read("key", bytesOf(made)));
    expect(found.rows.map(({ id, updatedAt }) => `${id} ${updatedAt}`)).toEqual(["44620 2026-03-01", "SL2 "]);
    expect(lines(found)).toEqual(["warning C3 date-left"]);
  });

  it("a day that is shown by another calendar is not read", async () => {
    const day = (z: string): CellObject => ({ t: "n", v: 46082, z });
    const made = book({
      名录: [
        ["污染源编码", "单位名称", "更新日期"],
        ["SL1", "示例一厂", day("[$-130000]yyyy/m/d")],
        ["SL2", "示例二厂", day("[$-2060801]yyyy/m/d")],
        ["SL3", "示例三厂", day("[$-30000]e/m/d")],
        ["SL4", "示例四厂", day("[$-804]yyyy/m/d")],
      ],
    });
    const found = succeeded(await read("key", bytesOf(made)));
    expect(found.rows.map(({ updatedAt }) => updatedAt)).toEqual(["", "", "2026-03-01", "2026-03-01"]);
    expect(lines(found)).toEqual(["warning C2 date-left", "warning C3 date-left"]);
  });

  it("a month is all that a format without a day shows; a code that was computed has no binary digits", async () => {
    const month: CellObject = { t: "n", v: 46539, z: 'yyyy"年"m"月"' };
    const code: CellObject = { t: "n", v: 1234.0000000000002 };
    const made = book({
      人员: [
        ["姓名", "执法证号", "有效期至"],
        ["示例某甲", code, month],
      ],
    });
    expect(succeeded(await read("inspectors", bytesOf(made))).rows[0]).toMatchObject({
      id: "1234",
      certificateExpiry: "2027-06-30",
    });
  });

  it("letters that look like others are named with their place; names that begin like a formula are warned of", () => {
    const found = imported("key", [
      ["污染源编码", "单位名称", "统一社会信用代码"],
      ["НT000001", "示例一厂", ""],
      ["HT000002", "=示例二厂", "9I990000XXXX00001B"],
      ["HTO00003", "示例三厂", ""],
      ["HT000003", "+示例四厂", ""],
      ["HT000004", "示例五厂,@示例", ""],
      ["HT000005", "示例六厂-东区,示例=七厂", ""],
    ]);
    const told = found.findings.map(({ said }) => say(said, "en")).join("\n");
    expect(told).toContain("Character 1 of the code “НT000001” is “Н”, which looks like “H”");
    expect(told).toContain("Character 2 of the code “9I990000XXXX00001B” is “I”, which looks like “1”");
    expect(lines(found)).toEqual([
      "error A2 code-letter",
      "settle B3 name-formula",
      "warning C3 code-letter",
      "settle B5 name-formula",
      "warning A5 id-lookalike",
      "settle B6 name-formula",
    ]);
  });

  it("a name that stands in the other stratum under another code is warned of", () => {
    const register = {
      key: imported("key", [
        ["污染源编码", "单位名称"],
        ["SL1", "示例（一）厂"],
      ]).rows,
    };
    const found = imported(
      "general",
      [
        ["污染源编码", "单位名称"],
        ["SL2", "示例(一)厂"],
      ],
      { register },
    );
    expect(lines(found)).toEqual(["warning B2 name-elsewhere"]);
  });

  it("rows that are hidden are read with a finding, or left out as a person chose", () => {
    const table = sheet(rows);
    const hidden = {
      ...table,
      rows: table.rows.map((row) => (row.number === 3 ? { ...row, hidden: true as const } : row)),
    };
    const context = { day: "2026-12-25", register: {}, prints: () => true };
    const of = (more: Partial<ImportOptions>) =>
      succeeded(importList("key", [hidden], { level: "city", ...more }, context, hash));
    expect([of({}).counts.accepted, lines(of({}))]).toEqual([2, ["warning 3 row-hidden"]]);
    expect([of({ hidden: "left" }).counts, lines(of({ hidden: "left" }))]).toMatchObject([
      { rows: 1, accepted: 1, passedOver: 1 },
      ["warning 3 row-hidden-left"],
    ]);
  });
});

describe("texts that are something else", () => {
  const csv = rows.map((row) => row.join(",")).join("\r\n");
  /** GB 2312 of the headings and a row. */
  const gb = Buffer.from("cedbc8bed4b4b1e0c2eb2cb5a5cebbc3fbb3c60d0a534c312ccabec0fdd2bbb3a70d0a", "hex");

  it("a line of another encoding among GB 18030 is told, for it would be read as other characters", async () => {
    expect(await refusal(gb)).toBe("accepted");
    const mixed = Buffer.concat([gb, Buffer.from("SL2,示例第二号化工厂\r\n")]);
    expect(await refusal(mixed)).toContain("register.text-mixed");
    expect(await refusal(mixed)).toContain("line 3 is UTF-8");
  });

  it("a web archive gets the advice of a web page, bytes before a workbook are counted", async () => {
    expect(
      await refusal(Buffer.from("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html>")),
    ).toContain("register.file-html");
    const shifted = Buffer.concat([Buffer.from("\ufeff\r\n"), bytesOf(book({ 名录: rows }))]);
    expect(await refusal(shifted)).toMatch(/^register\.file-shifted .* 5 bytes/);
  });

  it("a separator is kept under which the headings are recognised, and a mark of text may hold one", async () => {
    const found = succeeded(
      await read("key", Buffer.from(csv.replaceAll(",", "|").replace("示例一厂", '="示例,一厂"'))),
    );
    expect(found.rows.map(({ name }) => name)).toEqual(["示例,一厂", "示例二厂"]);
    expect(lines(found)).toEqual(["cleaned B2 text-mark"]);
  });

  it("a row with a separator too many is refused where other rows end with the headings and its words are not known", async () => {
    const found = succeeded(await read("key", Buffer.from(`${csv}\r\nSL3,示例,三厂,\r\n`)));
    expect(found.counts).toMatchObject({ accepted: 2, refused: 1 });
    expect(lines(found)).toEqual(["error 4 row-shifted"]);
    const fits = succeeded(await read("key", Buffer.from(`${csv}\r\nSL3,示例三厂,停产,\r\n`)));
    expect(fits.counts).toMatchObject({ accepted: 3, refused: 0 });
    expect(lines(fits)).toEqual(["warning 4 row-longer"]);
    const allEndSo = csv.split("\r\n").map((line, index) => (index === 0 ? line : `${line},`));
    expect(succeeded(await read("key", Buffer.from(allEndSo.join("\r\n")))).counts).toMatchObject({
      accepted: 2,
    });
  });
});
