import { ok, type Result, refuse } from "../../../../shared/text/result.ts";
import { openDocument } from "../../../../shared/verify/evidence/pdf-objects.ts";
import { signatureUpdate } from "../../../../shared/verify/evidence/signature-update.ts";
import { octets } from "../../verify/octets.ts";
import { cadesSignature } from "./cades.ts";
import type { Identity } from "./identity.ts";

/** Room in a signature beside its certificates: attributes, the issuer twice, and the signature of the largest key. */
const room = 8192;

/**
 * Signs a paper of this application's press as it stands, its earlier signatures included: the bytes with one revision more.
 * `at` is local time, `2026-12-25T09:30:00+08:00`. Refused where the paper has no empty signature field left.
 */
export function appendSignature(pdf: Uint8Array, identity: Identity, at: string): Result<Uint8Array> {
  const source = octets.latin1(pdf);
  const certificates = [identity.certificate, ...identity.issuers];
  const update = signatureUpdate(openDocument(pdf, octets, source), source, {
    time: pdfTime(at),
    octets: certificates.reduce((sum, { length }) => sum + length, room),
  });
  if (!update) return refuse("signing.no-field", {});
  const [start, end] = update.gap;
  const bytes = Buffer.concat([pdf, Buffer.from(update.text, "latin1")]);
  const signed = Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  const signature = Buffer.from(cadesSignature(signed, identity)).toString("hex");
  if (signature.length > end - start - 2) throw new Error("a signature larger than its room");
  bytes.write(signature, start + 1, "latin1");
  return ok(bytes);
}

/** A date as PDF writes it (ISO 32000-1, 7.9.4). */
function pdfTime(at: string): string {
  const [, digits = "", hours = "", minutes = ""] = /^(.{19})([+-]\d\d):(\d\d)$/.exec(at) ?? [];
  return `D:${digits.replace(/[-:T]/g, "")}${hours}'${minutes}'`;
}
