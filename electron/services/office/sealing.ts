import { Decrypter, Encrypter } from "age-encryption";
import type { Keys } from "../../../shared/office/passphrases.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { passphraseIdentity, passphraseRecipient } from "./age-passphrase.ts";
import { archive, unarchive } from "./archive.ts";

export interface SealOptions {
  /** log₂ N of scrypt; 18, the stock `age` tool's own, when left out. Fewer only where nothing is at stake. */
  readonly workFactor?: number;
}

const stockWork = 18;

/**
 * Seals files as an age file (age-encryption.org/v1) within an age file, so that neither key opens them alone and the
 * stock `age` tool does, twice, giving a tar archive. The clear text is only ever in memory, and wiped.
 * Refused where both keys are the same.
 * Source: protocol, "What stays secret, and how".
 */
export async function seal(
  files: ReadonlyMap<string, Uint8Array>,
  [inner, outer]: Keys,
  options: SealOptions = {},
): Promise<Result<Uint8Array>> {
  if (inner.normalize("NFC") === outer.normalize("NFC")) return refuse("sealing.passphrases-equal", {});
  const clear = await archive(files);
  try {
    return ok(await encrypt(await encrypt(clear, inner, options), outer, options));
  } finally {
    clear.fill(0);
  }
}

/**
 * Opens a sealed file: the files by name. Refused with the layer that does not open, or as damaged.
 * An age file cannot tell a wrong passphrase from damage to the few bytes that hold its key.
 */
export async function unseal(
  bytes: Uint8Array,
  [inner, outer]: Keys,
): Promise<Result<Map<string, Uint8Array>>> {
  const between = await decrypt(bytes, outer);
  if (typeof between === "string")
    return refuse(between === wrong ? "sealing.outer-wrong" : "sealing.damaged", {});
  const clear = await decrypt(between, inner);
  if (typeof clear === "string")
    return refuse(clear === wrong ? "sealing.inner-wrong" : "sealing.damaged", {});
  try {
    return ok(await unarchive(clear));
  } catch {
    return refuse("sealing.damaged", {});
  } finally {
    clear.fill(0);
  }
}

function encrypt(
  clear: Uint8Array,
  passphrase: string,
  { workFactor = stockWork }: SealOptions,
): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(passphraseRecipient(passphrase.normalize("NFC"), workFactor));
  return encrypter.encrypt(clear);
}

/** What age-encryption says where the passphrase does not open the file's key; it has no code for it (pinned version, tested). */
const wrong = "no identity matched any of the file's recipients";

/** The clear bytes, or the reason why there are none. */
async function decrypt(bytes: Uint8Array, passphrase: string): Promise<Uint8Array | string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(passphraseIdentity(passphrase.normalize("NFC")));
  try {
    return await decrypter.decrypt(bytes);
  } catch (error) {
    return reason(error);
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
