import { randomInt } from "node:crypto";
import { linkSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import type { Connection } from "./connection.ts";
import {
  beginWriting,
  connect,
  connectToRead,
  inMemory,
  numberOf,
  type Select,
  selecting,
  set,
} from "./database.ts";
import { codeOf, isDamage, refusalOf, syncFolder, writeDurably } from "./durable-file.ts";
import {
  examine,
  examineEvents,
  examineWhole,
  type Found,
  type StoredEvent,
  start,
  structure,
} from "./examine.ts";
import { deadLinkIn, leftAside } from "./folder.ts";
import { applicationId, earlier, present, tablesOf } from "./layout.ts";
import { emptyLog, eventsBefore, type Ledger, ledgerOf } from "./ledger.ts";
import { migrate } from "./migrate.ts";
import { type Place, placeOf, realFile } from "./place.ts";

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
 * While it is open its path is looked at: what is no longer there is not acknowledged ({@link Ledger.displaced}).
 * Refused: held elsewhere, left aside, not a ledger, contents lost, a place that cannot be written, a layout that cannot be changed.
 */
export function openLedger(path: string, { hold }: Opening = {}): Result<Ledger> {
  const opening = hold ? { hold: askedOnce(hold) } : {};
  for (let tries = 1; ; tries += 1) {
    const opened = tryToOpen(path, opening);
    if (opened.ok || opened.refusal.key !== "ledger.held" || tries === mostTries) return opened;
    // Of two that start at once each may have what the other waits for: both let go, and one is back first.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, randomInt(20, 120));
  }
}

/** After so many a ledger is held by a program that keeps it. */
const mostTries = 5;

function tryToOpen(path: string, opening: Opening): Result<Ledger> {
  // The database resolves links too: its log lies beside the file itself.
  const file = realFile(path);
  let database: Connection | undefined;
  try {
    const aside = leftAside(file);
    if (aside) return aside;
    const size = sizeOf(file);
    const log = sizeOf(`${file}-wal`) ?? 0;
    if (size === 0 || (size === undefined && log > 0)) return refuse("ledger.lost", { file });
    const dead = size === undefined && deadLinkIn(path);
    if (dead) return dead;
    if (size === undefined) create(file);
    // What a crash left in the log would be moved into the file by closing a connection that can write.
    const asItWas = log > 0 && onlyRead(file, opening);
    if (asItWas) return ok(asItWas);
    const place = placeOf(path);
    database = connect(file);
    const asItIs = leftAsItIs(database, file, opening);
    if (asItIs) return ok(asItIs);
    const opened = begin(database, file, place);
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

function begin(database: Connection, file: string, place: Place): Result<Ledger> {
  const select = selecting(database);
  let found: Found;
  let brought: Message | undefined;
  try {
    // Before the journal mode is set, so that a stranger's database is left as it was.
    if (!hasEvents(select)) return refuse("ledger.not-a-ledger", { file, detail: "no such table: event" });
    beginWriting(database);
    const from = earlier.find(({ number }) => number === numberOf(select, "user_version"));
    found = examine(select, file, from ?? present);
    if (from && !found.broken) {
      const migrated = migrate(database, file, from, found.head);
      if (!migrated.ok) return migrated;
      brought = message("ledger.brought", { from: from.number, to: present.number, copy: migrated.value });
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
  place.note();
  const ledger = ledgerOf(database, file, found, place);
  return ok(brought ? Object.assign(ledger, { brought }) : ledger);
}
