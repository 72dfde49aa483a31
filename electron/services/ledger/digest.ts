import { createHash } from "node:crypto";

/** `H(x)` of the protocol: SHA-256 as 64 lower-case hex digits; a string is hashed as its UTF-8 bytes. */
export function digest(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
