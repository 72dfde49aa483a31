import type { Random } from "../draw/model.ts";
import { ok, type Result, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";

/** How a keeper shows that it is he who confirms: by his signature on the pad, or by his own passphrase. */
export const confirmedBy = ["pad", "passphrase"] as const;
export type ConfirmedBy = (typeof confirmedBy)[number];

/** What opens a sealed file: the officer's passphrase (or first recovery code) inside, the supervisor's (or second) outside. */
export type Keys = readonly [inner: string, outer: string];

/** The two pairs of secrets of a sealed list. Each opens a file of its own: `names.age`, `recovery.age`. */
export const pairs = ["passphrases", "recovery"] as const;
export type Pair = (typeof pairs)[number];

/** One pair of secrets as both keepers typed it: the officer the inner one (or recovery code 1), the supervisor the outer one (or code 2). */
export interface TypedPair {
  readonly pair: Pair;
  readonly officer: string;
  readonly supervisor: string;
}

/** At 2¹⁸ rounds of scrypt, twelve characters that are not a mere number outlast the years the list is secret. */
const leastCharacters = 12;
const leastDifferent = 6;

/**
 * Checks the passphrases of both keepers and brings them to NFC. The rule: at least 12 characters, 6 of them
 * different, not digits alone; nothing a terminal cannot be given; not the same for both.
 * Source: protocol, "What stays secret, and how".
 */
export function passphrases(officer: string, supervisor: string): Result<Keys> {
  const inner = passphrase(officer, "officer");
  if (!inner.ok) return inner;
  const outer = passphrase(supervisor, "supervisor");
  if (!outer.ok) return outer;
  if (inner.value === outer.value) return refuse("sealing.passphrases-equal", {});
  return ok([inner.value, outer.value]);
}

function passphrase(typed: string, who: "officer" | "supervisor"): Result<string> {
  const keeper = message(`sealing.keeper.${who}`, {});
  const text = typed.normalize("NFC");
  const characters = [...text];
  if (/^\p{White_Space}|\p{White_Space}$|\p{C}/u.test(text)) {
    return refuse("sealing.passphrase-untypable", { keeper });
  }
  if (characters.length < leastCharacters) {
    return refuse("sealing.passphrase-short", { keeper, length: characters.length, least: leastCharacters });
  }
  if (/^\p{Nd}+$/u.test(text) || new Set(characters).size < leastDifferent) {
    return refuse("sealing.passphrase-simple", { keeper, least: leastDifferent });
  }
  return ok(text);
}

/**
 * What a typed pair may stand for, each secret in every form that can have sealed a file. Recovery codes are read as their
 * slips print them, however they were typed, and refused with the group that is wrong. A passphrase is refused where it is
 * shorter than any that is taken at a freeze, and taken without blanks at its ends, which no passphrase has, and as the machine prints one where it reads as such, for a keeper types that one in
 * small letters or in full width; the keepers' own count as typed, or typed in full width.
 */
export function secretForms({
  pair,
  officer,
  supervisor,
}: TypedPair): Result<readonly [inner: readonly string[], outer: readonly string[]]> {
  if (pair === "passphrases") {
    const forms = [passphraseForms(officer), passphraseForms(supervisor)] as const;
    for (const [index, own] of forms.entries()) {
      const length = Math.max(...own.map((form) => [...form].length));
      const keeper = message(`sealing.keeper.${index === 0 ? "officer" : "supervisor"}`, {});
      if (length < leastCharacters)
        return refuse("sealing.passphrase-typed", { keeper, length, least: leastCharacters });
    }
    return ok(forms);
  }
  const codes: string[] = [];
  for (const [index, typed] of [officer, supervisor].entries()) {
    const code = readRecoveryCode(typed);
    if (!code.ok) return refuse("sealing.code-typed", { code: index + 1, reason: code.refusal });
    codes.push(code.value);
  }
  const [inner = "", outer = ""] = codes;
  return ok([[inner], [outer]]);
}

/** What a typed passphrase may stand for: as it was printed, as typed, and as typed in full width. */
export function passphraseForms(typed: string): readonly string[] {
  const printed = readRecoveryCode(typed);
  const own = typed.normalize("NFC").replace(/^\p{White_Space}+|\p{White_Space}+$/gu, "");
  return [...new Set([...(printed.ok ? [printed.value] : []), own, own.normalize("NFKC")])];
}

/** Digits and capitals without 0 1 I L O. There are 31, a prime: so the check below sees every slip named there. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const groups = 7;
const size = 5;

/** Two fresh recovery codes: 28 characters (138 bits) each and a check in each group, `2GXK7-…-9PQRT`. */
export function recoveryCodes(random: Pick<Random, "below">): Keys {
  return [recoveryCode(random), recoveryCode(random)];
}

/**
 * Reads a recovery code as typed from its slip (small letters, spaces and full-width forms are taken) to the text
 * that opens the sealed file. Refused naming the group in which a character is wrong or two are swapped, or the
 * first of two swapped groups.
 */
export function readRecoveryCode(typed: string): Result<string> {
  const characters = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, "");
  if (characters.length !== groups * size) {
    return refuse("sealing.code-length", { groups, size, length: characters.length });
  }
  const read = Array.from({ length: groups }, (_, group) =>
    characters.slice(group * size, (group + 1) * size),
  );
  for (const [group, text] of read.entries()) {
    // No code holds 0 O 1 I L: whoever typed one of them took another character for it, and no rule says for which.
    const foreign = [...text].find((character) => !alphabet.includes(character));
    if (foreign !== undefined) return refuse("sealing.code-character", { group: group + 1, typed: foreign });
    if (text.at(-1) !== check(text.slice(0, -1), group)) {
      return refuse("sealing.code-group", { group: group + 1, typed: text });
    }
  }
  return ok(read.join("-"));
}

/** Both codes as they stand on their slips, however they were typed. */
export function readRecoveryCodes([first, second]: readonly [string, string]): Result<Keys> {
  const inner = readRecoveryCode(first);
  if (!inner.ok) return inner;
  const outer = readRecoveryCode(second);
  return outer.ok ? ok([inner.value, outer.value]) : outer;
}

function recoveryCode(random: Pick<Random, "below">): string {
  const written = Array.from({ length: groups }, (_, group) => {
    const text = Array.from({ length: size - 1 }, () => alphabet[random.below(alphabet.length)]).join("");
    return text + check(text, group);
  });
  return written.join("-");
}

/** The character that weighs each place and the group's number differently; `undefined` with a character not in the alphabet. */
function check(text: string, group: number): string | undefined {
  let sum = group;
  for (const [place, character] of [...text].entries()) {
    const value = alphabet.indexOf(character);
    if (value < 0) return undefined;
    sum += (place + 1) * value;
  }
  return alphabet[sum % alphabet.length];
}
