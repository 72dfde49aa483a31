import { code, publicText, rollText } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { noteOf, textNote } from "../ledger/notes.ts";
import { sealedThisYear } from "../office/ceremonies.ts";
import { isLost, sealedList, visitsCountedAgain, visitsNotCounted } from "../office/sealed-lists.ts";
import { refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import { ceremonyCommand, isBeingPrepared, missing, wrongPhase } from "./opened.ts";
import { isOperator } from "./witnesses.ts";

/**
 * The last resort for a list of the year whose secrets are lost: its visits are not counted, so that a lost secret never ends
 * the office's year. What was drawn then may be drawn again; stage, sheet and minutes say so.
 */

/**
 * Leaves the visits of a sealed list uncounted: while a ceremony is being prepared, after a failed attempt with each pair, and
 * with the word of the supervisor, who is not the operator. Only of a list that is sealed still: what has been opened is not lost.
 */
const leaveUncounted = ceremonyCommand({
  type: "leave-uncounted",
  from: "window",
  sent: { list: code(), supervisor: rollText(200), reason: publicText() },
  decide: (state, { list, supervisor, reason }, context) => {
    const { current: now } = state;
    if (!now) return refuse("ceremony.none-open", {});
    if (!isBeingPrepared(now)) return wrongPhase(now);
    const ofYear = sealedThisYear(state, now).some(({ ceremony }) => ceremony === list);
    if (!ofYear) return refuse("ceremony.not-sealed", { ceremony: list });
    const known = sealedList(state, list);
    if (known.isNotCounted) return refuse("ceremony.not-counted-already", { ceremony: list });
    if (!isLost(known)) return refuse("ceremony.not-lost", { ceremony: list });
    if (supervisor.trim() === "")
      return refuse("ceremony.empty", { field: message("ceremony.field.supervisor", {}) });
    if (isOperator(supervisor, now, context)) return refuse("ceremony.supervisor-operates", {});
    const empty = missing(reason, "reason");
    if (empty) return empty;
    const who = noteOf(textNote, supervisor.trim(), context.random);
    const why = noteOf(textNote, reason, context.random);
    const fact = made(context, visitsNotCounted, {
      list,
      supervisorNote: context.hash(who),
      reasonNote: context.hash(why),
    });
    return decided([fact], { blobs: [who, why] });
  },
});

/** Takes {@link leaveUncounted} back at any time; a ceremony that is frozen stays as it is. */
const countAgain = ceremonyCommand({
  type: "count-again",
  from: "window",
  sent: { list: code(), reason: publicText() },
  decide: (state, { list, reason }, context) => {
    if (!sealedList(state, list).isNotCounted) return refuse("ceremony.counted-already", { ceremony: list });
    const empty = missing(reason, "reason");
    if (empty) return empty;
    const why = noteOf(textNote, reason, context.random);
    return decided([made(context, visitsCountedAgain, { list, reasonNote: context.hash(why) })], {
      blobs: [why],
    });
  },
});

export const notCountedCommands = [leaveUncounted, countAgain] as const;
