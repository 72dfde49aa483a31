import { ok, type Refused, type Result, refuse } from "../text/result.ts";
import { dateOf, dayNumber, weekday } from "./dates.ts";
import { missingHolidays } from "./statutory-holidays.ts";

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

/** `unknown`: no whole notice for that year is loaded, and a working day is never guessed. */
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

/** The calendar of a year, the last whole one in the list; undefined where none is loaded: of one that lacks a holiday nothing is concluded. */
export function calendarOf(year: number, calendars: readonly Calendar[]): Calendar | undefined {
  return calendars.findLast((calendar) => calendar.year === year && missingHolidays(calendar).length === 0);
}

/**
 * Reads a year's calendar that the office loads once the State Council has published it. JSON text, ours or that of the
 * holiday-cn files (github.com/NateScarlet/holiday-cn):
 * `{"year": 2027, "source": "国办发明电…", "off": [{"name": "元旦", "from": "2027-01-01", "to": "2027-01-03"}],
 * "work": ["2027-01-10"]}`, or `{"year": 2027, "papers": ["…"], "days": [{"name": "元旦", "date": "2027-01-01",
 * "isOffDay": true}]}`. Days lie in the year or in the December before it; `work` holds Saturdays and Sundays only.
 */
export function parseCalendar(text: string): Result<Calendar> {
  const read = readJson(text);
  if (!isRecord(read)) return malformed("JSON");
  const { year } = read;
  if (typeof year !== "number" || !Number.isInteger(year) || year < 2000 || year > 9998)
    return malformed("year");
  const calendar = "days" in read ? ofDays(year, read) : ofSpells(year, read);
  return calendar.ok ? checkCalendar(calendar.value) : calendar;
}

function ofSpells(year: number, { source, off, work }: Fields): Result<Calendar> {
  if (typeof source !== "string" || source.trim() === "") return malformed("source");
  if (!Array.isArray(off) || off.length === 0 || !off.every(isHoliday)) return malformed("off");
  if (!Array.isArray(work) || !work.every((day) => typeof day === "string")) return malformed("work");
  return ok({
    year,
    source: source.trim(),
    off: off.map(({ name, from, to }) => ({ name, from, to })),
    work,
  });
}

/** Day by day as holiday-cn has it; days off that follow one another under one name are one spell. */
function ofDays(year: number, { papers, days }: Fields): Result<Calendar> {
  if (!Array.isArray(days) || !days.every(isDay)) return malformed("days");
  // Files of years to come are kept there before there is a notice: empty, they say nothing about that year.
  if (days.length === 0) return refuse("rules.calendar-unpublished", { year });
  if (!Array.isArray(papers) || papers.length === 0 || !papers.every((one) => typeof one === "string"))
    return malformed("papers");
  const twice = days.find(({ date }, index) => days.findIndex((one) => one.date === date) !== index);
  if (twice) return refuse("rules.calendar-twice", { day: twice.date });
  const off: Holiday[] = [];
  for (const { name, date } of days.filter(({ isOffDay }) => isOffDay).sort(byDate)) {
    const last = off.at(-1);
    const follows = last?.name === name && dayNumber(date) === (dayNumber(last.to) ?? 0) + 1;
    if (last && follows) off[off.length - 1] = { ...last, to: date };
    else off.push({ name, from: date, to: date });
  }
  const work = days.filter(({ isOffDay }) => !isOffDay).map(({ date }) => date);
  return off.length > 0 ? ok({ year, source: papers.join(" "), off, work }) : malformed("days");
}

/** A spell of days off is never longer: what is, is a slip of the keyboard. */
const longestSpell = 20;

/** Whether a holiday's name holds a day or a year: what was meant as its days would be lost in it. */
export function holdsDate(name: string): boolean {
  return /\d{4}|\d\s*[-‐-―./年月日号]/u.test(name.normalize("NFKC"));
}

/** Refuses a calendar that no notice can mean, one sentence for the first fault: a day that is none, of another year, off twice, in a name, or worked and no weekend. */
export function checkCalendar(calendar: Calendar): Result<Calendar> {
  const { year, off, work } = calendar;
  for (const day of [...off.flatMap(({ from, to }) => [from, to]), ...work]) {
    if (dayNumber(day) === undefined) return refuse("rules.calendar-no-day", { day });
    if (day < `${year - 1}-12-01` || day > `${year}-12-31`)
      return refuse("rules.calendar-other-year", { day, year });
  }
  const seen = new Set<string>();
  for (const { name, from, to } of off) {
    if (holdsDate(name)) return refuse("rules.calendar-name", { name });
    if (to < from) return refuse("rules.calendar-backwards", { name, from, to });
    const days = (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0) + 1;
    if (days > longestSpell) return refuse("rules.calendar-long", { name, days, most: longestSpell });
    for (const day of spell(from, days)) {
      if (seen.has(day)) return refuse("rules.calendar-twice", { day });
      seen.add(day);
    }
  }
  const weekdaysOff = [...seen].filter((day) => weekday(dayNumber(day) ?? 0) <= 5).length;
  for (const day of work) {
    if (seen.has(day)) return refuse("rules.calendar-twice", { day });
    seen.add(day);
    if (weekday(dayNumber(day) ?? 0) <= 5) return refuse("rules.calendar-weekday", { day });
  }
  // A weekend is worked in exchange for a weekday off, never beyond it.
  if (work.length > weekdaysOff)
    return refuse("rules.calendar-no-weekend", { work: work.length, off: weekdaysOff });
  return ok(calendar);
}

function spell(from: string, days: number): string[] {
  return Array.from({ length: days }, (_, index) => dateOf((dayNumber(from) ?? 0) + index));
}

function readJson(text: string): unknown {
  try {
    // A byte order mark is what Windows editors leave in front; JSON does not allow it.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

type Fields = Readonly<Record<"year" | "source" | "off" | "work" | "papers" | "days", unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

interface Day {
  readonly name: string;
  readonly date: string;
  readonly isOffDay: boolean;
}

function isDay(value: unknown): value is Day {
  if (typeof value !== "object" || value === null) return false;
  const { name, date, isOffDay } = value as Record<keyof Day, unknown>;
  return typeof name === "string" && typeof date === "string" && typeof isOffDay === "boolean";
}

function byDate(one: Day, other: Day): number {
  return one.date < other.date ? -1 : one.date > other.date ? 1 : 0;
}

function isHoliday(value: unknown): value is Holiday {
  if (typeof value !== "object" || value === null) return false;
  const { name, from, to } = value as Record<keyof Holiday, unknown>;
  return typeof name === "string" && typeof from === "string" && typeof to === "string";
}

function malformed(field: string): Refused {
  return refuse("rules.calendar-malformed", { field });
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
