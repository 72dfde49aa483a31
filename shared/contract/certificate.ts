import * as z from "zod";
import type { Signer } from "../verify/evidence.ts";

/** A certificate file as a window sends it: used once, kept nowhere. */
export const SentCertificate = z.strictObject({
  /** PKCS#12, Base64; at most 512 KiB decoded, which no certificate file comes near. */
  bytes: z.base64().max(700_000),
  password: z.string().max(1000),
});
export type SentCertificate = z.infer<typeof SentCertificate>;

/** What a certificate says of itself. */
export interface CertificateTold extends Signer {
  readonly issuer: string;
  /** First and last day it is valid on, in China: `2026-12-25`. */
  readonly from: string;
  readonly to: string;
}

/** A signature of a filed paper, oldest first; the name is the certificate's own. */
export interface Signature extends Signer {
  /** Who signed, as the console was told; nobody where the program did by filing it. */
  readonly keeper?: "officer" | "supervisor";
}
