import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname, join, parse } from "node:path";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { type Connection, connectToRead, selecting } from "./database.ts";
import { codeOf, isFull, syncFolder, writeDurably } from "./durable-file.ts";
import { examineWhole, type Head } from "./examine.ts";
import type { Layout } from "./layout.ts";

/**
 * Makes a durable, verified copy of a ledger beside it, as private as the ledger is: `ledger.1.sqlite` of `ledger.sqlite`
 * in layout 1. One that is there already and ends with the same event is taken; another is left as it is, and the next
 * name is used (`ledger.1-2.sqlite`).
 *
 * The database writes it: to read the file with a handle of our own and close that would let go of the lock on it.
 *
 * @param head what the copy has to end with
 * @returns the copy's path. Refused with no half copy left: a full disk, a place that cannot be written, a copy that does
 * not verify.
 */
export function copyBeside(database: Connection, file: string, layout: Layout, head: Head): Result<string> {
  let copy = nameOf(file, layout, 1);
  for (let next = 2; existsSync(copy); next += 1) {
    if (differs(copy, layout, head) === undefined) return ok(copy);
    copy = nameOf(file, layout, next);
  }
  const unfinished = `${copy}.new`;
  try {
    // One that was left by a program that was killed.
    remove(unfinished);
    // The database would make it readable to all, but fills an empty file.
    writeDurably(unfinished, "", 0o600);
    database.prepare("VACUUM INTO ?").run(unfinished);
    flush(unfinished);
    const detail = differs(unfinished, layout, head);
    if (detail !== undefined) return refuse("ledger.copy-failed", { file, copy, detail });
    renameSync(unfinished, copy);
    syncFolder(dirname(copy));
    return ok(copy);
  } catch (error) {
    const detail = codeOf(error);
    if (detail === undefined) throw error;
    return refuse(isFull(detail) ? "ledger.copy-full" : "ledger.copy-failed", { file, copy, detail });
  } finally {
    remove(unfinished);
  }
}

function nameOf(file: string, { number }: Layout, nth: number): string {
  const { dir, name, ext } = parse(file);
  return join(dir, `${name}.${number}${nth === 1 ? "" : `-${nth}`}${ext}`);
}

/** With the journal that the database may have left beside it. */
function remove(unfinished: string): void {
  for (const name of [unfinished, `${unfinished}-journal`]) rmSync(name, { force: true });
}

function flush(file: string): void {
  const handle = openSync(file, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Why a file is no whole ledger of a layout that ends with this event. */
function differs(copy: string, layout: Layout, head: Head): string | undefined {
  let database: Connection | undefined;
  try {
    database = connectToRead(copy);
    const found = examineWhole(selecting(database), copy, layout);
    if (found.broken) return found.broken.key;
    return found.head.hash === head.hash ? undefined : `seq ${found.head.seq}`;
  } catch (error) {
    const detail = codeOf(error);
    if (detail === undefined) throw error;
    return detail;
  } finally {
    database?.close();
  }
}
