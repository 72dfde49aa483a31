import type { Random } from "../draw/model.ts";
import { ok, type Result, refuse } from "../text/result.ts";
import type { Keys } from "./passphrases.ts";

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
    if (text.at(-1) !== check(text.slice(0, -1), group)) {
      return refuse("sealing.code-group", { group: group + 1, typed: text });
    }
  }
  return ok(read.join("-"));
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
