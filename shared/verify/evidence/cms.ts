import type { Signer } from "../evidence.ts";
import { type Certificate, nameOf, readCertificate } from "./certificate.ts";
import { contentOf, type Element, elementIn, hexOf, partsOf, sameBytes, tags } from "./der.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** A kind of key with its hash, as WebCrypto names it. */
interface KeyKind {
  readonly name: string;
  readonly hash: "SHA-256";
  readonly namedCurve?: "P-256";
}

/** As much of WebCrypto as is used here; `Key` is what it makes of a key, and differs by where it runs. */
export interface WebCrypto<Key> {
  readonly subtle: {
    readonly digest: (algorithm: string, data: Bytes) => Promise<ArrayBuffer>;
    readonly importKey: (
      format: "spki",
      key: Bytes,
      kind: KeyKind,
      extractable: boolean,
      usages: ["verify"],
    ) => Promise<Key>;
    readonly verify: (kind: KeyKind, key: Key, signature: Bytes, data: Bytes) => Promise<boolean>;
  };
}

/** What can be wrong with one signature. */
export type CmsFault = "damaged" | "digest" | "signature" | "certificate";

/** What is compared, as DER in hex; attributes and keys by the bytes of their object identifiers. */
const der = {
  signedData: "06092a864886f70d010702",
  one: "020101",
  sha256: "300b0609608648016503040201",
  setOfSha256: "310d300b0609608648016503040201",
  data: "06092a864886f70d010701",
  detachedData: "300b06092a864886f70d010701",
  contentType: "2a864886f70d010903",
  messageDigest: "2a864886f70d010904",
  signingCertificateV2: "2a864886f70d010910022f",
} as const;

/** A way to sign: the algorithm beside the signature, and how WebCrypto takes both. */
interface Manner {
  readonly algorithm: string;
  readonly key: KeyKind;
  readonly value: (signature: Uint8Array) => Bytes;
}

/** The two ways in which papers are signed, by the object identifier of the key. */
const manners: Readonly<Record<string, Manner>> = {
  "2a864886f70d010101": {
    algorithm: "300d06092a864886f70d01010b0500",
    key: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
    value: (signature) => Uint8Array.from(signature),
  },
  "2a8648ce3d0201": {
    algorithm: "300a06082a8648ce3d040302",
    key: { name: "ECDSA", hash: "SHA-256", namedCurve: "P-256" },
    value: twoNumbers,
  },
};

/**
 * Checks a detached CMS signature (RFC 5652, PAdES B-B: ETSI EN 319 142-1) over bytes, of the one form in which papers are signed,
 * by RSA or P-256: one signer, SHA-256, the digest of the bytes, the signature under the certificate it brings, and
 * signing-certificate-v2 (RFC 5035) naming that very certificate. `value` may be followed by zeros. Whether the certificate's name is
 * true is no question of bytes, and not asked here.
 */
export async function checkCms<Key>(
  value: Uint8Array,
  signed: Bytes,
  { subtle }: WebCrypto<Key>,
): Promise<Signer | CmsFault> {
  const read = readCms(value);
  if (!read) return "damaged";
  const { certificate, subject, manner, attributes, attributeSet, signature } = read;
  const digest = new Uint8Array(await subtle.digest("SHA-256", signed));
  const told = attributes.get(der.messageDigest);
  if (told?.tag !== tags.octets || !sameBytes(told.content, digest)) return "digest";
  try {
    const key = await subtle.importKey("spki", Uint8Array.from(certificate.key.whole), manner.key, true, [
      "verify",
    ]);
    if (!(await subtle.verify(manner.key, key, signature, attributeSet))) return "signature";
  } catch {
    return "signature";
  }
  const fingerprint = new Uint8Array(await subtle.digest("SHA-256", Uint8Array.from(certificate.whole)));
  const named = certificateNamed(attributes.get(der.signingCertificateV2));
  if (!named || !sameBytes(named, fingerprint)) return "certificate";
  return { fingerprint: hexOf(fingerprint), subject };
}

