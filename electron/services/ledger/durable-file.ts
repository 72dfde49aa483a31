import { closeSync, fsyncSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { type Refused, refuse } from "../../../shared/text/result.ts";

/**
 * Writes a file and returns when its bytes are on the medium; the folder entry is not yet ({@link syncFolder}).
 *
 * @param mode rights of a file that is made, before the umask; of one that is there they stay
 */
export function writeDurably(file: string, bytes: Uint8Array | string, mode = 0o666): void {
  const handle = openSync(file, "w", mode);
  try {
    writeFileSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes names made, renamed or removed in a folder durable. Windows does so by itself and cannot open a folder. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a folder where it is missing. Where it cannot be made, writing into it is refused with the reason. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
}

/** The code of an error of the database or the file system; `undefined` for a bug. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  return error.code;
}

/** Whether the database says that its own file is damaged. */
export function isDamage(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error) ?? "");
}

/** Whether a failure of this code means that there is no room left. */
export function isFull(code: string): boolean {
  return /^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)/.test(code);
}

/**
 * Whether memory was not to be had: the database's word, the system's or Node's. V8's failure to allocate a buffer
 * has no code, nor has better-sqlite3's to bind a value; where V8's heap is full it ends the process, and nothing can be said.
 */
export function isShortOfMemory(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== undefined) return /^(SQLITE_NOMEM|ENOMEM|ERR_MEMORY_ALLOCATION_FAILED)/.test(code);
  return error instanceof Error && /^(Array buffer allocation failed|Out of memory)$/.test(error.message);
}

/** Turns a failure of the machine into a refusal; a bug is thrown on. */
export function refusalOf(error: unknown, file: string): Refused {
  if (isShortOfMemory(error)) return refuse("ledger.memory", { file });
  const code = codeOf(error);
  if (code === undefined) throw error;
  const detail = code;
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return refuse("ledger.held", { file });
  if (isFull(code)) return refuse("ledger.full", { file, detail });
  // A file that may only be read cannot be locked for writing.
  if (
    /^SQLITE_(IOERR_LOCK|READONLY|CANTOPEN|PERM|AUTH)|^E(ACCES|PERM|ROFS|NOENT|EXIST|NOTDIR|NAMETOOLONG)/.test(
      code,
    )
  ) {
    return refuse("ledger.unwritable", { file, detail });
  }
  if (/^SQLITE_(CORRUPT|NOTADB|IOERR|PROTOCOL|TOOBIG)|^E[A-Z0-9]+$/.test(code))
    return refuse("ledger.failed", { file, detail });
  throw error;
}
