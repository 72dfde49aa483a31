import { simplified } from "./traditional.ts";

/** Names and codes as they are compared. What is stored stays as written. */

/**
 * The characters that GB 18030-2000 and GBK put into Unicode's private use, from U+E815 on, by where later editions put them: old
 * programs still write the private ones.
 */
const oncePrivate = [
  ..."\u{2e81}\u{20087}\u{20089}\u{200cc}\u{2e84}\u{3473}\u{3447}\u{2e88}\u{2e8b}\u{9fb4}\u{359e}\u{361a}\u{360e}\u{2e8c}\u{2e97}\u{396e}\u{3918}\u{9fb5}\u{39cf}\u{39df}\u{3a73}\u{39d0}\u{9fb6}\u{9fb7}\u{3b4e}\u{3c6e}\u{3ce0}\u{2ea7}\u{215d7}\u{9fb8}\u{2eaa}\u{4056}\u{415f}\u{2eae}\u{4337}\u{2eb3}\u{2eb6}\u{2eb7}\u{2298f}\u{43b1}\u{43ac}\u{2ebb}\u{43dd}\u{44d6}\u{4661}\u{464c}\u{9fb9}\u{4723}\u{4729}\u{477c}\u{478d}\u{2eca}\u{4947}\u{497a}\u{497d}\u{4982}\u{4983}\u{4985}\u{4986}\u{499f}\u{499b}\u{49b7}\u{49b6}\u{9fba}\u{241fe}\u{4ca3}\u{4c9f}\u{4ca0}\u{4ca1}\u{4c77}\u{4ca2}\u{4d13}\u{4d14}\u{4d15}\u{4d16}\u{4d17}\u{4d18}\u{4d19}\u{4dae}\u{9fbb}",
];
const firstPrivate = 0xe815;

function published(character: string): string {
  return oncePrivate[(character.codePointAt(0) ?? 0) - firstPrivate] ?? character;
}

/**
 * A name as it is compared with another: two that differ in width, brackets, quotes, dots, dashes, blanks, case, compatibility or
 * private characters, or in traditional for simplified ones alone are one.
 */
export function foldName(name: string): string {
  if (/^[a-z0-9一-鿿-]*$/.test(name) && !name.includes("--")) return simplified(name);
  const folded = name
    .replace(/[\ue815-\ue864]/g, published)
    .normalize("NFKC")
    .replace(/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, "")
    .replace(/[\s·•‧∙⋅・᛫.\p{Ps}\p{Pe}\p{Pi}\p{Pf}"']/gu, "")
    .replace(/[○◯]/g, "〇")
    .replace(/[\p{Pd}ー_]+/gu, "-")
    .toLowerCase();
  return simplified(folded);
}

/** Letters of other scripts that look like Latin ones. */
const alike: Readonly<Record<string, string>> = Object.fromEntries(
  ["АA", "ВB", "ЕE", "КK", "МM", "НH", "ОO", "РP", "СC", "ТT", "УY", "ХX", "ІI", "ЅS", "ЈJ"]
    .concat(["аa", "еe", "оo", "рp", "сc", "уy", "хx", "іi", "ѕs", "јj"])
    .concat(["ΑA", "ΒB", "ΕE", "ΖZ", "ΗH", "ΙI", "ΚK", "ΜM", "ΝN", "ΟO", "ΡP", "ΤT", "ΥY", "ΧX", "οo"])
    .map((pair) => [...pair] as [string, string]),
);

const isAscii = (code: string) => /^[ -~]*$/.test(code);

/** A character of a code that looks like another. */
export interface Lookalike {
  readonly character: string;
  /** From 1. */
  readonly position: number;
  readonly like: string;
}

/** The first letter of another script that looks like a Latin one, in a code. */
export function foreignLetter(code: string): Lookalike | undefined {
  if (isAscii(code)) return undefined;
  const found = [...code].findIndex((character) => Object.hasOwn(alike, character));
  const character = [...code][found];
  return character === undefined
    ? undefined
    : { character, position: found + 1, like: alike[character] ?? "" };
}

const digits: Readonly<Record<string, string>> = { O: "0", I: "1", S: "5", Z: "2" };

/** The first letter in a unified social credit code that the standard (GB 32100-2015) does not have, where a digit looks like it. */
export function letterForDigit(code: string): Lookalike | undefined {
  if (!/[OISZ]/.test(code)) return undefined;
  const found = [...code].findIndex((character) => Object.hasOwn(digits, character));
  const character = [...code][found];
  return character === undefined
    ? undefined
    : { character, position: found + 1, like: digits[character] ?? "" };
}

/** An l in a credit code without other small letters: the digit 1, or the capital L, which the standard has. */
export function smallL(code: string): Lookalike | undefined {
  const found = code.indexOf("l");
  return found < 0 || /[a-km-z]/.test(code) ? undefined : { character: "l", position: found + 1, like: "1" };
}

/** A code as it is compared with others by the eye: O like 0, I and l like 1. */
export function foldCode(code: string): string {
  const latin = isAscii(code) ? code : [...code].map((character) => alike[character] ?? character).join("");
  return latin.toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1");
}

/**
 * Whether a spreadsheet that opens a name in a text file may take it for a formula and run it. A comma in a name ends a cell there, for
 * the protocol's files quote nothing.
 */
export function isFormulaLike(name: string): boolean {
  return /(?:^|,)\s*[=+\-@＝＋－＠]/.test(name);
}
