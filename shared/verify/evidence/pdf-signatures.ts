import { type Finding, fail, notPossible } from "../check.ts";
import type { PaperSignatures, Signer } from "../evidence.ts";
import { checkCms, type WebCrypto } from "./cms.ts";
import {
  type Document,
  isDictionary,
  isName,
  isRef,
  type Octets,
  openDocument,
  type Ref,
} from "./pdf-objects.ts";

/** What checking signatures has to be lent. */
export interface Lent<Key> extends Octets {
  /** WebCrypto; a browser lends none to a page that came over plain http. */
  readonly crypto: WebCrypto<Key> | undefined;
}

/** A signature as it lies in the file: what it covers, and its value with the zeros after it. */
interface Covered {
  readonly signed: Uint8Array<ArrayBuffer>;
  readonly value: Uint8Array;
  /** Where the revision before it ends. */
  readonly before: number;
}

/**
 * Reads and checks the signatures of a paper, oldest first; none for a paper that was never signed, nothing for a document
 * that cannot be read. Each must be right under its own certificate, cover its whole revision, and have changed nothing but
 * an empty field; after the last one nothing may follow.
 */
export async function readSignatures<Key>(
  bytes: Uint8Array,
  { latin1, inflate, crypto }: Lent<Key>,
): Promise<PaperSignatures | undefined> {
  const source = latin1(bytes);
  const found = revisionsOf(bytes, { latin1, inflate }, source);
  if (!found) return undefined;
  if ("wrong" in found) return { signers: [], wrong: found.wrong };
  if (found.length === 0) return { signers: [] };
  const ends = found.map(({ before }) => before);
  if (!crypto) return { signers: [], ends, wrong: notPossible("verify.signatures.no-crypto", {}) };
  const signers: Signer[] = [];
  for (const [index, { signed, value }] of found.entries()) {
    const checked = await checkCms(value, signed, crypto);
    if (typeof checked === "string")
      return { signers, ends, wrong: fail(`verify.signatures.${checked}`, { number: index + 1 }) };
    signers.push(checked);
  }
  return { signers, ends };
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
      if (found.length === mostSignatures)
        return { wrong: fail("verify.signatures.too-many", { most: mostSignatures }) };
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
/** Each is read with everything before it. A paper has fields for four. */
const mostSignatures = 64;
/** Hex digits of the largest value that is taken apart: certificates take a few thousand. */
const mostDigits = 2 ** 18;

/** The update from `before` to `end`, if it is one that signing makes there and nothing else. */
function updateAt(bytes: Uint8Array, octets: Octets, source: string, before: number, end: number) {
  const earlier = source.slice(0, before);
  const update = source.slice(before, end);
  const [, time = "", hex = ""] = /\/M \(([D:0-9+']*)\)\n[^\n]*\n\/Contents <([0-9a-f]*)>/.exec(update) ?? [];
  const document = openDocument(bytes.subarray(0, before), octets, earlier);
  const due = signatureUpdate(document, earlier, { time, octets: hex.length / 2 });
  if (!due || hex.length % 2 !== 0 || hex.length > mostDigits) return undefined;
  const [start, stop] = due.gap;
  const zeros = due.text.slice(start - before, stop - before);
  if (update !== due.text.replace(zeros, () => `<${hex}>`)) return undefined;
  const signed = new Uint8Array(start + end - stop);
  signed.set(bytes.subarray(0, start));
  signed.set(bytes.subarray(stop, end), start);
  return { signed, value: fromHex(hex), before };
}

function fromHex(hex: string): Uint8Array {
  const bytes = new Uint8Array(hex.length / 2);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}

/** What a further signature appends to a document (ISO 32000-1, 7.5.6): the bytes as Latin-1, its value still all zeros. */
export interface SignatureUpdate {
  readonly text: string;
  /** Where the value begins and ends in the whole file, its angle brackets included: the gap of its ByteRange. */
  readonly gap: readonly [start: number, end: number];
}

export interface SignatureMark {
  /** `D:20261225093000+08'00'`. */
  readonly time: string;
  /** Room for the signature, in bytes. */
  readonly octets: number;
}

/**
 * Gives the next empty signature field of a document a value: the field's widget with its `V`, the signature, a table and a
 * trailer, and nothing else. Whoever signs appends exactly this, and whoever verifies works it out again and compares, so
 * that nothing else can have been changed with it. Nothing where no field is left.
 */
export function signatureUpdate(
  document: Document,
  source: string,
  { time, octets }: SignatureMark,
): SignatureUpdate | undefined {
  const field = signatureFields(document).find((one) => !isSigned(document, one));
  const size = document.trailer.entries.get("Size");
  if (!field || typeof size !== "number") return undefined;
  const parts: string[] = [source.endsWith("\n") ? "" : "\n"];
  let at = source.length + (parts[0] ?? "").length;
  const put = (part: string): number => {
    const start = at;
    parts.push(part);
    at += part.length;
    return start;
  };
  const widget = document.text(field).replace(/>>$/, `/V ${size} 0 R\n>>`);
  const widgetAt = put(`${field.ref} 0 obj\n${widget}\nendobj\n`);
  const signatureAt = put(
    `${size} 0 obj\n<<\n/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.CAdES.detached\n/M (${time})\n`,
  );
  const rangeAt = put(byteRange(0, 0, 0));
  const start = put("/Contents ") + "/Contents ".length;
  put(`<${"00".repeat(octets)}>`);
  const end = at;
  put("\n>>\nendobj\n");
  const table = put(
    `xref\n${field.ref} 1\n${entry(widgetAt)}${size} 1\n${entry(signatureAt)}trailer\n${trailerOf(document, size)}\nstartxref\n`,
  );
  put(`${table}\n%%EOF\n`);
  const text = parts.join("");
  const range = rangeAt - source.length;
  const filled = byteRange(start, end, at - end);
  return { text: text.slice(0, range) + filled + text.slice(range + filled.length), gap: [start, end] };
}

/** The signature fields, signed or not, in the form's order. */
export function signatureFields({ root, dictionary, resolve }: Document): Ref[] {
  const form = resolve(root.entries.get("AcroForm"));
  if (!isDictionary(form)) return [];
  const fields = resolve(form.entries.get("Fields"));
  if (!Array.isArray(fields)) return [];
  return fields.filter(isRef).filter((field) => {
    const type = dictionary(field).entries.get("FT");
    return isName(type) && type.name === "Sig";
  });
}

function isSigned({ dictionary }: Document, field: Ref): boolean {
  return dictionary(field).entries.has("V");
}

/** Of one width whatever the numbers, since where the numbers stand depends on it. */
function byteRange(...[first, second, length]: [number, number, number]): string {
  const [a, b, c] = [first, second, length].map((one) => String(one).padStart(10));
  return `/ByteRange [0 ${a} ${b} ${c}]\n`;
}

function entry(offset: number): string {
  return `${String(offset).padStart(10, "0")} 00000 n \n`;
}

/** The trailer as it was, with one object more and the way to the table before. */
function trailerOf({ trailerText, table }: Document, size: number): string {
  const kept = trailerText.replace(/\s*\/Prev \d+/, "").replace(/\/Size \d+/, `/Size ${size + 1}`);
  return kept.replace(/\s*>>$/, `\n/Prev ${table}\n>>`);
}
