import { addendumFile } from "../draw/bag-versions.ts";
import type { Case } from "./case.ts";
import { type Finding, fail, notPossible } from "./check.ts";
import { readPaperText } from "./paper-text.ts";
import { folded, printedAs } from "./printed-letters.ts";

/** The label before what an addendum says of why: of a waiver the reason of the rule set, its basis in brackets, and the office's own. */
const label = /理由[：:]/;
/** How many characters are looked at behind it, all that a reason can take where each of its letters is spelled out. */
const most = 5000;

/**
 * The reason of a waiver as it is published, held against the addendum that the keepers signed: it is what stands there between the label
 * and a bracket, letter by letter as `printedAs` has it. What is wrong with it, or why it cannot be said; nothing where it is the same.
 */
export function wrongReason(
  c: Case,
  { unit, number, reason }: { readonly unit: string; readonly number: number; readonly reason: string },
): Finding | undefined {
  const paper = addendumFile(number);
  if (!c.evidence.papers.has(paper)) return notPossible("verify.needs", { files: paper });
  const pages = c.evidence.papers.get(paper);
  if (!pages || pages === "too much") return notPossible("verify.paper.no-text", { paper });
  const text = readPaperText(pages)
    .pages.map(({ squeezed }) => squeezed)
    .join("");
  const found = label.exec(text);
  const said = found ? text.slice(found.index + found[0].length).slice(0, most) : "";
  const due = new RegExp(`^${printedAs(reason).source}$`, "u");
  for (const { index } of said.matchAll(/[（(]/g))
    if (due.test(folded(said.slice(0, index)))) return undefined;
  return fail("verify.disclosed.waiver-reason", { unit, paper });
}
