import { Buffer } from "node:buffer";
import { randomBytes, scrypt } from "node:crypto";
import { promisify } from "node:util";
import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { Decrypter, Encrypter, type Identity, type Recipient, Stanza } from "age-encryption";
import { packTar, unpackTar } from "modern-tar";
import type { Keys } from "../../../shared/office/keepers.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";

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

const label = "age-encryption.org/v1/scrypt";
const saltBytes = 16;
/** The stock tool asks for 2^18; more than this is somebody keeping the machine busy. */
const mostWork = 20;
/** The key that wraps is used once, so the nonce is all zeros (age-encryption.org/v1, "The scrypt recipient type"). */
const noNonce = new Uint8Array(12);

/**
 * A passphrase as the recipient of an age file, 2^workFactor rounds. The stretching is node:crypto's, outside this
 * thread and several times as fast as the library's own; the file is the same.
 */
export function passphraseRecipient(passphrase: string, workFactor: number): Recipient {
  return {
    wrapFileKey: async (fileKey) => {
      const salt = randomBytes(saltBytes);
      const key = await stretch(passphrase, salt, workFactor);
      const args = ["scrypt", base64(salt), String(workFactor)];
      return [new Stanza(args, chacha20poly1305(key, noNonce).encrypt(fileKey))];
    },
  };
}

/** A passphrase as what opens an age file. Throws where the head is not one a passphrase can have written. */
export function passphraseIdentity(passphrase: string): Identity {
  return {
    unwrapFileKey: async (stanzas) => {
      const stanza = stanzas.find(({ args }) => args[0] === "scrypt");
      if (!stanza) return null;
      if (stanzas.length > 1) throw new Error("scrypt recipient is not the only one in the header");
      const [, salt = "", workFactor = "", ...more] = stanza.args;
      const bytes = Buffer.from(salt, "base64");
      const sound =
        more.length === 0 &&
        bytes.length === saltBytes &&
        base64(bytes) === salt &&
        /^[1-9]\d?$/.test(workFactor) &&
        stanza.body.length === 32;
      if (!sound) throw new Error("invalid scrypt stanza");
      if (Number(workFactor) > mostWork) throw new Error("scrypt work factor is too high");
      const key = await stretch(passphrase, bytes, Number(workFactor));
      try {
        return chacha20poly1305(key, noNonce).decrypt(stanza.body);
      } catch {
        return null;
      }
    },
  };
}

const scryptAside = promisify<string, Buffer, number, object, Buffer>(scrypt);

function stretch(passphrase: string, salt: Uint8Array, workFactor: number): Promise<Buffer> {
  const N = 2 ** workFactor;
  const r = 8;
  const salted = Buffer.concat([Buffer.from(label, "latin1"), salt]);
  // scrypt needs 128 · N · r bytes and a little more.
  return scryptAside(passphrase, salted, 32, { N, r, p: 1, maxmem: 128 * (N + 64) * r * 2 });
}

/** Without padding, as age writes it. */
function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64").replace(/=+$/, "");
}

/**
 * The ustar archive (POSIX.1-1988) that is sealed: files in the order given, readable by their owner alone, without
 * owner or time, so that the same files are the same bytes. Names are ASCII, at most 100 characters.
 */
export async function archive(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const entries = [...files].map(([name, data]) => ({
    header: { name, size: data.length, mode: 0o600, mtime: new Date(0), type: "file" as const },
    data: new Uint8Array(data),
  }));
  try {
    return await packTar(entries);
  } finally {
    for (const { data } of entries) data.fill(0);
  }
}

/** The files of an archive. Throws where it is no archive. */
export async function unarchive(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const { header, data } of await unpackTar(bytes, { strict: true })) {
    if (header.type !== "file" || !data) throw new Error(`${header.name} is no file`);
    files.set(header.name, data);
  }
  if (files.size === 0) throw new Error("no file in the archive");
  return files;
}
