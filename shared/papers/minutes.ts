import type { Language } from "../text/catalogue.ts";
import { type Annex, annexes, annexList, annexNamed } from "./annexes.ts";
import { type Block, type Chapter, type Paper, sections } from "./blocks.ts";
import { course } from "./circumstances.ts";
import { codeIndex } from "./code-index.ts";
import { paperOf, type SignedPaper, titleValues } from "./cover.ts";
import { footOf } from "./foot.ts";
import { amendments, lock, media, opinion, program } from "./lock.ts";
import { people, signatures } from "./people.ts";
import { quotas } from "./quotas.ts";
import { randomness } from "./randomness.ts";
import { type CeremonyRecord, namesIn } from "./record.ts";
import { registers } from "./registers.ts";
import { results, teams } from "./results.ts";
import { rules } from "./rules.ts";
import { successionLine } from "./succession.ts";
import {
  classTable,
  closingLines,
  conclusion,
  digestsOf,
  digestTable,
  objectionsLine,
  opinionLine,
  whenAndWhere,
} from "./summary.ts";
import { unseenLine } from "./unseen.ts";
import { voidMinutes } from "./void-minutes.ts";
import { type Words, wordsOf } from "./words.ts";

/**
 * The minutes (抽取记录): everything that happened and every digest, by code and without a name of a unit or an
 * inspector, so that everyone in the room can sign and photograph them. The first page is complete by itself, the
 * signatures follow it, and all else is annexed. What is absent is said to be absent. A void ceremony has minutes of its own.
 */
export function minutes(record: CeremonyRecord, language: Language = "zh"): Paper {
  const { void: voided, ...held } = record;
  if (voided) return voidMinutes({ ...held, void: voided }, language);
  const words = wordsOf(language, namesIn(record));
  const parts = annexesOf(record, words);
  const opinions = annexNamed("opinion", parts, words);
  const contents: Block[] = [
    ...whenAndWhere(record, annexNamed("rules", parts, words), words),
    ...successionLine(record, annexNamed("rules", parts, words), words),
    ...classTable(record, words),
    ...closingLines(
      conclusion(record, words),
      [
        ...unseenLine(record, words),
        [words.of("minutes.objections"), objectionsLine(record, opinions, words)],
        [words.of("minutes.opinion-said"), opinionLine(record, opinions, words)],
      ],
      words,
    ),
    digestTable(digestsOf(record, words)),
    annexList(parts, words),
    ...signatures(record, words.of("minutes.signatures-note"), signedDigests(record, words), words),
    ...annexes(parts, words),
  ];
  return paperOf(
    record,
    {
      title: words.of("minutes.title", titleValues(record, words)),
      contents,
      begins: words.of("minutes.main-text"),
      foot: record.lock
        ? footOf(record.ceremony, "close", record.lock.close, words)
        : footOf(record.ceremony, "freeze", record.freeze.digest, words),
    },
    words,
  );
}

/** What the room signs: seed, list and close, and where the ledger stood; the freeze where there is no close. */
function signedDigests({ freeze, reveal, outcome, lock, ledgerHead }: CeremonyRecord, words: Words) {
  const digests: SignedPaper["digests"] = [
    ...(lock ? [] : [[words.of("minutes.freeze-digest"), freeze.digest] as const]),
    ...(reveal && reveal.seed !== "" ? [[words.of("minutes.seed"), reveal.seed] as const] : []),
    ...(outcome ? [[words.of("minutes.result-digest"), outcome.resultDigest] as const] : []),
    ...(lock ? [[words.of("minutes.close-digest"), lock.close] as const] : []),
    [words.of("minutes.ledger-head"), ledgerHead],
  ];
  return digests;
}

type Name =
  | "rules"
  | "people"
  | "registers"
  | "quotas"
  | "course"
  | "randomness"
  | "results"
  | "index"
  | "teams"
  | "opinion"
  | "lock"
  | "media"
  | "program";

function annexesOf(record: CeremonyRecord, words: Words): readonly Annex<Name>[] {
  const part = (name: Name, { title, blocks }: Chapter): Annex<Name> => ({ name, title, blocks });
  const before = [
    part("rules", rules(record, words)),
    part("people", people(record, words)),
    part("registers", registers(record, words)),
    part("quotas", quotas(record, words)),
    part("course", course(record, words)),
    part("randomness", randomness(record, words)),
    part("results", results(record, words)),
  ];
  const list = annexNamed("results", before, words);
  return [
    ...before,
    part("index", {
      title: words.of("minutes.part.index"),
      blocks: codeIndex(record, list, words),
    }),
    part("teams", teams(record, words)),
    part("opinion", opinion(record, words)),
    part("lock", {
      title: words.of("minutes.part.lock"),
      blocks: sections([lock(record, words), amendments(words)], words),
    }),
    part("media", media(record, words)),
    part("program", program(record, words)),
  ];
}
