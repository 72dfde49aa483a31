import type { Strokes } from "../ceremony/handwriting.ts";
import type { Language } from "../text/catalogue.ts";
import type { Foot } from "./foot.ts";
import type { Words } from "./words.ts";

/**
 * A paper as data: what it says, in order. The print engine knows these few kinds of block and nothing of the
 * ceremony; a block knows nothing of pages. Layout after GB/T 9704-2012.
 */
export interface Paper<B extends Block = Block> {
  readonly title: string;
  readonly language: Language;
  readonly info: PaperInfo;
  readonly blocks: readonly B[];
  /** Binds every page to the ceremony; a paper of this program has one. */
  readonly foot?: Foot;
  /** Lines at the upper left of every page of a paper that names units: number of the copy, secrecy. */
  readonly marks?: readonly string[];
  /** Stands on every page of a rehearsal's paper; absent on a real one. */
  readonly rehearsal?: RehearsalMark;
}

/** What the file says about itself, for archives. */
export interface PaperInfo {
  readonly author: string;
  readonly subject: string;
  /** Name and version of the application. */
  readonly creator: string;
}

export interface RehearsalMark {
  /** A line above the text block. */
  readonly header: string;
  /** A word or two across the page. */
  readonly watermark: string;
}

export type Block =
  | Stamp
  | Title
  | Heading
  | Paragraph
  | Lines
  | Table
  | DigestBlock
  | QrBlock
  | Picture
  | Signatures
  | Spacer
  | PageBreak
  | Sheet;

/** The archive stamp (DA/T 22-2015), top centre of page 1, 45 × 16 mm; the place stays free where it is empty. */
export interface Stamp {
  readonly type: "stamp";
  /** Two rows of three: 全宗号, 年度, 件号; 机构, 保管期限, 页数. */
  readonly cells: readonly (readonly [label: string, value: string])[];
}

/** Centred; one string a line, broken by sense. */
export interface Title {
  readonly type: "title";
  readonly lines: readonly string[];
  /** Bookmark of what begins here, beneath that of the title: where the paper has annexes, its main text. */
  readonly begins?: string;
}

/** 1: `一、`, 2: `（一）`, 3: `1.`; the text brings its number. Never the last line of a page. */
export interface Heading {
  readonly type: "heading";
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

/** Running text, the first line indented by two characters. */
export interface Paragraph {
  readonly type: "paragraph";
  readonly text: string;
  /** A note, set as small and close as a table. */
  readonly small?: boolean;
}

/** `label：text` line by line. */
export interface Lines {
  readonly type: "lines";
  readonly lines: readonly { readonly label: string; readonly text: string }[];
}

/** Repeats its head on every page and never splits a row. */
export interface Table {
  readonly type: "table";
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Records that stand side by side, read row by row; 1 where it is absent. */
  readonly across?: number;
  /** Rows high enough to sign in by hand. */
  readonly ink?: boolean;
  /** No row of column titles: the rows are headed by their columns of labels. */
  readonly headless?: boolean;
}

/** Text, or handwriting in its place. */
export type TableCell = string | Handwriting;

/** Drawn as vectors, as large as its cell allows. */
export interface Handwriting {
  readonly strokes: Strokes;
  /** For who cannot see it: whose it is. */
  readonly alt: string;
}

export interface Column {
  readonly title: string;
  /** Share of the table's width, relative to the other columns. */
  readonly width: number;
  /** `code` is monospaced; `digest` is that in groups of eight; `label` heads its row. */
  readonly as: "text" | "number" | "code" | "digest" | "label";
}

/** A digest large enough to be compared by eye: groups of eight, monospaced, on two lines. */
export interface DigestBlock {
  readonly type: "digest";
  readonly label: string;
  /** 64 hex digits. */
  readonly digest: string;
}

/** A QR code with its content printed beside it. */
export interface QrBlock {
  readonly type: "qr";
  readonly text: string;
  readonly caption: string;
  /** Lines of the page that it takes; 5 where absent. A slip of one sheet has less room. */
  readonly lines?: number;
}

/** A picture over the width of the text, or so much of it, with its caption below. */
export interface Picture {
  readonly type: "picture";
  /** Baseline or progressive JPEG in RGB, without transparency, as PDF/A-1 asks. */
  readonly jpeg: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly caption: string;
}

/** What is signed, who signs, then what closes the paper (office, seal, date). Kept together, never alone on a page. */
export interface Signatures {
  readonly type: "signatures";
  /** The ceremony and the digests of what is signed, so that a sheet of signatures fits no other paper. */
  readonly signed?: Table;
  readonly table: Table;
  readonly closing: readonly string[];
}

export interface Spacer {
  readonly type: "spacer";
  /** Lines of the page's 22; a part of one is a gap wherever it stands, so that two tables do not touch. */
  readonly lines: number;
}

/** What follows begins a page. */
export interface PageBreak {
  readonly type: "page";
}

/** What follows begins a sheet of its own, its pages numbered from 1: another paper of the same kind, for somebody else. */
export interface Sheet {
  readonly type: "sheet";
}

/** A part of a paper under a heading; its number is given when the paper is put together. */
export interface Chapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Chapters with first-level headings `一、`. */
export function chapters(parts: readonly Chapter[], words: Words): Block[] {
  return parts.flatMap(({ title, blocks }, index) => [
    {
      type: "heading",
      level: 1,
      text: words.of("minutes.heading-1", { number: numeral(index + 1, words), title }),
    },
    ...blocks,
  ]);
}

/** Sections with second-level headings `（一）`. */
export function sections(parts: readonly Chapter[], words: Words): Block[] {
  return parts.flatMap(({ title, blocks }, index) => [
    {
      type: "heading",
      level: 2,
      text: words.of("minutes.heading-2", { number: numeral(index + 1, words), title }),
    },
    ...blocks,
  ]);
}

/** A list `1.`, `2.`, …, or `无`. */
export function numbered(texts: readonly string[], words: Words): Block[] {
  if (texts.length === 0) return [{ type: "paragraph", text: words.of("minutes.none") }];
  return texts.map((text, index) => ({
    type: "paragraph",
    text: words.of("minutes.numbered", { number: index + 1, text }),
  }));
}

/** 1…99 as headings count: `一`, `十`, `十二`, `二十一`. */
function numeral(count: number, words: Words): string {
  if (words.language === "en") return String(count);
  const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  return `${tens > 1 ? digits[tens] : ""}${tens > 0 ? "十" : ""}${digits[ones]}`;
}
