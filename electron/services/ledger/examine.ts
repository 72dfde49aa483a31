import { type Message, message } from "../../../shared/text/text.ts";
import { follows, type Head, keptHash, type Row, start } from "./chain.ts";
import { digest } from "./digest.ts";
import { codeOf, isDamage } from "./failure.ts";
import { applicationId, schemaVersion } from "./schema.ts";

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
