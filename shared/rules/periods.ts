import { periodLetters as letters, monthsOf } from "../draw/period.ts";
import { type PeriodKind, periodKinds } from "../draw/rule-set.ts";
import { ok, type Result, refuse } from "../text/result.ts";
import { dateOf, dayNumber } from "./dates.ts";

/** A period that is inspected: a quarter `2027Q1`, a month `2027M09`, a half `2027H2` or a whole year `2027`. */
export interface Period {
  readonly year: number;
  readonly kind: PeriodKind;
  /** From 1 within its year; 1 for a whole year. */
  readonly number: number;
}

/** How many periods of a kind a year has. */
export function periodsAYear(kind: PeriodKind): number {
  return 12 / monthsOf[kind];
}

/** Reads a period (years 0001–9999) as ceremony ids and `basis.csv` write it; anything else is refused. */
export function parsePeriod(text: string): Result<Period> {
  const [, digits = "0", letter = "", rest = ""] =
    /^([0-9]{4})(?:(Q)([1-4])|(M)(0[1-9]|1[0-2])|(H)([12]))?$/.exec(text)?.filter(isThere) ?? [];
  const year = Number(digits);
  const kind = periodKinds.find((one) => letters[one] === letter);
  if (year === 0 || !kind) return refuse("rules.period-malformed", { period: text });
  return ok({ year, kind, number: letter === "" ? 1 : Number(rest) });
}

function isThere(part: string | undefined): boolean {
  return part !== undefined;
}

/** The period as text. */
export function periodText({ year, kind, number }: Period): string {
  const digits = kind === "year" ? "" : String(number).padStart(kind === "month" ? 2 : 1, "0");
  return `${String(year).padStart(4, "0")}${letters[kind]}${digits}`;
}

/** The period of a kind that a day (`YYYY-MM-DD`) lies in; undefined where there is no such day. */
export function periodOfDay(kind: PeriodKind, date: string): Period | undefined {
  if (dayNumber(date) === undefined) return undefined;
  return {
    year: Number(date.slice(0, 4)),
    kind,
    number: Math.ceil(Number(date.slice(5, 7)) / monthsOf[kind]),
  };
}

/** The period of the same kind before; that of a year's first is the last of the year before. */
export function previousPeriod({ year, kind, number }: Period): Period {
  return number === 1
    ? { year: year - 1, kind, number: periodsAYear(kind) }
    : { year, kind, number: number - 1 };
}

/** The period of the same kind after. */
export function nextPeriod({ year, kind, number }: Period): Period {
  return number === periodsAYear(kind)
    ? { year: year + 1, kind, number: 1 }
    : { year, kind, number: number + 1 };
}

/** Which of two periods begins earlier: negative where `a` does, 0 where they begin together, positive where `b` does. */
export function comparePeriods(a: Period, b: Period): number {
  return startOf(a) - startOf(b);
}

/** The month a period begins in, counted through all years. */
function startOf({ year, kind, number }: Period): number {
  return 12 * year + (number - 1) * monthsOf[kind];
}

/** First and last day of a period, `YYYY-MM-DD`. */
export function daysOfPeriod(period: Period): { readonly first: string; readonly last: string } {
  const first = firstDay(period);
  const following = dayNumber(firstDay(nextPeriod(period)));
  // The year after 9999 cannot be written as a day; its last period ends on 31 December all the same.
  const last = following === undefined ? `${String(period.year)}-12-31` : dateOf(following - 1);
  return { first, last };
}

function firstDay({ year, kind, number }: Period): string {
  const month = (number - 1) * monthsOf[kind] + 1;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`;
}

/** The periods of a kind that lie within a period, in order; none where it is shorter than they are. */
export function periodsWithin(period: Period, kind: PeriodKind): readonly Period[] {
  const count = monthsOf[period.kind] / monthsOf[kind];
  if (count < 1) return [];
  const first = ((period.number - 1) * monthsOf[period.kind]) / monthsOf[kind];
  return Array.from({ length: count }, (_, index) => ({
    year: period.year,
    kind,
    number: first + index + 1,
  }));
}

/** The period of a kind that holds a period; undefined where it is shorter than that. */
export function periodAround({ year, kind, number }: Period, wanted: PeriodKind): Period | undefined {
  if (monthsOf[wanted] < monthsOf[kind]) return undefined;
  return { year, kind: wanted, number: Math.ceil((number * monthsOf[kind]) / monthsOf[wanted]) };
}
