import type { Outcome } from "../draw/result.ts";
import { message } from "../text/text.ts";
import { type Case, digestOf, without } from "./case.ts";
import { type Check, type Finding, fail, notPossible, pass } from "./check.ts";
import type { Signer } from "./evidence.ts";
import { ceremonyAt, factOf, type LedgerEvent } from "./parse-events.ts";

/** What a paper must say, named as the protocol names it. */
type Said = Readonly<Record<string, string | undefined>>;

/** The digests printed in the papers are those of the files, not others that the room has signed; and who signed them as files. */
export function checkPapers(c: Case, again: Outcome | undefined): Check[] {
  const names = [...c.evidence.papers.keys()];
  const minutes = names.includes("minutes.pdf") ? names : [...names, "minutes.pdf"];
  return [
    ...minutes.flatMap((paper) => [
      { name: message("verify.name.paper", { paper }), ...checkPaper(c, paper) },
      { name: message("verify.name.signatures", { paper }), ...checkSignatures(c, paper) },
    ]),
    { name: message("verify.name.cut-offs", {}), ...checkCutOffs(c, again) },
  ];
}

function checkPaper(c: Case, paper: string): Finding {
  // What it says of the certificate that was to sign it; there is none where it was filed unsigned.
  const said = { ...saidBy(c, paper), certificate: filedPaper(c, paper)?.certificates[0] };
  return compare(c, paper, said, (count) => pass("verify.paper.same", { count }));
}

/** The last ticket taken in each draw and tier, by which a unit checks itself, as the minutes print it. */
function checkCutOffs(c: Case, again: Outcome | undefined): Finding {
  const void_ = without(c, "draw");
  if (void_) return void_;
  if (!again) return notPossible("verify.needs", { files: ["plan.csv", "pool.csv", "seed.txt"] });
  const cutOffs = again.drawn.flatMap(({ draw, cutOffs: all }) =>
    all.map(({ tier, ticket }) => [`${draw}/${tier}`, ticket] as const),
  );
  const list = cutOffs.map(([of, ticket]) => `${of} ${ticket}`).join(" ") || "∅";
  return compare(c, "minutes.pdf", Object.fromEntries(cutOffs), () =>
    pass("verify.cut-offs.printed", { list }),
  );
}

function compare(c: Case, paper: string, said: Said, good: (count: number) => Finding): Finding {
  if (!c.evidence.papers.has(paper)) return notPossible("verify.needs", { files: paper });
  const pages = c.evidence.papers.get(paper);
  if (!pages) return notPossible("verify.paper.no-text", { paper });
  const known = Object.entries(said).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const [missing] = notPrinted(pages, known);
  return missing
    ? fail("verify.paper.other", { paper, what: missing[0], digest: missing[1] })
    : good(known.length);
}

/** Papers print digests in groups of eight, over several lines, at worst over two pages. Stops where all are found. */
function notPrinted(pages: Iterable<string>, known: readonly [what: string, digest: string][]) {
  let left = known;
  let before = "";
  for (const page of pages) {
    if (left.length === 0) break;
    const text = before + page.replace(/\s+/g, "").toLowerCase();
    left = left.filter(([, digest]) => !text.includes(digest));
    before = text.slice(-64);
  }
  return left;
}

function saidBy(c: Case, paper: string): Said {
  const freeze = digestOf(c, "freeze.txt");
  if (paper === "pre-draw-sheet.pdf") return { freeze };
  const addendum = /^addendum-(\d+)\.pdf$/.exec(paper)?.[1];
  if (addendum !== undefined) return { amendments: amendmentsUpTo(c, Number(addendum)) };
  const seed = c.contents["seed.txt"];
  if (c.contents["close.txt"]?.state === "void") return { freeze };
  const slips = seed?.slips.map((digits, index) => [`slip ${index + 1}`, digits]) ?? [];
  return {
    freeze,
    "device-commitment": seed && c.platform.hash(seed.nonce),
    nonce: seed?.nonce,
    ...Object.fromEntries(slips),
    seed: digestOf(c, "seed.txt"),
    result: digestOf(c, "result.csv"),
    assignment: c.contents["basis.csv"]?.team === 0 ? undefined : digestOf(c, "assignment.csv"),
    close: c.contents["close.txt"]?.state === "locked" ? digestOf(c, "close.txt") : undefined,
  };
}

/** `amendments.csv` only grows: an addendum prints H of its lines up to its own. */
function amendmentsUpTo(c: Case, number: number): string | undefined {
  const bytes = c.evidence.files.get("amendments.csv")?.bytes;
  if (!bytes || !c.contents["amendments.csv"]) return undefined;
  let end = 0;
  for (let line = 0; line <= number; line += 1) {
    end = bytes.indexOf(0x0a, end) + 1;
    if (end === 0) return undefined;
  }
  return c.platform.hash(bytes.subarray(0, end));
}

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
 * both may be signed further until the bag is written.
 */
export function filedPapers(events: readonly LedgerEvent[], end: number): ReadonlyMap<string, FiledPaper> {
  const papers = new Map<string, FiledPaper>();
  const ceremony = ceremonyAt(events, end);
  for (const [index, { body }] of events.entries()) {
    if (!body.includes('"paper.filed"') && !body.includes('"paper.signed"')) continue;
    if (ceremonyAt(events, index) !== ceremony) continue;
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

/**
 * The electronic signatures of a paper: each right as bytes, and by the certificates the ledger noted for it. A name is what a
 * certificate says of itself; no authority is asked, for none can be trusted in ten years by a file that stands alone.
 */
export function checkSignatures(c: Case, paper: string): Finding {
  const { papers, signatures } = c.evidence;
  if (!papers.has(paper)) return notPossible("verify.needs", { files: paper });
  const noted = filedPaper(c, paper)?.certificates;
  const due = noted?.join(" ") ?? "";
  const read = signatures.get(paper);
  if (!read)
    return due === ""
      ? notPossible("verify.signatures.unreadable", { paper })
      : fail("verify.signatures.unreadable", { paper });
  const { signers, wrong } = read;
  if (wrong) return wrong;
  const found = signers.map(({ fingerprint }) => fingerprint).join(" ");
  if (noted && found !== due)
    return found === ""
      ? fail("verify.signatures.stripped", { paper, noted: due })
      : fail("verify.signatures.other", { found, noted: due || "∅" });
  if (signers.length === 0) return notPossible("verify.signatures.none", { paper });
  const values = { count: signers.length, who: signers.map(told).join(" · ") };
  return noted ? pass("verify.signatures.noted", values) : pass("verify.signatures.claimed", values);
}

function told({ subject, fingerprint }: Signer, index: number): string {
  return `${index + 1}. “${subject}” ${fingerprint.match(/.{8}/g)?.join(" ") ?? ""}`;
}
