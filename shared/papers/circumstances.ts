import { type Block, type Chapter, numbered, sections } from "./blocks.ts";
import { ruleText } from "./quotas.ts";
import type { CeremonyRecord } from "./record.ts";
import { momentText, sameDay, secondText, spanText, type Words } from "./words.ts";

/** Number, time, place, and who conducts the ceremony. */
export function circumstances(record: CeremonyRecord, words: Words): Chapter {
  const line = (label: string, text: string) => ({ label, text: words.orNone(text) });
  const { window } = record;
  return {
    title: words.of("minutes.circumstances"),
    blocks: [
      {
        type: "lines",
        lines: [
          line(words.of("minutes.number"), record.ceremony),
          line(words.of("minutes.time"), spanText(record.from, record.to, words)),
          line(words.of("minutes.place"), record.place),
          line(words.of("minutes.organiser"), record.organiser),
          line(words.of("minutes.host"), record.host),
          line(words.of("minutes.operator"), record.operator),
          line(words.of("minutes.recorder"), record.recorder),
          ...(record.basis.item === undefined ? [] : [line(words.of("minutes.item"), record.basis.item)]),
          line(words.of("minutes.quarter"), quarterText(record.quarter, words)),
          line(words.of("minutes.level"), words.of(`minutes.${record.level}`)),
          line(words.of("minutes.window"), words.say(window.said)),
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
  const blocks: Block[] = [
    {
      type: "paragraph",
      text: words.of("minutes.basis-text", { text: words.orNone(record.legalBasis.text) }),
    },
    {
      type: "lines",
      lines: [
        { label: words.of("minutes.basis-preset"), text: words.orNone(record.legalBasis.title) },
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
  return { title: words.of("minutes.basis"), blocks };
}

/** `2027Q1` in words. */
export function quarterText(quarter: string, words: Words): string {
  return words.of("minutes.quarter-of", quarterValues(quarter, words));
}

/** Year and number of a quarter, as titles and texts put them in: `一` … `四` in Chinese. */
export function quarterValues(
  quarter: string,
  words: Words,
): { readonly year: string; readonly quarter: string } {
  const number = quarter.slice(5);
  const numeral = words.language === "zh" ? (["一", "二", "三", "四"][Number(number) - 1] ?? number) : number;
  return { year: quarter.slice(0, 4), quarter: numeral };
}

/** When what happened, with its note. */
function happened(lines: CeremonyRecord["course"], record: CeremonyRecord, words: Words): Block[] {
  if (lines.length === 0) return numbered([], words);
  const rows = lines.map(({ at, said, note }) => [
    sameDay(at, record.from) ? secondText(at, words) : `${momentText(at, words)}`,
    words.say(said),
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
  return [{ title: words.of("minutes.earlier"), blocks: happened(record.earlier, record, words) }];
}

/** What happened and when, every pause, interruption and void included; then what the officer was warned of. */
export function course(record: CeremonyRecord, words: Words): Chapter {
  return {
    title: words.of("minutes.course"),
    blocks: [
      ...happened(record.course, record, words),
      ...sections(
        [
          {
            title: words.of("minutes.warnings"),
            blocks: numbered(record.warnings.map(words.say), words),
          },
        ],
        words,
      ),
    ],
  };
}
