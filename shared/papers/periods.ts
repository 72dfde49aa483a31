import { monthText, type Words } from "./words.ts";

/** The periods of ceremonies as papers write them. A ceremony's number holds `2027Q1`; a text says it in words. */

/** `2027年第一季度`, `2027年9月`, `2027年下半年`, `2027年`; what is no period stays as it is. */
export function periodText(period: string, words: Words): string {
  const found = /^(\d{4})(?:([QMH])(\d{1,2}))?$/.exec(period);
  if (!found) return period;
  const [, year = "", kind, digits = ""] = found;
  const number = Number(digits);
  switch (kind) {
    case "Q":
      return words.of("minutes.period.quarter", { year, quarter: quarterWord(number, words) });
    case "M":
      return words.of("minutes.period.month", { year, month: monthText(number, words) });
    case "H":
      return words.of(number === 1 ? "minutes.period.half-1" : "minutes.period.half-2", { year });
    default:
      return words.of("minutes.period.year", { year });
  }
}

/** The same where nothing stands before it, at the head of a row or a column: in English with a capital. */
export function periodLabel(period: string, words: Words): string {
  return capital(periodText(period, words));
}

/** A text that begins a line, its first letter a capital: English names of periods begin with a small one. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function quarterWord(number: number, words: Words): string {
  switch (number) {
    case 1:
      return words.of("minutes.quarter.1");
    case 2:
      return words.of("minutes.quarter.2");
    case 3:
      return words.of("minutes.quarter.3");
    default:
      return words.of("minutes.quarter.4");
  }
}
