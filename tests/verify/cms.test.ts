import { webcrypto, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Identity } from "../../electron/services/ledger/ports.ts";
import { cadesSignature } from "../../electron/services/papers/signing/append-signature.ts";
import { passingDeviceCertificate } from "../../electron/services/papers/signing/device-certificate.ts";
import { openPkcs12 } from "../../electron/services/papers/signing/pkcs12.ts";
import { nameOf, readCertificate } from "../../shared/verify/evidence/certificate.ts";
import { checkCms } from "../../shared/verify/evidence/cms.ts";
import { type Element, elementIn, elementsIn } from "../../shared/verify/evidence/der.ts";
import { makeCertificate, password, pkcs12Of } from "../support/certificates.ts";
import { succeeded } from "../support/outcome.ts";

const at = "2026-12-25T11:10:00+08:00";
const signed = Uint8Array.from("示例", (char) => char.charCodeAt(0));
const check = (value: Uint8Array, bytes = signed) => checkCms(value, bytes, webcrypto);

/** An element written as DER; `length` says its length in other octets. */
function element(tag: number, content: Uint8Array, length?: readonly number[]): Uint8Array {
  const { length: size } = content;
  const long = size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Uint8Array.from([tag, ...(length ?? (size < 0x80 ? [size] : long)), ...content]);
}

/** The bytes with the element at a path of numbers, one for each level, in another's place; `undefined` leaves it out. */
function replaced(
  bytes: Uint8Array,
  path: readonly number[],
  by: (old: Element) => Uint8Array | undefined,
): Uint8Array {
  const [place, ...deeper] = path;
  const whole = elementIn(bytes);
  if (place === undefined) return by(whole) ?? new Uint8Array();
  const parts = elementsIn(whole.content).map((one, index) =>
    index === place ? replaced(one.whole, deeper, by) : one.whole,
  );
  return element(whole.tag, Buffer.concat(parts));
}

const device = passingDeviceCertificate(at);
let made: Identity | undefined;
/** Made within the first test that asks. */
const office = () => {
  made ??= succeeded(openPkcs12(pkcs12Of(makeCertificate({ key: "rsa", issued: true })), password, at));
  return made;
};
/** Down to SignedData, and to its one signer. */
const data = [1, 0];
const signer = [...data, 4, 0];

