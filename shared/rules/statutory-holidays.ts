import type { Titled } from "../text/catalogue.ts";
import { type Message, message } from "../text/text.ts";

/** A holiday that each year has, and the sign by which a notice's name of it is known: two that fall together share a name. */
interface StatutoryHoliday extends Titled {
  readonly sign: RegExp;
}

/**
 * 《全国年节及纪念日放假办法》第二条: the holidays of all citizens. 五一 and 十一 are signs only where they stand for the holiday alone: 十一 is
 * a number in a list too. An eve is not the day; the Labour Day is "International" as well, and not the national one.
 */
const statutoryHolidays: readonly StatutoryHoliday[] = [
  { zh: "元旦", en: "New Year's Day", sign: /元旦|^new.?year(?!.*\beve\b)/i },
  { zh: "春节", en: "Spring Festival", sign: /春节|\bspring|(chinese|lunar).?new.?year(?!.*\beve\b)/i },
  { zh: "清明节", en: "Qingming Festival", sign: /清明|qing.?ming|tomb.?sweeping/i },
  {
    zh: "劳动节",
    en: "Labour Day",
    sign: /劳动|(^|[\s、,，和与及])五一($|[\s、,，和与及]|节|国际|长?假|黄金周)|\blabou?r|\bmay.?day/i,
  },
  { zh: "端午节", en: "Dragon Boat Festival", sign: /端午|dragon.?boat/i },
  { zh: "中秋节", en: "Mid-Autumn Festival", sign: /中秋|mid.?autumn/i },
  {
    zh: "国庆节",
    en: "National Day",
    sign: /国庆|(^|[\s、,，和与及])十一($|节|长?假|黄金周|[\s、,，和与及]+中秋)|\bnational/i,
  },
];

/** What is looked at of a calendar: its year and its days off. */
interface Arranged {
  readonly year: number;
  readonly off: readonly { readonly name: string; readonly to: string }[];
}

/** The statutory holidays that a calendar arranges no day of its year for, in the order of the year; empty where it is whole. */
export function missingHolidays({ year, off }: Arranged): readonly Titled[] {
  const inYear = off.filter(({ to }) => to >= `${year}-01-01`);
  return statutoryHolidays
    .filter(({ sign }) => !inYear.some(({ name }) => sign.test(name)))
    .map(({ zh, en }) => ({ zh, en }));
}

/** Why a calendar makes no year known: which holidays it lacks. Nothing where it is whole. */
export function incomplete(calendar: Arranged): Message | undefined {
  const missing = missingHolidays(calendar);
  return missing.length === 0
    ? undefined
    : message("rules.calendar-incomplete", { year: calendar.year, missing });
}
