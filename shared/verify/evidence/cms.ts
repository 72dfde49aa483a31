import { fromBER, Integer, ObjectIdentifier, OctetString, Sequence } from "asn1js";
import {
  type AttributeTypeAndValue,
  Certificate,
  ContentInfo,
  CryptoEngine,
  IssuerAndSerialNumber,
  SignedData,
} from "pkijs";
import type { Signer } from "../evidence.ts";

/** As much of WebCrypto as is used here; pkijs takes the rest of it. */
export interface WebCrypto {
  readonly subtle: {
    readonly digest: (algorithm: string, data: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;
  };
}

/** What can be wrong with one signature. */
export type CmsFault = "damaged" | "digest" | "signature" | "certificate";

const oid = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  sha256: "2.16.840.1.101.3.4.2.1",
  messageDigest: "1.2.840.113549.1.9.4",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  ecPublicKey: "1.2.840.10045.2.1",
} as const;

/**
 * Checks a detached CMS signature (RFC 5652, PAdES B-B: ETSI EN 319 142-1) over bytes: one signer, SHA-256, the digest of the
 * bytes, the signature under the certificate it brings, and signing-certificate-v2 (RFC 5035) naming that very certificate.
 * `value` may be followed by zeros. Whether the certificate's name is true is no question of bytes, and not asked here.
 */
export async function checkCms(
  value: Uint8Array,
  signed: Uint8Array<ArrayBuffer>,
  crypto: WebCrypto,
): Promise<Signer | CmsFault> {
  const read = readCms(value);
  if (!read) return "damaged";
  const { cms, certificate, attributes } = read;
  const der = new Uint8Array(certificate.toSchema().toBER());
  const digest = await crypto.subtle.digest("SHA-256", signed);
  if (!sameBytes(octetsOf(attributes.get(oid.messageDigest)), new Uint8Array(digest))) return "digest";
  const engine = new CryptoEngine({ name: "WebCrypto", crypto });
  try {
    if (!(await cms.verify({ signer: 0, data: signed.buffer }, engine))) return "signature";
  } catch {
    return "signature";
  }
  const fingerprint = new Uint8Array(await crypto.subtle.digest("SHA-256", der));
  if (!sameBytes(certificateNamed(attributes.get(oid.signingCertificateV2)), fingerprint))
    return "certificate";
  return { fingerprint: hex(fingerprint), subject: nameOf(certificate.subject.typesAndValues) };
}

/** The parts of a signature; nothing for what is none, or not of this one form. */
function readCms(value: Uint8Array) {
  try {
    const whole = fromBER(value);
    if (whole.offset < 1 || value.subarray(whole.offset).some((byte) => byte !== 0)) return undefined;
    const content = new ContentInfo({ schema: whole.result });
    if (content.contentType !== oid.signedData) return undefined;
    const cms = new SignedData({ schema: content.content });
    // DER leaves one way to write it: what is written again is what was read, or bytes hide in it that nobody signed.
    const again = new ContentInfo({ contentType: oid.signedData, content: cms.toSchema(true) });
    const der = new Uint8Array(again.toSchema().toBER());
    if (!sameBytes(value.subarray(0, whole.offset), der)) return undefined;
    const [signer, ...more] = cms.signerInfos;
    const { eContentType, eContent } = cms.encapContentInfo;
    if (!signer?.signedAttrs || more.length > 0 || eContent || eContentType !== oid.data) return undefined;
    const { sid, digestAlgorithm, signedAttrs } = signer;
    // What the signature does not cover may say one thing only.
    const [digestAlgorithms] = cms.digestAlgorithms.map(({ algorithmId }) => algorithmId);
    if (cms.version !== 1 || signer.version !== 1 || signer.unsignedAttrs || cms.crls) return undefined;
    if (cms.digestAlgorithms.length !== 1 || digestAlgorithms !== oid.sha256) return undefined;
    if (digestAlgorithm.algorithmId !== oid.sha256 || !(sid instanceof IssuerAndSerialNumber))
      return undefined;
    const certificate = cms.certificates?.find(
      (one): one is Certificate =>
        one instanceof Certificate &&
        one.issuer.isEqual(sid.issuer) &&
        one.serialNumber.isEqual(sid.serialNumber),
    );
    if (!certificate || !isOneWay(signer.signature, certificate)) return undefined;
    const attributes = new Map<string, unknown>();
    for (const { type, values } of signedAttrs.attributes) {
      if (attributes.has(type) || values.length !== 1) return undefined;
      attributes.set(type, values[0]);
    }
    return { cms, certificate, attributes };
  } catch {
    return undefined;
  }
}

/**
 * An ECDSA signature is DER within DER, and read as loosely; one of RSA is a number and no structure: by chance it may begin
 * like one that cannot be read.
 */
function isOneWay(
  { valueBlock: { valueHexView: bytes } }: OctetString,
  { subjectPublicKeyInfo: { algorithm } }: Certificate,
): boolean {
  if (algorithm.algorithmId !== oid.ecPublicKey) return bytes.length >= leastRsa;
  const parts = itemsOf(fromBER(bytes).result);
  if (!parts.every((part) => part instanceof Integer) || parts.length !== 2) return false;
  const numbers = parts.map((part) => Integer.fromBigInt(part.toBigInt()));
  return sameBytes(bytes, new Uint8Array(new Sequence({ value: numbers }).toBER()));
}

/** Octets of the smallest RSA signature in use; one of P-256 has at most 72. */
const leastRsa = 128;

/** The digest in ESSCertIDv2, whose algorithm is SHA-256 where it is left out, as it must be in DER. */
function certificateNamed(attribute: unknown): Uint8Array | undefined {
  const [certificates] = itemsOf(attribute);
  const [first, ...more] = itemsOf(certificates);
  const [digest] = itemsOf(first);
  return more.length === 0 && !(digest instanceof ObjectIdentifier) ? octetsOf(digest) : undefined;
}

function itemsOf(value: unknown): readonly unknown[] {
  return value instanceof Sequence ? value.valueBlock.value : [];
}

function octetsOf(value: unknown): Uint8Array | undefined {
  return value instanceof OctetString ? value.valueBlock.valueHexView : undefined;
}

function sameBytes(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one?.length === other.length && other.every((byte, index) => byte === one[index]);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const shortNames: Readonly<Record<string, string>> = {
  "2.5.4.3": "CN",
  "2.5.4.6": "C",
  "2.5.4.7": "L",
  "2.5.4.8": "ST",
  "2.5.4.10": "O",
  "2.5.4.11": "OU",
};
const longest = 200;

/** A name as a certificate has it, the person first; what would print nothing or turn the line around is left out. */
export function nameOf(parts: readonly AttributeTypeAndValue[]): string {
  const told = parts.flatMap(({ type, value }) => {
    const short = shortNames[type];
    const text = String(value.valueBlock.value).replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "");
    return short === undefined ? [] : [`${short}=${text}`];
  });
  const isPerson = (one: string) => one.startsWith("CN=");
  return [...told.filter(isPerson), ...told.filter((one) => !isPerson(one))].join(", ").slice(0, longest);
}
