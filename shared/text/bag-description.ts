import { bagWords } from "./bag-words.ts";
import { type Language, languages, sayFrom } from "./catalogue.ts";
import { type Message, message } from "./text.ts";

/** What a bag is the record of. */
export interface Described {
  readonly office: string;
  /** As `basis.csv` has it. */
  readonly item: string;
  readonly period: string;
  readonly rehearsal: boolean;
  readonly isVoid: boolean;
  /** Whether its papers name a ledger before the one it was held in. */
  readonly succeeds?: boolean;
}

export type Edition = "whole" | "public";

/**
 * `External-Description` of `bag-info.txt`, one line in Chinese and English: whose record of which period, and which edition of it.
 * The line lies in bags that were written, which are written again only in the same bytes: where these words change, the
 * changed ones have to depend on what the ledger says.
 */
export function descriptionOf(bag: Described, edition: Edition): string {
  const { office, item, period } = bag;
  const sentences = [
    message("bag.of", { office, item, period: periodText(period) }),
    ...(bag.rehearsal ? [message("bag.of.rehearsal", {})] : []),
    ...(bag.isVoid ? [message("bag.of.void", {})] : []),
    ...(bag.succeeds ? [message("bag.of.succeeds", {})] : []),
    message(`bag.of.${edition}`, {}),
  ];
  const between: Record<Language, string> = { zh: "", en: " " };
  return languages
    .map((language) => sentences.map((one) => sayFrom(bagWords, one, language)).join(between[language]))
    .join(" / ");
}

/** A quarter, a month, a half or a year in words. */
function periodText(period: string): Message {
  const year = period.slice(0, 4);
  const number = Number(period.slice(5));
  switch (period.slice(4, 5)) {
    case "Q":
      return message("bag.of.quarter", { year, number });
    case "M":
      return message("bag.of.month", { year, number });
    case "H":
      return message(number === 1 ? "bag.of.first-half" : "bag.of.second-half", { year });
    default:
      return message("bag.of.year", { year });
  }
}
