import { code, publicText, rollText } from "../ledger/command.ts";
import { type Context, decided, made } from "../ledger/decision.ts";
import { noted, noteOf, textNote } from "../ledger/notes.ts";
import { sealedThisYear } from "../office/ceremonies.ts";
import { isLost, sealedList, visitsCountedAgain, visitsNotCounted } from "../office/sealed-lists.ts";
import { type Refused, refuse } from "../text/result.ts";
import { foldedName, leads } from "./names.ts";
import {
  type CeremonyState,
  ceremonyCommand,
  isBeingPrepared,
  missing,
  type Opened,
  wrongPhase,
} from "./opened.ts";

/**
 * The last resort for a list of the year whose secrets are lost: its visits are not counted, so that a lost secret never ends
 * the office's year. What was drawn then may be drawn again; stage, sheet and minutes say so.
 */

/**
 * Leaves the visits of a sealed list uncounted: while a ceremony is being prepared, after a failed attempt with each pair, and
 * with the word of the supervisor, who does not lead it. Only of a list that is sealed still: what has been opened is not lost, and
 * while a ceremony is open in which both secrets were at hand nobody does without them.
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
    const opened = known.openedAt.slice(0, 10);
    if (known.openedIn === now.id)
      return refuse("ceremony.opened-meanwhile", { ceremony: list, day: opened });
    if (!isLost(known)) return refuse("ceremony.not-lost", { ceremony: list });
    const unfit = missing(foldedName(supervisor), "supervisor");
    if (unfit) return unfit;
    if (leads(supervisor, now, context)) return refuse("ceremony.supervisor-leads", {});
    const empty = missing(reason, "reason");
    if (empty) return empty;
    const who = noteOf(textNote, supervisor.trim(), context.random);
    const why = noteOf(textNote, reason, context.random);
    const fact = made(context, visitsNotCounted, {
      list,
      opened,
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

/**
 * Refuses a plan that leaves a list uncounted on the word of somebody who leads the ceremony, as one may since the details of
 * the ceremony were corrected.
 */
export function leftByLeader(
  state: Pick<CeremonyState, "sealedLists">,
  now: Opened,
  notCounted: readonly string[],
  context: Pick<Context, "read">,
): Refused | undefined {
  for (const ceremony of notCounted) {
    const { approvedBy } = sealedList(state, ceremony);
    const name = approvedBy === "" ? "" : noted(textNote, context.read(approvedBy));
    if (name !== "" && leads(name, now, context))
      return refuse("ceremony.left-by-leader", { ceremony, name });
  }
  return undefined;
}

export const notCountedCommands = [leaveUncounted, countAgain] as const;
