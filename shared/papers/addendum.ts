import type { AmendmentLine } from "../draw/model.ts";
import type { Language } from "../text/catalogue.ts";
import { type Chapter, chapters, type Paper } from "./blocks.ts";
import { type Cover, paperOf, type SignLine, signLines, titleValues } from "./cover.ts";
import { footOf } from "./foot.ts";
import { dayText, momentText, type Words, wordsOf } from "./words.ts";

/** A keeper by name, as papers made after the ceremony say it. */
export interface KeeperName {
  readonly keeper: "officer" | "supervisor";
  readonly name: string;
}

/** One line of `amendments.csv` with all that an addendum says of it. */
export interface AddendumRecord extends Cover {
  readonly line: AmendmentLine;
  readonly reason: string;
  readonly approver: string;
  /** Both, as they confirmed the line. */
  readonly keepers: readonly KeeperName[];
  /** Local time at which the line was made, `2027-01-15T09:30:00+08:00`. */
  readonly at: string;
  /** H(amendments.csv) with this line as its last. */
  readonly amendments: string;
  /** Head of the ledger when the paper was made. */
  readonly ledgerHead: string;
}

/** The addendum (附页) to one amendment, by codes: it names no unit and no inspector (protocol, `amendments.csv`). */
export function addendum(record: AddendumRecord, language: Language = "zh"): Paper {
  const words = wordsOf(language);
  const title = words.of("minutes.title-addendum", {
    ...titleValues(record, words),
    number: record.line.number,
  });
  const contents = chapters(
    [change(record, words), grounds(record, words), digests(record, words), signed(record, words)],
    words,
  );
  const foot = footOf(record.ceremony, "amendments", record.amendments, words);
  return paperOf(record, { title, contents, foot }, words);
}

function change({ ceremony, line }: AddendumRecord, words: Words): Chapter {
  const { number, kind, unit, inspector, replacement, otherUnit } = line;
  const used = [
    [words.of("minutes.number"), ceremony],
    [words.of("minutes.addendum.number"), String(number)],
    [words.of("minutes.addendum.kind"), words.of(`minutes.addendum.kind.${kind}`)],
    [words.of("minutes.unit"), unit],
    [words.of("minutes.addendum.inspector"), inspector],
    [words.of("minutes.addendum.replacement"), replacement],
    [words.of("minutes.addendum.other-unit"), otherUnit],
  ] as const;
  return {
    title: words.of("minutes.addendum.change"),
    blocks: [
      {
        type: "lines",
        lines: used.flatMap(([label, text]) => (text === "" ? [] : [{ label, text }])),
      },
      { type: "paragraph", text: words.of(`minutes.addendum.text.${kind}`) },
    ],
  };
}

function grounds({ reason, approver, keepers, at }: AddendumRecord, words: Words): Chapter {
  return {
    title: words.of("minutes.addendum.grounds"),
    blocks: [
      {
        type: "lines",
        lines: [
          { label: words.of("minutes.reason"), text: words.orNone(reason) },
          { label: words.of("minutes.approver"), text: words.orNone(approver) },
          { label: words.of("minutes.addendum.at"), text: momentText(at, words) },
          ...keepers.map(({ keeper, name }) => ({
            label: words.of(`minutes.keeper.${keeper}`),
            text: words.orNone(name),
          })),
        ],
      },
    ],
  };
}

function digests({ amendments, ledgerHead }: AddendumRecord, words: Words): Chapter {
  return {
    title: words.of("minutes.addendum.digests"),
    blocks: [
      { type: "digest", label: words.of("minutes.addendum.file"), digest: amendments },
      { type: "digest", label: words.of("minutes.ledger-head"), digest: ledgerHead },
    ],
  };
}

function signed(
  { approver, keepers, office, at, ceremony, amendments }: AddendumRecord,
  words: Words,
): Chapter {
  const lines: readonly SignLine[] = [
    ...keepers.map(({ keeper, name }): SignLine => [words.of(`minutes.keeper.${keeper}`), name, ""]),
    [words.of("minutes.approver"), approver, ""],
  ];
  const digests = [[words.of("minutes.addendum.file"), amendments]] as const;
  return {
    title: words.of("minutes.signatures"),
    blocks: [
      { type: "paragraph", text: words.of("minutes.addendum.note") },
      signLines(lines, { ceremony, digests, office, day: dayText(at, words) }, words),
    ],
  };
}
