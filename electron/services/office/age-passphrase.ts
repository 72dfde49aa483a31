import { Buffer } from "node:buffer";
import { randomBytes, scrypt } from "node:crypto";
import { promisify } from "node:util";
import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { type Identity, type Recipient, Stanza } from "age-encryption";

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
