import { type NoteKind, noteKind } from "../ledger/notes.ts";
import { type Changes, changesSchemas } from "../register/changes.ts";
import type { List } from "../register/model.ts";

/** What a fact of the register changes in its list, kept in a note; in the first form a note was the whole list. */
const kindFor = <L extends List>(list: L): NoteKind<Changes<L>> =>
  noteKind(`changes-${list}`, changesSchemas[list] as unknown as NoteKind<Changes<L>>["schema"], {
    1: (rows) => ({ kind: "whole", rows }),
  });

/** By list. */
export const changesKinds = {
  key: kindFor("key"),
  general: kindFor("general"),
  special: kindFor("special"),
  inspectors: kindFor("inspectors"),
  conflicts: kindFor("conflicts"),
  visits: kindFor("visits"),
} as const satisfies { readonly [L in List]: NoteKind<Changes<L>> };

/** The kind of note for a list's changes. */
export function changesNote<L extends List>(list: L): NoteKind<Changes<L>> {
  return changesKinds[list] as unknown as NoteKind<Changes<L>>;
}
