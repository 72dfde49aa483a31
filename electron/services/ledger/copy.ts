import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname, join, parse } from "node:path";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import type { Connection } from "./connection.ts";
import { connect, connectToRead, type Select, selecting, set } from "./database.ts";
import { digest } from "./digest.ts";
import { codeOf, isFull, syncFolder, writeDurably } from "./durable-file.ts";
import { examineWhole, type Head } from "./examine.ts";
import type { Layout } from "./layout.ts";

/**
 * Makes a durable, verified copy of a ledger beside it, all but its vault, as private as the ledger is: `ledger.1.sqlite` of `ledger.sqlite`
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
  const blobs = blobsOf(selecting(database));
  let copy = nameOf(file, layout, 1);
  for (let next = 2; existsSync(copy); next += 1) {
    if (differs(copy, layout, head, blobs) === undefined) return ok(copy);
    copy = nameOf(file, layout, next);
  }
  const unfinished = `${copy}.new`;
  try {
    // One that was left by a program that was killed.
    remove(unfinished);
    // The database would make it readable to all, but fills an empty file.
    writeDurably(unfinished, "", 0o600);
    database.prepare("VACUUM INTO ?").run(unfinished);
    emptyVault(unfinished);
    flush(unfinished);
    const detail = differs(unfinished, layout, head, blobs);
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

/**
 * What a ledger keeps for a while is nobody's to keep for years: a file is brought to another layout only where what stands
 * in its vault is about to be erased.
 */
function emptyVault(file: string): void {
  const database = connect(file);
  try {
    set(database, "secure_delete = ON");
    database.exec("DELETE FROM vault");
  } finally {
    database.close();
  }
}

/** One digest over the digests of all blobs. */
function blobsOf(select: Select): string {
  return digest(
    [...select<{ readonly hash: string }>("SELECT hash FROM blob ORDER BY hash")]
      .map(({ hash }) => hash)
      .join(),
  );
}

function flush(file: string): void {
  const handle = openSync(file, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Why a file is no whole ledger of a layout that ends with this event and has these blobs. */
function differs(copy: string, layout: Layout, head: Head, blobs: string): string | undefined {
  let database: Connection | undefined;
  try {
    database = connectToRead(copy);
    const found = examineWhole(selecting(database), copy, layout);
    if (found.broken) return found.broken.key;
    if (found.head.hash !== head.hash) return `seq ${found.head.seq}`;
    return blobsOf(selecting(database)) === blobs ? undefined : "blob";
  } catch (error) {
    const detail = codeOf(error);
    if (detail === undefined) throw error;
    return detail;
  } finally {
    database?.close();
  }
}
