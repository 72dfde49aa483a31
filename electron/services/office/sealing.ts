import { Buffer } from "node:buffer";
import { randomBytes } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { Decrypter, Encrypter, type Identity, type Recipient, Stanza } from "age-encryption";
import { packTar, unpackTar } from "modern-tar";
import type { Keys } from "../../../shared/office/keepers.ts";
import { ok, type Refused, type Result, refuse } from "../../../shared/text/result.ts";
import { isShortOfMemory } from "../ledger/durable-file.ts";
import type { Stretch } from "../ledger/ports.ts";
import { stretch as scryptAside } from "./stretching.ts";

export interface SealOptions {
  /** log₂ N of scrypt; 18, the stock `age` tool's own, when left out. Fewer only where nothing is at stake. */
  readonly workFactor?: number;
  /** What stretches the passphrases; scrypt beside this thread when left out. */
  readonly stretch?: Stretch;
}

const stockWork = 18;

/** A sealed file as it is stored, and the age file within it. Neither is in the clear. */
export interface Sealed {
  readonly outer: Uint8Array;
  readonly inner: Uint8Array;
}

/**
 * Seals files as an age file (age-encryption.org/v1) within an age file, so that neither key opens them alone and the
 * stock `age` tool does, twice, giving a tar archive. The clear text is only ever in memory, and wiped.
 * Refused where both keys are the same, or where there is no memory to stretch them.
 * Source: protocol, "What stays secret, and how".
 */
export async function seal(
  files: ReadonlyMap<string, Uint8Array>,
  [innerKey, outerKey]: Keys,
  options: SealOptions = {},
): Promise<Result<Sealed>> {
  if (innerKey.normalize("NFC") === outerKey.normalize("NFC")) return refuse("sealing.passphrases-equal", {});
  // What a passphrase is stretched to does not depend on what it seals: both are begun before anything is sealed.
  const within = passphraseRecipient(innerKey, options);
  const around = passphraseRecipient(outerKey, options);
  const clear = await archive(files);
  try {
    const inner = await encrypt(clear, within);
    return ok({ inner, outer: await encrypt(inner, around) });
  } catch (error) {
    if (reason(error) === unstretched) return refuse("sealing.unstretched", {});
    throw error;
  } finally {
    clear.fill(0);
    // One that failed leaves the other under way, and its key unused.
    await Promise.all([within.forget(), around.forget()]);
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
  const between = await decrypt(bytes, outer, {});
  if (typeof between === "string") return unopened(between, "outer");
  const clear = await decrypt(between, inner, {});
  if (typeof clear === "string") return unopened(clear, "inner");
  try {
    return ok(await unarchive(clear));
  } catch (error) {
    if (isShortOfMemory(error)) throw error;
    return refuse("sealing.damaged", {});
  } finally {
    clear.fill(0);
  }
}

/** Whether a passphrase opens the outer layer of a sealed file, whatever is in it. Not where there is no memory to stretch it. */
export async function opensOuter(bytes: Uint8Array, passphrase: string): Promise<boolean> {
  return typeof (await decrypt(bytes, passphrase, {})) !== "string";
}

/** The list as it lies under the inner key alone, sealed still: what the outer key gives by itself. */
export async function unsealOuter(bytes: Uint8Array, outer: string): Promise<Result<Uint8Array>> {
  const between = await decrypt(bytes, outer, {});
  return typeof between === "string" ? unopened(between, "outer") : ok(between);
}

/** Whether the inner key opens what the outer one gave; what is in it is wiped unread. */
export async function opensInner(between: Uint8Array, inner: string): Promise<Result<undefined>> {
  const clear = await decrypt(between, inner, {});
  if (typeof clear === "string") return unopened(clear, "inner");
  clear.fill(0);
  return ok(undefined);
}

/** What age-encryption says where the passphrase does not open the file's key; it has no code for it (pinned version, tested). */
const wrong = "no identity matched any of the file's recipients";

/** What stands for a stretching that failed: it takes much memory, and several run at the same time. */
const unstretched = "a passphrase could not be stretched";

function unopened(reason: string, layer: "inner" | "outer"): Refused {
  if (reason === unstretched) return refuse("sealing.unstretched", {});
  return refuse(reason === wrong ? `sealing.${layer}-wrong` : "sealing.damaged", {});
}

/**
 * Seals files under both keys and opens the result once on trial (protocol, step 2): the sealed bytes. Windows are
 * answered meanwhile. Refused where the trial does not give back what was sealed.
 */
export async function sealOnTrial(
  files: ReadonlyMap<string, Uint8Array>,
  keys: Keys,
  options: SealOptions = {},
): Promise<Result<Uint8Array>> {
  const sealed = await seal(files, keys, options);
  return sealed.ok ? openOnTrial(sealed.value, files, keys, options) : sealed;
}

/**
 * Opens both layers from their bytes, each passphrase stretched anew from the salt in the layer's own head: the bytes to
 * be stored. Both are opened at once, for the outer must give the very inner file that is being opened beside it.
 * Refused with the layer that does not open, or where one does not hold, byte for byte, what was put in.
 */
export async function openOnTrial(
  { inner, outer }: Sealed,
  files: ReadonlyMap<string, Uint8Array>,
  [innerKey, outerKey]: Keys,
  options: SealOptions = {},
): Promise<Result<Uint8Array>> {
  const [between, clear] = await Promise.all([
    decrypt(outer, outerKey, options),
    decrypt(inner, innerKey, options),
  ]);
  try {
    if (typeof between === "string") return unopened(between, "outer");
    if (typeof clear === "string") return unopened(clear, "inner");
    const same = Buffer.compare(between, inner) === 0 && (await holds(clear, files));
    return same ? ok(outer) : refuse("ceremony.trial-failed", {});
  } finally {
    if (typeof clear !== "string") clear.fill(0);
  }
}

/** Whether an archive holds these very files and no others. */
async function holds(clear: Uint8Array, files: ReadonlyMap<string, Uint8Array>): Promise<boolean> {
  const opened = await unarchive(clear).catch((error: unknown) => {
    if (isShortOfMemory(error)) throw error;
    return new Map<string, Uint8Array>();
  });
  const same = [...files].every(([name, bytes]) => {
    const found = opened.get(name);
    return found !== undefined && Buffer.compare(bytes, found) === 0;
  });
  for (const bytes of opened.values()) bytes.fill(0);
  return same && opened.size === files.size;
}

async function encrypt(clear: Uint8Array, recipient: Recipient): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return gathered(await encrypter.encrypt(inParts(clear)));
}

