import { ceremonyForm, digestForm, protocol } from "../draw/field.ts";
import { readQr } from "../draw/qr.ts";
import { type Message, message } from "../text/text.ts";
import type { AnchorKind } from "./anchor-kinds.ts";

/** A digest as somebody types it from paper, or pastes it from a QR code. */
export type TypedDigest =
  | { readonly state: "empty" }
  /** Hex digits, fewer than there should be. */
  | { readonly state: "typing"; readonly why: Message }
  /** Nothing that becomes a digest, however it goes on. */
  | { readonly state: "wrong"; readonly why: Message }
  /** 64 lower-case hex digits, or the text of the code. */
  | { readonly state: "good"; readonly paper: string };

/** Spaces of every width, line breaks, and what cannot be seen at all, as text copied from elsewhere brings it along. */
const blank = /[\s\p{Cf}]/gu;

/**
 * Reads a digest: groups of eight, either case, full-width digits of a Chinese keyboard; or the whole text of the QR code of
 * its kind in either case, every field of which is then compared (protocol, "QR codes").
 */
export function typedDigest(typed: string, kind?: AnchorKind): TypedDigest {
  const text = typed.normalize("NFKC").replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, "");
  if (text.includes(",") || /^mingqian/i.test(text)) return typedCode(text, kind);
  const digest = text.replace(blank, "").toLowerCase();
  if (digest === "") return { state: "empty" };
  const stray = [...digest].findIndex((digit) => !/[0-9a-f]/.test(digit));
  if (stray >= 0) {
    const told = {
      stray: [...digest][stray] ?? "",
      group: Math.floor(stray / 8) + 1,
      place: (stray % 8) + 1,
    };
    return { state: "wrong", why: message("verify.typed.stray", told) };
  }
  return digest.length === 64 ? { state: "good", paper: digest } : wrongLength(text, digest.length);
}

/** Where digits are typed in groups, the first that is none of eight; the last may still be growing. */
function wrongLength(text: string, found: number): TypedDigest {
  const state = found < 64 ? "typing" : "wrong";
  const groups = text.split(/[\s\p{Cf}]+/u);
  const odd = groups.findIndex((group) => group.length % 8 !== 0);
  const isLast = odd === groups.length - 1 && found < 64;
  if (groups.length > 1 && odd >= 0 && !isLast) {
    const group = groups.slice(0, odd).join("").length / 8 + 1;
    const length = groups[odd]?.length ?? 0;
    return { state, why: message("verify.typed.group", { found, group, length }) };
  }
  return { state, why: message(found < 64 ? "verify.typed.short" : "verify.typed.long", { found }) };
}

function typedCode(text: string, kind: AnchorKind | undefined): TypedDigest {
  const plain = asPrinted(text.replace(blank, ""));
  const [found = ""] = plain.split(",");
  const wrong = (why: Message): TypedDigest => ({ state: "wrong", why });
  if (/^mingqian-draw\/\d+$/.test(found) && found !== protocol)
    return wrong(message("verify.code.version", { found, known: protocol }));
  const code = readQr(plain);
  if (!code) return wrong(message(isHalf(plain) ? "verify.code.half" : "verify.code.none", {}));
  if (code.kind !== kind)
    return wrong(message("verify.code.field", { holds: message(`verify.number.${code.kind}`, {}) }));
  // Beside a code its text is printed over several lines; no field of it holds a blank.
  return { state: "good", paper: plain };
}

/** A code in the case it is printed in, whatever it was typed in: the ceremony has capitals only, every other field small letters. */
function asPrinted(code: string): string {
  const fields = code.split(",");
  return fields
    .map((field, at) =>
      at === 1
        ? field.replace(/[a-z]/g, (letter) => letter.toUpperCase())
        : field.replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
    )
    .join(",");
}

/** The fields of a code in their order: whether one is whole, and whether it could become so. */
const fields: readonly (readonly [whole: RegExp, begun: RegExp])[] = [
  [new RegExp(`^${protocol}$`), /^mingqian[a-z/-]*$/],
  [ceremonyForm.pattern, /^[A-Z0-9-]*$/],
  [/^(?:freeze|seed|close)$/, /^[a-z]{0,6}$/],
  [digestForm.pattern, /^[0-9a-f]{0,64}$/],
  [/^result$/, /^[a-z]{0,6}$/],
  [digestForm.pattern, /^[0-9a-f]{0,64}$/],
];

/** Whether a text is the beginning of a code, which was cut off somewhere. */
function isHalf(text: string): boolean {
  const told = text.split(",");
  const last = told.length - 1;
  return (
    told.length <= (told[2] === "seed" ? 6 : 4) &&
    told.every((field, at) => fields[at]?.[at < last ? 0 : 1].test(field) || (at === 0 && field === protocol))
  );
}
