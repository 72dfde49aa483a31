import {
  BlobReader,
  configure,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_UNSAFE_FILENAME,
  type FileEntry,
  ZipReader,
} from "@zip.js/zip.js/lib/zip-core-custom.js";
import { ok, type Refused, type Result, refuse } from "../../../shared/text/result.ts";
import {
  admits,
  excess,
  type Limits,
  withoutTopFolder,
} from "../../../shared/verify/evidence/evidence-of.ts";
import type { HeldFile } from "../../../shared/verify/evidence.ts";
import { hold } from "../platform.ts";

/**
 * The page's one reader of archives. zip.js reads by the directory at the end, as the command line's reader does, refuses names
 * that lead out, gives each entry as a stream that can be counted and stopped, and leaves inflating to the browser, which does
 * so beside this thread. fflate, which inflates the pages of papers, has no such reader. The page's policy lets no worker in.
 */
configure({ useWebWorkers: false });

/** Told while reading: bytes read, and how many there are. */
export type OnRead = (done: number, all: number) => void;

/**
 * Every file of an archive by its path, inflated in memory. A folder that holds everything is taken off. Refused: paths that
 * lead out, links, two entries of one name, encrypted entries, archives that two tools would read differently, and more bytes
 * than the limits allow, counted while inflating since an archive's own figures cannot be believed.
 */
export async function readZip(
  file: File,
  limits: Limits,
  onRead: OnRead,
): Promise<Result<ReadonlyMap<string, HeldFile>>> {
  const archive = new ZipReader(new BlobReader(file));
  try {
    const files = await readEntries(archive, file.size, limits, onRead);
    return files.ok ? ok(withoutTopFolder(files.value)) : files;
  } catch (error) {
    // The library speaks by exceptions, of a damaged archive as of one whose entries lead out of it.
    return refusalOf(file.name, error);
  } finally {
    await archive.close();
  }
}

function refusalOf(path: string, error: unknown): Refused {
  const { message: why, filename = "" } = error as Error & { readonly filename?: string };
  if (why === ERR_UNSAFE_FILENAME) return refuse("verify.input.outside", { path: filename });
  if (why === ERR_ENCRYPTED_CENTRAL_DIRECTORY) return refuse("verify.input.encrypted", { path });
  return refuse("verify.input.zip", { path });
}

async function readEntries(
  archive: ZipReader<unknown>,
  size: number,
  limits: Limits,
  onRead: OnRead,
): Promise<Result<Map<string, HeldFile>>> {
  const files = new Map<string, HeldFile>();
  let packed = 0;
  let total = 0;
  for await (const entry of archive.getEntriesGenerator()) {
    const path = entry.filename;
    const { encrypted, directory: folder, externalFileAttributes: attributes } = entry;
    const admitted = admits({ path, encrypted, folder, attributes }, files, limits);
    if (!admitted.ok) return admitted;
    if (entry.directory) continue;
    onRead(packed, size);
    const read = await inflate(entry, Math.min(limits.file, limits.total - total), limits);
    if (!read.ok) return read;
    packed += entry.compressedSize;
    total += read.value.octets;
    files.set(path, read.value);
  }
  return ok(files);
}

async function inflate(entry: FileEntry, most: number, limits: Limits): Promise<Result<HeldFile>> {
  const { filename: path, compressedSize } = entry;
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
