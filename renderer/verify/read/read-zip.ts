import {
  BlobReader,
  configure,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_UNSAFE_FILENAME,
  type FileEntry,
  ZipReader,
} from "@zip.js/zip.js/lib/zip-core-custom.js";
import { ok, type Refused, type Result, refuse } from "../../../shared/text/result.ts";
import { admits, excess, isOfCeremony, type Limits } from "../../../shared/verify/evidence/evidence-of.ts";
import type { HeldFile } from "../../../shared/verify/evidence.ts";
import { fileKind, headOctets } from "../../../shared/verify/file-kind.ts";
import { findPlace, leadsOut, type Place, type TakenIn, takeIn } from "../../../shared/verify/layout.ts";
import { archivedName, hold, platform } from "../platform.ts";

/**
 * The page's one reader of archives. zip.js reads by the directory at the end, as the command line's reader does, refuses names
 * that lead out, gives each entry as a stream that can be counted and stopped, and leaves inflating to the browser, which does
 * so beside this thread. fflate, which inflates the pages of papers, has no such reader. The page's policy lets no worker in.
 */
configure({ useWebWorkers: false });

/** Told while reading: bytes read, and how many there are. */
export type OnRead = (done: number, all: number) => void;

/**
 * The files of the bag in an archive by their path in it, inflated in memory. Refused: two bags, paths that lead out, links, two entries of one name, encrypted entries, archives that two tools would read differently, and more bytes
 * than the limits allow, counted while inflating since an archive's own figures cannot be believed.
 */
export async function readZip(file: File, limits: Limits, onRead: OnRead): Promise<Result<TakenIn>> {
  const archive = new ZipReader(new BlobReader(file));
  try {
    const entries = await listEntries(archive, limits);
    if (!entries.ok) return entries;
    const place = findPlace(entries.value.keys());
    if (!place.ok) return place;
    if (!place.value) return refuse("verify.input.nothing", { path: file.name });
    const files = await readEntries(entries.value, place.value, file.size, limits, onRead);
    return files.ok ? ok(takeIn(files.value, place.value, [...entries.value.keys()], platform.utf8)) : files;
  } catch (error) {
    // The library speaks by exceptions, of a damaged archive as of one whose entries lead out of it.
    return await refusalOf(file, error);
  } finally {
    await archive.close();
  }
}

async function refusalOf(file: File, error: unknown): Promise<Refused> {
  const path = file.name;
  const { message: why, filename = "" } = error as Error & { readonly filename?: string };
  if (why === ERR_UNSAFE_FILENAME) return refuse("verify.input.outside", { path: filename });
  if (why === ERR_ENCRYPTED_CENTRAL_DIRECTORY) return refuse("verify.input.encrypted", { path });
  const kind = fileKind(new Uint8Array(await file.slice(0, headOctets).arrayBuffer()));
  return kind === undefined
    ? refuse("verify.input.zip", { path })
    : refuse("verify.input.other-kind", { path, kind });
}

/** The entries that are files, by path. */
async function listEntries(
  archive: ZipReader<unknown>,
  limits: Limits,
): Promise<Result<ReadonlyMap<string, FileEntry>>> {
  const entries = new Map<string, FileEntry>();
  for await (const entry of archive.getEntriesGenerator({ decodeText: archivedName })) {
    const path = entry.filename.replaceAll("\\", "/").normalize("NFC");
    if (leadsOut(path)) return refuse("verify.input.outside", { path });
    const { encrypted, externalFileAttributes: attributes } = entry;
    const folder = entry.directory || path.endsWith("/");
    const admitted = admits({ path, encrypted, folder, attributes }, entries, limits);
    if (!admitted.ok) return admitted;
    if (admitted.value && !entry.directory) entries.set(path, entry);
  }
  return ok(entries);
}

async function readEntries(
  entries: ReadonlyMap<string, FileEntry>,
  { root, isBag }: Place,
  size: number,
  limits: Limits,
  onRead: OnRead,
): Promise<Result<ReadonlyMap<string, HeldFile>>> {
  const files = new Map<string, HeldFile>();
  let packed = 0;
  let total = 0;
  for (const [whole, entry] of entries) {
    const path = whole.slice(root.length);
    if (!whole.startsWith(root) || !(isBag || isOfCeremony(path))) continue;
    onRead(packed, size);
    const read = await inflate(entry, path, Math.min(limits.file, limits.total - total), limits);
    if (!read.ok) return read;
    packed += entry.compressedSize;
    total += read.value.octets;
    files.set(path, read.value);
  }
  return ok(files);
}

async function inflate(
  entry: FileEntry,
  path: string,
  most: number,
  limits: Limits,
): Promise<Result<HeldFile>> {
  const { compressedSize } = entry;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let refused: Refused | undefined;
  const writable = new WritableStream<Uint8Array<ArrayBuffer>>({
    write(chunk) {
      size += chunk.length;
      refused = excess({ path, packed: compressedSize, size }, most, limits);
      if (refused) throw new Error(refused.refusal.key);
      chunks.push(chunk);
    },
  });
  try {
    await entry.getData(writable);
  } catch (error) {
    if (refused) return refused;
    throw error;
  }
  return ok(await hold(path, new Uint8Array(await new Blob(chunks).arrayBuffer())));
}
