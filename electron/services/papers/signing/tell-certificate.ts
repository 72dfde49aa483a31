import { X509Certificate } from "node:crypto";
import { Certificate } from "pkijs";
import type { CertificateTold } from "../../../../shared/contract/answers.ts";
import { nameOf } from "../../../../shared/verify/evidence/cms.ts";
import { chinaTime } from "../../ledger/ports.ts";
import { fingerprintOf, type Identity } from "./identity.ts";

/** What a certificate says of itself, its names as the verifier tells them. */
export function tellCertificate(identity: Identity): CertificateTold {
  const { subject, issuer } = Certificate.fromBER(identity.certificate);
  const { validFromDate, validToDate } = new X509Certificate(identity.certificate);
  return {
    fingerprint: fingerprintOf(identity),
    subject: nameOf(subject.typesAndValues),
    issuer: nameOf(issuer.typesAndValues),
    from: dayOf(validFromDate),
    to: dayOf(validToDate),
  };
}

/** The day in China, where the clock that judges a certificate stands. */
export function dayOf(date: Date): string {
  return chinaTime(date).slice(0, 10);
}
