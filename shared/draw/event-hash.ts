import type { Hash } from "./model.ts";

/** Hash of a ledger event: `H("<seq>,<prev_hash>,<body>")`; `seq` from 1, the first `prev_hash` is `noDigest`. */
export function eventHash(seq: number, previous: string, body: string, hash: Hash): string {
  return hash(`${seq},${previous},${body}`);
}

/** A line of `events.jsonl`, without its LF: the JSON array `[seq,"prev_hash","hash","body"]`. */
export function eventLine(seq: number, previous: string, own: string, body: string): string {
  return JSON.stringify([seq, previous, own, body]);
}
