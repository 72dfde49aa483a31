import { createHash } from "node:crypto";
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { sizeText } from "../../../shared/text/catalogue.ts";
import { ok, type Refused, type Result, refuse } from "../../../shared/text/result.ts";
import {
  admits,
  excess,
  isOfBag,
  isOfCeremony,
  isRead,
  type Limits,
  sealedFiles,
  takeEvidence,
  limits as usual,
  withoutTopFolder,
} from "../../../shared/verify/evidence/evidence-of.ts";
import type { Anchors, Evidence, HeldFile } from "../../../shared/verify/evidence.ts";
import { codeOf } from "../ledger/durable-file.ts";
import { heapRoom } from "./heap.ts";
import { paperReader } from "./paper-reader.ts";

export interface Request {
  /** A bag's folder, its .zip, or a plain folder with the public files. */
  readonly path: string;
  /** A folder with the opened `names.csv`, `conflicts.csv`, `amendments.csv`: those that one has. */
  readonly sealed?: string;
  /** The digests of the reader's paper. */
  readonly anchors: Anchors;
}

/**
 * Takes in what a reader has of a ceremony. Refused (unusable input, as against a failed check): nothing there, no file
 * of a ceremony, links, archives that cannot be trusted, more than the limits, sealed files that contradict each other.
 */
export async function readEvidence(request: Request, limits: Limits = usual): Promise<Result<Evidence>> {
  const { path, anchors } = request;
  const read = await readPath(path, limits);
  if (!read.ok) return read;
  const files = read.value;
  const need = appetite * textOctets(files);
  if (need > heapRoom()) return refuse("verify.input.memory", { path, need: sizeText(need) });
  if (request.sealed === undefined)
    return takeEvidence({ path, files, opened: new Map(), anchors }, paperReader);
  const sealed = readNamed(request.sealed, (name) => sealedFiles.includes(name), limits);
  if (!sealed.ok) return sealed;
  if (sealed.value.size === 0) return refuse("verify.input.nothing-sealed", { path: request.sealed });
  return takeEvidence({ path, files, opened: sealed.value, anchors }, paperReader);
}

/** Bytes of memory that a byte of text takes at most while it is verified, measured with a pool of 100,000 and rounded up. */
const appetite = 4;

function textOctets(files: ReadonlyMap<string, HeldFile>): number {
  let sum = 0;
  for (const [path, { bytes }] of files) if (!path.endsWith(".pdf")) sum += bytes?.length ?? 0;
  return sum;
}

async function readPath(path: string, limits: Limits): Promise<Result<ReadonlyMap<string, HeldFile>>> {
  try {
    const found = statSync(path);
    if (found.isFile()) return await readZip(path, limits);
    if (!found.isDirectory()) return refuse("verify.input.not-a-file", { path });
  } catch (error) {
    return unreadable(path, error);
  }
  const listed = list(path);
  if (!listed.ok) return listed;
  // A plain folder may be anybody's desktop: there, only the files that are asked for are opened.
  return listed.value.some(({ name }) => isOfBag(name) || name === "data")
    ? readFolder(path, limits)
    : readNamed(path, isOfCeremony, limits);
}

/**
 * Every file below a folder, by its path with `/`. Links, devices and pipes are refused, never followed:
 * a bag holds files, and what a link points at is not part of it.
 */
export function readFolder(folder: string, limits: Limits): Result<Map<string, HeldFile>> {
  const files = new Map<string, HeldFile>();
  const waiting = [""];
  let total = 0;
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    const listed = list(join(folder, parent));
    if (!listed.ok) return listed;
    for (const entry of listed.value) {
      const path = `${parent}${entry.name}`;
      if (entry.isDirectory()) {
        waiting.push(`${path}/`);
        continue;
      }
      if (!entry.isFile()) return refuse("verify.input.not-a-file", { path });
      if (files.size >= limits.entries) return refuse("verify.input.too-many", { most: limits.entries });
      const read = readFile(join(folder, path), entry.name, limits);
      if (!read.ok) return read;
      total += read.value.octets;
      if (total > limits.total)
        return refuse("verify.input.too-large", { path, most: sizeText(limits.total) });
      files.set(path, read.value);
    }
  }
  return ok(files);
}

/** Those of the named files that lie directly in a folder; whatever else lies there is left alone. */
export function readNamed(
  folder: string,
  wanted: (name: string) => boolean,
  limits: Limits,
): Result<Map<string, HeldFile>> {
  const listed = list(folder);
  if (!listed.ok) return listed;
  const files = new Map<string, HeldFile>();
  for (const { name } of listed.value.filter((entry) => wanted(entry.name))) {
    const read = readFile(join(folder, name), name, limits);
    if (!read.ok) return read;
    files.set(name, read.value);
  }
  return ok(files);
}

