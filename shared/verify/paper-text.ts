import { digestRuns } from "../draw/digest-runs.ts";

/** What a paper says, as far as it can be compared: its digests, its words and the feet of its pages. */
export interface PaperText {
  readonly pages: readonly Page[];
}

interface Page {
  /** What stands at its foot; absent where it has none. */
  readonly foot: Foot | undefined;
  /** As it was read without its foot, in small letters. */
  readonly text: string;
  /** The same without white space: where lines are broken says nothing. */
  readonly squeezed: string;
  /** Runs of groups of eight hex digits with nothing but white space between them. */
  readonly runs: readonly (readonly string[])[];
  /** 64 hex digits in one piece: no program of ours prints a digest so, but people write it into what they say. */
  readonly written: readonly string[];
}

/** What stands at the foot of a page: whose paper it is, what it is bound to, and which page of how many. */
export interface Foot {
  readonly ceremony: string;
  readonly digits: string;
  readonly page: number;
  readonly pages: number;
}

const groupsOfADigest = 8;
const hexDigits = 64;

/** Reads a paper, page by page. A digest never stands on two pages, so that no foot can come between its groups. */
export function readPaperText(pages: Iterable<string>): PaperText {
  const read: Page[] = [];
  for (const page of pages) {
    const { foot, text } = partedFrom(page.toLowerCase());
    read.push({
      foot,
      text,
      squeezed: text.replace(/\s+/g, ""),
      runs: digestRuns(text),
      written: writtenIn(text),
    });
  }
  return { pages: read };
}

/** In one piece, broken only where its line is full: no piece but the last is as short as a group. */
const piece = /(?<![0-9a-z])[0-9a-f]{9,64}(?:\s{0,8}\n\s{0,8}[0-9a-f]{1,64})*(?![0-9a-z])/g;

function writtenIn(text: string): string[] {
  const pieces = [...text.matchAll(piece)].map(([found]) => found.replace(/\s+/g, ""));
  return pieces.filter((found) => found.length === hexDigits);
}

/** Whether a paper prints a digest, however its groups are set. */
export function printsDigest({ pages }: PaperText, digest: string): boolean {
  return pages.some(({ squeezed }) => squeezed.includes(digest));
}

/** Whether a paper prints a text, wherever its lines are broken. */
export function printsText({ pages }: PaperText, text: string): boolean {
  const due = text.toLowerCase().replace(/\s+/g, "");
  return pages.some(({ squeezed }) => squeezed.includes(due));
}

/** Whether a paper prints the number of a ceremony, and not that of another which begins or ends alike. */
export function printsCeremony({ pages }: PaperText, ceremony: string): boolean {
  const letters = [...ceremony.toLowerCase()].join("\\s{0,8}");
  const alone = new RegExp(`(?<!-\\s{0,8})(?<![a-z0-9])${letters}(?![0-9])`);
  return pages.some(({ text }) => alone.test(text));
}

/** Whether a paper prints a number of decimal digits that is no part of a longer one. */
export function printsNumber({ pages }: PaperText, digits: string): boolean {
  const alone = new RegExp(`(?<![0-9a-f])${[...digits].join("\\s{0,8}")}(?![0-9a-f])`);
  return pages.some(({ text }) => alone.test(text));
}

/** A digest, and the page it stands on, from 1. */
export interface Placed {
  readonly digest: string;
  readonly page: number;
}

/**
 * The digests that a paper prints and that are none of the known ones. Eight digits may stand before a digest with white space
 * alone between them (a number in a table, a foot), so a run is read from the known digests in it.
 */
export function* unknownDigests(
  { pages }: PaperText,
  isKnown: (digest: string) => boolean,
): Generator<Placed> {
  for (const [index, { runs }] of pages.entries())
    for (const groups of runs)
      for (const digest of unknownIn(groups, isKnown)) yield { digest, page: index + 1 };
}

/** The same of what people wrote: nobody can tell what it is of, nor that it is of anything here. */
export function* unknownWritten(
  { pages }: PaperText,
  isKnown: (digest: string) => boolean,
): Generator<Placed> {
  for (const [index, { written }] of pages.entries())
    for (const digest of written) if (!isKnown(digest)) yield { digest, page: index + 1 };
}

function* unknownIn(groups: readonly string[], isKnown: (digest: string) => boolean): Generator<string> {
  const at = (start: number) => groups.slice(start, start + groupsOfADigest).join("");
  let start = 0;
  while (start + groupsOfADigest <= groups.length) {
    let next = start;
    const last = Math.min(start + groupsOfADigest - 1, groups.length - groupsOfADigest);
    while (next <= last && !isKnown(at(next))) next += 1;
    if (next > last) {
      yield at(start);
      next = start;
    }
    start = next + groupsOfADigest;
  }
}

/** `— 3 —`: every page has its number, set before its foot and its text. */
const pageNumber = /—\s{0,8}\d{1,9}\s{0,8}—\s{1,8}/;

/**
 * `DEMO-2027Q3-1　结束摘要 0a1b2c3d　第1页 共12页`; what the digits are of stands before them in the paper's own words. Every
 * run of white space has an end, or a page of nothing else would be tried for hours.
 */
const foot =
  /((?:rehearsal-)?[a-z0-9]{1,16}-\d{4}(?:[qmh]\d{1,2})?-\d{1,15}),?\s{1,8}(?:[^\n]{1,40}?\s{1,8})?([0-9a-f]{8}),?\s{1,8}(?:第\s{0,8}(\d{1,9})\s{0,8}页[\s，,]{0,8}共\s{0,8}(\d{1,9})\s{0,8}页|page\s{1,8}(\d{1,9})\s{1,8}of\s{1,8}(\d{1,9}))/y;

/**
 * A page's foot, which follows its number, and all else on it. What somebody quotes of a foot in the words of the page is none, and
 * what the foot says is not said in its words.
 */
function partedFrom(whole: string): Pick<Page, "foot" | "text"> {
  const number = pageNumber.exec(whole);
  foot.lastIndex = number ? number.index + number[0].length : 0;
  const found = number && foot.exec(whole);
  if (!found) return { foot: undefined, text: whole };
  const [line, ceremony = "", digits = "", ...numbers] = found;
  const [page = "", pages = ""] = numbers.filter((one) => one !== undefined);
  return {
    foot: { ceremony: ceremony.toUpperCase(), digits, page: Number(page), pages: Number(pages) },
    text: whole.slice(0, found.index) + whole.slice(found.index + line.length),
  };
}

/** Whether any page of a paper has a foot: those of the first programs had none. */
export function hasFeet({ pages }: PaperText): boolean {
  return pages.some(({ foot }) => foot !== undefined);
}
