import type { Buffer } from "node:buffer";
import type { List } from "../../../../shared/register/model.ts";
import { excerpt, tidy } from "../../../../shared/register/reading/clean.ts";
import { headingRow } from "../../../../shared/register/reading/heading-rows.ts";
import { type Choices, scoreRow } from "../../../../shared/register/reading/headings.ts";
import type { Row, Table } from "../../../../shared/register/reading/table.ts";
import { ok, type Result, refuse } from "../../../../shared/text/result.ts";
import {
  brokenCharacter,
  type Decoded,
  decodeAs,
  foreignLine,
  isText,
  openQuote,
  statedEncoding,
  withoutZeros,
} from "./decode-text.ts";
import { type Fault, longestCell, separatedRows, separators, statedSeparator } from "./separated.ts";

/** What a file is read for: of several ways to read a text that one is kept under which its headings are recognised. */
export interface ReadFor {
  readonly list: List;
  readonly map?: Choices;
}

/** Rows of a text that are looked through for headings. */
const looked = 40;

function headingsIn(rows: readonly Row[], asked: ReadFor | undefined): number {
  if (!asked) return 0;
  const scores = rows.map((_, index) => {
    const row = headingRow(rows, index);
    return row ? scoreRow(asked.list, row, asked.map ?? {}) : 0;
  });
  return Math.max(0, ...scores);
}

interface Parted {
  readonly separator: string;
  /** How many headings are recognised. */
  readonly headings: number;
  /** How many cells its first rows have, to choose where no heading says anything. */
  readonly cells: number;
}

/** How a text is parted best: by the headings that are recognised, else by the most cells. */
function partedBest(text: string, asked: ReadFor | undefined): Parted {
  const { separator: stated, rest } = statedSeparator(text);
  const head = rest.slice(0, 65_536);
  const tried = (stated === undefined ? separators : [stated]).map((separator): Parted => {
    const rows = separatedRows(head, separator, looked);
    const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
    return { separator, headings: headingsIn(rows, asked), cells };
  });
  return tried.toSorted((a, b) => b.headings - a.headings || b.cells - a.cells)[0] as Parted;
}

/** What a text of Taiwan's encoding says in the headings of a list. */
const traditional = /單位|編碼|編號|名稱|信用代碼|姓名|證號|執法/;

/** How a text that states no encoding is to be read; a refusal where it is none, or would be read wrong. */
function decodeUnstated(bytes: Buffer, file: string, asked: ReadFor | undefined): Result<Decoded> {
  const unicode = decodeAs(bytes, "UTF-8", "strict");
  if (unicode && isText(unicode.text)) return ok(unicode);
  for (const encoding of ["UTF-16LE", "UTF-16BE"] as const) {
    const zeros = bytes
      .subarray(0, 4096)
      .filter((byte, index) => byte === 0 && index % 2 === (encoding === "UTF-16LE" ? 1 : 0));
    const wide = bytes.length % 2 === 0 && zeros.length > 0 ? decodeAs(bytes, encoding, "strict") : undefined;
    if (wide && isText(wide.text) && /[,;\t|，\r\n]/.test(wide.text) && isPlausible(wide.text))
      return refuse("register.text-encoding", { file, encoding });
  }
  const chinese = decodeAs(bytes, "GB18030", "strict");
  const good = chinese && isText(chinese.text) ? chinese : undefined;
  const headings = good ? partedBest(good.text, asked).headings : 0;
  if (good && headings > 0) {
    const line = foreignLine(bytes);
    return line === undefined
      ? ok(good)
      : refuse("register.text-mixed", { file, line, encoding: "GB18030", other: "UTF-8" });
  }
  const taiwan = decodeAs(bytes, "Big5", "strict");
  if (taiwan && isText(taiwan.text) && traditional.test(taiwan.text))
    return refuse("register.text-encoding", { file, encoding: "Big5" });
  const broken = (["UTF-8", "GB18030"] as const)
    .flatMap((encoding) => {
      const decoded = decodeAs(bytes, encoding, "lossy");
      return decoded ? [{ ...decoded, text: withoutZeros(decoded.text) }] : [];
    })
    .filter(({ text }) => isText(text) && text.includes("\ufffd"))
    .map((decoded) => ({ decoded, headings: partedBest(decoded.text, asked).headings }))
    .toSorted((a, b) => b.headings - a.headings || brokenIn(a.decoded) - brokenIn(b.decoded));
  const [best] = broken;
  if (best && (best.headings > 0 || (!good && brokenIn(best.decoded) * 50 <= best.decoded.text.length)))
    return refuseBroken(best.decoded, file);
  return good ? ok(good) : refuse("register.file-unknown", { file });
}

const brokenIn = ({ text }: Decoded) => text.split("\ufffd").length - 1;

/** Whether a text is of characters that a list has: Chinese, ASCII and the signs of both. */
function isPlausible(text: string): boolean {
  const usual = text.match(/[\t\n\r -~、-】一-鿿！-～·—“”‘’…]/g) ?? [];
  return usual.length * 10 >= text.length * 9;
}

function refuseBroken({ text, encoding }: Decoded, file: string): Result<never> {
  const broken = brokenCharacter(text);
  return broken
    ? refuse("register.text-broken", { file, encoding, ...broken })
    : refuse("register.file-unknown", { file });
}

/** The text of a file by its byte-order mark, else by what it can be; refused with the place where a character is broken. */
export function decodeFile(bytes: Buffer, file: string, asked: ReadFor | undefined): Result<Decoded> {
  const stated = statedEncoding(bytes);
  if (stated === undefined) return decodeUnstated(bytes, file, asked);
  const whole = decodeAs(bytes, stated, "strict");
  if (whole && isText(whole.text)) return ok(whole);
  const lossy = decodeAs(bytes, stated, "lossy");
  if (!lossy) return refuse("register.file-unknown", { file });
  const broken = { ...lossy, text: withoutZeros(lossy.text) };
  const isReadable = isText(lossy.text) || brokenIn(broken) * 8 <= broken.text.length;
  return isReadable && isText(broken.text)
    ? refuseBroken(broken, file)
    : refuse("register.file-unknown", { file });
}

/** A text with separators as a sheet; refused where a quote is left open or closes inside a cell, or a cell is too long for one. */
export function readSeparated(text: string, file: string, asked: ReadFor | undefined): Result<Table> {
  const row = openQuote(text);
  if (row !== undefined) return refuse("register.quote-open", { file, row });
  if (!/[^\s,;|，"]/.test(text)) return ok({ name: "Sheet1", rows: [], text: true });
  const { separator } = partedBest(text, asked);
  const { rest } = statedSeparator(text);
  let fault: Fault | undefined;
  const rows = separatedRows(rest, separator, Number.POSITIVE_INFINITY, (found) => {
    fault = found;
  });
  if (!fault) return ok({ name: "Sheet1", rows, text: true });
  const line = fault.line + (rest === text ? 0 : 1);
  if (fault.kind === "behind")
    return refuse("register.quote-behind", { file, row: line, near: excerpt(tidy(fault.text)) });
  const { column, text: cell } = fault;
  return refuse("register.cell-long", { file, row: line, column, length: cell.length, most: longestCell });
}
