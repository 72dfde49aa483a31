import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";

/** A folder that was empty when it was taken: all that is in it later was written by whoever took it. */
export interface OutputFolder {
  /** Absolute. */
  readonly path: string;
  /** Leaves things as they were before it was taken, as far as the medium still lets it. */
  readonly clear: () => void;
}

/**
 * Makes the folder a rehearsal writes into, or takes an empty one; nothing is ever mixed with files that were there.
 * Refused, with nothing left behind: a folder that holds something, a file in its place or above it, one that cannot be written.
 */
export function outputFolder(wanted: string): Result<OutputFolder> {
  const path = resolve(wanted);
  const made: string[] = [];
  const clear = () => {
    try {
      if (existsSync(path))
        for (const name of readdirSync(path)) rmSync(join(path, name), { recursive: true });
      for (const folder of made.toReversed()) rmdirSync(folder);
    } catch {
      // A medium that is gone or full of errors is what the refusal speaks of already.
    }
  };
  try {
    const known = statSync(path, { throwIfNoEntry: false });
    if (known && !known.isDirectory()) return refuse("rehearsal.out.not-folder", { folder: path });
    if (known && readdirSync(path).length > 0) return refuse("rehearsal.out.exists", { folder: path });
    if (!known) make(path, made);
    // Only writing tells: rights say nothing of a read-only medium, and a network share's rights say nothing at all.
    rmdirSync(mkdtempSync(join(path, ".mingqian-")));
    return ok({ path, clear });
  } catch (error) {
    for (const folder of made.toReversed()) rmdirSync(folder);
    const { code, path: at = path } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return refuse("rehearsal.out.not-folder", { folder: at });
    if (code === "ENOTDIR") return refuse("rehearsal.out.not-folder", { folder: nearest(path) });
    if (code === undefined) throw error;
    return refuse("rehearsal.out.unwritable", { folder: path, detail: code });
  }
}

/** Level by level: Node's own recursive mkdir never ends where a file system answers ENOENT, as /proc does. */
function make(folder: string, made: string[]): void {
  const parent = dirname(folder);
  if (!statSync(parent, { throwIfNoEntry: false })) make(parent, made);
  // The ledger and the keys' sealed names go in: for this user only.
  mkdirSync(folder, { mode: 0o700 });
  made.push(folder);
}

/** What exists of a path, counted from below. */
function nearest(path: string): string {
  return existsSync(path) ? path : nearest(dirname(path));
}
