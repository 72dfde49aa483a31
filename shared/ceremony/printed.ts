import { absent, flag, number, type ValuesOf } from "../ledger/fact.ts";

/**
 * What a fact of printing says: `given` stands before a printer has a paper, so that none is out of the machine and on no record; what
 * came of it is a fact of its own, and only `taken` is ever known. `opened` was for another program to print.
 */
export const printings = ["given", "taken", "opened"] as const;
export type Printing = (typeof printings)[number];

/** The fields that every fact of printing has. */
export const printingFields = {
  copies: number("how many were asked for"),
  taken: flag("1 where the system said that the printer took it; else 0, and nothing more is known"),
  given: absent(
    flag(
      "1 where it is about to be given to a printer, before the printer has it; absent otherwise, and in ledgers of earlier programs, which recorded only what a printer took",
    ),
  ),
};

export function printedAs(how: Printing): Pick<ValuesOf<typeof printingFields>, "taken" | "given"> {
  return { taken: how === "taken" ? 1 : 0, ...(how === "given" && { given: 1 }) };
}

/** Which one a fact says. */
export function printingOf({
  taken,
  given,
}: Pick<ValuesOf<typeof printingFields>, "taken" | "given">): Printing {
  if (taken === 1) return "taken";
  return given === 1 ? "given" : "opened";
}
