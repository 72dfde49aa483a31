import type { FiledBasis } from "../draw/filed-basis.ts";
import { approved } from "./approval.ts";
import { type Block, type Chapter, sections } from "./blocks.ts";
import { notCounted } from "./not-counted.ts";
import type { CeremonyRecord, ReadWord } from "./record.ts";
import { momentText, type Words } from "./words.ts";

/** The register's snapshot: what was imported, how many are registered and eligible, who is left out and why. */
export function registers(record: CeremonyRecord, words: Words): Chapter {
  return {
    title: words.of("minutes.registers"),
    blocks: sections(
      [
        { title: words.of("minutes.registers-files"), blocks: imported(record, words) },
        { title: words.of("minutes.counts"), blocks: counts(record, words) },
        { title: words.of("minutes.exclusions"), blocks: exclusions(record, words) },
        ...approved(record, words),
      ],
      words,
    ),
  };
}

function imported(record: CeremonyRecord, words: Words): Block[] {
  if (record.registers.length === 0) return none(words);
  return [
    {
      type: "table",
      columns: [
        { title: words.of("minutes.list"), width: 20, as: "text" },
        { title: words.of("minutes.imported-at"), width: 32, as: "text" },
        { title: words.of("minutes.list-rows"), width: 12, as: "number" },
        { title: words.of("minutes.list-accepted"), width: 12, as: "number" },
        { title: words.of("minutes.list-refused"), width: 12, as: "number" },
        { title: words.of("minutes.list-findings"), width: 12, as: "number" },
      ],
      rows: record.registers.map(({ list, importedAt, rows, accepted, refused, findings }) => [
        words.of(`minutes.list.${list}`),
        momentText(importedAt, words),
        ...[rows, accepted, refused, findings].map(String),
      ]),
    },
    {
      type: "table",
      columns: [
        { title: words.of("minutes.list"), width: 20, as: "text" },
        { title: words.of("minutes.list-origin"), width: 12, as: "text" },
        { title: words.of("minutes.list-digest"), width: 68, as: "digest" },
      ],
      rows: record.registers.map(({ list, origin, file }) => [
        words.of(`minutes.list.${list}`),
        words.of(`minutes.list-origin.${origin}`),
        file === "" ? words.of("minutes.no-value") : file,
      ]),
    },
    ...wordsOf(record, words),
    ...corrections(record, words),
  ];
}

/** By which words of the sheets units are stopped or closed and inspectors not in post, and what the office said that phrases mean. */
function wordsOf({ registers: all }: CeremonyRecord, words: Words): Block[] {
  const rests = all.flatMap(({ list, words: read }) =>
    (read?.rests ?? []).map((one) => [
      words.of(`minutes.list.${list}`),
      ...wordCells(one, words),
      String(one.count),
    ]),
  );
  // Each import keeps what was said by then; the last one to speak of a phrase counts.
  const said = all
    .toSorted((a, b) => a.position - b.position)
    .flatMap(({ words: read }) => read?.phrases ?? []);
  const phrases = new Map(said.map((one) => [`${one.field} ${one.word}`, one]));
  const columns = [
    { title: words.of("minutes.word-field"), width: 24, as: "text" },
    { title: words.of("minutes.word"), width: 24, as: "text" },
    { title: words.of("minutes.word-means"), width: 20, as: "text" },
  ] as const;
  const restColumns = [
    { title: words.of("minutes.list"), width: 20, as: "text" },
    ...columns,
    { title: words.of("minutes.word-count"), width: 12, as: "number" },
  ] as const;
  return [
    ...(rests.length > 0 ? [{ type: "table" as const, columns: restColumns, rows: rests }] : []),
    ...(phrases.size > 0
      ? [
          { type: "paragraph" as const, text: words.of("minutes.phrases") },
          {
            type: "table" as const,
            columns: columns.map((column) => ({ ...column, width: 32 })),
            rows: [...phrases.values()].map((one) => wordCells(one, words)),
          },
        ]
      : []),
  ];
}

