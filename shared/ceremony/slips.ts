import * as z from "zod";
import { closeText } from "../draw/close.ts";
import { noDigest } from "../draw/model.ts";
import { publicText } from "../ledger/command.ts";
import { decided, kept, made } from "../ledger/decision.ts";
import { absent, count, file, hashOf, note, number, oneOf, said } from "../ledger/fact.ts";
import { noteOf, textNote } from "../ledger/notes.ts";
import { confirmedBy } from "../office/keepers.ts";
import { type Result, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import type { Freezing, FrozenCeremony, Voiding } from "./freeze.ts";
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
  wrongPhase,
} from "./opened.ts";
import { sentStrokes, strokesNote } from "./signatures.ts";

/** Phase 4: the digest is confirmed, and sealed slips go into the box (protocol, steps 2 and 3). Until the nonce is revealed the ceremony may be void. */

export interface Dropping extends FrozenCeremony {
  readonly phase: "slips";
  /** Slip numbers in the box. */
  readonly dropped: readonly number[];
  /** The folded slips were counted and agree with the roster. */
  readonly counted: boolean;
  /** What was counted last, where it did not agree: until then every drop is confirmed anew. */
  readonly miscount?: number;
  readonly voiding: Voiding;
}

const freezeConfirmed = ceremonyFact({
  type: "freeze.confirmed",
  of: "open",
  says: "The witnesses confirmed that they have the freeze digest on paper.",
  fields: {},
  course: () => message("ceremony.course.freeze.confirmed", {}),
  apply: (state) => {
    const now = expectPhase<Freezing>(state, "freeze");
    return {
      current: { ...now, phase: "slips", dropped: [], counted: false } satisfies Dropping,
    };
  },
});

export const slipDropped = ceremonyFact({
  type: "slip.dropped",
  of: "open",
  says: "A folded slip went into the box.",
  fields: { slip: number("its number, the line of the roster") },
  course: ({ slip }) => message("ceremony.course.slip.dropped", { slip }),
  apply: (state, { slip }) => {
    const now = expectPhase<Dropping>(state, "slips");
    return { current: { ...now, dropped: [...now.dropped, slip] } satisfies Dropping };
  },
});

export const slipTakenBack = ceremonyFact({
  type: "slip.taken-back",
  of: "open",
  says: "It was corrected that a slip is in the box: it had been noted by mistake. Until the folded slips are counted.",
  fields: { slip: number("its number, the line of the roster") },
  course: ({ slip }) => message("ceremony.course.slip.taken-back", { slip }),
  apply: (state, { slip }) => {
    const now = expectPhase<Dropping>(state, "slips");
    return { current: { ...now, dropped: now.dropped.filter((one) => one !== slip) } satisfies Dropping };
  },
});

export const slipsCounted = ceremonyFact({
  type: "slips.counted",
  of: "open",
  says: "The folded slips were counted. Where the count differs from the roster all of them are asked for again.",
  fields: {
    count: count("slips found in the box"),
    writers: absent(
      count(
        "how many the roster has, where the count differs from it; lacking where it agrees, and in earlier ledgers",
      ),
    ),
  },
  course: ({ count, writers }) =>
    writers === undefined
      ? message("ceremony.course.slips.counted", { count })
      : message("ceremony.course.slips.miscounted", { count, writers }),
  apply: (state, { count }) => {
    const now = expectPhase<Dropping>(state, "slips");
    const whole = count === now.freeze.writers.length;
    // A missing slip is written again: nobody knows whose it was, so every drop is asked for anew.
    const dropped = whole ? now.dropped : [];
    const { miscount: _, ...rest } = now;
    return {
      current: { ...rest, counted: whole, dropped, ...(!whole && { miscount: count }) } satisfies Dropping,
    };
  },
});

