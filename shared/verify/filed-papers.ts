import { addendumFile } from "../draw/bag-versions.ts";
import type { Case } from "./case.ts";
import { eventsUpTo, wholeLedger } from "./later.ts";
import { ceremonyAt, factOf, type LedgerEvent } from "./parse-events.ts";

/** What the ledger noted of one paper. */
export interface FiledPaper {
  /** H of its bytes as it was filed, then with each further signature. */
  readonly pdfs: readonly unknown[];
  /** Those of the certificates that signed it, oldest first. */
  readonly certificates: readonly string[];
  /** Index of the event that filed it in the whole ledger: what it prints of the ledger is what stood before. */
  readonly index: number;
  /** How often the ledger says that it was filed; a paper is never replaced. */
  readonly times: number;
}

/** The event that ended the ceremony of these files, its lock or its void, by its index; `-1` where the ledger has none. */
export function endOf(c: Case): number {
  const close = c.contents["close.txt"];
  return c.contents["events.jsonl"]?.findIndex((event) => event.previous === close?.ledger) ?? -1;
}

/** Found once for each ledger: that of an office of ten years is long, and every check of every paper asks. */
const found = new WeakMap<readonly LedgerEvent[], ReadonlyMap<string, FiledPaper>>();

/** A paper of this ceremony, by its file name, as the ledger has it; nothing where it says nothing of it. */
export function filedPaper(c: Case, name: string): FiledPaper | undefined {
  return filedPapers(c).get(name);
}

/** The papers of this ceremony by their file names, and of the addenda those that the newest version with amendments holds. */
export function filedPapers(c: Case): ReadonlyMap<string, FiledPaper> {
  const first = c.contents["events.jsonl"];
  const events = wholeLedger(c);
  const end = endOf(c);
  if (!first || !events || end < 0) return new Map();
  const papers =
    found.get(events) ??
    new Map([
      ...papersIn(first, end),
      ...addendaIn(events.slice(0, eventsUpTo(c, "amendments")), ceremonyAt(events, end)),
    ]);
  found.set(events, papers);
  return papers;
}

/**
 * The papers of the ceremony that ended with the event at index `end`. A sheet is filed before it, everything else after it;
 * all may be signed further until the bag is written.
 */
export function papersIn(events: readonly LedgerEvent[], end: number): Map<string, FiledPaper> {
  const papers = new Map<string, FiledPaper>();
  const ceremony = ceremonyAt(events, end);
  for (const [index, { body }] of events.entries()) {
    const isFreeze = body.includes('"pool.frozen"');
    if (!isFreeze && !body.includes('"paper.filed"') && !body.includes('"paper.signed"')) continue;
    if (ceremonyAt(events, index) !== ceremony) continue;
    const { type, paper, pdf, certificate } = factOf({ body });
    // A ceremony of the first form that was given up and begun anew has the papers of its last freeze.
    if (type === "pool.frozen" && index < end) papers.clear();
    const name = `${paper}.pdf`;
    const by = typeof certificate === "string" ? [certificate] : [];
    const before = papers.get(name);
    if (type === "paper.signed" && before)
      papers.set(name, {
        ...before,
        pdfs: [...before.pdfs, pdf],
        certificates: [...before.certificates, ...by],
      });
    if (type !== "paper.filed" || index > end === (paper === "pre-draw-sheet")) continue;
    if (before) papers.set(name, { ...before, times: before.times + 1 });
    else papers.set(name, { pdfs: [pdf], certificates: by, index, times: 1 });
  }
  return papers;
}

/** The addenda of a ceremony, each signed once and filed after the bag. */
function addendaIn(events: readonly LedgerEvent[], ceremony: unknown): Map<string, FiledPaper> {
  const papers = new Map<string, FiledPaper>();
  for (const [index, { body }] of events.entries()) {
    if (!body.includes('"addendum.filed"')) continue;
    const { type, of, number, pdf, certificate } = factOf({ body });
    if (type !== "addendum.filed" || of !== ceremony) continue;
    const name = addendumFile(Number(number));
    const times = (papers.get(name)?.times ?? 0) + 1;
    const certificates = typeof certificate === "string" ? [certificate] : [];
    papers.set(name, { pdfs: [pdf], certificates, index, ...papers.get(name), times });
  }
  return papers;
}
