/** Texts as they can be compared in print, letter by letter: what fonts draw alike, nobody can tell apart. */

/** Radicals and strokes, which fonts draw as the characters that they resemble. */
const lookAlike = /[\u2e80-\u2eff\u31c0-\u31ef]/gu;
const unclear = "\ufffd";
/** A character that no font has, as papers spell it. */
const spelledOut = /〔u\+((?:10|[0-9a-f])?[0-9a-f]{4})〕/gu;
const signs = new RegExp(`[^\\p{L}\\p{N}${unclear}]`, "gu");

/**
 * Letters, digits and Han characters of a text, in small letters: signs share their shapes in print, and so do forms of one character,
 * radicals and strokes.
 */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(spelledOut, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .normalize("NFKC")
    .toLowerCase()
    .replace(lookAlike, unclear)
    .replace(signs, "");
}

/** How a text stands among folded ones: each letter as it is, or in its place one that nobody can tell from it. */
export function printedAs(text: string): RegExp {
  const letters = Array.from(folded(text), (letter) => (letter === unclear ? "." : `[${letter}${unclear}]`));
  return new RegExp(letters.join(""), "gu");
}
