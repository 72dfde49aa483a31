import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { codeOf } from "./durable-file.ts";

/**
 * What is amiss where the ledger lies: nothing is at its path any more; another file is; this file was written by somebody
 * else; its write-ahead log is gone or another; its medium takes nothing more.
 */
export type Amiss = "gone" | "other" | "changed" | "log" | "read-only";

/** Where an open ledger lies: whether the files that are open are the files that are there. */
export interface Place {
  /** The file that the path leads to, over whatever links there are by now. */
  readonly file: () => string;
  /**
   * Looks anew; of a place where nothing is amiss too it says what it saw, in a form that is the same as long as nothing changes.
   *
   * @param committed this program has just written the log: of that, only which file it is tells
   */
  readonly look: (committed?: boolean) => { readonly amiss: Amiss | undefined; readonly seen: string };
  /** Takes both files as they are now for those that this program has left. Not, and false, where another is at the path. */
  readonly note: () => boolean;
  /** Takes whatever file is at the path for the one that is open from now on. */
  readonly moveIn: () => void;
  /** Whether a log that holds anything lies beside the file at the path. */
  readonly hasLog: () => boolean;
}

/** What tells a file from every other, and from itself before it was written; nothing where there is none. */
interface Mark {
  readonly file: string;
  readonly state: string;
  readonly size: bigint;
}

/** The place of a ledger whose path this is, before it is opened: what is there then is what the connection will have open. */
export function placeOf(given: string): Place {
  const path = resolve(given);
  let main = markOf(path);
  let log: Mark | undefined;
  const file = () => realFile(path);
  /** Beside the file that is open, whatever a link points at by now. */
  let logAt = logOf(file());
  const amissIn = (there: Mark | undefined, journal: Mark | undefined, committed: boolean) => {
    if (!there) return "gone";
    if (there.file !== main?.file) return "other";
    if (there.state !== main.state) return "changed";
    if (journal?.file !== log?.file || (!committed && journal?.state !== log?.state)) return "log";
    return isReadOnly(path) ? "read-only" : undefined;
  };
  const note = (): boolean => {
    const there = markOf(path);
    if (there?.file !== main?.file) return false;
    main = there;
    log = markOf(logAt);
    return true;
  };
  return {
    file,
    look: (committed = false) => {
      const [there, journal] = [markOf(path), markOf(logAt)];
      const seen = [there, journal].map((mark) => `${mark?.file} ${mark?.state}`).join(", ");
      return { amiss: amissIn(there, journal, committed), seen };
    },
    note,
    moveIn: () => {
      main = markOf(path);
      logAt = logOf(file());
      note();
    },
    hasLog: () => (markOf(logOf(file()))?.size ?? 0n) > 0n,
  };
}

/** Where the database keeps what was committed until it is moved into the file. */
function logOf(file: string): string {
  return `${file}-wal`;
}

/** The file that a path leads to, over whatever links; of one that is not there, where it would be made. */
export function realFile(path: string): string {
  const file = resolve(path);
  try {
    return realpathSync(file);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
  try {
    return join(realpathSync(dirname(file)), basename(file));
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return file;
  }
}

/** Whoever writes a file changes its size or its time; Windows notes the time of an open file late, so there the size alone tells. */
function markOf(path: string): Mark | undefined {
  try {
    const { dev, ino, size, mtimeNs } = statSync(path, { bigint: true });
    const state = process.platform === "win32" ? `${size}` : `${size} ${mtimeNs}`;
    return { file: `${dev} ${ino}`, state, size };
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    // A medium that is pulled out answers with one error or another.
    return undefined;
  }
}

/** Whether the medium is to be read only by now; rights that were taken away bind nobody who has the file open. */
function isReadOnly(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return false;
  } catch (error) {
    return codeOf(error) === "EROFS";
  }
}
