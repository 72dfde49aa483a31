import { hash, sign } from "node:crypto";
import { Constructed, Null, ObjectIdentifier, OctetString, Sequence, Set as SetOf } from "asn1js";
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from "pkijs";
import { ok, type Result, refuse } from "../../../../shared/text/result.ts";
import { openDocument } from "../../../../shared/verify/evidence/pdf-objects.ts";
import { signatureUpdate } from "../../../../shared/verify/evidence/pdf-signatures.ts";
import type { Identity } from "../../ledger/ports.ts";
import { octets } from "../../verify/paper-reader.ts";

/** Room in a signature beside its certificates: attributes, the issuer twice, and the signature of the largest key. */
const room = 8192;

/**
 * Signs a paper of this application's press as it stands, its earlier signatures included: the bytes with one revision more.
 * `at` is local time, `2026-12-25T09:30:00+08:00`. Refused where the paper has no empty signature field left.
 */
export function appendSignature(pdf: Uint8Array, identity: Identity, at: string): Result<Uint8Array> {
  const source = octets.latin1(pdf);
  const certificates = [identity.certificate, ...identity.issuers];
  const update = signatureUpdate(openDocument(pdf, octets, source), source, {
    time: pdfTime(at),
    octets: certificates.reduce((sum, { length }) => sum + length, room),
  });
  if (!update) return refuse("signing.no-field", {});
  const [start, end] = update.gap;
  const bytes = Buffer.concat([pdf, Buffer.from(update.text, "latin1")]);
  const signed = Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  const signature = Buffer.from(cadesSignature(signed, identity)).toString("hex");
  if (signature.length > end - start - 2) throw new Error("a signature larger than its room");
  bytes.write(signature, start + 1, "latin1");
  return ok(bytes);
}

/** A date as PDF writes it (ISO 32000-1, 7.9.4). */
function pdfTime(at: string): string {
  const [, digits = "", hours = "", minutes = ""] = /^(.{19})([+-]\d\d):(\d\d)$/.exec(at) ?? [];
  return `D:${digits.replace(/[-:T]/g, "")}${hours}'${minutes}'`;
}

const oid = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  sha256: "2.16.840.1.101.3.4.2.1",
  rsaWithSha256: "1.2.840.113549.1.1.11",
  ecdsaWithSha256: "1.2.840.10045.4.3.2",
} as const;

/**
 * A detached CMS signature over bytes, PAdES B-B (ETSI EN 319 142-1, 6.3): SHA-256, signing-certificate-v2 and no signing time,
 * which stands in the PDF. In DER. RSA and P-256 keys.
 */
export function cadesSignature(bytes: Uint8Array, { key, certificate, issuers }: Identity): Uint8Array {
  const own = Certificate.fromBER(certificate);
  const attributes = [
    attribute(oid.contentType, new ObjectIdentifier({ value: oid.data })),
    attribute(oid.messageDigest, octetString(hash("sha256", bytes, "buffer"))),
    attribute(oid.signingCertificateV2, signingCertificate(certificate, own)),
  ].sort((a, b) => Buffer.compare(derOf(a.toSchema()), derOf(b.toSchema())));
  const attributeSet = derOf(new SetOf({ value: attributes.map((one) => one.toSchema()) }));
  const rsa = key.asymmetricKeyType === "rsa";
  const sha256 = new AlgorithmIdentifier({ algorithmId: oid.sha256 });
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
    digestAlgorithm: sha256,
    signatureAlgorithm: new AlgorithmIdentifier(
      rsa
        ? { algorithmId: oid.rsaWithSha256, algorithmParams: new Null() }
        : { algorithmId: oid.ecdsaWithSha256 },
    ),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
    signature: octetString(sign("sha256", attributeSet, { key, dsaEncoding: "der" })),
  });
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [sha256],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: [own, ...issuers.map((issuer) => Certificate.fromBER(issuer))],
    signerInfos: [signer],
  });
  const content = new ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) });
  return derOf(content.toSchema());
}

/** SigningCertificateV2 (RFC 5035, 3): SHA-256 is its default and must be left out in DER. */
function signingCertificate(der: Uint8Array, { issuer, serialNumber }: Certificate): Sequence {
  const directoryName = new Constructed({
    idBlock: { tagClass: 3, tagNumber: 4 },
    value: [issuer.toSchema()],
  });
  const issuerSerial = sequence(sequence(directoryName), serialNumber);
  return sequence(sequence(sequence(octetString(hash("sha256", der, "buffer")), issuerSerial)));
}

function attribute(type: string, value: Attribute["values"][number]): Attribute {
  return new Attribute({ type, values: [value] });
}

function sequence(
  ...value: NonNullable<ConstructorParameters<typeof Sequence>[0]>["value"] & object
): Sequence {
  return new Sequence({ value });
}

function octetString(bytes: Uint8Array): OctetString {
  return new OctetString({ valueHex: Uint8Array.from(bytes).buffer });
}

function derOf(schema: { toBER(): ArrayBuffer }): Uint8Array {
  return new Uint8Array(schema.toBER());
}
