import type { Block, Paper } from "./blocks.ts";
import { quarterValues } from "./circumstances.ts";
import type { CeremonyRecord } from "./record.ts";
import type { Words } from "./words.ts";

/** Titles are broken by sense: a line for the office, one for the quarter, one for the kind of paper. */
export type TitleKey = "minutes.title" | "minutes.title-pre-draw";

/** A paper of a ceremony: its title, the place of the archive stamp, the rehearsal's mark on every page, then its contents. */
export function paperOf(
  record: CeremonyRecord,
  titleKey: TitleKey,
  contents: readonly Block[],
  words: Words,
): Paper {
  const title = words.of(titleKey, {
    office: record.office,
    ...quarterValues(record.quarter, words),
  });
  const lines = title.split("\n");
  if (record.rehearsal) lines.push(words.of("minutes.rehearsal"));
  return {
    title: lines.join(words.language === "zh" ? "" : " "),
    language: words.language,
    info: {
      author: record.office,
      subject: record.ceremony,
      creator: `Mingqian ${record.build.version}`,
    },
    blocks: [
      { type: "stamp", cells: [] },
      { type: "title", lines },
      { type: "spacer", lines: 1 },
      ...contents,
    ],
    ...(record.rehearsal && {
      rehearsal: {
        header: words.of("minutes.rehearsal-header"),
        watermark: words.of("minutes.rehearsal-watermark"),
      },
    }),
  };
}
