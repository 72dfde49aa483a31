import * as z from "zod";
import { code, publicText } from "../ledger/command.ts";
import { decided, kept, made } from "../ledger/decision.ts";
import { count, digest, note, number, said, within, written } from "../ledger/fact.ts";
import { noteOf, textNote } from "../ledger/notes.ts";
import { refuse } from "../text/result.ts";
import { readerName } from "../text/terms.ts";
import { message } from "../text/text.ts";
import type { FrozenCeremony } from "./freeze.ts";
import {
  beforeFiling,
  ceremonyCommand,
  ceremonyFact,
  expectPhase,
  inPhase,
  missing,
  type Opened,
  opened,
  wrongPhase,
} from "./opened.ts";
import type { Dropping } from "./slips.ts";

/** Phase 5: the nonce, then the slips opened and read (protocol, steps 4 and 5). */

/** What the two or three readers made of one slip, and the twelve digits once they are fixed. */
export interface Slip {
  readonly readings: readonly [string, string, string];
  readonly objected: boolean;
  /** Twelve digits; empty until fixed. */
  readonly digits: string;
}

/** From the nonce on. */
export interface Revealed extends FrozenCeremony {
  readonly nonce: string;
  readonly slips: readonly Slip[];
  readonly envelope: string;
}
export interface Revealing extends Revealed {
  readonly phase: "reveal";
}

/** A slip nobody has read. */
export const unread: Slip = { readings: ["", "", ""], objected: false, digits: "" };

/** Whether a slip waits for the third reader: the first two differ, or somebody objects to a digit (protocol, step 5). */
export function needsThird(slip: Slip): boolean {
  const [first, second, third] = slip.readings;
  return first !== "" && second !== "" && third === "" && (first !== second || slip.objected);
}

/** The slip with one more reading; its digits are fixed as soon as the readings allow it. `?` stands for an illegible digit. */
export function withReading(slip: Slip, reader: number, digits: string): Slip {
  const [first, second, third] = slip.readings;
  const readings: Slip["readings"] = [
    reader === 1 ? digits : first,
    reader === 2 ? digits : second,
    reader === 3 ? digits : third,
  ];
  return fixed({ ...slip, readings });
}

/** The slip with an objection: until the third has read it, its digits are open again; after that nothing is stopped. */
export function withObjection(slip: Slip): Slip {
  return slip.readings[2] === "" ? { ...slip, objected: true, digits: "" } : slip;
}

function fixed(slip: Slip): Slip {
  if (slip.readings[0] === "" || slip.readings[1] === "" || needsThird(slip)) return { ...slip, digits: "" };
  return { ...slip, digits: majority(slip.readings) };
}

/** A digit on which two readings agree holds; one without majority, illegible or missing is 0. */
function majority(readings: Slip["readings"]): string {
  const [first, second, third] = readings;
  return Array.from(first, (digit, place) => {
    const others = [second[place], third[place]];
    if (digit !== "?" && others.includes(digit)) return digit;
    return others[0] === others[1] && others[0] !== undefined && others[0] !== "?" ? others[0] : "0";
  }).join("");
}

/** How many slips are not read to their end. */
export function unreadSlips({ slips }: Pick<Revealed, "slips">): number {
  return slips.filter(({ digits }) => digits === "").length;
}

export const nonceRevealed = ceremonyFact({
  type: "nonce.revealed",
  of: "open",
  says: "The nonce was shown. From here nobody can void the ceremony.",
  fields: { nonce: digest("32 bytes in hex, as the last part of `device,<nonce>` in `seed.txt`") },
  course: () => message("ceremony.course.nonce.revealed", {}),
  apply: (state, { nonce }) => {
    const { dropped: _, counted: __, voiding: ___, ...frozen } = expectPhase<Dropping>(state, "slips");
    const slips = frozen.freeze.writers.map(() => unread);
    return { current: { ...frozen, phase: "reveal", nonce, slips, envelope: "" } satisfies Revealing };
  },
});

export const slipRead = ceremonyFact({
  type: "slip.read",
  of: "open",
  says: "A reader typed a slip. A reading is never changed.",
  fields: {
    slip: number("its number"),
    reader: within(1, 3, "1 and 2 read every slip, 3 where they differ or somebody objects"),
    digits: written(/^[0-9?]{12}$/, "twelve digits, `?` for one that cannot be read"),
  },
  course: ({ slip, reader, digits }) =>
    message("ceremony.course.slip.read", { slip, reader: readerName(reader), digits }),
  apply: (state, { slip, reader, digits }) => {
    const now = expectPhase<Revealing>(state, "reveal");
    const slips = withSlip(now.slips, slip, (one) => withReading(one, reader, digits));
    return { current: { ...now, slips } satisfies Revealing };
  },
});

