import {
  createWriteStream,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import {
  type BagContent,
  bagFiles,
  checkPaths,
  type Files,
  isPlainName,
} from "../../../shared/archive/tag-files.ts";
import { sizeText } from "../../../shared/text/catalogue.ts";
import { ok, type Refused, type Result, refuse } from "../../../shared/text/result.ts";
import { digest } from "../ledger/digest.ts";
import { syncFolder, writeDurably } from "../ledger/durable-file.ts";

/** A bag on the medium. */
export interface WrittenBag {
  readonly folder: string;
  readonly zip: string;
  /** SHA-256 of `manifest-sha256.txt`, which stands for the whole payload. */
  readonly manifest: string;
}

/**
 * Writes a bag (RFC 8493) into a folder, as `<name>/` and `<name>.zip`. Both are written under another name beside it
 * and take theirs when they are whole and on the medium; what a crash left under that other name is cleared first.
 * A bag that is already there byte for byte is left as it is, so that a crash after writing does not block the way.
 * `info` must say its `Bagging-Date`. Refused: something else is there, a folder that is missing or cannot be written,
 * a full disk, a path that not every machine can hold.
 */
export async function writeBag(into: string, bag: BagContent): Promise<Result<WrittenBag>> {
  if (!isPlainName(bag.name)) return refuse("bag.bad-name", { name: bag.name });
  const paths = checkPaths(bag.payload.keys());
  if (!paths.ok) return paths;
  const files = bagFiles(bag, digest);
  const parent = resolve(into);
  try {
    if (!statSync(parent, { throwIfNoEntry: false })?.isDirectory()) {
      return refuse("bag.no-folder", { folder: parent });
    }
    return await place(parent, bag.name, files, baggingDate(bag));
  } catch (error) {
    return mediumRefusal(error, parent, files);
  }
}

function baggingDate({ name, info }: BagContent): string {
  const date = info.find(([label]) => label === "Bagging-Date")?.[1];
  if (!date || !/^\d{4}-\d\d-\d\d$/.test(date)) throw new Error(`${name} has no Bagging-Date`);
  return date;
}

async function place(parent: string, name: string, files: Files, day: string): Promise<Result<WrittenBag>> {
  const folder = join(parent, name);
  const zip = `${folder}.zip`;
  const partial = join(parent, `.${name}.mingqian-partial`);
  const partialZip = `${partial}.zip`;
  const there = exists(folder);
  if (there && !holdsExactly(folder, files)) return refuse("bag.exists", { path: folder });
  if (!there && exists(zip)) return refuse("bag.exists", { path: zip });
  clear(partial, partialZip);
  try {
    if (!there) writeFolder(partial, files);
    await writeZip(partialZip, name, files, day);
    if (exists(zip) && !holds(zip, readFileSync(partialZip))) return refuse("bag.exists", { path: zip });
    if (!there) renameSync(partial, folder);
    syncFolder(parent);
    try {
      renameSync(partialZip, zip);
    } catch (error) {
      if (!there) renameSync(folder, partial);
      throw error;
    }
    syncFolder(parent);
  } finally {
    clear(partial, partialZip);
  }
  return ok({ folder, zip, manifest: digest(files.get("manifest-sha256.txt") ?? "") });
}

/** That a bag which was written is no longer where it was: folders can be moved while it is read back. */
export function goneFrom({ folder, zip, manifest }: WrittenBag): Refused | undefined {
  const tags = join(folder, "manifest-sha256.txt");
  const isThere = exists(zip) && exists(tags) && digest(readFileSync(tags)) === manifest;
  return isThere ? undefined : refuse("bag.gone", { path: folder });
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function clear(...paths: readonly string[]): void {
  for (const path of paths) rmSync(path, { recursive: true, force: true });
}

/** What the system said of files that were to be written into a folder; anything else is a bug and is thrown. */
export function mediumRefusal(error: unknown, folder: string, files: Files): Refused {
  const detail = error instanceof Error && "code" in error ? String(error.code) : "";
  if (/^(ENOSPC|EDQUOT|EFBIG)$/.test(detail)) {
    let bytes = 0;
    for (const content of files.values()) bytes += Buffer.byteLength(content);
    return refuse("bag.full", { folder, detail, size: sizeText(2 * bytes) });
  }
  if (/^(EACCES|EPERM|EROFS)$/.test(detail)) return refuse("bag.unwritable", { folder, detail });
  if (/^E[A-Z0-9]+$/.test(detail)) return refuse("bag.failed", { folder, detail });
  throw error;
}

/** Writes files into a new folder and returns when all of it is on the medium, but for the folder's own name. Paths are parted by `/`. */
export function writeFolder(folder: string, files: Files): void {
  const folders = new Set([folder]);
  mkdirSync(folder);
  for (const [path, content] of files) {
    const file = join(folder, path);
    const within = dirname(file);
    mkdirSync(within, { recursive: true });
    for (let above = within; !folders.has(above); above = dirname(above)) folders.add(above);
    writeDurably(file, content);
  }
  for (const made of folders) syncFolder(made);
}

/** Whether a folder holds these files, byte for byte, and no others. */
export function holdsExactly(folder: string, files: Files): boolean {
  if (!lstatSync(folder).isDirectory()) return false;
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => !entry.isDirectory(),
  );
  return (
    found.length === files.size &&
    found.every((entry) => entry.isFile()) &&
    [...files].every(([path, content]) => holds(join(folder, path), content))
  );
}

/** Whether a file is there and holds these bytes. */
export function holds(file: string, content: Uint8Array | string): boolean {
  if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return false;
  return readFileSync(file).equals(Buffer.from(content));
}

/**
 * Writes files, under one folder, as a zip and returns when it is on the medium. `day` is `YYYY-MM-DD`: every file is
 * dated noon of it in the zip's own zoneless form, so that the same files make the same bytes on every machine.
 */
export async function writeZip(file: string, folder: string, files: Files, day: string): Promise<void> {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const mtime = new Date(year, month - 1, date, 12);
  const zip = new ZipFile();
  for (const [path, content] of files) {
    zip.addBuffer(Buffer.from(content), `${folder}/${path}`, {
      mtime,
      mode: 0o100644,
      forceDosTimestamp: true,
      // Scans are packed already; a blank page that is not would look like a bomb to whoever checks the bag.
      compress: !isScan.test(path),
    });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file, { flags: "wx", flush: true }));
}

const isScan = /^data\/later\/scans\/.*\.(?:pdf|png|jpeg)$/;
