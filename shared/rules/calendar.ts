import { ok, type Refused, type Result, refuse } from "../text/result.ts";
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

/** 国务院办公厅关于2025年部分节假日安排的通知, 12 November 2024. */
export const calendar2025: Calendar = {
  year: 2025,
  source: "国办发明电〔2024〕12号",
  off: [
    { name: "元旦", from: "2025-01-01", to: "2025-01-01" },
    { name: "春节", from: "2025-01-28", to: "2025-02-04" },
    { name: "清明节", from: "2025-04-04", to: "2025-04-06" },
    { name: "劳动节", from: "2025-05-01", to: "2025-05-05" },
    { name: "端午节", from: "2025-05-31", to: "2025-06-02" },
    { name: "国庆节、中秋节", from: "2025-10-01", to: "2025-10-08" },
  ],
  work: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
};

/** 国务院办公厅关于2026年部分节假日安排的通知, 4 November 2025. */
export const calendar2026: Calendar = {
  year: 2026,
  source: "国办发明电〔2025〕7号",
  off: [
    { name: "元旦", from: "2026-01-01", to: "2026-01-03" },
    { name: "春节", from: "2026-02-15", to: "2026-02-23" },
    { name: "清明节", from: "2026-04-04", to: "2026-04-06" },
    { name: "劳动节", from: "2026-05-01", to: "2026-05-05" },
    { name: "端午节", from: "2026-06-19", to: "2026-06-21" },
    { name: "中秋节", from: "2026-09-25", to: "2026-09-27" },
    { name: "国庆节", from: "2026-10-01", to: "2026-10-07" },
  ],
  work: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
};

/** The calendars that come with the application; the office imports later ones as they are published. */
export const shippedCalendars: readonly Calendar[] = [calendar2025, calendar2026];
