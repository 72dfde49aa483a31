import { ceremonyForm, digestForm, protocol } from "./field.ts";

/** The three codes that carry a ceremony's digests out of the room (protocol, "QR codes"). */

/** What the QR code of a frozen ceremony says: H(freeze.txt). */
export function freezeQr(ceremony: string, freeze: string): string {
  return `${protocol},${ceremony},freeze,${freeze}`;
}

/** What the QR code of a drawn ceremony says: the seed and H(result.csv). */
export function resultQr(ceremony: string, seed: string, result: string): string {
  return `${protocol},${ceremony},seed,${seed},result,${result}`;
}

/** What the QR code of a locked ceremony says: H(close.txt), which binds teams and ledger. */
export function closeQr(ceremony: string, close: string): string {
  return `${protocol},${ceremony},close,${close}`;
}

/** What a code said, every field of it. */
export type QrCode =
  | { readonly kind: "freeze"; readonly ceremony: string; readonly digest: string }
  | { readonly kind: "seed"; readonly ceremony: string; readonly digest: string; readonly result: string }
  | { readonly kind: "close"; readonly ceremony: string; readonly digest: string };

/** Takes the text of a code apart; nothing where it is none of the three, or has a field too many. */
export function readQr(text: string): QrCode | undefined {
  const [name, ceremony = "", kind, digest = "", ...more] = text.split(",");
  if (name !== protocol || !ceremonyForm.pattern.test(ceremony) || !digestForm.pattern.test(digest))
    return undefined;
  if ((kind === "freeze" || kind === "close") && more.length === 0) return { kind, ceremony, digest };
  const [label, result = ""] = more;
  if (kind !== "seed" || label !== "result" || !digestForm.pattern.test(result) || more.length !== 2)
    return undefined;
  return { kind, ceremony, digest, result };
}