export const voidConfirmed = ceremonyFact({
  type: "void.confirmed",
  of: "open",
  says: "A keeper wants the ceremony void. It takes both, and whatever carries the ceremony forward in between clears the first.",
  fields: {
    keeper: oneOf(keepers, "which one"),
    by: absent(
      oneOf(
        confirmedBy,
        "by a signature on the pad, or by the own passphrase; not in ledgers of earlier programs",
      ),
    ),
    reasonNote: said("the reason"),
    signatureNote: absent(note(strokesNote, "the strokes, where it is a signature")),
  },
  course: ({ keeper, by }) =>
    by === undefined
      ? message(`ceremony.course.void.confirmed.${keeper}`, {})
      : message(`ceremony.course.void.confirmed.${keeper}.${by}`, {}),
  apply: (state, { keeper, reasonNote }) => {
    const now = expectPhase<Freezing | Dropping>(state, "freeze", "slips");
    return { current: { ...now, voiding: { ...now.voiding, [keeper]: reasonNote } } };
  },
});

export const ceremonyVoided = ceremonyFact({
  type: "ceremony.voided",
  of: "open",
  says: "The ceremony was given up before its nonce was revealed. It keeps its number.",
  fields: {
    close: file(hashOf("close.txt")),
    envelopeNote: note(textNote, "number of the envelope with the unopened slips"),
  },
  course: ({ of }) => message("ceremony.course.ceremony.voided", { ceremony: of }),
  apply: (state, { close }) => {
    const now = expectPhase<Freezing | Dropping>(state, "freeze", "slips");
    const { names, recovery, pool, protocol } = now.freeze;
    const ended = {
      close,
      amendments: noDigest,
      names,
      recovery,
      pool,
      result: noDigest,
      ...(protocol !== undefined && { isEarlier: true as const }),
    };
    return { heldBy: "", current: undefined, past: [...state.past, pastOf(now, "void", ended)] };
  },
});

export const slipFacts = [
  freezeConfirmed,
  slipDropped,
  slipTakenBack,
  slipsCounted,
  voidConfirmed,
  ceremonyVoided,
] as const;

/** The pre-draw sheet is printed and signed before any randomness is revealed (protocol, step 2). */
export const confirmFreeze = ceremonyCommand({
  type: "confirm-freeze",
  from: "window",
  sent: {},
  decide: (state, _, context) => {
    const now = inPhase<Freezing>(state, "freeze");
    if (!now.ok) return now;
    if (!now.value.papers.includes("pre-draw-sheet")) return refuse("ceremony.no-sheet", {});
    return decided([made(context, freezeConfirmed, {})]);
  },
});

const dropSlip = ceremonyCommand({
  type: "drop-slip",
  from: "window",
  sent: { slip: z.int().min(1).max(300) },
  decide: (state, { slip }, context) => {
    const now = inPhase<Dropping>(state, "slips");
    if (!now.ok) return now;
    const count = now.value.freeze.writers.length;
    if (!Number.isInteger(slip) || slip < 1 || slip > count)
      return refuse("ceremony.no-such-slip", { slip, count });
    if (now.value.dropped.includes(slip)) return refuse("ceremony.slip-dropped", { slip });
    return decided([made(context, slipDropped, { slip })]);
  },
});

/** A writer's button pressed for the wrong person: the word that the slip is in the box is corrected, never the slip. */
const takeBackSlip = ceremonyCommand({
  type: "take-back-slip",
  from: "window",
  sent: { slip: z.int().min(1).max(300) },
  decide: (state, { slip }, context) => {
    const now = inPhase<Dropping>(state, "slips");
    if (!now.ok) return now;
    if (now.value.counted) return refuse("ceremony.slips-counted", {});
    if (!now.value.dropped.includes(slip)) return refuse("ceremony.slip-not-dropped", { slip });
    return decided([made(context, slipTakenBack, { slip })]);
  },
});

const countSlips = ceremonyCommand({
  type: "count-slips",
  from: "window",
  sent: { count: z.int().min(0).max(300) },
  decide: (state, { count }, context) => {
    const now = inPhase<Dropping>(state, "slips");
    if (!now.ok) return now;
    const writers = now.value.freeze.writers.length;
    const missing = writers - now.value.dropped.length;
    if (missing > 0) return refuse("ceremony.slips-missing", { count: missing });
    if (!Number.isInteger(count) || count < 0) return refuse("ceremony.bad-count", { count });
    return decided([made(context, slipsCounted, { count, ...(count !== writers && { writers }) })]);
  },
});

