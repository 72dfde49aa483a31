import { isUtf8 } from "node:buffer";
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  opendirSync,
  openSync,
  readSync,
  statSync,
} from "node:fs";
import { basename, join } from "node:path";
import { versionFolder, versionKinds } from "../../../shared/draw/bag-versions.ts";
import { parseBasis } from "../../../shared/draw/basis.ts";
import { type CloseFile, parseClose } from "../../../shared/draw/close.ts";
import { eventHash } from "../../../shared/draw/event-hash.ts";
import { ceremonyId } from "../../../shared/draw/field.ts";
import { parseFreeze } from "../../../shared/draw/freeze-file.ts";
import { noDigest } from "../../../shared/draw/model.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import type { Message } from "../../../shared/text/text.ts";
import { factOf, type LedgerEvent, parseEvents } from "../../../shared/verify/parse-events.ts";
import { digest } from "../ledger/digest.ts";
import { codeOf } from "../ledger/durable-file.ts";

/**
 * What lies in the folder of the bags, read at every start: of each bag only the end of its ledger, in a few kilobytes. Anybody can
 * put anything there, so nothing is followed, nothing is read without a bound, and what cannot be read is named.
 */

/** A bag whose copy of the ledger ends with a whole event. */
export interface FoundBag {
  /** Of its folder. */
  readonly name: string;
  readonly ceremony: string;
  /** The last event of its copy of the ledger, by its own word. */
  readonly head: { readonly seq: number; readonly hash: string };
  /** Reads what else is asked of a bag that the ledger does not know. */
  readonly describe: () => Result<BagEnd>;
}

/** What is called like a bag and cannot be read as one. */
export interface UnreadBag {
  readonly name: string;
  readonly ceremony: string;
  readonly fault: Message;
}

/** How the ceremony of a bag ended, by files that agree with each other. */
export interface BagEnd {
  /** Of its folder. */
  readonly name: string;
  readonly ceremony: string;
  /** As `basis.csv` has it. */
  readonly office: string;
  readonly state: CloseFile["state"];
  /** H(close.txt). */
  readonly close: string;
  /** H(freeze.txt). */
  readonly freeze: string;
  /** H(close.txt) of the ceremony before, or 64 zeros. */
  readonly previous: string;
  /** H(amendments.csv) at the lock; 64 zeros of one that is void. */
  readonly amendments: string;
  /** When it was locked or voided. */
  readonly at: string;
  /** Hash of the first event of its ledger, by which two ledgers are told apart. */
  readonly first: string;
}

export interface FoundBags {
  readonly bags: readonly FoundBag[];
  readonly unread: readonly UnreadBag[];
  /** Whether there are more than are looked at. */
  readonly more: boolean;
}

/** Entries called like a bag that are looked at: an office writes four bags a year, in two editions and a few versions each. */
export const mostEntries = 5000;
/** Bytes in which the last event of a ledger lies; those of the files of a ceremony; those in which its lock lies. */
const lastEvent = 2 ** 16;
const smallFile = 2 ** 16;
const sinceLock = 2 ** 22;

/** Looks through the folder of the bags; nothing where it is not there. */
export function findBags(folder: string): FoundBags {
  const bags: FoundBag[] = [];
  const unread: UnreadBag[] = [];
  const { names, more } = namesIn(folder);
  for (const { name, ceremony, version } of names) {
    const bag = join(folder, name);
    const head = version === undefined ? headOf(bag, "ledger/") : headOfVersion(bag, Number(version));
    if (head.ok)
      bags.push({ name, ceremony, head: head.value, describe: () => endOf(bag, ceremony, head.value) });
    else unread.push({ name, ceremony, fault: head.refusal });
  }
  return { bags, unread, more };
}

/** What is called like a bag: by its ceremony, as an edition or a version of it. */
interface Named {
  readonly name: string;
  readonly ceremony: string;
  readonly version: string | undefined;
}

function namedAs(name: string): Named | undefined {
  const [, ceremony = "", version] = /^(.*?)(?:-public|-v([1-9][0-9]{0,5}))?$/.exec(name) ?? [];
  return ceremonyId(ceremony) && { name, ceremony, version };
}

