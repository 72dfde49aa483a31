import { laterFile } from "../draw/bag-versions.ts";
import { byBytes } from "../draw/field.ts";
import { guides } from "../draw/guides.ts";
import { brought, broughtFolder, neverNoted } from "./brought.ts";
import { type Case, given } from "./case.ts";
import { type Finding, fail, notPossible, pass } from "./check.ts";
import type { HeldFile } from "./evidence.ts";
import { endOf, type FiledPaper, filedPaper, filedPapers } from "./filed-papers.ts";
import { wholeLedger } from "./later.ts";
import type { LedgerEvent } from "./parse-events.ts";
import { lastOf } from "./parse-events.ts";

/**
 * The sealed files, the papers and what the program brought are the very bytes that the ledger noted: the freeze the first,
 * `paper.filed` and `paper.signed` the second, the start of the program that froze the third. In a bag none may be missing, and
 * none be there that the ledger does not know; the public edition leaves both sealed files out.
 */
export function checkFiled(c: Case): Finding {
  return given(c, ["events.jsonl", "close.txt"], ({ "events.jsonl": events, "close.txt": close }) => {
    const end = endOf(c);
    if (end < 0) return notPossible("verify.ledger.no-end", {});
    const papers = filedPapers(c);
    const { bag } = c.evidence;
    if (bag && close.state === "locked" && !papers.has("minutes.pdf"))
      return fail("verify.ledger.no-minutes", { seq: end + 1 });
    if (bag && close.state === "void" && !papers.has("minutes.pdf") && ofExplainingProgram(c))
      return fail("verify.ledger.no-void-minutes", { seq: end + 1 });
    const again = [...papers].find(([, { times }]) => times > 1);
    if (again) return fail("verify.ledger.filed-twice", { file: again[0], times: again[1].times });
    const noted = [
      ...sealed(c, freezeOf(c, events, end)?.fact),
      ...[...papers].map(([name, { pdfs }]) => ({ name, digest: pdfs.at(-1), held: heldPaper(c, name) })),
      ...broughtBy(c, events, end),
    ];
    const known = noted.filter(({ digest }) => typeof digest === "string");
    const other = known.find(({ digest, held }) => held && held.digest !== digest);
    if (other) return fail("verify.ledger.filed-other", { file: other.name });
    for (const [name, { pdfs }] of papers) {
      const due = unbegun(c, name, pdfs);
      if (due !== undefined) return fail("verify.ledger.filed-before", { file: name, due });
    }
    const missing = known.filter(({ held }) => !held).map(({ name }) => name);
    if (bag && missing.length > 0) return fail("verify.ledger.filed-missing", { files: missing });
    const unknown = bag ? unfiled(bag.keys(), papers, new Set(known.map(({ name }) => name))) : [];
    if (unknown.length > 0) return fail("verify.ledger.unfiled", { files: unknown });
    const here = known.filter(({ held }) => held).map(({ name }) => name);
    return here.length > 0
      ? pass("verify.ledger.filed", { files: here })
      : notPossible("verify.ledger.none-filed", {});
  });
}

/** A file by the name it is told under, the digest the ledger noted of it, and what is here of it. */
interface Noted {
  readonly name: string;
  readonly digest: unknown;
  readonly held: HeldFile | undefined;
}

/** Both sealed files; of the public edition, which has neither, nothing is asked. */
function sealed({ evidence: { bag } }: Case, freeze: Readonly<Record<string, unknown>> | undefined): Noted[] {
  const both = (["names", "recovery"] as const).map((key) => ({
    name: `${key}.age`,
    digest: freeze?.[key],
    held: bag?.get(`data/sealed/${key}.age`),
  }));
  return both.some(({ held }) => held) ? both : [];
}

/**
 * What the ledger noted of a paper before a further signature, where the paper does not begin with it. Signing appends one revision
 * and changes nothing before; without this a fact behind the lock could put any other signed paper in the place of the filed one.
 */
function unbegun(c: Case, name: string, pdfs: readonly unknown[]): string | undefined {
  const file = c.evidence.files.get(name);
  const before = pdfs.slice(0, -1);
  if (!file || before.length === 0) return undefined;
  const ends = c.evidence.signatures.get(name)?.ends ?? [];
  const due = before.find((digest, index) => {
    const end = ends.at(index - before.length);
    return end === undefined || c.platform.hash(file.bytes.subarray(0, end)) !== digest;
  });
  return due === undefined ? undefined : String(due);
}

function broughtBy(c: Case, events: readonly LedgerEvent[], end: number): Noted[] {
  const { bag } = c.evidence;
  const started = startedBefore(events, freezeOf(c, events, end)?.index ?? 0);
  return Object.entries(brought).map(([field, name]) => ({
    name,
    digest: started?.[field],
    held: bag?.get(`${broughtFolder}${name}`),
  }));
}

/** The freeze of this ceremony with its index. */
export function freezeOf(c: Case, events: readonly LedgerEvent[], end: number) {
  return lastOf(events, "pool.frozen", end, c.contents["close.txt"]?.ceremony);
}

/** What the program that ran before the event at an index said of itself when it started. */
export function startedBefore(events: readonly LedgerEvent[], index: number) {
  return lastOf(events, "application.started", index)?.fact;
}

/**
 * Whether the program that froze this ceremony, or the one that filed a paper of it, noted what explains a bag. Such a program gives
 * every page a foot and a void ceremony minutes: where they lack, nobody can say that an earlier program made none. The freeze is
 * asked too, for the lock binds it, and behind the lock anybody may chain the start of another program.
 */
export function ofExplainingProgram(c: Case, paper?: string): boolean {
  const events = wholeLedger(c) ?? [];
  const filed = paper === undefined ? undefined : filedPaper(c, paper)?.index;
  return [freezeOf(c, events, endOf(c))?.index, filed].some((index) => {
    const started = index === undefined ? undefined : startedBefore(events, index);
    return guides.some((guide) => typeof started?.[guide] === "string");
  });
}

/** A paper as it was read, or only hashed where it is too large to be read. */
export function heldPaper({ evidence: { files, bag } }: Case, name: string): HeldFile | undefined {
  return files.get(name) ?? bag?.get(`data/minutes/${name}`) ?? addendumIn(bag, name);
}

/** An addendum in the version that brought it: there too it may be too large to be read. */
function addendumIn(bag: Case["evidence"]["bag"], name: string): HeldFile | undefined {
  for (const [path, held] of bag ?? [])
    if (laterFile(path)?.kind === "amendments" && path.endsWith(`/${name}`)) return held;
  return undefined;
}

/**
 * Papers, and what a program brings, that lie in a bag without a fact of the ledger that put them there. What has no place in a bag
 * at all is the business of the bag's completeness.
 */
function unfiled(
  paths: Iterable<string>,
  papers: ReadonlyMap<string, FiledPaper>,
  noted: ReadonlySet<string>,
): string[] {
  const unknown: string[] = [];
  const program = Object.values<string>(brought);
  for (const path of paths) {
    const later = laterFile(path);
    const [, inPlace] = /^data\/(?:minutes|later)\/([^/]+\.pdf)$/.exec(path) ?? [];
    const paper = later?.kind === "amendments" && later.name.endsWith(".pdf") ? later.name : inPlace;
    if (paper !== undefined && !papers.has(paper)) unknown.push(paper);
    const name = path.startsWith(broughtFolder) ? path.slice(broughtFolder.length) : "";
    if (program.includes(name) && name !== neverNoted && !noted.has(name)) unknown.push(name);
  }
  return unknown.sort(byBytes);
}
