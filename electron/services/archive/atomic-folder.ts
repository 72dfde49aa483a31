import { lstatSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Files } from "../../../shared/archive/tag-files.ts";
import { syncFolder, writeDurably } from "../ledger/durable-file.ts";

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
