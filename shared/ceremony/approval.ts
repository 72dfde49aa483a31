import { noDigest } from "../draw/model.ts";
import { rollText } from "../ledger/command.ts";
import { type Context, decided, made } from "../ledger/decision.ts";
import { absent, count, digest, note } from "../ledger/fact.ts";
import { noted, noteOf, textNote } from "../ledger/notes.ts";
import { listsOfYear } from "../office/sealed-lists.ts";
import { barredBy } from "../rules/barred.ts";
import { type Refused, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import { approvedNote, rosterBefore } from "./approved-note.ts";
import { unfitStrokes } from "./handwriting.ts";
import { identityNote } from "./identity.ts";
import { foldedName, isOfDiscipline, leads } from "./names.ts";
import { leftByLeader } from "./not-counted.ts";
import {
  type CeremonyState,
  ceremonyCommand,
  ceremonyFact,
  expectPhase,
  inPhase,
  missing,
  type Opened,
} from "./opened.ts";
import { type Planned, type Preparation, settledNote, type Witnessing } from "./preparation.ts";
import { sentStrokes, strokesNote } from "./signatures.ts";

/**
 * A step of the supervisor's own, before the freeze: whoever writes the conflict list, marks inspectors absent or leaves out
 * by hand could steer the teams, so somebody else looks through all of it and approves it (protocol, step 2).
 */

export const exclusionsApproved = ceremonyFact({
  type: "exclusions.approved",
  of: "open",
  says: "The supervisor looked through the pairs of the conflict list, the inspectors left out and what is left out by hand, and approved them. It holds for the one plan it names.",
  fields: {
    settled: digest("`settingsNote` of the plan it holds for: whatever is settled anew is approved anew"),
    pairs: count("pairs on the conflict list"),
    conflicts: count("the lines they come to, one for each code of a unit, as in `basis.csv`"),
    leastChoice: count("the fewest inspectors any unit is left with, as in `basis.csv`"),
    inspectors: count("inspectors on the list who are not in the pool"),
    leftOut: count("units and inspectors left out by hand"),
    gone: absent(
      count(
        "inspectors on the list at the freeze before who are on it no more; not in ledgers of earlier programs",
      ),
    ),
    capped: absent(count("units at the yearly cap by the list of visits alone")),
    closed: absent(count("units that are closed or stopped")),
    approvedNote: note(
      approvedNote,
      "every pair and every exclusion, with reasons and approvers, and every ceremony that is not counted",
    ),
    supervisorNote: note(textNote, "the supervisor's name"),
    signatureNote: note(strokesNote, "the supervisor's strokes on the pad; 64 zeros for ink on the sheet"),
  },
  course: ({ pairs, conflicts, inspectors, leftOut }) =>
    message("ceremony.course.exclusions.approved", { pairs, conflicts, inspectors, leftOut }),
  apply: (state, { at, settled, pairs, approvedNote, supervisorNote, signatureNote }) => {
    const now = expectPhase<Witnessing>(state, "witnesses");
    const approval = { at, settled, pairs, approvedNote, supervisorNote, signatureNote };
    return { current: { ...now, approval } satisfies Witnessing };
  },
});

export const approvalFacts = [exclusionsApproved] as const;

type RestsOn = Pick<CeremonyState, "registerAt" | "sealedLists" | "past">;

/**
 * Whether a plan rests on the register as it is, leaves out no list that counts by now, and says everything that is approved: plans of
 * earlier programs do not.
 */
function isUpToDate(state: RestsOn, now: Planned): boolean {
  const { register, conflicts, notCounted = [] } = now.plan;
  const left = new Set(listsOfYear(state, now).notCounted.map(({ ceremony }) => ceremony));
  return (
    register === state.registerAt && conflicts !== undefined && notCounted.every((list) => left.has(list))
  );
}

/**
 * Refuses what has to wait for a plan of today's register that the supervisor has approved. The approval names its plan and
 * the plan its register: a change of either leaves nothing approved, and no step has to remember to take it back.
 */
export function unapproved(state: RestsOn, now: Planned): Refused | undefined {
  if (!isUpToDate(state, now)) return refuse("ceremony.plan-missing", {});
  return isApproved(now) ? undefined : refuse("ceremony.exclusions-unapproved", {});
}

/** Whether the supervisor approved the plan as it is settled. */
export function isApproved({ plan, approval }: Planned): boolean {
  return approval?.settled === plan.settingsNote;
}

/** Those on the roll, by role and name. */
function rollOf({ people }: Pick<Opened, "people">, { read }: Pick<Context, "read">) {
  return people.map(({ role, note }) => ({ role, name: noted(identityNote, read(note)).name }));
}

/**
 * Refuses to freeze what is not approved, on the word of somebody who leads the ceremony, or of somebody the roll does not know
 * as of the discipline department: asked again here, so that whatever was corrected meanwhile, nobody has approved what he
 * entered himself, and no name stands under the approval whose bearer nobody saw.
 */
export function unfitToFreeze(
  state: RestsOn,
  now: Planned,
  context: Pick<Context, "read">,
): Refused | undefined {
  const missing = unapproved(state, now);
  if (missing || !now.approval) return missing;
  const name = noted(textNote, context.read(now.approval.supervisorNote));
  if (leads(name, now, context)) return refuse("ceremony.approver-leads", { name });
  if (!isOfDiscipline(name, rollOf(now, context))) return refuse("ceremony.approver-off-roll", { name });
  return leftByLeader(state, now, now.plan.notCounted ?? [], context);
}

const approveExclusions = ceremonyCommand({
  type: "approve-exclusions",
  from: "window",
  /** Without strokes the supervisor signs in ink, on the sheet. */
  sent: { supervisor: rollText(200), strokes: sentStrokes.exactOptional() },
  decide: (state, { supervisor, strokes }, context) => {
    const phase = inPhase<Preparation | Witnessing>(state, "preparation", "witnesses");
    if (!phase.ok) return phase;
    const now = phase.value;
    if (now.phase === "preparation" || !isUpToDate(state, now)) return refuse("ceremony.plan-missing", {});
    if (isApproved(now)) return refuse("ceremony.exclusions-approved", {});
    const name = supervisor.trim();
    const empty = missing(foldedName(name), "supervisor");
    if (empty) return empty;
    if (leads(name, now, context)) return refuse("ceremony.approver-leads", { name });
    // Usually the supervisor approves before anybody signs in. Once somebody of the discipline department has, it is known who may.
    const roll = rollOf(now, context).filter(({ role }) => role === "discipline");
    if (roll.length > 0 && !isOfDiscipline(name, roll))
      return refuse("ceremony.approver-off-roll-yet", { name, roll: roll.map((one) => one.name) });
    const unfit = strokes && unfitStrokes(strokes);
    if (unfit) return unfit;

    const { settingsNote, conflicts = 0, leastChoice = 0, notCounted, capped, closed } = now.plan;
    const { settings } = noted(settledNote, context.read(settingsNote));
    const barred = barredBy(context.register(), settings, notCounted, rosterBefore(state, now, context));
    const approved = noteOf(approvedNote, barred, context.random);
    const named = noteOf(textNote, name, context.random);
    const signed = strokes && noteOf(strokesNote, strokes, context.random);
    const fact = made(context, exclusionsApproved, {
      settled: settingsNote,
      pairs: barred.pairs.length,
      conflicts,
      leastChoice,
      inspectors: barred.inspectors.length,
      leftOut: barred.leftOut.length,
      gone: barred.gone?.length ?? 0,
      ...(capped !== undefined && { capped }),
      ...(closed !== undefined && { closed }),
      approvedNote: context.hash(approved),
      supervisorNote: context.hash(named),
      signatureNote: signed === undefined ? noDigest : context.hash(signed),
    });
    return decided([fact], { blobs: [approved, named, ...(signed === undefined ? [] : [signed])] });
  },
});

export const approvalCommands = [approveExclusions] as const;
