import { narrow, tidy } from "./clean.ts";

/**
 * Days, months and quarters as offices write them. Every form is anchored: nothing is read from the middle of another text, and
 * what is no form of these is unreadable, never another day.
 */

const pad = (number: number) => String(number).padStart(2, "0");

/** Days of a month in the Gregorian calendar; month from 1. */
function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function date(year: number, month: number, day: number): string | undefined {
  const is =
    year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
  if (!is) return undefined;
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** The day numbers of a spreadsheet that are taken for days where no format says so: 2000-01-01 to 2099-12-31. */
const serials = { first: 36526, last: 73050 } as const;

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

const numerals = "〇一二三四五六七八九";

/** Years, months and days in Chinese numerals (二〇二八年六月三十日) as digits; whatever else stands there stays. */
function inDigits(text: string): string {
  const plain = text.replace(/[零○Ｏ]/g, "〇");
  const digit = (numeral: string) => String(numerals.indexOf(numeral));
  return plain
    .replace(/[〇一二三四五六七八九]{4}(?=年)/, (year) => [...year].map(digit).join(""))
    .replace(
      /([二三])?十([一二三四五六七八九])?(?=[月日号])/g,
      (_, tens?: string, ones?: string) => `${tens ? digit(tens) : "1"}${ones ? digit(ones) : "0"}`,
    )
    .replace(/(?<=[年月])[一二三四五六七八九](?=[月日号])/g, digit);
}

/** What is longer is no day and no period, with whatever remark. */
const longest = 200;

/** Narrow, in digits, without blanks beside the signs of a date and Chinese characters. */
function plainOf(text: string): string {
  if (text.length > longest) return "";
  return inDigits(narrow(tidy(text)).replace(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu, ""))
    .replace(/\s*([-/.年月日号至到~–—])\s*/g, "$1")
    .replace(/(?<=[日号])(?=\d{1,2}[:时])/, " ");
}

const time = /(?:[T ]\d{1,2}[:时]\d{1,2}分?(?::\d{1,2}(?:\.\d+)?)?秒?(?:Z|[+-]\d{2}:?\d{2})?)?/.source;
const dayForms = [
  new RegExp(`^(\\d{4})年(\\d{1,2})月(\\d{1,2})[日号]?${time}$`),
  new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})[日号]?${time}$`),
  /^(\d{4}) (\d{1,2}) (\d{1,2})$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

function dayOf(plain: string): string | undefined {
  if (/^\d{5}(?:\.\d+)?$/.test(plain)) {
    const serial = Math.floor(Number(plain));
    return serial >= serials.first && serial <= serials.last ? fromSerial(serial) : undefined;
  }
  for (const form of dayForms) {
    const numbers = form
      .exec(plain)
      ?.slice(1)
      .filter((part) => /^\d+$/.test(part));
    if (numbers) return date(Number(numbers[0]), Number(numbers[1]), Number(numbers[2]));
  }
  return undefined;
}

interface Month {
  readonly year: number;
  readonly month: number;
}

function monthOf(plain: string): Month | undefined {
  const [, year, month] = /^(\d{4})(?:年(?=\d{1,2}月)|[-/.])(\d{1,2})月?$/.exec(plain) ?? [];
  const found = { year: Number(year), month: Number(month) };
  return date(found.year, found.month, 1) ? found : undefined;
}

function lastOf({ year, month }: Month): string | undefined {
  return date(year, month, daysOf(year, month));
}

/**
 * A day (2027-03-01, 2027/3/1, 2027.3.1, 2027年3月1日, 二〇二七年三月一日, 20270301, a day number of a spreadsheet; a time of day
 * behind it is passed over) as `YYYY-MM-DD`; undefined where it is none.
 */
export function readDay(text: string): string | undefined {
  return dayOf(plainOf(text));
}

/** The last day that a text names, and a remark behind it that was not read; or the two that it may name. */
export type LastDay =
  | { readonly day: string; readonly remark: string }
  | { readonly either: readonly [string, string] };

/** A year and a 1 behind the dot: January, or October without the nought that a spreadsheet drops from a number. */
function januaryOrOctober(plain: string): readonly [Month, Month] | undefined {
  const [, year] = /^(\d{4})\.1$/.exec(plain) ?? [];
  const two = { year: Number(year), month: 1 };
  return year !== undefined && date(two.year, 1, 1) ? [two, { ...two, month: 10 }] : undefined;
}

/** Whether a validity has no end: 长期, 永久, with nothing before it but the day from which it holds. */
export function isEndless(text: string): boolean {
  const [whole, before = ""] =
    /^(?:有效期?)?(?:限)?:?(.{0,40}?)(?:长期|永久)(?:有效)?$/.exec(plainOf(text)) ?? [];
  if (whole === undefined) return false;
  const from = before.replace(/起?(?:至|到|--|[-–—~]+)$|起$/, "").replace(/^自/, "");
  return from === "" || dayOf(from) !== undefined || monthOf(from) !== undefined;
}

/** What in a remark behind a last day may move it. */
const moving = /延|续|换|改|暂扣|收回|停用|撤销|遗失|挂失|吊销|注销|失效|作废|过期|无效|至|到期|为准/;

/**
 * The last day of a validity: a day; a month, which ends with its last day; of a span its end. Behind it a remark in brackets may
 * stand. `2028.1` may be January or October. Undefined where it is none of these, or where the remark may move the day.
 */
export function readLastDay(text: string): LastDay | undefined {
  const two = januaryOrOctober(plainOf(text));
  if (two) return { either: [lastOf(two[0]) ?? "", lastOf(two[1]) ?? ""] };
  const [, before = "", remark = ""] = /^(.*?)(?:\(([^()]*)\))?$/s.exec(plainOf(text)) ?? [];
  if (moving.test(remark)) return undefined;
  const plain = before
    .trim()
    .replace(/^(?:有效期?)?(?:限)?(?:至|到|截至|截止):?/, "")
    .replace(/(?<=[\d日月])止$/, "");
  const end = (one: string) => {
    const month = monthOf(one);
    return dayOf(one) ?? (month && lastOf(month));
  };
  const first = (one: string) => {
    const month = monthOf(one);
    return dayOf(one) ?? (month && date(month.year, month.month, 1));
  };
  const whole = end(plain);
  if (whole) return { day: whole, remark };
  const ends = new Set<string>();
  for (const { index, 0: sign } of plain.matchAll(/至|到|--|[-–—~]+/g)) {
    const from = first(plain.slice(0, index).replace(/^自|起$/g, ""));
    const to = end(plain.slice(index + sign.length));
    if (from && to && from <= to) ends.add(to);
  }
  const [only, second] = ends;
  return only !== undefined && second === undefined ? { day: only, remark } : undefined;
}

const quarterOf = (month: number) => Math.ceil(month / 3);
const quarterNumbers: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 };
const quarterNumber = (text: string) => quarterNumbers[text] ?? Number(text);

/** A period as read; where it may be two, both of them. */
export type Period =
  | { readonly quarter: string }
  | { readonly either: readonly [string, string] }
  | undefined;

/** No visit is older: what says so is no year. */
const firstYear = 2000;

const period = (year: string | number, quarter: number): Period =>
  Number(year) >= firstYear && Number(year) <= 2199 && quarter >= 1 && quarter <= 4
    ? { quarter: `${year}Q${quarter}` }
    : undefined;

/** What the heading of a column asks for. */
export type Asks = "quarter" | "month" | "date" | "period";

/**
 * A month, a half or a whole year: as ceremonies are numbered (2027M09, 2027H2) under any heading; in words, and a year alone, under
 * that of a period only: under any other a part of it may be missing.
 */
function otherPeriod(plain: string, asks: Asks): string | undefined {
  const [, year = "", month, half, said] =
    /^(\d{4})(?:M(0[1-9]|1[0-2])|H([12])|(?:年度?)?([上下]半年)|年度?(?:全年)?|全年)?$/.exec(plain) ?? [];
  if (Number(year) < firstYear || Number(year) > 2199) return undefined;
  if (month !== undefined) return `${year}M${month}`;
  if (half !== undefined) return `${year}H${half}`;
  if (asks !== "period") return undefined;
  return said === undefined ? year : `${year}H${said === "上半年" ? 1 : 2}`;
}

/**
 * The months in which a span of days or months begins and ends: 2026.1-2026.3, 2026年7-9月, 2026年7月1日-3日. What the end leaves
 * out it has of the beginning. Undefined for what is no span, or may be several. Numbers alone may count quarters under the
 * heading of quarters.
 */
function spanOf(plain: string, asks: Asks): readonly [Month, Month] | undefined {
  const found = new Map<string, readonly [Month, Month]>();
  const monthsSaid = asks === "date" || asks === "month" || /月/.test(plain);
  for (const { index, 0: sign } of plain.slice(0, longestSpan).matchAll(/至|到|--|[-–—~]/g)) {
    const left = plain.slice(0, index).replace(/^自|起$/g, "");
    const right = plain.slice(index + sign.length).replace(/止$/, "");
    const day = dayOf(left);
    const month = day === undefined ? monthOf(left.replace(/(?<=^\d{4}年\d{1,2})$/, "月")) : undefined;
    const from = day ?? (month && monthsSaid ? date(month.year, month.month, 1) : undefined);
    if (from === undefined) continue;
    const to = endOf(right, from, day !== undefined);
    if (to !== undefined && from.slice(0, 7) <= to.slice(0, 7) && (day === undefined || from <= to))
      found.set(`${from} ${to}`, [inMonth(from), inMonth(to)]);
  }
  const [only, second] = found.values();
  return second === undefined ? only : undefined;
}

const inMonth = (day: string): Month => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) });

/** What is longer is no span of two days. */
const longestSpan = 60;

/** The end of a span that begins on a day, or on the first day of a month. */
function endOf(text: string, from: string, ofDays: boolean): string | undefined {
  const whole = ofDays ? dayOf(text) : undefined;
  if (whole !== undefined) return whole;
  const { year, month } = inMonth(from);
  if (ofDays) {
    const [, otherMonth, day = ""] = /^(?:(\d{1,2})[月./])?(\d{1,2})[日号]?$/.exec(text) ?? [];
    return date(year, otherMonth === undefined ? month : Number(otherMonth), Number(day));
  }
  const end = monthOf(text) ?? { year, month: Number(/^(\d{1,2})月?$/.exec(text)?.[1]) };
  return date(end.year, end.month, 1);
}

/**
 * The period of a visit: a month, a half or a year where it is written as one (2027M09, 2027H2, 2027年上半年, 2027), else its quarter
 * as `YYYYQn`: written as such (2027Q1, 2027年第一季度, 3Q2026), as a day or a month in it, or as months that
 * lie in it. `2026-3` is a month under the heading of a date; under that of a quarter it may be the month or the quarter. `2026.1`
 * may be January, or October without the nought that a spreadsheet drops.
 *
 * @param asks what the heading asks for
 * @param year of a column of its own, `2026` or `2026年`; empty where there is none
 */
export function readPeriod(text: string, asks: Asks, year = ""): Period {
  const plain = plainOf(text).toUpperCase().replace(/月份$/, "月");
  const [, ofColumn] = /^(\d{4})(?:年度?)?$/.exec(plainOf(year)) ?? [];
  // What the year's column says cannot be passed over, whatever the other says.
  if (year !== "" && ofColumn === undefined) return undefined;
  if (ofColumn !== undefined) {
    if (asks !== "quarter" && /^\d{1,2}$/.test(plain)) {
      const asMonth = period(ofColumn, quarterOf(Number(plain)));
      const asQuarter = period(ofColumn, Number(plain));
      const two = asks !== "month" && asMonth && asQuarter && "quarter" in asMonth && "quarter" in asQuarter;
      return two && asMonth.quarter !== asQuarter.quarter
        ? { either: [asMonth.quarter, asQuarter.quarter] }
        : asMonth;
    }
    const [, alone] = /^(?:第|Q)?([1-4一二三四])(?:季度?)?$/.exec(plain) ?? [];
    if (alone !== undefined) return period(ofColumn, quarterNumber(alone));
    const [, month] = /^(\d{1,2})月$/.exec(plain) ?? [];
    if (month !== undefined) return period(ofColumn, quarterOf(Number(month)));
    if (/^(?:M(?:0[1-9]|1[0-2])|H[12]|[上下]半年|全年)$/.test(plain)) {
      const other = otherPeriod(`${ofColumn}${plain}`, asks);
      return other === undefined ? undefined : { quarter: other };
    }
    if (/^\d{1,2}(?:月|[-–—~至到]\d{1,2}月$)/.test(plain)) return readPeriod(`${ofColumn}年${plain}`, asks);
    const whole = readPeriod(text, asks);
    return whole && "quarter" in whole && whole.quarter.startsWith(ofColumn) ? whole : undefined;
  }
  const other = otherPeriod(plain, asks);
  if (other !== undefined) return { quarter: other };
  const day = dayOf(plain);
  if (day) return period(day.slice(0, 4), quarterOf(Number(day.slice(5, 7))));
  const written =
    /^(?<year>\d{4})(?:年度?)?[-/. ]?(?:第?(?<said>[1-4一二三四])季度?|Q(?<q>[1-4]))$/.exec(plain) ??
    /^(?:(?<q>[1-4])Q|Q(?<first>[1-4]))[-/ ]?(?<year>\d{4})$/.exec(plain);
  if (written?.groups) {
    const { year: of, said, q, first } = written.groups;
    return period(of ?? "", quarterNumber(said ?? q ?? first ?? ""));
  }
  const span = spanOf(plain, asks);
  if (span) {
    const [from, to] = span.map(({ year: of, month }) => `${of}Q${quarterOf(month)}`);
    return from === to ? period(span[0].year, quarterOf(span[0].month)) : undefined;
  }
  const month = monthOf(asks === "month" ? plain.replace(/^(\d{4})(\d{2})$/, "$1-$2") : plain);
  if (!month || month.year < firstYear) return undefined;
  const asMonth = `${month.year}Q${quarterOf(month.month)}`;
  if (plain.endsWith("月")) return { quarter: asMonth };
  const orQuarter = (asks === "quarter" || asks === "period") && month.month <= 4;
  // A number with a dot may be October still, whatever else it may be.
  const others = [
    ...(orQuarter ? [`${month.year}Q${month.month}`] : []),
    ...(januaryOrOctober(plain) ? [`${month.year}Q4`] : []),
  ].filter((one) => one !== asMonth);
  const [second] = others;
  return second === undefined ? { quarter: asMonth } : { either: [asMonth, second] };
}
