import { Buffer } from "node:buffer";
import type { ParsingOptions, WorkBook, WorkSheet } from "@e965/xlsx";
import * as library from "@e965/xlsx";
import type { Table } from "../../../../shared/register/reading/table.ts";
import { ok, type Result, refuse } from "../../../../shared/text/result.ts";
import { noPause, type Pause } from "../../contract/working.ts";
import { heapRoom } from "../../verify/heap.ts";
import { decodeText, openQuote, sniff } from "./decode-text.ts";
import { appetite, limits, mebibytes } from "./limits.ts";
import { tablesOf } from "./sheet-rows.ts";
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
const { parse_zip } = library as unknown as {
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

/** Whether a compound file (MS-CFB) has a stream of a name; of one that cannot be read, whether the name is anywhere in it. */
function streamsOf(bytes: Buffer): (name: string) => boolean {
  try {
    const { FileIndex } = silently(() => CFB.read(bytes, { type: "buffer" }));
    return (name) => FileIndex.some((entry: { name: string }) => entry.name === name);
  } catch {
    return (name) => bytes.includes(Buffer.from(name, "utf16le"));
  }
}

async function readOle(bytes: Buffer, file: string): Promise<Result<WorkBook>> {
  const names = streamsOf(bytes);
  if (names("EncryptedPackage")) return refuse("register.file-password", { file });
  if (names("WordDocument")) return refuse("register.file-other", { file, what: "Word (.doc)" });
  if (names("PowerPoint Document")) return refuse("register.file-other", { file, what: "PowerPoint (.ppt)" });
  // Sheets of before 1997 are in the code page of the office's Windows; its tables are large and seldom needed.
  set_cptable(await import("@e965/xlsx/dist/cpexcel.full.mjs"));
  return parse(() => read(bytes, { ...options, type: "buffer" }), file);
}

function readText(bytes: Buffer, file: string): Result<WorkBook> {
  const text = decodeText(bytes);
  if (text === undefined) return refuse("register.file-unknown", { file });
  if (/^\s*</.test(text)) {
    const workbook = /urn:schemas-microsoft-com:office:spreadsheet/.test(text.slice(0, 2000));
    if (workbook) return parse(() => read(text, { ...options, type: "string" }), file);
    return refuse(
      /<(?:!doctype|html|table|head|meta|style)\b/i.test(text)
        ? "register.file-html"
        : "register.file-unknown",
      { file },
    );
  }
  const row = openQuote(text);
  if (row !== undefined) return refuse("register.quote-open", { file, row });
  return parse(() => read(text, { ...options, type: "string", raw: true }), file);
}

/** Refused where this process has not the memory to read a file: it would end in the middle of it, without a word. */
function fits(file: string, need: number): Result<void> {
  return need <= heapRoom() ? ok(undefined) : refuse("register.file-memory", { file, need: mebibytes(need) });
}

async function readWorkbook(bytes: Buffer, file: string, pause: Pause): Promise<Result<WorkBook>> {
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
      return parse(() => parse_zip(container(unpacked.value), options), file);
    }
    case "ole":
    case "biff": {
      const room = fits(file, appetite.ole * bytes.length);
      return room.ok ? readOle(bytes, file) : room;
    }
    case "text": {
      const room = fits(file, appetite.text * bytes.length);
      return room.ok ? readText(bytes, file) : room;
    }
    case "other":
      return refuse("register.file-other", { file, what: content.what });
  }
}

/** Whether a sheet has more rows or columns than are read, by what it states and by what it holds. */
function isTooLarge(sheet: WorkSheet | undefined): boolean {
  const lines = sheet?.["!data"] ?? [];
  const stated = utils.decode_range(sheet?.["!ref"] ?? "A1").e;
  if (lines.length > limits.rows || stated.r >= limits.rows || stated.c >= limits.columns) return true;
  return lines.some((line) => line.length > limits.columns);
}

/**
 * Reads the sheets of a spreadsheet: .xlsx, .xls, .csv (UTF-8, UTF-16 or GB18030) and what else the library knows, by its
 * content, not by its name. Cells are text: dates `YYYY-MM-DD`, numbers as they are, one with too many digits marked so.
 *
 * @param file name to show
 * @param pause between steps: each part of an archive, the library's reading, each sheet
 */
export async function readTables(
  bytes: Uint8Array,
  file: string,
  pause: Pause = noPause,
): Promise<Result<readonly Table[]>> {
  if (bytes.length === 0) return refuse("register.file-empty", { file });
  if (bytes.length > limits.file) {
    const values = { file, size: mebibytes(bytes.length), most: mebibytes(limits.file) };
    return refuse("register.file-large", values);
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const workbook = await readWorkbook(buffer, file, pause);
  if (!workbook.ok) return workbook;
  const sheet = workbook.value.SheetNames.find((name) => isTooLarge(workbook.value.Sheets[name]));
  if (sheet !== undefined) {
    return refuse("register.sheet-large", { file, sheet, rows: limits.rows, columns: limits.columns });
  }
  const tables = await tablesOf(workbook.value, pause);
  if (!tables.ok) return tables;
  return tables.value.length > 0 ? tables : refuse("register.file-blank", { file });
}
