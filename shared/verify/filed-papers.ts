import type { Case } from "./case.ts";
import { factOf, type LedgerEvent } from "./parse-events.ts";

/** What the ledger noted of one paper: H of its last bytes, and the certificates that signed it, oldest first. */
export interface FiledPaper {
  readonly pdf: unknown;
  readonly certificates: readonly string[];
}

/** A paper of this ceremony, by its file name, as the ledger has it; nothing where it says nothing of it. */
export function filedPaper(c: Case, name: string): FiledPaper | undefined {
  const events = c.contents["events.jsonl"];
  const close = c.contents["close.txt"];
  const end = events?.findIndex((event) => event.previous === close?.ledger) ?? -1;
  return events && end >= 0 ? filedPapers(events, end).get(name) : undefined;
}

/**
 * The papers of the ceremony that ended with the event at index `end`. A sheet is filed before the lock, minutes after it;
 * both may be signed further until the next ceremony is opened, and the ledger may go on to it.
 */
export function filedPapers(events: readonly LedgerEvent[], end: number): ReadonlyMap<string, FiledPaper> {
  const papers = new Map<string, FiledPaper>();
  for (const [index, { body }] of events.entries()) {
    if (body.includes('"ceremony.opened"') && factOf({ body })["type"] === "ceremony.opened") {
      if (index > end) break;
      // An earlier ceremony's papers are not this one's.
      papers.clear();
    }
    if (!body.includes('"paper.filed"') && !body.includes('"paper.signed"')) continue;
    const { type, paper, pdf, certificate } = factOf({ body });
    const name = `${paper}.pdf`;
    const by = typeof certificate === "string" ? [certificate] : [];
    const before = papers.get(name);
    if (type === "paper.signed" && before)
      papers.set(name, { pdf, certificates: [...before.certificates, ...by] });
    if (type === "paper.filed" && index > end === (paper === "minutes") && !(index > end && before))
      papers.set(name, { pdf, certificates: by });
  }
  return papers;
}
