import { isUtf8 } from "node:buffer";
import { eventHash } from "../../../shared/draw/event-hash.ts";
import { noDigest } from "../../../shared/draw/model.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import { numberOf, type Select } from "./database.ts";
import { digest } from "./digest.ts";
import { codeOf, isDamage } from "./durable-file.ts";
import { applicationId, type Layout, present, tablesIn, tablesOf } from "./layout.ts";

/** What a ledger's file holds: the last whole event, and what is broken first. */
export interface Found {
  readonly head: Head;
  readonly broken: Message | undefined;
  /** Verifies the blobs that were left for later; there is none where all are verified. */
  readonly rest?: Rest;
}

/** Goes on slice by slice, and says in the end what is broken first. */
export type Rest = Generator<undefined, Message | undefined>;

/**
 * Bytes up to which a file is examined whole at opening; of a larger one, so many bytes of its newest blobs. Half a second
 * on a slow disk.
 */
const atOpening = 64 * 2 ** 20;

/** Bytes of a slice, but for a blob that is larger: 5 ms. */
const slice = 4 * 2 ** 20;

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
 * Holds the file to everything it can be held to: chain, vault, tables and triggers, blobs, the database's own structure.
 * Of a file above {@link atOpening} in the present layout the older blobs are left for later, with the structure that
 * only they lie in.
 */
export function examine(select: Select, file: string, layout: Layout): Found {
  const all = layout !== present || bytesOf(select) <= atOpening;
  return all ? examineWhole(select, file, layout) : examineLarge(select, file, layout);
}

/** Holds the file to everything, however large it is. */
export function examineWhole(select: Select, file: string, layout: Layout): Found {
  return examineAfterEvents(select, file, (head) => ({
    broken:
      brokenBlob(select, file) ??
      brokenBeside(select, file, layout, head.seq) ??
      brokenStructure(select, file, head.seq, ["1"]),
  }));
}

function examineLarge(select: Select, file: string, layout: Layout): Found {
  return examineAfterEvents(select, file, (head) => {
    // Under the name of the schema the list of free pages is checked too: what it names, an append would overwrite.
    const parts = ["'sqlite_schema'", "'event'", "'vault'"];
    const broken =
      brokenBeside(select, file, layout, head.seq) ?? brokenStructure(select, file, head.seq, parts);
    if (broken) return { broken };
    const rest = blobsFromNewest(select, file, head.seq);
    for (let seen = 0; seen < atOpening; seen += slice) {
      const next = rest.next();
      if (next.done) return { broken: next.value };
    }
    return { broken: undefined, rest };
  });
}

function examineAfterEvents(select: Select, file: string, more: (head: Head) => Omit<Found, "head">): Found {
  const found = examineEvents(select, file);
  if (found.broken) return found;
  const { head } = found;
  try {
    return { head, ...more(head) };
  } catch (error) {
    if (!isDamage(error)) throw error;
    return { head, broken: structure(file, head.seq, codeOf(error) ?? "") };
  }
}

function brokenBlob(select: Select, file: string): Message | undefined {
  for (const blob of select<Blob>("SELECT hash, bytes FROM blob"))
    if (!isWhole(blob)) return damagedBlob(file, `${blob.hash}`);
  return undefined;
}

/** One row at a time, so that the ledger can be read and written between two slices. */
function* blobsFromNewest(select: Select, file: string, seq: number): Rest {
  try {
    let seen = 0;
    const [last] = select<{ number: number }>("SELECT coalesce(max(number), 0) AS number FROM blob");
    for (let number = last?.number ?? 0; number > 0; number -= 1) {
      const [blob] = select<Blob>("SELECT hash, bytes FROM blob WHERE number = ?", number);
      // They are numbered without a gap, and each is found by its hash.
      if (!blob) return structure(file, seq, `blob ${number}`);
      if (!isWhole(blob)) return damagedBlob(file, `${blob.hash}`);
      const [found] = select<{ number: unknown }>("SELECT number FROM blob WHERE hash = ?", blob.hash);
      if (found?.number !== number) return structure(file, seq, `blob ${number}`);
      // A row costs something beside its bytes.
      seen += blob.bytes.length + 4096;
      for (; seen >= slice; seen -= slice) yield;
    }
    return undefined;
  } catch (error) {
    const code = codeOf(error) ?? "";
    // A medium that no longer gives back what it holds has damaged it, too.
    if (!isDamage(error) && !code.startsWith("SQLITE_IOERR")) throw error;
    return structure(file, seq, code);
  }
}

function brokenBeside(select: Select, file: string, layout: Layout, seq: number): Message | undefined {
  for (const { name, hash, bytes } of select<Kept>("SELECT name, hash, bytes FROM vault"))
    if (!(bytes instanceof Uint8Array) || hash !== keptHash(`${name}`, bytes))
      return message("ledger.broken-vault", { file, name: `${name}` });
  if (tablesOf(select) !== tablesIn(layout)) return structure(file, seq, "sqlite_schema");
  if (numberOf(select, "application_id") !== applicationId) return structure(file, seq, "application_id");
  if (numberOf(select, "user_version") !== layout.number) return structure(file, seq, "user_version");
  return undefined;
}

function brokenStructure(
  select: Select,
  file: string,
  seq: number,
  parts: readonly string[],
): Message | undefined {
  for (const part of parts)
    for (const row of select<{ readonly integrity_check: unknown }>(`PRAGMA integrity_check(${part})`))
      if (row.integrity_check !== "ok")
        return structure(file, seq, `${row.integrity_check}`.replaceAll("\n", " "));
  return undefined;
}

interface Blob {
  readonly hash: string;
  readonly bytes: Uint8Array;
}

interface Kept {
  readonly name: unknown;
  readonly hash: unknown;
  readonly bytes: unknown;
}

/** Whether a row's bytes are those of its hash; the file may hold anything in its place. */
function isWhole({ hash, bytes }: Blob): boolean {
  return bytes instanceof Uint8Array && hash === digest(bytes);
}

export function damagedBlob(file: string, hash: string): Message {
  return message("ledger.broken-blob", { file, hash });
}

/** What the database says of its own file, and where the events end that can be read. */
export function structure(file: string, seq: number, detail: string): Message {
  return message("ledger.broken-file", { file, seq, detail });
}

/** What a ledger holds beside its events, which their chain says nothing of: two that have it alike are the same in a step. */
export interface Beside {
  /** Name and hash of everything that is kept for a while. */
  readonly vault: string;
  /** How many blobs; they are numbered without a gap. */
  readonly blobs: number;
}

/** What a file holds beside its events, by names, hashes and numbers alone: {@link examine} holds the bytes to them. */
export function besideIn(select: Select): Beside {
  const vault = JSON.stringify([...select<Kept>("SELECT name, hash FROM vault ORDER BY name")]);
  const [last] = select<{ number: number }>("SELECT coalesce(max(number), 0) AS number FROM blob");
  return { vault, blobs: last?.number ?? 0 };
}

/** Whether a file has all of it, and nothing else. */
export function hasBeside(select: Select, { vault, blobs }: Beside): boolean {
  const there = besideIn(select);
  const [counted] = select<{ count: number }>("SELECT count(*) AS count FROM blob");
  return there.vault === vault && there.blobs === blobs && counted?.count === blobs;
}

function bytesOf(select: Select): number {
  return Number(numberOf(select, "page_count")) * Number(numberOf(select, "page_size"));
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
