import type { Hash } from "../draw/model.ts";

/**
 * The key of a unit that has no pollution-source code: credit code, `-`, first 8 hex digits of the hash of its address in
 * NFC without white space (protocol, "Ids").
 */
export function keyOf(creditCode: string, address: string, hash: Hash): string {
  return `${creditCode}-${hash(address.normalize("NFC").replace(/[\s\u0085]/g, "")).slice(0, 8)}`;
}
