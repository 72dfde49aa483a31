import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Hash } from "../../shared/draw/model.ts";

/** SHA-256 of the UTF-8 bytes of a text, without a wait: the window's own subtle crypto answers only later. */
export function hashBytes(text: string): Uint8Array {
  return sha256(utf8ToBytes(text));
}

/** The same as hex digits. */
export const hashHex: Hash = (data) =>
  bytesToHex(sha256(typeof data === "string" ? utf8ToBytes(data) : data));
