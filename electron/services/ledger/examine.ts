import { isUtf8 } from "node:buffer";
import { eventHash } from "../../../shared/draw/event-hash.ts";
import { noDigest } from "../../../shared/draw/model.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import { digest } from "./digest.ts";
import { codeOf, isDamage } from "./durable-file.ts";

/** Runs a query; rows come one by one, so that those before a damaged page are seen. */
export type Select = <Shape>(sql: string) => Iterable<Shape>;

/** What a ledger's file holds: the last whole event, and what is broken first. */
export interface Found {
  readonly head: Head;
  readonly broken: Message | undefined;
}

/** Tables, indexes and triggers, in one text to compare. */
export function schemaOf(select: Select): string {
  return JSON.stringify([
    ...select("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"),
  ]);
}

/** The events alone: for a file of which the database can no longer read the whole. */
export function examineEvents(select: Select, file: string): Found {
  let head = start;
  try {
    for (const row of select<Row>(
      "SELECT seq, prev_hash, hash, CAST(body AS BLOB) AS body FROM event ORDER BY seq",
    )) {
      if (!follows(head, row))
        return { head, broken: message("ledger.broken-event", { file, seq: head.seq + 1 }) };
      head = { seq: head.seq + 1, hash: row.hash as string };
    }
    return { head, broken: undefined };
  } catch (error) {
    if (!isDamage(error)) throw error;
    return { head, broken: message("ledger.broken-event", { file, seq: head.seq + 1 }) };
  }
}

/**
 * Holds the file to everything it can be held to: chain, blobs, vault, tables and triggers, the database's own
 * structure. `tables` is what {@link schemaOf} says of a fresh ledger.
 */
export function examine(select: Select, file: string, tables: string): Found {
  const found = examineEvents(select, file);
  if (found.broken) return found;
  try {
    return { head: found.head, broken: brokenBeside(select, file, tables, found.head.seq) };
  } catch (error) {
    if (!isDamage(error)) throw error;
    return { head: found.head, broken: structure(file, found.head.seq, codeOf(error) ?? "") };
  }
}

function brokenBeside(select: Select, file: string, tables: string, seq: number): Message | undefined {
  for (const { hash, bytes } of select<Blob>("SELECT hash, bytes FROM blob"))
    if (!(bytes instanceof Uint8Array) || hash !== digest(bytes))
      return message("ledger.broken-blob", { file, hash: `${hash}` });
  for (const { name, hash, bytes } of select<Kept>("SELECT name, hash, bytes FROM vault"))
    if (!(bytes instanceof Uint8Array) || hash !== keptHash(`${name}`, bytes))
      return message("ledger.broken-vault", { file, name: `${name}` });
  if (schemaOf(select) !== tables) return structure(file, seq, "sqlite_schema");
  if (!says(select, "application_id", applicationId)) return structure(file, seq, "application_id");
  if (!says(select, "user_version", schemaVersion)) return structure(file, seq, "user_version");
  for (const row of select<{ readonly integrity_check: unknown }>("PRAGMA integrity_check(1)"))
    if (row.integrity_check !== "ok")
      return structure(file, seq, `${row.integrity_check}`.replaceAll("\n", " "));
  return undefined;
}

interface Blob {
  readonly hash: unknown;
  readonly bytes: unknown;
}

interface Kept extends Blob {
  readonly name: unknown;
}

function says(select: Select, setting: string, value: number): boolean {
  const [row] = [...select<Record<string, unknown>>(`PRAGMA ${setting}`)];
  return row?.[setting] === value;
}

function structure(file: string, seq: number, detail: string): Message {
  return message("ledger.broken-file", { file, seq, detail });
}

/** An event as it stands in the ledger; `hash` = H("<seq>,<prevHash>,<body>"), the first `prevHash` is 64 zeros. */
export interface StoredEvent {
  readonly seq: number;
  readonly prevHash: string;
  readonly hash: string;
  /** Canonical JSON (RFC 8785), exactly as hashed. */
  readonly body: string;
}

/** A row as read from the file: nothing in it is trusted. */
export interface Row {
  readonly seq: unknown;
  readonly prev_hash: unknown;
  readonly hash: unknown;
  /** The stored bytes, not their decoding: two byte strings may decode to one text. */
  readonly body: unknown;
}

/** The last event up to which the chain is whole. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** The chain before its first event. */
export const start: Head = { seq: 0, hash: noDigest };

/** Links bodies onto a chain. */
export function link(head: Head, bodies: readonly string[]): readonly StoredEvent[] {
  let last = head;
  return bodies.map((body) => {
    if (!body.isWellFormed()) throw new Error("an event's body has no UTF-8 form");
    const seq = last.seq + 1;
    const event = { seq, prevHash: last.hash, hash: eventHash(seq, last.hash, body, digest), body };
    last = event;
    return event;
  });
}

/** Whether a row is the next event of a chain, unchanged to the byte. */
export function follows(head: Head, { seq, prev_hash, hash, body }: Row): boolean {
  return (
    seq === head.seq + 1 &&
    prev_hash === head.hash &&
    body instanceof Uint8Array &&
    isUtf8(body) &&
    hash === eventHash(seq, prev_hash, Buffer.from(body).toString("utf8"), digest)
  );
}

/** The digest beside what is kept for a while: of its name too, for nothing else would notice a changed name. */
export function keptHash(name: string, bytes: Uint8Array): string {
  return digest(Buffer.concat([Buffer.from(`${name},`, "utf8"), bytes]));
}

/** `PRAGMA application_id` of a ledger: "MQLG". */
export const applicationId = 0x4d514c47;

/** `PRAGMA user_version`: the one schema there is so far. */
export const schemaVersion = 1;

/**
 * The truth (`event`, `blob`: append-only) and what must be durable for a while and then be gone (`vault`).
 *
 * `INSERT OR REPLACE` deletes a row past a delete trigger where `recursive_triggers` is off, so a repeated key
 * is refused before the insert. `body` is `ANY`, for a STRICT TEXT column would take a number and store it as text.
 */
export const schema = `
CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  body ANY NOT NULL CHECK (typeof(body) = 'text')
) STRICT;
CREATE TABLE blob (hash TEXT PRIMARY KEY CHECK (length(hash) = 64), bytes BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE vault (name TEXT PRIMARY KEY, hash TEXT NOT NULL, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TRIGGER event_next BEFORE INSERT ON event
  WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM event)
  OR NEW.prev_hash IS NOT coalesce((SELECT hash FROM event ORDER BY seq DESC LIMIT 1), '${noDigest}')
  OR EXISTS (SELECT 1 FROM event WHERE hash = NEW.hash)
  BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER event_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER event_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER blob_new BEFORE INSERT ON blob WHEN EXISTS (SELECT 1 FROM blob WHERE hash = NEW.hash)
  BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER blob_update BEFORE UPDATE ON blob BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER blob_delete BEFORE DELETE ON blob BEGIN SELECT RAISE(ABORT, 'append only'); END;
PRAGMA application_id = ${applicationId};
PRAGMA user_version = ${schemaVersion};
`;