describe.each([
  ["P-256", () => device],
  ["RSA, its issuer beside it", office],
])("a signature by %s", (_, identity) => {
  const good = () => cadesSignature(signed, identity());
  const altered = (path: readonly number[], by: (old: Element) => Uint8Array | undefined) =>
    check(replaced(good(), path, by));

  test("is right, with zeros after it too, and over nothing else", async () => {
    const { fingerprint256 } = new X509Certificate(identity().certificate);
    const fingerprint = fingerprint256.replaceAll(":", "").toLowerCase();
    expect(await check(good())).toMatchObject({ fingerprint });
    expect(await check(Buffer.concat([good(), new Uint8Array(20)]))).toMatchObject({ fingerprint });
    expect(await check(good(), Uint8Array.of(1))).toBe("digest");
  });

  test("is damaged where a byte follows, a length is written otherwise, or something is said that nobody signed", async () => {
    const whole = good();
    const { content } = elementIn(whole);
    const size = content.length;
    const more = (extra: Uint8Array) => (old: Element) =>
      element(old.tag, Buffer.concat([old.content, extra]));
    const null_ = Uint8Array.of(5, 0);
    const damaged: Record<string, Uint8Array> = {
      nothing: new Uint8Array(),
      "cut short": whole.subarray(0, whole.length - 1),
      "a byte after it": Buffer.concat([whole, Uint8Array.of(1)]),
      "a length of three octets": element(0x30, content, [0x83, 0, size >> 8, size & 0xff]),
      "a length without end": Buffer.concat([element(0x30, content, [0x80]), new Uint8Array(2)]),
      "another version": replaced(whole, [...data, 0], () => Uint8Array.of(2, 1, 3)),
      "a second digest algorithm": replaced(whole, [...data, 1], ({ tag, content: held }) =>
        element(tag, Buffer.concat([held, held])),
      ),
      "content of its own": replaced(whole, [...data, 2], more(element(0xa0, element(4, Uint8Array.of(1))))),
      "no certificate": replaced(whole, [...data, 3], ({ tag }) => element(tag, new Uint8Array())),
      "what is no certificate beside it": replaced(whole, [...data, 3], more(null_)),
      "a list of what is revoked": replaced(whole, data, ({ tag, content: held }) => {
        const parts = elementsIn(held).map(({ whole }) => whole);
        return element(
          tag,
          Buffer.concat([...parts.slice(0, 4), element(0xa1, new Uint8Array()), ...parts.slice(4)]),
        );
      }),
      "a second signer": replaced(whole, [...data, 4], ({ tag, content: held }) =>
        element(tag, Buffer.concat([held, held])),
      ),
      "parameters that say nothing": replaced(whole, [...signer, 2], more(null_)),
      "another way to sign": replaced(whole, [...signer, 4], () =>
        element(0x30, Uint8Array.from([6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 5])),
      ),
      "what is not signed": replaced(whole, signer, more(element(0xa1, new Uint8Array()))),
      "no kind of content": replaced(whole, [...signer, 3, 0], () => undefined),
    };
    const found: Record<string, unknown> = {};
    for (const [what, value] of Object.entries(damaged)) found[what] = await check(value);
    expect(found).toEqual(Object.fromEntries(Object.keys(damaged).map((what) => [what, "damaged"])));
  });

  test("is not right where an attribute, the signature or the certificate is another's", async () => {
    const flip = ({ tag, content }: Element) => {
      const bytes = Uint8Array.from(content);
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      return element(tag, bytes);
    };
    expect(await altered([...signer, 5], flip)).toBe("signature");
    expect(await altered([...data, 3, 0], flip)).toBe("certificate");
    for (const attribute of [1, 2]) {
      const path = [...signer, 3, attribute, 1, 0];
      expect(["digest", "signature"]).toContain(await altered(path, flip));
    }
  });
});

test("a number of an ECDSA signature has one way to be written", async () => {
  let good: Uint8Array = new Uint8Array();
  let longer = good;
  // A number that needs a zero before it would be too long for the curve with one more.
  for (let first = 0; first === 0; ) {
    good = cadesSignature(signed, device);
    longer = replaced(good, [...signer, 5], ({ content }) => {
      const more = replaced(content, [0], (number) => {
        first = number.content[0] ?? 0;
        return element(2, Uint8Array.from([0, ...number.content]));
      });
      return element(4, more);
    });
  }
  expect(await check(good)).toHaveProperty("fingerprint");
  expect(await check(longer)).toBe("damaged");
});

describe("the name in a certificate", () => {
  test("is told person first, whatever the letters are written in", () => {
    const part = (type: number, tag: number, text: Uint8Array) =>
      element(0x31, element(0x30, Buffer.concat([Uint8Array.of(6, 3, 0x55, 4, type), element(tag, text)])));
    const utf16 = Buffer.from("示例市", "utf16le").swap16();
    const utf32 = Uint8Array.from([...Buffer.alloc(2), 0x79, 0x3a, ...Buffer.alloc(2), 0x4f, 0x8b]);
    const name = element(
      0x30,
      Buffer.concat([
        part(6, 0x13, Buffer.from("CN")),
        part(10, 0x1e, utf16),
        part(11, 0x1c, utf32),
        part(5, 0x13, Buffer.from("a number that nobody is told")),
        part(3, 0x0c, Buffer.from("示例甲\u202e")),
        part(7, 0x0c, Uint8Array.of(0xff, 0x41)),
      ]),
    );
    expect(nameOf(elementIn(name))).toBe("CN=示例甲, C=CN, O=示例市, OU=示例, L=ÿA");
  });

  test("is the one that OpenSSL tells, subject and issuer", () => {
    const made = makeCertificate({ issued: true });
    const { raw } = new X509Certificate(readFileSync(made.certificate));
    const { subject, issuer } = readCertificate(raw);
    expect(nameOf(subject)).toBe("CN=示例操作员, O=示例市生态环境局, C=CN");
    expect(nameOf(issuer)).toBe("CN=示例根证书, O=示例签发机构, C=CN");
  });
});