/** The parts of a signature; nothing for what is none, or not of this one form. */
function readCms(value: Uint8Array) {
  try {
    const content = elementIn(value);
    if (value.subarray(content.whole.length).some((byte) => byte !== 0)) return undefined;
    const [type, held] = only(partsOf(content), 2);
    const [signedData] = only(partsOf(held, tags.first), 1);
    // What the signature does not cover may say one thing only: no revocation lists, one signer, nothing said beside.
    const [version, digests, contents, certificates, signers] = only(partsOf(signedData), 5);
    const [signer] = only(partsOf(signers, tags.set), 1);
    const [itsVersion, by, digest, attributes, algorithm, signature] = only(partsOf(signer), 6);
    const certificate = certificateOf(partsOf(certificates, tags.first), only(partsOf(by), 2));
    const manner = manners[hexOf(contentOf(partsOf(partsOf(certificate.key)[0])[0], tags.oid))];
    const isForm =
      isAs(type, der.signedData) &&
      isAs(version, der.one) &&
      isAs(digests, der.setOfSha256) &&
      isAs(contents, der.detachedData) &&
      isAs(itsVersion, der.one) &&
      isAs(digest, der.sha256);
    if (!isForm || !manner || !isAs(algorithm, manner.algorithm)) return undefined;
    return {
      certificate,
      subject: nameOf(certificate.subject),
      manner,
      attributes: attributesIn(partsOf(attributes, tags.first)),
      attributeSet: asSet(attributes),
      signature: manner.value(contentOf(signature, tags.octets)),
    };
  } catch {
    return undefined;
  }
}

/** So many elements. Throws where there are fewer or more. */
function only(elements: Element[], count: number): Element[] {
  if (elements.length !== count) throw new Error("elements too many or too few");
  return elements;
}

function isAs(element: Element | undefined, hex: string): boolean {
  return element !== undefined && element.whole.length * 2 === hex.length && hexOf(element.whole) === hex;
}

/** The certificate that is named by its issuer and its number there; every other is one, too. */
function certificateOf(certificates: readonly Element[], [issuer, serial]: readonly Element[]): Certificate {
  const number = contentOf(serial, tags.integer);
  const named = certificates
    .map(({ whole }) => readCertificate(whole))
    .find((one) => sameBytes(one.issuer.whole, issuer?.whole ?? none) && sameBytes(one.serial, number));
  if (!named) throw new Error("no certificate of the signer");
  return named;
}

const none = new Uint8Array();

/** The value of each attribute by its type. Throws where one stands twice, or has not one value, or is not of detached data. */
function attributesIn(attributes: readonly Element[]): ReadonlyMap<string, Element> {
  const values = new Map<string, Element>();
  for (const attribute of attributes) {
    const [type, set] = only(partsOf(attribute), 2);
    const key = hexOf(contentOf(type, tags.oid));
    const [value] = only(partsOf(set, tags.set), 1);
    if (!value || values.has(key)) throw new Error("an attribute that stands twice");
    values.set(key, value);
  }
  if (!isAs(values.get(der.contentType), der.data)) throw new Error("an attribute is missing");
  return values;
}

/** The attributes as they are signed (RFC 5652, 5.4): as a set, and not as the part of a signature. */
function asSet(attributes: Element | undefined): Bytes {
  const set = Uint8Array.from(attributes?.whole ?? none);
  set[0] = tags.set;
  return set;
}

/** Octets of each number in a signature of P-256. */
const width = 32;

/** The numbers of an ECDSA signature (RFC 3279, 2.2.3) in the fixed width that WebCrypto takes. Throws where they are not written in DER. */
function twoNumbers(signature: Uint8Array): Bytes {
  const sequence = elementIn(signature);
  if (sequence.whole.length !== signature.length) throw new Error("more than a signature");
  const raw = new Uint8Array(2 * width);
  for (const [index, part] of only(partsOf(sequence), 2).entries()) {
    const number = contentOf(part, tags.integer);
    const [first = 0x80, second = 0] = number;
    if (first >= 0x80 || (first === 0 && second < 0x80))
      throw new Error("a number below 0, or written too long");
    const octets = first === 0 ? number.subarray(1) : number;
    raw.set(octets, (index + 1) * width - octets.length);
  }
  return raw;
}

/** The digest in ESSCertIDv2, whose algorithm is SHA-256 where it is left out, as it must be in DER; nothing where it is none. */
function certificateNamed(attribute: Element | undefined): Uint8Array | undefined {
  try {
    const [certificates] = partsOf(attribute);
    const [first] = only(partsOf(certificates), 1);
    return contentOf(partsOf(first)[0], tags.octets);
  } catch {
    return undefined;
  }
}
