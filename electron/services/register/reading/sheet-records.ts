import type { Buffer } from "node:buffer";
import { limits } from "./limits.ts";
import { relationTargets } from "./sheet-xml.ts";
import type { Part } from "./unpack.ts";

/** Columns that are hidden in workbooks of records (.xls and .xlsb), which the spreadsheet library tells at the price of keeping every empty cell. */

/** Spans of columns that are looked at in a sheet: more there are not, whatever a file claims. */
const mostSpans = 16_384;

/** A record: its kind, and where its content begins and ends. */
export interface RecordAt {
  readonly kind: number;
  readonly from: number;
  readonly to: number;
}

/** The records of a BIFF 5 or 8 stream from a place on (MS-XLS 2.1.4): kind and length of two bytes each. */
export function* recordsOf(stream: Buffer, begin: number): Generator<RecordAt> {
  let at = begin;
  while (at + 4 <= stream.length) {
    const from = at + 4;
    const to = from + stream.readUInt16LE(at + 2);
    if (to > stream.length) return;
    yield { kind: stream.readUInt16LE(at), from, to };
    at = to;
  }
}

/** The records of a part of an .xlsb (MS-XLSB 2.1.4): kind in one or two bytes, length in one to four of seven bits each. */
function* partRecords(part: Buffer): Generator<RecordAt> {
  let at = 0;
  while (at + 2 <= part.length) {
    let kind = part[at++] ?? 0;
    if (kind & 0x80) kind = (kind & 0x7f) + (((part[at++] ?? 0) & 0x7f) << 7);
    let length = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = part[at++] ?? 0;
      length += (byte & 0x7f) << shift;
      if (!(byte & 0x80)) break;
    }
    if (at + length > part.length) return;
    yield { kind, from: at, to: at + length };
    at += length;
  }
}

const boundSheet = 0x0085;
const columnsOfSheet = 0x007d;
const endOfSheet = 0x000a;

function addColumns(hidden: Set<number>, first: number, last: number) {
  for (let column = first; column <= Math.min(last, limits.columns - 1); column += 1) hidden.add(column);
}

/** The records of each sheet of a workbook stream, in the order of their places, as the library has the sheets. */
export function sheetsOf(stream: Buffer): readonly (() => Generator<RecordAt>)[] {
  const places: number[] = [];
  for (const { kind, from, to } of recordsOf(stream, 0)) {
    if (kind === endOfSheet) break;
    if (kind === boundSheet && to - from >= 4) places.push(stream.readUInt32LE(from));
  }
  const inOrder = places.toSorted((a, b) => a - b);
  return inOrder.map((place, at) => {
    // A hostile file has a thousand sheets at one place: each is read up to the next alone.
    const next = inOrder[at + 1] ?? stream.length;
    return function* () {
      for (const record of recordsOf(stream, place)) {
        if (record.kind === endOfSheet || record.from > next) return;
        yield record;
      }
    };
  });
}

/** The hidden columns of each sheet of a workbook stream, counted from 0. */
export function hiddenColumnsOfStream(stream: Buffer): readonly ReadonlySet<number>[] {
  return sheetsOf(stream).map((records) => {
    const hidden = new Set<number>();
    let spans = 0;
    for (const { kind, from, to } of records()) {
      if (spans > mostSpans) break;
      spans += Number(kind === columnsOfSheet);
      if (kind === columnsOfSheet && to - from >= 10 && stream.readUInt16LE(from + 8) & 1)
        addColumns(hidden, stream.readUInt16LE(from), stream.readUInt16LE(from + 2));
    }
    return hidden;
  });
}

const bundleSheet = 0x009c;
const columnInfo = 0x003c;
const beginSheetData = 0x0091;

function hiddenColumnsOfPart(part: Buffer): ReadonlySet<number> {
  const hidden = new Set<number>();
  let spans = 0;
  for (const { kind, from, to } of partRecords(part)) {
    if (kind === beginSheetData || spans > mostSpans) break;
    spans += Number(kind === columnInfo);
    if (kind === columnInfo && to - from >= 18 && part.readUInt16LE(from + 16) & 1)
      addColumns(hidden, part.readUInt32LE(from), part.readUInt32LE(from + 4));
  }
  return hidden;
}

/** The parts of the sheets of an .xlsb, in the workbook's order; none where it is no .xlsb. */
export function binarySheetParts(parts: readonly Part[]): readonly (Part | undefined)[] {
  const byName = new Map(parts.map((part) => [part.name.toLowerCase(), part]));
  const workbook = byName.get("xl/workbook.bin")?.bytes;
  if (!workbook) return [];
  const targets = relationTargets(byName.get("xl/_rels/workbook.bin.rels"));
  const sheets: (Part | undefined)[] = [];
  for (const { kind, from, to } of partRecords(workbook)) {
    if (kind !== bundleSheet || to - from < 12) continue;
    const end = Math.min(to, from + 12 + 2 * workbook.readUInt32LE(from + 8));
    const path = targets.get(workbook.toString("utf16le", from + 12, end)) ?? "";
    sheets.push(byName.get(path.toLowerCase()));
  }
  return sheets;
}

/** The hidden columns of each sheet of an .xlsb, counted from 0, in the workbook's order; none where it is no .xlsb. */
export function hiddenColumnsOfParts(parts: readonly Part[]): readonly ReadonlySet<number>[] {
  return binarySheetParts(parts).map((part) => (part ? hiddenColumnsOfPart(part.bytes) : new Set()));
}
