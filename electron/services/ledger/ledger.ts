import { linkSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import Database from "better-sqlite3";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import { digest } from "./digest.ts";
import { codeOf, refusalOf, syncFolder, writeDurably } from "./durable-file.ts";
import {
  examine,
  type Found,
  type Head,
  keptHash,
  link,
  type Select,
  type StoredEvent,
  schema,
  schemaOf,
} from "./examine.ts";

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
  /** The last event; seq 0 and 64 zeros before the first, the last whole one where the ledger is broken. */
  head(): Head;
  /** The events from a seq on, in order; of a broken ledger those before the break. */
  events(from?: number): Iterable<StoredEvent>;
  /** Durable when it returns. Refused with nothing left behind where the disk is full or the ledger is broken. */
  append(change: Change): Result<readonly StoredEvent[]>;
  /** Whether there is a blob of this SHA-256; it was verified when the ledger was opened. */
  has(hash: string): boolean;
  /** A blob by its SHA-256; `undefined` where it is absent or damaged. */
  blob(hash: string): Uint8Array | undefined;
  /** What is kept for a while under a name; `undefined` where it is absent, erased or damaged. */
  kept(name: string): Uint8Array | undefined;
  /** What is damaged; such a ledger is read-only. */
  readonly broken: Message | undefined;
  close(): void;
}

/**
 * Opens the ledger in a file, making it where there is none, and verifies every event and blob.
 * One process holds the file at a time. After every append the write-ahead log is emptied into it: what
 * was acknowledged stands in the one file, and what was erased stands nowhere. (On a full disk what was acknowledged
 * may wait in the log, durable all the same, for the next append or opening.)
 * Refused: held elsewhere, not a ledger, contents lost, a place that cannot be written.
 */
export function openLedger(path: string): Result<Ledger> {
  const file = resolve(path);
  let database: Database.Database | undefined;
  try {
    const size = sizeOf(file);
    const lost = size === 0 || (size === undefined && (sizeOf(`${file}-wal`) ?? 0) > 0);
    if (lost) return refuse("ledger.lost", { file });
    if (size === undefined) create(file);
    database = new Database(file, { timeout: 0, fileMustExist: true });
    const opened = begin(database, file);
    if (!opened.ok) database.close();
    return opened;
  } catch (error) {
    database?.close();
    const detail = codeOf(error) ?? "";
    // SQLITE_ERROR too: no SQL of ours is wrong on a ledger, so the tables are not as they were made.
    if (/^SQLITE_(NOTADB|CORRUPT|ERROR)|^EISDIR/.test(detail))
      return refuse("ledger.not-a-ledger", { file, detail });
    return refusalOf(error, file);
  }
}

function sizeOf(file: string): number | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw Object.assign(new Error(`${file} is a folder`), { code: "EISDIR" });
  return found?.size;
}

function withTemplate<T>(use: (database: Database.Database) => T): T {
  const template = new Database(":memory:");
  try {
    template.exec(schema);
    return use(template);
  } finally {
    template.close();
  }
}

/** Made whole under another name, so that a crash leaves no empty file; linked, so that of two starts at once one wins. */
function create(file: string): void {
  const fresh = `${file}.${process.pid}.new`;
  try {
    writeDurably(
      fresh,
      withTemplate((template) => template.serialize()),
      // It holds names. SQLite gives its log the rights of the file.
      0o600,
    );
    try {
      linkSync(fresh, file);
    } catch (error) {
      if (codeOf(error) === "EEXIST") return;
      // A medium without hard links (exFAT) has only the rename, which would replace a file made meanwhile.
      renameSync(fresh, file);
    }
  } finally {
    rmSync(fresh, { force: true });
  }
  syncFolder(dirname(file));
}

function selecting(database: Database.Database): Select {
  return <Shape>(sql: string) => database.prepare<[], Shape>(sql).iterate();
}

function begin(database: Database.Database, file: string): Result<Ledger> {
  const select = selecting(database);
  const tables = withTemplate((template) => schemaOf(selecting(template)));
  const set = (...settings: readonly string[]) => {
    for (const setting of settings) database.pragma(setting);
  };
  set("locking_mode = EXCLUSIVE", "temp_store = MEMORY", "trusted_schema = OFF");
  let found: Found;
  try {
    // Before the journal mode is set, so that a stranger's database is left as it was.
    if (!schemaOf(select).includes('"event"'))
      return refuse("ledger.not-a-ledger", { file, detail: "no such table: event" });
    set("synchronous = FULL", "secure_delete = ON", "wal_autocheckpoint = 0", "journal_mode = WAL");
    database.exec("BEGIN IMMEDIATE; ROLLBACK");
    found = examine(select, file, tables);
  } catch (error) {
    const detail = codeOf(error) ?? "";
    if (!detail.startsWith("SQLITE_CORRUPT")) throw error;
    // A truncated file is refused as a whole unless its schema may be doubted; its first events can still be read.
    database.unsafeMode(true);
    set("writable_schema = ON");
    const { head, broken } = examine(select, file, tables);
    found = { head, broken: broken ?? message("ledger.broken-file", { file, seq: head.seq, detail }) };
  }
  if (found.broken) set("query_only = ON");
  else emptyLog(database);
  return ok(ledgerOf(database, file, found));
}

