import type { Outcome } from "../draw/result.ts";
import { sizeText } from "../text/catalogue.ts";
import { message } from "../text/text.ts";
import { type Case, without } from "./case.ts";
import { type Check, type Finding, fail, notPossible, pass } from "./check.ts";
import { mostPaper } from "./evidence/evidence-of.ts";
import type { Signer } from "./evidence.ts";
import { checkFeet } from "./feet.ts";
import { heldPaper, ofExplainingProgram } from "./filed.ts";
import { endOf, filedPaper } from "./filed-papers.ts";
import { checkNames } from "./names.ts";
import {
  hasFeet,
  type PaperText,
  printsCeremony,
  printsDigest,
  printsNumber,
  readPaperText,
  unknownDigests,
  unknownWritten,
} from "./paper-text.ts";
import { dueOf, knownIn } from "./printed.ts";
import { checkTimes } from "./times.ts";

/**
 * The digests printed in the papers are those of the files and of the ledger, not others that the room has signed; whose papers
 * they are, page by page; the times that they print; and who signed them as files.
 */
export function* checkPapers(c: Case, again: Outcome | undefined): Generator<Check> {
  const names = [...c.evidence.papers.keys()];
  // Each is read once, when its turn comes: minutes have hundreds of pages.
  const texts = new Map<string, PaperText>();
  for (const paper of names.includes("minutes.pdf") ? names : [...names, "minutes.pdf"]) {
    const pages = c.evidence.papers.get(paper);
    if (pages && pages !== "too much") texts.set(paper, readPaperText(pages));
    yield { name: message("verify.name.paper", { paper }), ...withText(c, paper, texts, checkPaper) };
    yield { name: message("verify.name.feet", { paper }), ...withText(c, paper, texts, checkFeet) };
    yield { name: message("verify.name.signatures", { paper }), ...checkSignatures(c, paper) };
  }
  yield { name: message("verify.name.cut-offs", {}), ...checkCutOffs(c, again, texts) };
  yield { name: message("verify.name.names", {}), ...checkNames(c, texts) };
  yield { name: message("verify.name.times", {}), ...checkTimes(c, texts) };
}

/** Why a paper has no text to compare: it is not here, is or holds too much to be read, or cannot be read. */
function unread(c: Case, paper: string): Finding {
  if (!c.evidence.papers.has(paper))
    return c.contents["close.txt"]?.state === "void" && !filedPaper(c, paper) && !ofExplainingProgram(c)
      ? notPossible("verify.paper.void", {})
      : notPossible("verify.needs", { files: paper });
  if (c.evidence.papers.get(paper) === "too much") return fail("verify.paper.too-much", { paper });
  const octets = heldPaper(c, paper)?.octets ?? 0;
  return octets > mostPaper
    ? fail("verify.paper.too-large", { paper, most: sizeText(mostPaper) })
    : notPossible("verify.paper.no-text", { paper });
}

function withText(
  c: Case,
  paper: string,
  texts: ReadonlyMap<string, PaperText>,
  check: (c: Case, paper: string, text: PaperText) => Finding,
): Finding {
  const text = texts.get(paper);
  return text ? check(c, paper, text) : unread(c, paper);
}

/** Both ways: what is due is printed, and what is printed is known. */
function checkPaper(c: Case, paper: string, text: PaperText): Finding {
  const ceremony = c.contents["freeze.txt"]?.ceremony ?? c.contents["close.txt"]?.ceremony;
  if (ceremony !== undefined && !printsCeremony(text, ceremony))
    return fail("verify.paper.ceremony", { paper, ceremony });
  const due = dueOf(c, paper);
  const digests = Object.entries(due.digests).filter(isHere);
  const numbers = Object.entries(due.numbers).filter(isHere);
  const missing =
    digests.find(([, digest]) => !printsDigest(text, digest)) ??
    numbers.find(([, digits]) => !printsNumber(text, digits));
  if (missing) return fail("verify.paper.other", { paper, what: missing[0], digest: missing[1] });
  const isKnown = knownIn(c, paper, due);
  const [unknown] = unknownDigests(text, isKnown);
  const count = digests.length + numbers.length;
  const filed = filedPaper(c, paper) !== undefined;
  if (unknown && filed && hasFeet(text)) return fail("verify.paper.unknown", { paper, ...unknown });
  if (count === 0) return notPossible("verify.paper.nothing", { paper });
  if (unknown && filed) return pass("verify.paper.without-feet", { count, ...unknown });
  if (unknown)
    return pass("verify.paper.without-ledger", { count, left: countOf(unknownDigests(text, isKnown)) });
  const [written] = unknownWritten(text, isKnown);
  return written ? pass("verify.paper.written", { count, ...written }) : pass("verify.paper.same", { count });
}

function countOf(all: Iterable<unknown>): number {
  let count = 0;
  for (const _ of all) count += 1;
  return count;
}

function isHere(entry: [string, string | undefined]): entry is [string, string] {
  return entry[1] !== undefined;
}

/** The last ticket taken in each draw and tier, by which a unit checks itself, as the minutes print it. */
function checkCutOffs(c: Case, again: Outcome | undefined, texts: ReadonlyMap<string, PaperText>): Finding {
  const void_ = without(c, "draw");
  if (void_) return void_;
  if (!again) return notPossible("verify.needs", { files: ["plan.csv", "pool.csv", "seed.txt"] });
  const cutOffs = again.drawn.flatMap(({ draw, cutOffs: all }) =>
    all.map(({ tier, ticket }) => [`${draw}/${tier}`, ticket] as const),
  );
  return withText(c, "minutes.pdf", texts, (_, paper, text) => {
    const missing = cutOffs.find(([, ticket]) => !printsDigest(text, ticket));
    if (missing) return fail("verify.paper.other", { paper, what: missing[0], digest: missing[1] });
    const list = cutOffs.map(([of, ticket]) => `${of} ${ticket}`).join(" ") || "∅";
    return pass("verify.cut-offs.printed", { list });
  });
}

/**
 * The electronic signatures of a paper: each right as bytes, and by the certificates the ledger noted for it. A name is what a
 * certificate says of itself; no authority is asked, for none can be trusted in ten years by a file that stands alone.
 */
function checkSignatures(c: Case, paper: string): Finding {
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
  if (!noted && endOf(c) >= 0) return notPossible("verify.signatures.unfiled", values);
  return noted ? pass("verify.signatures.noted", values) : pass("verify.signatures.claimed", values);
}

function told({ subject, fingerprint }: Signer, index: number): string {
  return `${index + 1}. “${subject}” ${fingerprint.match(/.{8}/g)?.join(" ") ?? ""}`;
}
