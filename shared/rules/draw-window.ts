import { ok, type Refused, type Result, refuse } from "../text/result.ts";
import { type Message, message } from "../text/text.ts";
import { type Calendar, calendarOf, workingDay } from "./calendar.ts";
import {
  dateOf,
  dayNumber,
  daysOfQuarter,
  parseQuarter,
  previousQuarter,
  type Quarter,
  quarterText,
} from "./dates.ts";

/** 每季度结束前5个工作日内 (衢环发〔2017〕5号): how many working days the window has. */
const windowLength = 5;

/** The days on which a draw is due, earliest first; or the year whose calendar is missing. */
export type DrawWindow =
  | { readonly known: true; readonly days: readonly string[]; readonly provisional: boolean }
  | { readonly known: false; readonly year: number };

/**
 * The last five working days of the quarter in which the draw is *held*. A fourth quarter is provisional until the
 * next year's calendar is loaded, for the swaps around New Year come with it.
 */
export function drawWindow(held: Quarter, calendars: readonly Calendar[]): DrawWindow {
  if (!calendarOf(held.year, calendars)) return { known: false, year: held.year };
  const { first, last } = daysOfQuarter(held);
  const days: string[] = [];
  const stop = dayNumber(first) ?? 0;
  for (let day = dayNumber(last) ?? 0; days.length < windowLength && day >= stop; day--) {
    const date = dateOf(day);
    if (workingDay(date, calendars) === "working") days.unshift(date);
  }
  return { known: true, days, provisional: held.number === 4 && !calendarOf(held.year + 1, calendars) };
}

/**
 * Where the day of a draw lies. `outside` is allowed with a reason in the minutes; `provisional` is inside as far as the
 * loaded calendars say; `unknown` where the year's calendar is missing.
 */
export const windowStandings = ["inside", "provisional", "outside", "unknown"] as const;
export type WindowStanding = (typeof windowStandings)[number];

/**
 * Whether `day` (`YYYY-MM-DD`) lies in the window of the draw for the inspected quarter (`2027Q1`), as a sentence for
 * console and minutes. Refused where day or quarter cannot be read.
 */
export function windowOf(
  day: string,
  inspectedQuarter: string,
  calendars: readonly Calendar[],
): Result<{ readonly window: WindowStanding; readonly said: Message }> {
  const inspected = parseQuarter(inspectedQuarter);
  if (!inspected.ok) return inspected;
  if (dayNumber(day) === undefined) return refuse("rules.day-malformed", { day });
  const held = previousQuarter(inspected.value);
  const quarter = quarterText(held);
  const window = drawWindow(held, calendars);
  if (!window.known)
    return ok({
      window: "unknown",
      said: message("rules.window-unknown", { day, quarter, year: window.year }),
    });
  const inside = window.days.includes(day);
  const values = { day, quarter, days: window.days };
  if (!window.provisional)
    return inside
      ? ok({ window: "inside", said: message("rules.window-inside", values) })
      : ok({ window: "outside", said: message("rules.window-outside", values) });
  const provisional = { ...values, year: held.year + 1 };
  return inside
    ? ok({ window: "provisional", said: message("rules.window-inside-provisional", provisional) })
    : ok({ window: "outside", said: message("rules.window-outside-provisional", provisional) });
}

/**
 * Refuses a day (`YYYY-MM-DD`) that lies more than a year before the first or after the last day of the inspected quarter: year or
 * clock is wrong, and a yearly cap or a certificate would be judged by it. Both are held to be readable.
 */
export function farFrom(day: string, inspectedQuarter: string): Refused | undefined {
  const inspected = parseQuarter(inspectedQuarter);
  if (!inspected.ok) return inspected;
  const { first, last } = daysOfQuarter(inspected.value);
  const [from, to] = [yearsOn(first, -1), yearsOn(last, 1)];
  return day < from || day > to
    ? refuse("rules.day-far", { day, quarter: inspectedQuarter, from, to })
    : undefined;
}

/** The same day of another year; no quarter begins or ends on 29 February. */
function yearsOn(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}`;
}
