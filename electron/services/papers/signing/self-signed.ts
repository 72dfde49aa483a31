import { hash } from "node:crypto";
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
export function selfSigned({ publicKey, from, sign }: Asked): Uint8Array {
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
    sequence(new UTCTime({ valueDate: from }), new GeneralizedTime({ valueDate: forEver })),
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
