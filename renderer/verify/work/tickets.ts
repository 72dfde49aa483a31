import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { type Case, digestOf } from "../../../shared/verify/case.ts";

/** Tickets by code, 64 hex digits. */
export type Tickets = ReadonlyMap<string, string>;

/** Codes between two turns of the window: a few milliseconds of hashing. */
export const portion = 1000;

/**
 * Every unit's ticket, `H("<S>,<code>")` (protocol, `result.csv`); none where pool or seed cannot be read. Yields how many are
 * done. The seed fills the first block of the hash, so that is worked out once; a text encoder would take longer than the
 * other block, and codes are ASCII by their form.
 */
export function* ticketsIn(c: Case): Generator<number, Tickets> {
  const tickets = new Map<string, string>();
  const seed = c.contents["seed.txt"] && digestOf(c, "seed.txt");
  if (seed === undefined) return tickets;
  const begun = sha256.create().update(asciiOf(`${seed},`));
  for (const { code } of c.contents["pool.csv"] ?? []) {
    if (code.startsWith("JC")) continue;
    tickets.set(code, bytesToHex(begun.clone().update(asciiOf(code)).digest()));
    if (tickets.size % portion === 0) yield tickets.size;
  }
  return tickets;
}

function asciiOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
