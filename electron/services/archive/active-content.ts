import { inflateSync } from "node:zlib";

/** What a PDF can hold beside pages, in the order it is told. */
export const activeKinds = [
  "script",
  "launch",
  "file",
  "address",
  "elsewhere",
  "send",
  "form",
  "media",
  "hidden",
] as const;
export type ActiveKind = (typeof activeKinds)[number];

/** How each shows in the text of an object (ISO 32000-1, 7.11.4, 12.6.4, 12.7.8, 13): long enough not to come up in a picture by chance. */
const marks: readonly (readonly [kind: ActiveKind, mark: RegExp])[] = [
  ["script", /\/JavaScript\b|\/S\s*\/JS\b/],
  ["launch", /\/S\s*\/Launch\b/],
  ["file", /\/EmbeddedFiles?\b|\/FileAttachment\b|\/Collection\b\s*(?:<<|\d+ \d+ R)/],
  ["address", /\/S\s*\/URI\b/],
  ["elsewhere", /\/S\s*\/GoTo[RE]\b/],
  ["send", /\/S\s*\/(?:SubmitForm|ImportData)\b/],
  ["form", /\/XFA\s*(?:\[|\d+ \d+ R)/],
  [
    "media",
    /\/RichMedia|\/S\s*\/(?:Rendition|Movie|Sound|GoTo3DView)\b|\/Subtype\s*\/(?:Movie|Sound|Screen|3D)\b/,
  ],
];

/**
 * What a PDF holds that a viewer would do of its own accord or at a click. Looked for in the bytes themselves and in packed
 * objects (7.5.7), reachable or not: a reader that mends a file may reach what pdfjs does not.
 */
export function activeContent(bytes: Uint8Array): Set<ActiveKind> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const found = new Set(marksIn(source.toString("latin1")));
  let left = mostPacked;
  for (const { start, isSure } of packedObjects(source)) {
    if (left <= 0) return found.add("hidden");
    try {
      const objects = inflateSync(source.subarray(start), { maxOutputLength: left });
      left -= objects.length;
      for (const kind of marksIn(objects.toString("latin1"))) found.add(kind);
    } catch {
      if (isSure) found.add("hidden");
    }
  }
  return found;
}

/** Bytes that all packed objects of a scan unpack to; a scan of a thousand pages has less than one. */
const mostPacked = 64 * 2 ** 20;

function marksIn(text: string): ActiveKind[] {
  // A name may be written with any of its characters as a number (7.3.5), and a comment may stand between two.
  const plain = text
    .replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/(\/S(?:ubtype)?)\s*%[^\r\n]*[\r\n]/g, "$1 ");
  return marks.filter(([, mark]) => mark.test(plain)).map(([kind]) => kind);
}

/**
 * Where the streams begin that may hold packed objects: their dictionary says where the first one is. It is sure where that stands
 * behind the last `obj`; but that, too, may be written into a string to hide what stands before it.
 */
function* packedObjects(source: Buffer): Generator<{ readonly start: number; readonly isSure: boolean }> {
  const text = source.toString("latin1");
  let from = 0;
  for (const { index, 0: word } of text.matchAll(/\bstream\r?\n/g)) {
    const before = text.slice(from, index);
    from = index + word.length;
    if (!first.test(before)) continue;
    yield { start: from, isSure: first.test(before.slice(before.lastIndexOf(" obj") + 1)) };
  }
}

/** The key of that place, or a name written in numbers, which may be it. */
const first = /\/(?:First|ObjStm)\b|\/[A-Za-z]*#[0-9A-Fa-f]{2}/;
