import { lstatSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkPaths, isPlainName } from "../../../shared/archive/paths.ts";
import { type BagContent, bagFiles, type Files } from "../../../shared/archive/tag-files.ts";
import { ok, type Refused, type Result, refuse } from "../../../shared/text/result.ts";
import { sizeText } from "../../../shared/text/size-text.ts";
import { digest } from "../ledger/digest.ts";
import { syncFolder } from "../ledger/durable-file.ts";
import { holds, holdsExactly, writeFolder } from "./atomic-folder.ts";
import { writeZip } from "./zip.ts";

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
