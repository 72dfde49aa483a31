import { few } from "../../text/catalogue.ts";
import { message } from "../../text/text.ts";
import type { Finding } from "../findings.ts";
import type { List } from "../model.ts";
import { isQuestion, meaningAsked } from "./asked.ts";
import type { Part } from "./choose-table.ts";
import { excerpt, tidy } from "./clean.ts";
import { recognise } from "./headings.ts";
import { isPlainAnswer, meaningOf, type OwnPhrases, phraseOf } from "./phrases.ts";
import { saysStopped } from "./remarks.ts";
import { columnName, shown } from "./table.ts";

/** What a column that is not read may say of who stays out of the draw. */
const deciding = {
  key: "status",
  general: "status",
  special: "status",
  inspectors: "in-post",
  conflicts: undefined,
  visits: undefined,
} as const satisfies Record<List, "status" | "in-post" | undefined>;

/** What is longer is no phrase that decides: addresses and the like need not be looked up. */
const longestPhrase = 12;

/** Whether a yes or a no, under a heading that asks, would keep a row out of the draw. */
function answersNo(
  field: "status" | "in-post",
  heading: string,
  word: string,
  own: OwnPhrases,
  today: string,
): boolean {
  if (field === "in-post") return meaningOf(field, word, own) === "no";
  const means = isQuestion(heading) ? meaningAsked(heading, word, own, today) : undefined;
  return means === "stopped" || means === "closed";
}

/** Whether a word says by itself what would keep a row out of the draw, with or without since when. */
function saysNo(field: "status" | "in-post", word: string, own: OwnPhrases, today: string): boolean {
  return field === "in-post" ? meaningOf(field, word, own) === "no" : saysStopped(phraseOf(word), own, today);
}

/**
 * Columns that are not read and in which some rows hold words that would keep them out of the draw (停产 under a heading nobody
 * knows, 合同工 beside a column that says 在岗): one finding for each, about the column.
 */
export function findUnreadColumns(
  list: List,
  parts: readonly Part[],
  own: OwnPhrases,
  today: string,
): readonly Finding[] {
  const field = deciding[list];
  if (field === undefined) return [];
  return parts.flatMap(({ table, rows, mapping, width, headings }) => {
    const read = new Set([...mapping.columns, ...mapping.otherNames].map(({ index }) => index));
    return Array.from({ length: width }, (_, index) => index).flatMap((index): Finding[] => {
      if (read.has(index)) return [];
      const words = new Map<string, number>();
      const heading = headings[index] ?? "";
      const isKnown = recognise(list, heading)?.field === field;
      for (const { cells } of rows) {
        const word = tidy(shown(cells[index]));
        if (word === "" || word.length > longestPhrase) continue;
        const keepsOut = isPlainAnswer(word)
          ? isKnown && answersNo(field, heading, word, own, today)
          : /\p{Script=Han}/u.test(word) && saysNo(field, word, own, today);
        if (keepsOut) words.set(word, (words.get(word) ?? 0) + 1);
      }
      if (words.size === 0) return [];
      const said = message("register.column-unread", {
        heading: excerpt(heading),
        count: [...words.values()].reduce((sum, count) => sum + count, 0),
        words: few([...words.keys()].map(excerpt), 5),
        field: message(`console.field.${field}`, {}),
      });
      const sheet = parts.length > 1 ? { sheet: table.name } : {};
      return [{ severity: "warning", row: 0, column: columnName(index), said, ...sheet }];
    });
  });
}
