import { ok, type Result, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";

/** What opens a sealed file: the officer's passphrase (or first recovery code) inside, the supervisor's (or second) outside. */
export type Keys = readonly [inner: string, outer: string];

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