function wordCells({ field, word, means }: ReadWord, words: Words): string[] {
  return [
    words.of(`console.field.${field}`),
    word === "" ? words.of("minutes.no-value") : word,
    words.of(`register.means.${means}`),
  ];
}

/** What was corrected by hand in the lists since they were imported, in numbers; nothing where nothing was. */
function corrections({ registers: all }: CeremonyRecord, words: Words): Block[] {
  const corrected = all.filter(({ corrected: { times } }) => times > 0);
  if (corrected.length === 0) return [];
  return [
    {
      type: "table",
      columns: [
        { title: words.of("minutes.list"), width: 28, as: "text" },
        { title: words.of("minutes.corrected"), width: 18, as: "number" },
        { title: words.of("minutes.corrected-added"), width: 18, as: "number" },
        { title: words.of("minutes.corrected-changed"), width: 18, as: "number" },
        { title: words.of("minutes.corrected-gone"), width: 18, as: "number" },
      ],
      rows: corrected.map(({ list, corrected: { times, added, changed, gone } }) => [
        words.of(`minutes.list.${list}`),
        ...[times, added, changed, gone].map(String),
      ]),
    },
  ];
}

/** Registered = excluded + eligible, draw by draw. */
export function counts(record: CeremonyRecord, words: Words): Block[] {
  const tiered = record.draws.some((draw) => draw.tiers[1] > 0);
  const table: Block = {
    type: "table",
    columns: [
      { title: words.of("minutes.draw"), width: 30, as: "text" },
      { title: words.of("minutes.registered"), width: 14, as: "number" },
      { title: words.of("minutes.excluded"), width: 14, as: "number" },
      { title: words.of("minutes.eligible"), width: 14, as: "number" },
      ...(tiered
        ? [
            { title: words.of("minutes.tier-1"), width: 14, as: "number" as const },
            { title: words.of("minutes.tier-2"), width: 14, as: "number" as const },
          ]
        : []),
    ],
    rows: record.draws.map((draw) => [
      words.of(`term.draw.${draw.draw}`),
      String(draw.registered),
      String(draw.registered - draw.eligible),
      String(draw.eligible),
      ...(tiered ? draw.tiers.map(String) : []),
    ]),
  };
  return [
    table,
    ...(tiered ? [{ type: "paragraph" as const, text: words.of("minutes.tier-note") }] : []),
    ...conflicts(record.basis, words),
    ...notCounted(record, words),
  ];
}

/** How long the sealed list of conflicts is, and the fewest inspectors it leaves: whoever writes it could steer the teams. */
function conflicts({ team, conflicts: lines, leastChoice }: FiledBasis, words: Words): Block[] {
  if (team === 0 || lines === undefined || leastChoice === undefined) return [];
  return [
    {
      type: "paragraph",
      text: words.of("minutes.conflicts", { conflicts: lines, least: leastChoice, team }),
    },
  ];
}

/** Numbers only: a public paper names nobody who is left out. */
export function exclusions(record: CeremonyRecord, words: Words): Block[] {
  const rows = record.draws.flatMap(({ draw, excluded }) =>
    excluded.map(({ reason, count, approver }) => [
      words.of(`term.draw.${draw}`),
      words.of(`term.reason.${reason}`),
      String(count),
      approver === "" ? words.of("minutes.no-value") : approver,
    ]),
  );
  if (rows.length === 0) return none(words);
  return [
    {
      type: "table",
      columns: [
        { title: words.of("minutes.draw"), width: 26, as: "text" },
        { title: words.of("minutes.reason"), width: 38, as: "text" },
        { title: words.of("minutes.count"), width: 12, as: "number" },
        { title: words.of("minutes.approver"), width: 24, as: "text" },
      ],
      rows,
    },
  ];
}

function none(words: Words): Block[] {
  return [{ type: "paragraph", text: words.of("minutes.none") }];
}
