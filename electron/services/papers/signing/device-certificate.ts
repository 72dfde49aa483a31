import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  sign,
  X509Certificate,
} from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  Boolean as Asn1Boolean,
  BitString,
  Constructed,
  fromBER,
  GeneralizedTime,
  Integer,
  ObjectIdentifier,
  OctetString,
  Sequence,
  Set as SetOf,
  UTCTime,
  Utf8String,
} from "asn1js";
import { ok, type Result, refuse } from "../../../../shared/text/result.ts";
import { codeOf, isShortOfMemory, syncFolder, writeDurably } from "../../ledger/durable-file.ts";
import type { Identity } from "../../ledger/ports.ts";

const fileName = "device-certificate.pem";

/**
 * The certificate of this machine, from a folder that only its owner looks into: made where there is none, whole or not at
 * all, and kept for ever after, because its fingerprint stands in the papers. One file with key and certificate, so that
 * neither is ever without the other. Refused: a folder or file that cannot be read or written, a file that was spoilt.
 *
 * @param known written where there is none, in place of a new one
 */
export function openDeviceCertificate(folder: string, now: string, known?: Identity): Result<Identity> {
  const file = join(folder, fileName);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!existsSync(file)) keep(folder, file, known ?? passingDeviceCertificate(now));
    if (process.platform !== "win32") {
      chmodSync(folder, 0o700);
      chmodSync(file, 0o600);
    }
    const identity = identityOf(readFileSync(file, "latin1"));
    return identity ? ok(identity) : refuse("signing.device-spoilt", { file });
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return refuse("signing.device-failed", { file, code });
  }
}

/**
 * The certificate of this machine, as often as it is asked for: made at the first time that there is room for it. What lies
 * in the folder is read anew each time; one that was deleted meanwhile is written again, for its fingerprint may stand in
 * papers. Refused as {@link openDeviceCertificate}, and not for good.
 */
export function deviceCertificate(folder: string, now: () => string): () => Result<Identity> {
  let known: Identity | undefined;
  return () => {
    const opened = openDeviceCertificate(folder, now(), known);
    if (opened.ok) known = opened.value;
    return opened;
  };
}

/** A device certificate that is written nowhere, for what proves nothing: a rehearsal without windows, and tests. */
export function passingDeviceCertificate(now: string): Identity {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return { key: privateKey, certificate: certify(privateKey, publicKey, now), issuers: [] };
}

function keep(folder: string, file: string, { key, certificate }: Identity): void {
  const pem = `${key.export({ format: "pem", type: "pkcs8" })}${new X509Certificate(certificate).toString()}`;
  const partial = `${file}.partial`;
  // What a crash left may have been made by another program, with other rights.
  rmSync(partial, { force: true });
  writeDurably(partial, pem, 0o600);
  renameSync(partial, file);
  syncFolder(folder);
}

/** Milliseconds. A clock that is put right by some hours leaves the certificate valid for what is signed then. */
const dayBefore = 86_400_000;

function certify(key: KeyObject, publicKey: KeyObject, now: string): Uint8Array {
  return selfSigned({
    publicKey: publicKey.export({ format: "der", type: "spki" }),
    from: new Date(Date.parse(now) - dayBefore),
    sign: (bytes) => sign("sha256", bytes, { key, dsaEncoding: "der" }),
  });
}

/** Nothing where it is no key with its own certificate. */
function identityOf(pem: string): Identity | undefined {
  try {
    const key = createPrivateKey(pem);
    const certificate = new X509Certificate(pem);
    return certificate.checkPrivateKey(key) &&
      createPublicKey(key).asymmetricKeyDetails?.namedCurve === "prime256v1"
      ? { key, certificate: certificate.raw, issuers: [] }
      : undefined;
  } catch (error) {
    if (isShortOfMemory(error)) throw error;
    return undefined;
  }
}

interface Asked {
  /** SubjectPublicKeyInfo in DER. */
  readonly publicKey: Uint8Array;
  readonly from: Date;
  /** ECDSA with SHA-256, in DER. */
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}

type Item = Sequence["valueBlock"]["value"][number];

const oid = {
  ecdsaWithSha256: "1.2.840.10045.4.3.2",
  commonName: "2.5.4.3",
  keyUsage: "2.5.29.15",
  basicConstraints: "2.5.29.19",
} as const;

/** RFC 5280, 4.1.2.5: no end that is known of. What it signed must be checkable in ten years and more. */
const forEver = new Date("9999-12-31T23:59:59Z");

/** A certificate that vouches for itself (RFC 5280, 4.1), named after its key: who holds the machine is nobody's to certify. */
function selfSigned({ publicKey, from, sign }: Asked): Uint8Array {
  const key = hash("sha256", publicKey);
  const algorithm = () => sequence(new ObjectIdentifier({ value: oid.ecdsaWithSha256 }));
  const name = () =>
    sequence(
      new SetOf({
        value: [
          sequence(
            new ObjectIdentifier({ value: oid.commonName }),
            new Utf8String({ value: `明签设备 Mingqian device ${key.slice(0, 16)}` }),
          ),
        ],
      }),
    );
  const certificate = sequence(
    tagged(0, new Integer({ value: 2 })),
    new Integer({ valueHex: bufferOf(serial(key)) }),
    algorithm(),
    name(),
    sequence(moment(from), new GeneralizedTime({ valueDate: forEver })),
    name(),
    fromBER(publicKey).result,
    tagged(
      3,
      sequence(
        extension(oid.basicConstraints, sequence()),
        // digitalSignature and nonRepudiation (4.2.1.3).
        extension(oid.keyUsage, new BitString({ valueHex: bufferOf([0b1100_0000]), unusedBits: 6 })),
      ),
    ),
  );
  const signature = sign(new Uint8Array(certificate.toBER()));
  const whole = sequence(certificate, algorithm(), new BitString({ valueHex: bufferOf(signature) }));
  return new Uint8Array(whole.toBER());
}

/** RFC 5280, 4.1.2.5: UTCTime knows two digits of a year, and stands for 1950 to 2049. */
function moment(valueDate: Date): Item {
  const year = valueDate.getUTCFullYear();
  return year >= 1950 && year < 2050 ? new UTCTime({ valueDate }) : new GeneralizedTime({ valueDate });
}

/** From the key, so that no two are alike: positive and at most 20 octets (4.1.2.2). */
function serial(key: string): Uint8Array {
  const octets = Uint8Array.from(Buffer.from(key.slice(0, 32), "hex"));
  octets[0] = 0x40 | ((octets[0] ?? 0) & 0x3f);
  return octets;
}

function extension(id: string, value: { toBER(): ArrayBuffer }): Sequence {
  return sequence(
    new ObjectIdentifier({ value: id }),
    new Asn1Boolean({ value: true }),
    new OctetString({ valueHex: value.toBER() }),
  );
}

function tagged(tagNumber: number, value: Item): Constructed {
  return new Constructed({ idBlock: { tagClass: 3, tagNumber }, value: [value] });
}

function sequence(...value: Item[]): Sequence {
  return new Sequence({ value });
}

function bufferOf(bytes: Uint8Array | readonly number[]): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
