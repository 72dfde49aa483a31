import { type Finding, fail, notPossible } from "../check.ts";
import type { PaperSignatures, Signer } from "../evidence.ts";
import type { WebCrypto } from "./cms.ts";
import { type Octets, openDocument } from "./pdf-objects.ts";
import { isSigned, signatureFields, signatureUpdate } from "./signature-update.ts";

/** What checking signatures has to be lent. */
export interface Lent extends Octets {
  /** WebCrypto; a browser lends none to a page that came over plain http. */
  readonly crypto: WebCrypto | undefined;
}

/** A signature as it lies in the file: what it covers, and its value with the zeros after it. */
interface Covered {
  readonly signed: Uint8Array<ArrayBuffer>;
  readonly value: Uint8Array;
}

/**
 * Reads and checks the signatures of a paper, oldest first; none for a paper that was never signed, nothing for a document
 * that cannot be read. Each must be right under its own certificate, cover its whole revision, and have changed nothing but
 * an empty field; after the last one nothing may follow.
 */
export async function readSignatures(
  bytes: Uint8Array,
  { latin1, inflate, crypto }: Lent,
): Promise<PaperSignatures | undefined> {
  const source = latin1(bytes);
  const found = revisionsOf(bytes, { latin1, inflate }, source);
  if (!found) return undefined;
  if ("wrong" in found) return { signers: [], wrong: found.wrong };
  if (found.length === 0) return { signers: [] };
  if (!crypto) return { signers: [], wrong: notPossible("verify.signatures.no-crypto", {}) };
  // Only for papers that are signed: the library takes longer to load than an unsigned bag to be verified.
  const { checkCms } = await import("./cms.ts");
  const signers: Signer[] = [];
  for (const [index, { signed, value }] of found.entries()) {
    const checked = await checkCms(value, signed, crypto);
    if (typeof checked === "string")
      return { signers, wrong: fail(`verify.signatures.${checked}`, { number: index + 1 }) };
    signers.push(checked);
  }
  return { signers };
}

/** Takes the signatures off one by one, from the last to the first, each as exactly what signing appends. */
function revisionsOf(
  bytes: Uint8Array,
  octets: Octets,
  source: string,
): Covered[] | { readonly wrong: Finding } | undefined {
  const found: Covered[] = [];
  let end = source.length;
  try {
    for (;;) {
      const document = openDocument(bytes.subarray(0, end), octets, source.slice(0, end));
      const previous = document.trailer.entries.get("Prev");
      if (previous === undefined) {
        // A signature that is no update of ours: what it covers nobody here knows.
        const other = signatureFields(document).some((field) => isSigned(document, field));
        return other ? { wrong: fail("verify.signatures.foreign", {}) } : found;
      }
      const before = typeof previous === "number" ? source.indexOf(endMark, previous) + endMark.length : 0;
      const covered = before > endMark.length ? updateAt(bytes, octets, source, before, end) : undefined;
      if (!covered) return { wrong: fail("verify.signatures.changed", {}) };
      found.unshift(covered);
      end = before;
    }
  } catch {
    return source.slice(0, end).trimEnd().endsWith("%%EOF") || !/\/SubFilter \/ETSI/.test(source)
      ? undefined
      : { wrong: fail("verify.signatures.after", {}) };
  }
}

const endMark = "%%EOF\n";

/** The update from `before` to `end`, if it is one that signing makes there and nothing else. */
function updateAt(bytes: Uint8Array, octets: Octets, source: string, before: number, end: number) {
  const earlier = source.slice(0, before);
  const update = source.slice(before, end);
  const [, time = "", hex = ""] = /\/M \(([D:0-9+']*)\)\n[^\n]*\n\/Contents <([0-9a-f]*)>/.exec(update) ?? [];
  const document = openDocument(bytes.subarray(0, before), octets, earlier);
  const due = signatureUpdate(document, earlier, { time, octets: hex.length / 2 });
  if (!due || hex.length % 2 !== 0) return undefined;
  const [start, stop] = due.gap;
  const zeros = due.text.slice(start - before, stop - before);
  if (update !== due.text.replace(zeros, () => `<${hex}>`)) return undefined;
  const signed = new Uint8Array(start + end - stop);
  signed.set(bytes.subarray(0, start));
  signed.set(bytes.subarray(stop, end), start);
  return { signed, value: fromHex(hex) };
}

function fromHex(hex: string): Uint8Array {
  const bytes = new Uint8Array(hex.length / 2);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}
