import { amendmentsText } from "../draw/amendments.ts";
import { closeText } from "../draw/close.ts";
import { noteOf } from "../ledger/notes.ts";
import { type Result, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import type { CommandOf } from "./commands.ts";
import { type Context, type Decision, decided, event, inPhase } from "./decision.ts";
import type { State } from "./state.ts";

type Command = CommandOf<"confirm-lock" | "absent-at-lock" | "lock">;

/** Phase 7: the keepers confirm, or their absence is recorded; nobody can block a list that turned out badly (protocol, step 7). */
export function decideAtLock(state: State, command: Command, context: Context): Result<Decision> {
  const now = inPhase(state, ["lock"]);
  if (!now.ok) return now;
  const { keepers, id, freeze, outcome } = now.value;
  if (command.type === "lock") {
    if (!keepers.officer || !keepers.supervisor) return refuse("ceremony.keepers-missing", {});
    const close = closeText({
      state: "locked",
      ceremony: id,
      freeze: freeze.freeze,
      seed: outcome.seed,
      result: outcome.result,
      assignment: outcome.assignment,
      ledger: context.head,
    });
    const amendments = amendmentsText([]);
    return decided(
      [
        event(context, "ceremony.locked", {
          ceremony: id,
          close: context.hash(close),
          amendments: context.hash(amendments),
        }),
      ],
      { blobs: [close, amendments] },
    );
  }
  if (keepers[command.keeper]) return refuse("ceremony.keeper-answered", {});
  if (command.type === "confirm-lock")
    return decided([event(context, "lock.confirmed", { keeper: command.keeper })]);
  if (command.reason.trim() === "")
    return refuse("ceremony.empty", { field: message("ceremony.field.reason", {}) });
  const note = noteOf(command.reason, context.random);
  return decided(
    [event(context, "lock.absent", { keeper: command.keeper, reasonNote: context.hash(note) })],
    {
      blobs: [note],
    },
  );
}
