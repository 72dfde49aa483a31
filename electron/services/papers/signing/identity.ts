import { hash, X509Certificate } from "node:crypto";
import type { CertificateTold } from "../../../../shared/contract/answers.ts";
import { nameOf, readCertificate } from "../../../../shared/verify/evidence/certificate.ts";
import { chinaTime, type Identity } from "../../ledger/ports.ts";

/** SHA-256 of the certificate, 64 lower-case hex digits: by it anybody recognises who signed. */
export function fingerprintOf({ certificate }: Identity): string {
  return hash("sha256", certificate);
}

/** What a certificate says of itself, its names as the verifier tells them. */
export function tellCertificate(identity: Identity): CertificateTold {
  const { subject, issuer } = readCertificate(identity.certificate);
  const { validFromDate, validToDate } = new X509Certificate(identity.certificate);
  return {
    fingerprint: fingerprintOf(identity),
    subject: nameOf(subject),
    issuer: nameOf(issuer),
    from: dayOf(validFromDate),
    to: dayOf(validToDate),
  };
}

/** The day in China, where the clock that judges a certificate stands. */
export function dayOf(date: Date): string {
  return chinaTime(date).slice(0, 10);
}
