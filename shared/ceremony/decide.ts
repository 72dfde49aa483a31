import type { Result } from "../text/result.ts";
import type { Command } from "./commands.ts";
import { decideCourse } from "./decide-course.ts";
import { decideDraw } from "./decide-draw.ts";
import { decideFreeze } from "./decide-freeze.ts";
import { decideAtLock } from "./decide-lock.ts";
import { decidePapers } from "./decide-papers.ts";
import { decidePreparation } from "./decide-preparation.ts";
import { decideSignatures } from "./decide-signatures.ts";
import { decideSlips } from "./decide-slips.ts";
import { decideVersions } from "./decide-versions.ts";
import { decideWitnesses } from "./decide-witnesses.ts";
import type { Context, Decision } from "./decision.ts";
import { namesRegistered } from "./free-text.ts";
import type { State } from "./state.ts";

/**
 * What follows from a command: the events it leads to, or why not. Pure: the same state, command and context
 * give the same decision. A command that was carried out already leads to nothing more.
 */
export function decide(state: State, command: Command, context: Context): Result<Decision> {
  if (state.commands.has(context.commandId)) {
    return { ok: true, value: { events: [], blobs: [], keep: {}, erase: [] } };
  }
  const named = namesRegistered(state, command, context);
  if (named) return named;
  switch (command.type) {
    case "start":
    case "configure-office":
    case "import-list":
    case "import-calendar":
    case "open":
    case "settle-plan":
      return decidePreparation(state, command, context);
    case "sign-in":
    case "sign-out":
    case "return":
      return decideWitnesses(state, command, context);
    case "freeze":
    case "record-copy":
    case "confirm-freeze":
    case "confirm-void":
    case "void":
      return decideFreeze(state, command, context);
    case "drop-slip":
    case "count-slips":
    case "reveal-nonce":
    case "read-slip":
    case "envelope":
      return decideSlips(state, command, context);
    case "fix-result":
    case "advance":
      return decideDraw(state, command, context);
    case "confirm-lock":
    case "absent-at-lock":
    case "lock":
      return decideAtLock(state, command, context);
    case "pause":
    case "resume":
    case "object":
    case "record-opinion":
    case "list-media":
      return decideCourse(state, command, context);
    case "sign-by-hand":
    case "choose-ink":
    case "refuse-signature":
      return decideSignatures(state, command, context);
    case "file-paper":
    case "print-paper":
    case "sign-paper":
    case "record-bag":
      return decidePapers(state, command, context);
    case "add-scans":
    case "record-version":
      return decideVersions(state, command, context);
  }
}
