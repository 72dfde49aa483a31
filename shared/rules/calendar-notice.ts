import { ok, type Refused, type Result, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import { type Calendar, checkCalendar, type Holiday } from "./calendar.ts";
import { dateOf, dayNumber, weekday } from "./dates.ts";

/** Characters of a notice that are read, at most. */
export const mostNotice = 10_000;

/** A notice as it was read. */
export interface ReadNotice {
  readonly calendar: Calendar;
  /** Sentences that say nothing this program knows, as they stand there; those that name a day are to be looked at first. */
  readonly unread: readonly { readonly text: string; readonly namesDay: boolean }[];
}

/**
 * Reads the State Council's notice of a year's holidays as text, typed or pasted: `国庆节：10月1日（周四）至7日（周三）放假调休，共7天。
 * 9月20日（周日）、10月10日（周六）上班。`, with numbers before the lines or without. Nothing is guessed: a day of the week or a count that does not agree
 * with the days is refused, and every sentence that is not known is given back. `year` and `source` stand for those of a text that
 * does not name its own.
 */
export function parseNotice(
  text: string,
  given: { readonly year?: number | undefined; readonly source?: string } = {},
): Result<ReadNotice> {
  if (text.length > mostNotice) return refuse("rules.notice-long", { length: text.length, most: mostNotice });
  const plain = text.normalize("NFKC").replaceAll(/[ \t\u3000]+/g, "");
  const [, titled] = /(\d{4})年(?:部分)?(?:节假日|元旦)/.exec(plain) ?? [];
  const year = titled === undefined ? given.year : Number(titled);
  if (year === undefined) return refuse("rules.notice-year", {});
  const [number = given.source ?? ""] = /国办发[^〔\s]{0,6}〔\d{4}〕\d+号/.exec(plain) ?? [];
  const off: Holiday[] = [];
  const work: string[] = [];
  const unread: string[] = [];
  let name = "";
  for (const sentence of plain.split(/[。;\n\r]+/).filter((one) => one !== "")) {
    const [, called, rest = sentence] = line.exec(sentence) ?? [];
    if (called !== undefined) name = called;
    const read = readSentence(rest, { name, year });
    if (!read.ok) return read;
    const { spell, days } = read.value;
    if (spell && name !== "") off.push(spell);
    else if (days) work.push(...days);
    else if (!frame.some((known) => known.test(sentence))) unread.push(sentence);
  }
  if (off.length === 0) return refuse("rules.notice-none", {});
  const calendar = checkCalendar({ year, source: number, off, work });
  if (!calendar.ok) return calendar;
  const namesDay = (one: string) => /\d{1,2}[月日]|周[一二三四五六日末]/.test(one);
  return ok({
    calendar: calendar.value,
    unread: unread.map((one) => ({ text: one, namesDay: namesDay(one) })),
  });
}

/** The number of a line, if it has one, and the holiday it is about. */
const line = /^(?:[一二三四五六七八九十]+、|\(?\d{1,2}[.、)])?([\p{Script=Han}、]{2,20}):(.+)$/u;

/** What frames a notice and arranges nothing: its title, number, day, salutation and signature. */
const frame = [
  /^国务院办公厅关于\d{4}年部分节假日安排的通知$/,
  /^国办发[^〔\s]{0,6}〔\d{4}〕\d+号$/,
  /^各省、自治区、直辖市人民政府,国务院各部委、各直属机构:$/,
  /^(?:经国务院批准,)?现将\d{4}年[\p{Script=Han}、]+的?具体安排通知如下:?$/u,
  /^国务院办公厅$/,
  /^\d{4}年\d{1,2}月\d{1,2}日$/,
];

// Beside a day the calendar's own and its day of the week; any other word there leaves the sentence to be told.
const date = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(((?:农历[^()、,]+[、,]?)?(?:(?:周|星期)[一二三四五六日天])?)\))?`;
const spellForm = new RegExp(
  `^${date}(?:至${date})?放假(?:调休)?(?:,?(?:共)?(\\d{1,2})天)?(?:,(?:不调休|与周末连休))?$`,
);
const workForm = new RegExp(`^${date}(?:(?:、|,|和)${date})*上班$`);

interface Sentence {
  readonly spell?: Holiday;
  readonly days?: readonly string[];
}

/** Days off, or days worked, of one sentence; neither where it says something else. */
function readSentence(
  text: string,
  { name, year }: { readonly name: string; readonly year: number },
): Result<Sentence> {
  const found = spellForm.exec(text);
  if (found) {
    const [, ...parts] = found;
    const first = dayOf(parts.slice(0, 4), { year, month: "" });
    if (!first.ok) return first;
    const from = first.value;
    // The last day of a spell leaves out the month it shares with the first.
    const last =
      parts[6] === undefined
        ? first
        : dayOf(parts.slice(4, 8), { year: Number(from.slice(0, 4)), month: from.slice(5, 7) });
    if (!last.ok) return last;
    const counted = (dayNumber(last.value) ?? 0) - (dayNumber(from) ?? 0) + 1;
    const said = parts[8];
    if (said !== undefined && Number(said) !== counted)
      return refuse("rules.notice-count", { name, said: Number(said), counted });
    return ok({ spell: { name, from, to: last.value } });
  }
  if (!workForm.test(text)) return ok({});
  const days: string[] = [];
  let month = "";
  for (const [, ...parts] of text.matchAll(new RegExp(date, "g"))) {
    const day = dayOf(parts, { year, month });
    if (!day.ok) return day;
    month = day.value.slice(5, 7);
    days.push(day.value);
  }
  return ok({ days });
}

/** A day as the notice names it, `YYYY-MM-DD`; refused where there is none, or its day of the week is another one. */
function dayOf(
  [ofYear, ofMonth, day = "", beside = ""]: readonly (string | undefined)[],
  { year, month }: { readonly year: number; readonly month: string },
): Result<string> {
  const digits = (text: string) => text.padStart(2, "0");
  const text = `${ofYear ?? year}-${digits(ofMonth ?? month)}-${digits(day)}`;
  const number = dayNumber(text);
  if (number === undefined) return refuse("rules.calendar-no-day", { day: text });
  const [, said] = /(?:周|星期)([一二三四五六日天])/.exec(beside) ?? [];
  return (said === undefined ? undefined : otherWeekday(text, said)) ?? ok(text);
}

function otherWeekday(day: string, said: string): Refused | undefined {
  const named = 1 + "一二三四五六日".indexOf(said.replace("天", "日"));
  const is = weekday(dayNumber(day) ?? 0);
  if (named === is) return undefined;
  return refuse("rules.notice-weekday", { day, said: weekdayName(named), is: weekdayName(is) });
}

/** A day of the week in words, 1 for Monday to 7 for Sunday. */
export function weekdayName(number: number) {
  const place = ([1, 2, 3, 4, 5, 6] as const).find((one) => one === number) ?? 7;
  return message(`rules.weekday.${place}`, {});
}

/** One day of a calendar that is not as its day of the week. */
export interface ArrangedDay {
  readonly day: string;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  /** The holiday it is off for; empty for a day that is worked. */
  readonly off: string;
}

/** A calendar day by day, in order, for a person to hold it against the notice. */
export function arrangedDays({ off, work }: Pick<Calendar, "off" | "work">): readonly ArrangedDay[] {
  const of = (day: string, name: string) => ({ day, weekday: weekday(dayNumber(day) ?? 0), off: name });
  const holidays = off.flatMap(({ name, from, to }) => {
    const first = dayNumber(from) ?? 0;
    const count = (dayNumber(to) ?? 0) - first + 1;
    return Array.from({ length: count }, (_, index) => of(dateOf(first + index), name));
  });
  return [...holidays, ...work.map((day) => of(day, ""))].sort((one, other) =>
    one.day < other.day ? -1 : 1,
  );
}
