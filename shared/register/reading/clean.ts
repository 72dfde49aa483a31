/** What can be wrong with the characters of a cell, and how they are put right. */
export type Dirt = "no-break-space" | "line-break" | "invisible" | "spaces";

// One cheap look that almost every cell passes; only the others are examined. U+0085 is White_Space to Unicode, not to \s.
const suspect = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}|^ | $| {2}/u;
const noBreak = /[\u00a0\u2007\u202f]/;
const lineBreak = /[\t\n\v\f\r\u0085\u2028\u2029]/;
const whiteSpace = /[\s\u0085]+/g;
const invisible = /(?![\t\n\v\f\r\u0085\ufeff])[\p{Cc}\p{Cf}]/u;
const allInvisible = /(?![\t\n\v\f\r\u0085])[\p{Cc}\p{Cf}]/gu;

/** Kinds of dirt in a text; none for a clean one. */
export function dirtOf(text: string): readonly Dirt[] {
  if (plain.test(text) || !suspect.test(text)) return [];
  const found: Dirt[] = [];
  if (noBreak.test(text)) found.push("no-break-space");
  if (lineBreak.test(text)) found.push("line-break");
  if (invisible.test(text) || text.includes("\ufeff")) found.push("invisible");
  if (found.length === 0) found.push("spaces");
  return found;
}

// Most cells of most lists: nothing of them is examined further.
const plain = /^[!-~一-鿿]*$/;

/** NFC, one blank for every run of white space and none at the ends, nothing invisible. */
export function tidy(text: string): string {
  if (plain.test(text)) return text;
  const composed = text.normalize("NFC");
  if (!suspect.test(composed)) return composed;
  return composed.replace(allInvisible, "").replace(whiteSpace, " ").trim();
}

/** Full-width letters, digits and signs as the ASCII ones they stand for (U+FF01 … U+FF5E). */
export function narrow(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/**
 * A tidy text without what marks it as a text to a spreadsheet: `="…"` around it, or an apostrophe, a back-tick or an opening quote
 * before it that nothing closes.
 */
export function unmarked(tidied: string): string {
  if (!/^[='`‘’′＇｀]/.test(tidied)) return tidied;
  const [, quoted] = /^="(.*)"$/s.exec(tidied) ?? [];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  return /^['`‘’′＇｀][^'`‘’′＇｀]*$/.test(tidied) ? tidied.slice(1).trimStart() : tidied;
}

/** A code as it should be written: ASCII, without white space, marks of text and trailing dots. */
export function tidyCode(text: string): string {
  return narrow(unmarked(tidy(text)))
    .replace(whiteSpace, "")
    .replace(/[.。．]+$/, "");
}

const placeholders = new Set(
  "n/a na null none nil 无 暂无 没有 不详 未知 不明 待定 待补 空 / // \\ - -- --- — —— – ― * ** ? ??".split(
    " ",
  ),
);

/** Whether a cell says that it has nothing to say: `N/A`, 无, — and the like, or shows the error of a formula. */
export function isPlaceholder(tidied: string): boolean {
  return (tidied.length <= 7 && placeholders.has(narrow(tidied).toLowerCase())) || isFormulaError(tidied);
}

/** Whether a cell shows the error of a formula: there was to be something, and it is not there. */
export function isFormulaError(tidied: string): boolean {
  return /^#(?:N\/A|REF!|VALUE!|NAME\?|NULL!|NUM!|DIV\/0!|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|CONNECT!|UNKNOWN!|EXTERNAL!|PYTHON!|TIMEOUT!|GETTING_DATA|ERROR!)$/i.test(
    tidied,
  );
}

/** Whether a name ends in dots, as systems cut what is too long. */
export function isCut(name: string): boolean {
  return /(?:\.{2,}|。{2,}|．{2,}|…|⋯)$/.test(name);
}

/** At most 60 characters of a text, to show in a sentence. */
export function excerpt(text: string): string {
  if (text.length <= 60) return text;
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 60).join("")}…` : text;
}
