import { linkSync, renameSync, rmSync } from "node:fs";
import { ok, type Result } from "../../../shared/text/result.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import type { Connection, Statement } from "./connection.ts";
import { selecting, set } from "./database.ts";
import { digest } from "./digest.ts";
import { codeOf, isDamage, refusalOf } from "./durable-file.ts";
import {
  type Beside,
  besideIn,
  damagedBlob,
  type Found,
  type Head,
  keptHash,
  link,
  type StoredEvent,
  structure,
} from "./examine.ts";
import { asideOf, isAnything } from "./folder.ts";
import type { Place } from "./place.ts";
import { type Regained, regain } from "./regain.ts";

/** What one step writes, all of it or nothing. */
export interface Change {
  /** Bodies in canonical JSON, in order. */
  readonly events: readonly string[];
  /** Kept for ever under their SHA-256; one that is there already stays. */
  readonly blobs?: readonly Uint8Array[];
  /** Durable until erased, by name; one of that name is replaced. */
  readonly keep?: Readonly<Record<string, Uint8Array>>;
  /**
   * Names to erase: afterwards their bytes are in no file of the ledger, but for a full disk, where they may lie in the file
   * until an append or an opening finds room again.
   */
  readonly erase?: readonly string[];
}

export interface Ledger {
  /** The last event; seq 0 and 64 zeros before the first, the last whole one where the chain is broken. */
  head(): Head;
  /** The events from a seq on, in order; of a broken chain those before the break. */
  events(from?: number): Iterable<StoredEvent>;
  /** Durable when it returns. Refused with nothing left behind where the disk is full or the ledger is read-only. */
  append(change: Change): Result<readonly StoredEvent[]>;
  /** Whether there is a blob of this SHA-256; whether it is whole, reading tells. */
  has(hash: string): boolean;
  /** Its length in bytes, without reading it; 0 where it is absent. */
  size(hash: string): number;
  /** Its last bytes, so many, unverified; none where it is absent. */
  end(hash: string, bytes: number): Uint8Array;
  /** A blob by its SHA-256; `undefined` where it is absent or damaged. */
  blob(hash: string): Uint8Array | undefined;
  /** What is kept for a while under a name; `undefined` where it is absent, erased or damaged. */
  kept(name: string): Uint8Array | undefined;
  /**
   * Why the ledger is read-only: damaged, of a newer program, another program's, held back from the present layout. Damage
   * may be found later than at opening, by {@link examineRest} or by reading a blob.
   */
  readonly readOnly: Message | undefined;
  /** That opening brought the file to the present layout, and where the copy lies that was made before. */
  readonly brought?: Message;
  /**
   * Why nothing is acknowledged for now: what is open is not what lies at the ledger's path. Looks anew each time, and says
   * nothing more once the file is back with all that was acknowledged. What was read before can be read on meanwhile.
   */
  displaced(): Message | undefined;
  /** Makes it read-only: something in it is whole and cannot be gone on with. */
  distrust(said: Message): void;
  /**
   * Verifies the blobs of a large file that opening left for later, from the newest on, a slice at a step; over where all
   * are verified, one is damaged (the ledger is read-only from then on), or the ledger is closed.
   */
  examineRest(): Iterable<undefined>;
  close(): void;
}

/**
 * The ledger of a connection that was opened, as far as `found` says it is whole.
 *
 * @param place where it lies; left out of one that is only read
 */
