import { type AnyFact, all } from "../ledger/fact.ts";
import { noted } from "../ledger/notes.ts";
import { type ListReading, phraseLines, phrasesOf, readingKept } from "../office/list-reading.ts";
import { listEdited, listImported } from "../office/office.ts";
import { lists } from "../register/model.ts";
import { type Meaning, meaningOf, type PhraseField } from "../register/reading/phrases.ts";
import type { ReadWord, RegisterRecord } from "./record.ts";

/** The words of a list as a public paper may print them: what a person wrote behind a known word is left out, for it may name somebody. */
function wordsRead(reading: ListReading): NonNullable<RegisterRecord["words"]> {
  const own = phrasesOf(reading);
  const printed = new Map<string, ReadWord & { count: number }>();
  for (const { field, means, word, count } of reading.rests) {
    const known = field as PhraseField;
    const open =
      word === "" || meaningOf(known, word, own) !== undefined
        ? word
        : `${/^[^(（,，]{0,4}/.exec(word)?.[0] ?? ""}…`;
    const key = `${field} ${means} ${open}`;
    const line = printed.get(key);
    if (line) line.count += count;
    else printed.set(key, { field: known, means: means as Meaning, word: open, count });
  }
  const phrases = phraseLines(own).map(({ field, phrase, means }) => ({
    field,
    word: phrase,
    means: means as Meaning,
    count: 0,
  }));
  return { rests: [...printed.values()], phrases };
}

/** The imports the ceremony rests on: the last of each list, with what was corrected in it since. */
export function registersOf(facts: readonly AnyFact[], read: (digest: string) => string): RegisterRecord[] {
  const imports = all(facts, listImported);
  return lists.flatMap((list) => {
    const found = imports.findLast((one) => one.list === list);
    if (!found) return [];
    const { file, at, rows, accepted, refused, findings, origin, readingNote } = found;
    const words = readingNote === undefined ? undefined : wordsRead(noted(readingKept, read(readingNote)));
    const edits = all(facts.slice(facts.indexOf(found)), listEdited).filter((one) => one.list === list);
    const sum = (of: "added" | "changed" | "gone") => edits.reduce((so, one) => so + one[of], 0);
    const corrected = {
      times: edits.length,
      added: sum("added"),
      changed: sum("changed"),
      gone: sum("gone"),
    };
    return [
      {
        list,
        file,
        importedAt: at,
        rows,
        accepted,
        refused,
        findings,
        origin,
        corrected,
        ...(words && { words }),
      },
    ];
  });
}
