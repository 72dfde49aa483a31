import { ok, type Result, refuse } from "../text/result.ts";
import { byBytes, digestForm, oneOf } from "./field.ts";
import {
  type Draw,
  draws,
  type ExcludedLine,
  inspectorReasons,
  type PoolLine,
  type Reason,
  unitReasons,
} from "./model.ts";
import { checkWhole, joinLines, readTable } from "./table.ts";

const file = "pool.csv";
const header = "code,tier,commitment";
const digestLength = 64;
/** The two letters of each draw as one number. */
const drawLetters: readonly number[] = draws.map((draw) => lettersOf(draw.charCodeAt(0), draw.charCodeAt(1)));
const [comma, dash, lineFeed] = [0x2c, 0x2d, 0x0a];
const [digit0, digit1, digit2, digit9] = [0x30, 0x31, 0x32, 0x39];
/** 0 for the lower-case hex digits, 1 for any other byte. */
const notHex = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[0-9a-f]/.test(String.fromCharCode(byte)) ? 0 : 1,
);

/** The code with this number in a draw: padded to three digits, or to those of the eligible. */
export function codeOf(draw: Draw, number: number, eligible: number): string {
  return `${draw}-${String(number).padStart(Math.max(3, String(eligible).length), "0")}`;
}

/** The draw a code belongs to. */
export function drawOf(code: string): Draw {
  return code.slice(0, 2) as Draw;
}

/** Writes `pool.csv`; the lines stand in the order of their codes. */
export function poolText(pool: readonly PoolLine[]): string {
  return joinLines([header, ...pool.map((line) => `${line.code},${line.tier},${line.commitment}`)]);
}

/**
 * Reads `pool.csv`: its form, the order of its codes, and that none stands twice. A pool may have a million lines, so the form
 * is checked on the bytes, which takes a quarter of the time of a pattern; give those of the text where they are at hand.
 */
export function parsePool(text: string, bytes: Uint8Array = bytesOf(text)): Result<PoolLine[]> {
  const whole = checkWhole(file, text);
  if (whole) return whole;
  if (!text.startsWith(`${header}\n`)) return refuse("draw.file.header", { file, header });
  const pool: PoolLine[] = [];
  let before = "";
  let start = header.length + 1;
  // Only ASCII gets past, so up to the first fault a place in the bytes is the same place in the text.
  while (start < text.length) {
    const line = pool.length + 2;
    const tier = endOfCode(bytes, start) + 1;
    const digest = tier + 2;
    const end = digest + digestLength;
    if (!isTier(bytes, tier) || !isDigestLine(bytes, digest))
      return refuseLine(text.slice(start, text.indexOf("\n", start)), line);
    const code = text.slice(start, tier - 1);
    if (code <= before) {
      if (code === before) return refuse("draw.file.repeated", { file, line, value: code });
      return refuse("draw.file.order", { file, line });
    }
    pool.push({ code, tier: bytes[tier] === digit2 ? 2 : 1, commitment: text.slice(digest, end) });
    before = code;
    start = end + 1;
  }
  return ok(pool);
}

/** The text as bytes; what is not ASCII, which no line may hold, as 0xff. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = Math.min(text.charCodeAt(at), 0xff);
  return bytes;
}

function lettersOf(first: number, second: number): number {
  return (first << 8) | second;
}

/** Where the code ends that starts here (a draw, a dash, 3 to 15 digits); its very start where there is none. */
function endOfCode(bytes: Uint8Array, start: number): number {
  const number = start + "TS-".length;
  let end = number;
  for (let byte = bytes[end] ?? 0; byte >= digit0 && byte <= digit9; byte = bytes[end] ?? 0) end += 1;
  const isCode =
    drawLetters.includes(lettersOf(bytes[start] ?? 0, bytes[start + 1] ?? 0)) &&
    bytes[number - 1] === dash &&
    end >= number + 3 &&
    end <= number + 15;
  return isCode ? end : start;
}

/** Whether a tier stands here between two commas. */
function isTier(bytes: Uint8Array, at: number): boolean {
  const between = bytes[at - 1] === comma && bytes[at + 1] === comma;
  return between && (bytes[at] === digit1 || bytes[at] === digit2);
}

/** Whether 64 hex digits and the end of the line follow. */
function isDigestLine(bytes: Uint8Array, start: number): boolean {
  const end = start + digestLength;
  let other = 0;
  for (let at = start; at < end; at += 1) other |= notHex[bytes[at] ?? 0] ?? 1;
  return other === 0 && bytes[end] === lineFeed;
}

function refuseLine(content: string, line: number): Result<never> {
  const found = content.split(",").length;
  if (found !== 3) return refuse("draw.file.columns", { file, line, expected: 3, found });
  const shape = "(TS|ZD|YB|JC)-001,(1|2),[0-9a-f]{64}";
  return refuse("draw.file.value", { file, line, column: header, shape });
}

/** The codes of the inspectors in a pool, in order. */
export function inspectorsOf(pool: readonly PoolLine[]): string[] {
  return pool.filter((line) => line.code.startsWith("JC")).map((line) => line.code);
}

const excludedFile = "excluded.csv";
const columns = {
  draw: oneOf(draws),
  reason: oneOf([...new Set<Reason>([...unitReasons, ...inspectorReasons])]),
  commitment: digestForm,
} as const;

/** Order of `excluded.csv`: by draw, reason, commitment. */
export function byExclusion(a: ExcludedLine, b: ExcludedLine): number {
  return (
    draws.indexOf(a.draw) - draws.indexOf(b.draw) ||
    byBytes(a.reason, b.reason) ||
    byBytes(a.commitment, b.commitment)
  );
}

/** Whether a reason may stand in a draw: units and inspectors have their own. */
export function reasonAllowed(draw: Draw, reason: Reason): boolean {
  const allowed: readonly Reason[] = draw === "JC" ? inspectorReasons : unitReasons;
  return allowed.includes(reason);
}

/** Writes `excluded.csv`; the lines stand in order. */
export function excludedText(excluded: readonly ExcludedLine[]): string {
  return joinLines([
    Object.keys(columns).join(","),
    ...excluded.map((line) => `${line.draw},${line.reason},${line.commitment}`),
  ]);
}

/** Reads `excluded.csv`: its form, its order, and that each reason is one of its draw. */
export function parseExcluded(text: string): Result<ExcludedLine[]> {
  const rows = readTable(excludedFile, text, columns);
  if (!rows.ok) return rows;
  const excluded: ExcludedLine[] = [];
  for (const [index, row] of rows.value.entries()) {
    const line = index + 2;
    const next = { draw: row.draw as Draw, reason: row.reason as Reason, commitment: row.commitment };
    const before = excluded.at(-1);
    const order = before ? byExclusion(before, next) : -1;
    if (order === 0)
      return refuse("draw.file.repeated", { file: excludedFile, line, value: next.commitment });
    if (order > 0) return refuse("draw.file.order", { file: excludedFile, line });
    if (!reasonAllowed(next.draw, next.reason)) {
      const shape = (next.draw === "JC" ? inspectorReasons : unitReasons).join(" | ");
      return refuse("draw.file.value", { file: excludedFile, line, column: "reason", shape });
    }
    excluded.push(next);
  }
  return ok(excluded);
}
