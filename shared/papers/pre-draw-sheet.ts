import type { Language } from "../text/catalogue.ts";
import { chapters, type Paper, sections } from "./blocks.ts";
import { basis, circumstances, earlier } from "./circumstances.ts";
import { paperOf, titleValues } from "./cover.ts";
import { program } from "./lock.ts";
import { signatures } from "./people.ts";
import { quotas } from "./quotas.ts";
import { freeze, roster } from "./randomness.ts";
import type { CeremonyRecord } from "./record.ts";
import { counts, exclusions } from "./registers.ts";
import { wordsOf } from "./words.ts";

/**
 * The pre-draw sheet (抽取前封库单): printed and signed before any slip is dropped, it fixes on paper what the freeze
 * fixed in the machine (protocol, step 2). Whatever the record knows of later steps stays out of it.
 */
export function preDrawSheet(record: CeremonyRecord, language: Language = "zh"): Paper {
  const words = wordsOf(language);
  const before = beforeTheDraw(record);
  const contents = chapters(
    [
      circumstances(before, words),
      ...earlier(before, words),
      basis(before, words),
      {
        title: words.of("minutes.counts"),
        blocks: [
          ...counts(before, words),
          ...sections([{ title: words.of("minutes.exclusions"), blocks: exclusions(before, words) }], words),
        ],
      },
      quotas(before, words),
      { title: words.of("minutes.roster"), blocks: roster(before, words) },
      {
        title: words.of("minutes.freeze"),
        blocks: [...freeze(before, words), { type: "paragraph", text: words.of("minutes.not-yet") }],
      },
      program(before, words),
      signatures(before, words.of("minutes.signatures-pre-draw"), words),
    ],
    words,
  );
  const title = words.of("minutes.title-pre-draw", titleValues(before, words));
  return paperOf(before, title, contents, words);
}

function beforeTheDraw(record: CeremonyRecord): CeremonyRecord {
  const { reveal: _reveal, outcome: _outcome, lock: _lock, ...known } = record;
  return {
    ...known,
    to: "",
    people: record.people.map((person) => ({ ...person, signature: "ink" })),
    officials: record.officials.map((official) => ({ ...official, signature: "ink" })),
    draws: record.draws.map(({ taken: _taken, cutOffs: _cutOffs, overlap: _overlap, ...draw }) => draw),
  };
}