/** Moves what was committed into the one file. Not possible now (the disk is full) is no failure: it is durable, and tried again. */
function emptyLog(database: Database.Database): void {
  try {
    database.pragma("wal_checkpoint(TRUNCATE)");
  } catch (error) {
    if (!codeOf(error)?.startsWith("SQLITE_")) throw error;
  }
}

function ledgerOf(database: Database.Database, file: string, found: Found): Ledger {
  const { broken } = found;
  let { head } = found;
  let blobByHash: Database.Statement<[string]> | undefined;
  // Prepared when it is first asked: of a damaged file that may not be possible.
  const has = (hash: string): boolean => {
    blobByHash ??= database.prepare<[string]>("SELECT 1 FROM blob WHERE hash = ?");
    return blobByHash.get(hash) !== undefined;
  };
  const write = database.transaction(({ events, blobs = [], keep = {}, erase = [] }: Change) => {
    const linked = link(head, events);
    const addEvent = database.prepare("INSERT INTO event (seq, prev_hash, hash, body) VALUES (?, ?, ?, ?)");
    for (const event of linked) addEvent.run(event.seq, event.prevHash, event.hash, event.body);
    const addBlob = database.prepare("INSERT INTO blob (hash, bytes) VALUES (?, ?)");
    for (const bytes of blobs) {
      const hash = digest(bytes);
      if (!has(hash)) addBlob.run(hash, bytes);
    }
    const addKept = database.prepare("INSERT OR REPLACE INTO vault (name, hash, bytes) VALUES (?, ?, ?)");
    for (const [name, bytes] of Object.entries(keep)) addKept.run(name, keptHash(name, bytes), bytes);
    const eraseKept = database.prepare("DELETE FROM vault WHERE name = ?");
    for (const name of erase) eraseKept.run(name);
    return linked;
  });
  const stored = (sql: string, key: string, hashOf: (bytes: Uint8Array) => string) => {
    try {
      const row = database.prepare<[string], Stored>(sql).get(key);
      return row && hashOf(row.bytes) === row.hash ? row.bytes : undefined;
    } catch (error) {
      if (broken) return undefined;
      throw error;
    }
  };
  return {
    broken,
    head: () => head,
    events: (from = 1) =>
      broken ? eventsBefore(database, from, head.seq) : eventsOf(database, from, () => head.seq),
    append(change): Result<readonly StoredEvent[]> {
      if (broken) return { ok: false, refusal: broken };
      try {
        const linked = write.immediate(change);
        const last = linked.at(-1);
        if (last) head = { seq: last.seq, hash: last.hash };
        return ok(linked);
      } catch (error) {
        return refusalOf(error, file);
      } finally {
        // After a failure too: frames of a step that was refused must not come back with the next start.
        emptyLog(database);
      }
    },
    has,
    blob: (hash) => stored("SELECT hash, bytes FROM blob WHERE hash = ?", hash, digest),
    kept: (name) =>
      stored("SELECT hash, bytes FROM vault WHERE name = ?", name, (bytes) => keptHash(name, bytes)),
    close: () => {
      database.close();
    },
  };
}

interface Stored {
  readonly hash: string;
  readonly bytes: Uint8Array;
}

const columns = "SELECT seq, prev_hash AS prevHash, hash, body FROM event";

/** In batches, so that the ledger can be written between two events. */
function* eventsOf(database: Database.Database, from: number, last: () => number): Generator<StoredEvent> {
  const batch = database.prepare<[number], StoredEvent>(`${columns} WHERE seq >= ? ORDER BY seq LIMIT 256`);
  for (let next = from; next <= last(); ) {
    const events = batch.all(next);
    yield* events;
    next = (events.at(-1)?.seq ?? last()) + 1;
  }
}

/** Of a broken ledger, the way it was examined, for another way to the same events may lead over a damaged page. */
function* eventsBefore(database: Database.Database, from: number, last: number): Generator<StoredEvent> {
  if (from > last) return;
  for (const event of database.prepare<[], StoredEvent>(`${columns} ORDER BY seq`).iterate()) {
    if (event.seq >= from) yield event;
    if (event.seq >= last) return;
  }
}
