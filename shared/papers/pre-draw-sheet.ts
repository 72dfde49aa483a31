import type { Language } from "../text/catalogue.ts";
import { type Annex, annexes, annexList, annexNamed } from "./annexes.ts";
import { approvalDigest, approvalText, approved, withSupervisor } from "./approval.ts";
import { type Paper, sections } from "./blocks.ts";
import { paperOf, titleValues } from "./cover.ts";
import { factText } from "./facts.ts";
import { footOf } from "./foot.ts";
import { program } from "./lock.ts";
import { people, signatures } from "./people.ts";
import { quotas } from "./quotas.ts";
import { freeze, roster } from "./randomness.ts";
import { type CeremonyRecord, namesIn } from "./record.ts";
import { counts, exclusions } from "./registers.ts";
import { rules } from "./rules.ts";
import { successionLine } from "./succession.ts";
import {
  classTable,
  closingLines,
  digestsOf,
  digestTable,
  frozenConclusion,
  whenAndWhere,
} from "./summary.ts";
import { type Words, wordsOf } from "./words.ts";

/**
 * The pre-draw sheet (抽取前封库单): printed and signed before any slip is dropped, it fixes on paper what the freeze
 * fixed in the machine (protocol, step 2). Its first page is complete by itself, the signatures follow it, and all else is
 * annexed. Whatever the record knows of later steps stays out of it.
 */
export function preDrawSheet(record: CeremonyRecord, language: Language = "zh"): Paper {
  const words = wordsOf(language, namesIn(record));
  const before = beforeTheDraw(record);
  const { ceremony } = before;
  const { digest } = before.freeze;
  const parts = annexesOf(before, words);
  const digests = [...digestsOf(before, words), ...approvalDigest(before, words)];
  const said = approvalText(before, words);
  return paperOf(
    before,
    {
      title: words.of("minutes.title-pre-draw", titleValues(before, words)),
      contents: [
        ...whenAndWhere(before, annexNamed("rules", parts, words), words),
        ...successionLine(before, annexNamed("rules", parts, words), words),
        ...classTable(before, words),
        ...closingLines(
          frozenConclusion(before, words),
          said === undefined ? [] : [[words.of("minutes.approved"), said]],
          words,
        ),
        digestTable(digests),
        annexList(parts, words),
        ...signatures(before, words.of("minutes.signatures-pre-draw"), digests, words),
        ...annexes(parts, words),
      ],
      begins: words.of("minutes.main-text"),
      foot: footOf(ceremony, "freeze", digest, words),
    },
    words,
  );
}

function annexesOf(record: CeremonyRecord, words: Words): readonly Annex<string>[] {
  return [
    { name: "rules", ...rules(record, words) },
    { name: "people", ...people(record, words) },
    {
      name: "counts",
      title: words.of("minutes.counts"),
      blocks: [
        ...counts(record, words),
        ...sections(
          [
            { title: words.of("minutes.exclusions"), blocks: exclusions(record, words) },
            ...approved(record, words),
          ],
          words,
        ),
      ],
    },
    { name: "quotas", ...quotasBefore(record, words) },
    { name: "roster", title: words.of("minutes.roster"), blocks: roster(record, words) },
    { name: "files", title: words.of("minutes.part.files"), blocks: freeze(record, words) },
    { name: "program", ...program(record, words) },
  ];
}

/**
 * The quotas, and beside them what the number of inspectors in post does to them where it is not the list's. The minutes say it among all
 * that was warned of; the sheet has no such part.
 */
function quotasBefore(record: CeremonyRecord, words: Words) {
  const { blocks, ...chapter } = quotas(record, words);
  const inPost = record.warnings
    .filter(({ key }) => key === "rules.in-post-below" || key === "rules.in-post-differs")
    .map((said) => ({ type: "paragraph" as const, text: factText(said, words) }));
  return { ...chapter, blocks: [...blocks, ...inPost] };
}

function beforeTheDraw(record: CeremonyRecord): CeremonyRecord {
  const { reveal: _reveal, outcome: _outcome, lock: _lock, void: _void, ...known } = record;
  return {
    ...known,
    to: "",
    opinion: "",
    objections: [],
    // In ink, whoever signed the roll on the pad.
    people: record.people.map(({ atSignIn: _atSignIn, ...person }) => ({ ...person, signature: "ink" })),
    officials: withSupervisor(record).map((official) => ({ ...official, signature: "ink" })),
    draws: record.draws.map(({ taken: _taken, cutOffs: _cutOffs, overlap: _overlap, ...draw }) => draw),
  };
}
