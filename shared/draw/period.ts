import { periodForm } from "./field.ts";
import { type PeriodKind, periodKinds } from "./rule-set.ts";

/** The period that is inspected, as ceremony ids and `basis.csv` write it: a quarter, a month, a half or a whole year. */

/** The months a period spans, counted through all years; the end is the month after its last. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** How many months each kind of period has. */
export const monthsOf: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** The letter of each kind in a period as it is written, `2027Q1`; a whole year has none. */
export const periodLetters: Readonly<Record<PeriodKind, string>> = {
  month: "M",
  quarter: "Q",
  half: "H",
  year: "",
};

function spanOf(period: string): Span | undefined {
  if (!periodForm.pattern.test(period)) return undefined;
  const year = 12 * Number(period.slice(0, 4));
  const months = monthsOf[periodKinds.find((one) => periodLetters[one] === period.slice(4, 5)) ?? "year"];
  const end = year + Number(period.slice(5) || 1) * months;
  return { start: end - months, end };
}

/**
 * Whether two periods have a month in common (protocol, step 7): after `2027Q3` there is no `2027M09`, `2027H2` or `2027`.
 * What is no period overlaps nothing.
 */
export function periodsOverlap(one: string, other: string): boolean {
  const [a, b] = [spanOf(one), spanOf(other)];
  return a !== undefined && b !== undefined && a.start < b.end && b.start < a.end;
}

/** Whether a period begins its year (Q1, M01, H1, a whole year): nobody has been visited before it. */
export function beginsYear(period: string): boolean {
  const span = spanOf(period);
  return span !== undefined && span.start % 12 === 0;
}

/** Whether a period ends its year (Q4, M12, H2, a whole year). */
export function endsYear(period: string): boolean {
  const span = spanOf(period);
  return span !== undefined && span.end % 12 === 0;
}
