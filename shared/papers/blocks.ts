import type { Strokes } from "../ceremony/strokes.ts";
import type { Language } from "../text/catalogue.ts";

/**
 * A paper as data: what it says, in order. The print engine knows these few kinds of block and nothing of the
 * ceremony; a block knows nothing of pages. Layout after GB/T 9704-2012.
 */
export interface Paper<B extends Block = Block> {
  readonly title: string;
  readonly language: Language;
  readonly info: PaperInfo;
  readonly blocks: readonly B[];
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
  | Signatures
  | Spacer
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
  /** `code` is monospaced; `digest` is that in groups of eight. */
  readonly as: "text" | "number" | "code" | "digest";
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
}

/** Who signs, then what closes the paper (office, seal, date). Kept together, never alone on a page. */
export interface Signatures {
  readonly type: "signatures";
  readonly table: Table;
  readonly closing: readonly string[];
}

export interface Spacer {
  readonly type: "spacer";
  /** Lines of the page's 22. */
  readonly lines: number;
}

/** What follows begins a sheet of its own, its pages numbered from 1: another paper of the same kind, for somebody else. */
export interface Sheet {
  readonly type: "sheet";
}
