import type { Hash } from "./model.ts";
import { beginningOf } from "./pool.ts";

/** The tickets of a pool's lines by their places from 0. */
export interface Tickets {
  /** `beginningOf` the ticket: that alone tells nearly every one that comes too late to be drawn. */
  readonly beginningAt: (at: number) => number;
  /** 64 lower-case hex digits. */
  readonly ticketAt: (at: number) => string;
}

/** Codes by their places, as bytes. */
export interface Codes {
  readonly codeLengthAt: (at: number) => number;
  /** Writes the code `into` from `offset` on. */
  readonly copyCode: (at: number, into: Uint8Array, offset: number) => void;
}

/**
 * Hands out tickets, `H("<S>,<code>")` (protocol, `result.csv`). Codes of one length are written over each other in the same bytes:
 * joining and encoding a text for each of a million takes as long as a quarter of the hashing.
 */
export function ticketsOf(seed: string, codes: Codes, hash: Hash): Tickets {
  const head = asciiOf(`${seed},`);
  let bytes = head;
  return ticketsBy((at) => {
    const length = head.length + codes.codeLengthAt(at);
    if (bytes.length !== length) {
      bytes = new Uint8Array(length);
      bytes.set(head);
    }
    codes.copyCode(at, bytes, head.length);
    return hash(bytes);
  });
}

/** Hands out tickets that are worked out as they are asked for. */
export function ticketsBy(ticketOf: (at: number) => string): Tickets {
  return { ticketAt: ticketOf, beginningAt: (at) => beginningOf(ticketOf(at)) };
}

/** The seed is ASCII by its form, as every code is. */
function asciiOf(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
