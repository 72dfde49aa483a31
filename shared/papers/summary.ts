import type { Block, Column, Table } from "./blocks.ts";
import { notCountedLine } from "./not-counted.ts";
import { periodText } from "./periods.ts";
import type { CeremonyRecord } from "./record.ts";
import { spanText, type Words } from "./words.ts";

/**
 * The first page of sheet and minutes, complete for whoever reads or signs it in twenty seconds: when, where, who presided;
 * how many of each class; the digests that exist by then; the conclusion, objections and the supervisor's opinion.
 */

/** Between a table and what stands next to it, in lines of the page. */
const gap: Block = { type: "spacer", lines: 0.3 };
/** A text of so many characters stands on the first page whole; of a longer one it says where it stands. */
const shortText = 40;

/**
 * Number, period, time, place and who presided, without a heading: the title says what it is. A long text stands in the
 * annex of the circumstances, which is named in its place.
 */
export function whenAndWhere(record: CeremonyRecord, annex: string, words: Words): Block[] {
  const { ceremony, quarter, from, to, place, organiser, host, recorder, basis } = record;
  const short = (text: string) => (isShort(text) ? words.orNone(text) : words.of("minutes.see", { annex }));
  const label = (width: number): Column => ({ title: "", width, as: "label" });
  const text = (width: number): Column => ({ title: "", width, as: "text" });
  return [
    {
      type: "table",
      headless: true,
      columns: [label(14), text(41), label(14), text(31)],
      rows: [
        [
          words.of("minutes.number"),
          ceremony,
          words.of("minutes.summary.period"),
          periodText(quarter, words),
        ],
        [words.of("minutes.time"), spanText(from, to, words), words.of("minutes.place"), short(place)],
        [words.of("minutes.summary.organiser"), short(organiser), words.of("minutes.host"), short(host)],
        [
          words.of("minutes.recorder"),
          short(recorder),
          ...(basis.item === undefined
            ? [words.of("minutes.operator"), short(record.operator)]
            : [words.of("minutes.summary.item"), short(basis.item)]),
        ],
      ],
    },
    gap,
  ];
}

/** Registered, eligible, quota and drawn by class, the units summed up; inspectors, who are no units, behind the sum. */
export function classTable(record: CeremonyRecord, words: Words): Block[] {
  const drawn = record.outcome !== undefined;
  const number = (title: string): Column => ({ title, width: 16, as: "number" });
  const units = record.draws.filter(({ draw }) => draw !== "JC");
  const sum = (of: (draw: CeremonyRecord["draws"][number]) => number) =>
    units.reduce((so, draw) => so + of(draw), 0);
  const row = (title: string, counts: readonly (number | string)[]) => [title, ...counts.map(String)];
  const total = sum(({ taken = 0 }) => taken);
  const rows = [
    ...units.map(({ draw, registered, eligible, quota, taken = 0 }) =>
      row(words.of(`term.draw.${draw}`), [registered, eligible, quota, ...(drawn ? [taken] : [])]),
    ),
    row(words.of("minutes.total-units"), [
      sum(({ registered }) => registered),
      sum(({ eligible }) => eligible),
      sum(({ quota }) => quota),
      ...(drawn ? [total] : []),
    ]),
    ...record.draws.flatMap(({ draw, registered, eligible }) =>
      draw === "JC"
        ? [
            row(words.of("minutes.inspectors-apart"), [
              registered,
              eligible,
              words.of("minutes.no-value"),
              ...(drawn ? [inspectorsDrawn(record)] : []),
            ]),
          ]
        : [],
    ),
  ];
  const twice = units.length > 1 && units.some(({ draw }) => draw === "TS");
  return [
    {
      type: "table",
      columns: [
        { title: words.of("minutes.class"), width: 36, as: "label" },
        number(words.of("minutes.registered")),
        number(words.of("minutes.eligible")),
        number(words.of("minutes.quota")),
        ...(drawn ? [number(words.of("minutes.drawn"))] : []),
      ],
      rows,
    },
    ...(twice ? [{ type: "paragraph", small: true, text: words.of("minutes.counted-twice") } as const] : []),
    ...notCountedLine(record, words),
  ];
}

/** How many people stand in some team. */
function inspectorsDrawn({ outcome }: CeremonyRecord): number {
  return new Set(outcome?.assignment.map(({ inspector }) => inspector)).size;
}

/** The digests by which everything else is found, each whole in a row of its own. */
export function digestTable(digests: readonly (readonly [label: string, digest: string])[]): Table {
  return {
    type: "table",
    headless: true,
    columns: [
      { title: "", width: 26, as: "label" },
      { title: "", width: 74, as: "digest" },
    ],
    rows: digests,
  };
}

/** Freeze digest, then seed and close digest once there are any. */
export function digestsOf(
  { freeze, reveal, lock }: CeremonyRecord,
  words: Words,
): readonly (readonly [string, string])[] {
  return [
    [words.of("minutes.freeze-digest"), freeze.digest],
    ...(reveal && reveal.seed !== "" ? ([[words.of("minutes.seed"), reveal.seed]] as const) : []),
    ...(lock ? ([[words.of("minutes.close-digest"), lock.close]] as const) : []),
  ];
}

/** The conclusion as running text, then what was said of it in a line each. */
export function closingLines(
  conclusion: string,
  lines: readonly (readonly [label: string, text: string])[],
  words: Words,
): Block[] {
  return [
    { type: "paragraph", text: words.of("minutes.conclusion", { text: conclusion }) },
    ...(lines.length === 0
      ? []
      : [
          {
            type: "table",
            headless: true,
            columns: [
              { title: "", width: 15, as: "label" },
              { title: "", width: 85, as: "text" },
            ],
            rows: lines,
          } as const,
          gap,
        ]),
  ];
}

/** What came of it, in a sentence. */
export function conclusion(record: CeremonyRecord, words: Words): string {
  const units = record.draws.filter(({ draw }) => draw !== "JC");
  const quota = units.reduce((so, draw) => so + draw.quota, 0);
  const { outcome, lock, basis } = record;
  if (!outcome) return words.of("minutes.conclusion-none");
  const teams =
    outcome.assignment.length > 0 ? words.of("minutes.conclusion-teams", { team: basis.team }) : "";
  const values = { quota, taken: outcome.result.length, teams };
  return lock ? words.of("minutes.conclusion-locked", values) : words.of("minutes.conclusion-drawn", values);
}

/** What is fixed before the draw, and what nobody knows yet: the nonce exists and is committed to. */
export function frozenConclusion({ draws }: CeremonyRecord, words: Words): string {
  const quota = draws.reduce((so, draw) => (draw.draw === "JC" ? so : so + draw.quota), 0);
  return words.of("minutes.conclusion-frozen", { quota });
}

/** Objections in one line: a single short one whole, else how many there are in which annex. */
export function objectionsLine({ objections }: CeremonyRecord, annex: string, words: Words): string {
  const [only = ""] = objections;
  if (objections.length === 0) return words.of("minutes.none");
  if (objections.length === 1 && isShort(only)) return only;
  return words.of("minutes.see-objections", { count: objections.length, annex });
}

/** The supervisor's opinion in one line: a short one whole, else where it stands; never a part of it, which could mean something else. */
export function opinionLine({ opinion }: CeremonyRecord, annex: string, words: Words): string {
  if (isShort(opinion)) return words.orNone(opinion);
  return words.of("minutes.see-opinion", { count: Array.from(opinion).length, annex });
}

function isShort(text: string): boolean {
  return Array.from(text).length <= shortText && !text.includes("\n");
}
