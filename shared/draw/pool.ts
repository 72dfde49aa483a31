import { ok, type Result, refuse } from "../text/result.ts";
import { byBytes } from "./field.ts";
import { type Draw, draws, type PoolLine, type Tier } from "./model.ts";
import { checkWhole, joinLines } from "./table.ts";

const file = "pool.csv";
const header = "code,tier,commitment";
const headerBytes = bytesOf(`${header}\n`);
const digestLength = 64;
/** `,1,`, the digest and the line end. */
const afterCode = 3 + digestLength + 1;
const shortestLine = "TS-001".length + afterCode;
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

/** The lines of a draw, by their places. */
export interface Run {
  readonly start: number;
  /** The place after its last line. */
  readonly end: number;
}

const noRun: Run = { start: 0, end: 0 };

/**
 * `pool.csv` as it was read, its lines by their places from 0: its bytes and where the lines begin. Most of those who read a pool
 * of a million want a little of each line, and a million objects would take longer to make than their tickets to hash.
 */
export class Pool implements Iterable<PoolLine> {
  readonly length: number;
  /** The draws that have any line, in the order of the file: it is that of the codes, so each draw is one run of it. */
  readonly runs: ReadonlyMap<Draw, Run>;
  /** `beginningOf` the commitment of each line. */
  readonly beginnings: Uint32Array;
  /** How many lines are of the second tier. */
  readonly second: number;
  readonly #bytes: Uint8Array;
  /** Where each line begins, and where one more would. */
  readonly #starts: Uint32Array;
  readonly #text: string | undefined;

  /** The form and the order of the bytes have been checked; `text` is theirs, where it is at hand. */
  constructor(bytes: Uint8Array, { starts, beginnings, second }: Lines, text?: string) {
    this.length = beginnings.length;
    this.#bytes = bytes;
    this.#starts = starts;
    this.beginnings = beginnings;
    this.second = second;
    this.#text = text;
    this.runs = runsOf(this);
  }

  codeAt(at: number): string {
    const start = this.#starts[at] ?? 0;
    return this.#textOf(start, start + this.codeLengthAt(at));
  }

