import { randomInt } from "node:crypto";
import { linkSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import {
  type Connection,
  connect,
  connectToRead,
  inMemory,
  numberOf,
  type Select,
  type Statement,
  selecting,
  set,
} from "./database.ts";
import { digest } from "./digest.ts";
import { codeOf, isDamage, refusalOf, syncFolder, writeDurably } from "./durable-file.ts";
import {
  damagedBlob,
  examine,
  examineEvents,
  examineWhole,
  type Found,
  type Head,
  keptHash,
  link,
  type StoredEvent,
  start,
  structure,
} from "./examine.ts";
import { applicationId, earlier, present, tablesOf } from "./layout.ts";
import { migrate } from "./migrate.ts";

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
  /** Makes it read-only: something in it is whole and cannot be gone on with. */
  distrust(said: Message): void;
  /**
   * Verifies the blobs of a large file that opening left for later, from the newest on, a slice at a step; over where all
   * are verified, one is damaged (the ledger is read-only from then on), or the ledger is closed.
   */
  examineRest(): Iterable<undefined>;
  close(): void;
}

export interface Opening {
  /**
   * Asked before a file of an earlier layout is brought to the present one: a message leaves it as it is, to be read only,
   * and says why.
   */
  readonly hold?: (events: Iterable<StoredEvent>) => Message | undefined;
}

/**
 * Opens the ledger in a file, making it where there is none, and verifies every event and blob; of a file above 64 MiB
 * the newest blobs, and the others as {@link Ledger.examineRest} goes on.
 * One process holds the file at a time. After every append the write-ahead log is emptied into it: what
 * was acknowledged stands in the one file, and what was erased stands nowhere. (On a full disk what was acknowledged
 * may wait in the log, durable all the same, for the next append or opening.)
 * A file of an earlier layout is brought to the present one, after a copy was made beside it. One of a newer layout, or
 * with another program's mark, is read only and left as it is, byte for byte.
 * Refused: held elsewhere, not a ledger, contents lost, a place that cannot be written, a layout that cannot be changed.
 */
export function openLedger(path: string, { hold }: Opening = {}): Result<Ledger> {
  const file = resolve(path);
  const opening = hold ? { hold: askedOnce(hold) } : {};
  for (let tries = 1; ; tries += 1) {
    const opened = tryToOpen(file, opening);
    if (opened.ok || opened.refusal.key !== "ledger.held" || tries === mostTries) return opened;
    // Of two that start at once each may have what the other waits for: both let go, and one is back first.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, randomInt(20, 120));
  }
}

/** After so many a ledger is held by a program that keeps it. */
const mostTries = 5;

