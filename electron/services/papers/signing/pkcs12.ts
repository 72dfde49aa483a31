import { createPrivateKey, type KeyObject, X509Certificate } from "node:crypto";
import forge from "node-forge";
import { ok, type Result, refuse } from "../../../../shared/text/result.ts";
import type { Identity } from "../../ledger/ports.ts";
import { dayOf } from "./identity.ts";

/**
 * The key and certificates in a PKCS#12 file (RFC 7292), judged by `now`, `2026-12-25T09:30:00+08:00`. node-forge only unwraps:
 * every certificate stays the bytes it was, for it would write Chinese names anew and wrongly. Refused: no PKCS#12, a wrong
 * password, no private key, no certificate of that key, one that is expired or not yet valid, a kind of key that is not
 * signed with here.
 */
export function openPkcs12(bytes: Uint8Array, password: string, now: string): Result<Identity> {
  const opened = unwrap(bytes, password);
  if (!opened.ok) return opened;
  const { keys, certificates } = opened.value;
  const [key] = keys;
  if (!key) return refuse("signing.no-key", {});
  if (!isSignedWith(key)) return refuse("signing.key-kind", {});
  if (certificates.length === 0) return refuse("signing.no-certificate", {});
  const own = certificates.find((one) => one.checkPrivateKey(key));
  if (!own) return refuse("signing.other-key", {});
  const time = Date.parse(now);
  if (time < own.validFromDate.getTime())
    return refuse("signing.not-yet-valid", { from: dayOf(own.validFromDate) });
  if (time > own.validToDate.getTime()) return refuse("signing.expired", { to: dayOf(own.validToDate) });
  return ok({ key, certificate: own.raw, issuers: issuersOf(own, certificates) });
}

/** What is in the file, unwrapped and each read by Node. */
function unwrap(
  bytes: Uint8Array,
  password: string,
): Result<{ keys: KeyObject[]; certificates: X509Certificate[] }> {
  const opened = open(bytes, password);
  if (!opened.ok) return opened;
  const { keyBag, pkcs8ShroudedKeyBag, certBag } = forge.pki.oids;
  const bagsOf = (type: string | undefined) =>
    type === undefined ? [] : (opened.value.getBags({ bagType: type })[type] ?? []);
  try {
    return ok({
      keys: [...bagsOf(pkcs8ShroudedKeyBag), ...bagsOf(keyBag)].map((bag) =>
        createPrivateKey({ key: keyDer(bag), format: "der", type: "pkcs8" }),
      ),
      certificates: bagsOf(certBag).map(
        ({ asn1, cert }) =>
          new X509Certificate(der(asn1 ?? forge.pki.certificateToAsn1(cert as forge.pki.Certificate))),
      ),
    });
  } catch {
    // Node's OpenSSL does not know the kind: SM2 in its older form, for one.
    return refuse("signing.key-kind", {});
  }
}

function open(bytes: Uint8Array, password: string): Result<forge.pkcs12.Pkcs12Pfx> {
  const unreadable = refuse("signing.no-pkcs12", {});
  const file = structureOf(bytes);
  if (!file) return unreadable;
  const [opened, why] = tryOpen(file, password);
  if (opened) return ok(opened);
  if (/MAC could not/.test(why)) return refuse("signing.wrong-password", {});
  if (isAscii(password)) return /decrypt/.test(why) ? refuse("signing.wrong-password", {}) : unreadable;
  // Today's encryption takes the password as UTF-8, which node-forge does not know. That it is the right one was checked in
  // UTF-16 before; without its check the file is read once more.
  const [again] = tryOpen({ ...file, value: file.value.slice(0, 2) }, forge.util.encodeUtf8(password));
  return again ? ok(again) : unreadable;
}

function structureOf(bytes: Uint8Array) {
  try {
    const read = forge.asn1.fromDer(Buffer.from(bytes).toString("latin1"));
    const { value } = read;
    return typeof value === "string" ? undefined : { ...read, value };
  } catch {
    return undefined;
  }
}

function tryOpen(
  file: forge.asn1.Asn1,
  password: string,
): [opened: forge.pkcs12.Pkcs12Pfx | undefined, why: string] {
  try {
    return [forge.pkcs12.pkcs12FromAsn1(file, false, password), ""];
  } catch (error) {
    return [undefined, error instanceof Error ? error.message : ""];
  }
}

function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length;
}

/** node-forge reads RSA keys and hands on all others as they are. */
function keyDer({ key, asn1 }: forge.pkcs12.Bag): Buffer {
  return der(
    key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key as forge.pki.rsa.PrivateKey)) : asn1,
  );
}

function der(value: forge.asn1.Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(value).getBytes(), "latin1");
}

const leastRsaBits = 2048;

/** RSA of today's strength and P-256: what PAdES readers everywhere know how to check. */
function isSignedWith({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean {
  if (asymmetricKeyType === "rsa") return (asymmetricKeyDetails?.modulusLength ?? 0) >= leastRsaBits;
  return asymmetricKeyType === "ec" && asymmetricKeyDetails?.namedCurve === "prime256v1";
}

/** Those that vouch for a certificate and stand in the file with it, up to one that vouches for itself. */
function issuersOf(own: X509Certificate, all: readonly X509Certificate[]): Uint8Array[] {
  const chain = [own];
  for (let last = own; ; ) {
    const next = all.find((one) => !chain.includes(one) && last.checkIssued(one));
    if (!next) break;
    chain.push(next);
    last = next;
  }
  return chain.slice(1).map(({ raw }) => raw);
}
