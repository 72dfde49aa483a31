import { publicText } from "../ledger/command.ts";
import { decided, kept, made } from "../ledger/decision.ts";
import { flag, said, text } from "../ledger/fact.ts";
import { noteOf, textNote } from "../ledger/notes.ts";
import { isRegisterOpen } from "../office/register-held.ts";
import { refuse } from "../text/result.ts";
import { type Message, message } from "../text/text.ts";
import { type FrozenCeremony, isFrozen } from "./freeze.ts";
import {
  type CeremonyState,
  ceremonyCommand,
  ceremonyFact,
  expectPhase,
  isBeingPrepared,
  missing,
  opened,
  pastOf,
} from "./opened.ts";
import type { Preparation, Witnessing } from "./preparation.ts";

/** Ends without a list: withdrawn before the freeze, or closed by a program that draws under a later protocol. */

export const ceremonyWithdrawn = ceremonyFact({
  type: "ceremony.withdrawn",
  of: "open",
  says: "The ceremony was given up before its freeze. Its number is spent; it has no bag, and the papers of the next one name it.",
  fields: { reasonNote: said("the reason") },
  course: ({ of }) => message("ceremony.course.ceremony.withdrawn", { ceremony: of }),
  apply: (state) => {
    const now = expectPhase<Preparation | Witnessing>(state, "preparation", "witnesses");
    return { current: undefined, past: [...state.past, pastOf(now, "withdrawn")] };
  },
});

export const ceremonyClosed = ceremonyFact({
  type: "ceremony.closed",
  of: "open",
  says: "A later program closed a ceremony that was frozen under an earlier protocol: what was not locked stays unfinished, what was locked stays locked and its bag is the earlier program's to write.",
  fields: {
    protocol: text("the protocol it was frozen under"),
    program: text("version of the program that froze it"),
    locked: flag("1 where its list is locked"),
  },
  course: ({ of, protocol, locked }) =>
    message(`ceremony.course.ceremony.closed.${locked === 1 ? "locked" : "unfinished"}`, {
      ceremony: of,
      protocol,
    }),
  apply: (state, { locked }) => {
    const found = ofEarlierProtocol(state);
    if (!found || heldBack(state) || (locked === 1) !== (found.phase === "minutes"))
      throw new Error("nothing of an earlier protocol that could be closed");
    const left = locked === 1 ? [] : [pastOf(opened(state), "unfinished")];
    return { heldBy: "", current: undefined, past: [...state.past, ...left] };
  },
});

export const endingFacts = [ceremonyWithdrawn, ceremonyClosed] as const;

/** Spends the number of a ceremony that nothing was fixed of yet (protocol, step 7). From the freeze on only a void ends one. */
export const withdraw = ceremonyCommand({
  type: "withdraw",
  from: "window",
  sent: { reason: publicText() },
  decide: ({ current: now }, { reason }, context) => {
    if (!now) return refuse("ceremony.none-open", {});
    if (!isBeingPrepared(now)) return refuse("ceremony.withdraw-frozen", { ceremony: now.id });
    const empty = missing(reason, "reason");
    if (empty) return empty;
    const why = noteOf(textNote, reason, context.random);
    return decided([made(context, ceremonyWithdrawn, { reasonNote: context.hash(why) })], { blobs: [why] });
  },
});

/** Closes what {@link ofEarlierProtocol} found. */
const closeEarlier = ceremonyCommand({
  type: "close-earlier",
  from: "program",
  held: {},
  decide: (state, _, context) => {
    const found = ofEarlierProtocol(state);
    if (!found || heldBack(state)) return decided([]);
    const { protocol = "" } = found.freeze;
    const closed = made(context, ceremonyClosed, {
      protocol,
      program: found.program,
      locked: found.phase === "minutes" ? 1 : 0,
    });
    return decided([closed], { erase: [kept.nonce, kept.conflicts] });
  },
});

export const endingCommands = [withdraw, closeEarlier] as const;

/** The ceremony under way that was frozen under an earlier protocol. */
function ofEarlierProtocol(state: CeremonyState): FrozenCeremony | undefined {
  const { current: now } = state;
  return now && isFrozen(now) && now.freeze.protocol !== undefined && !isRegisterOpen(state)
    ? now
    : undefined;
}

/**
 * Why a ledger has to stay with the program that wrote it: a ceremony in it whose result anybody can compute already must
 * be led to its end as it was begun, for an upgrade must not become a way to draw again.
 */
export function heldBack(state: CeremonyState): Message | undefined {
  const now = ofEarlierProtocol(state);
  if (!now || now.rehearsal) return undefined;
  switch (now.phase) {
    case "reveal":
    case "draw":
    case "lock":
      return message("ledger.held-back", {
        ceremony: now.id,
        protocol: now.freeze.protocol ?? "",
        program: now.program,
      });
    case "preparation":
    case "witnesses":
    case "freeze":
    case "slips":
    case "minutes":
      return undefined;
  }
}
