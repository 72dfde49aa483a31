/** A digest as somebody types it from paper, or pastes it from a QR code. */
export type TypedDigest =
  | { readonly state: "empty" }
  | { readonly state: "typing"; readonly found: number }
  /** Something that no digest holds. */
  | { readonly state: "stray"; readonly stray: string }
  | { readonly state: "good"; readonly digest: string };

/**
 * Reads a digest: groups of eight, either case, full-width digits of a Chinese keyboard; or the whole text of a QR code, in
 * which it stands after `inQr` (protocol, "QR codes").
 */
export function typedDigest(typed: string, inQr?: "freeze" | "seed"): TypedDigest {
  const plain = typed.normalize("NFKC").replace(/\s/g, "").toLowerCase();
  const digest = new RegExp(`^mingqian-draw/1,.*,${inQr},([0-9a-f]{64})(?:,|$)`).exec(plain)?.[1] ?? plain;
  if (digest === "") return { state: "empty" };
  const [stray] = /[^0-9a-f]/u.exec(digest) ?? [];
  if (stray !== undefined) return { state: "stray", stray };
  return digest.length === 64 ? { state: "good", digest } : { state: "typing", found: digest.length };
}
