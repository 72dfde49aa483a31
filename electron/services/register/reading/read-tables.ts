import { Buffer } from "node:buffer";
import type { ParsingOptions, WorkBook, WorkSheet } from "@e965/xlsx";
import * as library from "@e965/xlsx";
import type { Table } from "../../../../shared/register/reading/table.ts";
import { ok, type Result, refuse } from "../../../../shared/text/result.ts";
import { noPause, type Pause } from "../../contract/working.ts";
import { heapRoom } from "../../verify/heap.ts";
import { decodeAs, sniff } from "./decode-text.ts";
import { appetite, limits, mebibytes } from "./limits.ts";
import { fontsOfStream } from "./record-fonts.ts";
import { withoutFormulas } from "./record-formulas.ts";
import { withoutResultIn } from "./sheet-2003.ts";
import { readCellFonts } from "./sheet-fonts.ts";
import { readOpenSheets, withoutShapes, withTexts } from "./sheet-open.ts";
import { binarySheetParts, hiddenColumnsOfParts, hiddenColumnsOfStream } from "./sheet-records.ts";
import { type Besides, tablesOf } from "./sheet-rows.ts";
import { drawnOver, readSheetXml, sheetParts } from "./sheet-xml.ts";
import { decodeFile, type ReadFor, readSeparated } from "./text-file.ts";
import { type Part, unpack } from "./unpack.ts";

/** Raw values with their formats, nothing rendered: half the time, and no digit of a code is lost to a display format. */
const options: ParsingOptions = {
  dense: true,
  cellText: false,
  cellHTML: false,
  cellFormula: false,
  cellNF: true,
};

const { CFB, read, set_cptable, utils } = library;
// Exported by the library, left out of its types.
const { parse_xlscfb, parse_zip } = library as unknown as {
  parse_xlscfb(stream: Buffer, options: ParsingOptions): WorkBook;
  parse_zip(container: unknown, options: ParsingOptions): WorkBook;
};

/** The parts of an archive as the library keeps them once it has unpacked one. */
function container(parts: readonly Part[]): unknown {
  const made = CFB.utils.cfb_new();
  for (const { name, bytes } of parts) CFB.utils.cfb_add(made, name, bytes, { unsafe: true });
  return made;
}

/** The library says on the console what it does not know in a file, which is of no use to whoever reads a command's output. */
function silently<T>(reading: () => T): T {
  const { log, warn, error } = console;
  const nothing = () => {};
  Object.assign(console, { log: nothing, warn: nothing, error: nothing });
  try {
    return reading();
  } finally {
    Object.assign(console, { log, warn, error });
  }
}

/** Has the library read a workbook: it throws on what it cannot read, and says "password" where that is why. */
function parse(reading: () => WorkBook, file: string): Result<WorkBook> {
  try {
    return ok(silently(reading));
  } catch (error) {
    const why = error instanceof Error ? error.message : "";
    return refuse(/password/i.test(why) ? "register.file-password" : "register.file-truncated", { file });
  }
}

/** The streams of a compound file (MS-CFB). */
interface Streams {
  /** Whether there is one of a name; of a file that cannot be read, whether the name is anywhere in it. */
  has(name: string): boolean;
  /** The content of the first of these names that there is. */
  content(...names: readonly string[]): Buffer | undefined;
}

function streamsOf(bytes: Buffer): Streams {
  try {
    const { FileIndex } = silently(() => CFB.read(bytes, { type: "buffer" }));
    const found = (name: string) => FileIndex.find((entry: { name: string }) => entry.name === name);
    return {
      has: (name) => found(name) !== undefined,
      content: (...names) => {
        const content = names.flatMap((name) => found(name)?.content ?? [])[0];
        return content && Buffer.from(content as Uint8Array);
      },
    };
  } catch {
    return { has: (name) => bytes.includes(Buffer.from(name, "utf16le")), content: () => undefined };
  }
}

