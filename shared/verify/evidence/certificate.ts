import { contentOf, type Element, elementIn, hexOf, partsOf, tags } from "./der.ts";

/** What is read of a certificate (RFC 5280, 4.1): elements of its DER, and all of that. */
export interface Certificate {
  readonly whole: Uint8Array;
  readonly serial: Uint8Array;
  readonly issuer: Element;
  readonly subject: Element;
  /** SubjectPublicKeyInfo. */
  readonly key: Element;
}

/** The certificate that some bytes are. Throws where they are none, or not all of them are. */
export function readCertificate(bytes: Uint8Array): Certificate {
  const element = elementIn(bytes);
  const [told, , , ...more] = partsOf(element);
  if (element.whole.length !== bytes.length || more.length > 0) throw new Error("more than a certificate");
  const parts = partsOf(told);
  // The version stands before all else, and is left out where it is the first.
  const [serial, , issuer, , subject, key] = parts[0]?.tag === tags.first ? parts.slice(1) : parts;
  if (!issuer || !subject || !key) throw new Error("no certificate");
  return { whole: bytes, serial: contentOf(serial, tags.integer), issuer, subject, key };
}

/** Object identifiers of a name's parts (X.520) by their bytes in hex. */
const shortNames: Readonly<Record<string, string>> = {
  "550403": "CN",
  "550406": "C",
  "550407": "L",
  "550408": "ST",
  "55040a": "O",
  "55040b": "OU",
};
const longest = 200;

/**
 * A name as a certificate has it, the person first; what would print nothing or turn the line around is left out. Throws where the
 * element is no name.
 */
export function nameOf(name: Element): string {
  const told = partsOf(name)
    .flatMap((set) => partsOf(set, tags.set))
    .flatMap((part) => {
      const [type, value] = partsOf(part);
      const short = shortNames[hexOf(contentOf(type, tags.oid))];
      return short === undefined || !value ? [] : [`${short}=${textOf(value)}`];
    })
    .map((text) => text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ""));
  const isPerson = (one: string) => one.startsWith("CN=");
  return [...told.filter(isPerson), ...told.filter((one) => !isPerson(one))].join(", ").slice(0, longest);
}

/** Strings whose characters take more than an octet (X.690, 8.23): UTF-8, two octets, four octets. */
const [utf8String, bmpString, universalString] = [0x0c, 0x1e, 0x1c];

function textOf({ tag, content }: Element): string {
  if (tag === utf8String) return utf8(content);
  const width = tag === bmpString ? 2 : tag === universalString ? 4 : 1;
  let text = "";
  for (let at = 0; at + width <= content.length; at += width) {
    const point = content.subarray(at, at + width).reduce((sum, octet) => sum * 256 + octet, 0);
    text += point <= 0x10ffff ? String.fromCodePoint(point) : "";
  }
  return text;
}

/** The core has no decoder of its own but that of addresses. Bytes that are no UTF-8 are told one by one. */
function utf8(bytes: Uint8Array): string {
  try {
    return decodeURIComponent(hexOf(bytes).replace(/../g, "%$&"));
  } catch {
    return String.fromCharCode(...bytes.subarray(0, longest));
  }
}
