import { publicText, rollText } from "../ledger/command.ts";
import { type Context, decided, made } from "../ledger/decision.ts";
import { note } from "../ledger/fact.ts";
import { noted, noteOf } from "../ledger/notes.ts";
import { checkText } from "../office/office.ts";
import { type Refused, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import { isFrozen } from "./freeze.ts";
import { unfitStrokes } from "./handwriting.ts";
import { identityNote } from "./identity.ts";
import { foldedName } from "./names.ts";
import { beforeFiling, ceremonyCommand, ceremonyFact, type Opened, opened, openingNote } from "./opened.ts";
import { type Office, offices, officialsOf, sentStrokes, strokesNote } from "./signatures.ts";

/**
 * Corrections of host, operator, recorder and place after the freeze, by the rule for people (`corrections.ts`): how they are spelt,
 * with both keepers' hands, old and new on record. Before the freeze the ceremony is opened anew with what is right.
 */

/** What may be spelt anew. The organising body stays: it is no spelling that would change it. */
export const correctable = ["place", "host", "operator", "recorder"] as const;
export type Correctable = (typeof correctable)[number];

export const detailsCorrected = ceremonyFact({
  type: "details.corrected",
  of: "open",
  says: "How place, host, operator or recorder are spelt was corrected after the freeze. Who leads stays who leads.",
  fields: {
    detailsNote: note(openingNote, "place, organising body, host, operator, recorder, as they are right"),
    beforeNote: note(openingNote, "the same as they were at the freeze"),
    officerNote: note(strokesNote, "the officer's strokes on the pad"),
    supervisorNote: note(strokesNote, "the supervisor's strokes on the pad"),
  },
  course: () => message("ceremony.course.details.corrected", {}),
  apply: (state, { detailsNote, beforeNote }) => ({
    current: { ...opened(state), detailsNote, detailsBefore: beforeNote },
  }),
});

export const detailsFacts = [detailsCorrected] as const;

const correctDetails = ceremonyCommand({
  type: "correct-details",
  from: "window",
  sent: {
    place: publicText(200),
    host: rollText(200),
    operator: rollText(200),
    recorder: rollText(200),
    officer: sentStrokes,
    supervisor: sentStrokes,
  },
  decide: (state, { type: _, officer, supervisor, ...right }, context) => {
    const filing = beforeFiling(state);
    if (!filing.ok) return filing;
    const now = filing.value;
    if (!isFrozen(now)) return refuse("ceremony.details-unfrozen", {});
    const empty = correctable.map((one) => checkText(right[one], message(`ceremony.field.${one}`, {})));
    const was = noted(openingNote, context.read(now.detailsNote));
    if (correctable.every((one) => right[one] === was[one])) return refuse("ceremony.details-same", {});
    const unfit =
      empty.find((one) => one !== undefined) ??
      otherOffices(was, right) ??
      ofSomebody(now, was, right, context) ??
      unfitStrokes(officer) ??
      unfitStrokes(supervisor);
    if (unfit) return unfit;
    const details = noteOf(openingNote, { ...was, ...right }, context.random);
    const hands = [officer, supervisor].map((strokes) => noteOf(strokesNote, strokes, context.random));
    const [officerNote = "", supervisorNote = ""] = hands.map((hand) => context.hash(hand));
    const fact = made(context, detailsCorrected, {
      detailsNote: context.hash(details),
      // Corrected twice, it is still the frozen one that papers were made with.
      beforeNote: now.detailsBefore ?? now.detailsNote,
      officerNote,
      supervisorNote,
    });
    return decided([fact], { blobs: [details, ...hands] });
  },
});

export const detailsCommands = [correctDetails] as const;

type Leading = Readonly<Record<Office, string>>;

/** Refuses what would give an office to another person: whoever holds two holds both, whoever holds one no second. */
function otherOffices(was: Leading, right: Leading): Refused | undefined {
  const held = (details: Leading) => officialsOf(details).map((one) => one.offices.join("+"));
  return held(was).join() === held(right).join() ? undefined : refuse("ceremony.details-offices", {});
}

/** Refuses the name of somebody on the roll to whom it did not belong before: a correction makes no one person of two. */
function ofSomebody(
  { people }: Pick<Opened, "people">,
  was: Leading,
  right: Leading,
  { read }: Pick<Context, "read">,
): Refused | undefined {
  const named = officialsOf(right)
    .map(({ name }) => name)
    .filter((name) => !offices.some((office) => foldedName(was[office]) === foldedName(name)));
  for (const name of named) {
    const other = people.find(
      (one) => foldedName(noted(identityNote, read(one.note)).name) === foldedName(name),
    );
    if (other) return refuse("ceremony.name-of-another", { name, person: other.number });
  }
  return undefined;
}
