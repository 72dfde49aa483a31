import { webcrypto } from "node:crypto";
import type { PaperReader } from "../../../shared/verify/evidence/evidence-of.ts";
import { readSignatures } from "../../../shared/verify/evidence/pdf-signatures.ts";
import { octets } from "./octets.ts";
import { readPaper } from "./pdf-text.ts";

/** Text and signatures of a paper, read with what Node lends. */
export const paperReader: PaperReader = {
  text: readPaper,
  signatures: (bytes) => readSignatures(bytes, { ...octets, crypto: webcrypto }),
};