async function readOle(bytes: Buffer, file: string): Promise<Result<Content>> {
  const streams = streamsOf(bytes);
  const names = streams.has;
  if (names("EncryptedPackage")) return refuse("register.file-password", { file });
  if (names("WordDocument")) return refuse("register.file-other", { file, what: "Word (.doc)" });
  if (names("PowerPoint Document")) return refuse("register.file-other", { file, what: "PowerPoint (.ppt)" });
  // Sheets of before 1997 are in the code page of the office's Windows; its tables are large and seldom needed.
  set_cptable(await import("@e965/xlsx/dist/cpexcel.full.mjs"));
  const stream = streams.content("Workbook", "Book");
  const plain = stream && withoutFormulas(stream);
  if (stream && !plain) return refuse("register.file-truncated", { file });
  const asked: ParsingOptions = { ...options, type: "buffer" };
  const workbook = parse(() => (plain ? parse_xlscfb(plain, asked) : read(bytes, asked)), file);
  if (!workbook.ok) return workbook;
  // Before Excel 5 a file was one stream of other records.
  if (!stream) return ok({ workbook: workbook.value, hiddenUntold: true });
  return ok({
    workbook: workbook.value,
    hiddenColumns: hiddenColumnsOfStream(stream),
    fonts: fontsOfStream(stream),
  });
}

/** What a web page, or a part of one that a program saved under a spreadsheet's name, may begin with. */
const webTag =
  /^\s*<(?:!doctype html|!--|\/?(?:html|head|meta|title|style|link|script|body|base|center|font|div|span|p|b|br|h[1-6]|form|table|caption|colgroup|col|thead|tbody|tfoot|tr|th|td)\b)|<(?:!doctype|html|table|head|meta|style)(?![\w:-])/i;

/** A text: a workbook in XML or in one of the old forms of spreadsheets, which the library reads, else lines with separators. */
function readText(bytes: Buffer, file: string, asked: ReadFor | undefined): Result<Content> {
  const before = zipBehind(bytes);
  if (before !== undefined) return refuse("register.file-shifted", { file, before });
  const decoded = decodeFile(bytes, file, asked);
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  if (/^\s*</.test(text)) {
    const workbook = /urn:schemas-microsoft-com:office:spreadsheet/.test(text.slice(0, 2000));
    if (workbook) {
      const read = parseText(text, file);
      return read.ok ? ok({ ...read.value, withoutResult: withoutResultIn(text) }) : read;
    }
    return refuse(webTag.test(text) ? "register.file-html" : "register.file-unknown", { file });
  }
  if (/^\s*(?:MIME-Version|Content-Type|From):/i.test(text)) return refuse("register.file-html", { file });
  if (/^ID;P|^TABLE\r?\n0,1/.test(text)) {
    const old = parseText(text, file);
    return old.ok ? ok({ workbook: asWritten(old.value.workbook) }) : old;
  }
  const table = readSeparated(text, file, asked);
  return table.ok ? ok({ table: table.value }) : table;
}

function parseText(text: string, file: string): Result<{ readonly workbook: WorkBook }> {
  const workbook = parse(() => read(text, { ...options, type: "string" }), file);
  return workbook.ok ? ok({ workbook: workbook.value }) : workbook;
}

/**
 * A workbook of one of the old forms. Of its texts the library makes the bytes of UTF-8, a character each, unless its code pages
 * have been loaded for another file.
 */
function asWritten(workbook: WorkBook): WorkBook {
  for (const sheet of Object.values(workbook.Sheets))
    for (const line of sheet["!data"] ?? [])
      for (const cell of line ?? [])
        if (typeof cell?.v === "string" && !/[\u0100-\uffff]/.test(cell.v))
          cell.v = decodeAs(Buffer.from(cell.v, "latin1"), "UTF-8", "strict")?.text ?? cell.v;
  return workbook;
}

/** How many bytes stand before the beginning of a workbook that is whole behind them; undefined where there is none. */
function zipBehind(bytes: Buffer): number | undefined {
  const at = bytes.indexOf("PK\u0003\u0004", 0, "latin1");
  return at > 0 && at < 65_536 && bytes.lastIndexOf("PK\u0005\u0006", undefined, "latin1") > at
    ? at
    : undefined;
}

/** Refused where this process has not the memory to read a file: it would end in the middle of it, without a word. */
function fits(file: string, need: number): Result<void> {
  return need <= heapRoom() ? ok(undefined) : refuse("register.file-memory", { file, need: mebibytes(need) });
}

/** What an archive of OpenDocument says of its sheets, and its parts as the library reads them; undefined where it is none. */
function openSheets(parts: readonly Part[]) {
  const content = parts.find(({ name }) => /^content\.xml$/i.test(name));
  if (!content) return undefined;
  const { xml, drawn } = withoutShapes(content.bytes.toString("latin1"));
  const whole = { ...content, bytes: Buffer.from(withTexts(xml), "latin1") };
  return {
    sheets: readOpenSheets(xml),
    drawn,
    parts: parts.map((part) => (part === content ? whole : part)),
  };
}

/** A workbook and what its XML says besides, or the one sheet of a text. */
type Content = ({ readonly workbook: WorkBook } & Besides) | { readonly table: Table };

