import { disclosureFiles, laterFile } from "../../draw/bag-versions.ts";
import { sizeText } from "../../text/catalogue.ts";
import { ok, type Refused, type Result, refuse } from "../../text/result.ts";
import { fail } from "../check.ts";
import type { Anchors, Evidence, HeldFile, PaperSignatures, ReadFile, ReadText } from "../evidence.ts";

/** How a host reads a paper. */
export interface PaperReader {
  readonly text: (bytes: Uint8Array) => Promise<ReadText>;
  /** Its signatures, each checked; `undefined` where the document cannot be read. */
  readonly signatures: (bytes: Uint8Array) => Promise<PaperSignatures | undefined>;
}

/** What a reader has of a ceremony, as it was read. */
export interface Taken {
  /** What to call it in a sentence. */
  readonly path: string;
  /** What lies in the bag, its .zip or a plain folder, by path. */
  readonly files: ReadonlyMap<string, HeldFile>;
  /** The sealed files that the reader has opened, by name. */
  readonly opened: ReadonlyMap<string, HeldFile>;
  readonly anchors: Anchors;
}

/** Sorts what was taken in into evidence. Refused: no file of a ceremony, opened files that contradict those of the bag. */
export async function takeEvidence(taken: Taken, reader: PaperReader): Promise<Result<Evidence>> {
  const { path, files, opened, anchors } = taken;
  if (![...files.keys()].some((name) => isOfBag(name) || publicFiles.includes(name)))
    return refuse("verify.input.nothing", { path });
  for (const [name, { digest }] of opened) {
    const other = newestOf(files, name) ?? files.get(`data/later/${name}`) ?? files.get(name);
    if (other && other.digest !== digest) return refuse("verify.input.two", { name });
  }
  return ok(await evidenceOf(files, opened, anchors, reader));
}

/** Sorts what lies in a bag or a plain folder, by path, into evidence; `opened` are the sealed files of the reader's own. */
export async function evidenceOf(
  all: ReadonlyMap<string, HeldFile>,
  opened: ReadonlyMap<string, HeldFile>,
  anchors: Anchors,
  reader: PaperReader,
): Promise<Evidence> {
  const isBag = [...all.keys()].some(isOfBag);
  const files = new Map<string, ReadFile>();
  const papers = new Map<string, ReadText>();
  const signatures = new Map<string, PaperSignatures | undefined>();
  for (const [path, held] of all) {
    const { name, place } = isBag ? placed(path) : { name: path, place: "" };
    const { bytes } = held;
    if (!isOfCeremony(name) || !isPlaced(name, place)) continue;
    // Every version with amendments has all lines up to its own: the newest has them all.
    if (name === "amendments.csv" && isBag && newestOf(all, name) !== held) continue;
    if (isTooLarge(path, held.octets)) {
      papers.set(name, undefined);
      const most = sizeText(mostPaper);
      signatures.set(name, { signers: [], wrong: fail("verify.paper.too-large", { paper: name, most }) });
      continue;
    }
    if (!bytes) continue;
    files.set(name, { ...held, bytes });
    if (!paperNames.test(name)) continue;
    papers.set(name, await reader.text(bytes));
    signatures.set(name, await reader.signatures(bytes));
  }
  for (const [name, held] of opened) if (held.bytes) files.set(name, { ...held, bytes: held.bytes });
  return { files, ...(isBag && { bag: all }), papers, signatures, anchors };
}

/** Where the files of a ceremony lie in a bag; in a plain folder they lie side by side. */
const places = ["data/public/", "data/minutes/", "data/ledger/", "data/later/"];
/** Stands for the folders of all versions that bring amendments. */
const amendments = "data/later/amendments/";
const disclosure = "data/later/disclosure/";

/** A file of a bag by its name and its place, whichever version it came with. */
function placed(path: string): { readonly name: string; readonly place: string } {
  const later = laterFile(path);
  if (later?.kind === "amendments") return { name: later.name, place: amendments };
  if (later?.kind === "disclosure") return { name: later.name, place: disclosure };
  if (later) return nowhere;
  const place = places.find((folder) => path.startsWith(folder));
  return place === undefined ? nowhere : { name: path.slice(place.length), place };
}

const nowhere = { name: "", place: "" };

/** The file of that name that the newest version with amendments has. */
function newestOf(files: ReadonlyMap<string, HeldFile>, name: string): HeldFile | undefined {
  let newest: { readonly version: number; readonly held: HeldFile } | undefined;
  for (const [path, held] of files) {
    const later = laterFile(path);
    if (later?.kind !== "amendments" || later.name !== name) continue;
    if (later.version > (newest?.version ?? 0)) newest = { version: later.version, held };
  }
  return newest?.held;
}

