import { hash } from "node:crypto";
import type { Platform } from "../../../shared/verify/evidence.ts";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Node's own hash and decoder, for the verifier. */
export const platform: Platform = {
  hash: (data) => hash("sha256", data),
  utf8: (bytes) => {
    try {
      return decoder.decode(bytes);
    } catch {
      return undefined;
    }
  },
};

const gbk = new TextDecoder("gbk", { fatal: true });

/** The name of an entry of an archive, by its bytes: UTF-8 if it is that, else what Windows in Chinese writes. */
export function archivedName(bytes: Uint8Array): string | undefined {
  const name = platform.utf8(bytes);
  if (name !== undefined) return name;
  try {
    return gbk.decode(bytes);
  } catch {
    return undefined;
  }
}
