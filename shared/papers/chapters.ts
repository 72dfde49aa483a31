import type { Block } from "./blocks.ts";
import type { Words } from "./words.ts";

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