function tryToOpen(file: string, opening: Opening): Result<Ledger> {
  let database: Connection | undefined;
  try {
    const size = sizeOf(file);
    const log = sizeOf(`${file}-wal`) ?? 0;
    if (size === 0 || (size === undefined && log > 0)) return refuse("ledger.lost", { file });
    if (size === undefined) create(file);
    // What a crash left in the log would be moved into the file by closing a connection that can write.
    const asItWas = log > 0 && onlyRead(file, opening);
    if (asItWas) return ok(asItWas);
    database = connect(file);
    const asItIs = leftAsItIs(database, file, opening);
    if (asItIs) return ok(asItIs);
    const opened = begin(database, file);
    if (!opened.ok) database.close();
    // Made by looking at the log; nobody else uses it while this connection holds the file.
    if (opened.ok && log > 0) rmSync(`${file}-shm`, { force: true });
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

/** The file may be looked at twice, by a connection that can only read it and by one that can write. */
function askedOnce(hold: Opening["hold"] & object): Opening["hold"] & object {
  let answer: { readonly why: Message | undefined } | undefined;
  return (events) => {
    answer ??= { why: hold(events) };
    return answer.why;
  };
}

function sizeOf(file: string): number | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw Object.assign(new Error(`${file} is a folder`), { code: "EISDIR" });
  return found?.size;
}

/** Made whole under another name, so that a crash leaves no empty file; linked, so that of two starts at once one wins. */
function create(file: string): void {
  const fresh = `${file}.${process.pid}.new`;
  try {
    writeDurably(
      fresh,
      inMemory(present.schema, (database) => database.serialize()),
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

/** {@link leftAsItIs} over a connection that cannot change the file; `undefined` too where that cannot look. */
function onlyRead(file: string, opening: Opening): Ledger | undefined {
  let database: Connection | undefined;
  let ledger: Ledger | undefined;
  try {
    database = connectToRead(file);
    ledger = leftAsItIs(database, file, opening);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
  if (!ledger) database?.close();
  return ledger;
}

/** The ledger where its file is not to be changed at all: of a newer layout, of another program, or held back. */
function leftAsItIs(database: Connection, file: string, { hold }: Opening): Ledger | undefined {
  const select = selecting(database);
  try {
    const layout = Number(numberOf(select, "user_version"));
    const mark = numberOf(select, "application_id");
    const foreign = mark !== applicationId;
    if (foreign && !hasEvents(select)) return undefined;
    const holding = hold && earlier.some(({ number }) => number === layout) ? hold : undefined;
    if (!foreign && layout <= present.number && !holding) return undefined;
    const { head, broken } = readableEvents(select, file);
    const events = () => eventsBefore(database, 1, head.seq);
    let why: Message | undefined;
    if (foreign) why = message("ledger.foreign", { file, mark: String(mark) });
    else if (!holding) why = newer(file, layout, events());
    else if (!broken) why = holding(events());
    if (!why) return undefined;
    set(database, "query_only = ON");
    return ledgerOf(database, file, { head, broken: why });
  } catch (error) {
    if (!isDamage(error)) throw error;
    return undefined;
  }
}

function hasEvents(select: Select): boolean {
  return tablesOf(select).includes('"event"');
}

/** Another layout may keep its events otherwise. */
function readableEvents(select: Select, file: string): Found {
  try {
    return examineEvents(select, file);
  } catch (error) {
    if (codeOf(error) !== "SQLITE_ERROR") throw error;
    return { head: start, broken: undefined };
  }
}

function newer(file: string, layout: number, events: Iterable<StoredEvent>): Message {
  let version: string | undefined;
  for (const { body } of events)
    if (body.includes('"application.started"')) version = versionIn(body) ?? version;
  const writer =
    version === undefined ? message("ledger.writer-unknown", {}) : message("ledger.writer", { version });
  return message("ledger.newer", { file, layout, ours: present.number, writer });
}

/** The program that noted its start, read from a body that may be of a form this one does not know. */
function versionIn(body: string): string | undefined {
  try {
    const { version } = JSON.parse(body) as { readonly version?: unknown };
    return typeof version === "string" ? version.slice(0, 40) : undefined;
  } catch {
    return undefined;
  }
}

function begin(database: Connection, file: string): Result<Ledger> {
  const select = selecting(database);
  let found: Found;
  try {
    // Before the journal mode is set, so that a stranger's database is left as it was.
    if (!hasEvents(select)) return refuse("ledger.not-a-ledger", { file, detail: "no such table: event" });
    set(database, "synchronous = FULL", "secure_delete = ON", "wal_autocheckpoint = 0", "journal_mode = WAL");
    database.exec("BEGIN IMMEDIATE; ROLLBACK");
    const from = earlier.find(({ number }) => number === numberOf(select, "user_version"));
    found = examine(select, file, from ?? present);
    if (from && !found.broken) {
      const migrated = migrate(database, file, from, found.head);
      if (!migrated.ok) return migrated;
      found = examine(select, file, present);
    }
  } catch (error) {
    const detail = codeOf(error) ?? "";
    if (!detail.startsWith("SQLITE_CORRUPT")) throw error;
    // A truncated file is refused as a whole unless its schema may be doubted; its first events can still be read.
    database.unsafeMode(true);
    set(database, "writable_schema = ON");
    const { head, broken } = examineWhole(select, file, present);
    found = { head, broken: broken ?? structure(file, head.seq, detail) };
  }
  if (found.broken) set(database, "query_only = ON");
  else emptyLog(database);
  return ok(ledgerOf(database, file, found));
}

/** Moves what was committed into the one file. Not possible now (the disk is full) is no failure: it is durable, and tried again. */
function emptyLog(database: Connection): void {
  try {
    database.pragma("wal_checkpoint(TRUNCATE)");
  } catch (error) {
    if (!codeOf(error)?.startsWith("SQLITE_")) throw error;
  }
}

function ledgerOf(database: Connection, file: string, found: Found): Ledger {
  let { head, broken: readOnly } = found;
  let blobByHash: Statement<[string]> | undefined;
  /** A damaged ledger takes nothing more, and goes on to be read. */
  const damaged = (said: Message) => {
    readOnly ??= said;
    set(database, "query_only = ON");
  };
  /** What the database says of its own damage makes the ledger read-only; of one that is, nothing more is expected. */
  const reading = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (isDamage(error)) damaged(structure(file, head.seq, codeOf(error) ?? ""));
      else if (!readOnly) throw error;
      return undefined;
    }
  };
  // Prepared when it is first asked: of a damaged file that may not be possible.
  const has = (hash: string): boolean => {
    blobByHash ??= database.prepare<[string]>("SELECT 1 FROM blob WHERE hash = ?");
    return blobByHash.get(hash) !== undefined;
  };
  const write = database.transaction(({ events, blobs = [], keep = {}, erase = [] }: Change) => {
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
    return linked;
  });
  const stored = (sql: string, key: string): Stored | undefined =>
    reading(() => database.prepare<[string], Stored>(sql).get(key));
  return {
    get readOnly() {
      return readOnly;
    },
    *examineRest() {
      for (; database.open && found.rest; yield) {
        const { done, value } = found.rest.next();
        if (value) damaged(value);
        if (done) return;
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
      readOnly ? eventsBefore(database, from, head.seq) : eventsOf(database, from, () => head.seq),
    append(change): Result<readonly StoredEvent[]> {
      if (readOnly) return { ok: false, refusal: readOnly };
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
function* eventsOf(database: Connection, from: number, last: () => number): Generator<StoredEvent> {
  const batch = database.prepare<[number], StoredEvent>(`${columns} WHERE seq >= ? ORDER BY seq LIMIT 256`);
  for (let next = from; next <= last(); ) {
    const events = batch.all(next);
    yield* events;
    next = (events.at(-1)?.seq ?? last()) + 1;
  }
}

/** Of a broken ledger, the way it was examined, for another way to the same events may lead over a damaged page. */
function* eventsBefore(database: Connection, from: number, last: number): Generator<StoredEvent> {
  if (from > last) return;
  for (const event of database.prepare<[], StoredEvent>(`${columns} ORDER BY seq`).iterate()) {
    if (event.seq >= from) yield event;
    if (event.seq >= last) return;
  }
}
