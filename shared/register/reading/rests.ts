import type { Inspector, Register, Unit } from "../model.ts";
import { type Meaning, type PhraseField, phraseOf } from "./phrases.ts";
import type { Reading, Said } from "./rows.ts";
import type { Row } from "./table.ts";

/** Entries of a list that are not as usual by one and the same word. */
export interface Rest {
  readonly field: PhraseField;
  readonly means: Meaning;
  /** As the sheet has it; empty where the cell is, or where the register says so and not the sheet. */
  readonly word: string;
  readonly count: number;
}

/** A word that is not known, and how many rows have it. */
export interface Unknown {
  readonly field: PhraseField;
  readonly word: string;
  readonly count: number;
}

/** The words that are not known, each once, most first. */
export function countUnknown({ unknown }: Reading): readonly Unknown[] {
  const counted = new Map<string, { field: PhraseField; word: string; count: number }>();
  for (const { field, word } of unknown) {
    const key = `${field} ${phraseOf(word)}`;
    const known = counted.get(key);
    if (known) known.count += 1;
    else counted.set(key, { field, word, count: 1 });
  }
  return [...counted.values()].toSorted((a, b) => b.count - a.count);
}

/** What the words of a row came to in its entry; the register's row may stand for a row of the special list. */
function standsSo(
  entry: Unit | Inspector | object,
  field: PhraseField,
  said: Meaning | undefined,
): Meaning | undefined {
  if (field === "status" && "status" in entry) return entry.status === "operating" ? undefined : entry.status;
  if (field === "kind" && "kind" in entry) return entry.kind === "construction" ? entry.kind : undefined;
  if (field === "in-post" && "inPost" in entry) return entry.inPost ? undefined : "no";
  if (field === "available" && "available" in entry) return entry.available ? undefined : "no";
  if (field === "waived" && "waived" in entry) return entry.waived ? "yes" : undefined;
  return field === "source" || field === "visit-kind" ? said : undefined;
}

const resting: readonly PhraseField[] = [
  "status",
  "kind",
  "in-post",
  "available",
  "waived",
  "source",
  "visit-kind",
];

/**
 * Counts the entries that are stopped or closed, construction projects, not in post, not available or waived by the words they
 * rest on, most first.
 *
 * @param rows the row of each entry
 */
export function countRests(
  { said }: Reading,
  rows: readonly Row[],
  entries: NonNullable<Register[keyof Register]>,
): readonly Rest[] {
  const words = new Map<Row, Map<PhraseField, Said[]>>();
  for (const one of said) {
    const ofRow = words.get(one.row) ?? new Map<PhraseField, Said[]>();
    // A cell may name several sources; of any other field the last word counts.
    const before = one.field === "source" ? (ofRow.get(one.field) ?? []) : [];
    words.set(one.row, ofRow.set(one.field, [...before, one]));
  }
  const counted = new Map<string, Omit<Rest, "count"> & { count: number }>();
  entries.forEach((entry, index) => {
    const row = rows[index];
    const spokenOf = (field: PhraseField) => (row && words.get(row)?.get(field)) ?? [undefined];
    for (const [field, spoken] of resting.flatMap((field) =>
      spokenOf(field).map((one) => [field, one] as const),
    )) {
      const means = standsSo(entry, field, spoken?.means);
      if (means === undefined) continue;
      const word = spoken?.word ?? "";
      const key = `${field} ${means} ${word}`;
      const known = counted.get(key);
      if (known) known.count += 1;
      else counted.set(key, { field, means, word, count: 1 });
    }
  });
  return [...counted.values()].toSorted(
    (a, b) => resting.indexOf(a.field) - resting.indexOf(b.field) || b.count - a.count,
  );
}
