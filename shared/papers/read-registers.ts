import { type AnyFact, all, isOf } from "../ledger/fact.ts";
import { noted } from "../ledger/notes.ts";
import { listEmptied } from "../office/emptying.ts";
import { listEdited, listImported } from "../office/importing.ts";
import { type ListReading, phraseLines, phrasesOf, readingKept } from "../office/list-reading.ts";
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

/** The imports the ceremony rests on: the last of each list, or that it was emptied, with what was corrected in it since. */
export function registersOf(facts: readonly AnyFact[], read: (digest: string) => string): RegisterRecord[] {
  return lists.flatMap((list): RegisterRecord[] => {
    const at = facts.findLastIndex(
      (one) => (isOf(listImported, one) || isOf(listEmptied, one)) && one.list === list,
    );
    const found = facts[at];
    if (!found) return [];
    const edits = all(facts.slice(at), listEdited).filter((one) => one.list === list);
    const sum = (of: "added" | "changed" | "gone") => edits.reduce((so, one) => so + one[of], 0);
    const corrected = {
      times: edits.length,
      added: sum("added"),
      changed: sum("changed"),
      gone: sum("gone"),
    };
    const common = { list, importedAt: found.at, position: at, corrected };
    if (!isOf(listImported, found)) return [{ ...common, ...none }];
    const { file, rows, accepted, refused, findings, origin, readingNote } = found;
    const words = readingNote === undefined ? undefined : wordsRead(noted(readingKept, read(readingNote)));
    return [{ ...common, file, rows, accepted, refused, findings, origin, ...(words && { words }) }];
  });
}

const none = { file: "", rows: 0, accepted: 0, refused: 0, findings: 0, origin: "emptied" } as const;
