import { type Result, refuse } from "../text/result.ts";
import type { CommandOf } from "./commands.ts";
import { type Context, type Decision, decided, event, wrongPhase } from "./decision.ts";
import type { State } from "./state.ts";

type Command = CommandOf<"file-paper" | "sign-paper" | "print-paper" | "record-bag">;

/** Phase 8, minutes, and the pre-draw sheet of phase 3: what is filed and put into the bag. */
export function decidePapers(state: State, command: Command, context: Context): Result<Decision> {
  const now = state.current;
  if (!now) return refuse("ceremony.none-open", {});
  if (command.type === "file-paper") {
    const fits = now.phase === (command.paper === "minutes" ? "minutes" : "freeze");
    if (!fits) return wrongPhase(now);
    if (now.papers.includes(command.paper)) return refuse("ceremony.paper-filed", {});
    const { paper, pdf, certificate } = command;
    return decided([event(context, "paper.filed", { paper, pdf: context.hash(pdf), certificate })], {
      blobs: [pdf],
    });
  }
  if (command.type === "sign-paper") {
    if (!now.papers.includes(command.paper)) return refuse("contract.paper-missing", {});
    // The bag holds the paper as it was signed last, and is not written anew.
    if (now.phase === "minutes" && now.bag !== "") return refuse("ceremony.bag-written", {});
    const { paper, pdf, certificate, keeper } = command;
    return decided([event(context, "paper.signed", { paper, pdf: context.hash(pdf), certificate, keeper })], {
      blobs: [pdf],
    });
  }
  if (command.type === "print-paper") {
    const { paper, pdf, copies, taken } = command;
    if (!now.papers.includes(paper)) return refuse("contract.paper-missing", {});
    return decided([event(context, "paper.printed", { paper, pdf, copies, taken: taken ? 1 : 0 })]);
  }
  if (now.phase !== "minutes") return wrongPhase(now);
  if (now.bag !== "") return refuse("ceremony.bag-written", {});
  if (!now.papers.includes("minutes")) return refuse("ceremony.no-minutes", {});
  const { manifest, readme } = command;
  return decided(
    [event(context, "bag.written", { ceremony: now.id, manifest, readme: context.hash(readme) })],
    { blobs: [readme] },
  );
}
