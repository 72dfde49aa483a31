import { bytesToHex } from "@noble/hashes/utils.js";
import { Unzlib } from "fflate";
import { ticketsOf } from "../../shared/draw/tickets.ts";
import { isRead, type PaperReader } from "../../shared/verify/evidence/evidence-of.ts";
import { type Octets, TooMuch } from "../../shared/verify/evidence/pdf-objects.ts";
import { readSignatures } from "../../shared/verify/evidence/pdf-signatures.ts";
import { readOwnPaper } from "../../shared/verify/evidence/pdf-text.ts";
import type { HeldFile, Platform } from "../../shared/verify/evidence.ts";
import { hashHex } from "../ui/hash.ts";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The hash and the decoder of a window, for the verifier. */
export const platform: Platform = {
  hash: hashHex,
  ticketsOf: (seed, pool) => ticketsOf(seed, pool, hashHex),
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

/** Holds a file that was read: its digest, and its bytes where the verifier reads it itself. */
export async function hold(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<HeldFile> {
  const held = { digest: await digestOf(bytes), octets: bytes.length };
  return isRead(path, bytes.length) ? { ...held, bytes } : held;
}

/** By the browser's own code where it lends it, which it does not to a page that came over plain http. */
async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (!crypto.subtle) return hashHex(bytes);
  return bytesToHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

/** This application's papers; the text of any other document cannot be read here, for the complete reader is too large for a page. */
export const paperReader: PaperReader = {
  text: async (bytes) => readOwnPaper(bytes, octets),
  signatures: (bytes) => readSignatures(bytes, { ...octets, crypto: crypto.subtle && crypto }),
};

const octets: Octets = { latin1, inflate };
/** Bytes handed over at a time: few enough to be arguments of a call, and to look at the sum after each. */
const piece = 2 ** 15;

/** A decoder of that name would read Windows-1252, which has other characters for 0x80 to 0x9f. */
function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += piece)
    text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return text;
}

/** At a stroke, for a paper's pages are read while the checks go through them; the browser's own inflater answers only later. */
function inflate(stream: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let octetsOut = 0;
  const unpack = new Unzlib((chunk) => {
    octetsOut += chunk.length;
    if (octetsOut > most) throw new TooMuch("more than a paper holds");
    chunks.push(chunk);
  });
  for (let at = 0; at < stream.length; at += piece)
    unpack.push(stream.subarray(at, at + piece), at + piece >= stream.length);
  const whole = new Uint8Array(octetsOut);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