export function ledgerOf(opened: Connection, file: string, found: Found, place?: Place): Ledger {
  let database = opened;
  let { head, broken: readOnly, rest } = found;
  let beside: Beside = place && !readOnly ? besideIn(selecting(database)) : { vault: "", blobs: 0 };
  let blobByHash: Statement<[string]> | undefined;
  /** A damaged ledger takes nothing more, and goes on to be read. Of one whose file is not as it was left this is not known yet. */
  const damaged = (said: Message) => {
    if (!readOnly && displaced()) return;
    readOnly ??= said;
    set(database, "query_only = ON");
  };
  /** What the database says of its own damage makes the ledger read-only; of one that is, nothing more is expected. */
  const reading = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (isDamage(error)) damaged(structure(file, head.seq, codeOf(error) ?? ""));
      else if (!readOnly && !displaced()) throw error;
      return undefined;
    }
  };
  // Prepared when it is first asked: of a damaged file that may not be possible.
  const has = (hash: string): boolean => {
    blobByHash ??= database.prepare<[string]>("SELECT 1 FROM blob WHERE hash = ?");
    return blobByHash.get(hash) !== undefined;
  };
  const write = ({ events, blobs = [], keep = {}, erase = [] }: Change) => {
    const linked = link(head, events);
    const addEvent = database.prepare("INSERT INTO event (seq, prev_hash, hash, body) VALUES (?, ?, ?, ?)");
    for (const event of linked) addEvent.run(event.seq, event.prevHash, event.hash, event.body);
    const addBlob = database.prepare(
      "INSERT INTO blob (number, hash, bytes) SELECT coalesce(max(number), 0) + 1, ?, ? FROM blob",
    );
    for (const bytes of blobs) {
      const hash = digest(bytes);
      if (!has(hash)) addBlob.run(hash, bytes);
    }
    const addKept = database.prepare("INSERT OR REPLACE INTO vault (name, hash, bytes) VALUES (?, ?, ?)");
    for (const [name, bytes] of Object.entries(keep)) addKept.run(name, keptHash(name, bytes), bytes);
    const eraseKept = database.prepare("DELETE FROM vault WHERE name = ?");
    for (const name of erase) eraseKept.run(name);
    return { linked, beside: besideIn(selecting(database)) };
  };
  /** What lay at the path when it was looked at last, and why that is not gone on with. */
  let doubted: { readonly seen: string | undefined; readonly said: Message } | undefined;
  /** A step was written into a file that was moved meanwhile: what holds it by now nobody knows before the next start. */
  let unsure: Message | undefined;
  const displaced = (): Message | undefined => {
    if (readOnly || unsure || !place || !database.open) return readOnly ? undefined : unsure;
    const { amiss, seen } = place.look();
    if (!amiss) doubted = undefined;
    else if (doubted?.seen !== seen) {
      const regained = regain(amiss, { database, place, file, head, beside, hashOf: hashIn(database) });
      if (regained.ok) goOnWith(regained.value);
      // A failure may pass though the file stays as it is: another program held it, or memory was short.
      doubted = regained.ok
        ? undefined
        : { seen: isFailure(regained.refusal) ? undefined : seen, said: regained.refusal };
    }
    return doubted?.said;
  };
  const goOnWith = ({ connection, rest: left }: Regained) => {
    // What was left of the file as it was before says nothing of this one.
    rest = left;
    if (connection === database) return;
    // Its file has no name any more, or another: the database leaves what lies at the path alone.
    database.close();
    database = connection;
    blobByHash = undefined;
  };
  /** Empties the log into the file, if that is the file that lies there, and takes both for what this program has left. */
  const settled = (): boolean => {
    if (place?.look(true).amiss) return false;
    emptyLog(database);
    return place?.note() ?? true;
  };
  const stored = (sql: string, key: string): Stored | undefined =>
    reading(() => database.prepare<[string], Stored>(sql).get(key));
  return {
    get readOnly() {
      return readOnly;
    },
    *examineRest() {
      for (; database.open && rest; yield) {
        const present = rest;
        const { done, value } = present.next();
        if (value) damaged(value);
        if (done && rest === present) rest = undefined;
      }
    },
    distrust: damaged,
    size: (hash) =>
      reading(() =>
        database
          .prepare<[string], { readonly size: number }>(
            "SELECT length(bytes) AS size FROM blob WHERE hash = ?",
          )
          .get(hash),
      )?.size ?? 0,
    end: (hash, bytes) =>
      reading(() =>
        database
          .prepare<[number, string], { readonly end: Uint8Array }>(
            "SELECT substr(bytes, -?) AS end FROM blob WHERE hash = ?",
          )
          .get(bytes, hash),
      )?.end ?? new Uint8Array(),
    head: () => head,
    events: (from = 1) =>
      readOnly
        ? eventsBefore(database, from, head.seq)
        : eventsOf(
            () => database,
            from,
            () => head.seq,
          ),
    append(change): Result<readonly StoredEvent[]> {
      const hindered = readOnly ?? displaced();
      if (hindered) return { ok: false, refusal: hindered };
      try {
        const written = database.transaction(write).immediate(change);
        const { linked } = written;
        const last = linked.at(-1);
        if (!settled()) {
          unsure = message("ledger.displaced-in-step", { file, seq: last?.seq ?? head.seq });
          return { ok: false, refusal: unsure };
        }
        if (last) head = { seq: last.seq, hash: last.hash };
        beside = written.beside;
        return ok(linked);
      } catch (error) {
        // Frames of a step that was refused must not come back with the next start.
        settled();
        return refusalOf(error, file);
      }
    },
    displaced,
    has: (hash) => reading(() => has(hash)) ?? false,
    blob: (hash) => {
      const row = stored("SELECT hash, bytes FROM blob WHERE hash = ?", hash);
      if (!row || digest(row.bytes) === hash) return row?.bytes;
      damaged(damagedBlob(file, hash));
      return undefined;
    },
    kept: (name) => {
      const row = stored("SELECT hash, bytes FROM vault WHERE name = ?", name);
      return row && keptHash(name, row.bytes) === row.hash ? row.bytes : undefined;
    },
    close: () => {
      const amiss = database.open ? place?.look().amiss : undefined;
      if (amiss === "changed" || amiss === "log") closeAside(database, file);
      else database.close();
    },
  };
}

