import type { WindowRule } from "../draw/rule-set.ts";
import { ok, type Refused, type Result, refuse } from "../text/result.ts";
import { type Message, message } from "../text/text.ts";
import { type Calendar, calendarOf, workingDay } from "./calendar.ts";
import { dateOf, dayNumber } from "./dates.ts";
import { daysOfPeriod, type Period, parsePeriod, periodText, previousPeriod } from "./periods.ts";

/** The days on which a draw is due, earliest first, none where any day will do; or the year whose calendar is missing. */
export type DrawWindow =
  | { readonly known: true; readonly days: readonly string[]; readonly provisional: boolean }
  | { readonly known: false; readonly year: number };

/**
 * The days on which the draw for a period is due: the last working days before it, or the first days of it. Working days at the
 * end of a year are provisional until the next year's calendar is loaded, for the swaps around New Year come with it.
 */
export function drawWindow(
  { kind, days: most }: WindowRule,
  inspected: Period,
  calendars: readonly Calendar[],
): DrawWindow {
  if (kind === "none") return { known: true, days: [], provisional: false };
  if (kind === "first-days") {
    const first = dayNumber(daysOfPeriod(inspected).first) ?? 0;
    const days = Array.from({ length: most }, (_, index) => dateOf(first + index));
    return { known: true, days, provisional: false };
  }
  const held = previousPeriod(inspected);
  if (!calendarOf(held.year, calendars)) return { known: false, year: held.year };
  const { first, last } = daysOfPeriod(held);
  const days: string[] = [];
  const stop = dayNumber(first) ?? 0;
  for (let day = dayNumber(last) ?? 0; days.length < most && day >= stop; day--) {
    const date = dateOf(day);
    if (workingDay(date, calendars) === "working") days.unshift(date);
  }
  const endsYear = last.endsWith("-12-31");
  return { known: true, days, provisional: endsYear && !calendarOf(held.year + 1, calendars) };
}

/**
 * Where the day of a draw lies. `outside` is allowed with a reason in the minutes; `provisional` is inside as far as the
 * loaded calendars say; `unknown` where the year's calendar is missing; `any` where the rule set has no window.
 */
export const windowStandings = ["inside", "provisional", "outside", "unknown", "any"] as const;
export type WindowStanding = (typeof windowStandings)[number];

/**
 * Whether `day` (`YYYY-MM-DD`) lies in the window of the draw for the inspected period (`2027Q1`), as a sentence for
 * console and minutes. Refused where day or period cannot be read.
 */
export function windowOf(
  day: string,
  inspectedPeriod: string,
  calendars: readonly Calendar[],
  rule: WindowRule,
): Result<{ readonly window: WindowStanding; readonly said: Message }> {
  const inspected = parsePeriod(inspectedPeriod);
  if (!inspected.ok) return inspected;
  if (dayNumber(day) === undefined) return refuse("rules.day-malformed", { day });
  if (rule.kind === "none") return ok({ window: "any", said: message("rules.window.any", { day }) });
  const window = drawWindow(rule, inspected.value, calendars);
  const count = rule.days;
  if (rule.kind === "first-days") {
    const values = {
      day,
      period: inspectedPeriod,
      count,
      until: window.known ? (window.days.at(-1) ?? "") : "",
    };
    return window.known && window.days.includes(day)
      ? ok({ window: "inside", said: message("rules.window.first-inside", values) })
      : ok({ window: "outside", said: message("rules.window.first-outside", values) });
  }
  const period = periodText(previousPeriod(inspected.value));
  if (!window.known)
    return ok({
      window: "unknown",
      said: message("rules.window.unknown", { day, period, count, year: window.year }),
    });
  const inside = window.days.includes(day);
  const values = { day, period, count, days: window.days };
  if (!window.provisional)
    return inside
      ? ok({ window: "inside", said: message("rules.window.inside", values) })
      : ok({ window: "outside", said: message("rules.window.outside", values) });
  const provisional = { ...values, year: previousPeriod(inspected.value).year + 1 };
  return inside
    ? ok({ window: "provisional", said: message("rules.window.inside-provisional", provisional) })
    : ok({ window: "outside", said: message("rules.window.outside-provisional", provisional) });
}

/**
 * Refuses a day (`YYYY-MM-DD`) that lies more than a year before the first or after the last day of the inspected period: year or
 * clock is wrong, and a yearly cap or a certificate would be judged by it. Both are held to be readable.
 */
export function farFrom(day: string, inspectedPeriod: string): Refused | undefined {
  const span = spanOf(day, inspectedPeriod);
  return span && refuse("rules.day-far", { day, period: inspectedPeriod, ...span });
}

/** The same of the day it is by this machine's clock: another day can be typed. */
export function clockFarFrom(today: string, inspectedPeriod: string): Refused | undefined {
  const span = spanOf(today, inspectedPeriod);
  return span && refuse("rules.clock-far", { today, period: inspectedPeriod, ...span });
}

/** Between which days a period can be drawn, where a day does not lie there. */
function spanOf(
  day: string,
  inspectedPeriod: string,
): { readonly from: string; readonly to: string } | undefined {
  const inspected = parsePeriod(inspectedPeriod);
  if (!inspected.ok) return undefined;
  const { first, last } = daysOfPeriod(inspected.value);
  const [from, to] = [yearsOn(first, -1), yearsOn(last, 1)];
  return day < from || day > to ? { from, to } : undefined;
}

/** The same day of another year; of 29 February, with which a month may end, the day before. */
function yearsOn(day: string, years: number): string {
  const rest = day.endsWith("-02-29") ? "-02-28" : day.slice(4);
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${rest}`;
}
