import { webcrypto } from "node:crypto";
import { inflateSync } from "node:zlib";
import type { PaperReader } from "../../../shared/verify/evidence/evidence-of.ts";
import { type Octets, TooMuch } from "../../../shared/verify/evidence/pdf-objects.ts";
import { readSignatures } from "../../../shared/verify/evidence/pdf-signatures.ts";
import { mostContent, readOwnPaper } from "../../../shared/verify/evidence/pdf-text.ts";
import type { ReadText } from "../../../shared/verify/evidence.ts";
import { codeOf } from "../ledger/durable-file.ts";
import { askLibrary } from "./pdf-library.ts";

/** Text and signatures of a paper, read with what Node lends. */
export const paperReader: PaperReader = {
  text: readPaper,
  signatures: (bytes) => readSignatures(bytes, { ...octets, crypto: webcrypto }),
};

/**
 * The text of a paper, page by page, in the order it was set.
 * The papers of this application are read by its own reader; what another program has rewritten goes to pdfjs, but never what is
 * too much for the own reader: memory that ends in a thread can end the process.
 */
export async function readPaper(bytes: Uint8Array): Promise<ReadText> {
  return readOwnPaper(bytes, octets) ?? readByLibrary(bytes);
}

/** The same by pdfjs, whose loading alone takes longer than all the rest of a verification. */
async function readByLibrary(bytes: Uint8Array): Promise<ReadText> {
  if (holdsTooMuch(bytes)) return "too much";
  const { pages } = await askLibrary("text", bytes);
  return pages?.some((page) => page.trim() !== "") ? pages : undefined;
}

/** Streams that are tried in a document, and bytes that come out of all: its pictures and fonts are among them. */
const most = { streams: 200_000, octets: 4 * mostContent };

/**
 * Whether a deflated stream of a document, wherever one begins, unpacks to more than is read of a paper, or all together to some times
 * that. The library has no bound of its own.
 */
function holdsTooMuch(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let left = most.octets;
  let streams = 0;
  for (let at = file.indexOf("stream"); at >= 0; at = file.indexOf("stream", at + 1)) {
    streams += 1;
    let start = at + "stream".length;
    while (file[start] === 0x0d || file[start] === 0x0a) start += 1;
    // The first two bytes of every zlib stream (RFC 1950, 2.2).
    if (((file[start] ?? 0) & 0x0f) !== 8 || file.readUInt16BE(Math.min(start, file.length - 2)) % 31 !== 0)
      continue;
    if (left < 1 || streams > most.streams) return true;
    try {
      left -= octets.inflate(file.subarray(start), Math.min(left, mostContent)).length;
    } catch (error) {
      if (error instanceof TooMuch) return true;
      // Damaged, and nobody knows behind how many bytes.
      left -= 2 ** 20;
    }
  }
  return false;
}

/** What reading a PDF has to be lent, by Node. */
export const octets: Octets = {
  latin1: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1"),
  inflate: (stream, most) => {
    try {
      return inflateSync(stream, { maxOutputLength: most });
    } catch (error) {
      throw codeOf(error) === "ERR_BUFFER_TOO_LARGE" ? new TooMuch("more than a paper holds") : error;
    }
  },
};
