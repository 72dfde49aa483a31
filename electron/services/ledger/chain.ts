import { isUtf8 } from "node:buffer";
import { eventHash } from "../../../shared/draw/event-hash.ts";
import { noDigest } from "../../../shared/draw/model.ts";
import { digest } from "./digest.ts";

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
