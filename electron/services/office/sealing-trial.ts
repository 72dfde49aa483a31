import { Buffer } from "node:buffer";
import type { Keys } from "../../../shared/office/passphrases.ts";
import { type Result, refuse } from "../../../shared/text/result.ts";
import { type SealOptions, seal, unseal } from "./sealing.ts";

/** Seals files under both keys and opens the result once on trial (protocol, step 2): the sealed bytes. */
export type SealOnTrial = (
  files: ReadonlyMap<string, Uint8Array>,
  keys: Keys,
  options?: SealOptions,
) => Promise<Result<Uint8Array>>;

/** Windows are answered meanwhile. Refused where the trial does not give back what was sealed. */
export const sealOnTrial: SealOnTrial = async (files, keys, options) => {
  const sealed = await seal(files, keys, options);
  if (!sealed.ok) return sealed;
  const opened = await unseal(sealed.value, keys);
  if (!opened.ok) return opened;
  const same = [...files].every(([name, bytes]) =>
    Buffer.from(opened.value.get(name) ?? []).equals(Buffer.from(bytes)),
  );
  for (const bytes of opened.value.values()) bytes.fill(0);
  return same ? sealed : refuse("ceremony.trial-failed", {});
};
