import type { Column, Paper, Block as PaperBlock } from "../../shared/papers/blocks.ts";
import type { Language } from "../../shared/text/catalogue.ts";
import { message, say } from "../../shared/text/text.ts";
import { type Block, type Chapter, plain } from "../../shared/windows/handbook.ts";
import type { Shot } from "./picture.ts";

/** What stands under a picture: which window, in which part. */
export const captionOf = ({ window }: Shot, { title }: Chapter, language: Language): string =>
  say(message(window === "console" ? "handbook.console" : "handbook.stage", { part: title }), language);

/** The operating guide with its pictures as a paper to be printed. */
export function handbookPaper(
  chapters: readonly Chapter[],
  shots: readonly Shot[],
  language: Language,
  creator: string,
): Paper {
  const title = say(message("handbook.title", {}), language);
  const begins = (chapter: Chapter, index: number): readonly PaperBlock[] => [
    ...(index === 0 ? [] : [{ type: "spacer", lines: 1 } as const]),
    { type: "heading", level: 1, text: chapter.title },
  ];
  return {
    title,
    language,
    info: { author: "Mingqian", subject: title, creator },
    blocks: [
      { type: "title", lines: [title] },
      { type: "paragraph", small: true, text: say(message("handbook.made", { creator }), language) },
      ...chapters.flatMap((chapter, index) => [
        ...begins(chapter, index),
        ...shots
          .filter((shot) => shot.chapter === chapter.id)
          .map(({ jpeg, width, height, ...shot }): PaperBlock => {
            const caption = captionOf({ jpeg, width, height, ...shot }, chapter, language);
            return { type: "picture", jpeg, width, height, caption };
          }),
        ...chapter.blocks.flatMap((block) => printed(block, "")),
      ]),
    ],
  };
}

/** A block of the guide as blocks of a paper; `before` is the number or dot of the entry it begins. */
function printed(block: Block, before: string): readonly PaperBlock[] {
  switch (block.kind) {
    case "paragraph":
      return [{ type: "paragraph", small: true, text: `${before}${plain(block.spans)}` }];
    case "code":
      return block.text.split("\n").map((text) => ({ type: "paragraph", small: true, text }));
    case "list":
      return block.items.flatMap((item, index) => {
        const mark = block.from === undefined ? "· " : `${block.from + index}. `;
        return item.flatMap((part, at) => printed(part, at === 0 ? `${before}${mark}` : ""));
      });
    case "table": {
      const columns = block.head.map(
        (head, index): Column => ({ title: plain(head), width: index === 0 ? 1 : 2.5, as: "text" }),
      );
      return [{ type: "table", columns, rows: block.rows.map((row) => row.map(plain)) }];
    }
  }
}
