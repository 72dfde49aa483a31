import {
  closeSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join, parse } from "node:path";
import { ok, type Result } from "../../../shared/text/result.ts";
import { codeOf, refusalOf, syncFolder } from "./durable-file.ts";
import type { Head } from "./examine.ts";

/**
 * Puts a new ledger in the place of one that is lost, so that a crash at any moment leaves the old file or the new one, and never neither:
 * the new one is whole under another name; then the old one gets a second name that tells what it is; then the new
 * one takes its place, in one step of the file system. The old one is never deleted and overwrites nothing.
 *
 * @param fresh writes the new ledger whole into the file it is given, and closes it
 * @param release lets go of the old file: not every system gives one that is open another name
 * @param head of the old ledger, for its name
 * @returns the path under which the old file is kept; empty where there was none. Refused with the old file as it was
 */
export function placeSuccessor(
  file: string,
  head: Head,
  fresh: (path: string) => Result<undefined>,
  release: () => void,
): Result<string> {
  const successor = `${file}.next`;
  try {
    // One that was left by a program that was killed.
    remove(successor);
    const made = fresh(successor);
    if (!made.ok) return made;
    flush(successor);
    for (const log of [`${successor}-wal`, `${successor}-shm`]) rmSync(log, { force: true });
    syncFolder(dirname(file));
    release();
    const keptAs = lstatSync(file, { throwIfNoEntry: false }) ? keepAside(file, head) : "";
    if (keptAs === "") placeNew(successor, file);
    else {
      // Of the old file, where closing it left them: whatever stood in the log is in the file.
      for (const log of [`${file}-wal`, `${file}-shm`]) removeEmpty(log);
      renameSync(successor, file);
    }
    syncFolder(dirname(file));
    return ok(keptAs);
  } catch (error) {
    return refusalOf(error, file);
  } finally {
    remove(successor);
  }
}

/** `ledger.until-412-0123456789abcdef.sqlite`: up to which event it goes, and the beginning of that event's hash. */
function keepAside(file: string, { seq, hash }: Head): string {
  const { dir, name, ext } = parse(file);
  for (let nth = 1; ; nth += 1) {
    const aside = join(dir, `${name}.until-${seq}-${hash.slice(0, 16)}${nth === 1 ? "" : `-${nth}`}${ext}`);
    // Named before by a program that was killed in between.
    if (isSame(aside, file)) return aside;
    if (lstatSync(aside, { throwIfNoEntry: false })) continue;
    try {
      linkSync(file, aside);
    } catch (error) {
      if (codeOf(error) === "EEXIST") continue;
      // A medium without hard links (exFAT): a copy, whole before it has its name.
      copyAside(file, aside);
    }
    syncFolder(dir);
    return aside;
  }
}

function copyAside(file: string, aside: string): void {
  const unfinished = `${aside}.new`;
  try {
    rmSync(unfinished, { force: true });
    copyFileSync(file, unfinished);
    flush(unfinished);
    renameSync(unfinished, aside);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Where no file was there, one that came meanwhile is not replaced. */
function placeNew(successor: string, file: string): void {
  try {
    linkSync(successor, file);
  } catch (error) {
    if (codeOf(error) === "EEXIST" || lstatSync(file, { throwIfNoEntry: false })) throw error;
    renameSync(successor, file);
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino && a.ino !== 0n;
}

/** A log that holds something belongs to the file beside it: it is not thrown away, and the step fails. */
function removeEmpty(log: string): void {
  const found = lstatSync(log, { throwIfNoEntry: false });
  if (found && log.endsWith("-wal") && found.size > 0)
    throw Object.assign(new Error(`${log} holds something`), { code: "ENOTEMPTY" });
  rmSync(log, { force: true });
}

function remove(successor: string): void {
  for (const name of [successor, `${successor}-wal`, `${successor}-shm`]) rmSync(name, { force: true });
}

function flush(file: string): void {
  const handle = openSync(file, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
