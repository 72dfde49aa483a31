import type { Readable } from "node:stream";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { ok, type Refused, type Result, refuse } from "../../../shared/text/result.ts";
import { sizeText } from "../../../shared/text/size-text.ts";
import { withoutTopFolder } from "../../../shared/verify/evidence/file-names.ts";
import type { Limits } from "../../../shared/verify/evidence/limits.ts";
import type { HeldFile } from "../../../shared/verify/evidence.ts";
import { holdFile } from "./hold-file.ts";
import { unreadable } from "./read-folder.ts";

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
    if (entry.isEncrypted()) return refuse("verify.input.encrypted", { path });
    if (isSpecial(entry)) return refuse("verify.input.not-a-file", { path });
    if (path.endsWith("/")) continue;
    if (files.has(path)) return refuse("verify.input.twice", { path });
    if (files.size >= limits.entries) return refuse("verify.input.too-many", { most: limits.entries });
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
    const size = held.octets();
    if (size > most) return refuse("verify.input.too-large", { path: entry.fileName, most: sizeText(most) });
    if (size > limits.ratioFrom && size > limits.ratio * entry.compressedSize)
      return refuse("verify.input.bomb", { path: entry.fileName, ratio: limits.ratio });
  }
  return ok(held.end());
}

/** Unix type bits (in the upper half of the attributes) that say neither file nor folder: a link, a pipe, a device. */
function isSpecial(entry: Entry): boolean {
  const type = (entry.externalFileAttributes >>> 16) & 0o170000;
  return type !== 0 && type !== 0o100000 && type !== 0o040000;
}
