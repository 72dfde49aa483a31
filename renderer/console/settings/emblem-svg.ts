/** What an emblem may be drawn with (SVG 2, chapters 5, 7, 9 to 11 and 13): shapes, text, gradients, clips and what groups them. */
const drawing = new Set(
  (
    "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan title desc metadata style " +
    "linearGradient radialGradient stop clipPath"
  ).split(" "),
);
const drawn = /^http:\/\/www\.w3\.org\/(?:2000\/svg|1999\/xhtml)$/;
/** More elements, and deeper ones, than any emblem has. */
const [mostElements, deepest] = [20_000, 100];

interface Attribute {
  readonly name: string;
  readonly value: string;
}
interface Element {
  readonly name: string;
  readonly attributes: readonly Attribute[];
  /** The ids of what it stands in, and its own. */
  readonly within: readonly string[];
  /** Of a `<style>`, what stands in it. */
  readonly style: string;
}

/**
 * What an SVG holds beside a drawing: scripts, handlers, what it would fetch, a document type or entities, what unfolds into more
 * than is written, and any element that no drawing needs; each once. `damaged` where its tags do not end. Read as text, for a
 * parser would unfold entities itself; that it is well-formed is seen when it is drawn.
 */
export function activeInSvg(text: string): readonly string[] | "damaged" {
  const declared = [...text.matchAll(/<!(DOCTYPE|ENTITY)/gi)].map(([what]) => what);
  if (declared.length > 0) return [...new Set(declared)];
  const elements = elementsOf(text);
  if (!elements) return "damaged";
  const found = new Set<string>();
  if (elements.length > mostElements) found.add(`> ${mostElements} × <…>`);
  const attributes = elements.flatMap((element) => element.attributes);
  const drawing = drawnPrefixes(attributes);
  const unfolding = new Set(elements.filter(isUse).flatMap(({ within }) => within));
  for (const element of elements) {
    const what = notDrawing(element, drawing);
    if (what) found.add(what);
    if (isFetching(element.style)) found.add("<style> url()");
    // A few lines of what is used again in what is used again unfold into millions.
    if (isUse(element) && unfolding.has(targetOf(element))) found.add("<use> <use>");
  }
  for (const attribute of attributes) {
    const what = doing(attribute);
    if (what) found.add(what);
  }
  return [...found];
}

/** The prefixes whose elements are drawn; others are remarks of the program that made the file. */
function drawnPrefixes(attributes: readonly Attribute[]): ReadonlySet<string> {
  const bound = attributes.filter(({ name, value }) => name.startsWith("xmlns:") && drawn.test(value.trim()));
  return new Set(["", ...bound.map(({ name }) => name.slice("xmlns:".length))]);
}

function notDrawing({ name }: Element, prefixes: ReadonlySet<string>): string | undefined {
  if (name.startsWith("?")) return name === "?xml" ? undefined : `<${name}`;
  const prefix = name.includes(":") ? name.slice(0, name.indexOf(":")) : "";
  return prefixes.has(prefix) && !drawing.has(localName(name)) ? `<${localName(name)}>` : undefined;
}

/** What an attribute does beside drawing. */
function doing({ name, value }: Attribute): string | undefined {
  const local = localName(name);
  if (/^on/i.test(local)) return local;
  if (local === "href") return value.trim().startsWith("#") ? undefined : "href";
  return isFetching(value) ? `${local} url()` : undefined;
}

/** Whether a style would fetch something: what it names by `url()` has to stand in the same file. */
function isFetching(style: string): boolean {
  return /@import|\\|url\((?!\s*["']?#)/i.test(style);
}

function isUse({ name }: Element): boolean {
  return localName(name) === "use";
}

function targetOf({ attributes }: Element): string {
  const href = attributes.find(({ name }) => localName(name) === "href");
  return href?.value.trim().slice(1) ?? "";
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/**
 * Every element in the order of its beginning, and no more than one too many; nothing where a tag or a comment does not end, or they
 * stand too deep in each other. One pass, however it is written.
 */
function elementsOf(text: string): readonly Element[] | undefined {
  const elements: Element[] = [];
  const open: string[][] = [];
  for (let at = text.indexOf("<"); at >= 0 && elements.length <= mostElements; at = text.indexOf("<", at)) {
    const aside = asides.find(([start]) => text.startsWith(start, at));
    const end = aside ? after(text, aside[1], at + aside[0].length) : tagEnd(text, at);
    if (end === undefined) return undefined;
    const tag = text.slice(at + 1, end - 1);
    at = end;
    if (aside) continue;
    if (tag.startsWith("/")) {
      open.pop();
      continue;
    }
    const [name = ""] = /^[^\s/>]*/.exec(tag) ?? [];
    const attributes = attributesOf(tag.slice(name.length));
    if (!attributes) return undefined;
    const ids = attributes.filter((one) => localName(one.name) === "id").map(({ value }) => value);
    const within = [...(open.at(-1) ?? []), ...ids];
    const isEmpty = tag.endsWith("/") || name.startsWith("?");
    const style = localName(name) === "style" && !isEmpty ? contentOf(text, end) : "";
    elements.push({ name, attributes, within, style });
    if (!isEmpty) open.push(within);
    if (open.length > deepest || within.length > deepest) return undefined;
  }
  return elements;
}

/** What holds no tags: by how it begins and ends. */
const asides = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
] as const;

function after(text: string, mark: string, from: number): number | undefined {
  const at = text.indexOf(mark, from);
  return at < 0 ? undefined : at + mark.length;
}

/** Where a tag ends: at the first `>` outside quotes. */
function tagEnd(text: string, from: number): number | undefined {
  let quote = "";
  for (let at = from; at < text.length; at += 1) {
    const one = text[at] ?? "";
    if (quote !== "") {
      if (one === quote) quote = "";
    } else if (one === '"' || one === "'") quote = one;
    else if (one === ">") return at + 1;
  }
  return undefined;
}

/** The attributes of a tag; nothing where something else stands there. */
function attributesOf(tag: string): readonly Attribute[] | undefined {
  const one = /\s*([^\s=/?"'<]+)\s*=\s*(?:"([^"]*)"|'([^']*)')|\s*[/?]?\s*$/y;
  const attributes: Attribute[] = [];
  while (one.lastIndex < tag.length) {
    const [found, name, double, single] = one.exec(tag) ?? [];
    if (found === undefined) return undefined;
    if (name !== undefined) attributes.push({ name, value: unescaped(double ?? single ?? "") });
  }
  return attributes;
}

function contentOf(text: string, from: number): string {
  const end = text.indexOf("</", from);
  // A `</` in a CDATA section ends it too early: what follows is looked at as tags, and refused.
  return unescaped(text.slice(from, end < 0 ? text.length : end));
}

/** References to characters, as a parser puts them in (XML 1.0, 4.1 and 4.6). */
function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|quot|apos);/gi, (whole, ten, sixteen) => {
    if (ten === undefined && sixteen === undefined) return whole.toLowerCase() === "&quot;" ? '"' : "'";
    const code = Number.parseInt(ten ?? sixteen, ten === undefined ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
