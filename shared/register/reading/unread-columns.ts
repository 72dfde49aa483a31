import { few } from "../../text/catalogue.ts";
import { message } from "../../text/text.ts";
import type { Finding } from "../findings.ts";
import type { List } from "../model.ts";
import { isQuestion, meaningAsked } from "./asked.ts";
import type { Part } from "./choose-table.ts";
import { excerpt, isPlaceholder, tidy } from "./clean.ts";
import { normalise, recognise } from "./headings.ts";
import { isNo, isPlainAnswer, isYes, meaningOf, type OwnPhrases, phraseOf } from "./phrases.ts";
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

/** Headings under which a day, or any words, say by themselves that a row may stay out of the draw: 停产时间, 离职日期. */
const telling = {
  status:
    /^(?!.*(?:是否|未|复)).*(?:停产|关停|停业|停运|注销|搬迁|拆除|取缔)(?:日期|时间|起始|年月|原因|情况|文号)/,
  "in-post": /^(?!.*(?:是否|未)).*(?:离职|退休|调离|离岗|借调)(?:日期|时间|年月|原因|情况|单位)/,
} as const;

/** Headings that no list knows and that ask all the same whether a plant stands still, or whether it runs. */
const asksStopped =
  /^(?!.*(?:未|曾|复)).*(?:停产|停用|停业|停运|关停|关闭|注销|搬迁|拆除|取缔)(?:打勾|打√|与否|情况)?$/;
const asksRunning =
  /^(?=.*(?:是否|与否|仍|还)).*(?:在产|生产|运行|运营|营业|在营|经营|复产|复工)(?:中|与否)?$/;

/** What is longer is no phrase that decides: addresses and the like need not be looked up. */
const longestPhrase = 12;

/** Whether a yes or a no, under a heading that asks, known or not, would keep a row out of the draw. */
function answersNo(
  field: "status" | "in-post",
  heading: string,
  isKnown: boolean,
  word: string,
  own: OwnPhrases,
  today: string,
): boolean {
  if (field === "in-post") return meaningOf(field, word, own) === "no";
  const asked = normalise(heading);
  if (asksStopped.test(asked) && isYes(phraseOf(word))) return true;
  if (asksRunning.test(asked) && isNo(phraseOf(word))) return true;
  const means = isKnown && isQuestion(heading) ? meaningAsked(heading, word, own, today) : undefined;
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
        if (word === "" || word.length > longestPhrase || isPlaceholder(word)) continue;
        const tells = telling[field].test(normalise(heading)) && !isPlainAnswer(word);
        const keepsOut =
          tells ||
          (isPlainAnswer(word)
            ? (isKnown || field === "status") && answersNo(field, heading, isKnown, word, own, today)
            : /\p{Script=Han}/u.test(word) && saysNo(field, word, own, today));
        if (keepsOut) words.set(word, (words.get(word) ?? 0) + 1);
      }
      if (words.size === 0) return [];
      const values = {
        heading: excerpt(heading),
        count: [...words.values()].reduce((sum, count) => sum + count, 0),
        words: few([...words.keys()].map(excerpt), 5),
        field: message(`console.field.${field}`, {}),
      };
      const said = telling[field].test(normalise(heading))
        ? message("register.column-tells", values)
        : message("register.column-unread", values);
      const sheet = parts.length > 1 ? { sheet: table.name } : {};
      return [{ severity: "warning", row: 0, column: columnName(index), said, ...sheet }];
    });
  });
}
