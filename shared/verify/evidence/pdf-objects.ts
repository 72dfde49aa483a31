/**
 * The objects of a PDF (ISO 32000-1, 7.3 and 7.5), as far as reading text needs them: classic cross-reference tables,
 * incremental updates, Flate streams. Throws on anything else; the caller then takes the slower, complete reader.
 */
export type Value = number | string | Name | Ref | readonly Value[] | Dictionary | undefined;
export interface Name {
  readonly name: string;
}
export interface Ref {
  readonly ref: number;
}
export interface Dictionary {
  readonly entries: ReadonlyMap<string, Value>;
}

export interface Document {
  readonly root: Dictionary;
  /** The newest trailer: its entries, and its text between `<<` and `>>`, both included. */
  readonly trailer: Dictionary;
  readonly trailerText: string;
  /** An object as it stands in the file, between `obj` and `endobj`. */
  readonly text: (value: Ref) => string;
  /** Where the newest cross-reference table begins. */
  readonly table: number;
  /** An object by its number, or the value itself where it is no reference. */
  readonly resolve: (value: Value) => Value;
  readonly dictionary: (value: Value) => Dictionary;
  /** The inflated bytes of a stream, as Latin-1. `most` bounds what may come out. */
  readonly stream: (value: Value, most: number) => string;
}

/**
 * A document that is given up because of how much it holds, or how often. Another reader would have to hold as much: it is given
 * to none.
 */
export class TooMuch extends Error {}

/** What reading a document has to be lent. */
export interface Octets {
  /** A character for each byte, of the same number. */
  readonly latin1: (bytes: Uint8Array) => string;
  /**
   * What a zlib stream (RFC 1950) holds. Throws where it is damaged, and `TooMuch` where it holds more than `most` bytes, which are
   * 1 or more; damage behind those is not looked for.
   */
  readonly inflate: (stream: Uint8Array, most: number) => Uint8Array;
}

/** Opens a document. `source` is its bytes as Latin-1, a character a byte. */
export function openDocument(
  bytes: Uint8Array,
  { latin1, inflate }: Octets,
  source: string = latin1(bytes),
): Document {
  const { trailer, trailerText, table, sections } = readTables(source);
  let left = mostRead;
  const valueAt = (offset: number) => {
    const start = objectStart(source, offset);
    const read = readValue(source, start);
    left -= read.end - start;
    if (left < 0) throw new TooMuch("objects that are read over and over");
    return { ...read, start };
  };

  const resolve = (value: Value): Value => {
    if (!isRef(value)) return value;
    const offset = offsetOf(source, sections, value.ref);
    return offset === undefined ? undefined : valueAt(offset).value;
  };
  const dictionary = (value: Value): Dictionary => {
    const found = resolve(value);
    if (!isDictionary(found)) throw new Error("a dictionary was expected");
    return found;
  };
  const stream = (value: Value, most: number): string => {
    const offset = isRef(value) ? offsetOf(source, sections, value.ref) : undefined;
    if (offset === undefined) throw new Error("a stream was expected");
    const read = valueAt(offset);
    if (!isDictionary(read.value)) throw new Error("a stream was expected");
    const start = /\s{0,8}stream\r?\n/y;
    start.lastIndex = read.end;
    const length = resolve(read.value.entries.get("Length"));
    if (typeof length !== "number" || !start.test(source)) throw new Error("a stream without length");
    const body = bytes.subarray(start.lastIndex, start.lastIndex + length);
    const filter = read.value.entries.get("Filter");
    if (filter === undefined) return latin1(body);
    if (!isName(filter) || filter.name !== "FlateDecode") throw new Error("a filter that is not read here");
    if (most < 1) throw new TooMuch("more than a paper holds");
    return latin1(inflate(body, most));
  };
  const text = ({ ref }: Ref): string => {
    const offset = offsetOf(source, sections, ref);
    if (offset === undefined) throw new Error("an object was expected");
    const { start, end } = valueAt(offset);
    return source.slice(start, end).trim();
  };
  if (trailer.entries.has("Encrypt")) throw new Error("an encrypted document");
  const root = dictionary(trailer.entries.get("Root"));
  return { root, trailer, trailerText, table, text, resolve, dictionary, stream };
}

/** A run of entries in a cross-reference table (7.5.4): the number of its first object, how many, and where they start. */
interface Section {
  readonly first: number;
  readonly count: number;
  readonly start: number;
}

const entryLength = 20;
/** An object is looked for in each; a file of nothing but sections, or of nothing but tables, would take for ever. */
const mostSections = 1000;
/** Characters of objects that are read, each time they are: a page tree may name one huge object forty thousand times. */
const mostRead = 2 ** 25;

/** Finds the tables, from the newest to the oldest, and the newest trailer. */
function readTables(source: string) {
  let newest: ReturnType<typeof readTable> | undefined;
  const sections: Section[] = [];
  const visited = new Set<number>();
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(source.slice(-64))?.[1] ?? Number.NaN);
  let at = table;
  while (Number.isInteger(at) && !visited.has(at)) {
    visited.add(at);
    if (visited.size > mostSections) throw new TooMuch("too many tables");
    const read = readTable(source, at, sections);
    newest ??= read;
    const previous = read.trailer.entries.get("Prev");
    at = typeof previous === "number" ? previous : Number.NaN;
  }
  if (!newest) throw new Error("no cross-reference table");
  return { ...newest, table, sections };
}