/** By their names, so that the same folder is read the same way on every machine. Other entries do not count: there may be any number. */
function namesIn(folder: string): { readonly names: readonly Named[]; readonly more: boolean } {
  const names: Named[] = [];
  let more = false;
  try {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return { names, more };
    const open = opendirSync(folder);
    try {
      for (let entry = open.readSync(); entry && !more; entry = open.readSync()) {
        const named = namedAs(entry.name);
        if (named && names.length === mostEntries) more = true;
        else if (named) names.push(named);
      }
    } finally {
      open.closeSync();
    }
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
  return { names: names.sort((a, b) => (a.name < b.name ? -1 : 1)), more };
}

/** Where the ledger of a version ends, whatever the version brings; else what is wrong with the one that is there. */
function headOfVersion(bag: string, version: number): Result<FoundBag["head"]> {
  const heads = versionKinds.map((kind) => headOf(bag, versionFolder(kind, version)));
  const isThere = (head: (typeof heads)[number]) =>
    head.ok || head.refusal.key !== "succession.fault.missing";
  return (heads.find(isThere) ?? heads[0]) as Result<FoundBag["head"]>;
}

function headOf(bag: string, folder: string): Result<FoundBag["head"]> {
  const path = `data/${folder}events.jsonl`;
  const end = partOf(bag, path, "end", lastEvent);
  if (!end.ok) return end;
  const { bytes } = end.value;
  const begin = bytes.lastIndexOf(0x0a, bytes.length - 2) + 1;
  // A line longer than the part that was read has no beginning in it.
  const [last] = begin === 0 && !end.value.whole ? [] : eventsIn(bytes.subarray(begin));
  return last && isSound(last)
    ? ok({ seq: last.seq, hash: last.hash })
    : refuse("succession.fault.form", { path });
}

/** How the ceremony ended, each file held to the one that names it. */
function endOf(bag: string, ceremony: string, head: FoundBag["head"]): Result<BagEnd> {
  const texts: string[] = [];
  for (const name of ["close.txt", "freeze.txt", "basis.csv"] as const) {
    const read = partOf(bag, `data/public/${name}`, "start", smallFile);
    if (!read.ok) return read;
    if (!read.value.whole) return refuse("succession.fault.large", { path: `data/public/${name}` });
    texts.push(isUtf8(read.value.bytes) ? read.value.bytes.toString("utf8") : "");
  }
  const [closeText = "", freezeText = "", basisText = ""] = texts;
  const close = parseClose(closeText);
  if (!close.ok) return refuse("succession.fault.form", { path: "data/public/close.txt" });
  const freeze = parseFreeze(freezeText);
  if (!freeze.ok) return refuse("succession.fault.form", { path: "data/public/freeze.txt" });
  const basis = parseBasis(basisText);
  if (!basis.ok) return refuse("succession.fault.form", { path: "data/public/basis.csv" });
  if (close.value.ceremony !== ceremony || freeze.value.ceremony !== ceremony)
    return refuse("succession.fault.differs", { path: "data/public/close.txt" });
  if (digest(freezeText) !== close.value.freeze)
    return refuse("succession.fault.differs", { path: "data/public/freeze.txt" });
  if (digest(basisText) !== freeze.value.digests["basis.csv"])
    return refuse("succession.fault.differs", { path: "data/public/basis.csv" });
  const ended = endingOf(bag, close.value, digest(closeText), head);
  if (!ended.ok) return ended;
  const { state, freeze: frozen } = close.value;
  const { office } = basis.value;
  const { previous } = freeze.value;
  const name = basename(bag);
  return ok({ name, ceremony, office, state, freeze: frozen, previous, ...ended.value });
}

/** The event of the lock or the void in the bag's own ledger, from which an unbroken chain leads to its end. */
function endingOf(
  bag: string,
  { state, ledger }: CloseFile,
  close: string,
  head: FoundBag["head"],
): Result<Pick<BagEnd, "close" | "amendments" | "at" | "first">> {
  const path = "data/ledger/events.jsonl";
  const begin = partOf(bag, path, "start", smallFile);
  const end = partOf(bag, path, "end", sinceLock);
  if (!begin.ok) return begin;
  if (!end.ok) return end;
  const [first] = eventsIn(begin.value.bytes.subarray(0, begin.value.bytes.indexOf(0x0a) + 1));
  const from = end.value.whole ? 0 : end.value.bytes.indexOf(0x0a) + 1;
  const events = eventsIn(end.value.bytes.subarray(from));
  const at = events.findIndex(({ previous }) => previous === ledger);
  const since = at < 0 ? [] : events.slice(at);
  const [ending] = since;
  const chained = since.every(
    (event, index) =>
      isSound(event) &&
      (index === 0 ||
        (event.previous === since[index - 1]?.hash && event.seq === (since[index - 1]?.seq ?? 0) + 1)),
  );
  const fact = ending && factOf(ending);
  const last = since.at(-1);
  // The ledger of a later version goes on in a folder of its own.
  const ends = last && last.seq <= head.seq && (last.seq < head.seq || last.hash === head.hash);
  if (!first || !isSound(first) || first.seq !== 1 || !fact || !chained || !ends)
    return refuse("succession.fault.form", { path });
  const { type, close: noted, amendments, at: when } = fact;
  const due = state === "void" ? "ceremony.voided" : "ceremony.locked";
  const amended = state === "void" ? noDigest : amendments;
  if (type !== due || noted !== close || typeof amended !== "string" || !/^[0-9a-f]{64}$/.test(amended))
    return refuse("succession.fault.differs", { path: "data/public/close.txt" });
  return ok({ close, amendments: amended, at: String(when), first: first.hash });
}

/** The events of some lines; none where a line is not one. */
function eventsIn(bytes: Buffer): readonly LedgerEvent[] {
  const events = isUtf8(bytes) ? parseEvents(bytes.toString("utf8")) : undefined;
  return events?.ok ? events.value : [];
}

/** Whether an event hashes to its own hash. */
function isSound({ seq, previous, hash, body }: LedgerEvent): boolean {
  return Number.isSafeInteger(seq) && body.isWellFormed() && hash === eventHash(seq, previous, body, digest);
}

interface Part {
  readonly bytes: Buffer;
  /** Whether that is the whole file. */
  readonly whole: boolean;
}

/** The beginning or the end of a file of a bag, so many bytes at most; no link, pipe or device on the way to it is followed. */
function partOf(bag: string, path: string, side: "start" | "end", most: number): Result<Part> {
  const steps = path.split("/");
  try {
    for (let depth = 0; depth < steps.length; depth += 1) {
      const found = lstatSync(join(bag, ...steps.slice(0, depth)), { throwIfNoEntry: false });
      if (!found?.isDirectory())
        return refuse(found ? "succession.fault.kind" : "succession.fault.missing", {
          path: steps.slice(0, depth).join("/") || basename(bag),
        });
    }
    const file = join(bag, ...steps);
    const found = lstatSync(file, { throwIfNoEntry: false });
    if (!found) return refuse("succession.fault.missing", { path });
    if (!found.isFile()) return refuse("succession.fault.kind", { path });
    // Windows has neither; what was put in its place meanwhile is looked at once more by the handle.
    const { O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants as Partial<typeof constants>;
    const handle = openSync(file, constants.O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
      const { size, ...stat } = fstatSync(handle);
      if ((stat.mode & constants.S_IFMT) !== constants.S_IFREG)
        return refuse("succession.fault.kind", { path });
      const bytes = Buffer.alloc(Math.min(size, most));
      let read = 0;
      while (read < bytes.length) {
        const position = (side === "end" ? size - bytes.length : 0) + read;
        const more = readSync(handle, bytes, read, bytes.length - read, position);
        if (more === 0) return refuse("succession.fault.form", { path });
        read += more;
      }
      return ok({ bytes, whole: size <= most });
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const detail = codeOf(error);
    if (detail === undefined) throw error;
    return refuse("succession.fault.failed", { path, detail });
  }
}
