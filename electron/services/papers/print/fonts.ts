import { Buffer } from "node:buffer";
import { accessSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";
import PDFDocument from "pdfkit";
import { ok, type Refused, type Result, refuse } from "../../../../shared/text/result.ts";
import { isShortOfMemory } from "../../ledger/durable-file.ts";

/** A step of a glyph's path, in the font's units, upwards. */
export interface PathCommand {
  readonly command: "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo" | "closePath";
  readonly args: readonly number[];
}

/** Body Song, its bold for titles, Hei for headings, and a monospaced face for digests and codes. All OFL, embedded as subsets. */
export const faces = ["body", "strong", "heading", "mono"] as const;
export type Face = (typeof faces)[number];

const files: Readonly<Record<Face, string>> = {
  body: "@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  strong: "@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
  heading: "@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf",
  mono: "@expo-google-fonts/source-code-pro/500Medium/SourceCodePro_500Medium.ttf",
};

/** Where a face looks for a character it lacks. */
const fallback: readonly Face[] = ["body", "heading", "mono"];

/**
 * Where it looks then, for names beyond the 27,584 unified Han characters of the first plane, all of which the body has:
 * Song with 1,690 more of extensions B and C, then Kai with 1,177 more of B to I. For the other 67,000 of those npm has
 * no free font; they are spelled out. Opened only for a paper that needs one.
 */
const rareFiles = [
  "@expo-google-fonts/noto-serif-hk/400Regular/NotoSerifHK_400Regular.ttf",
  "@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff",
] as const;

/**
 * The parts of pdfkit's embedded font that are needed to place glyphs one by one. They are not in its published types:
 * its own text layout takes seconds for a long list, for it shapes every code anew.
 */
export interface EmbeddedFont {
  readonly id: string;
  encode(text: string): [glyphs: string[], positions: { readonly advanceWidth: number }[]];
  ref(): unknown;
  readonly font: {
    hasGlyphForCodePoint(codePoint: number): boolean;
    readonly unitsPerEm: number;
    glyphForCodePoint(codePoint: number): {
      readonly advanceWidth: number;
      readonly path: { readonly commands: readonly PathCommand[] };
    };
    readonly characterSet: readonly number[];
  };
}

/** The fonts of a document. */
export interface Fonts {
  /** Every font, the rare ones opened. */
  readonly all: () => readonly EmbeddedFont[];
  /** The first font with a glyph for a code point: that of the face, then the others. Undefined where none has one. */
  readonly having: (codePoint: number, face: Face) => EmbeddedFont | undefined;
  /** Why a rare font that was needed could not be opened; its characters count as lacking. */
  readonly refused: () => Refused | undefined;
}

/** Makes the fonts known to a document; refused where a font file cannot be read. */
export function embedFonts(doc: PDFKit.PDFDocument): Result<Fonts> {
  const embedded: Partial<Record<Face, EmbeddedFont>> = {};
  for (const face of faces) {
    const font = embed(doc, files[face]);
    if (!font.ok) return font;
    embedded[face] = font.value;
  }
  const missing = rareFiles.map(accessible).find((found) => !found.ok);
  if (missing && !missing.ok) return missing;
  const first = embedded as Readonly<Record<Face, EmbeddedFont>>;
  let refused: Refused | undefined;
  const rare = rareFiles.map((file) => {
    let opened: Result<EmbeddedFont> | undefined;
    return () => {
      opened ??= embed(doc, file);
      if (opened.ok) return opened.value;
      refused ??= opened;
      return undefined;
    };
  });
  const having: Fonts["having"] = (codePoint, face) => {
    const has = (font: EmbeddedFont | undefined) => font?.font.hasGlyphForCodePoint(codePoint) ?? false;
    for (const one of [face, ...fallback]) if (has(first[one])) return first[one];
    for (const open of rare) if (has(open())) return open();
    return undefined;
  };
  const all = () => [...Object.values(first), ...rare.flatMap((open) => open() ?? [])];
  return ok({ all, having, refused: () => refused });
}

/** Whether some face has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean;

/** What the fonts of a document cover. */
export function coverageOf(fonts: Fonts): Coverage {
  const known = new Map<number, boolean>();
  return (codePoint) => {
    const seen = known.get(codePoint);
    if (seen !== undefined) return seen;
    const has = fonts.having(codePoint, "body") !== undefined;
    known.set(codePoint, has);
    return has;
  };
}

let covered: ReadonlySet<number> | undefined;

/**
 * What can be printed at all, without a document at hand: for lists that are checked before they are printed. The fonts
 * are read once and not kept.
 */
export function printCoverage(): Result<Coverage> {
  if (!covered) {
    const fonts = embedFonts(new PDFDocument({ autoFirstPage: false }));
    if (!fonts.ok) return fonts;
    const found = new Set(fonts.value.all().flatMap(({ font }) => [...font.characterSet]));
    const broken = fonts.value.refused();
    if (broken) return broken;
    covered = found;
  }
  const known = covered;
  return ok((codePoint) => known.has(codePoint));
}

function embed(doc: PDFKit.PDFDocument, file: string): Result<EmbeddedFont> {
  try {
    const bytes = readFileSync(pathOf(file));
    doc.registerFont(file, file.endsWith(".woff") ? fromWoff(bytes) : bytes);
    doc.font(file);
  } catch (error) {
    return unreadable(file, error);
  }
  return ok((doc as unknown as { readonly _font: EmbeddedFont })._font);
}

function accessible(file: string): Result<string> {
  try {
    accessSync(pathOf(file));
    return ok(file);
  } catch (error) {
    return unreadable(file, error);
  }
}

function unreadable(file: string, error: unknown): Refused {
  // Nothing is wrong with the font then.
  if (isShortOfMemory(error)) throw error;
  return refuse("minutes.font-unreadable", {
    file,
    reason: error instanceof Error ? error.message : String(error),
  });
}

function pathOf(file: string): string {
  return createRequire(import.meta.url).resolve(file);
}

/** Sizes of the headers and of a directory entry, in bytes (W3C WOFF 1.0; OpenType, "Table directory"). */
const woff = { header: 44, entry: 20 } as const;
const sfnt = { header: 12, entry: 16 } as const;

/**
 * A WOFF 1.0 file as the OpenType file it was made of. fontkit reads WOFF too, but inflates a table anew for each glyph
 * it looks up. Throws where the bytes are no WOFF.
 */
export function fromWoff(bytes: Uint8Array): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (source.toString("latin1", 0, 4) !== "wOFF") throw new Error("not a WOFF file");
  const count = source.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) =>
    tableAt(source, woff.header + index * woff.entry),
  );
  const size = tables.reduce((sum, { data }) => sum + padded(data.length), sfnt.header + count * sfnt.entry);
  const font = Buffer.alloc(size);
  const power = 2 ** Math.floor(Math.log2(count));
  font.writeUInt32BE(source.readUInt32BE(4), 0);
  font.writeUInt16BE(count, 4);
  font.writeUInt16BE(power * sfnt.entry, 6);
  font.writeUInt16BE(Math.log2(power), 8);
  font.writeUInt16BE((count - power) * sfnt.entry, 10);
  let at = sfnt.header + count * sfnt.entry;
  tables.forEach(({ tag, checksum, data }, index) => {
    const entry = sfnt.header + index * sfnt.entry;
    font.writeUInt32BE(tag, entry);
    font.writeUInt32BE(checksum, entry + 4);
    font.writeUInt32BE(at, entry + 8);
    font.writeUInt32BE(data.length, entry + 12);
    font.set(data, at);
    at += padded(data.length);
  });
  return font;
}

function tableAt(source: Buffer, entry: number) {
  const [tag, offset, stored, length, checksum] = [0, 4, 8, 12, 16].map((field) =>
    source.readUInt32BE(entry + field),
  ) as [number, number, number, number, number];
  const data = source.subarray(offset, offset + stored);
  return { tag, checksum, data: stored < length ? inflateSync(data) : data };
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
