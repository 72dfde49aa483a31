import { Buffer } from "node:buffer";
import { CFB, utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { readTables } from "../../electron/services/register/reading/read-tables.ts";
import { importList } from "../../shared/register/reading/import-list.ts";
import { succeeded } from "../support/outcome.ts";
import { odsByHand, openCell, openRow, type Written, xlsxByHand } from "../support/sheets-by-hand.ts";
import { hash, imported, lines } from "./builders.ts";

/** What a sheet shows otherwise than it holds, or marks as not meant: each told, none lost. */

const headings = ["污染源编码", "单位名称", "生产状态"];
const first = ["SL1", "示例一厂", "正常"];
const second = ["SL2", "示例二厂", "停产"];

async function read(bytes: Buffer) {
  const tables = succeeded(await readTables(bytes, "list", undefined, { list: "key" }));
  const context = { day: "2026-12-25", register: {}, prints: () => true };
  return succeeded(importList("key", tables, { level: "city" }, context, hash));
}

const told = async (bytes: Buffer) => {
  const found = await read(bytes);
  return [found.rows.map(({ id, status }) => `${id} ${status}`).join(", "), ...lines(found)];
};

const styled = (text: string, style: number): Written => ({
  xml: `<c @ s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`,
});
const all = "SL1 operating, SL2 stopped";

describe("workbooks of XML", () => {
  // 1 struck, 2 white, 3 white on blue, 4 shows nothing, 5 shows no nought, 6 white by the theme, 7 not struck, 8 blue on blue, 9 grey
  const styles = `<numFmts><numFmt numFmtId="170" formatCode=";;;"/><numFmt numFmtId="171" formatCode="0;-0;;@"/></numFmts>
    <fonts><font/><font><strike/></font><font><color rgb="FFFFFFFF"/></font><font><color theme="0"/></font><font><strike val="0"/></font><font><color rgb="FF0000F0"/></font><font><color rgb="FFBFBFBF"/></font></fonts>
    <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF0000FF"/></patternFill></fill></fills>
    <borders><border/></borders><cellStyleXfs><xf fontId="1"/></cellStyleXfs>
    <cellXfs><xf/><xf fontId="1"/><xf fontId="2"/><xf fontId="2" fillId="1"/><xf numFmtId="170"/><xf numFmtId="171"/><xf fontId="3"/><xf fontId="4"/><xf fontId="5" fillId="1"/><xf fontId="6"/></cellXfs>`;
  const book = (rows: readonly (readonly Written[])[], more: { head?: string; tail?: string } = {}) =>
    xlsxByHand([{ rows: [headings, ...rows], ...more }], styles);
  const each = (cells: readonly string[], style: number) => cells.map((text) => styled(text, style));

  it.each<[string, Buffer, readonly string[]]>([
    ["a row that is struck through", book([each(first, 1), second]), [all, "warning 2 row-struck"]],
    [
      "a state that is",
      book([first, ["SL2", "示例二厂", styled("停产", 1)]]),
      [all, "warning C3 cell-struck"],
    ],
    [
      "part of a state",
      book([
        [
          "SL1",
          "示例一厂",
          { xml: '<c @ t="inlineStr"><is><r><rPr><strike/></rPr><t>停产</t></r><r><t>正常</t></r></is></c>' },
        ],
        second,
      ]),
      [all, "warning C2 cell-struck", "warning C2 status-unknown"],
    ],
    [
      "a row that is white",
      book([each(first, 2), each(second, 6)]),
      [all, "warning 2 row-lost", "warning 3 row-lost"],
    ],
    [
      "white on a color, grey, and a font that says it is not struck",
      book([each(first, 3), each(second, 7), each(["SL3", "示例三厂", "正常"], 9)]),
      [`${all}, SL3 operating`],
    ],
    ["blue on almost the same blue", book([each(first, 8), second]), [all, "warning 2 row-lost"]],
    [
      "a row that shows nothing",
      book([each(first, 4), second]),
      ["SL2 stopped", "error A2 cell-unseen", "error B2 cell-unseen", "error C2 cell-unseen"],
    ],
    [
      "a state that does not",
      book([first, ["SL2", "示例二厂", styled("停产", 4)]]),
      ["SL1 operating", "error C3 cell-unseen"],
    ],
    [
      "a nought that its format leaves out",
      book([["SL1", "示例一厂", { xml: '<c @ s="5"><v>0</v></c>' }], second]),
      [all, "warning C2 status-blank"],
    ],
    [
      "rows that zero height hides where they are empty",
      book([first, second], { head: '<sheetFormatPr defaultRowHeight="14" zeroHeight="1"/>' }),
      [all],
    ],
    [
      "a column of no width",
      book([first, second], { head: '<cols><col min="3" max="3" width="0" customWidth="1"/></cols>' }),
      [all, "warning C column-hidden"],
    ],
    [
      "a column of a hair's",
      book([first, second], { head: '<cols><col min="3" max="3" width="0.08"/></cols>' }),
      [all, "warning C column-hidden"],
    ],
    [
      "columns that are not named, of none",
      book([first, second], {
        head: '<sheetFormatPr defaultColWidth="0"/><cols><col min="1" max="2" width="9"/></cols>',
      }),
      [all, "warning C column-hidden"],
    ],
    [
      "a row of a hair's height",
      xlsxByHand([
        { rows: [headings, first, second], attributes: { 3: 'ht="0.75" customHeight="1"', 2: 'ht="15"' } },
      ]),
      [all, "warning 3 row-hidden"],
    ],
    [
      "a state under a merged cell that says another",
      book([first, second], { tail: '<mergeCells count="1"><mergeCell ref="C2:C3"/></mergeCells>' }),
      ["SL1 operating", "error C3 cell-covered"],
    ],
    [
      "one beside it",
      book([["SL1", "示例一厂", "停产"]], {
        tail: '<mergeCells count="1"><mergeCell ref="B2:C2"/></mergeCells>',
      }),
      ["", "error C2 cell-covered"],
    ],
    [
      "one that says the same",
      book([["SL1", "示例一厂", "停产"], second], {
        tail: '<mergeCells count="1"><mergeCell ref="C2:C3"/></mergeCells>',
      }),
      ["SL1 stopped, SL2 stopped"],
    ],
  ])("%s", async (_, bytes, expected) => {
    expect(await told(bytes)).toEqual(expected);
  });

  it("cells that do not say where they are are struck all the same", async () => {
    const cell = (text: string) => `<c s="1" t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = [headings, first].map((cells) => `<row>${cells.map(cell).join("")}</row>`).join("");
    const whole = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
    expect(await told(xlsxByHand([{ rows: [], whole }], styles))).toEqual([
      "SL1 operating",
      "warning 2 row-struck",
    ]);
  });

  it("a comment is told, beside a value and in place of one", async () => {
    const comments = ["B2", "C3"].map(
      (at) => `<comment ref="${at}" authorId="0"><text><t>已停产</t></text></comment>`,
    );
    const bytes = xlsxByHand([{ rows: [headings, first, ["SL2", "示例二厂", ""]] }], styles, {
      "xl/worksheets/_rels/sheet1.xml.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>',
      "xl/comments1.xml": `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author/></authors><commentList>${comments.join("")}</commentList></comments>`,
    });
    expect(await told(bytes)).toEqual([
      "SL1 operating, SL2 operating",
      "warning B2 cell-comment",
      "warning C3 cell-comment",
      "warning C3 status-blank",
    ]);
  });

  it("part of a text that is shared is struck as one of the cell's own", async () => {
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const bytes = xlsxByHand(
      [{ rows: [headings, ["SL1", "示例一厂", { xml: '<c @ t="s"><v>0</v></c>' }], second] }],
      styles,
      {
        "xl/sharedStrings.xml":
          '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><rPr><strike/></rPr><t>停产</t></r><r><t>正常</t></r></si></sst>',
        "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
        "[Content_Types].xml":
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
      },
    );
    expect(await told(bytes)).toEqual([all, "warning C2 cell-struck", "warning C2 status-unknown"]);
  });

  it.each([
    ["twice in a row", '<c @ t="str"><v>停产</v></c><c r="C2" t="str"><v>正常</v></c>'],
    ["once more behind others", '<c @ t="str"><v>正常</v></c><c r="A2" t="str"><v>SL2</v></c>'],
  ])("a cell that stands %s is not read as either", async (_, xml) => {
    const bytes = xlsxByHand([{ rows: [headings, ["SL1", "示例一厂", { xml }]] }]);
    expect(await readTables(bytes, "list")).toMatchObject({ refusal: { key: "register.sheet-broken" } });
  });

  it("cells that do not stand in their order are read", async () => {
    const [code, name, status] = ["A", "B", "C"].map(
      (column, at) => `<c r="${column}2" t="str"><v>${first[at]}</v></c>`,
    );
    const bytes = xlsxByHand([{ rows: [headings, [{ xml: `${status}${code}${name}` }]] }]);
    expect(await readTables(bytes, "list")).toMatchObject({ ok: true });
  });

  it("a sheet that cannot be read is not left out in silence", async () => {
    const broken = xlsxByHand([
      { name: "东区", rows: [headings, first] },
      { name: "西区", rows: [headings, ["SL2", { xml: '<c @ t="s"><v>7</v></c>' }, "停产"]] },
    ]);
    expect(await readTables(broken, "list")).toMatchObject({
      ok: false,
      refusal: { key: "register.sheet-broken", values: { sheet: "西区" } },
    });
  });
});

describe("OpenDocument", () => {
  const table = (...rows: readonly string[]) =>
    `<table:table table:name="名录">${[openRow(headings), ...rows].join("")}</table:table>`;
  const struck =
    '<style:style style:name="ce1" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style><style:style style:name="ce2" style:family="table-cell"><style:text-properties style:text-line-through-style="none"/></style:style><style:style style:name="ce3" style:family="table-cell"><style:text-properties fo:color="#ffffff"/></style:style><style:style style:name="ce4" style:family="table-cell"><style:table-cell-properties fo:background-color="#003366"/><style:text-properties fo:color="#ffffff"/></style:style>';
  const each = (cells: readonly string[], style: string) =>
    openRow(cells.map((text) => openCell(text, `table:style-name="${style}"`)));

  it.each<[string, Buffer, readonly string[]]>([
    ["as it is", odsByHand(table(openRow(first), openRow(second))), [all]],
    [
      "a hidden row",
      odsByHand(table(openRow(first), openRow(second, 'table:visibility="collapse"'))),
      [all, "warning 3 row-hidden"],
    ],
    [
      "a row that is filtered away, below empty ones",
      odsByHand(
        table(
          '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>',
          openRow(first),
          openRow(second, 'table:visibility="filter"'),
        ),
      ),
      [all, "warning 6 row-hidden"],
    ],
    [
      "hidden columns",
      odsByHand(
        table(
          '<table:table-column/><table:table-column table:number-columns-repeated="2" table:visibility="collapse"/>',
          openRow(first),
          openRow(second),
        ),
      ),
      [all, "warning B column-hidden", "warning C column-hidden"],
    ],
    [
      "a formula without a result, and one with",
      odsByHand(
        table(
          openRow(["SL1", '<table:table-cell table:formula="of:=[.A1]"/>', "正常"]),
          openRow(["SL2", openCell("示例二厂", 'table:formula="of:=[.A1]"'), "停产"]),
        ),
      ),
      ["SL2 stopped", "error B2 formula-empty"],
    ],
    [
      "a row that is struck through, and one that is not",
      odsByHand(table(each(first, "ce1"), each(second, "ce2")), struck),
      [all, "warning 2 row-struck"],
    ],
    [
      "one that is white, and one on a color",
      odsByHand(table(each(first, "ce3"), each(second, "ce4")), struck),
      [all, "warning 2 row-lost"],
    ],
    [
      "a value whose text is left to be made of it",
      odsByHand(
        table(
          openRow(['<table:table-cell office:value-type="float" office:value="12"/>', "示例一厂", "正常"]),
        ),
      ),
      ["12 operating"],
    ],
  ])("%s", async (_, bytes, expected) => {
    expect(await told(bytes)).toEqual(expected);
  });

  it("a hidden sheet is not chosen", async () => {
    const styles = ["true", "false"].map(
      (shown, at) =>
        `<style:style style:name="ta${at}" style:family="table"><style:table-properties table:display="${shown}"/></style:style>`,
    );
    const sheet = (name: string, style: string, rows: string) =>
      `<table:table table:name="${name}" table:style-name="${style}">${openRow(headings)}${rows}</table:table>`;
    const bytes = odsByHand(
      sheet("底稿", "ta1", openRow(first) + openRow(second)) + sheet("名录", "ta0", openRow(first)),
      styles.join(""),
    );
    expect(await told(bytes)).toEqual(["SL1 operating", "warning  sheet-hidden"]);
  });
});

describe("workbooks of records", () => {
  /** An .xls with the bytes of each of its fonts changed. */
  function withFonts(change: (font: Buffer) => void): Buffer {
    const made = utils.book_new();
    utils.book_append_sheet(made, utils.aoa_to_sheet([headings, first, ["SL2", "示例二厂", "停产"]]), "名录");
    const container = CFB.read(write(made, { type: "buffer", bookType: "biff8" }), { type: "buffer" });
    const entry = container.FileIndex.find(({ name }: { name: string }) => name === "Workbook");
    const stream = Buffer.from(entry?.content as Uint8Array);
    for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2))
      if (stream.readUInt16LE(at) === 0x31) change(stream.subarray(at + 4));
    if (entry) entry.content = stream;
    return Buffer.from(CFB.write(container, { type: "buffer" }) as Uint8Array);
  }

  it.each<[string, (font: Buffer) => void, readonly string[]]>([
    ["as they are", () => {}, []],
    ["struck through", (font) => font.writeUInt16LE(8, 2), ["warning 2 row-struck", "warning 3 row-struck"]],
    ["white", (font) => font.writeUInt16LE(9, 4), ["warning 2 row-lost", "warning 3 row-lost"]],
  ])("%s", async (_, change, expected) => {
    expect(await told(withFonts(change))).toEqual([all, ...expected]);
  });
});

describe("names of several units in one cell", () => {
  const found = (name: string) => {
    const { rows, findings } = imported("key", [headings, ["SL1", name, "正常"], second]);
    const kinds = lines({ findings }).filter((line) => !/line-break|spaces/.test(line));
    return [rows.length, ...kinds];
  };

  it.each([
    "示例甲公司\n示例乙公司",
    "示例甲有限公司、示例乙有限公司",
    "示例甲有限公司 示例乙有限公司",
    "示例甲有限公司/示例乙厂",
    "示例甲有限公司（东区）；示例乙有限公司",
    "示例甲有限公司和示例乙有限公司",
  ])("%j is none", (name) => {
    expect(found(name)).toEqual([1, "error B2 units-several"]);
  });

  it.each(["示例甲有限公司\n原示例乙有限公司", "示例甲有限公司 示例第二分公司", "示例甲厂、东厂、示例乙厂"])(
    "%j may be one",
    (name) => {
      expect(found(name)).toEqual([2, "warning B2 units-joined"]);
    },
  );

  it.each([
    "示例市示例化工\n有限公司",
    "示例甲有限公司\n（原示例乙有限公司、示例丙有限公司）",
    "示例一厂，二车间",
    "示例 一厂",
    "示例和平公司",
  ])("%j is one", (name) => {
    expect(found(name)).toEqual([2]);
  });
});

it("codes of web pages in a name are told", () => {
  const found = imported("key", [
    headings,
    ["SL1", "示例&amp;甲厂", "正常"],
    ["SL2", "示例_x000D_乙厂", "正常"],
    ["SL3", "示例A&B;厂", "正常"],
  ]);
  expect(lines(found)).toEqual(["warning B2 entity", "warning B3 entity"]);
});