async function readContent(
  bytes: Buffer,
  file: string,
  pause: Pause,
  asked: ReadFor | undefined,
): Promise<Result<Content>> {
  const content = sniff(bytes);
  switch (content.kind) {
    case "zip": {
      const unpacked = await unpack(bytes, file, pause);
      if (!unpacked.ok) return unpacked;
      const goOn = await pause();
      if (!goOn.ok) return goOn;
      const size = unpacked.value.reduce((sum, part) => sum + part.bytes.length, 0);
      const room = fits(file, appetite.zip * size);
      if (!room.ok) return room;
      // Each sheet has a part of its own; one part under a thousand names would be read a thousand times.
      const sheets = [...sheetParts(unpacked.value), ...binarySheetParts(unpacked.value)].filter(Boolean);
      if (new Set(sheets).size < sheets.length) return refuse("register.file-truncated", { file });
      const open = openSheets(unpacked.value);
      const workbook = parse(() => parse_zip(container(open?.parts ?? unpacked.value), options), file);
      if (!workbook.ok) return workbook;
      const fonts = readCellFonts(unpacked.value.find(({ name }) => /^xl\/styles\.xml$/i.test(name)));
      return ok({
        workbook: workbook.value,
        xml: open?.sheets ?? sheetParts(unpacked.value).map((part) => readSheetXml(part, fonts)),
        drawn: open?.drawn ?? sheetParts(unpacked.value).map((part) => drawnOver(unpacked.value, part)),
        hiddenColumns: hiddenColumnsOfParts(unpacked.value),
        ...(open && { hiddenSheets: open.sheets.map(({ hidden }) => hidden) }),
      });
    }
    case "ole":
    case "biff": {
      const room = fits(file, appetite.ole * bytes.length);
      return room.ok ? readOle(bytes, file) : room;
    }
    case "text": {
      const room = fits(file, appetite.text * bytes.length);
      if (!room.ok) return room;
      return readText(bytes, file, asked);
    }
    case "other":
      return refuse("register.file-other", { file, what: content.what });
  }
}

/** Rows of a sheet: more there are not, whatever a file claims. */
const rowsOfSheet = 1_048_576;

/** Whether a sheet has more rows or columns with something in them than are read; where its formats reach does not matter. */
function isTooLarge(sheet: WorkSheet | undefined): boolean {
  let filled = 0;
  let wide = utils.decode_range(sheet?.["!ref"] ?? "A1").e.r >= rowsOfSheet;
  (sheet?.["!data"] ?? []).forEach((line) => {
    filled += 1;
    wide ||= line.length > limits.columns;
  });
  return wide || filled > limits.rows;
}

/**
 * Reads the sheets of a spreadsheet: .xlsx, .xls, .csv (UTF-8, UTF-16 or GB18030) and what else the library knows, by its
 * content, not by its name. Cells are as they are shown; what is no text where that matters is marked so.
 *
 * @param file name to show
 * @param pause between steps: each part of an archive, the library's reading, each sheet
 * @param asked the list it is read for: a text is parted as its headings are recognised
 */
export async function readTables(
  bytes: Uint8Array,
  file: string,
  pause: Pause = noPause,
  asked?: ReadFor,
): Promise<Result<readonly Table[]>> {
  if (bytes.length === 0) return refuse("register.file-empty", { file });
  if (bytes.length > limits.file) {
    const values = { file, size: mebibytes(bytes.length), most: mebibytes(limits.file) };
    return refuse("register.file-large", values);
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const content = await readContent(buffer, file, pause, asked);
  if (!content.ok) return content;
  const tooLarge = (sheet: string) =>
    refuse("register.sheet-large", { file, sheet, rows: limits.rows, columns: limits.columns });
  if ("table" in content.value) {
    const { table } = content.value;
    const goOn = await pause();
    if (!goOn.ok) return goOn;
    const wide = table.rows.some(({ cells }) => cells.length > limits.columns);
    if (wide || table.rows.length > limits.rows) return tooLarge(table.name);
    return table.rows.length > 0 ? ok([table]) : refuse("register.file-blank", { file });
  }
  const { workbook, ...besides } = content.value;
  const sheet = workbook.SheetNames.find((name) => isTooLarge(workbook.Sheets[name]));
  if (sheet !== undefined) return tooLarge(sheet);
  const tables = await tablesOf(workbook, file, pause, besides);
  if (!tables.ok) return tables;
  return tables.value.length > 0 ? tables : refuse("register.file-blank", { file });
}
