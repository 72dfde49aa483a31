import { few } from "../../text/catalogue.ts";
import { message } from "../../text/text.ts";
import type { Finding } from "../findings.ts";
import type { List } from "../model.ts";
import type { Part } from "./choose-table.ts";
import { excerpt, tidy } from "./clean.ts";
import { isPlainAnswer, meaningOf, type OwnPhrases } from "./phrases.ts";
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

/**
 * Columns that are not read and in which some rows hold words that would keep them out of the draw (停产 under a heading nobody
 * knows, 合同工 beside a column that says 在岗): one finding for each, about the column.
 */
export function findUnreadColumns(list: List, parts: readonly Part[], own: OwnPhrases): readonly Finding[] {
  const field = deciding[list];
  if (field === undefined) return [];
  return parts.flatMap(({ table, rows, mapping, width, headings }) => {
    const read = new Set([...mapping.columns, ...mapping.otherNames].map(({ index }) => index));
    return Array.from({ length: width }, (_, index) => index).flatMap((index): Finding[] => {
      if (read.has(index)) return [];
      const words = new Map<string, number>();
      for (const { cells } of rows) {
        const word = tidy(shown(cells[index]));
        if (word === "" || word.length > longestPhrase || isPlainAnswer(word)) continue;
        const means = meaningOf(field, word, own);
        if (means === "stopped" || means === "closed" || means === "no")
          words.set(word, (words.get(word) ?? 0) + 1);
      }
      if (words.size === 0) return [];
      const said = message("register.column-unread", {
        heading: excerpt(headings[index] ?? ""),
        count: [...words.values()].reduce((sum, count) => sum + count, 0),
        words: few([...words.keys()].map(excerpt), 5),
        field: message(`console.field.${field}`, {}),
      });
      const sheet = parts.length > 1 ? { sheet: table.name } : {};
      return [{ severity: "warning", row: 0, column: columnName(index), said, ...sheet }];
    });
  });
}
