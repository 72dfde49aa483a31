import type { Scope } from "../inspection/inspection.ts";
import type { Language } from "../text/catalogue.ts";
import type { KeeperName } from "./addendum.ts";
import { type Block, type Chapter, chapters, type Paper } from "./blocks.ts";
import { type Cover, paperOf, type Secrecy, type SignLine, signLines, titleValues } from "./cover.ts";
import { footOf } from "./foot.ts";
import { dayText, momentText, type Words, wordsOf } from "./words.ts";

/** A person of a team, by code and name. */
export interface Member {
  readonly code: string;
  readonly name: string;
}

/** A unit whose name was opened, with its team as it stands now; empty where no inspectors were drawn. */
export interface OpenedUnit {
  readonly code: string;
  readonly name: string;
  readonly team: readonly Member[];
}

/** An opening of the sealed list by both keepers, and what it brought to light. */
export interface AnnexRecord extends Cover {
  readonly scope: Scope;
  readonly reason: string;
  readonly keepers: readonly KeeperName[];
  /** Local time of the opening. */
  readonly at: string;
  /** In the order of `result.csv`. */
  readonly units: readonly OpenedUnit[];
  /** H(result.csv). */
  readonly resultDigest: string;
  /** H(close.txt) of the lock. */
  readonly close: string;
  readonly ledgerHead: string;
  readonly secrecy: Secrecy;
}

/** The sealed annex (密封附件): code, name and team. It exists only after an opening, and is no part of the public papers. */
export function annex(record: AnnexRecord, language: Language = "zh"): Paper {
  const words = wordsOf(language);
  const contents = chapters([opening(record, words), names(record, words), signed(record, words)], words);
  const title = words.of("minutes.title-annex", titleValues(record, words));
  const foot = footOf(record.ceremony, "close", record.close, words);
  return paperOf(record, { title, contents, foot, secrecy: record.secrecy }, words);
}

function opening(record: AnnexRecord, words: Words): Chapter {
  const { ceremony, at, scope, reason, keepers, resultDigest, ledgerHead } = record;
  return {
    title: words.of("minutes.annex.opening"),
    blocks: [
      {
        type: "lines",
        lines: [
          { label: words.of("minutes.number"), text: ceremony },
          { label: words.of("minutes.annex.at"), text: momentText(at, words) },
          { label: words.of("minutes.annex.scope"), text: words.of(`minutes.annex.scope.${scope}`) },
          { label: words.of("minutes.reason"), text: words.orNone(reason) },
          ...keepers.map(({ keeper, name }) => ({
            label: words.of(`minutes.keeper.${keeper}`),
            text: words.orNone(name),
          })),
        ],
      },
      { type: "digest", label: words.of("minutes.result-digest"), digest: resultDigest },
      { type: "digest", label: words.of("minutes.ledger-head"), digest: ledgerHead },
    ],
  };
}

function names({ units }: AnnexRecord, words: Words): Chapter {
  const title = words.of("minutes.annex.list");
  if (units.length === 0)
    return { title, blocks: [{ type: "paragraph", text: words.of("minutes.annex.none") }] };
  const table: Block = {
    type: "table",
    columns: [
      { title: words.of("minutes.code"), width: 14, as: "code" },
      { title: words.of("minutes.annex.unit"), width: 46, as: "text" },
      { title: words.of("minutes.annex.team"), width: 40, as: "text" },
    ],
    rows: units.map(({ code, name, team }) => [code, name, teamText(team, words)]),
  };
  return {
    title,
    blocks: [{ type: "paragraph", text: words.of("minutes.annex.count", { count: units.length }) }, table],
  };
}

/** A line for each, so that no name is parted from its code; `—` for no team. */
function teamText(team: readonly Member[], words: Words): string {
  if (team.length === 0) return words.of("minutes.no-value");
  return team.map(({ code, name }) => `${code} ${name}`).join("\n");
}

function signed({ keepers, office, at, ceremony, close }: AnnexRecord, words: Words): Chapter {
  const lines = keepers.map(({ keeper, name }): SignLine => [words.of(`minutes.keeper.${keeper}`), name, ""]);
  const digests = [[words.of("minutes.close-digest"), close]] as const;
  return {
    title: words.of("minutes.signatures"),
    blocks: [
      { type: "paragraph", text: words.of("minutes.annex.note") },
      signLines(lines, { ceremony, digests, office, day: dayText(at, words) }, words),
    ],
  };
}
