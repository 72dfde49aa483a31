import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import { ok, type Result, refuse } from "../../../shared/result.ts";

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
export const fallback: readonly Face[] = ["body", "heading", "mono"];

/**
 * The parts of pdfkit's embedded font that are needed to place glyphs one by one. They are not in its published types:
 * its own text layout takes seconds for a long list, for it shapes every code anew.
 */
export interface EmbeddedFont {
  readonly id: string;
  encode(text: string): [glyphs: string[], positions: { readonly advanceWidth: number }[]];
  ref(): unknown;
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
}

export type EmbeddedFonts = Readonly<Record<Face, EmbeddedFont>>;

/** Makes the faces known to a document; refused where a font file cannot be read. */
export function embedFonts(doc: PDFKit.PDFDocument): Result<EmbeddedFonts> {
  const embedded: Partial<Record<Face, EmbeddedFont>> = {};
  for (const face of faces) {
    try {
      doc.registerFont(face, readFileSync(fontFile(files[face])));
      doc.font(face);
    } catch (error) {
      return refuse("minutes.font-unreadable", {
        file: files[face],
        reason: error instanceof Error ? error.message : String(error),
      });
    }
    embedded[face] = (doc as unknown as { readonly _font: EmbeddedFont })._font;
  }
  return ok(embedded as EmbeddedFonts);
}

/** Whether some face has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean;

/** What the faces of a document cover. */
export function coverageOf(fonts: EmbeddedFonts): Coverage {
  const known = new Map<number, boolean>();
  return (codePoint) => {
    const seen = known.get(codePoint);
    if (seen !== undefined) return seen;
    const has = fallback.some((face) => fonts[face].font.hasGlyphForCodePoint(codePoint));
    known.set(codePoint, has);
    return has;
  };
}

/** What can be printed at all, without a document at hand: for lists that are checked before they are printed. */
export function printCoverage(): Result<Coverage> {
  const fonts = embedFonts(new PDFDocument({ autoFirstPage: false }));
  return fonts.ok ? ok(coverageOf(fonts.value)) : fonts;
}

function fontFile(path: string): string {
  return createRequire(import.meta.url).resolve(path);
}
