import * as z from "zod";
import { ceremonyForm, ceremonyId } from "../draw/field.ts";
import { noDigest } from "../draw/model.ts";
import { code, command, publicText, rollText } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { count, digest, fact, list, note, oneOf, said } from "../ledger/fact.ts";
import { noteKind, noteOf, textNote } from "../ledger/notes.ts";
import { refuse } from "../text/result.ts";
import { type Message, message } from "../text/text.ts";
import { outcomes, type Past } from "./ceremonies.ts";

/**
 * A ledger that was begun after another one was lost (architecture, decision 1). Its first fact but the start of the program names that one
 * and every ceremony known of it, so that nothing is drawn twice and no number is given twice.
 */

/** Why the ledger before cannot be gone on with: it is not there; older than its bags; another than theirs. */
const lossKinds = ["missing", "older", "other"] as const;
export type Loss = (typeof lossKinds)[number];

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const inherited = z.strictObject({
  ceremony: z.string().regex(ceremonyForm.pattern),
  outcome: z.enum(outcomes),
  close: hex64,
  amendments: hex64,
});
/** A ceremony of a ledger before: 64 zeros for what it has not. */
export type Inherited = Readonly<z.infer<typeof inherited>>;

/** Who begins the ledger anew, by name. */
export interface Beginners {
  readonly officer: string;
  readonly supervisor: string;
}
export const beginnersNote = noteKind<Beginners>(
  "beginners",
  z.strictObject({ officer: z.string(), supervisor: z.string() }),
);

const fields = {
  loss: oneOf(
    lossKinds,
    "`missing`: its file was not there; `older`: its file ended before its bags do; `other`: its file was not the one the bags are of",
  ),
  head: digest("hash of the last event of that file; 64 zeros where there was none"),
  events: count("how many events that file had"),
  ceremonies: list(
    inherited,
    "the ceremonies that are known of it, by its bags and by that file, oldest first, with SHA-256 of `close.txt` and of `amendments.csv`, or 64 zeros",
  ),
  reasonNote: said("the reason"),
  beginnersNote: note(beginnersNote, "officer and supervisor by name"),
};

type State = {
  readonly seq: number;
  readonly past: readonly Past[];
  readonly succeeds: Succession | undefined;
};

export const ledgerSucceeded = fact<State>()({
  type: "ledger.succeeded",
  of: "office",
  says: "The ledger was begun anew after another one was lost. What was locked there counts as drawn here, numbers go on behind its, and the first freeze binds its last `close.txt`.",
  fields,
  course: ({ loss, head }) =>
    loss === "missing"
      ? message("ceremony.course.ledger.succeeded.missing", {})
      : message(`ceremony.course.ledger.succeeded.${loss}`, { head: head.slice(0, 16) }),
  apply: ({ past, succeeds, seq }, { loss, head, ceremonies }) => {
    // By hand it could be chained behind a ceremony and make another period count as drawn.
    if (past.length > 0 || succeeds)
      throw new Error("a ledger is begun anew once, before its first ceremony");
    return { past: ceremonies.map(pastBefore), succeeds: { loss, head, last: lastOf(ceremonies), seq } };
  },
});

/** The ledger before, as stage and papers name it. */
export interface Succession {
  readonly loss: Loss;
  /** Hash of its last event; 64 zeros where its file was not there. */
  readonly head: string;
  /** Its last real ceremony with a list, as far as is known; empty where none is. */
  readonly last: string;
  /** The number of the fact. */
  readonly seq: number;
}

/** In a sentence, for stage and papers. */
export function successionSaid({ loss, head, last }: Pick<Succession, "loss" | "head" | "last">): Message {
  const known = last === "" ? message("succession.none", {}) : last;
  return loss === "missing"
    ? message("succession.said.missing", { last: known })
    : message(`succession.said.${loss}`, { head: `${head.slice(0, 16)}…`, last: known });
}

/** The last real ceremony that was locked; empty where there is none. */
export function lastOf(ceremonies: readonly Inherited[]): string {
  return (
    ceremonies.findLast(({ ceremony, outcome }) => outcome === "locked" && !isRehearsal(ceremony))
      ?.ceremony ?? ""
  );
}

/** Its names and its pool are in the ledger before: its visits cannot be counted by opening it here. */
function pastBefore({ ceremony, outcome, close, amendments }: Inherited): Past {
  const id = ceremonyId(ceremony);
  if (!id) throw new Error(`no id of a ceremony: ${ceremony}`);
  const { number, period: quarter, rehearsal } = id;
  const none = { names: noDigest, recovery: noDigest, pool: noDigest, result: noDigest };
  return { ceremony, number, quarter, rehearsal, outcome, close, amendments, ...none };
}

const isRehearsal = (ceremony: string): boolean => ceremonyId(ceremony)?.rehearsal === true;

/**
 * The ledger before, where stage and papers of a ceremony have to name it: until one real list is locked that was drawn in
 * this ledger. `here` are the ceremonies of this ledger that are over.
 */
export function ledgerBefore(
  { succeeds, past }: Pick<State, "succeeds" | "past">,
  here: (ceremony: string) => boolean,
): Succession | undefined {
  const drawn = past.some(
    ({ ceremony, outcome, rehearsal }) => outcome === "locked" && !rehearsal && here(ceremony),
  );
  return drawn ? undefined : succeeds;
}

/** Begins a fresh ledger as the successor of one that was lost. */
export const succeedLedger = command<State>()({
  type: "succeed-ledger",
  from: "program",
  held: {
    loss: z.enum(lossKinds),
    head: code(64),
    events: z.int(),
    ceremonies: z.custom<readonly Inherited[]>(),
    reason: publicText(),
    officer: rollText(200),
    supervisor: rollText(200),
  },
  decide: ({ past, succeeds }, given, context) => {
    const { loss, head, events, ceremonies, reason, officer, supervisor } = given;
    if (past.length > 0 || succeeds) return refuse("succession.not-fresh", {});
    for (const field of ["reason", "officer", "supervisor"] as const)
      if (given[field].trim() === "")
        return refuse("ceremony.empty", { field: message(`ceremony.field.${field}`, {}) });
    if (officer.trim() === supervisor.trim()) return refuse("succession.one-person", {});
    const why = noteOf(textNote, reason, context.random);
    const who = noteOf(beginnersNote, { officer, supervisor }, context.random);
    const succeeded = made(context, ledgerSucceeded, {
      loss,
      head,
      events,
      ceremonies,
      reasonNote: context.hash(why),
      beginnersNote: context.hash(who),
    });
    return decided([succeeded], { blobs: [why, who] });
  },
});
