import * as z from "zod";
import { roles } from "../draw/model.ts";
import { publicText, rollText } from "../ledger/command.ts";
import { type Context, decided, made } from "../ledger/decision.ts";
import { absent, flag, note, number, oneOf } from "../ledger/fact.ts";
import { noted, noteOf } from "../ledger/notes.ts";
import { checkText } from "../office/office.ts";
import { type Refused, type Result, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import { isFrozen } from "./freeze.ts";
import { unfitStrokes } from "./handwriting.ts";
import { type Identity, identityNote } from "./identity.ts";
import { foldedName, leads } from "./names.ts";
import {
  beforeFiling,
  type CeremonyState,
  ceremonyCommand,
  ceremonyFact,
  isBeingPrepared,
  type Opened,
  opened,
  type Person,
} from "./opened.ts";
import { sentStrokes, strokesNote } from "./signatures.ts";

/**
 * Corrections of people, so that nobody leaves and signs in again for a wrong letter: before the freeze anything, by the roster's
 * rule; after it the roster stays as it is frozen, and only how a name is spelt is corrected, with both keepers' hands.
 */

export const personCorrected = ceremonyFact({
  type: "person.corrected",
  of: "open",
  says: "What was entered of somebody on the roll was corrected. After the freeze only how the name is spelt; `roster.csv` stays as it is.",
  fields: {
    person: number("who"),
    role: oneOf(roles, "as in `roster.csv`"),
    writes: flag("1 for who writes a slip"),
    personNote: note(identityNote, "name, organisation, post, as they are right"),
    beforeNote: absent(note(identityNote, "as it was frozen, where it was corrected after the freeze")),
    officerNote: absent(note(strokesNote, "the officer's strokes on the pad, after the freeze")),
    supervisorNote: absent(note(strokesNote, "the supervisor's strokes on the pad, after the freeze")),
  },
  course: ({ person, beforeNote }) =>
    message(`ceremony.course.person.corrected${beforeNote === undefined ? "" : ".frozen"}`, { person }),
  apply: (state, { person, role, writes, personNote, beforeNote }) => {
    const now = opened(state);
    const people = now.people.map(
      (one): Person =>
        one.number === person
          ? {
              ...one,
              role,
              writes: writes === 1,
              note: personNote,
              ...(beforeNote !== undefined && { before: beforeNote }),
            }
          : one,
    );
    return { current: { ...now, people } };
  },
});

export const correctionFacts = [personCorrected] as const;

const person = z.int().positive();

/** Before the freeze: whatever was entered of somebody. */
const correctPerson = ceremonyCommand({
  type: "correct-person",
  from: "window",
  sent: {
    person,
    role: z.enum(roles),
    name: rollText(200),
    organisation: rollText(200),
    post: publicText(200),
    writes: z.boolean(),
  },
  decide: (state, { person: number, role, writes, name, organisation, post }, context) => {
    const found = toCorrect(state, number, { name, organisation, post }, context);
    if (!found.ok) return found;
    const { now } = found.value;
    if (!isBeingPrepared(now)) return refuse("ceremony.correction-frozen", {});
    if (writes && leads(name, now, context)) return refuse("ceremony.leads", { name });
    const identity = noteOf(identityNote, { name, organisation, post }, context.random);
    const fact = made(context, personCorrected, {
      person: number,
      role,
      writes: writes ? 1 : 0,
      personNote: context.hash(identity),
    });
    return decided([fact], { blobs: [identity] });
  },
});

/** After the freeze: how a name is spelt, confirmed by both keepers, each with his own hand. */
const correctName = ceremonyCommand({
  type: "correct-name",
  from: "window",
  sent: { person, name: rollText(200), officer: sentStrokes, supervisor: sentStrokes },
  decide: (state, { person: number, name, officer, supervisor }, context) => {
    const now = beforeFiling(state);
    if (!now.ok) return now;
    const known = now.value.people.find((one) => one.number === number);
    if (!known) return refuse("ceremony.no-such-person", { person: number });
    const was = noted(identityNote, context.read(known.note));
    const found = toCorrect(state, number, { ...was, name }, context);
    if (!found.ok) return found;
    if (!isFrozen(now.value)) return refuse("ceremony.correction-unfrozen", {});
    if (known.writes && leads(name, now.value, context)) return refuse("ceremony.leads", { name });
    const unfit = unfitStrokes(officer) ?? unfitStrokes(supervisor);
    if (unfit) return unfit;
    const identity = noteOf(identityNote, { ...was, name }, context.random);
    const hands = [officer, supervisor].map((strokes) => noteOf(strokesNote, strokes, context.random));
    const [officerNote = "", supervisorNote = ""] = hands.map((hand) => context.hash(hand));
    const fact = made(context, personCorrected, {
      person: number,
      role: known.role,
      writes: known.writes ? 1 : 0,
      personNote: context.hash(identity),
      // Corrected twice, it is still the frozen one that the roster has.
      beforeNote: known.before ?? known.note,
      officerNote,
      supervisorNote,
    });
    return decided([fact], { blobs: [identity, ...hands] });
  },
});

export const correctionCommands = [correctPerson, correctName] as const;

/** Somebody on the roll as he is to be entered; refused where that is nobody, or is another one's name. */
function toCorrect(
  state: CeremonyState,
  number: number,
  right: Identity,
  { read }: Pick<Context, "read">,
): Result<{ readonly now: Opened }> {
  const filing = beforeFiling(state);
  if (!filing.ok) return filing;
  const now = filing.value;
  if (!now.people.some((one) => one.number === number))
    return refuse("ceremony.no-such-person", { person: number });
  const unfit =
    checkText(right.name, message("ceremony.field.name", {})) ??
    checkText(right.organisation, message("ceremony.field.organisation", {})) ??
    ofAnother(now, number, right.name, read);
  return unfit ?? { ok: true, value: { now } };
}

/** Refuses the name of another witness: a correction must not make one person of two. */
function ofAnother(
  { people }: Opened,
  number: number,
  name: string,
  read: Context["read"],
): Refused | undefined {
  const folded = foldedName(name);
  const other = people.find(
    (one) => one.number !== number && foldedName(noted(identityNote, read(one.note)).name) === folded,
  );
  return other && refuse("ceremony.name-of-another", { name, person: other.number });
}
