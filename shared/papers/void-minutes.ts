import type { Language } from "../text/catalogue.ts";
import { type Annex, annexes, annexList, annexNamed } from "./annexes.ts";
import { keeperNames } from "./approval.ts";
import type { Block, Chapter, Paper } from "./blocks.ts";
import { course } from "./circumstances.ts";
import { paperOf, titleValues } from "./cover.ts";
import { footOf } from "./foot.ts";
import { keeperSignatures, media, opinion, program } from "./lock.ts";
import { people, signatures } from "./people.ts";
import { quotas } from "./quotas.ts";
import { freeze, roster } from "./randomness.ts";
import { type CeremonyRecord, namesIn, type VoidRecord } from "./record.ts";
import { registers } from "./registers.ts";
import { rules } from "./rules.ts";
import { successionLine } from "./succession.ts";
import {
  classTable,
  closingLines,
  digestTable,
  objectionsLine,
  opinionLine,
  whenAndWhere,
} from "./summary.ts";
import { momentText, type Words, wordsOf } from "./words.ts";

/** The record of a ceremony that is void; it has neither seed nor list. */
export type VoidedRecord = CeremonyRecord & { readonly void: VoidRecord };

/**
 * The minutes of a ceremony that became void (抽取（作废）记录): what was frozen, which keepers gave it up, when and why, and that
 * its slips are unopened or were never written (protocol, step 7). Signatures and pages are bound to the digest of its close:
 * one of the freeze alone would fit a record of the same ceremony's draw.
 */
export function voidMinutes(record: VoidedRecord, language: Language = "zh"): Paper {
  const words = wordsOf(language, namesIn(record));
  const { ceremony } = record;
  const parts = annexesOf(record, words);
  const opinions = annexNamed("opinion", parts, words);
  const frozen = [words.of("minutes.freeze-digest"), record.freeze.digest] as const;
  const close = [words.of("minutes.close-digest"), record.void.close] as const;
  const head = [words.of("minutes.ledger-head"), record.ledgerHead] as const;
  const contents: Block[] = [
    ...whenAndWhere(record, annexNamed("rules", parts, words), words),
    ...successionLine(record, annexNamed("rules", parts, words), words),
    ...classTable(record, words),
    ...closingLines(
      words.of("minutes.void.conclusion"),
      [
        [words.of("minutes.void.at"), momentText(record.void.at, words)],
        [words.of("minutes.void.reasons"), reasonsLine(record, parts, words)],
        [words.of("minutes.objections"), objectionsLine(record, opinions, words)],
        [words.of("minutes.opinion-said"), opinionLine(record, opinions, words)],
      ],
      words,
    ),
    digestTable([frozen, close]),
    annexList(parts, words),
    ...signatures(record, words.of("minutes.void.note"), [frozen, close, head], words),
    ...annexes(parts, words),
  ];
  return paperOf(
    record,
    {
      title: words.of("minutes.title-void", titleValues(record, words)),
      contents,
      begins: words.of("minutes.main-text"),
      foot: footOf(ceremony, "close", record.void.close, words),
    },
    words,
  );
}

/** A reason longer than this stands in its annex. */
const shortReason = 30;

function reasonsLine(
  { void: { keepers } }: VoidedRecord,
  parts: readonly Annex<Name>[],
  words: Words,
): string {
  const said = keepers.map(({ keeper, reason }) =>
    words.of("minutes.void.reason-short", { keeper: words.of(`minutes.keeper.${keeper}`), reason }),
  );
  const short = keepers.every(
    ({ reason }) => Array.from(reason).length <= shortReason && !reason.includes("\n"),
  );
  return short
    ? said.join(words.of("minutes.stop"))
    : words.of("minutes.void.reasons-annexed", { annex: annexNamed("void", parts, words) });
}

type Name =
  | "void"
  | "rules"
  | "people"
  | "registers"
  | "quotas"
  | "course"
  | "roster"
  | "files"
  | "opinion"
  | "media"
  | "program";

function annexesOf(record: VoidedRecord, words: Words): readonly Annex<Name>[] {
  const part = (name: Name, { title, blocks }: Chapter): Annex<Name> => ({ name, title, blocks });
  return [
    part("void", { title: words.of("minutes.void"), blocks: voided(record, words) }),
    part("rules", rules(record, words)),
    part("people", people(record, words)),
    part("registers", registers(record, words)),
    part("quotas", quotas(record, words)),
    part("course", course(record, words)),
    part("roster", { title: words.of("minutes.roster"), blocks: roster(record, words) }),
    part("files", { title: words.of("minutes.part.files"), blocks: freeze(record, words) }),
    part("opinion", opinion(record, words)),
    part("media", media(record, words)),
    part("program", program(record, words)),
  ];
}

/** When, by whom and why; what became of the slips; the digests of close and ledger. */
function voided(record: VoidedRecord, words: Words): Block[] {
  const { void: gone, ledgerHead } = record;
  const { at, close, keepers, dropped, envelope } = gone;
  return [
    {
      type: "lines",
      lines: [
        { label: words.of("minutes.void.at"), text: momentText(at, words) },
        ...keepers.map(({ keeper, reason, by }) => ({
          label: words.of("minutes.void.reason", { keeper: words.of(`minutes.keeper.${keeper}`) }),
          text: [words.orNone(reason), ...(by ? [words.of(`minutes.confirmed-${by}`)] : [])].join(
            words.of("minutes.stop"),
          ),
        })),
        keeperNames(record, words),
        {
          label: words.of("minutes.void.slips"),
          text:
            dropped === 0
              ? words.of("minutes.void.none-dropped")
              : words.of("minutes.void.dropped", { count: dropped }),
        },
        ...(envelope === "" ? [] : [{ label: words.of("minutes.void.envelope"), text: envelope }]),
      ],
    },
    ...keeperSignatures(keepers, words),
    { type: "digest", label: words.of("minutes.close-digest"), digest: close },
    { type: "digest", label: words.of("minutes.ledger-head"), digest: ledgerHead },
  ];
}
