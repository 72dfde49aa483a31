import { inflateSync } from "node:zlib";
import type { Octets } from "../../../shared/verify/evidence/pdf-objects.ts";

/** What reading a PDF has to be lent, by Node. */
export const octets: Octets = {
  latin1: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1"),
  inflate: (stream, most) => inflateSync(stream, { maxOutputLength: most }),
};
