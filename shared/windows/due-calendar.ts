import { dateOf, dayNumber } from "../rules/dates.ts";
import type { Language } from "../text/catalogue.ts";
import { type Key, type Message, message, say } from "../text/text.ts";
import type { Due } from "./due.ts";

/** What a calendar of what is due says beside what is due. */
export interface DueCalendar {
  readonly office: { readonly name: string; readonly code: string };
  /** When it is made, `2026-12-25T09:30:00+08:00`. */
  readonly now: string;
  readonly language: Language;
}

/**
 * What is due and has days, as an iCalendar file (RFC 5545): an all-day event for each. The same thing due has the same UID each
 * time, so that a calendar into which the file is read again has it once, with its days of today. Nothing where nothing has days:
 * a calendar without an event is none.
 */
export function dueCalendar(due: readonly Due[], { office, now, language }: DueCalendar): string | undefined {
  const events = due.flatMap(({ said: told, on }) => {
    if (!on) return [];
    const said: Message = { ...told, key: lasting[told.key] ?? told.key };
    return [
      "BEGIN:VEVENT",
      `UID:${on.id}@${office.code.toLowerCase()}.mingqian`,
      `DTSTAMP:${utc(now)}`,
      `DTSTART;VALUE=DATE:${compact(on.first)}`,
      // The end is the first day after it.
      `DTEND;VALUE=DATE:${compact(dateOf((dayNumber(on.last) ?? 0) + 1))}`,
      `SUMMARY:${escaped(say(said, language))}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ];
  });
  if (events.length === 0) return undefined;
  const title = say(message("due.calendar-title", { office: office.name }), language);
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Mingqian//Due//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(title)}`,
    ...events,
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");
}

/**
 * What is said of the day it is told on is false on the next, and an event is read until it is over: the sentence that it has instead, of
 * the same values.
 */
const lasting: Partial<Record<Key, Key>> = {
  "due.under-way": "due.event.draw",
  "due.day-passed": "due.event.draw",
  "due.window-ahead": "due.event.window",
  "due.window-now": "due.event.window",
  "due.window-passed": "due.event.window",
  "due.window-provisional": "due.event.window-provisional",
  "due.any-day": "due.event.any-day",
  "due.certificates": "due.event.certificates",
  "due.results": "due.event.results",
  "due.results-over": "due.event.results",
  "due.results-provisional": "due.event.results-provisional",
};

function compact(day: string): string {
  return day.replaceAll("-", "");
}

/** A local time of China, eight hours ahead, as UTC: `20261225T013000Z`. */
function utc(at: string): string {
  const hour = Number(at.slice(11, 13)) - 8;
  const day = dateOf((dayNumber(at.slice(0, 10)) ?? 0) + (hour < 0 ? -1 : 0));
  const time = `${String((hour + 24) % 24).padStart(2, "0")}${at.slice(14, 16)}${at.slice(17, 19)}`;
  return `${compact(day)}T${time}Z`;
}

/** TEXT of RFC 5545, 3.3.11; control characters other than line breaks have no form there. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (one) => `\\${one}`)
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/\p{Cc}/gu, " ");
}

/** A line is at most so many bytes of UTF-8 (3.1), the blank that begins a further part among them. */
const longest = 75;

/** Folds a line; no character is parted. */
function folded(line: string): string {
  let parts = "";
  let length = 0;
  for (const one of line) {
    const bytes = bytesOf(one.codePointAt(0) ?? 0);
    if (length + bytes > longest) {
      parts += "\r\n ";
      length = 1;
    }
    parts += one;
    length += bytes;
  }
  return parts;
}

/** How many bytes of UTF-8 a character has. */
function bytesOf(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
