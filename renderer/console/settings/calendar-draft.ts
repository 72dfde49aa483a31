import { type Calendar, parseCalendar } from "../../../shared/rules/calendar.ts";
import type { Result } from "../../../shared/text/result.ts";

/** A year's calendar as it is typed: a line for each spell of days off (name, first day, last day), days worked by spaces or lines. */
export interface CalendarDraft {
  readonly year: number | "";
  readonly source: string;
  readonly off: string;
  readonly work: string;
}

/** As `parseCalendar` reads it. A spell of one day may leave out its last one. */
export function calendarText({ year, source, off, work }: CalendarDraft): string {
  const spells = off
    .split(/\n/)
    .map(words)
    .filter((line) => line.length > 0)
    .map(([name = "", from = "", to = from]) => ({ name, from, to }));
  return JSON.stringify({ year, source, off: spells, work: words(work) });
}

/** A calendar file put into the form, for a person to compare it with the notice. */
export function draftOf(text: string): Result<CalendarDraft> {
  const read = parseCalendar(text);
  if (!read.ok) return read;
  return { ok: true, value: draftFrom(read.value) };
}

/** A calendar as it would be typed. */
export function draftFrom({ year, source, off, work }: Calendar): CalendarDraft {
  const lines = off.map(({ name, from, to }) => `${name} ${from} ${to}`);
  return { year, source, off: lines.join("\n"), work: work.join("\n") };
}

/** Words between spaces, commas (full-width ones too) and line breaks; digits and hyphens made plain. */
function words(text: string): string[] {
  return text
    .normalize("NFKC")
    .split(/[\s,、;]+/u)
    .filter((word) => word !== "");
}
