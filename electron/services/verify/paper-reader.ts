import { inflateSync } from "node:zlib";
import type { PaperReader } from "../../../shared/verify/evidence/evidence-of.ts";
import { type Octets, TooMuch } from "../../../shared/verify/evidence/pdf-objects.ts";
import { readSignatures } from "../../../shared/verify/evidence/pdf-signatures.ts";
import { readOwnPaper } from "../../../shared/verify/evidence/pdf-text.ts";
import { codeOf } from "../ledger/durable-file.ts";
import { signatureCrypto } from "./signature-crypto.ts";

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

/**
 * Text and signatures of a paper, read with what Node lends. What another program has rewritten is no paper that was filed, and has
 * no text here, as in `verify.html`: a library that reads any PDF would let a hostile one end the process.
 */
export const paperReader: PaperReader = {
  text: async (bytes) => readOwnPaper(bytes, octets),
  signatures: (bytes) => readSignatures(bytes, { ...octets, crypto: signatureCrypto }),
};
