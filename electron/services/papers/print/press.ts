import PDFDocument from "pdfkit";
import type { Paper } from "../../../../shared/papers/blocks.ts";
import type { Language } from "../../../../shared/text/catalogue.ts";
import { ok, type Result } from "../../../../shared/text/result.ts";
import { type EmbeddedFont, embedFonts, type Face, type Fonts } from "./fonts.ts";
import { sheet } from "./geometry.ts";

/** Type to set: a face and its size in points. */
export interface Style {
  readonly face: Face;
  readonly size: number;
}

interface Glyph {
  readonly font: EmbeddedFont;
  /** Glyph number in the embedded subset, four hex digits. */
  readonly code: string;
  /** In thousandths of the size. */
  readonly advance: number;
}

/** A document being printed. */
export interface Press {
  readonly doc: PDFKit.PDFDocument;
  readonly language: Language;
  readonly fonts: Fonts;
  /** Every character set so far, by face. */
  readonly glyphs: Readonly<Record<Face, Map<string, Glyph>>>;
  /** Root of the structure tree. */
  readonly root: PDFKit.PDFStructureElement;
  /** Bookmark of the title that was set last; those of its headings stand beneath it. */
  bookmark?: Bookmark;
}

/** Where a bookmark leads, from the top and, as pdfkit has it, the right edge of the present page. */
interface Place {
  readonly expanded?: boolean;
  readonly top: number;
  readonly left: number;
}

/** An entry of the outline. Its types leave out where on the page it leads, and what it becomes in the file. */
export interface Bookmark {
  readonly children: readonly Bookmark[];
  readonly outlineData: Record<string, unknown>;
  addItem(title: string, options: Place): Bookmark;
}

/** Opens a tagged PDF/A-1a document (ISO 19005-1). `now` is the only clock: same paper, same `now`, same bytes. */
export function openPress(paper: Paper, now: Date): Result<Press> {
  const doc = new PDFDocument({
    subset: "PDF/A-1a",
    pdfVersion: "1.4",
    tagged: true,
    lang: paper.language === "zh" ? "zh-CN" : "en",
    displayTitle: true,
    autoFirstPage: false,
    size: "A4",
    margin: 0,
    info: {
      Title: inMetadata(paper.title),
      Author: inMetadata(paper.info.author),
      Subject: inMetadata(paper.info.subject),
      Creator: inMetadata(paper.info.creator),
      Producer: "pdfkit",
      CreationDate: now,
    },
  });
  const fonts = embedFonts(doc);
  if (!fonts.ok) return fonts;
  const root = doc.struct("Document");
  doc.addStructure(root);
  const glyphs = { body: new Map(), strong: new Map(), heading: new Map(), mono: new Map() };
  return ok({ doc, language: paper.language, fonts: fonts.value, glyphs, root });
}

/** Width of a text in points. */
export function widthOf(press: Press, text: string, { face, size }: Style): number {
  let width = 0;
  for (const character of text) width += glyphOf(press, face, character).advance;
  return (width * size) / 1000;
}

/** Operators that set one line of text from `x` on `baseline`; `spread` points are added after each character. */
export function setText(
  press: Press,
  text: string,
  { face, size }: Style,
  x: number,
  baseline: number,
  spread = 0,
): string {
  if (text === "") return "";
  let operators = `BT 1 0 0 -1 ${decimal(x)} ${decimal(baseline)} Tm ${decimal(spread)} Tc`;
  let font: EmbeddedFont | undefined;
  let run = "";
  for (const character of text) {
    const glyph = glyphOf(press, face, character);
    if (glyph.font !== font) {
      if (run !== "") operators += ` <${run}> Tj`;
      run = "";
      font = glyph.font;
      selectFont(press, font);
      operators += ` /${font.id} ${decimal(size)} Tf`;
    }
    run += glyph.code;
  }
  return `${operators} <${run}> Tj ET`;
}

/** A number as PDF writes it. */
export function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function glyphOf(press: Press, face: Face, character: string): Glyph {
  const known = press.glyphs[face].get(character);
  if (known) return known;
  const codePoint = character.codePointAt(0) ?? 0;
  const font = press.fonts.having(codePoint, face);
  if (!font) throw new Error(`U+${codePoint.toString(16)} was not spelled out`);
  const [codes, positions] = font.encode(character);
  const advance = positions.reduce((sum, position) => sum + position.advanceWidth, 0);
  const glyph = { font, code: codes.join(""), advance };
  press.glyphs[face].set(character, glyph);
  return glyph;
}

function selectFont({ doc }: Press, font: EmbeddedFont): void {
  const { fonts } = doc.page as unknown as { readonly fonts: Record<string, unknown> };
  fonts[font.id] ??= font.ref();
}

// pdfkit writes these into XMP as they are, and PDF/A wants the same words in both places.
function inMetadata(text: string): string {
  const wide: Readonly<Record<string, string>> = { "&": "＆", "<": "＜", ">": "＞" };
  return text
    .replace(/[&<>]/g, (character) => wide[character] ?? character)
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, " ");
}

/** The structure types in use (ISO 32000, 14.8.4). */
export type Tag = "H1" | "H2" | "H3" | "H4" | "P" | "Table" | "TR" | "TH" | "TD" | "Figure";

export type Element = PDFKit.PDFStructureElement;

export interface TagOptions {
  readonly alt?: string;
  readonly actual?: string;
  readonly scope?: "Column" | "Row";
  readonly placement?: "Block";
  /** Left, top, right, bottom. */
  readonly bbox?: [number, number, number, number];
}

/**
 * An element of the structure tree that is opened when its first part is drawn: pieces are drawn in reading order, so
 * the tree is in reading order too.
 */
export function element(
  parent: () => Element,
  press: Press,
  tag: Tag,
  options: TagOptions = {},
): () => Element {
  let made: Element | undefined;
  return () => {
    if (made) return made;
    made = press.doc.struct(tag, options);
    parent().add(made);
    return made;
  };
}

/** A bookmark to a place of the present page: of a title, or beneath the last title's. Nothing on the page shows it. */
export function setBookmark(press: Press, of: "title" | "part", title: string, top: number): void {
  const root = press.doc.outline as unknown as Bookmark;
  const text = inMetadata(title);
  const left = sheet.width;
  if (of === "title") press.bookmark = root.addItem(text, { expanded: true, top, left });
  else (press.bookmark ?? root).addItem(text, { top, left });
}

/** Says in the outline how many entries are seen, as ISO 32000-1, 12.3.3 asks; pdfkit says it of the entries only. */
export function setOutlineCounts({ doc }: Press): void {
  const root = doc.outline as unknown as Bookmark;
  if (root.children.length === 0) return;
  root.outlineData["Count"] = root.children.reduce((sum, { children }) => sum + 1 + children.length, 0);
}

/** Puts content on the page as a part of an element. */
export function drawAs(press: Press, owner: Element, tag: Tag, operators: string): void {
  const content = press.doc.markStructureContent(tag);
  if (operators !== "") press.doc.addContent(operators);
  press.doc.endMarkedContent();
  owner.add(content);
}

/** Puts content on the page that is no part of the text: rules, page numbers, repeated heads. */
export function drawAside(press: Press, kind: "Pagination" | "Layout", operators: string): void {
  press.doc.markContent("Artifact", { type: kind });
  press.doc.addContent(operators);
  press.doc.endMarkedContent();
}