/** In a bag a file counts only where it belongs: a `pool.csv` among later papers is not the pool. */
function isPlaced(name: string, place: string): boolean {
  if (place === "") return true;
  if (publicFiles.includes(name)) return place === "data/public/";
  if (name === "events.jsonl") return place === "data/ledger/";
  if (name === "amendments.csv" || name.startsWith("addendum-")) return place === amendments;
  if (name === "openings.csv") return place === disclosure;
  if (sealedFiles.includes(name)) return place === "data/later/";
  return place === "data/minutes/";
}

/** How much a reader of other people's folders and archives is willing to take in. Bytes, but for `entries` and `ratio`. */
export interface Limits {
  readonly entries: number;
  readonly file: number;
  readonly total: number;
  /** Inflated to deflated size of one archive entry, looked at beyond `ratioFrom` inflated bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

/** A pool of 1,000,000 codes is 80 MB, its two age files 400 MB; digests and PDF deflate to a half, a ledger to a fifth. */
export const limits: Limits = {
  entries: 10_000,
  file: 512 * 2 ** 20,
  total: 1536 * 2 ** 20,
  ratio: 200,
  ratioFrom: 2 ** 20,
};

/** An entry of an archive, as the host's library tells of it. */
export interface ArchiveEntry {
  readonly path: string;
  readonly encrypted: boolean;
  readonly folder: boolean;
  /** Its external attributes, Unix' in the upper half. */
  readonly attributes: number;
}

/**
 * Whether an entry is a file to be read, `false` for a folder. Refused: encrypted ones, links and devices, a second one of a
 * name, more than the limits. `files` are those before it.
 */
export function admits(
  { path, encrypted, folder, attributes }: ArchiveEntry,
  files: ReadonlyMap<string, unknown>,
  { entries }: Limits,
): Result<boolean> {
  if (encrypted) return refuse("verify.input.encrypted", { path });
  if (isSpecial(attributes)) return refuse("verify.input.not-a-file", { path });
  if (folder) return ok(false);
  if (files.has(path)) return refuse("verify.input.twice", { path });
  return files.size >= entries ? refuse("verify.input.too-many", { most: entries }) : ok(true);
}

/** Unix type bits that say neither file nor folder: a link, a pipe, a device. */
function isSpecial(attributes: number): boolean {
  const type = (attributes >>> 16) & 0o170000;
  return type !== 0 && type !== 0o100000 && type !== 0o040000;
}

/**
 * Why an entry is inflated no further, of which `size` bytes have come out of `packed`; an archive's own figures are not
 * believed. `most` is what the limits leave for it.
 */
export function excess(
  { path, packed, size }: { readonly path: string; readonly packed: number; readonly size: number },
  most: number,
  { ratio, ratioFrom }: Limits,
): Refused | undefined {
  if (size > most) return refuse("verify.input.too-large", { path, most: sizeText(most) });
  return size > ratioFrom && size > ratio * packed ? refuse("verify.input.bomb", { path, ratio }) : undefined;
}

export const publicFiles = [
  "basis.csv",
  "plan.csv",
  "pool.csv",
  "excluded.csv",
  "roster.csv",
  "freeze.txt",
  "seed.txt",
  "result.csv",
  "assignment.csv",
  "close.txt",
];
export const sealedFiles = ["names.csv", "conflicts.csv", "amendments.csv", "openings.csv"];
const paperNames = /^(?:pre-draw-sheet|minutes|addendum-[1-9][0-9]{0,5})\.pdf$/;

/** Whether a path shows that a folder is a bag, even one that has lost some of its files. */
export function isOfBag(path: string): boolean {
  return path === "bagit.txt" || path === "manifest-sha256.txt" || path.startsWith("data/");
}

/** Whether a name is one of a ceremony's files. */
export function isOfCeremony(name: string): boolean {
  return (
    publicFiles.includes(name) ||
    sealedFiles.includes(name) ||
    name === "events.jsonl" ||
    paperNames.test(name)
  );
}

const published: readonly string[] = Object.values(disclosureFiles);
const tagFiles = ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"];

/** Bytes of the largest paper that is read: minutes of a hundred thousand drawn units have a tenth. Anything beyond is only hashed. */
export const mostPaper = 64 * 2 ** 20;

function isTooLarge(path: string, octets: number): boolean {
  return path.endsWith(".pdf") && octets > mostPaper;
}

/** Whether the verifier reads a file of so many bytes itself, by its name wherever it lies. */
export function isRead(path: string, octets = 0): boolean {
  if (isTooLarge(path, octets)) return false;
  const name = path.slice(path.lastIndexOf("/") + 1);
  return tagFiles.includes(name) || name === "scans.csv" || isOfCeremony(name) || published.includes(name);
}
