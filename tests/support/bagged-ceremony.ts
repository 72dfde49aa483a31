import type { TypedPair } from "../../shared/office/keepers.ts";
import { recoveryCodes } from "../../shared/office/keepers.ts";
import { type Held, hold } from "./ceremony-in.ts";
import { seededRandom } from "./seeded-random.ts";
import { smallScript } from "./small-office.ts";

/** The rehearsal of the small office up to its bag, sealed by secrets as people have them. */

export const ownKeepers = smallScript("").keys.keepers;
export const ownCodes = recoveryCodes(seededRandom("recovery codes of the bagged ceremony"));
export const byPassphrases: TypedPair = {
  pair: "passphrases",
  officer: ownKeepers[0],
  supervisor: ownKeepers[1],
};
export const byCodes: TypedPair = { pair: "recovery", officer: ownCodes[0], supervisor: ownCodes[1] };

/** Its ledger in a folder, the bag written. */
export async function baggedCeremony(more: Parameters<typeof hold>[0] = {}): Promise<Held> {
  const keys = { keepers: ownKeepers, recovery: ownCodes, earlier: new Map() };
  const held = hold({ ...more, script: { keys, ...more.script } });
  await held.until("bag");
  return held;
}
