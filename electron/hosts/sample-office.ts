import { randomUUID } from "node:crypto";
import type { ConsoleCommand } from "../../shared/contract/commands.ts";
import type { Push } from "../../shared/contract/wire.ts";
import { ok, type Result } from "../../shared/text/result.ts";
import type { ConsoleView } from "../../shared/windows/console-view.ts";
import type { Services } from "../services/compose.ts";

/** The office of the invented sample: the console offers a ceremony of this code as a rehearsal. */
const office: ConsoleCommand = {
  type: "configure-office",
  office: "演练单位",
  code: "SAMPLE",
  level: "city",
};

/**
 * Makes a fresh ledger one for a rehearsal: the invented office and its register, by the console's own methods, as a person
 * would. A ledger that has an office is left as it is.
 */
export async function fillWithSample({ dispatch, subscribe }: Services): Promise<Result<undefined>> {
  const asking = async (method: string, input: object): Promise<Result<undefined>> => {
    const expectedRevision = present(subscribe).revision;
    const reply = await dispatch("console", { id: method, method, input: { ...input, expectedRevision } });
    return reply.ok ? ok(undefined) : { ok: false, refusal: reply.error.said };
  };
  if ((present(subscribe).view as ConsoleView).office) return ok(undefined);
  const configured = await asking("execute", { commandId: randomUUID(), command: office });
  return configured.ok ? asking("importSample", {}) : configured;
}

/** A subscription begins with the present view. */
function present(subscribe: Services["subscribe"]): Push {
  let first: Push | undefined;
  subscribe("console", (push) => {
    first = push;
  })();
  if (!first) throw new Error("no present view");
  return first;
}
