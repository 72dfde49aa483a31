import { ok, type Result, refuse } from "../text/result.ts";
import { dateOf, dayNumber } from "./dates.ts";

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
