import { type Refused, refuse } from "../../../shared/text/result.ts";

/** The code of an error of the database or the file system; `undefined` for a bug. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  return error.code;
}

/** Whether the database says that its own file is damaged. */
export function isDamage(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error) ?? "");
}

/** Turns a failure of the machine into a refusal; a bug is thrown on. */
export function refusalOf(error: unknown, file: string): Refused {
  const code = codeOf(error);
  if (code === undefined) throw error;
  const detail = code;
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return refuse("ledger.held", { file });
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)/.test(code)) return refuse("ledger.full", { file, detail });
  // A file that may only be read cannot be locked for writing.
  if (
    /^SQLITE_(IOERR_LOCK|READONLY|CANTOPEN|PERM|AUTH)|^E(ACCES|PERM|ROFS|NOENT|NOTDIR|NAMETOOLONG)/.test(code)
  ) {
    return refuse("ledger.unwritable", { file, detail });
  }
  if (/^SQLITE_(CORRUPT|NOTADB|IOERR|NOMEM|PROTOCOL|TOOBIG)|^E[A-Z0-9]+$/.test(code))
    return refuse("ledger.failed", { file, detail });
  throw error;
}
