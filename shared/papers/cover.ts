import type { Block, Paper, TableCell, Title } from "./blocks.ts";
import { quarterValues } from "./circumstances.ts";
import type { CeremonyRecord } from "./record.ts";
import type { Words } from "./words.ts";

/** What every paper of a ceremony says of it. */
export interface Cover extends Pick<CeremonyRecord, "ceremony" | "rehearsal" | "office" | "quarter"> {
  readonly build: { readonly version: string };
}

/** Values of a title: office and quarter. Titles are broken by sense: a line for the office, one for the quarter, one for the kind of paper. */
export function titleValues(
  cover: Cover,
  words: Words,
): { readonly office: string; readonly year: string; readonly quarter: string } {
  return { office: cover.office, ...quarterValues(cover.quarter, words) };
}

/** A paper of a ceremony: its title, the place of the archive stamp, the rehearsal's mark on every page, then its contents. */
export function paperOf(cover: Cover, title: string, contents: readonly Block[], words: Words): Paper {
  const lines = title.split("\n");
  if (cover.rehearsal) lines.push(words.of("minutes.rehearsal"));
  return {
    ...about(cover, lines, words),
    blocks: [
      { type: "stamp", cells: [] },
      { type: "title", lines },
      { type: "spacer", lines: 1 },
      ...contents,
    ],
  };
}

/** A slip of one sheet that is handed to somebody: no archive stamp, and no line more than it needs. */
export function slipOf<B extends Block>(
  cover: Cover,
  title: string,
  contents: readonly B[],
  words: Words,
): Paper<B | Title> {
  const lines = `${title}${cover.rehearsal ? words.of("minutes.rehearsal") : ""}`.split("\n");
  return { ...about(cover, lines, words), blocks: [{ type: "title", lines }, ...contents] };
}

function about(cover: Cover, lines: readonly string[], words: Words): Omit<Paper, "blocks"> {
  return {
    title: lines.join(words.language === "zh" ? "" : " "),
    language: words.language,
    info: {
      author: cover.office,
      subject: cover.ceremony,
      creator: `Mingqian ${cover.build.version}`,
    },
    ...(cover.rehearsal && {
      rehearsal: {
        header: words.of("minutes.rehearsal-header"),
        watermark: words.of("minutes.rehearsal-watermark"),
      },
    }),
  };
}

/** Papers of one kind as one file, each on sheets of its own: the slips of a whole room. At least one. */
export function bound(papers: readonly [Paper, ...Paper[]]): Paper {
  const blocks = papers.flatMap((paper, index): readonly Block[] =>
    index === 0 ? paper.blocks : [{ type: "sheet" }, ...paper.blocks],
  );
  return { ...papers[0], blocks };
}

/** Who signs a paper: as what, under which name, and what stands in the place of the signature; an empty one is for ink. */
export type SignLine = readonly [role: string, name: string, signature: TableCell];

/** Lines to sign, then the office, its seal, and the day. */
export function signLines(
  lines: readonly SignLine[],
  { office, day }: { readonly office: string; readonly day: string },
  words: Words,
): Block {
  return {
    type: "signatures",
    table: {
      type: "table",
      ink: true,
      columns: [
        { title: words.of("minutes.role"), width: 24, as: "text" },
        { title: words.of("minutes.name"), width: 38, as: "text" },
        { title: words.of("minutes.signature"), width: 38, as: "text" },
      ],
      rows: lines,
    },
    closing: [office, words.of("minutes.seal"), day],
  };
}