/** The clear bytes, or the reason why there are none. */
async function decrypt(
  bytes: Uint8Array,
  passphrase: string,
  options: SealOptions,
): Promise<Uint8Array | string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(passphraseIdentity(passphrase, options));
  try {
    return await gathered(await decrypter.decrypt(inParts(bytes)));
  } catch (error) {
    // Whoever asked must not be told that the file is damaged, or the passphrase wrong.
    if (isShortOfMemory(error)) throw error;
    return reason(error);
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The library takes 100 ms of this thread for a list of 100,000 names; with a part of this size it is half a ms at a time. */
const partBytes = 2 ** 16;

/** Bytes in parts, between which whoever waits for this thread has a turn. */
function inParts(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream(
    {
      pull: async (controller) => {
        await setImmediate();
        controller.enqueue(bytes.subarray(at, at + partBytes));
        at += partBytes;
        if (at >= bytes.length) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/** The bytes of a stream in one piece; its parts, which may be clear text, are wiped. Throws what the stream throws. */
async function gathered(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  try {
    for await (const part of stream) parts.push(part);
    return Buffer.concat(parts);
  } finally {
    for (const part of parts) part.fill(0);
  }
}

const saltBytes = 16;
/** The stock tool asks for 2^18; more than this is somebody keeping the machine busy. */
const mostWork = 20;
/** The key that wraps is used once, so the nonce is all zeros (age-encryption.org/v1, "The scrypt recipient type"). */
const noNonce = new Uint8Array(12);

/**
 * A passphrase as the recipient of one age file, 2^workFactor rounds. Its stretching begins at once and is waited for
 * when the file's key is wrapped; the file is what the library's own recipient would give.
 */
function passphraseRecipient(
  passphrase: string,
  { workFactor = stockWork, stretch = scryptAside }: SealOptions,
): Recipient & { readonly forget: () => Promise<void> } {
  const salt = randomBytes(saltBytes);
  const stretching = stretched(stretch, passphrase, salt, workFactor);
  // Where it fails before the file comes to it, it fails there and not as a fault of the whole program.
  stretching.catch(() => {});
  return {
    wrapFileKey: async (fileKey) => {
      const key = await stretching;
      try {
        const args = ["scrypt", base64(salt), String(workFactor)];
        return [new Stanza(args, chacha20poly1305(key, noNonce).encrypt(fileKey))];
      } finally {
        key.fill(0);
      }
    },
    /** Waits for what is under way, and wipes what it made. */
    forget: async () => {
      const key = await stretching.catch(() => undefined);
      key?.fill(0);
    },
  };
}

async function stretched(stretch: Stretch, passphrase: string, salt: Uint8Array, workFactor: number) {
  try {
    return await stretch(passphrase.normalize("NFC"), salt, workFactor);
  } catch (cause) {
    throw new Error(unstretched, { cause });
  }
}

/** A passphrase as what opens an age file. Throws where the head is not one a passphrase can have written. */
export function passphraseIdentity(
  passphrase: string,
  { stretch = scryptAside }: Pick<SealOptions, "stretch"> = {},
): Identity {
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
      const key = await stretched(stretch, passphrase, bytes, Number(workFactor));
      try {
        return chacha20poly1305(key, noNonce).decrypt(stanza.body);
      } catch {
        return null;
      } finally {
        key.fill(0);
      }
    },
  };
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
async function unarchive(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const { header, data } of await unpackTar(bytes, { strict: true })) {
    if (header.type !== "file" || !data) throw new Error(`${header.name} is no file`);
    files.set(header.name, data);
  }
  if (files.size === 0) throw new Error("no file in the archive");
  return files;
}
