import { type ClassNames, sayNamed } from "../rules/class-names.ts";
import type { Language } from "../text/catalogue.ts";
import { type Key, type Message, message, type ValuesOf } from "../text/text.ts";

/** The words of a paper, in its language. */
export interface Words {
  readonly language: Language;
  /** The catalogue's entry with its values put in. */
  readonly of: <K extends Key>(
    key: K,
    ...values: keyof ValuesOf<K> extends never ? [] : [ValuesOf<K>]
  ) => string;
  readonly say: (said: Message) => string;
  /** The text, or `无` where it is empty. */
  readonly orNone: (text: string) => string;
}

/** Binds the catalogue to one language, and to the names that an office gives its classes. */
export function wordsOf(language: Language, names: ClassNames = {}): Words {
  const of: Words["of"] = (key, ...values) =>
    sayNamed(message(key, (values[0] ?? {}) as ValuesOf<typeof key>), language, names);
  return {
    language,
    of,
    say: (said) => sayNamed(said, language, names),
    orNone: (text) => (text.trim() === "" ? of("minutes.none") : text),
  };
}

/**
 * Days and times as papers write them, from local time `2026-12-25T09:30:00+08:00`. Days have no leading
 * zeros (GB/T 9704-2012, 7.3.5.3); the offset is the office's own and is not printed.
 */

/** `2026年12月25日`, `25 December 2026`. */
export function dayText(at: string, words: Words): string {
  const [year = "", month = "", day = ""] = at.slice(0, 10).split("-");
  return words.of("minutes.day", { year, month: monthText(Number(month), words), day: Number(day) });
}

/** A month from 1: its number in Chinese, its name in English. */
export function monthText(number: number, words: Words): string {
  if (words.language === "zh") return String(number);
  return words.of("minutes.months").split(" ")[number - 1] ?? String(number);
}

/** `9时05分`: minutes have two digits, as a clock shows them. */
export function clockText(at: string, words: Words): string {
  const [hour, minute] = clock(at, words);
  return words.of("minutes.clock", { hour, minute });
}

/** `9时30分05秒`, for the course of the draw. */
export function secondText(at: string, words: Words): string {
  const [hour, minute, second] = clock(at, words);
  return words.of("minutes.clock-second", { hour, minute, second });
}

/** `2026年12月25日9时30分`; `—` where there is none. */
export function momentText(at: string, words: Words): string {
  if (at === "") return words.of("minutes.no-value");
  const between = words.language === "zh" ? "" : ", ";
  return `${dayText(at, words)}${between}${clockText(at, words)}`;
}

/** From–to; neither the day nor the minute is said twice. What ends before it begins is no span, and is not printed as one. */
export function spanText(from: string, to: string, words: Words): string {
  if (to === "") return words.of("minutes.since", { from: momentText(from, words) });
  if (to < from)
    return words.of("minutes.from-to-back", { from: momentText(from, words), to: momentText(to, words) });
  const start = momentText(from, words);
  if (start === momentText(to, words)) return start;
  const end = sameDay(from, to) ? clockText(to, words) : momentText(to, words);
  return words.of("minutes.from-to", { from: start, to: end });
}

/** Whether two moments lie on one day. */
export function sameDay(one: string, other: string): boolean {
  return one.slice(0, 10) === other.slice(0, 10);
}

function clock(at: string, words: Words): [string, string, string] {
  const [hour = "", minute = "", second = ""] = at.slice(11, 19).split(":");
  if (words.language === "en") return [hour, minute, second];
  return [String(Number(hour)), minute, second];
}
