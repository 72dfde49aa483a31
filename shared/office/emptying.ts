import * as z from "zod";
import { noDigest } from "../draw/model.ts";
import { command, innerText } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { count, fact, note, oneOf } from "../ledger/fact.ts";
import { noteOf, textNote } from "../ledger/notes.ts";
import type { Difference, Rows } from "../register/changes.ts";
import { type List, lists } from "../register/model.ts";
import { refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import { changesKinds, changesNote } from "./changes-note.ts";
import { registerHeld } from "./register-held.ts";

/** A list is emptied: from then on it says that there are none, where one that was never imported says nothing. */

/** What the office keeps of a list that was emptied, in place of its import. */
export interface Emptied {
  readonly list: List;
  readonly origin: "emptied";
  /** 64 zeros: there is no file. */
  readonly file: string;
  readonly kind: "difference";
  /** None: nothing was read. */
  readonly readingNote?: string;
  readonly at: string;
  readonly rows: 0;
  readonly accepted: 0;
  readonly refused: 0;
  readonly findings: 0;
  /** More where rows were added by hand since. */
  readonly size: number;
}

type State = {
  readonly seq: number;
  readonly heldBy: string;
  readonly lists: Readonly<Partial<Record<List, { readonly size: number }>>>;
  readonly registerAt: number;
};

export const listEmptied = fact<State>()({
  type: "list.emptied",
  of: "office",
  says: "A list was emptied: it is stated to have no rows.",
  fields: {
    list: oneOf(lists, "which list"),
    gone: count("rows that were taken out"),
    changesNote: note({ by: "list", kinds: changesKinds }, "the rows that go, by their keys"),
    reasonNote: note(textNote, "why"),
  },
  course: ({ list, gone }) =>
    message("ceremony.course.list.emptied", { list: message(`minutes.list.${list}`, {}), gone }),
  apply: ({ lists, seq }, { list, gone, at }) => {
    if (lists[list]?.size !== gone) throw new Error(`these are not the rows of the list ${list}`);
    const none = { rows: 0, accepted: 0, refused: 0, findings: 0, size: 0 } as const;
    const emptied: Emptied = { list, origin: "emptied", file: noDigest, kind: "difference", at, ...none };
    return { lists: { ...lists, [list]: emptied }, registerAt: seq };
  },
});

export const emptyList = command<State>()({
  type: "empty-list",
  from: "window",
  /** The reason stays on the machine, as that of a correction does: it may name whom the list named. */
  sent: { list: z.enum(lists), reason: innerText() },
  decide: (state, { list, reason }, context) => {
    const held = registerHeld(state);
    if (held) return held;
    const { lists } = state;
    const before: Rows<List> = context.keyedRegister()[list] ?? new Map();
    if (!lists[list] || before.size === 0) return refuse("register.empty-already", {});
    if (reason.trim() === "")
      return refuse("ceremony.empty", { field: message("ceremony.field.reason", {}) });
    const gone = [...before.keys()];
    const difference: Difference<List> = { kind: "difference", gone, changed: [], added: [] };
    const changes = noteOf(changesNote(list), difference, context.random);
    const why = noteOf(textNote, reason, context.random);
    const emptied = made(context, listEmptied, {
      list,
      gone: before.size,
      changesNote: context.hash(changes),
      reasonNote: context.hash(why),
    });
    return decided([emptied], { blobs: [changes, why] });
  },
});
