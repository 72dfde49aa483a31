import { phases } from "../ceremony/phases.ts";
import type { Language } from "../text/catalogue.ts";

/** The parts of the operating guide in their order, `docs/operating.md` and its Chinese twin alike; phases by their own names. */
export const chapterIds = [
  "starting",
  "console",
  "lists",
  "plans",
  "settings",
  "before",
  ...phases,
  "after",
  "wrong",
  "command-line",
  "guards",
] as const;

export type ChapterId = (typeof chapterIds)[number];

/** Words that look alike; `to` where they lead to another part. */
export interface Span {
  readonly text: string;
  readonly look?: "strong" | "em" | "code";
  readonly to?: ChapterId;
}

export type Spans = readonly Span[];

export type Block =
  | { readonly kind: "paragraph"; readonly spans: Spans }
  | { readonly kind: "code"; readonly text: string }
  /** `from` is the first number of a list that is numbered. */
  | { readonly kind: "list"; readonly from?: number; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: "table"; readonly head: readonly Spans[]; readonly rows: readonly (readonly Spans[])[] };

/** A part of the operating guide: what stands under one of its headings of the second rank. */
export interface Chapter {
  readonly id: ChapterId;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The operating guide in both languages, part by part. */
export type Handbook = Readonly<Record<Language, readonly Chapter[]>>;

/** The words without how they look. */
export const plain = (spans: Spans): string => spans.map(({ text }) => text).join("");

/** What can be found by itself: a paragraph, an entry of a list, a row of a table. */
export interface Passage {
  readonly chapter: Chapter;
  /** Which of the chapter's passages, from 0. */
  readonly at: number;
  readonly text: string;
}

/** The passages of a chapter, in the order in which they are read. */
export function passages(chapter: Chapter): readonly Passage[] {
  const texts = chapter.blocks.flatMap(textsOf);
  return texts.map((text, at) => ({ chapter, at, text }));
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return [plain(block.spans)];
    case "code":
      return [block.text];
    case "list":
      return block.items.flatMap((item) => item.flatMap(textsOf));
    case "table":
      return block.rows.map((row) => row.map(plain).join(" · "));
  }
}

/** The passages that hold every word of what is asked, whatever its capitals; none where nothing is asked. */
export function findIn(chapters: readonly Chapter[], asked: string): readonly Passage[] {
  const words = folded(asked).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  return chapters.flatMap((chapter) =>
    passages(chapter).filter(({ text }) => {
      const read = folded(`${chapter.title} ${text}`);
      return words.every((word) => read.includes(word)) && words.some((word) => folded(text).includes(word));
    }),
  );
}

/** Keyboards write the plain apostrophe where print has the curved one. */
const folded = (text: string): string => text.toLowerCase().replaceAll("’", "'");
