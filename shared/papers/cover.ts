import { ceremonyId } from "../draw/field.ts";
import type { Block, Paper, Stamp, Table, TableCell, Title } from "./blocks.ts";
import type { Foot } from "./foot.ts";
import { periodText } from "./periods.ts";
import type { CeremonyRecord } from "./record.ts";
import { digestTable } from "./summary.ts";
import type { Words } from "./words.ts";

/** What every paper of a ceremony says of it. */
export interface Cover
  extends Pick<CeremonyRecord, "ceremony" | "rehearsal" | "office" | "quarter" | "archive"> {
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
  /** Of a paper that names units: the office's mark of it. */
  readonly secrecy?: Secrecy;
}

/** How a paper with names is marked (密级或标识), and until when, in words; both empty where the office states none. */
export interface Secrecy {
  readonly mark: string;
  readonly until: string;
}

/** A paper of a ceremony: its title, the place of the archive stamp, the rehearsal's mark on every page, then its contents. */
export function paperOf(
  cover: Cover,
  { title, contents, foot, begins, secrecy }: Contents,
  words: Words,
): Paper {
  const lines = title.split("\n");
  if (cover.rehearsal) lines.push(words.of("minutes.rehearsal"));
  return {
    ...about(cover, lines, foot, secrecy, words),
    blocks: [
      { type: "stamp", cells: stampCells(cover.archive, words) },
      { type: "title", lines, ...(begins !== undefined && { begins }) },
      { type: "spacer", lines: 0.4 },
      ...contents,
    ],
  };
}

/** Cells of the archive stamp; number and pages are the archivist's. None where the office states nothing: its place stays free. */
function stampCells(archive: Cover["archive"], words: Words): Stamp["cells"] {
  if (!archive) return [];
  const { fonds, year, department, retention } = archive;
  return [
    [words.of("minutes.stamp.fonds"), fonds],
    [words.of("minutes.stamp.year"), year],
    [words.of("minutes.stamp.number"), ""],
    [words.of("minutes.stamp.department"), department],
    [words.of("minutes.stamp.retention"), retention === "" ? "" : words.of(`minutes.retention.${retention}`)],
    [words.of("minutes.stamp.pages"), ""],
  ];
}

/** A slip of one sheet that is handed to somebody: no archive stamp, and no line more than it needs. */
export function slipOf<B extends Block>(
  cover: Cover,
  { title, contents, foot, secrecy }: Contents<B>,
  words: Words,
): Paper<B | Title> {
  const mark = cover.rehearsal ? [words.of("minutes.rehearsal")] : [];
  const lines = [title, ...mark].join(words.language === "zh" ? "" : " ").split("\n");
  return { ...about(cover, lines, foot, secrecy, words), blocks: [{ type: "title", lines }, ...contents] };
}

function about(
  cover: Cover,
  lines: readonly string[],
  foot: Foot,
  secrecy: Secrecy | undefined,
  words: Words,
): Omit<Paper, "blocks"> {
  return {
    title: lines.join(words.language === "zh" ? "" : " "),
    language: words.language,
    foot,
    ...(secrecy && { marks: secrecyLines(secrecy, words) }),
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

/** 份号 to be written in, then the mark with its term (GB/T 9704-2012, 7.2.1 and 7.2.2). */
function secrecyLines({ mark, until }: Secrecy, words: Words): readonly string[] {
  const copy = words.of("minutes.copy-number");
  if (mark === "") return [copy];
  return [copy, until === "" ? mark : words.of("minutes.secrecy", { mark, until })];
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
    // A rehearsal proves nothing: nobody is asked to seal it.
    closing: ceremonyId(ceremony)?.rehearsal ? [office, day] : [office, words.of("minutes.seal"), day],
  };
}

/** The head of a signature block: which ceremony, and the digests of what is signed. */
export function signedTable(ceremony: string, digests: SignedPaper["digests"], words: Words): Table {
  return digestTable([[words.of("minutes.number"), ceremony], ...digests]);
}
