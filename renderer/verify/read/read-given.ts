import {
  BlobReader,
  configure,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_UNSAFE_FILENAME,
  type FileEntry,
  ZipReader,
} from "@zip.js/zip.js/lib/zip-core-custom.js";
import { sizeText } from "../../../shared/text/catalogue.ts";
import { ok, type Refused, type Result, refuse } from "../../../shared/text/result.ts";
import {
  isOfBag,
  isOfCeremony,
  type Limits,
  withoutTopFolder,
} from "../../../shared/verify/evidence/evidence-of.ts";
import type { HeldFile } from "../../../shared/verify/evidence.ts";
import { hold } from "../platform.ts";

/** Told while reading: bytes read, and how many there are. */
export type OnRead = (done: number, all: number) => void;

/**
 * Reads what was given, by path. Refused as by the command line's reader: more than the limits, archives that cannot be
 * trusted, files that the system does not hand out.
 */
export function readGiven(
  given: Given,
  limits: Limits,
  onRead: OnRead,
): Promise<Result<ReadonlyMap<string, HeldFile>>> {
  if (given.kind === "zip") return readZip(given.file, limits, onRead);
  const isBag = given.files.some(({ path }) => isOfBag(path));
  // A plain folder may be anybody's desktop: there, only the files that are asked for are opened.
  return readFiles(
    isBag ? given.files : given.files.filter(({ path }) => isOfCeremony(path)),
    limits,
    onRead,
  );
}

/** Reads files one after the other. */
export async function readFiles(
  found: readonly Found[],
  limits: Limits,
  onRead: OnRead,
): Promise<Result<ReadonlyMap<string, HeldFile>>> {
  if (found.length > limits.entries) return refuse("verify.input.too-many", { most: limits.entries });
  let all = 0;
  for (const { path, file } of found) {
    all += file.size;
    if (file.size > limits.file)
      return refuse("verify.input.too-large", { path, most: sizeText(limits.file) });
    if (all > limits.total) return refuse("verify.input.too-large", { path, most: sizeText(limits.total) });
  }
  const files = new Map<string, HeldFile>();
  let done = 0;
  for (const { path, file } of found) {
    onRead(done, all);
    const bytes = await bytesOf(file);
    if (!bytes) return refuse("page.refused.unreadable", { path });
    files.set(path, await hold(path, bytes));
    done += bytes.length;
  }
  return ok(files);
}

/** Nothing where the system does not hand the file out: it was moved, changed or locked since it was chosen. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** What the reader gave: an archive, or files by their path in the folder that was chosen. */
export type Given =
  | { readonly kind: "zip"; readonly name: string; readonly file: File }
  | { readonly kind: "folder"; readonly name: string; readonly files: readonly Found[] };

/** A file not yet read, by its path below the folder. */
export interface Found {
  readonly path: string;
  readonly file: File;
}

/** A single archive, or the loose files of a folder without a name. */
export function givenFiles(files: readonly File[]): Given | undefined {
  const [file] = files;
  if (!file) return undefined;
  if (files.length === 1 && file.name.toLowerCase().endsWith(".zip"))
    return { kind: "zip", name: file.name, file };
  return { kind: "folder", name: "", files: files.map((one) => ({ path: one.name, file: one })) };
}

/** A folder from an input that chooses folders: every path begins with its name. */
export function givenFolder(files: readonly File[]): Given | undefined {
  const [first] = files;
  if (!first) return undefined;
  const name = first.webkitRelativePath.split("/")[0] ?? "";
  return {
    kind: "folder",
    name,
    files: files.map((file) => ({ path: file.webkitRelativePath.slice(name.length + 1), file })),
  };
}

/**
 * What was dropped on the page. Call it while the event is being handled: afterwards the browser has forgotten it. `most`
 * bounds how many files are asked for, since somebody may drop a whole disk; one more than that is returned then.
 */
export function givenDrop(data: DataTransfer, most: number): Promise<Given | undefined> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const loose = [...data.files];
  return walk(entries, loose, most);
}

async function walk(
  entries: readonly FileSystemEntry[],
  loose: readonly File[],
  most: number,
): Promise<Given | undefined> {
  const [entry] = entries;
  if (!entry || entries.length > 1 || !isFolder(entry)) return givenFiles(loose);
  const files: Found[] = [];
  const waiting = [{ folder: entry, path: "" }];
  for (let next = waiting.pop(); next && files.length <= most; next = waiting.pop()) {
    for (const child of await childrenOf(next.folder)) {
      const path = `${next.path}${child.name}`;
      if (isFolder(child)) waiting.push({ folder: child, path: `${path}/` });
      else if (isFile(child)) files.push({ path, file: await fileOf(child) });
    }
  }
  return files.length === 0 ? undefined : { kind: "folder", name: entry.name, files };
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** A browser hands out the entries of a folder in portions; an empty one is the last. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

// The page's policy lets no worker in, and the browser inflates beside this thread by itself.
configure({ useWebWorkers: false });

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
    if (entry.encrypted) return refuse("verify.input.encrypted", { path });
    if (isSpecial(entry.externalFileAttributes)) return refuse("verify.input.not-a-file", { path });
    if (entry.directory) continue;
    if (files.has(path)) return refuse("verify.input.twice", { path });
    if (files.size >= limits.entries) return refuse("verify.input.too-many", { most: limits.entries });
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
      if (size > most) refused = refuse("verify.input.too-large", { path, most: sizeText(most) });
      else if (size > limits.ratioFrom && size > limits.ratio * compressedSize)
        refused = refuse("verify.input.bomb", { path, ratio: limits.ratio });
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

/** Unix type bits (in the upper half of the attributes) that say neither file nor folder: a link, a pipe, a device. */
function isSpecial(attributes: number): boolean {
  const type = (attributes >>> 16) & 0o170000;
  return type !== 0 && type !== 0o100000 && type !== 0o040000;
}
