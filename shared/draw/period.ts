import { periodForm } from "./field.ts";

/** The period that is inspected, as ceremony ids and `basis.csv` write it: a quarter, a month, a half or a whole year. */

/** The months a period spans, counted through all years; the end is the month after its last. */
interface Span {
  readonly start: number;
  readonly end: number;
}

const monthsOf = { Q: 3, M: 1, H: 6 } as const;

function spanOf(period: string): Span | undefined {
  if (!periodForm.pattern.test(period)) return undefined;
  const year = 12 * Number(period.slice(0, 4));
  const kind = period.slice(4, 5);
  if (kind !== "Q" && kind !== "M" && kind !== "H") return { start: year, end: year + 12 };
  const months = monthsOf[kind];
  const end = year + Number(period.slice(5)) * months;
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
