import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import forge from "node-forge";
import { describe, expect, test } from "vitest";
import { compose } from "../../electron/services/compose.ts";
import { openDeviceCertificate } from "../../electron/services/papers/signing/device-certificate.ts";
import { fingerprintOf } from "../../electron/services/papers/signing/identity.ts";
import { openPkcs12 } from "../../electron/services/papers/signing/pkcs12.ts";
import { makeCertificate, password, pkcs12Of } from "../support/certificates.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";

/** OpenSSL's command refuses to put together what does not belong together; node-forge does as it is told. */
function mismatched(key: string, certificate: string): Uint8Array {
  const [pem, other] = [readFileSync(key, "latin1"), readFileSync(certificate, "latin1")];
  const file = forge.pkcs12.toPkcs12Asn1(
    forge.pki.privateKeyFromPem(pem),
    [forge.pki.certificateFromPem(other)],
    password,
  );
  return new Uint8Array(Buffer.from(forge.asn1.toDer(file).getBytes(), "latin1"));
}

const now = "2026-12-25T11:10:00+08:00";

describe("a certificate file of the office", () => {
  test.each([
    ["RSA, today's encryption", "rsa", []],
    ["RSA, the old encryption", "rsa", ["-legacy"]],
    ["P-256, today's encryption", "p256", []],
    ["P-256, the old encryption", "p256", ["-legacy"]],
    ["no encryption at all", "p256", ["-keypbe", "NONE", "-certpbe", "NONE"]],
  ] as const)("opens: %s", (_, key, how) => {
    for (const secret of [password, "plain-secret"]) {
      const made = makeCertificate({ key, issued: true });
      const identity = succeeded(openPkcs12(pkcs12Of(made, how, secret), secret, now));
      expect(fingerprintOf(identity)).toBe(made.fingerprint);
      expect(identity.issuers).toHaveLength(1);
    }
  });

  test("each thing that is wrong with it has a sentence of its own", () => {
    const made = makeCertificate();
    const good = pkcs12Of(made);
    const refused = (bytes: Uint8Array, secret = password, at = now) =>
      refusalKey(openPkcs12(bytes, secret, at));
    expect(refused(good, "wrong")).toBe("signing.wrong-password");
    expect(refused(good, "")).toBe("signing.wrong-password");
    expect(refused(good, password, "2019-12-31T23:59:59+08:00")).toBe("signing.not-yet-valid");
    expect(refused(good, password, "2050-01-01T08:00:00+08:00")).toBe("signing.expired");
    expect(refused(pkcs12Of(made, ["-nokeys"]))).toBe("signing.no-key");
    expect(refused(pkcs12Of(made, ["-nocerts"]))).toBe("signing.no-certificate");
    expect(refused(pkcs12Of(makeCertificate({ key: "rsa-1024" })))).toBe("signing.key-kind");
    expect(refused(pkcs12Of(makeCertificate({ key: "p384" })))).toBe("signing.key-kind");
    expect(refused(new Uint8Array(readFileSync(made.certificate)))).toBe("signing.no-pkcs12");
    expect(refused(new Uint8Array())).toBe("signing.no-pkcs12");
    expect(refused(good.subarray(0, good.length / 2))).toBe("signing.no-pkcs12");
  });

  test("a key that belongs to another certificate is refused", () => {
    const [one, other] = [makeCertificate({ key: "rsa" }), makeCertificate({ key: "rsa" })];
    expect(refusalKey(openPkcs12(mismatched(one.key, other.certificate), password, now))).toBe(
      "signing.other-key",
    );
  });
});

describe("the device certificate", () => {
  test("is made once, whole, for its owner's eyes only, and kept", () => {
    const folder = join(scratch(), "device");
    const made = succeeded(openDeviceCertificate(folder, now));
    expect(readdirSync(folder)).toEqual(["device-certificate.pem"]);
    const file = join(folder, "device-certificate.pem");
    if (process.platform !== "win32") {
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      expect(statSync(file).mode & 0o777).toBe(0o600);
    }
    const again = succeeded(openDeviceCertificate(folder, "2036-12-25T11:10:00+08:00"));
    expect(fingerprintOf(again)).toBe(fingerprintOf(made));
    const text = execFileSync("openssl", ["x509", "-in", file, "-noout", "-text", "-nameopt", "utf8"], {
      encoding: "utf8",
    });
    expect(text).toContain("明签设备 Mingqian device");
    expect(text).toContain("ASN1 OID: prime256v1");
    expect(text).toContain("Dec 31 23:59:59 9999 GMT");
    // Judged by the ceremony's clock, whatever this machine's.
    const at = String(Date.parse(now) / 1000);
    const verified = execFileSync(
      "openssl",
      ["verify", "-attime", at, "-CAfile", file, "-check_ss_sig", file],
      { encoding: "utf8" },
    );
    expect(verified).toContain("OK");
  });

  test("is there after the first start of the program, and the same at the next", () => {
    const dataFolder = scratch();
    const file = join(dataFolder, "device", "device-certificate.pem");
    const start = () => {
      const log = (bug: unknown): never => {
        throw new Error(JSON.stringify(bug));
      };
      succeeded(compose({ dataFolder, log })).close();
      return readFileSync(file, "latin1");
    };
    const first = start();
    expect(start()).toBe(first);
    if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("what a crash left half is made anew; what was spoilt later is refused, not replaced", () => {
    const folder = join(scratch(), "device");
    succeeded(openDeviceCertificate(folder, now));
    const file = join(folder, "device-certificate.pem");
    writeFileSync(`${file}.partial`, "-----BEGIN");
    expect(openDeviceCertificate(folder, now).ok).toBe(true);
    const pem = readFileSync(file, "latin1");
    writeFileSync(file, pem.slice(0, pem.length / 2));
    expect(refusalKey(openDeviceCertificate(folder, now))).toBe("signing.device-spoilt");
    expect(existsSync(file)).toBe(true);
    writeFileSync(join(folder, "..", "file"), "");
    expect(refusalKey(openDeviceCertificate(join(folder, "..", "file"), now))).toBe("signing.device-failed");
  });
});
