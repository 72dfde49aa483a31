import { frozenFiles } from "../draw/freeze-file.ts";
import { noDigest } from "../draw/model.ts";
import { approvedBefore } from "./approved.ts";
import { brought } from "./brought.ts";
import { type Case, digestOf } from "./case.ts";
import { freezeOf, startedBefore } from "./filed.ts";
import { endOf, filedPaper } from "./filed-papers.ts";
import { wholeLedger } from "./later.ts";
import { factOf, type LedgerEvent } from "./parse-events.ts";

/** Digests by what they are of, named as the protocol and the files name it; `undefined` where what they are of is not here. */
export type Digests = Readonly<Record<string, string | undefined>>;

/** What a paper must print, as far as the files and the ledger that are here tell. */
export interface Due {
  readonly digests: Digests;
  /** The digits of the slips. */
  readonly numbers: Digests;
}

const nothing: Due = { digests: {}, numbers: {} };

/** What a paper of this name must print (protocol, "Checking": every digest printed in the papers against what it names). */
export function dueOf(c: Case, paper: string): Due {
  const addendum = /^addendum-(\d+)\.pdf$/.exec(paper)?.[1];
  if (addendum !== undefined) {
    const amendments = amendmentsUpTo(c, Number(addendum));
    return { ...nothing, digests: { amendments, ...ledgerOf(c, paper, ["ledger"]) } };
  }
  if (paper === "pre-draw-sheet.pdf")
    return {
      ...nothing,
      digests: { ...frozen(c), ...ledgerOf(c, paper, ["approval", "build", "brought", "certificate"]) },
    };
  const seed = c.contents["seed.txt"];
  return {
    digests: {
      ...frozen(c),
      nonce: seed?.nonce,
      seed: digestOf(c, "seed.txt"),
      result: digestOf(c, "result.csv"),
      assignment: c.contents["basis.csv"]?.team === 0 ? undefined : digestOf(c, "assignment.csv"),
      close: c.contents["close.txt"] && digestOf(c, "close.txt"),
      ...ledgerOf(c, paper, ["approval", "ledger", "build", "brought", "imports", "certificate"]),
    },
    numbers: Object.fromEntries(seed?.slips.map((digits, index) => [`slip ${index + 1}`, digits]) ?? []),
  };
}

/** The freeze digest and everything that `freeze.txt` binds, but for what the freeze itself says there is none of. */
function frozen(c: Case): Digests {
  const freeze = c.contents["freeze.txt"];
  if (!freeze) return { freeze: digestOf(c, "freeze.txt") };
  return {
    freeze: digestOf(c, "freeze.txt"),
    ...Object.fromEntries(frozenFiles.map((file) => [file, freeze.digests[file]])),
    "device-commitment": freeze.deviceCommitment,
    previous: freeze.previous === noDigest ? undefined : freeze.previous,
  };
}

type OfLedger = "approval" | "ledger" | "build" | "brought" | "imports" | "certificate";

/** What the ledger knew when it filed the paper: its own head, the program, the lists, and the certificate that was to sign. */
function ledgerOf(c: Case, paper: string, parts: readonly OfLedger[]): Digests {
  const events = wholeLedger(c);
  const filed = filedPaper(c, paper);
  if (!events || !filed) return {};
  const frozenAt = freezeOf(c, events, endOf(c))?.index ?? 0;
  const told: Readonly<Record<OfLedger, () => Digests>> = {
    approval: () => {
      const fact = approvedBefore(events, frozenAt, c.contents["close.txt"]?.ceremony);
      return fact ? { approval: text(fact["approvedNote"]) } : {};
    },
    ledger: () => ({ ledger: events[filed.index]?.previous }),
    build: () => ({ build: text(startedBefore(events, filed.index)?.["build"]) }),
    brought: () => {
      const started = startedBefore(events, frozenAt);
      return Object.fromEntries(
        Object.entries(brought).map(([field, name]) => [name, text(started?.[field])]),
      );
    },
    imports: () => importsBefore(events, frozenAt),
    certificate: () => ({ certificate: filed.certificates[0] }),
  };
  return Object.assign({}, ...parts.map((part) => told[part]()));
}

/** The file of the last import of each list before the freeze. */
function importsBefore(events: readonly LedgerEvent[], frozenAt: number): Digests {
  const files: Record<string, string | undefined> = {};
  for (const event of events.slice(0, frozenAt)) {
    if (!event.body.includes('"list.imported"')) continue;
    const { type, list, file } = factOf(event);
    if (type === "list.imported") files[`list ${list}`] = text(file);
  }
  return files;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** `amendments.csv` only grows: an addendum prints H of its lines up to its own. */
export function amendmentsUpTo(c: Case, number: number): string | undefined {
  const bytes = c.evidence.files.get("amendments.csv")?.bytes;
  if (!bytes || !c.contents["amendments.csv"]) return undefined;
  let end = 0;
  for (let line = 0; line <= number; line += 1) {
    end = bytes.indexOf(0x0a, end) + 1;
    if (end === 0) return undefined;
  }
  return c.platform.hash(bytes.subarray(0, end));
}

/**
 * Whether a digest that a paper prints is one that something here has: what must be printed, what the files of the ceremony hold,
 * or what the ledger noted until it filed the paper.
 */
export function knownIn(c: Case, paper: string, { digests }: Due): (digest: string) => boolean {
  const freeze = c.contents["freeze.txt"];
  const close = c.contents["close.txt"];
  const known = new Set([
    ...Object.values(digests),
    ...["freeze.txt", "seed.txt", "close.txt", "result.csv", "assignment.csv", "amendments.csv"].map(
      (name) => c.evidence.files.get(name)?.digest,
    ),
    ...[freeze?.previous, freeze?.amendments, freeze?.deviceCommitment, close?.ledger],
    ...Object.values(freeze?.digests ?? {}),
  ]);
  let tickets: ReadonlySet<string> | undefined;
  const filed = filedPaper(c, paper)?.index ?? 0;
  const events = wholeLedger(c) ?? [];
  return (digest) => {
    if (known.has(digest)) return true;
    tickets ??= new Set(c.contents["result.csv"]?.map(({ ticket }) => ticket));
    if (tickets.has(digest)) return true;
    const noted = notedFirst.get(events) ?? digestsIn(events);
    notedFirst.set(events, noted);
    return (noted.get(digest) ?? filed) < filed;
  };
}

/** Found in one pass, once for each ledger: looked for one by one, a paper of nothing but digests took hours. */
const notedFirst = new WeakMap<readonly LedgerEvent[], ReadonlyMap<string, number>>();

/** Every digest that a ledger quotes, with the index of the first event that does. */
function digestsIn(events: readonly LedgerEvent[]): Map<string, number> {
  const first = new Map<string, number>();
  for (const [index, { body }] of events.entries())
    for (const [, digest = ""] of body.matchAll(/"([0-9a-f]{64})(?=")/g))
      if (!first.has(digest)) first.set(digest, index);
  return first;
}
