import { setImmediate } from "node:timers/promises";
import { ok, type Result } from "../../../shared/text/result.ts";

/** Between two steps of long work: lets whoever waits have a turn, and is refused where the work is to stop. */
export type Pause = () => Promise<Result<undefined>>;

/** What was asked meanwhile waits in the event loop: a turn to take the connection, one to read it, one to answer. */
export async function letOthersIn(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await setImmediate();
}

/** For work that nobody can stop and nobody waits beside. */
export const noPause: Pause = () => Promise.resolve(ok(undefined));