/** The names directly in a folder, in byte order whatever the file system's. */
export function list(folder: string) {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return ok(entries.sort((a, b) => (a.name < b.name ? -1 : 1)));
  } catch (error) {
    return unreadable(folder, error);
  }
}

/** What nobody parses passes through here piece by piece: the sealed files of a large pool take hundreds of megabytes. */
const piece = Buffer.allocUnsafeSlow(2 ** 18);

function readFile(path: string, name: string, limits: Limits): Result<HeldFile> {
  let file: number | undefined;
  try {
    // Without O_NONBLOCK a pipe put in a file's place would hold the verifier for ever.
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const found = fstatSync(file);
    if (!found.isFile()) return refuse("verify.input.not-a-file", { path });
    if (found.size > limits.file)
      return refuse("verify.input.too-large", { path, most: sizeText(limits.file) });
    const held = holdFile(name);
    if (isRead(name, found.size)) held.add(readFileSync(file));
    else
      for (let read = readSync(file, piece); read > 0; read = readSync(file, piece))
        held.add(piece.subarray(0, read));
    return ok(held.end());
  } catch (error) {
    return codeOf(error) === "ELOOP" ? refuse("verify.input.not-a-file", { path }) : unreadable(path, error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** A path the system would not open, with the system's own code. Anything but a system error is a bug and goes on. */
export function unreadable(path: string, error: unknown): Refused {
  const code = codeOf(error);
  if (code === undefined) throw error;
  return code === "ENOENT"
    ? refuse("verify.input.missing", { path })
    : refuse("verify.input.unreadable", { path, code });
}

/**
 * Every file of an archive by its path, inflated in memory and never written out. A folder that holds everything is
 * taken off. Refused: paths that lead out, links, two entries of one name, encrypted entries, and more bytes than
 * the limits allow, counted while inflating since an archive's own figures cannot be believed.
 */
export async function readZip(path: string, limits: Limits): Promise<Result<ReadonlyMap<string, HeldFile>>> {
  let archive: ZipFile | undefined;
  try {
    archive = await openPromise(path, { lazyEntries: true, autoClose: false });
    const files = await readEntries(archive, limits);
    return files.ok ? ok(withoutTopFolder(files.value)) : files;
  } catch (error) {
    return refusalOf(path, error);
  } finally {
    archive?.close();
  }
}

/** The library speaks by exceptions and in English, of a damaged archive as of one whose entries lead out of it. */
function refusalOf(path: string, error: unknown): Refused {
  const { message = "", code = "" } = error as NodeJS.ErrnoException;
  const [, outside] =
    /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)$/s.exec(message) ?? [];
  if (outside !== undefined) return refuse("verify.input.outside", { path: outside });
  // The file system's codes; zlib's begin with Z_.
  return /^E[A-Z]+$/.test(code) ? unreadable(path, error) : refuse("verify.input.zip", { path });
}

async function readEntries(archive: ZipFile, limits: Limits): Promise<Result<Map<string, HeldFile>>> {
  const files = new Map<string, HeldFile>();
  let total = 0;
  for await (const entry of archive.eachEntry()) {
    const path = entry.fileName;
    const told = {
      path,
      encrypted: entry.isEncrypted(),
      folder: path.endsWith("/"),
      attributes: entry.externalFileAttributes,
    };
    const admitted = admits(told, files, limits);
    if (!admitted.ok) return admitted;
    if (!admitted.value) continue;
    const most = Math.min(limits.file, limits.total - total);
    const read = await inflate(await archive.openReadStreamPromise(entry), entry, most, limits);
    if (!read.ok) return read;
    total += read.value.octets;
    files.set(path, read.value);
  }
  return ok(files);
}

async function inflate(stream: Readable, entry: Entry, most: number, limits: Limits) {
  const held = holdFile(entry.fileName);
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    held.add(chunk);
    const inflated = { path: entry.fileName, packed: entry.compressedSize, size: held.octets() };
    const refused = excess(inflated, most, limits);
    if (refused) return refused;
  }
  return ok(held.end());
}

/**
 * Takes in one file piece by piece: everything is hashed, and only what the verifier reads itself is kept. A piece may be
 * overwritten by the caller after `add`, unless the file is one that is kept.
 */
export function holdFile(path: string) {
  const hash = createHash("sha256");
  let kept: Uint8Array[] | undefined = isRead(path) ? [] : undefined;
  let octets = 0;
  return {
    octets: () => octets,
    add(piece: Uint8Array): void {
      hash.update(piece);
      octets += piece.length;
      if (isRead(path, octets)) kept?.push(piece);
      else kept = undefined;
    },
    end(): HeldFile {
      const digest = hash.digest("hex");
      if (!kept) return { digest, octets };
      const [whole, ...more] = kept;
      const bytes = whole && more.length === 0 ? whole : Buffer.concat(kept, octets);
      return { digest, octets, bytes };
    },
  };
}