function readTable(source: string, at: number, sections: Section[]) {
  const head = /xref\s+/y;
  head.lastIndex = at;
  if (!head.test(source)) throw new Error("no cross-reference table here");
  const section = /(\d+) (\d+)\s*\n/y;
  let start = head.lastIndex;
  for (;;) {
    section.lastIndex = start;
    const found = section.exec(source);
    if (!found) break;
    start = section.lastIndex;
    const [first, count] = [Number(found[1]), Number(found[2])];
    if (sections.length === mostSections) throw new TooMuch("too many sections");
    sections.push({ first, count, start });
    start += count * entryLength;
    // A count cannot promise more than the file holds.
    if (start > source.length) throw new Error("a cross-reference table cut short");
  }
  const trailer = source.indexOf("trailer", start);
  const from = trailer + "trailer".length;
  const { value, end } = readValue(source, from);
  if (trailer < 0 || !isDictionary(value)) throw new Error("no trailer");
  return { trailer: value, trailerText: source.slice(from, end).trim() };
}

/** Where an object lies by its newest entry. Minutes have thousands of objects, and finding their first digests takes a few. */
function offsetOf(source: string, sections: readonly Section[], number: number): number | undefined {
  for (const { first, count, start } of sections) {
    if (number < first || number >= first + count) continue;
    const at = start + (number - first) * entryLength;
    if (source[at + 17] === "n") return Number(source.slice(at, at + 10));
  }
  return undefined;
}

function objectStart(source: string, offset: number): number {
  const head = /\s{0,8}\d{1,10} \d{1,5} obj/y;
  head.lastIndex = offset;
  if (!head.test(source)) throw new Error("no object where the table says");
  return head.lastIndex;
}

// A comment ends with its line and nowhere else: with a choice, a line of percent signs could be parted in more ways than can be tried.
const token =
  /(?:\s|%[^\r\n]*(?=[\r\n]|$))*(?:(<<)|(>>)|(\[)|(\])|\/([^\s()<>[\]{}/%]*)|<([0-9A-Fa-f\s]*)>|(\()|(\d+) (\d+) R\b|([+-]?(?:\d+\.?\d*|\.\d+))|([A-Za-z]+))/y;

/** One value and where it ends. Strings are skipped, not decoded: text comes from content streams. */
function readValue(source: string, start: number, depth = 0): { value: Value; end: number } {
  if (depth > 64) throw new Error("nested too deep");
  token.lastIndex = start;
  const found = token.exec(source);
  if (!found) throw new Error("no value here");
  const end = token.lastIndex;
  const [, opens, closes, array, closesArray, name, hex, string, ref, , number] = found;
  if (opens) return readDictionary(source, end, depth);
  if (array) return readArray(source, end, depth);
  if (closes || closesArray) throw new Error("an unexpected bracket");
  if (name !== undefined) return { value: { name }, end };
  if (hex !== undefined) return { value: "", end };
  if (string) return { value: "", end: skipString(source, end) };
  if (ref) return { value: { ref: Number(ref) }, end };
  return { value: number === undefined ? undefined : Number(number), end };
}

function readDictionary(source: string, start: number, depth: number) {
  const entries = new Map<string, Value>();
  let at = start;
  for (;;) {
    const close = /\s*>>/y;
    close.lastIndex = at;
    if (close.test(source)) return { value: { entries }, end: close.lastIndex };
    const key = readValue(source, at, depth + 1);
    if (!isName(key.value)) throw new Error("a dictionary key that is no name");
    const read = readValue(source, key.end, depth + 1);
    entries.set(key.value.name, read.value);
    at = read.end;
  }
}

function readArray(source: string, start: number, depth: number) {
  const items: Value[] = [];
  let at = start;
  for (;;) {
    const close = /\s*\]/y;
    close.lastIndex = at;
    if (close.test(source)) return { value: items, end: close.lastIndex };
    const read = readValue(source, at, depth + 1);
    items.push(read.value);
    at = read.end;
  }
}

/** A literal string holds balanced parentheses and escapes (7.3.4.2). */
export function skipString(source: string, start: number): number {
  let open = 1;
  for (let at = start; at < source.length; at += 1) {
    const char = source[at];
    if (char === "\\") at += 1;
    else if (char === "(") open += 1;
    else if (char === ")") {
      open -= 1;
      if (open === 0) return at + 1;
    }
  }
  throw new Error("a string without end");
}

export function isName(value: Value): value is Name {
  return typeof value === "object" && "name" in value;
}

export function isRef(value: Value): value is Ref {
  return typeof value === "object" && "ref" in value;
}

export function isDictionary(value: Value): value is Dictionary {
  return typeof value === "object" && "entries" in value;
}
