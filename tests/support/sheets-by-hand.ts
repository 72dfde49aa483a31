import { honest, zipByHand } from "./zip-by-hand.ts";

/** Workbooks of XML written by hand, as programs write them that no library imitates. */

/** A cell: a text, or the element with `@` where its reference stands. */
export type Written = string | { readonly xml: string };

/** A sheet's XML. */
export interface WrittenSheet {
  readonly name?: string;
  readonly rows: readonly (readonly Written[])[];
  /** Attributes of a row, by its number from 1. */
  readonly attributes?: Readonly<Record<number, string>>;
  /** What stands before the rows, and behind them. */
  readonly head?: string;
  readonly tail?: string;
  /** All of it, in place of the rest. */
  readonly whole?: string;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";

function cellXml(cell: Written, row: number, column: number): string {
  if (cell === "") return "";
  const at = `r="${String.fromCharCode(65 + column)}${row}"`;
  if (typeof cell !== "string") return cell.xml.replace("@", at);
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`;
}

function sheetXml({ rows, attributes = {}, head = "", tail = "" }: WrittenSheet): string {
  const lines = rows.map(
    (cells, index) =>
      `<row r="${index + 1}" ${attributes[index + 1] ?? ""}>${cells.map((cell, column) => cellXml(cell, index + 1, column)).join("")}</row>`,
  );
  return `<worksheet xmlns="${main}" xmlns:r="${office}">${head}<sheetData>${lines.join("")}</sheetData>${tail}</worksheet>`;
}

/**
 * An .xlsx of these sheets.
 *
 * @param styles what `xl/styles.xml` holds
 * @param more other parts, by their path
 */
export function xlsxByHand(
  sheets: readonly WrittenSheet[],
  styles = "",
  more: Readonly<Record<string, string>> = {},
): Buffer {
  const parts: Readonly<Record<string, string>> = {
    "_rels/.rels": `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${name ?? `Sheet${at + 1}`}" sheetId="${at + 1}" r:id="r${at + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${relations}">${sheets.map((_, at) => `<Relationship Id="r${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join("")}<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    ...Object.fromEntries(
      sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheet.whole ?? sheetXml(sheet)]),
    ),
    ...more,
  };
  return zipByHand(Object.entries(parts).map(([name, text]) => honest(name, text)));
}

/** An .ods with these tables, and what its automatic styles hold. */
export function odsByHand(tables: string, styles = ""): Buffer {
  const kinds = ["office", "table", "text", "style"].map(
    (kind) => `xmlns:${kind}="urn:oasis:names:tc:opendocument:xmlns:${kind}:1.0"`,
  );
  const names = [...kinds, 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'].join(
    " ",
  );
  const type = "application/vnd.oasis.opendocument.spreadsheet";
  return zipByHand([
    honest("mimetype", type),
    honest(
      "META-INF/manifest.xml",
      `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/></manifest:manifest>`,
    ),
    honest("styles.xml", `<office:document-styles ${names}/>`),
    honest(
      "content.xml",
      `<office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ),
  ]);
}

/** A cell of text of an .ods, with more attributes. */
export const openCell = (text: string, attributes = "") =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${text}</text:p></table:table-cell>`;

/** A row of an .ods. */
export const openRow = (cells: readonly string[], attributes = "") =>
  `<table:table-row ${attributes}>${cells.map((cell) => (cell.startsWith("<") ? cell : openCell(cell))).join("")}</table:table-row>`;
