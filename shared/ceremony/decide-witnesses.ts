import { noDigest } from "../draw/model.ts";
import { noted, noteOf } from "../ledger/notes.ts";
import { type Result, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import { checkText } from "./check-text.ts";
import type { CommandOf, Details } from "./commands.ts";
import { type Context, type Decision, decided, event } from "./decision.ts";
import type { Event } from "./events.ts";
import type { Ceremony, Person, State } from "./state.ts";

/** Who a witness is; kept in a note. */
export interface Identity {
  readonly name: string;
  readonly organisation: string;
  readonly post: string;
}

type Command = CommandOf<"sign-in" | "sign-out" | "return">;

/** Phase 2 and after: who is in the room. Leaving it is a fact too, and without a discipline witness nothing goes on. */
export function decideWitnesses(state: State, command: Command, context: Context): Result<Decision> {
  const now = state.current;
  if (!now) return refuse("ceremony.none-open", {});
  if (now.papers.includes("minutes")) return refuse("ceremony.minutes-filed", {});
  if (command.type === "sign-in") return signIn(now, command, context);
  const person = now.people.find(({ number }) => number === command.person);
  if (!person) return refuse("ceremony.no-such-person", { person: command.person });
  if (command.type === "return") {
    if (person.present) return refuse("ceremony.already-present", { person: person.number });
    return decided([event(context, "person.returned", { person: person.number })]);
  }
  if (!person.present) return refuse("ceremony.already-left", { person: person.number });
  return decided([
    event(context, "person.signed-out", { person: person.number }),
    ...pauseWithout(now, person, context),
  ]);
}

function signIn(now: Ceremony, command: CommandOf<"sign-in">, context: Context): Result<Decision> {
  const { role, name, organisation, post, writes } = command;
  const unfit =
    checkText(name, message("ceremony.field.name", {})) ??
    checkText(organisation, message("ceremony.field.organisation", {}));
  if (unfit) return unfit;
  if (writes && leads(name, now, context)) return refuse("ceremony.leads", { name });
  if (writes && now.phase !== "preparation" && now.phase !== "witnesses")
    return refuse("ceremony.roster-fixed", {});
  const twice = now.people.some((person) => {
    const known = noted<Identity>(context.read(person.note));
    return known.name === name && known.organisation === organisation;
  });
  if (twice) return refuse("ceremony.signed-in-twice", { name, organisation });
  const note = noteOf({ name, organisation, post } satisfies Identity, context.random);
  const number = now.people.length + 1;
  return decided(
    [
      event(context, "person.signed-in", {
        person: number,
        role,
        writes: writes ? 1 : 0,
        personNote: context.hash(note),
      }),
    ],
    { blobs: [note] },
  );
}

/** Whether this is the host, the operator or the recorder: they write no slip (protocol, step 1). */
export function leads(name: string, now: Ceremony, { read }: Pick<Context, "read">): boolean {
  const { host, operator, recorder } = noted<Details>(read(now.detailsNote));
  return [host, operator, recorder].some(
    (one) => one.trim().normalize("NFC") === name.trim().normalize("NFC"),
  );
}

/**
 * Until the nonce is revealed the ceremony pauses itself when the last discipline witness leaves. After that it is only
 * recorded: the ceremony can no longer be void, and nobody may block a result by walking out.
 */
function pauseWithout(now: Ceremony, leaving: Person, context: Context): readonly Event[] {
  const watched = now.phase === "freeze" || now.phase === "slips";
  const last =
    leaving.role === "discipline" &&
    !now.people.some((one) => one.role === "discipline" && one.present && one !== leaving);
  if (!watched || !last || now.paused !== "") return [];
  return [event(context, "ceremony.paused", { cause: "discipline-left", reasonNote: noDigest })];
}
