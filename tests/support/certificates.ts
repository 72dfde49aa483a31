import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scratch } from "./scratch.ts";

/** Certificates of people who do not exist, made by OpenSSL for one test. */
export interface CertificateWish {
  readonly key?: "rsa" | "rsa-1024" | "p256" | "p384";
  readonly subject?: string;
  /** `20200101000000Z`. */
  readonly from?: string;
  readonly to?: string;
  /** A certificate from an office that vouches for it, its own beside it; signed by itself otherwise. */
  readonly issued?: boolean;
}

export interface MadeCertificate {
  readonly folder: string;
  readonly key: string;
  readonly certificate: string;
  readonly issuer?: string;
  /** SHA-256 of the certificate, lower-case hex. */
  readonly fingerprint: string;
}

export const password = "示例口令-secret";

const config = `[ca]
default_ca = own
[own]
database = index.txt
new_certs_dir = .
serial = serial
policy = any
default_md = sha256
unique_subject = no
string_mask = utf8only
utf8 = yes
[any]
commonName = supplied
organizationName = optional
countryName = optional
[req]
distinguished_name = name
string_mask = utf8only
[name]
[end]
basicConstraints = CA:FALSE
keyUsage = digitalSignature, nonRepudiation
[authority]
basicConstraints = critical, CA:TRUE
`;

const algorithms: Readonly<Record<NonNullable<CertificateWish["key"]>, readonly string[]>> = {
  rsa: ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"],
  "rsa-1024": ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024"],
  p256: ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"],
  p384: ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384"],
};

/** Makes a key and its certificate. */
export function makeCertificate(wish: CertificateWish = {}): MadeCertificate {
  const { key = "p256", subject = "/C=CN/O=示例市生态环境局/CN=示例操作员", issued = false } = wish;
  const dates = ["-startdate", wish.from ?? "20200101000000Z", "-enddate", wish.to ?? "20491231235959Z"];
  const folder = scratch();
  const openssl = (...args: string[]) => execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
  writeFileSync(join(folder, "ca.cnf"), config);
  writeFileSync(join(folder, "index.txt"), "");
  writeFileSync(join(folder, "serial"), "1A2B3C\n");
  const request = (name: string, kind: NonNullable<CertificateWish["key"]>, who: string) => {
    openssl("genpkey", ...algorithms[kind], "-out", `${name}.key`);
    openssl(
      "req",
      "-new",
      "-utf8",
      "-config",
      "ca.cnf",
      "-key",
      `${name}.key`,
      "-subj",
      who,
      "-out",
      `${name}.csr`,
    );
  };
  const ca = (name: string, ...how: string[]) =>
    openssl(
      "ca",
      "-batch",
      "-notext",
      "-utf8",
      "-config",
      "ca.cnf",
      ...dates,
      "-in",
      `${name}.csr`,
      "-out",
      `${name}.pem`,
      ...how,
    );
  request("own", key, subject);
  if (issued) {
    request("issuer", "rsa", "/C=CN/O=示例签发机构/CN=示例根证书");
    ca("issuer", "-selfsign", "-keyfile", "issuer.key", "-extensions", "authority");
    ca("own", "-keyfile", "issuer.key", "-cert", "issuer.pem", "-extensions", "end");
  } else ca("own", "-selfsign", "-keyfile", "own.key", "-extensions", "end");
  const der = openssl("x509", "-in", "own.pem", "-outform", "DER");
  return {
    folder,
    key: join(folder, "own.key"),
    certificate: join(folder, "own.pem"),
    ...(issued && { issuer: join(folder, "issuer.pem") }),
    fingerprint: createHash("sha256").update(der).digest("hex"),
  };
}

/** A certificate file as an office gets it; `how` are OpenSSL's own options (`-legacy`, `-nokeys`, `-nocerts`). */
export function pkcs12Of(made: MadeCertificate, how: readonly string[] = [], secret = password): Uint8Array {
  const { folder, key, certificate, issuer } = made;
  const chain = issuer ? ["-certfile", issuer] : [];
  const out = join(folder, "own.p12");
  const parts = ["-inkey", key, "-in", certificate, ...chain, "-passout", `pass:${secret}`, "-out", out];
  execFileSync("openssl", ["pkcs12", "-export", ...parts, ...how], { stdio: "pipe" });
  return new Uint8Array(readFileSync(out));
}
