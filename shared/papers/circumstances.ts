import type { Correctable } from "../ceremony/corrected-details.ts";
import { message } from "../text/text.ts";
import { type Block, type Chapter, numbered, sections } from "./blocks.ts";
import { factText } from "./facts.ts";
import { periodText } from "./periods.ts";
import { ruleText } from "./quotas.ts";
import type { CeremonyRecord } from "./record.ts";
import { ruleSetLines } from "./rule-set-lines.ts";
import { dayText, momentText, sameDay, secondText, spanText, type Words } from "./words.ts";

/** Number, time, place, and who conducts the ceremony. */
export function circumstances(record: CeremonyRecord, words: Words): Chapter {
  const line = (label: string, text: string) => ({ label, text: words.orNone(text) });
  const { window, were } = record;
  const spelt = (what: Correctable) =>
    line(
      words.of(`minutes.${what}`),
      were === undefined || were[what] === record[what]
        ? record[what]
        : words.of("minutes.spelling-corrected", { right: record[what], was: were[what] }),
    );
  return {
    title: words.of("minutes.circumstances"),
    blocks: [
      {
        type: "lines",
        lines: [
          line(words.of("minutes.number"), record.ceremony),
          line(words.of("minutes.time"), spanText(record.from, record.to, words)),
          spelt("place"),
          line(words.of("minutes.organiser"), record.organiser),
          spelt("host"),
          spelt("operator"),
          spelt("recorder"),
          ...(record.basis.item === undefined ? [] : [line(words.of("minutes.item"), record.basis.item)]),
          line(words.of("minutes.quarter"), periodText(record.quarter, words)),
          line(words.of("minutes.level"), words.of(`minutes.${record.level}`)),
          line(words.of("minutes.window"), factText(window.said, words)),
          ...(window.reason === "" ? [] : [line(words.of("minutes.window-reason"), window.reason)]),
        ],
      },
    ],
  };
}

/** The legal basis and the ratios applied. */
export function basis(record: CeremonyRecord, words: Words): Chapter {
  const { inPost, team, rules } = record.basis;
  const applied = rules.map(({ draw, rule }) => ({
    label: words.of(`term.draw.${draw}`),
    text: ruleText(rule, words),
  }));
  const { item } = record.basis;
  const blocks: Block[] = [
    ...(item === undefined
      ? []
      : [
          {
            type: "paragraph" as const,
            text: words.of("minutes.item-basis", {
              item,
              day: dayText(record.item.asOf, words),
              text: record.item.legalBasis,
            }),
          },
          {
            type: "lines" as const,
            lines: [
              { label: words.of("minutes.item-contents"), text: record.item.contents },
              { label: words.of("minutes.item-subject"), text: record.item.subject },
              { label: words.of("minutes.item-way"), text: record.item.way },
            ],
          },
        ]),
    {
      type: "paragraph",
      text: words.of("minutes.basis-text", { text: words.orNone(record.legalBasis.text) }),
    },
    {
      type: "lines",
      lines: [
        {
          label: words.of("minutes.basis-preset"),
          text: words.say(message("rules.title", { title: record.legalBasis.title })),
        },
        ...applied,
        {
          label: words.of("minutes.in-post"),
          text:
            inPost > 0 ? words.of("minutes.persons", { count: inPost }) : words.of("minutes.in-post-none"),
        },
        {
          label: words.of("minutes.team"),
          text: team > 0 ? words.of("minutes.persons", { count: team }) : words.of("minutes.no-team"),
        },
      ],
    },
  ];
  const { ruleSet } = record;
  if (ruleSet) {
    blocks.push({ type: "paragraph", text: words.of("minutes.rules.lines") });
    blocks.push(...numbered(ruleSetLines(ruleSet, words), words));
  }
  return { title: words.of("minutes.basis"), blocks };
}

/** When what happened, with its note. */
function happened(lines: CeremonyRecord["course"], from: CeremonyRecord["from"], words: Words): Block[] {
  if (lines.length === 0) return numbered([], words);
  const rows = lines.map(({ at, said, note }) => [
    sameDay(at, from) ? secondText(at, words) : `${momentText(at, words)}`,
    factText(said, words),
    note === "" ? words.of("minutes.no-value") : note,
  ]);
  return [
    {
      type: "table",
      columns: [
        { title: words.of("minutes.time"), width: 20, as: "text" },
        { title: words.of("minutes.what"), width: 52, as: "text" },
        { title: words.of("minutes.note"), width: 28, as: "text" },
      ],
      rows,
    },
  ];
}

/** Ceremonies before this one that ended without a list, each with its reasons; no chapter where there are none. */
export function earlier(record: CeremonyRecord, words: Words): Chapter[] {
  if (record.earlier.length === 0) return [];
  return [{ title: words.of("minutes.earlier"), blocks: happened(record.earlier, "", words) }];
}

/** What happened and when, every pause, interruption and void included; then what the officer was warned of. */
export function course(record: CeremonyRecord, words: Words): Chapter {
  return {
    title: words.of("minutes.course"),
    blocks: [
      ...happened(record.course, record.from, words),
      ...sections(
        [
          {
            title: words.of("minutes.warnings"),
            blocks: numbered(
              record.warnings.map((said) => factText(said, words)),
              words,
            ),
          },
        ],
        words,
      ),
    ],
  };
}
