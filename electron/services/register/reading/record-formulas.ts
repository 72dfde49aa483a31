import { Buffer } from "node:buffer";
import { recordsOf } from "./sheet-records.ts";

/**
 * Formulas of workbooks of records. Only their results are read, but the spreadsheet library reads the formulas as well, and where one of
 * them is damaged it may not come to an end.
 */

const formula = 0x0006;
/** Names, names elsewhere, formulas of several cells and those that cells share (MS-XLS 2.4.150, .105, .4, .260). */
const others: readonly number[] = [0x0018, 0x0023, 0x0221, 0x04bc];
/** A kind that no record has, and that the library passes over. */
const none = 0x7fff;

const boundSheet = 0x0085;
const end = 0x000a;

/** Where in its record the length of a formula stands, and what says that there is none. */
const lengthAt = 20;
const noFormula = 0xffff;

/**
 * A workbook stream of BIFF 5 or 8 with its formulas left out; undefined where it is cut off before its last sheet ends, or a
 * formula's record is too short for one.
 */
export function withoutFormulas(stream: Buffer): Buffer | undefined {
  const plain = Buffer.from(stream);
  let open = 1;
  let last = 0;
  for (const { kind, from, to } of recordsOf(stream, 0)) {
    last = to;
    if (kind === boundSheet) open += 1;
    else if (kind === end) open -= 1;
    else if (others.includes(kind)) plain.writeUInt16LE(none, from - 4);
    else if (kind === formula) {
      if (to - from < lengthAt + 2) return undefined;
      plain.writeUInt16LE(noFormula, from + lengthAt);
    }
  }
  return last + 4 <= stream.length && open > 0 ? undefined : plain;
}
