import type { Keys } from "../../../shared/office/keepers.ts";
import type { Result } from "../../../shared/text/result.ts";
import type { Ports } from "../ledger/ports.ts";
import { sealOnTrial } from "./sealing.ts";

/**
 * Seals files under each of both pairs of keys, both at the same time and each opened once on trial (protocol, step 2). The clear files
 * are wiped, whatever comes of it.
 */
export async function sealPairs(
  files: ReadonlyMap<string, Uint8Array>,
  [keepers, recovery]: readonly [keepers: Keys, recovery: Keys],
  { workFactor, stretch }: Pick<Ports, "workFactor" | "stretch">,
): Promise<[names: Result<Uint8Array>, recovery: Result<Uint8Array>]> {
  const options = { ...(workFactor !== undefined && { workFactor }), ...(stretch && { stretch }) };
  const pairs = [sealOnTrial(files, keepers, options), sealOnTrial(files, recovery, options)] as const;
  try {
    return await Promise.all(pairs);
  } finally {
    // Where one fails the other is waited for: nothing is clear any more, nor under way, when it is refused.
    await Promise.allSettled(pairs);
    for (const bytes of files.values()) bytes.fill(0);
  }
}
