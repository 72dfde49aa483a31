import { ok, type Result, refuse } from "../text/result.ts";

/**
 * Calendar days as text `YYYY-MM-DD` and as whole numbers (days since 1970-01-01), in the proleptic Gregorian
 * calendar. Integers only: the core has no clock, and a day of the draw has no time zone.
 */

/** Days since 1970-01-01 of a day written `YYYY-MM-DD` (years 0001–9999); undefined where there is no such day. */
export function dayNumber(date: string): number | undefined {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(date);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1) return undefined;
  const number = fromCivil(year, month, day);
  return dateOf(number) === date ? number : undefined;
}

/** The day `YYYY-MM-DD` that lies so many days after 1970-01-01; years 0001–9999. */
export function dateOf(number: number): string {
  const { year, month, day } = toCivil(number);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** Day of the week of a day number, 1 Monday … 7 Sunday (ISO 8601). */
export function weekday(number: number): number {
  // 1970-01-01 was a Thursday; the double remainder keeps days before it positive.
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

// The year begins in March, so the leap day is its last and every month's start is one linear formula.
// An era is 400 years, 146097 days; 719468 is 1970-01-01 counted from 0000-03-01.
function fromCivil(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function toCivil(number: number): { year: number; month: number; day: number } {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** A quarter of a year, written `2027Q1`. */
export interface Quarter {
  readonly year: number;
  readonly number: 1 | 2 | 3 | 4;
}

/** Reads `YYYYQn` (years 0001–9999), as ceremony ids and `basis.csv` write it; anything else is refused. */
export function parseQuarter(text: string): Result<Quarter> {
  const match = /^([0-9]{4})Q([1-4])$/.exec(text);
  const year = Number(match?.[1] ?? 0);
  if (year === 0) return refuse("rules.quarter-malformed", { quarter: text });
  return ok({ year, number: Number(match?.[2]) as Quarter["number"] });
}

/** The quarter a day lies in; undefined where there is no such day. */
export function quarterOfDay(date: string): Quarter | undefined {
  if (dayNumber(date) === undefined) return undefined;
  const number = (Math.floor((Number(date.slice(5, 7)) - 1) / 3) + 1) as Quarter["number"];
  return { year: Number(date.slice(0, 4)), number };
}

/** The quarter as text, `2027Q1`. */
export function quarterText(quarter: Quarter): string {
  return `${String(quarter.year).padStart(4, "0")}Q${quarter.number}`;
}

/** The quarter before; that of a first quarter is the fourth of the year before. */
export function previousQuarter(quarter: Quarter): Quarter {
  return quarter.number === 1
    ? { year: quarter.year - 1, number: 4 }
    : { year: quarter.year, number: (quarter.number - 1) as Quarter["number"] };
}

/** The quarter after. */
export function nextQuarter(quarter: Quarter): Quarter {
  return quarter.number === 4
    ? { year: quarter.year + 1, number: 1 }
    : { year: quarter.year, number: (quarter.number + 1) as Quarter["number"] };
}

/** Negative where `a` is the earlier quarter, 0 where they are one, positive where `a` is the later. */
export function compareQuarters(a: Quarter, b: Quarter): number {
  return a.year - b.year || a.number - b.number;
}

/** First and last day of a quarter, `YYYY-MM-DD`. */
export function daysOfQuarter(quarter: Quarter): { readonly first: string; readonly last: string } {
  const first = firstDay(quarter);
  const following = dayNumber(firstDay(nextQuarter(quarter)));
  // The year after 9999 cannot be written as a day; its last quarter ends on 31 December all the same.
  const last = following === undefined ? `${String(quarter.year)}-12-31` : dateOf(following - 1);
  return { first, last };
}

function firstDay(quarter: Quarter): string {
  return `${String(quarter.year).padStart(4, "0")}-${String(quarter.number * 3 - 2).padStart(2, "0")}-01`;
}
