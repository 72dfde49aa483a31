import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  X509Certificate,
} from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ok, type Result, refuse } from "../../../../shared/text/result.ts";
import { syncFolder, writeDurably } from "../../ledger/durable-file.ts";
import { codeOf } from "../../ledger/failure.ts";
import type { Identity } from "./identity.ts";
import { selfSigned } from "./self-signed.ts";

const fileName = "device-certificate.pem";

/**
 * The certificate of this machine, from a folder that only its owner looks into: made where there is none, whole or not at
 * all, and kept for ever after, because its fingerprint stands in the papers. One file with key and certificate, so that
 * neither is ever without the other. Refused: a folder or file that cannot be read or written, a file that was spoilt.
 */
export function openDeviceCertificate(folder: string, now: string): Result<Identity> {
  const file = join(folder, fileName);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!existsSync(file)) make(folder, file, now);
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

/** A device certificate that is written nowhere, for what proves nothing: a rehearsal without windows, and tests. */
export function passingDeviceCertificate(now: string): Identity {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return { key: privateKey, certificate: certify(privateKey, publicKey, now), issuers: [] };
}

function make(folder: string, file: string, now: string): void {
  const { key, certificate } = passingDeviceCertificate(now);
  const pem = `${key.export({ format: "pem", type: "pkcs8" })}${new X509Certificate(certificate).toString()}`;
  const partial = `${file}.partial`;
  // What a crash left may have been made by another program, with other rights.
  rmSync(partial, { force: true });
  writeDurably(partial, pem, 0o600);
  renameSync(partial, file);
  syncFolder(folder);
}

function certify(key: KeyObject, publicKey: KeyObject, now: string): Uint8Array {
  return selfSigned({
    publicKey: publicKey.export({ format: "der", type: "spki" }),
    from: new Date(now),
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
  } catch {
    return undefined;
  }
}
