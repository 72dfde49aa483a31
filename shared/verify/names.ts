import { type Case, given } from "./case.ts";
import { type Finding, fail, notPossible, pass } from "./check.ts";
import type { PaperText } from "./paper-text.ts";

/** The papers that print the whole roster, who writes slips and from where. */
const printing = ["pre-draw-sheet.pdf", "minutes.pdf"] as const;

/**
 * Every name of `roster.csv` stands in sheet and minutes, and with it the organisation, as the room signed them: the only names of
 * people that a bag has outside of its papers. A digest that fits says nothing of the words beside it.
 */
export function checkNames(c: Case, papers: ReadonlyMap<string, PaperText>): Finding {
  return given(c, ["roster.csv"], ({ "roster.csv": roster }) => {
    const read = printing.filter((paper) => papers.has(paper));
    if (read.length === 0) return notPossible("verify.needs", { files: [...printing] });
    for (const paper of read) {
      const pages = (papers.get(paper)?.pages ?? []).map(({ squeezed }) => folded(squeezed));
      for (const [index, { name, organisation }] of roster.entries()) {
        const pattern = printedAs(`${name}${organisation}`);
        if (!pages.some((page) => pattern.test(page)))
          return fail("verify.names.not-printed", { paper, number: index + 1, name, organisation });
      }
    }
    return pass("verify.names.printed", { count: roster.length, papers: read });
  });
}

/** Radicals and strokes, which fonts draw as the characters that they resemble. */
const lookAlike = /[\u2e80-\u2eff\u31c0-\u31ef]/gu;
const unclear = "\ufffd";
/** A character that no font has, as papers spell it. */
const spelledOut = /〔u\+((?:10|[0-9a-f])?[0-9a-f]{4})〕/gu;
const signs = new RegExp(`[^\\p{L}\\p{N}${unclear}]`, "gu");

/**
 * Letters, digits and Han characters of a text, in small letters: signs share their shapes in print, and so do forms of one character,
 * radicals and strokes.
 */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(spelledOut, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .normalize("NFKC")
    .toLowerCase()
    .replace(lookAlike, unclear)
    .replace(signs, "");
}

/** How a text stands in a folded page: each character as it is, or as one that nobody can tell apart. */
function printedAs(text: string): RegExp {
  const parts = Array.from(folded(text), (character) =>
    character === unclear ? "." : `[${character}${unclear}]`,
  );
  return new RegExp(parts.join(""), "u");
}
