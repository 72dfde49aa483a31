import type { Hash } from "../draw/model.ts";

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/**
 * The check character of a unified social credit code by GB 32100-2015: with Ci the value and 3^(i−1) mod 31 the weight
 * of the i-th of the first 17 characters, 31 − ΣCi·Wi mod 31 (31 counts as 0).
 *
 * @param code at least 17 characters; those past the 17th are not looked at
 * @returns undefined where the standard's alphabet (no I, O, S, V, Z) lacks one of them
 */
export function checkCharacter(code: string): string | undefined {
  let sum = 0;
  let weight = 1;
  for (let index = 0; index < 17; index += 1) {
    const value = alphabet.indexOf(code.charAt(index));
    if (value < 0 || code.length <= index) return undefined;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** Whether a text has the form of a unified social credit code: 18 characters of the standard's alphabet. */
export function isCreditCodeForm(code: string): boolean {
  return /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code);
}

/**
 * A credit code as codes are compared, in capitals; of the number of a discharge permit, which is the credit code, three digits and
 * a letter (HJ 608), the credit code.
 *
 * @param code ASCII without white space
 */
export function creditCodeIn(code: string): string {
  const whole = code.toUpperCase();
  return /^[0-9A-Z]{18}\d{3}[A-Z]$/.test(whole) ? whole.slice(0, 18) : whole;
}

/**
 * Whether a text has the form of a resident identity number (GB 11643-1999): six digits of a place, a day of birth, three digits and a
 * check character. Whether that is right does not matter: one that was typed wrong is somebody's all the same.
 */
export function isIdentityNumber(text: string): boolean {
  return /^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(text);
}

/**
 * The key of a unit that has no pollution-source code: credit code, `-`, first 8 hex digits of the hash of its address in
 * NFC without white space (protocol, "Ids").
 */
export function keyOf(creditCode: string, address: string, hash: Hash): string {
  return `${creditCode}-${hash(address.normalize("NFC").replace(/[\s\u0085]/g, "")).slice(0, 8)}`;
}
