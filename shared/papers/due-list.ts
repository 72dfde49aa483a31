import type { Language } from "../text/catalogue.ts";
import type { Message } from "../text/text.ts";
import type { Paper } from "./blocks.ts";
import { factText } from "./facts.ts";
import { capital } from "./periods.ts";
import { dayText, wordsOf } from "./words.ts";

/** What an office has to do, on a day. */
export interface DueListRecord {
  readonly office: string;
  /** `2026-12-25`, or a moment of it. */
  readonly day: string;
  readonly version: string;
  readonly lines: readonly { readonly said: Message; readonly first?: string; readonly last?: string }[];
}

/** What is due, for the hand: what the ledger and the loaded calendars show on a day. It is signed by nobody and filed nowhere. */
export function dueList({ office, day, version, lines }: DueListRecord, language: Language = "zh"): Paper {
  const words = wordsOf(language);
  const days = ({ first = "", last = first }: DueListRecord["lines"][number]) => {
    if (first === "") return words.of("minutes.no-value");
    const [from, to] = [dayText(first, words), dayText(last, words)];
    return from === to ? from : words.of("minutes.from-to", { from, to });
  };
  const title = words.of("minutes.due.title", { office });
  return {
    title: title.replace("\n", language === "zh" ? "" : " "),
    language,
    info: { author: office, subject: title.replace("\n", " "), creator: `Mingqian ${version}` },
    blocks: [
      { type: "title", lines: title.split("\n") },
      { type: "paragraph", small: true, text: words.of("minutes.due.note", { day: dayText(day, words) }) },
      lines.length === 0
        ? { type: "paragraph", text: words.of("console.home.due-none") }
        : {
            type: "table",
            columns: [
              { title: words.of("minutes.due.what"), width: 54, as: "text" },
              { title: words.of("minutes.due.days"), width: 38, as: "text" },
              { title: words.of("minutes.due.done"), width: 8, as: "text" },
            ],
            rows: lines.map((line) => [capital(factText(line.said, words)), days(line), ""]),
          },
    ],
  };
}
