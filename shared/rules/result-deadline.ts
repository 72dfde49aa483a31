import { type Calendar, calendarOf, workingDay } from "./calendar.ts";
import { dateOf, dayNumber } from "./dates.ts";

/**
 * The last day on which something is due, `YYYY-MM-DD`, provisional where the notice of the next year may still move it; or the year
 * whose calendar is missing.
 */
export type Deadline =
  | { readonly known: true; readonly day: string; readonly provisional: boolean }
  | { readonly known: false; readonly year: number };

/**
 * The working day that comes as the `count`th after a day (`YYYY-MM-DD`), by the loaded calendars: a day that they do not know is
 * never guessed. Throws where there is no such day.
 */
export function workingDayAfter(from: string, count: number, calendars: readonly Calendar[]): Deadline {
  const start = dayNumber(from);
  if (start === undefined) throw new Error(`no day ${from}`);
  let day = start;
  let provisional = false;
  for (let left = count; left > 0; ) {
    day += 1;
    const date = dateOf(day);
    const year = Number(date.slice(0, 4));
    const kind = workingDay(date, calendars);
    if (kind === "unknown") return { known: false, year };
    // The swaps around New Year come with the notice of the year after.
    provisional ||= date.slice(5, 7) === "12" && !calendarOf(year + 1, calendars);
    if (kind === "working") left -= 1;
  }
  return { known: true, day: dateOf(day), provisional };
}
