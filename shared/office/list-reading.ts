import * as z from "zod";
import { noteKind } from "../ledger/notes.ts";
import { meanings, type OwnPhrases, ownPhrases, type PhraseField } from "../register/reading/phrases.ts";

/**
 * How a list was read, kept beside its rows: which of the file was read, by which words its entries are stopped or not in post, and
 * what the office has said that phrases mean. Remembered for the next file, and printed with the snapshot.
 */
export interface ListReading {
  /** The sheets that were read. */
  readonly sheets: readonly string[];
  readonly columns: readonly { readonly field: string; readonly heading: string }[];
  /** Headings that a person chose for fields. */
  readonly chosen: Readonly<Record<string, string>>;
  /** Rows that hold no entry. */
  readonly passedOver: number;
  readonly rests: readonly {
    readonly field: string;
    readonly means: string;
    readonly word: string;
    readonly count: number;
  }[];
  /** By field what phrases mean from here on, in every list, beyond the program's own table. */
  readonly phrases: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const readingKept = noteKind<ListReading>(
  "reading",
  z.strictObject({
    sheets: z.array(z.string()),
    columns: z.array(z.strictObject({ field: z.string(), heading: z.string() })),
    chosen: z.record(z.string(), z.string()),
    passedOver: z.int().nonnegative(),
    rests: z.array(
      z.strictObject({
        field: z.string(),
        means: z.string(),
        word: z.string(),
        count: z.int().positive(),
      }),
    ),
    phrases: z.record(z.string(), z.record(z.string(), z.string())),
  }),
);

/** The phrases of a note as a list is read by; what an earlier or a forged ledger says that no field knows is left out. */
export function phrasesOf({ phrases }: ListReading): OwnPhrases {
  const known = Object.entries(phrases).filter(([field]) => Object.hasOwn(meanings, field));
  return ownPhrases(Object.fromEntries(known)) ?? {};
}

/** Own phrases one by one, in the order of their fields. */
export function phraseLines(
  phrases: OwnPhrases,
): readonly { readonly field: PhraseField; readonly phrase: string; readonly means: string }[] {
  return (Object.keys(meanings) as PhraseField[]).flatMap((field) =>
    Object.entries(phrases[field] ?? {}).map(([phrase, means]) => ({ field, phrase, means })),
  );
}
