import type { Language } from "../text/catalogue.ts";
import type { Block, Paper } from "./blocks.ts";
import { chapters } from "./blocks.ts";
import { paperOf, titleValues } from "./cover.ts";
import { footOf } from "./foot.ts";
import { type CeremonyRecord, namesIn } from "./record.ts";
import { results, teams } from "./results.ts";
import { digestsOf, digestTable } from "./summary.ts";
import { wordsOf } from "./words.ts";

/**
 * The locked list for the hand: which codes were drawn with which teams, and the digests that bind it, without a name. It says
 * no more than the minutes do, is signed by nobody and filed nowhere.
 */
export function drawnList(record: CeremonyRecord, language: Language = "zh"): Paper {
  const words = wordsOf(language, namesIn(record));
  const contents: Block[] = [
    digestTable(digestsOf(record, words)),
    { type: "paragraph", small: true, text: words.of("minutes.drawn-list.note") },
    ...chapters([results(record, words), teams(record, words)], words),
  ];
  const { ceremony, lock, freeze } = record;
  return paperOf(
    record,
    {
      title: words.of("minutes.drawn-list.title", titleValues(record, words)),
      contents,
      foot: lock
        ? footOf(ceremony, "close", lock.close, words)
        : footOf(ceremony, "freeze", freeze.digest, words),
    },
    words,
  );
}
