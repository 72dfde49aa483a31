import { webcrypto } from "node:crypto";
import { inflateSync } from "node:zlib";
import type { PaperReader } from "../../../shared/verify/evidence/evidence-of.ts";
import { type Octets, TooMuch } from "../../../shared/verify/evidence/pdf-objects.ts";
import { readSignatures } from "../../../shared/verify/evidence/pdf-signatures.ts";
import { readOwnPaper } from "../../../shared/verify/evidence/pdf-text.ts";
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
async function readByLibrary(bytes: Uint8Array): Promise<readonly string[] | undefined> {
  const { pages } = await askLibrary("text", bytes);
  return pages?.some((page) => page.trim() !== "") ? pages : undefined;
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
