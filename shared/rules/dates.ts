/**
 * Calendar days as text `YYYY-MM-DD` and as whole numbers (days since 1970-01-01), in the proleptic Gregorian
 * calendar. Integers only: the core has no clock, and a day of the draw has no time zone.
 */

/** Days since 1970-01-01 of a day written `YYYY-MM-DD` (years 0001–9999); undefined where there is no such day. */
export function dayNumber(date: string): number | undefined {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(date);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1) return undefined;
  const number = fromCivil(year, month, day);
  return dateOf(number) === date ? number : undefined;
}

/** The day `YYYY-MM-DD` that lies so many days after 1970-01-01; years 0001–9999. */
export function dateOf(number: number): string {
  const { year, month, day } = toCivil(number);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** Day of the week of a day number, 1 Monday … 7 Sunday (ISO 8601). */
export function weekday(number: number): number {
  // 1970-01-01 was a Thursday; the double remainder keeps days before it positive.
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

// The year begins in March, so the leap day is its last and every month's start is one linear formula.
// An era is 400 years, 146097 days; 719468 is 1970-01-01 counted from 0000-03-01.
function fromCivil(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function toCivil(number: number): { year: number; month: number; day: number } {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}
