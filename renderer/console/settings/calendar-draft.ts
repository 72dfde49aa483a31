import { type Calendar, holdsDate, parseCalendar } from "../../../shared/rules/calendar.ts";
import type { Result } from "../../../shared/text/result.ts";
import { type Message, message } from "../../../shared/text/text.ts";

/** A year's calendar as it is typed: a line for each spell of days off (name, first day, last day), days worked by spaces or lines. */
export interface CalendarDraft {
  readonly year: number | "";
  readonly source: string;
  readonly off: string;
  readonly work: string;
}

/** As `parseCalendar` reads it. A spell of one day may leave out its last one. */
export function calendarText({ year, source, off, work }: CalendarDraft): string {
  const spells = linesOf(off).map(({ name, days: [from = "", to = from] }) => ({ name, from, to }));
  return JSON.stringify({ year, source, off: spells, work: words(work) });
}

/** The first line of the days off that says more, or less, than a calendar takes of it: nothing of what is typed falls by the wayside. */
export function draftFault({ off }: CalendarDraft): Message | undefined {
  for (const { line, text, name, days } of linesOf(off)) {
    const more = days.filter(isDay).slice(2);
    const odd =
      days.length === 0
        ? [text.trim()]
        : [...(holdsDate(name) ? [name] : []), ...days.filter((one) => !isDay(one)), ...more];
    if (odd.length > 0 || name === "")
      return message("rules.calendar-line", { line, text: text.trim(), rest: odd.join(" ") || text.trim() });
  }
  return undefined;
}

interface Line {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** What stands before the first day: two holidays that are arranged together have both names. */
  readonly name: string;
  readonly days: readonly string[];
}

function linesOf(off: string): readonly Line[] {
  return off.split(/\n/).flatMap((text, index) => {
    const plain = text.normalize("NFKC").trim();
    if (plain === "") return [];
    // The first day begins wherever it stands: behind a colon, or without a space. Where there is none, at the first number.
    const first = plain.search(/(?<!\d)\d{4}-\d/u);
    const at = first < 0 ? plain.search(/(?<![^\s,、;:])\d/u) : first;
    const [named, dated] = at < 0 ? [plain, ""] : [plain.slice(0, at), plain.slice(at)];
    const name = named.replace(/[\s,、;:]+$/u, "").replaceAll(/\s+/g, " ");
    return [{ line: index + 1, text, name, days: words(dated) }];
  });
}

function isDay(word: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(word);
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
