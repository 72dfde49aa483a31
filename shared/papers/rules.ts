import { type Chapter, sections } from "./blocks.ts";
import { basis, circumstances, earlier } from "./circumstances.ts";
import type { CeremonyRecord } from "./record.ts";
import { succession } from "./succession.ts";
import type { Words } from "./words.ts";
import { planHeld } from "./year-plan.ts";

/** How the ceremony came about and by which rules, with those before it that ended without a list. */
export function rules(record: CeremonyRecord, words: Words): Chapter {
  return {
    title: words.of("minutes.part.rules"),
    blocks: sections(
      [
        circumstances(record, words),
        ...succession(record, words),
        ...earlier(record, words),
        basis(record, words),
        ...planHeld(record, words),
      ],
      words,
    ),
  };
}
