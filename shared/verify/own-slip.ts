import { type Message, message } from "../text/text.ts";
import type { Case } from "./case.ts";

/** A slip as its writer knows it: twelve digits, `?` for one that could not be read. */
export type TypedSlip =
  | { readonly state: "empty" }
  | { readonly state: "typing"; readonly why: Message }
  | { readonly state: "wrong"; readonly why: Message }
  | { readonly state: "good"; readonly digits: string };

/** Digits of a slip (protocol, step 3). */
const length = 12;

/** Reads a slip: with spaces or dashes between its digits, and in full-width digits of a Chinese keyboard. */
export function typedSlip(typed: string): TypedSlip {
  const digits = [...typed.normalize("NFKC").replace(/[\s\p{Cf}\p{Pd}]/gu, "")];
  if (digits.length === 0) return { state: "empty" };
  const stray = digits.findIndex((digit) => !/[0-9?]/.test(digit));
  if (stray >= 0)
    return {
      state: "wrong",
      why: message("verify.slip.stray", { stray: digits[stray] ?? "", place: stray + 1 }),
    };
  if (digits.length === length) return { state: "good", digits: digits.join("") };
  return {
    state: digits.length < length ? "typing" : "wrong",
    why: message("verify.slip.short", { found: digits.length }),
  };
}

/** Whether a slip is in the seed. */
export type OwnSlip =
  | { readonly kind: "none"; readonly said: readonly Message[] }
  | { readonly kind: "there"; readonly slips: readonly number[]; readonly said: readonly Message[] }
  | {
      readonly kind: "absent";
      /** The slip that differs from it least, from 1. */
      readonly nearest: number;
      readonly said: readonly Message[];
    };

/**
 * Looks for a slip in the seed. A digit that could not be read is 0 there (protocol, step 5), so `?` stands for it. `isAnchored`
 * tells whether the seed was found on paper: without that it is said that only these files were looked at.
 */
export function findSlip(c: Case, digits: string, isAnchored: boolean): OwnSlip {
  const slips = c.contents["seed.txt"]?.slips;
  if (!slips || slips.length === 0) {
    const isVoid = c.contents["close.txt"]?.state === "void";
    return { kind: "none", said: [message(isVoid ? "verify.slip.void" : "verify.slip.no-seed", {})] };
  }
  const caution = isAnchored ? [] : [message("verify.slip.unanchored", {})];
  const counted = digits.replaceAll("?", "0");
  const found = slips.flatMap((slip, index) => (slip === counted ? [index + 1] : []));
  if (found.length > 0) {
    const zeros = placesOf(digits, "?");
    const said = [message("verify.slip.there", { slips: found, digits: inFours(counted) })];
    if (zeros.length > 0) said.push(message("verify.slip.zeros", { places: zeros }));
    return { kind: "there", slips: found, said: [...said, ...caution] };
  }
  const told = slips.map((slip, index) => ({
    slip: index + 1,
    digits: slip,
    places: differing(slip, counted),
  }));
  const nearest = told.reduce((best, one) => (one.places.length < best.places.length ? one : best));
  const place = nearest.places[0] ?? 0;
  const inSeed = nearest.digits[place] ?? "";
  const said = [
    message("verify.slip.absent", {
      slip: nearest.slip,
      digits: inFours(nearest.digits),
      count: nearest.places.length,
      place: place + 1,
      found: inSeed,
      own: digits[place] ?? "",
    }),
  ];
  if (inSeed === "0") said.push(message("verify.slip.maybe-zero", {}));
  said.push(message("verify.slip.what-to-do", {}), ...caution);
  return { kind: "absent", nearest: nearest.slip, said };
}

/** Twelve digits as people read them. */
export function inFours(digits: string): string {
  return digits.match(/.{4}/g)?.join(" ") ?? digits;
}

function differing(one: string, other: string): readonly number[] {
  return [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
}

/** From 1. */
function placesOf(text: string, wanted: string): readonly number[] {
  return [...text].flatMap((digit, at) => (digit === wanted ? [at + 1] : []));
}
