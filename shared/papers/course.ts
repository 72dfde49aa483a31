import { type Chapter, numbered, sections } from "./chapters.ts";
import { momentText, sameDay, secondText } from "./moments.ts";
import type { CeremonyRecord } from "./record.ts";
import type { Words } from "./words.ts";

/** What happened and when, every pause, interruption and void included; then what the officer was warned of. */
export function course(record: CeremonyRecord, words: Words): Chapter {
  const rows = record.course.map(({ at, said, note }) => [
    sameDay(at, record.from) ? secondText(at, words) : `${momentText(at, words)}`,
    words.say(said),
    note === "" ? words.of("minutes.no-value") : note,
  ]);
  return {
    title: words.of("minutes.course"),
    blocks: [
      ...(rows.length > 0
        ? [
            {
              type: "table" as const,
              columns: [
                { title: words.of("minutes.time"), width: 20, as: "text" as const },
                { title: words.of("minutes.what"), width: 52, as: "text" as const },
                { title: words.of("minutes.note"), width: 28, as: "text" as const },
              ],
              rows,
            },
          ]
        : numbered([], words)),
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
