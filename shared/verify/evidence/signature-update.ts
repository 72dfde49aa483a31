import { type Document, isDictionary, isName, isRef, type Ref } from "./pdf-objects.ts";

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

export function isSigned({ dictionary }: Document, field: Ref): boolean {
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
