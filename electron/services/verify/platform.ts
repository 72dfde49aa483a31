import { hash } from "node:crypto";
import type { Hash } from "../../../shared/draw/model.ts";
import type { Platform } from "../../../shared/verify/evidence.ts";
import { ticketsInLanes } from "./lanes/tickets-in-lanes.ts";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

const ownHash: Hash = (data) => hash("sha256", data);

/** Node's own hash and decoder, for the verifier, and tickets four at a time. */
export const platform: Platform = {
  hash: ownHash,
  ticketsOf: (seed, pool) => ticketsInLanes(seed, pool, ownHash),
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
