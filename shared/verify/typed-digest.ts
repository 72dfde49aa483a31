import { readQr } from "../draw/qr.ts";
import type { AnchorKind } from "./evidence.ts";

/** A digest as somebody types it from paper, or pastes it from a QR code. */
export type TypedDigest =
  | { readonly state: "empty" }
  | { readonly state: "typing"; readonly found: number }
  /** Something that no digest holds. */
  | { readonly state: "stray"; readonly stray: string }
  /** The code of another number, or of no ceremony. */
  | { readonly state: "other-code" }
  /** 64 lower-case hex digits, or the text of the code. */
  | { readonly state: "good"; readonly paper: string };

/**
 * Reads a digest: groups of eight, either case, full-width digits of a Chinese keyboard; or the whole text of the QR code of
 * its kind, every field of which is then compared (protocol, "QR codes").
 */
export function typedDigest(typed: string, kind?: AnchorKind): TypedDigest {
  const plain = typed.normalize("NFKC").replace(/\s/g, "");
  if (plain.includes(",")) {
    const isOfKind = readQr(plain)?.kind === kind;
    return isOfKind ? { state: "good", paper: plain } : { state: "other-code" };
  }
  const digest = plain.toLowerCase();
  if (digest === "") return { state: "empty" };
  const [stray] = /[^0-9a-f]/u.exec(digest) ?? [];
  if (stray !== undefined) return { state: "stray", stray };
  return digest.length === 64 ? { state: "good", paper: digest } : { state: "typing", found: digest.length };
}
