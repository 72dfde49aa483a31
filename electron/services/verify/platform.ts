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
