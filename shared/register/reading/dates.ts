const pad = (number: number) => String(number).padStart(2, "0");

/** Days of a month in the Gregorian calendar; month from 1. */
function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function date(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month))
    return undefined;
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** A spreadsheet's day number (1900 system, from 1 March 1900 on) as a date. */
function fromSerial(serial: number): string | undefined {
  // Civil-from-days, after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"; day 25569 is 1970-01-01.
  const days = serial - 25569 + 719468;
  const era = Math.floor(days / 146097);
  const ofEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return date(
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    ofYear - Math.floor((153 * shifted + 2) / 5) + 1,
  );
}

/**
 * A date as offices write it (2027-03-01, 2027/3/1, 2027.3.1, 2027年3月1日, 20270301, a bare day number of a spreadsheet; a time
 * of day after it is passed over; of a span the last day) as `YYYY-MM-DD`; undefined where it cannot be read.
 */
export function readDate(text: string): string | undefined {
  if (/^\d{5}$/.test(text)) return Number(text) >= 20000 ? fromSerial(Number(text)) : undefined;
  const found = [
    ...text.matchAll(
      /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})|(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/g,
    ),
  ];
  const last = found.at(-1);
  if (!last) return undefined;
  const [, year, month, day, packedYear, packedMonth, packedDay] = last;
  return date(Number(year ?? packedYear), Number(month ?? packedMonth), Number(day ?? packedDay));
}

const quarterDigits: Readonly<Record<string, string>> = { 一: "1", 二: "2", 三: "3", 四: "4" };

/** A quarter (2027Q1, 2027年第一季度, 2027-1, or a day in it) as `YYYYQn`; undefined where it cannot be read. */
export function readQuarter(text: string): string | undefined {
  const day = readDate(text);
  if (day) return `${day.slice(0, 4)}Q${Math.floor((Number(day.slice(5, 7)) + 2) / 3)}`;
  const match = /^(\d{4})\s*年?\s*[-/.]?\s*(?:第|Q|q)?\s*([1-4一二三四])\s*(?:季度?)?$/.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  return `${match[1]}Q${quarterDigits[match[2]] ?? match[2]}`;
}
