import { X509Certificate } from "node:crypto";
import type { Result } from "../../../../shared/text/result.ts";
import { chinaTime, type Identity } from "../../ledger/ports.ts";

/** From when on a certificate is valid, as facts write times; nothing where there is none. */
export function validFrom(identity: Result<Identity>): string | undefined {
  return identity.ok ? chinaTime(new X509Certificate(identity.value.certificate).validFromDate) : undefined;
}