/** A keeper gives the ceremony up with his own hand, as he would confirm its lock. */
const confirmVoid = ceremonyCommand({
  type: "confirm-void",
  from: "window",
  sent: { keeper: z.enum(keepers), reason: publicText(), strokes: sentStrokes },
  decide: (state, { keeper, reason, strokes }, context) => {
    const now = toBeGivenUp(state, keeper, reason);
    if (!now.ok) return now;
    const unfit = unfitStrokes(strokes);
    if (unfit) return unfit;
    const why = noteOf(textNote, reason, context.random);
    const drawn = noteOf(strokesNote, strokes, context.random);
    const notes = { reasonNote: context.hash(why), signatureNote: context.hash(drawn) };
    return decided([made(context, voidConfirmed, { keeper, by: "pad", ...notes })], { blobs: [why, drawn] });
  },
});

/** The same by his own passphrase, which was tried and found right; the attempt is on record before (`shared/office/sealed-lists.ts`). */
const voidByPassphrase = ceremonyCommand({
  type: "void-by-passphrase",
  from: "program",
  held: { keeper: z.enum(keepers), reason: publicText() },
  decide: (state, { keeper, reason }, context) => {
    const now = toBeGivenUp(state, keeper, reason);
    if (!now.ok) return now;
    const why = noteOf(textNote, reason, context.random);
    const fact = made(context, voidConfirmed, {
      keeper,
      by: "passphrase",
      reasonNote: context.hash(why),
    });
    return decided([fact], { blobs: [why] });
  },
});

/** The ceremony while it may be void, for a reason that is said, and this keeper has not confirmed it. */
export function toBeGivenUp(
  state: CeremonyState,
  keeper: Keeper,
  reason: string,
): Result<Freezing | Dropping> {
  const now = voidable(state);
  if (!now.ok) return now;
  const unfit = missing(reason, "reason");
  if (unfit) return unfit;
  return now.value.voiding[keeper] ? refuse("ceremony.keeper-answered", {}) : now;
}

const voidCeremony = ceremonyCommand({
  type: "void",
  from: "window",
  sent: { envelope: publicText() },
  decide: (state, { envelope }, context) => {
    const voiding = voidable(state);
    if (!voiding.ok) return voiding;
    const now = voiding.value;
    if (!now.voiding.officer || !now.voiding.supervisor) return refuse("ceremony.void-keepers", {});
    // Slips in the box are filed unopened, in an envelope whose number is recorded.
    const dropped = now.phase === "slips" && now.dropped.length > 0;
    const empty = dropped ? missing(envelope, "envelope") : undefined;
    if (empty) return empty;
    const close = closeText({
      state: "void",
      ceremony: now.id,
      freeze: now.freeze.freeze,
      ledger: context.head,
    });
    const number = noteOf(textNote, envelope, context.random);
    const fact = made(context, ceremonyVoided, {
      close: context.hash(close),
      envelopeNote: context.hash(number),
    });
    return decided([fact], { blobs: [close, number], erase: [kept.nonce, kept.conflicts] });
  },
});

export const slipCommands = [
  confirmFreeze,
  dropSlip,
  takeBackSlip,
  countSlips,
  confirmVoid,
  voidByPassphrase,
  voidCeremony,
] as const;

/** A void takes both keepers and a reason, from the freeze until the nonce is revealed; after that anyone could compute the result. */
function voidable({ current: now }: CeremonyState): Result<Freezing | Dropping> {
  if (!now) return refuse("ceremony.none-open", {});
  switch (now.phase) {
    case "preparation":
    case "witnesses":
      return refuse("ceremony.nothing-frozen", {});
    case "freeze":
    case "slips":
      return { ok: true, value: now as Freezing | Dropping };
    case "reveal":
    case "draw":
    case "lock":
      return refuse("ceremony.nonce-revealed", {});
    case "minutes":
      return wrongPhase(now);
  }
}