/** Whether a file could not be looked at, rather than was found to be another. */
function isFailure({ values: { seen } }: Message): boolean {
  return typeof seen === "object" && "key" in seen && seen.key === "ledger.seen.unusable";
}

/**
 * Closes the connection of a file that somebody else has written: the database would end by writing its log into it and
 * deleting the log that lies beside it, but leaves both alone where the file is not at its path. What ends the program
 * meanwhile leaves the file aside, and the next start says so ({@link leftAside}).
 */
function closeAside(database: Connection, file: string): void {
  const aside = asideOf(file);
  let moved = false;
  try {
    renameSync(file, aside);
    moved = true;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
  try {
    database.close();
  } finally {
    if (moved) putBack(aside, file);
  }
}

/** Under its name again, unless somebody has put a file there meanwhile: then both stay. */
function putBack(aside: string, file: string): void {
  try {
    linkSync(aside, file);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    if (code === "EEXIST" || isAnything(file)) return;
    // A medium without hard links (exFAT) has only the rename.
    renameSync(aside, file);
    return;
  }
  rmSync(aside);
}

interface Stored {
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** The hashes of a connection's events, by seq; none where it cannot be read. */
function hashIn(database: Connection): (seq: number) => string | undefined {
  return (seq) => {
    try {
      return database
        .prepare<[number], { readonly hash: string }>("SELECT hash FROM event WHERE seq = ?")
        .get(seq)?.hash;
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      return undefined;
    }
  };
}

const columns = "SELECT seq, prev_hash AS prevHash, hash, body FROM event";

/** In batches, so that the ledger can be written between two events. */
function* eventsOf(database: () => Connection, from: number, last: () => number): Generator<StoredEvent> {
  const batch = `${columns} WHERE seq >= ? ORDER BY seq LIMIT 256`;
  for (let next = from; next <= last(); ) {
    // Another connection may be gone on with meanwhile.
    const events = database().prepare<[number], StoredEvent>(batch).all(next);
    yield* events;
    next = (events.at(-1)?.seq ?? last()) + 1;
  }
}

/** Of a broken ledger, the way it was examined, for another way to the same events may lead over a damaged page. */
export function* eventsBefore(database: Connection, from: number, last: number): Generator<StoredEvent> {
  if (from > last) return;
  for (const event of database.prepare<[], StoredEvent>(`${columns} ORDER BY seq`).iterate()) {
    if (event.seq >= from) yield event;
    if (event.seq >= last) return;
  }
}

/** Moves what was committed into the one file. Not possible now (the disk is full) is no failure: it is durable, and tried again. */
export function emptyLog(database: Connection): void {
  try {
    database.pragma("wal_checkpoint(TRUNCATE)");
  } catch (error) {
    if (!codeOf(error)?.startsWith("SQLITE_")) throw error;
  }
}
