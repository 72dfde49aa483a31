import type { Block, Paper, Table, TableCell, Title } from "./blocks.ts";
import type { Foot } from "./foot.ts";
import { periodText } from "./periods.ts";
import type { CeremonyRecord } from "./record.ts";
import { digestTable } from "./summary.ts";
import type { Words } from "./words.ts";

/** What every paper of a ceremony says of it. */
export interface Cover extends Pick<CeremonyRecord, "ceremony" | "rehearsal" | "office" | "quarter"> {
  readonly build: { readonly version: string };
}

/** Values of a title: office and period. Titles are broken by sense: a line for the office, one for the period, one for the kind of paper. */
export function titleValues(
  { office, quarter }: Cover,
  words: Words,
): { readonly office: string; readonly period: string } {
  return { office, period: periodText(quarter, words) };
}

/** What becomes a paper: its title, its contents, and what binds each page; `begins` names the contents where annexes follow them. */
export interface Contents<B extends Block = Block> {
  readonly title: string;
  readonly contents: readonly B[];
  readonly foot: Foot;
  readonly begins?: string;
}

/** A paper of a ceremony: its title, the place of the archive stamp, the rehearsal's mark on every page, then its contents. */
export function paperOf(cover: Cover, { title, contents, foot, begins }: Contents, words: Words): Paper {
  const lines = title.split("\n");
  if (cover.rehearsal) lines.push(words.of("minutes.rehearsal"));
  return {
    ...about(cover, lines, foot, words),
    blocks: [
      { type: "stamp", cells: [] },
      { type: "title", lines, ...(begins !== undefined && { begins }) },
      { type: "spacer", lines: 0.4 },
      ...contents,
    ],
  };
}

/** A slip of one sheet that is handed to somebody: no archive stamp, and no line more than it needs. */
export function slipOf<B extends Block>(
  cover: Cover,
  { title, contents, foot }: Contents<B>,
  words: Words,
): Paper<B | Title> {
  const lines = `${title}${cover.rehearsal ? words.of("minutes.rehearsal") : ""}`.split("\n");
  return { ...about(cover, lines, foot, words), blocks: [{ type: "title", lines }, ...contents] };
}

function about(cover: Cover, lines: readonly string[], foot: Foot, words: Words): Omit<Paper, "blocks"> {
  return {
    title: lines.join(words.language === "zh" ? "" : " "),
    language: words.language,
    foot,
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

/** More people than this sign two in a row, so that their signatures end by the page after the first. */
const mostInOneColumn = 6;

/** Whether so many sign two in a row, with less room for each name. */
export function signNarrow(lines: number): boolean {
  return lines > mostInOneColumn;
}

/** How a signature block ends, and the digests of what is signed: it fits no other ceremony and no other paper. */
export interface SignedPaper {
  readonly ceremony: string;
  readonly digests: readonly (readonly [label: string, digest: string])[];
  readonly office: string;
  readonly day: string;
}

/** What is signed, lines to sign, then the office, its seal, and the day. */
export function signLines(
  lines: readonly SignLine[],
  { ceremony, digests, office, day }: SignedPaper,
  words: Words,
): Block {
  return {
    type: "signatures",
    signed: signedTable(ceremony, digests, words),
    table: {
      type: "table",
      ink: true,
      ...(signNarrow(lines.length) && { across: 2 }),
      columns: [
        { title: words.of("minutes.role"), width: 28, as: "text" },
        { title: words.of("minutes.name"), width: 36, as: "text" },
        { title: words.of("minutes.signature"), width: 36, as: "text" },
      ],
      rows: lines,
    },
    closing: [office, words.of("minutes.seal"), day],
  };
}

/** The head of a signature block: which ceremony, and the digests of what is signed. */
export function signedTable(ceremony: string, digests: SignedPaper["digests"], words: Words): Table {
  return digestTable([[words.of("minutes.number"), ceremony], ...digests]);
}
