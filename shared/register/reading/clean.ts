import type { ControlLevel } from "../model.ts";

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
  if (!suspect.test(text)) return [];
  const found: Dirt[] = [];
  if (noBreak.test(text)) found.push("no-break-space");
  if (lineBreak.test(text)) found.push("line-break");
  if (invisible.test(text) || text.includes("\ufeff")) found.push("invisible");
  if (found.length === 0) found.push("spaces");
  return found;
}

/** NFC, one blank for every run of white space and none at the ends, nothing invisible. */
export function tidy(text: string): string {
  const composed = text.normalize("NFC");
  if (!suspect.test(composed)) return composed;
  return composed.replace(allInvisible, "").replace(whiteSpace, " ").trim();
}

/** Full-width letters, digits and signs as the ASCII ones they stand for (U+FF01 … U+FF5E). */
export function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** A code as it should be written: ASCII, without white space, leading apostrophe (a text mark) and trailing dots. */
export function tidyCode(text: string): string {
  return narrow(tidy(text))
    .replace(whiteSpace, "")
    .replace(/^'/, "")
    .replace(/[.。．]+$/, "");
}

const placeholders = new Set(
  "n/a na #n/a #ref! #value! #name? #null! null none nil 无 暂无 没有 不详 未知 不明 待定 待补 空 / // \\ - -- --- — —— – ― * ** ? ??".split(
    " ",
  ),
);

/** Whether a cell says that it has nothing to say: `N/A`, 无, — and the like. */
export function isPlaceholder(tidied: string): boolean {
  return tidied.length <= 7 && placeholders.has(narrow(tidied).toLowerCase());
}

/** Whether a name ends in dots, as systems cut what is too long. */
export function isCut(name: string): boolean {
  return /(?:\.{2,}|。{2,}|．{2,}|…|⋯)$/.test(name);
}

/** At most 60 characters of a text, to show in a sentence. */
export function excerpt(text: string): string {
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 60).join("")}…` : text;
}

const pad = (number: number) => String(number).padStart(2, "0");

/** Days of a month in the Gregorian calendar; month from 1. */
function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function date(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month))
    return undefined;
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** A spreadsheet's day number (1900 system, from 1 March 1900 on) as a date. */
function fromSerial(serial: number): string | undefined {
  // Civil-from-days, after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"; day 25569 is 1970-01-01.
  const days = serial - 25569 + 719468;
  const era = Math.floor(days / 146097);
  const ofEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return date(
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    ofYear - Math.floor((153 * shifted + 2) / 5) + 1,
  );
}

/**
 * A date as offices write it (2027-03-01, 2027/3/1, 2027.3.1, 2027年3月1日, 20270301, a bare day number of a spreadsheet; a time
 * of day after it is passed over; of a span the last day) as `YYYY-MM-DD`; undefined where it cannot be read.
 */
export function readDate(text: string): string | undefined {
  if (/^\d{5}$/.test(text)) return Number(text) >= 20000 ? fromSerial(Number(text)) : undefined;
  const found = [
    ...text.matchAll(
      /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})|(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/g,
    ),
  ];
  const last = found.at(-1);
  if (!last) return undefined;
  const [, year, month, day, packedYear, packedMonth, packedDay] = last;
  return date(Number(year ?? packedYear), Number(month ?? packedMonth), Number(day ?? packedDay));
}

const quarterDigits: Readonly<Record<string, string>> = { 一: "1", 二: "2", 三: "3", 四: "4" };

/** A quarter (2027Q1, 2027年第一季度, 2027-1, or a day in it) as `YYYYQn`; undefined where it cannot be read. */
export function readQuarter(text: string): string | undefined {
  const day = readDate(text);
  if (day) return `${day.slice(0, 4)}Q${Math.floor((Number(day.slice(5, 7)) + 2) / 3)}`;
  const match = /^(\d{4})\s*年?\s*[-/.]?\s*(?:第|Q|q)?\s*([1-4一二三四])\s*(?:季度?)?$/.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  return `${match[1]}Q${quarterDigits[match[2]] ?? match[2]}`;
}

/** What a level cell says: a control level, a stratum set by hand, or nothing anybody can tell. */
export type Said = { readonly control: ControlLevel } | { readonly stratum: "key" | "general" } | undefined;

const controls: readonly (readonly [RegExp, ControlLevel])[] = [
  [/国控|国家级|国家重点|^国级?$/, "国控"],
  [/省控|省级|^省$/, "省控"],
  [/市控|市级|^市$/, "市控"],
  [/县控|区控|县级|区级|^[县区]$/, "县控"],
];

/** Reads a level cell. One that names two levels (国控/省控) says nothing. */
export function readLevel(text: string): Said {
  const found = controls.filter(([pattern]) => pattern.test(text));
  if (found.length > 1) return undefined;
  const control = found[0]?.[1];
  if (control) return { control };
  if (/^重点(?:排污单位|单位|污染源|监管)?$/.test(text)) return { stratum: "key" };
  if (/^一般(?:排污单位|单位|污染源|监管)?$/.test(text)) return { stratum: "general" };
  return undefined;
}

const yes = new Set(
  "是 √ ✓ ✔ ☑ 对 1 y yes t true 有 在 在岗 在编 在编在岗 在职 在岗在编 可 可以 能 参加 可参加 参与 可参与 可用 正常 出勤".split(
    " ",
  ),
);
const no = new Set(
  "否 × ✗ ✘ ☐ x 0 n no f false 无 / - — 不 不是 不在 不在岗 不在编 未在岗 未在编 非在编 编外 离岗 离职 退休 借调 外借 调离 辞职 不可 不可以 不能 不参加 不参与 请假 休假 病假 产假 出差 脱产 学习 缺席".split(
    " ",
  ),
);

/** Reads a cell of a yes-or-no column; undefined for a word that is neither. */
export function readYesNo(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : undefined;
}
