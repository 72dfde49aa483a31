import { X509Certificate } from "node:crypto";
import type { Result } from "../../../../shared/text/result.ts";
import { chinaTime, type Identity } from "../../ledger/ports.ts";

/** From when on a certificate is valid, as facts write times; nothing where there is none. */
export function validFrom(identity: Result<Identity>): string | undefined {
  return identity.ok ? chinaTime(new X509Certificate(identity.value.certificate).validFromDate) : undefined;
}

/**
 * The last day a certificate is valid on in China, `2036-12-25`; nothing where there is none, or where it states the end that
 * means no end (RFC 5280, 4.1.2.5).
 */
export function validTo(identity: Result<Identity>): string | undefined {
  if (!identity.ok) return undefined;
  const { validToDate } = new X509Certificate(identity.value.certificate);
  return validToDate.getUTCFullYear() >= 9999 ? undefined : chinaTime(validToDate).slice(0, 10);
}
