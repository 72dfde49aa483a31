/**
 * A table as the one sheet of a workbook (ECMA-376, Office Open XML), byte for byte the same of the same rows: a verifier makes it again
 * and compares. So nothing in it is compressed, and it says no time. Every cell is a text, which no spreadsheet runs, whatever it begins with.
 */

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What lies in every such workbook before its sheet, which has a name. */
const around = (name: string): readonly (readonly [path: string, text: string])[] => [
  [
    "[Content_Types].xml",
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
  ],
  [
    "_rels/.rels",
    `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    "xl/workbook.xml",
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    "xl/_rels/workbook.xml.rels",
    `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ],
];
const sheetPath = "xl/worksheets/sheet1.xml";

/** The bytes of an .xlsx whose sheet has this name and these rows, at most 26 columns. */
export function fixedTable(name: string, rows: readonly (readonly string[])[]): Uint8Array {
  return stored([...around(name), [sheetPath, sheetOf(rows)]]);
}

function sheetOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row, index) => {
    const cells = row.map(
      (text, at) =>
        `<c r="${String.fromCharCode(65 + at)}${index + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(literal(text))}</t></is></c>`,
    );
    return `<row r="${index + 1}">${cells.join("")}</row>`;
  });
  return `<worksheet xmlns="${main}"><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

/**
 * The cells of a column (from 0) of such a table whose sheet has this name, its heading first: as they are found in the bytes, of which
 * nothing else is believed. Whoever reads them makes the table again and compares.
 */
export function columnIn(
  bytes: Uint8Array,
  { name, column }: { readonly name: string; readonly column: number },
  utf8: (bytes: Uint8Array) => string | undefined,
): string[] {
  const start = stored(around(name), false).length + headOctets + sheetPath.length;
  const { end } = endOf(bytes);
  const sheet = utf8(bytes.subarray(start, Math.max(start, end))) ?? "";
  const letter = String.fromCharCode(65 + column);
  const cells = new RegExp(`<c r="${letter}\\d+" t="inlineStr"><is><t xml:space="preserve">([^<]*)</t>`, "g");
  return [...sheet.matchAll(cells)].map(([, text = ""]) => unliteral(unescaped(text)));
}

/** Where the last entry of an archive ends and its directory begins, as its last 22 bytes say. */
function endOf(bytes: Uint8Array): { readonly end: number } {
  const tail = new DataView(bytes.buffer, bytes.byteOffset + Math.max(0, bytes.length - 22));
  return { end: tail.byteLength < 22 ? 0 : tail.getUint32(16, true) };
}

const escapes: readonly (readonly [string, string])[] = [
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
];

function escaped(text: string): string {
  // What XML cannot hold (1.0, 2.2).
  const held = text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
  return escapes.reduce((sum, [from, to]) => sum.replaceAll(from, to), held);
}

function unescaped(text: string): string {
  return escapes.reduceRight((sum, [to, from]) => sum.replaceAll(from, to), text);
}

/**
 * What a spreadsheet reads as one character by its code, `_x0041_` (ECMA-376, ST_Xstring), but for the `_` it begins with; some take a
 * capital X as well.
 */
const coded = "(?=[xX][0-9A-Fa-f]{4}_)";

/** A text that a spreadsheet reads as it was given: a `_` that would begin such a code is written as one itself. */
function literal(text: string): string {
  return text.replace(new RegExp(`_${coded}`, "g"), "_x005F_");
}

function unliteral(text: string): string {
  return text.replace(new RegExp(`_x005F_${coded}`, "g"), "_");
}

const headOctets = 30;

/** Files as a .zip that compresses nothing (APPNOTE 6.3.10); without its directory where only what goes before it is wanted. */
function stored(files: readonly (readonly [path: string, text: string])[], isWhole = true): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [path, text] of files) {
    const name = octetsOf(path);
    const data = octetsOf(declaration + text);
    // Version 2.0, a name in UTF-8, stored, 1 January 1980.
    const told = numbers(
      [20, 2],
      [0x0800, 2],
      [0, 2],
      [0, 2],
      [0x21, 2],
      [crc32(data), 4],
      [data.length, 4],
      [data.length, 4],
      [name.length, 2],
      [0, 2],
    );
    const entry = [numbers([0x04034b50, 4]), told, name, data];
    directory.push(
      numbers([0x02014b50, 4], [20, 2]),
      told,
      numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
      name,
    );
    parts.push(...entry);
    at += lengthOf(entry);
  }
  if (!isWhole) return joined(parts);
  const end = numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [files.length, 2],
    [files.length, 2],
    [lengthOf(directory), 4],
    [at, 4],
    [0, 2],
  );
  return joined([...parts, ...directory, end]);
}

/** Numbers in so many bytes each, the lowest first. */
function numbers(...all: readonly (readonly [value: number, octets: number])[]): Uint8Array {
  return Uint8Array.from(
    all.flatMap(([value, octets]) =>
      Array.from({ length: octets }, (_, index) => (value >>> (8 * index)) & 0xff),
    ),
  );
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** UTF-8 of a text without lone surrogates. */
function octetsOf(text: string): Uint8Array {
  const octets = encodeURIComponent(text).replace(/%(..)/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Uint8Array.from(octets, (octet) => octet.charCodeAt(0));
}

const crcs = Uint32Array.from({ length: 256 }, (_, octet) => {
  let crc = octet;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const octet of data) crc = (crc >>> 8) ^ (crcs[(crc ^ octet) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
