import type { Hash } from "./model.ts";

/** The ticket of a line of the pool by its place from 0, 64 lower-case hex digits. */
export type TicketOf = (at: number) => string;

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
export function ticketsOf(seed: string, codes: Codes, hash: Hash): TicketOf {
  const head = asciiOf(`${seed},`);
  let bytes = head;
  return (at) => {
    const length = head.length + codes.codeLengthAt(at);
    if (bytes.length !== length) {
      bytes = new Uint8Array(length);
      bytes.set(head);
    }
    codes.copyCode(at, bytes, head.length);
    return hash(bytes);
  };
}

/** The seed is ASCII by its form, as every code is. */
function asciiOf(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