  codeLengthAt(at: number): number {
    return (this.#starts[at + 1] ?? 0) - (this.#starts[at] ?? 0) - afterCode;
  }

  /** The number in the code, digit by digit: a million codes cut up into texts would take ten times as long. */
  numberAt(at: number): number {
    const start = this.#starts[at] ?? 0;
    const end = start + this.codeLengthAt(at);
    let number = 0;
    for (let place = start + "TS-".length; place < end; place += 1)
      number = number * 10 + (this.#bytes[place] ?? 0) - digit0;
    return number;
  }

  /** Writes the code as bytes, `into` from `offset` on. */
  copyCode(at: number, into: Uint8Array, offset: number): void {
    const start = this.#starts[at] ?? 0;
    const length = this.codeLengthAt(at);
    for (let place = 0; place < length; place += 1) into[offset + place] = this.#bytes[start + place] ?? 0;
  }

  tierAt(at: number): Tier {
    return this.#bytes[this.#digestAt(at) - 2] === digit2 ? 2 : 1;
  }

  commitmentAt(at: number): string {
    const start = this.#digestAt(at);
    return this.#textOf(start, start + digestLength);
  }

  #textOf(start: number, end: number): string {
    return (
      this.#text?.slice(start, end) ??
      Reflect.apply(String.fromCharCode, undefined, this.#bytes.subarray(start, end))
    );
  }

  #digestAt(at: number): number {
    return (this.#starts[at + 1] ?? 0) - digestLength - 1;
  }

  *[Symbol.iterator](): Generator<PoolLine> {
    for (let at = 0; at < this.length; at += 1)
      yield { code: this.codeAt(at), tier: this.tierAt(at), commitment: this.commitmentAt(at) };
  }

  /** The lines of a draw, also of one that has none. */
  runOf(draw: Draw): Run {
    return this.runs.get(draw) ?? noRun;
  }

  /** The places of a tier's lines, of one draw or of all, in order. */
  placesOf(tier: Tier, { start, end }: Run = { start: 0, end: this.length }): number[] {
    const places: number[] = [];
    for (let at = start; at < end; at += 1) if (this.tierAt(at) === tier) places.push(at);
    return places;
  }

  /** The codes of a tier, of one draw or of all, in order. */
  codesOf(tier: Tier, run?: Run): string[] {
    return this.placesOf(tier, run).map((at) => this.codeAt(at));
  }

  /** The codes with a commitment, in order: a unit has one in each of its draws. */
  codesUnder(commitment: string): string[] {
    const codes: string[] = [];
    for (let at = 0; at < this.length; at += 1)
      if (this.commitmentAt(at) === commitment) codes.push(this.codeAt(at));
    return codes;
  }

  /** What a code is committed to, found by halving; nothing where the code does not stand here. */
  commitmentOf(code: string): string | undefined {
    let [first, after] = [0, this.length];
    while (first < after) {
      const middle = (first + after) >>> 1;
      if (this.codeAt(middle) < code) first = middle + 1;
      else after = middle;
    }
    return first < this.length && this.codeAt(first) === code ? this.commitmentAt(first) : undefined;
  }
}

function runsOf(pool: Pool): Map<Draw, Run> {
  const runs = new Map<Draw, Run>();
  for (let start = 0; start < pool.length; ) {
    const draw = drawOf(pool.codeAt(start));
    let [inside, end] = [start, pool.length];
    while (end - inside > 1) {
      const middle = (inside + end) >>> 1;
      if (pool.codeAt(middle).startsWith(draw)) inside = middle;
      else end = middle;
    }
    runs.set(draw, { start, end });
    start = end;
  }
  return runs;
}

/** A digest's first eight hex digits as a number: it tells almost all of a million apart without texts being made of them. */
export function beginningOf(digest: string): number {
  let number = 0;
  for (let place = 0; place < 8; place += 1) {
    const digit = digest.charCodeAt(place);
    number = number * 16 + (digit & 15) + (digit >>> 6) * 9;
  }
  return number;
}

/** The same of a digest that stands there. */
function beginningIn(words: DataView, start: number): number {
  return ((numberOf(words.getUint32(start)) << 16) | numberOf(words.getUint32(start + 4))) >>> 0;
}

/** Four hex digits, as they stand in a file, as a number: 0–9 are 0x30–0x39, a–f 0x61–0x66. */
function numberOf(digits: number): number {
  const letters = (digits >>> 6) & 0x01010101;
  const nibbles = (digits & 0x0f0f0f0f) + (letters << 3) + letters;
  const pairs = (nibbles | (nibbles >>> 4)) & 0x00ff00ff;
  return (pairs | (pairs >>> 8)) & 0xffff;
}

/** A pool of these lines, put in order. */
export function poolOf(unsorted: readonly PoolLine[]): Pool {
  const lines = unsorted.toSorted((a, b) => byBytes(a.code, b.code));
  const text = poolText(lines);
  const starts = new Uint32Array(lines.length + 1);
  starts[0] = header.length + 1;
  for (const [at, { code }] of lines.entries()) starts[at + 1] = (starts[at] ?? 0) + code.length + afterCode;
  const beginnings = Uint32Array.from(lines, ({ commitment }) => beginningOf(commitment));
  const second = lines.filter(({ tier }) => tier === 2).length;
  return new Pool(bytesOf(text), { starts, beginnings, second }, text);
}

/**
 * The pool that these bytes are; nothing where they have not its form, its order or any code twice, of which `readPool` says why. A
 * pool may have a million lines, so this is read on the bytes, which takes a quarter of the time of a pattern.
 */
export function poolIn(bytes: Uint8Array): Pool | undefined {
  const lines = linesIn(bytes);
  return lines?.starts.at(-1) === bytes.length ? new Pool(bytes, lines) : undefined;
}

/** Reads `pool.csv`: its form, the order of its codes, and that none stands twice. */
export function readPool(text: string): Result<Pool> {
  const whole = checkWhole(file, text);
  if (whole) return whole;
  const bytes = bytesOf(text);
  const lines = linesIn(bytes);
  if (!lines) return refuse("draw.file.header", { file, header });
  const { starts } = lines;
  const count = starts.length - 1;
  const end = starts[count] ?? 0;
  if (end === bytes.length) return ok(new Pool(bytes, lines, text));
  // Only ASCII gets past, so up to the first fault a place in the bytes is the same place in the text.
  const line = count + 2;
  const content = text.slice(end, text.indexOf("\n", end));
  if (endOfLine(bytes, end) === end) return refuseLine(content, line);
  const code = content.slice(0, content.indexOf(","));
  return compareCodes(bytes, starts[count - 1] ?? 0, end) === 0
    ? refuse("draw.file.repeated", { file, line, value: code })
    : refuse("draw.file.order", { file, line });
}

/** The lines below a header, found in one go: every loop over a million lines is slow until it has been compiled. */
interface Lines {
  /** Where each begins, up to the first that has not its form or its place, and where that one does. */
  readonly starts: Uint32Array;
  /** `beginningOf` the commitment of each. */
  readonly beginnings: Uint32Array;
  /** How many are of the second tier. */
  readonly second: number;
}

/** Nothing without a header. */
function linesIn(bytes: Uint8Array): Lines | undefined {
  if (!headerBytes.every((byte, at) => bytes[at] === byte)) return undefined;
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const most = Math.ceil(bytes.length / shortestLine);
  const starts = new Uint32Array(most + 1);
  const beginnings = new Uint32Array(most);
  let second = 0;
  let count = 0;
  let start = header.length + 1;
  let before = start;
  while (start < bytes.length) {
    const end = endOfLine(bytes, start);
    if (end === start || (count > 0 && compareCodes(bytes, before, start) >= 0)) break;
    starts[count] = start;
    const digest = end - digestLength - 1;
    beginnings[count] = beginningIn(words, digest);
    if (bytes[digest - 2] === digit2) second += 1;
    count += 1;
    before = start;
    start = end;
  }
  starts[count] = start;
  return { starts: starts.subarray(0, count + 1), beginnings: beginnings.subarray(0, count), second };
}

/** The lines of `pool.csv`, for whoever wants all of each; refused as `readPool` does. */
export function parsePool(text: string): Result<PoolLine[]> {
  const pool = readPool(text);
  return pool.ok ? ok([...pool.value]) : pool;
}

/** Order of two codes by bytes, from where their lines begin. The comma after the shorter one comes before any digit. */
function compareCodes(bytes: Uint8Array, first: number, second: number): number {
  let at = 0;
  while (bytes[first + at] === bytes[second + at] && bytes[first + at] !== comma) at += 1;
  return (bytes[first + at] ?? 0) - (bytes[second + at] ?? 0);
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

/** Where the line ends that starts here; its very start where it has not the form. */
function endOfLine(bytes: Uint8Array, start: number): number {
  const tier = endOfCode(bytes, start) + 1;
  const digest = tier + 2;
  return isTier(bytes, tier) && isDigestLine(bytes, digest) ? digest + digestLength + 1 : start;
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
  // Four at a time, for the loop itself takes half of it.
  for (let at = start; at < end; at += 4) {
    const first = (notHex[bytes[at] ?? 0] ?? 1) | (notHex[bytes[at + 1] ?? 0] ?? 1);
    other |= first | (notHex[bytes[at + 2] ?? 0] ?? 1) | (notHex[bytes[at + 3] ?? 0] ?? 1);
  }
  return other === 0 && bytes[end] === lineFeed;
}

function refuseLine(content: string, line: number): Result<never> {
  const found = content.split(",").length;
  if (found !== 3) return refuse("draw.file.columns", { file, line, expected: 3, found });
  const shape = "(TS|ZD|YB|JC)-001,(1|2),[0-9a-f]{64}";
  return refuse("draw.file.value", { file, line, column: header, shape });
}

/** The codes of the inspectors in a pool, in order. */
export function inspectorsOf(pool: Pool): string[] {
  const { start, end } = pool.runOf("JC");
  return Array.from({ length: end - start }, (_, index) => pool.codeAt(start + index));
}
