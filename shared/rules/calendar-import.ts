import { ok, type Refused, type Result, refuse } from "../text/result.ts";
import type { Calendar, Holiday } from "./calendar.ts";
import { dayNumber, weekday } from "./dates.ts";

/**
 * Reads a year's calendar that the office loads once the State Council has published it. JSON text:
 * `{"year": 2027, "source": "国办发明电…", "off": [{"name": "元旦", "from": "2027-01-01", "to": "2027-01-03"}],
 * "work": ["2027-01-10"]}`. Days lie in the year or in the December before it; `work` holds Saturdays and Sundays only.
 */
export function parseCalendar(text: string): Result<Calendar> {
  const read = readJson(text);
  if (!isRecord(read)) return malformed("JSON");
  const { year, source, off, work } = read;
  if (typeof year !== "number" || !Number.isInteger(year) || year < 2000 || year > 9998)
    return malformed("year");
  if (typeof source !== "string" || source.trim() === "") return malformed("source");
  if (!Array.isArray(off) || off.length === 0 || !off.every(isHoliday)) return malformed("off");
  if (!Array.isArray(work) || !work.every((day) => typeof day === "string")) return malformed("work");
  const calendar: Calendar = {
    year,
    source: source.trim(),
    off: off.map(({ name, from, to }) => ({ name, from, to })),
    work,
  };
  return checked(calendar);
}

function checked(calendar: Calendar): Result<Calendar> {
  for (const { name, from, to } of calendar.off) {
    if (!belongs(from, calendar.year)) return wrongDay(from, name);
    if (!belongs(to, calendar.year) || to < from) return wrongDay(to, name);
  }
  for (const [index, day] of calendar.work.entries()) {
    const off = calendar.off.some(({ from, to }) => from <= day && day <= to);
    const weekend = weekday(dayNumber(day) ?? 0) > 5;
    if (!belongs(day, calendar.year) || !weekend || off || calendar.work.indexOf(day) !== index)
      return wrongDay(day, "work");
  }
  return ok(calendar);
}

function belongs(day: string, year: number): boolean {
  return dayNumber(day) !== undefined && day >= `${year - 1}-12-01` && day <= `${year}-12-31`;
}

function readJson(text: string): unknown {
  try {
    // A byte order mark is what Windows editors leave in front; JSON does not allow it.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<"year" | "source" | "off" | "work", unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isHoliday(value: unknown): value is Holiday {
  if (typeof value !== "object" || value === null) return false;
  const { name, from, to } = value as Record<keyof Holiday, unknown>;
  return typeof name === "string" && typeof from === "string" && typeof to === "string";
}

function malformed(field: string): Refused {
  return refuse("rules.calendar-malformed", { field });
}

function wrongDay(day: string, entry: string): Refused {
  return refuse("rules.calendar-day", { day, entry });
}