export const objectionNoted = ceremonyFact({
  type: "objection.noted",
  of: "open",
  says: "An objection was recorded. On a slip the third reader has not read, it calls the third reader; otherwise it stops nothing.",
  fields: { slip: count("the slip objected to, 0 for none"), objectionNote: said("the objection") },
  course: () => message("ceremony.course.objection.noted", {}),
  apply: (state, { slip }) => {
    const now = opened(state);
    if (slip === 0 || !isRevealing(now)) return {};
    const slips = withSlip(now.slips, slip, withObjection);
    // A slip that has to be read again is out of its envelope.
    const envelope = unreadSlips({ slips }) > 0 ? "" : now.envelope;
    return { current: { ...now, slips, envelope } satisfies Revealing };
  },
});

export const slipsEnveloped = ceremonyFact({
  type: "slips.enveloped",
  of: "open",
  says: "The slips went into their envelope.",
  fields: { envelopeNote: note(textNote, "number of the envelope") },
  course: () => message("ceremony.course.slips.enveloped", {}),
  apply: (state, { envelopeNote }) => {
    const now = expectPhase<Revealing>(state, "reveal");
    return { current: { ...now, envelope: envelopeNote } satisfies Revealing };
  },
});

export const revealFacts = [nonceRevealed, slipRead, objectionNoted, slipsEnveloped] as const;

function isRevealing(now: Opened): now is Revealing {
  return now.phase === "reveal";
}

function withSlip(slips: readonly Slip[], number: number, change: (slip: Slip) => Slip): readonly Slip[] {
  return slips.map((slip, index) => (index + 1 === number ? change(slip) : slip));
}

export const revealNonce = ceremonyCommand({
  type: "reveal-nonce",
  from: "window",
  sent: {},
  /** One that is lost does not meet its digest, and the refusal says what to do. */
  held: { nonce: code() },
  decide: (state, { nonce }, context) => {
    const now = inPhase<Dropping>(state, "slips");
    if (!now.ok) return now;
    if (!now.value.counted) return refuse("ceremony.not-counted", {});
    if (context.hash(nonce) !== now.value.freeze.deviceCommitment)
      return refuse("ceremony.nonce-differs", {});
    return decided([made(context, nonceRevealed, { nonce })], { erase: [kept.nonce] });
  },
});

const readSlip = ceremonyCommand({
  type: "read-slip",
  from: "window",
  sent: {
    slip: z.int().min(1).max(300),
    reader: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    digits: code(),
  },
  decide: (state, { slip, reader, digits }, context) => {
    const now = inPhase<Revealing>(state, "reveal");
    if (!now.ok) return now;
    const known = now.value.slips[slip - 1];
    if (!known) return refuse("ceremony.no-such-slip", { slip, count: now.value.slips.length });
    if (!/^[0-9?]{12}$/.test(digits)) return refuse("ceremony.bad-digits", { slip, digits });
    if (known.readings[reader - 1] !== "")
      return refuse("ceremony.read-already", { slip, reader: readerName(reader) });
    if (reader === 3 && !needsThird(known)) return refuse("ceremony.no-third", { slip });
    return decided([made(context, slipRead, { slip, reader, digits })]);
  },
});

/** An objection is heard even while paused; to a slip's digit it calls the third reader, else it is recorded and stops nothing. */
export const object = ceremonyCommand({
  type: "object",
  from: "window",
  sent: { slip: z.int().min(0).max(300), text: publicText() },
  decide: (state, { slip, text }, context) => {
    const filing = beforeFiling(state);
    if (!filing.ok) return filing;
    const now = filing.value;
    const empty = missing(text, "objection");
    if (empty) return empty;
    if (slip !== 0) {
      if (!isRevealing(now)) return wrongPhase(now);
      if (!now.slips[slip - 1]) return refuse("ceremony.no-such-slip", { slip, count: now.slips.length });
    }
    const objection = noteOf(textNote, text, context.random);
    const noted = made(context, objectionNoted, { slip, objectionNote: context.hash(objection) });
    return decided([noted], { blobs: [objection] });
  },
});

export const envelope = ceremonyCommand({
  type: "envelope",
  from: "window",
  sent: { number: publicText() },
  decide: (state, { number }, context) => {
    const now = inPhase<Revealing>(state, "reveal");
    if (!now.ok) return now;
    const count = unreadSlips(now.value);
    if (count > 0) return refuse("ceremony.unread-slips", { count });
    const empty = missing(number, "envelope");
    if (empty) return empty;
    const envelope = noteOf(textNote, number, context.random);
    return decided([made(context, slipsEnveloped, { envelopeNote: context.hash(envelope) })], {
      blobs: [envelope],
    });
  },
});

export const revealCommands = [revealNonce, readSlip, object, envelope] as const;
