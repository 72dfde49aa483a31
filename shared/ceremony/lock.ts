import * as z from "zod";
import { amendmentsText } from "../draw/amendments.ts";
import { closeText } from "../draw/close.ts";
import { publicText } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { absent, file, hashOf, note, oneOf, said } from "../ledger/fact.ts";
import { noteOf, textNote } from "../ledger/notes.ts";
import { type ConfirmedBy, confirmedBy } from "../office/keepers.ts";
import type { OfficeSettings } from "../office/office.ts";
import { type Result, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import type { Answered, LockAnswer, Locking } from "./draw.ts";
import { unfitStrokes } from "./handwriting.ts";
import {
  type CeremonyState,
  ceremonyCommand,
  ceremonyFact,
  expectPhase,
  inPhase,
  type Keeper,
  keepers,
  missing,
  pastOf,
} from "./opened.ts";
import { sentStrokes, strokesNote } from "./signatures.ts";

/** Phase 7: the keepers confirm, or their absence is recorded; nobody can block a list that turned out badly (protocol, step 7). */

/** From the lock on. */
export interface Minuting extends Answered {
  readonly phase: "minutes";
  readonly close: string;
  /** Digest of the bag's manifest; empty until it is written. */
  readonly bag: string;
}

export const lockConfirmed = ceremonyFact({
  type: "lock.confirmed",
  of: "open",
  says: "A keeper confirmed the lock, in a step of his own.",
  fields: {
    keeper: oneOf(keepers, "which one"),
    by: absent(
      oneOf(confirmedBy, "by a signature on the pad, or by his own passphrase; not in earlier ledgers"),
    ),
    signatureNote: absent(note(strokesNote, "the strokes, where it is a signature")),
  },
  course: ({ keeper, by }) =>
    by === undefined
      ? message(`ceremony.course.lock.confirmed.${keeper}`, {})
      : message(`ceremony.course.lock.confirmed.${keeper}.${by}`, {}),
  apply: (state, { keeper, by }) => withAnswer(state, keeper, by ?? "confirmed"),
});

export const lockAbsent = ceremonyFact({
  type: "lock.absent",
  of: "open",
  says: "A keeper could not or would not confirm; the list is locked all the same.",
  fields: { keeper: oneOf(keepers, "which one"), reasonNote: said("the reason") },
  course: ({ keeper }) => message(`ceremony.course.lock.absent.${keeper}`, {}),
  apply: (state, { keeper }) => withAnswer(state, keeper, "absent"),
});

export const ceremonyLocked = ceremonyFact({
  type: "ceremony.locked",
  of: "open",
  says: "The list is final. `close.txt` names the ledger's head before this event.",
  fields: {
    close: file(hashOf("close.txt")),
    amendments: file("SHA-256 of `amendments.csv` with nothing but its header"),
  },
  course: () => message("ceremony.course.ceremony.locked", {}),
  apply: (state, { close, amendments }) => {
    const now = expectPhase<Locking>(state, "lock");
    const { names, recovery, pool } = now.freeze;
    const ended = { close, amendments, names, recovery, pool, result: now.outcome.result };
    return {
      current: { ...now, phase: "minutes", close, bag: "" } satisfies Minuting,
      past: [...state.past, pastOf(now, "locked", ended)],
    };
  },
});

export const lockFacts = [lockConfirmed, lockAbsent, ceremonyLocked] as const;

function withAnswer(state: CeremonyState, keeper: Keeper, answer: LockAnswer) {
  const now = expectPhase<Locking>(state, "lock");
  return { current: { ...now, keepers: { ...now.keepers, [keeper]: answer } } satisfies Locking };
}

/** A keeper confirms with his own hand. */
export const confirmLock = ceremonyCommand({
  type: "confirm-lock",
  from: "window",
  sent: { keeper: z.enum(keepers), strokes: sentStrokes },
  decide: (state, { keeper, strokes }, context) => {
    const now = unanswered(state, keeper, "pad");
    if (!now.ok) return now;
    const unfit = unfitStrokes(strokes);
    if (unfit) return unfit;
    const drawn = noteOf(strokesNote, strokes, context.random);
    const fact = made(context, lockConfirmed, { keeper, by: "pad", signatureNote: context.hash(drawn) });
    return decided([fact], { blobs: [drawn] });
  },
});

/** A keeper's own passphrase was tried and found right; the attempt is on record before (`shared/office/sealed-lists.ts`). */
const confirmByPassphrase = ceremonyCommand({
  type: "confirm-by-passphrase",
  from: "program",
  held: { keeper: z.enum(keepers) },
  decide: (state, { keeper }, context) => {
    const now = unanswered(state, keeper, "passphrase");
    if (!now.ok) return now;
    return decided([made(context, lockConfirmed, { keeper, by: "passphrase" })]);
  },
});

/** The ceremony at its lock, while this keeper has not answered; where it is said how he confirms, only so as the office has it. */
export function unanswered(state: CeremonyState, keeper: Keeper, by?: ConfirmedBy): Result<Locking> {
  const now = inPhase<Locking>(state, "lock");
  if (now.ok && now.value.keepers[keeper]) return refuse("ceremony.keeper-answered", {});
  if (now.ok && by !== undefined && !waysToConfirm(state.office, keeper, now.value.keepers).includes(by))
    return refuse(`ceremony.keeper-by.${by}`, {});
  return now;
}

/**
 * How a keeper may confirm the lock: as the office has set it, or in either way. Without the supervisor's passphrase the officer's
 * cannot be tried, so that he signs where the supervisor's absence is on record.
 */
export function waysToConfirm(
  office: OfficeSettings | undefined,
  keeper: Keeper,
  answers: { readonly supervisor?: LockAnswer | "" | undefined },
): readonly ConfirmedBy[] {
  const set = office?.lockedBy;
  if (set === undefined) return confirmedBy;
  return set === "passphrase" && keeper === "officer" && answers.supervisor === "absent" ? ["pad"] : [set];
}

export const absentAtLock = ceremonyCommand({
  type: "absent-at-lock",
  from: "window",
  sent: { keeper: z.enum(keepers), reason: publicText() },
  decide: (state, { keeper, reason }, context) => {
    const now = unanswered(state, keeper);
    if (!now.ok) return now;
    const empty = missing(reason, "reason");
    if (empty) return empty;
    const why = noteOf(textNote, reason, context.random);
    return decided([made(context, lockAbsent, { keeper, reasonNote: context.hash(why) })], { blobs: [why] });
  },
});

export const lock = ceremonyCommand({
  type: "lock",
  from: "window",
  sent: {},
  decide: (state, _, context) => {
    const now = inPhase<Locking>(state, "lock");
    if (!now.ok) return now;
    const { keepers, id, freeze, outcome } = now.value;
    if (!keepers.officer || !keepers.supervisor) return refuse("ceremony.keepers-missing", {});
    const close = closeText({
      state: "locked",
      ceremony: id,
      freeze: freeze.freeze,
      seed: outcome.seed,
      result: outcome.result,
      assignment: outcome.assignment,
      ledger: context.head,
    });
    const amendments = amendmentsText([]);
    const fact = made(context, ceremonyLocked, {
      close: context.hash(close),
      amendments: context.hash(amendments),
    });
    return decided([fact], { blobs: [close, amendments] });
  },
});

export const lockCommands = [confirmLock, confirmByPassphrase, absentAtLock, lock] as const;
