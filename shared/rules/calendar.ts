import { dayNumber, weekday } from "./dates.ts";

/** The State Council's arrangement of a year's holidays, as data. */
export interface Calendar {
  readonly year: number;
  /** The notice it is taken from. */
  readonly source: string;
  /** Days off, both ends included. A notice may reach back into the December before its year. */
  readonly off: readonly Holiday[];
  /** Saturdays and Sundays worked in exchange (调休上班), `YYYY-MM-DD`. */
  readonly work: readonly string[];
}

export interface Holiday {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** `unknown`: no notice for that year is loaded, and a working day is never guessed. */
export type DayKind = "working" | "off" | "unknown";

/**
 * What kind of day `date` (`YYYY-MM-DD`) is. The notice of the year after may move days of December, so it is asked
 * first. Of two calendars of one year the later in the list counts: an imported one goes behind the shipped ones.
 */
export function workingDay(date: string, calendars: readonly Calendar[]): DayKind {
  const number = dayNumber(date);
  if (number === undefined) return "unknown";
  const year = Number(date.slice(0, 4));
  const after = calendarOf(year + 1, calendars);
  const own = calendarOf(year, calendars);
  for (const calendar of [after, own]) {
    if (calendar?.work.includes(date)) return "working";
    if (calendar?.off.some(({ from, to }) => from <= date && date <= to)) return "off";
  }
  if (!own) return "unknown";
  return weekday(number) <= 5 ? "working" : "off";
}

/** The calendar of a year, the last one in the list; undefined where none is loaded. */
export function calendarOf(year: number, calendars: readonly Calendar[]): Calendar | undefined {
  return calendars.findLast((calendar) => calendar.year === year);
}
