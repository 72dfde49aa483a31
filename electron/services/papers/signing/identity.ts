import { hash, type KeyObject } from "node:crypto";

/** Who signs: a private key and its certificate, with those that vouch for it, each in DER and its own first. */
export interface Identity {
  readonly key: KeyObject;
  readonly certificate: Uint8Array;
  readonly issuers: readonly Uint8Array[];
}

/** SHA-256 of the certificate, 64 lower-case hex digits: by it anybody recognises who signed. */
export function fingerprintOf({ certificate }: Identity): string {
  return hash("sha256", certificate);
}
