import type { ReadText } from "../evidence.ts";
import { type Document, type Octets, openDocument, skipString, TooMuch, type Value } from "./pdf-objects.ts";

/**
 * The text of a paper, page by page, in the order it was set, each page when it is asked for. Reads the papers of this
 * application; `undefined` for a document that it does not know, a damaged one included. What is "too much" for it is to be given to
 * no other reader.
 */
export function readOwnPaper(bytes: Uint8Array, octets: Octets): ReadText {
  try {
    const document = openDocument(bytes, octets);
    const pages = pagesOf(document);
    // The first page shows whether this reader knows what the paper is made of.
    const fonts = new Map<Value, Font>();
    pageText(document, pages[0], fonts, mostContent);
    return { [Symbol.iterator]: () => texts(document, pages, fonts) };
  } catch (error) {
    return error instanceof TooMuch ? "too much" : undefined;
  }
}

const mostPages = 40_000;
/** Bytes that are unpacked of a paper. */
const mostContent = 64 * 2 ** 20;

type Font = readonly string[];

interface Page {
  readonly contents: readonly Value[];
  readonly resources: Value;
}

/** The pages of an opened document. Throws on what this reader does not know. */
function pagesOf(document: Document): Page[] {
  const pages: Page[] = [];
  let nodes = 0;
  const visit = (value: Value, inherited: Value, depth: number): void => {
    nodes += 1;
    // A node may name itself among its kids, twice.
    if (depth > 32 || nodes > mostPages) throw new TooMuch("a page tree too large");
    const node = document.dictionary(value);
    const resources = node.entries.get("Resources") ?? inherited;
    const kids = document.resolve(node.entries.get("Kids"));
    if (Array.isArray(kids)) {
      for (const kid of kids) visit(kid, resources, depth + 1);
      return;
    }
    const contents = document.resolve(node.entries.get("Contents"));
    pages.push({ contents: Array.isArray(contents) ? contents : [node.entries.get("Contents")], resources });
  };
  visit(document.root.entries.get("Pages"), undefined, 0);
  return pages;
}

/**
 * A page that cannot be read has no text: what should be printed on it is then not found. Each that fails halves what the rest may
 * take, for nobody knows how much it took itself: pages that fail at their last byte come to an end.
 */
function* texts(document: Document, pages: readonly Page[], fonts: Map<Value, Font>): Generator<string> {
  let left = mostContent;
  for (const page of pages) {
    try {
      const { text, read } = pageText(document, page, fonts, left);
      left -= read;
      yield text;
    } catch {
      left = Math.floor(left / 2);
      yield "";
    }
  }
}

function pageText(document: Document, page: Page | undefined, fonts: Map<Value, Font>, most: number) {
  if (!page) throw new Error("a document without pages");
  let read = 0;
  const take = (value: Value): string => {
    const content = document.stream(value, most - read);
    read += content.length;
    return content;
  };
  const named = fontsOf(document, page.resources, fonts, take);
  const text = page.contents.map((stream) => textOf(take(stream), named, most)).join("\n");
  return { text, read: read + text.length };
}

function fontsOf(
  document: Document,
  resources: Value,
  read: Map<Value, Font>,
  take: (value: Value) => string,
) {
  const named = new Map<string, Font>();
  const fonts = document.dictionary(resources).entries.get("Font");
  if (fonts === undefined) return named;
  for (const [name, value] of document.dictionary(fonts).entries) {
    const map = document.dictionary(value).entries.get("ToUnicode");
    if (map === undefined) continue;
    const key = typeof map === "object" && "ref" in map ? map.ref : map;
    const font = read.get(key) ?? fontOf(take(map));
    read.set(key, font);
    named.set(name, font);
  }
  return named;
}

const mapping = /begin(bfrange|bfchar)\s/g;
const hex = "<([0-9A-Fa-f\\s]*)>";
const list = "\\[((?:\\s*<[0-9A-Fa-f\\s]*>)*)\\s*\\]";
const range = new RegExp(`${hex}\\s*${hex}\\s*(?:${hex}|${list})`, "g");
const single = new RegExp(`${hex}\\s*${hex}`, "g");

/** What stands between the beginnings and ends of a map's mappings; one without an end holds nothing, and is looked for once. */
function* mappingsIn(source: string): Generator<readonly [kind: string, body: string]> {
  mapping.lastIndex = 0;
  for (let found = mapping.exec(source); found; found = mapping.exec(source)) {
    const [, kind = ""] = found;
    const end = source.indexOf(`end${kind}`, mapping.lastIndex);
    if (end < 0) return;
    const body = source.slice(mapping.lastIndex, end);
    mapping.lastIndex = end;
    yield [kind, body];
  }
}

/** A ToUnicode map (9.10.3) of two-byte codes. */
function fontOf(source: string): Font {
  const font: string[] = [];
  let mapped = 0;
  for (const [kind, body] of mappingsIn(source)) {
    if (kind === "bfchar") {
      for (const [, code = "", text = ""] of body.matchAll(single)) font[codeOf(code)] = unicode(text);
      continue;
    }
    for (const [, first = "", last = "", start, texts] of body.matchAll(range)) {
      const each = texts?.match(/<[^>]*>/g);
      for (let code = codeOf(first), step = 0; code <= codeOf(last); code += 1, step += 1) {
        const text = each ? unicode(each[step]?.slice(1, -1) ?? "") : following(unicode(start ?? ""), step);
        font[code] = text;
        mapped += 1;
        if (mapped > 2 ** 17) throw new TooMuch("a map larger than the codes there are");
      }
    }
  }
  return font;
}

function codeOf(digits: string): number {
  if (digits.length !== 4) throw new Error("codes that are not two bytes");
  return Number.parseInt(digits, 16);
}

function unicode(digits: string): string {
  const units = digits.replace(/\s/g, "").match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}

function following(text: string, step: number): string {
  const point = text.codePointAt(0);
  return point === undefined ? "" : String.fromCodePoint(point + step);
}

const operator = /\/([^\s/<>[\]()]+)\s+[\d.]+\s+Tf|<([0-9A-Fa-f]*)>|\(|\b(Tj|TJ|T\*|Td|TD|Tm|ET)\b/g;

/** The text of a content stream; a new line where the text position moves. */
function textOf(content: string, fonts: ReadonlyMap<string, Font>, most: number): string {
  let text = "";
  let font: Font | undefined;
  operator.lastIndex = 0;
  for (let found = operator.exec(content); found; found = operator.exec(content)) {
    const [whole, fontName, codes, moved] = found;
    if (fontName !== undefined) font = fonts.get(fontName);
    else if (codes !== undefined && font) text += decode(codes, font);
    else if (whole === "(") operator.lastIndex = skipString(content, operator.lastIndex);
    else if (moved !== undefined && !moved.toLowerCase().startsWith("tj")) text += "\n";
    // A map may make a whole book of two bytes.
    if (text.length > most) throw new TooMuch("more text than a paper has");
  }
  return text;
}

function decode(codes: string, font: Font): string {
  let text = "";
  for (let at = 0; at + 4 <= codes.length; at += 4)
    text += font[Number.parseInt(codes.slice(at, at + 4), 16)] ?? "";
  return text;
}
