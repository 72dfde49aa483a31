import { type AnyFact, isOf } from "../ledger/fact.ts";
import { noted } from "../ledger/notes.ts";
import type { RegisterFact } from "../register/fold.ts";
import { changesNote } from "./changes-note.ts";
import { listEmptied } from "./emptying.ts";
import { listEdited, listImported } from "./importing.ts";

/**
 * The facts of the register among a ledger's, from a seq on. `facts` are all of them from the first; `hashOf` gives the hash
 * of an event, `read` the text of a blob; a note is read only where it is asked for.
 */
export function registerFacts(
  facts: readonly AnyFact[],
  hashOf: (seq: number) => string,
  read: (digest: string) => string,
  from = 1,
): RegisterFact[] {
  return facts.slice(from - 1).flatMap((one, index): RegisterFact[] => {
    if (!isOf(listImported, one) && !isOf(listEdited, one) && !isOf(listEmptied, one)) return [];
    const seq = from + index;
    const { list, changesNote: note } = one;
    return [
      {
        seq,
        hash: hashOf(seq),
        list,
        kind: isOf(listImported, one) ? one.kind : "difference",
        read: () => noted(changesNote(list), read(note)),
      },
    ];
  });
}
