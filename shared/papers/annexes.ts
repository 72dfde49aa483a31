import type { Block, Chapter } from "./blocks.ts";
import type { Words } from "./words.ts";

/** A part of a paper that stands behind its signatures, known by a name for those that refer to it. */
export interface Annex<Name extends string> extends Chapter {
  readonly name: Name;
}

/** Annexes with headings `附件1`, the first on a page of its own; their sections bring second-level headings. */
export function annexes(parts: readonly Annex<string>[], words: Words): Block[] {
  return parts.flatMap(({ title, blocks }, index) => [
    index === 0 ? ({ type: "page" } as const) : ({ type: "spacer", lines: 1 } as const),
    { type: "heading", level: 1, text: words.of("minutes.annexed", { number: index + 1, title }) } as const,
    ...blocks,
  ]);
}

/** What is annexed, in one small paragraph: who signs the main text sees what else is signed. */
export function annexList(parts: readonly Annex<string>[], words: Words): Block {
  const list = parts.map(({ title }, index) =>
    words.of("minutes.annex-listed", { number: index + 1, title }),
  );
  return {
    type: "paragraph",
    small: true,
    text: words.of("minutes.annex-list", { list: list.join(words.of("minutes.stop")) }),
  };
}

/** `附件3`, for a text that refers to it. */
export function annexNamed<Name extends string>(
  name: Name,
  parts: readonly Pick<Annex<Name>, "name">[],
  words: Words,
): string {
  return words.of("minutes.annex-ref", { number: parts.findIndex((part) => part.name === name) + 1 });
}
