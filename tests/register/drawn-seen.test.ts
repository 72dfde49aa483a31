import type { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { readTables } from "../../electron/services/register/reading/read-tables.ts";
import { importList } from "../../shared/register/reading/import-list.ts";
import { say } from "../../shared/text/text.ts";
import { succeeded } from "../support/outcome.ts";
import { odsByHand, openCell, openRow, type Written, xlsxByHand } from "../support/sheets-by-hand.ts";
import { hash, lines } from "./builders.ts";

/** What lies over the cells of a sheet, or is shown in place of what they hold: shapes, conditional formats, white formats. */

const headings = ["污染源编码", "单位名称", "状态"];

async function read(bytes: Buffer) {
  const tables = succeeded(await readTables(bytes, "list", undefined, { list: "general" }));
  const context = { day: "2026-12-25", register: {}, prints: () => true };
  return succeeded(importList("general", tables, { level: "city" }, context, hash));
}

async function told(bytes: Buffer) {
  const found = await read(bytes);
  return [...found.rows.map(({ id, name, status }) => `${id} ${name} ${status}`), ...lines(found)];
}

const first = ["SL1", "示例一厂", "正常"];
const asItIs = "SL1 示例一厂 operating";

describe("text boxes", () => {
  const drawing = (shapes: string) => ({
    "xl/worksheets/_rels/sheet1.xml.rels":
      '<Relationships xmlns="x"><Relationship Id="d" Type="drawing" Target="../drawings/drawing1.xml"/></Relationships>',
    "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="x" xmlns:a="a">${shapes}</xdr:wsDr>`,
  });
  const box = (...runs: readonly string[]) =>
    `<xdr:sp><xdr:txBody><a:p>${runs.map((run) => `<a:r><a:t>${run}</a:t></a:r>`).join("")}</a:p></xdr:txBody></xdr:sp>`;

  it("of .xlsx are told with what they say", async () => {
    const found = await read(
      xlsxByHand([{ rows: [headings, first] }], "", drawing(box("SL1", "停产 &lt;3月&gt;") + box("见附件"))),
    );
    expect(lines(found)).toEqual(["warning  sheet-drawn"]);
    expect(found.findings.map(({ said }) => say(said, "en")).join()).toContain("SL1停产 <3月>, 见附件");
  });

  it("of .xlsx that say nothing are not", async () => {
    const picture = "<xdr:pic><xdr:nvPicPr/></xdr:pic><xdr:sp/>";
    expect(await told(xlsxByHand([{ rows: [headings, first] }], "", drawing(picture)))).toEqual([asItIs]);
  });

  const ods = (row: string, before = "") =>
    odsByHand(`<table:table table:name="名录">${before}${openRow(headings)}${row}</table:table>`);
  const shape =
    '<draw:custom-shape xmlns:draw="draw"><svg:title xmlns:svg="svg">形状 1</svg:title><text:p>停产</text:p></draw:custom-shape>';
  const cell = (content: string, attributes = 'office:value-type="string"') =>
    `<table:table-cell ${attributes}>${content}</table:table-cell>`;

  it.each([
    ["before the text of a cell", ods(openRow(["SL1", cell(`${shape}<text:p>示例一厂</text:p>`), "正常"]))],
    ["behind it", ods(openRow(["SL1", cell(`<text:p>示例一厂</text:p>${shape}`), "正常"]))],
    [
      "in a frame in a group",
      ods(
        openRow([
          "SL1",
          cell(
            `<draw:g xmlns:draw="draw"><draw:frame><draw:text-box><text:p>停产</text:p></draw:text-box></draw:frame><draw:line/></draw:g><text:p>示例一厂</text:p>`,
          ),
          "正常",
        ]),
      ),
    ],
    ["over the sheet", ods(openRow(first), `<table:shapes>${shape}</table:shapes>`)],
  ])("of .ods, %s", async (_, bytes) => {
    expect(await told(bytes)).toEqual([asItIs, "warning  sheet-drawn"]);
  });

  it("of .ods leave a comment on an empty cell told", async () => {
    const comment = "<office:annotation><text:p>停产</text:p></office:annotation>";
    const found = await told(ods(openRow(["SL1", "示例一厂", cell(comment, "")])));
    expect(found).toEqual([asItIs, "warning C2 cell-comment", "warning C2 status-blank"]);
  });

  it("of .ods over an empty cell do not stand for it", async () => {
    const found = await told(ods(openRow(["SL1", "示例一厂", cell(shape, "")])));
    expect(found).toEqual([asItIs, "warning  sheet-drawn", "warning C2 status-blank"]);
  });
});

describe("cells of .ods that show something else than their number", () => {
  const valued = (type: string, value: string, text: string) =>
    `<table:table-cell office:value-type="${type}" ${value}><text:p>${text}</text:p></table:table-cell>`;
  const row = (code: string, status: string) =>
    odsByHand(
      `<table:table table:name="名录">${openRow(headings)}${openRow([code, "示例一厂", status])}</table:table>`,
    );

  it.each([
    [row(valued("float", 'office:value="45"', "0045"), "正常"), ["0045 示例一厂 operating"]],
    [row("SL1", valued("float", 'office:value="1"', "停产")), ["SL1 示例一厂 stopped"]],
    [row("SL1", valued("boolean", 'office:boolean-value="true"', "停产")), ["SL1 示例一厂 stopped"]],
    [row(valued("float", 'office:value="1234"', "1,234"), "正常"), ["1234 示例一厂 operating"]],
    [
      row(valued("float", 'office:value="123456789012"', "1.23E+11"), "正常"),
      ["123456789012 示例一厂 operating"],
    ],
  ])("%#", async (bytes, expected) => {
    expect(await told(bytes)).toEqual(expected);
  });

  it("but a day, which is read as the day it is", async () => {
    const number = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0";
    const styles = `<number:date-style xmlns:number="${number}" style:name="N69"><number:month/><number:text>/</number:text><number:day/><number:text>/</number:text><number:year/></number:date-style><style:style style:name="ce69" style:family="table-cell" style:data-style-name="N69"/>`;
    const day = valued("float", 'office:value="46027" table:style-name="ce69"', "1/5/26");
    const bytes = odsByHand(
      `<table:table table:name="名录">${openRow([...headings, "更新时间"])}${openRow(["SL1", "示例一厂", "正常", day])}</table:table>`,
      styles,
    );
    const found = await read(bytes);
    expect([...found.rows.map(({ updatedAt }) => updatedAt), ...lines(found)]).toEqual(["2026-01-05"]);
  });

  it("and sounds written over characters are no part of a name", async () => {
    const name = openCell(
      "<text:ruby><text:ruby-base>示例</text:ruby-base><text:ruby-text>shili</text:ruby-text></text:ruby>一厂",
    );
    expect(await told(row("SL1", "正常"))).toEqual([asItIs]);
    expect(
      await told(
        odsByHand(
          `<table:table table:name="名录">${openRow(headings)}${openRow(["SL1", name, "正常"])}</table:table>`,
        ),
      ),
    ).toEqual([asItIs]);
  });
});

describe("formats that change what is seen", () => {
  const rule = (format: number) =>
    `<conditionalFormatting sqref="A2:C9"><cfRule type="expression" dxfId="${format}" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>`;
  // 0 strikes, 1 white, 2 white on red, 3 shows something else, 4 bold on yellow
  const styles =
    '<dxfs><dxf><font><strike/></font></dxf><dxf><font><color rgb="FFFFFFFF"/></font></dxf><dxf><font><color rgb="FFFFFFFF"/></font><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf><dxf><numFmt numFmtId="200" formatCode="&quot;停产&quot;"/></dxf><dxf><font><b/></font><fill><patternFill><bgColor rgb="FFFFFF00"/></patternFill></fill></dxf></dxfs>';

  it.each([
    [0, ["warning  sheet-conditional"]],
    [1, ["warning  sheet-conditional"]],
    [2, []],
    [3, ["warning  sheet-conditional"]],
    [4, []],
  ])("by condition: %i", async (format, expected) => {
    expect(await told(xlsxByHand([{ rows: [headings, first], tail: rule(format) }], styles))).toEqual([
      asItIs,
      ...expected,
    ]);
  });

  it("by writing white", async () => {
    const white: Written = { xml: '<c @ s="1" t="inlineStr"><is><t>正常</t></is></c>' };
    const formats =
      '<numFmts><numFmt numFmtId="170" formatCode="[White]@"/></numFmts><fonts><font/></fonts><fills><fill><patternFill patternType="none"/></fill></fills><cellXfs><xf/><xf numFmtId="170"/></cellXfs>';
    expect(await told(xlsxByHand([{ rows: [headings, ["SL1", "示例一厂", white]] }], formats))).toEqual([
      asItIs,
      "warning C2 cell-lost",
    ]);
  });
});
