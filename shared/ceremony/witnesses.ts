import * as z from "zod";
import { noDigest, type Role, roles, type Writer } from "../draw/model.ts";
import { publicText, rollText } from "../ledger/command.ts";
import { type Context, decided, made } from "../ledger/decision.ts";
import { flag, note, number, oneOf } from "../ledger/fact.ts";
import { noted, noteOf } from "../ledger/notes.ts";
import { checkText } from "../office/office.ts";
import { type Result, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import { ceremonyPaused } from "./course.ts";
import { identityNote } from "./identity.ts";
import { leads } from "./names.ts";
import {
  beforeFiling,
  type CeremonyState,
  ceremonyCommand,
  ceremonyFact,
  disciplinePresent,
  isWatched,
  type Opened,
  opened,
  type Person,
} from "./opened.ts";

/** Phase 2 and after: who is in the room. Leaving it is a fact too, and without a discipline witness nothing goes on. */

export const personSignedIn = ceremonyFact({
  type: "person.signed-in",
  of: "open",
  says: "Somebody signed in.",
  fields: {
    person: number("counts from 1 in order of signing in"),
    role: oneOf(roles, "as in `roster.csv`"),
    writes: flag("1 for who writes a slip"),
    personNote: note(identityNote, "name, organisation, post"),
  },
  course: ({ person }) => message("ceremony.course.person.signed-in", { person }),
  apply: (state, { person, role, writes, personNote }) => {
    const now = opened(state);
    const added: Person = { number: person, role, writes: writes === 1, note: personNote, present: true };
    return { current: { ...now, people: [...now.people, added] } };
  },
});

export const personSignedOut = ceremonyFact({
  type: "person.signed-out",
  of: "open",
  says: "Somebody left the room.",
  fields: { person: number("who") },
  course: ({ person }) => message("ceremony.course.person.signed-out", { person }),
  apply: (state, { person }) => withPresence(state, person, false),
});

export const personReturned = ceremonyFact({
  type: "person.returned",
  of: "open",
  says: "Somebody who had left came back.",
  fields: { person: number("who") },
  course: ({ person }) => message("ceremony.course.person.returned", { person }),
  apply: (state, { person }) => withPresence(state, person, true),
});

export const witnessFacts = [personSignedIn, personSignedOut, personReturned] as const;

function withPresence(
  state: CeremonyState,
  person: number,
  present: boolean,
): Pick<CeremonyState, "current"> {
  const now = opened(state);
  return {
    current: { ...now, people: now.people.map((one) => (one.number === person ? { ...one, present } : one)) },
  };
}

export const signIn = ceremonyCommand({
  type: "sign-in",
  from: "window",
  sent: {
    role: z.enum(roles),
    name: rollText(200),
    organisation: rollText(200),
    post: publicText(200),
    writes: z.boolean(),
  },
  decide: (state, { role, name, organisation, post, writes }, context) => {
    const filing = beforeFiling(state);
    if (!filing.ok) return filing;
    const now = filing.value;
    const unfit =
      checkText(name, message("ceremony.field.name", {})) ??
      checkText(organisation, message("ceremony.field.organisation", {}));
    if (unfit) return unfit;
    if (writes && leads(name, now, context)) return refuse("ceremony.leads", { name });
    if (writes && now.phase !== "preparation" && now.phase !== "witnesses")
      return refuse("ceremony.roster-fixed", {});
    const twice = now.people.some((person) => {
      const known = noted(identityNote, context.read(person.note));
      return known.name === name && known.organisation === organisation;
    });
    if (twice) return refuse("ceremony.signed-in-twice", { name, organisation });
    const identity = noteOf(identityNote, { name, organisation, post }, context.random);
    const fact = made(context, personSignedIn, {
      person: now.people.length + 1,
      role,
      writes: writes ? 1 : 0,
      personNote: context.hash(identity),
    });
    return decided([fact], { blobs: [identity] });
  },
});

/**
 * Until the nonce is revealed the ceremony pauses itself when the last discipline witness leaves. After that it is only
 * recorded: the ceremony can no longer be void, and nobody may block a result by walking out.
 */
const signOut = ceremonyCommand({
  type: "sign-out",
  from: "window",
  sent: { person: z.int().positive() },
  decide: (state, { person: number }, context) => {
    const found = personIn(state, number);
    if (!found.ok) return found;
    const { now, person } = found.value;
    if (!person.present) return refuse("ceremony.already-left", { person: number });
    const left = made(context, personSignedOut, { person: number });
    const others = now.people.filter((one) => one !== person);
    const last = person.role === "discipline" && !disciplinePresent({ people: others });
    if (!isWatched(now) || !last || now.paused !== "") return decided([left]);
    return decided([left, made(context, ceremonyPaused, { cause: "discipline-left", reasonNote: noDigest })]);
  },
});

const comeBack = ceremonyCommand({
  type: "return",
  from: "window",
  sent: { person: z.int().positive() },
  decide: (state, { person: number }, context) => {
    const found = personIn(state, number);
    if (!found.ok) return found;
    if (found.value.person.present) return refuse("ceremony.already-present", { person: number });
    return decided([made(context, personReturned, { person: number })]);
  },
});

export const witnessCommands = [signIn, signOut, comeBack] as const;

function personIn(state: CeremonyState, number: number): Result<{ now: Opened; person: Person }> {
  const now = beforeFiling(state);
  if (!now.ok) return now;
  const person = now.value.people.find((one) => one.number === number);
  return person
    ? { ok: true, value: { now: now.value, person } }
    : refuse("ceremony.no-such-person", { person: number });
}

/** Those present who write a slip, in the order in which they signed in. */
export function slipWriters<One extends Pick<Person, "writes" | "present">>(
  people: readonly One[],
): readonly One[] {
  return people.filter(({ writes, present }) => writes && present);
}

/** A writer as the roster prints it. */
export function writerOf(person: Person, read: Context["read"]): Writer {
  const { name, organisation } = noted(identityNote, read(person.note));
  return { role: person.role satisfies Role, name, organisation };
}
