import type { Language } from "../text/catalogue.ts";
import { chapters, type Paper } from "./blocks.ts";
import { basis, circumstances, course, earlier } from "./circumstances.ts";
import { paperOf, titleValues } from "./cover.ts";
import { amendments, lock, media, opinion, program } from "./lock.ts";
import { people, signatures } from "./people.ts";
import { quotas } from "./quotas.ts";
import { randomness } from "./randomness.ts";
import type { CeremonyRecord } from "./record.ts";
import { registers } from "./registers.ts";
import { results, teams } from "./results.ts";
import { wordsOf } from "./words.ts";

/**
 * The minutes (抽取记录): everything that happened and every digest, by code and without a name of a unit or an
 * inspector, so that everyone in the room can sign and photograph them. What is absent is said to be absent.
 */
export function minutes(record: CeremonyRecord, language: Language = "zh"): Paper {
  const words = wordsOf(language);
  const contents = chapters(
    [
      circumstances(record, words),
      ...earlier(record, words),
      basis(record, words),
      people(record, words),
      registers(record, words),
      quotas(record, words),
      course(record, words),
      randomness(record, words),
      results(record, words),
      teams(record, words),
      amendments(words),
      opinion(record, words),
      lock(record, words),
      media(record, words),
      program(record, words),
      signatures(record, words.of("minutes.signatures-note"), words),
    ],
    words,
  );
  return paperOf(record, words.of("minutes.title", titleValues(record, words)), contents, words);
}
