import { createHash } from "node:crypto";
import { isRead } from "../../../shared/verify/evidence/evidence-of.ts";
import type { HeldFile } from "../../../shared/verify/evidence.ts";

/**
 * Takes in one file piece by piece: everything is hashed, and only what the verifier reads itself is kept. A piece may be
 * overwritten by the caller after `add`, unless the file is one that is kept.
 */
export function holdFile(path: string) {
  const hash = createHash("sha256");
  let kept: Uint8Array[] | undefined = isRead(path) ? [] : undefined;
  let octets = 0;
  return {
    octets: () => octets,
    add(piece: Uint8Array): void {
      hash.update(piece);
      octets += piece.length;
      if (isRead(path, octets)) kept?.push(piece);
      else kept = undefined;
    },
    end(): HeldFile {
      const digest = hash.digest("hex");
      if (!kept) return { digest, octets };
      const [whole, ...more] = kept;
      const bytes = whole && more.length === 0 ? whole : Buffer.concat(kept, octets);
      return { digest, octets, bytes };
    },
  };
}
