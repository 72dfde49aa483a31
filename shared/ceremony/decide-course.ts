import { noteOf } from "../ledger/notes.ts";
import { type Result, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import type { CommandOf } from "./commands.ts";
import { type Context, type Decision, decided, event, wrongPhase } from "./decision.ts";
import type { Ceremony, State } from "./state.ts";

type Command = CommandOf<"pause" | "resume" | "object" | "record-opinion" | "list-media">;

/** What may happen at any time before the minutes: pauses, objections, the supervisor's opinion, photographs and film. */
export function decideCourse(state: State, command: Command, context: Context): Result<Decision> {
  const now = state.current;
  if (!now) return refuse("ceremony.none-open", {});
  if (now.papers.includes("minutes")) return refuse("ceremony.minutes-filed", {});
  switch (command.type) {
    case "pause": {
      if (now.phase === "minutes") return wrongPhase(now);
      if (now.paused !== "") return refuse("ceremony.paused", {});
      const note = noteOf(command.reason, context.random);
      return decided(
        [event(context, "ceremony.paused", { cause: "operator", reasonNote: context.hash(note) })],
        {
          blobs: [note],
        },
      );
    }
    case "resume":
      return resume(now, context);
    case "object":
      return object(now, command, context);
    case "record-opinion": {
      if (command.text.trim() === "")
        return refuse("ceremony.empty", { field: message("ceremony.field.opinion", {}) });
      const note = noteOf(command.text, context.random);
      return decided([event(context, "opinion.recorded", { opinionNote: context.hash(note) })], {
        blobs: [note],
      });
    }
    case "list-media": {
      const note = noteOf(command.items, context.random);
      return decided([event(context, "media.listed", { mediaNote: context.hash(note) })], { blobs: [note] });
    }
  }
}

function resume(now: Ceremony, context: Context): Result<Decision> {
  if (now.paused === "") return refuse("ceremony.not-paused", {});
  const watched = now.phase === "freeze" || now.phase === "slips";
  if (watched && !now.people.some(({ role, present }) => role === "discipline" && present)) {
    return refuse("ceremony.no-discipline", {});
  }
  return decided([event(context, "ceremony.resumed", {})]);
}

/** An objection is heard even while paused; to a slip's digit it calls the third reader, else it is recorded and stops nothing. */
function object(now: Ceremony, command: CommandOf<"object">, context: Context): Result<Decision> {
  if (command.text.trim() === "")
    return refuse("ceremony.empty", { field: message("ceremony.field.objection", {}) });
  if (command.slip !== 0) {
    if (now.phase !== "reveal") return wrongPhase(now);
    const count = now.slips.length;
    if (!now.slips[command.slip - 1]) return refuse("ceremony.no-such-slip", { slip: command.slip, count });
  }
  const note = noteOf(command.text, context.random);
  return decided(
    [event(context, "objection.noted", { slip: command.slip, objectionNote: context.hash(note) })],
    {
      blobs: [note],
    },
  );
}
