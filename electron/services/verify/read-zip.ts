import type { Readable } from "node:stream";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { ok, type Refused, type Result, refuse } from "../../../shared/text/result.ts";
import { admits, excess, isOfCeremony, type Limits } from "../../../shared/verify/evidence/evidence-of.ts";
import type { HeldFile } from "../../../shared/verify/evidence.ts";
import { fileKind, headOctets } from "../../../shared/verify/file-kind.ts";
import { findPlace, leadsOut, type Place, type TakenIn, takeIn } from "../../../shared/verify/layout.ts";
import { holdFile } from "./hold-file.ts";
import { archivedName, platform } from "./platform.ts";
import { headOf, unreadable } from "./read-folder.ts";

/**
 * The files of the bag in an archive by their path in it, inflated in memory and never written out. Refused: two bags, paths that lead out, links, two entries of one name, encrypted entries, and more bytes than
 * the limits allow, counted while inflating since an archive's own figures cannot be believed.
 */
export async function readZip(path: string, limits: Limits): Promise<Result<TakenIn>> {
  let archive: ZipFile | undefined;
  try {
    archive = await openPromise(path, { lazyEntries: true, autoClose: false });
    const entries = await listEntries(archive, limits);
    if (!entries.ok) return entries;
    const place = findPlace(entries.value.keys());
    if (!place.ok) return place;
    if (!place.value) return refuse("verify.input.nothing", { path });
    const files = await readEntries(archive, entries.value, place.value, limits);
    return files.ok ? ok(takeIn(files.value, place.value, [...entries.value.keys()], platform.utf8)) : files;
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
  if (/^E[A-Z]+$/.test(code)) return unreadable(path, error);
  const kind = fileKind(headOf(path, headOctets));
  return kind === undefined
    ? refuse("verify.input.zip", { path })
    : refuse("verify.input.other-kind", { path, kind });
}

/** The entries that are files, by path. */
async function listEntries(archive: ZipFile, limits: Limits): Promise<Result<ReadonlyMap<string, Entry>>> {
  const entries = new Map<string, Entry>();
  for await (const entry of archive.eachEntry()) {
    const path = pathOf(entry);
    if (leadsOut(path)) return refuse("verify.input.outside", { path });
    const told = {
      path,
      encrypted: entry.isEncrypted(),
      folder: path.endsWith("/"),
      attributes: entry.externalFileAttributes,
    };
    const admitted = admits(told, entries, limits);
    if (!admitted.ok) return admitted;
    if (admitted.value) entries.set(path, entry);
  }
  return ok(entries);
}

/** Header id of the extra field in which an archiver gives a name in UTF-8 besides (APPNOTE 4.6.9). */
const unicodePath = 0x7075;

/** The path of an entry. Windows in Chinese writes GBK, macOS UTF-8, and neither always says so; the library takes them for CP437. */
function pathOf(entry: Entry): string {
  const isTold = entry.extraFields.some(({ id }) => id === unicodePath);
  const name = isTold ? undefined : archivedName(entry.fileNameRaw);
  return (name ?? entry.fileName).replaceAll("\\", "/").normalize("NFC");
}

async function readEntries(
  archive: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  { root, isBag }: Place,
  limits: Limits,
): Promise<Result<ReadonlyMap<string, HeldFile>>> {
  const files = new Map<string, HeldFile>();
  let total = 0;
  for (const [whole, entry] of entries) {
    const path = whole.slice(root.length);
    if (!whole.startsWith(root) || !(isBag || isOfCeremony(path))) continue;
    const most = Math.min(limits.file, limits.total - total);
    const read = await inflate(await archive.openReadStreamPromise(entry), entry, path, most, limits);
    if (!read.ok) return read;
    total += read.value.octets;
    files.set(path, read.value);
  }
  return ok(files);
}

async function inflate(stream: Readable, entry: Entry, path: string, most: number, limits: Limits) {
  const held = holdFile(path);
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    held.add(chunk);
    const inflated = { path, packed: entry.compressedSize, size: held.octets() };
    const refused = excess(inflated, most, limits);
    if (refused) return refused;
  }
  return ok(held.end());
}
