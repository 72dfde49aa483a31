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
  const { same, nearest } = lookThrough(slips, counted);
  if (same.length > 0) {
    const zeros = placesOf(digits, "?");
    const said = [message("verify.slip.there", { slips: same, digits: inFours(counted) })];
    if (zeros.length > 0) said.push(message("verify.slip.zeros", { places: zeros }));
    return { kind: "there", slips: same, said: [...said, ...caution] };
  }
  const { slip, differing, place } = nearest;
  const inNearest = slips[slip - 1] ?? "";
  const inSeed = inNearest[place] ?? "";
  const said = [
    message("verify.slip.absent", {
      slip,
      digits: inFours(inNearest),
      count: differing,
      place: place + 1,
      found: inSeed,
      own: digits[place] ?? "",
    }),
  ];
  if (inSeed === "0") said.push(message("verify.slip.maybe-zero", {}));
  said.push(message("verify.slip.what-to-do", {}), ...caution);
  return { kind: "absent", nearest: slip, said };
}

/** A slip from 1, in how many digits it differs, and the first place of these. */
interface Nearest {
  readonly slip: number;
  readonly differing: number;
  readonly place: number;
}

/** Every slip once, while somebody types: those that are the wanted one, from 1, and the first that differs from it least. */
function lookThrough(
  slips: readonly string[],
  wanted: string,
): { readonly same: readonly number[]; readonly nearest: Nearest } {
  const same: number[] = [];
  let nearest: Nearest = { slip: 1, differing: length + 1, place: 0 };
  for (const [index, slip] of slips.entries()) {
    let [differing, place] = [0, 0];
    for (let at = length - 1; at >= 0; at -= 1)
      if (slip[at] !== wanted[at]) [differing, place] = [differing + 1, at];
    if (differing === 0) same.push(index + 1);
    else if (differing < nearest.differing) nearest = { slip: index + 1, differing, place };
  }
  return { same, nearest };
}

/** Twelve digits as people read them. */
export function inFours(digits: string): string {
  return digits.match(/.{4}/g)?.join(" ") ?? digits;
}

/** From 1. */
function placesOf(text: string, wanted: string): readonly number[] {
  return [...text].flatMap((digit, at) => (digit === wanted ? [at + 1] : []));
}
