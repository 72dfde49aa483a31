import type { Writer } from "../draw/model.ts";
import { type Case, given } from "./case.ts";
import { type Finding, fail, notPossible, pass } from "./check.ts";
import type { PaperText } from "./paper-text.ts";
import { folded, printedAs } from "./printed-letters.ts";

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
      const missing = missingIn(papers.get(paper) ?? { pages: [] }, roster);
      const { name = "", organisation = "" } = roster[missing] ?? {};
      if (missing >= 0)
        return fail("verify.names.not-printed", { paper, number: missing + 1, name, organisation });
    }
    return pass("verify.names.printed", { count: roster.length, papers: read });
  });
}

/**
 * The index of the first writer whom a paper does not print behind those before, or -1. Papers print a roster in its order, so each is
 * gone through once, whatever somebody made of it; letter by letter, which takes longer, only where plain words do not do.
 */
function missingIn({ pages }: PaperText, roster: readonly Writer[]): number {
  const whole = pages.map(({ squeezed }) => squeezed).join("\n");
  const entries = roster.map(({ name, organisation }) => `${name}${organisation}`);
  let end = 0;
  const isPlain = entries.every((entry) => {
    const due = entry.toLowerCase().replace(/\s+/g, "");
    const at = whole.indexOf(due, end);
    end = at + due.length;
    return at >= 0;
  });
  if (isPlain) return -1;
  const letters = folded(whole);
  end = 0;
  return entries.findIndex((entry) => {
    const pattern = printedAs(entry);
    pattern.lastIndex = end;
    const isThere = pattern.test(letters);
    end = pattern.lastIndex;
    return !isThere;
  });
}
