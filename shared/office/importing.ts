import * as z from "zod";
import { command, innerText } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { absent, count, digest, fact, type KindBy, note, oneOf, type ValuesOf } from "../ledger/fact.ts";
import { noteOf, textNote } from "../ledger/notes.ts";
import {
  applyChanges,
  changesBetween,
  changesSchemas,
  type Difference,
  isEmpty,
  type Rows,
} from "../register/changes.ts";
import { type List, lists } from "../register/model.ts";
import type { RowOf } from "../register/row-schemas.ts";
import { sampleRows } from "../register/sample.ts";
import { refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import { changesKinds, changesNote } from "./changes-note.ts";
import type { Emptied } from "./emptying.ts";
import { type ListReading, phraseLines, phrasesOf, readingKept } from "./list-reading.ts";
import { registerHeld } from "./register-held.ts";
import { namedIn, registeredWords } from "./registered-words.ts";

/** Lists come into the register from files, and their rows are corrected by hand. */

/** Where an import came from: a file somebody chose, or the invented sample; ledgers of form 1 do not say. */
export const origins = ["file", "sample", "unstated"] as const;
export type Origin = (typeof origins)[number];

const changed = {
  added: count("rows that are new"),
  changed: count("rows that say something else than before, under the same key"),
  gone: count("rows that are no longer there"),
};
const ofList: KindBy = { by: "list", kinds: changesKinds };

const listImportedFields = {
  list: oneOf(lists, "which list"),
  origin: oneOf(origins, "a file somebody chose, or the invented sample; `unstated` in ledgers of form 1"),
  file: digest("SHA-256 of the file as it was read"),
  rows: count("rows under the headings"),
  accepted: count("rows that entered the register"),
  refused: count("rows that did not"),
  findings: count("findings of all kinds"),
  kind: oneOf(
    ["difference", "whole"],
    "whether the note says what it changes or the whole list, as in ledgers of form 1, which count no changes",
  ),
  added: absent(changed.added),
  changed: absent(changed.changed),
  gone: absent(changed.gone),
  changesNote: note(ofList, "the accepted rows, as what they change"),
  readingNote: absent(
    note(
      readingKept,
      "how it was read: sheets, columns, the words entries rest on, and what phrases mean here",
    ),
  ),
};
/** A list as its last import left it, with the rows it has now. */
export interface Listed extends Omit<ValuesOf<typeof listImportedFields>, "changesNote" | "added" | "gone"> {
  readonly at: string;
  readonly size: number;
}

/** As much of the office's state as lists are about. */
type State = {
  readonly seq: number;
  readonly heldBy: string;
  readonly ofSample: boolean;
  readonly lists: Readonly<Partial<Record<List, Listed | Emptied>>>;
  readonly readingNote: string;
  readonly registerAt: number;
};

export const listImported = fact<State>()({
  type: "list.imported",
  of: "office",
  says: "A list was accepted into the register: what it says holds from here on, and what it does not name is gone from the list.",
  fields: listImportedFields,
  course: (fact) => {
    const { list, kind, accepted, added = 0, changed = 0, gone = 0 } = fact;
    const named = message(`minutes.list.${list}`, {});
    return kind === "whole"
      ? message("ceremony.course.list.imported.whole", { list: named, accepted })
      : message("ceremony.course.list.imported", { list: named, accepted, added, changed, gone });
  },
  apply: ({ lists, readingNote, seq }, { changesNote: _, added, gone, ...imported }) => {
    const before = lists[imported.list]?.size ?? 0;
    const size = imported.kind === "whole" ? imported.accepted : before + (added ?? 0) - (gone ?? 0);
    return {
      lists: { ...lists, [imported.list]: { ...imported, size } },
      readingNote: imported.readingNote ?? readingNote,
      registerAt: seq,
    };
  },
});

export const listEdited = fact<State>()({
  type: "list.edited",
  of: "office",
  says: "Rows of a list were corrected by hand.",
  fields: {
    list: oneOf(lists, "which list"),
    ...changed,
    changesNote: note(ofList, "the rows that change"),
    reasonNote: note(textNote, "why"),
  },
  course: ({ list, added, changed, gone }) =>
    message("ceremony.course.list.edited", {
      list: message(`minutes.list.${list}`, {}),
      added,
      changed,
      gone,
    }),
  apply: ({ lists, seq }, { list, added, gone }) => {
    const before = lists[list];
    if (!before) throw new Error(`no list ${list} that could be edited`);
    return {
      lists: { ...lists, [list]: { ...before, size: before.size + added - gone } },
      registerAt: seq,
    };
  },
});

/** Counts of an accepted import, and the digest of the file it came from. */
export interface ImportCounts {
  readonly file: string;
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  readonly findings: number;
}

export const importList = command<State>()({
  type: "import-list",
  from: "program",
  held: {
    list: z.enum(lists),
    origin: z.enum(["file", "sample"]),
    counts: z.custom<ImportCounts>(),
    rows: z.custom<readonly RowOf<List>[]>(),
    reading: z.custom<ListReading>().optional(),
  },
  decide: (state, { list, origin, counts, rows, reading }, context) => {
    const held = registerHeld(state);
    if (held) return held;
    // What phrases mean is printed in the minutes, which name no unit and no inspector.
    const phrases = reading ? phraseLines(phrasesOf(reading)).map(({ phrase }) => phrase) : [];
    const found =
      phrases.length > 0
        ? (namedIn(phrases, context.registered(), []) ??
          namedIn(phrases, registeredWords({ [list]: rows }), []))
        : undefined;
    if (found !== undefined) return refuse("ceremony.names-registered", { found });
    // The sample's rows are the sample's whatever file they lie in; its own lists come into its own ledger only.
    if (origin === "sample" && !state.ofSample) return refuse("office.not-sample", {});
    const isSample = origin === "sample" || sampleRows(list, rows) > 0;
    const before: Rows<List> = context.keyedRegister()[list] ?? new Map();
    const difference = changesBetween(list, before, rows);
    // Nothing becomes durable that could not be added up again.
    applyChanges(list, before, difference);
    const changes = noteOf(changesNote(list), difference, context.random);
    const how = reading && noteOf(readingKept, reading, context.random);
    const imported = made(context, listImported, {
      list,
      origin: isSample ? "sample" : "file",
      ...counts,
      kind: "difference",
      ...sizesOf(difference),
      changesNote: context.hash(changes),
      ...(how !== undefined && { readingNote: context.hash(how) }),
    });
    return decided([imported], { blobs: how === undefined ? [changes] : [changes, how] });
  },
});

/** Corrects rows of a list by hand; the difference names them by their keys. */
export const editList = command<State>()({
  type: "edit-list",
  from: "program",
  held: { list: z.enum(lists), difference: z.custom<Difference<List>>(), reason: innerText() },
  decide: (state, { list, difference, reason }, context) => {
    const held = registerHeld(state);
    if (held) return held;
    if (!state.lists[list]) return refuse("contract.list-missing", {});
    if (reason.trim() === "")
      return refuse("ceremony.empty", { field: message("ceremony.field.reason", {}) });
    if (isEmpty(difference)) return refuse("register.edit-nothing", {});
    const before: Rows<List> = context.keyedRegister()[list] ?? new Map();
    if (!changesSchemas[list].safeParse(difference).success || !fits(list, before, difference))
      return refuse("register.edit-misfit", {});
    const changes = noteOf(changesNote(list), difference, context.random);
    const why = noteOf(textNote, reason, context.random);
    const edited = made(context, listEdited, {
      list,
      ...sizesOf(difference),
      changesNote: context.hash(changes),
      reasonNote: context.hash(why),
    });
    return decided([edited], { blobs: [changes, why] });
  },
});

function sizesOf({ added, changed, gone }: Difference<List>) {
  return { added: added.length, changed: changed.length, gone: gone.length };
}

/** Whether an edit names rows that are there, and enters no unit or inspector that is there already. */
function fits(list: List, before: Rows<List>, difference: Difference<List>): boolean {
  try {
    const after = applyChanges(list, before, difference);
    const once = list === "key" || list === "general" || list === "inspectors";
    return !once || ![...after.keys()].some((key) => key.includes(",") && !before.has(key));
  } catch {
    return false;
  }
}
