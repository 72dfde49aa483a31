import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { WindowRole } from "../../../shared/contract/rpc.ts";
import type { Push } from "../../../shared/contract/wire.ts";
import type { Services } from "../../services/compose.ts";
import { guardHeaders } from "../window-page.ts";

/** A proxy or a sleeping machine must not take a quiet line for a dead one; and a dead one is noticed by writing. */
const heartbeat = 15_000;

/**
 * Server-sent events (WHATWG HTML §9.2) with the views of a role, the present one first. A window that reads slowly gets the
 * newest view and not those it missed: each is whole.
 * Ends with the session.
 */
export function pushStream(
  context: Context,
  application: Services,
  role: WindowRole,
  session: AbortSignal,
): Response {
  const answer = streamSSE(context, async (stream) => {
    let newest: Push | undefined;
    let wake = (): void => {};
    const stop = application.subscribe(role, (push) => {
      newest = push;
      wake();
    });
    stream.onAbort(() => wake());
    session.addEventListener("abort", () => wake());
    const beat = setInterval(() => void stream.write(": \n\n"), heartbeat);
    try {
      while (!stream.aborted && !session.aborted) {
        const push = newest;
        newest = undefined;
        if (push) await stream.writeSSE({ id: String(push.revision), data: JSON.stringify(push) });
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    } finally {
      clearInterval(beat);
      stop();
    }
  });
  for (const [name, value] of Object.entries(guardHeaders)) answer.headers.set(name, value);
  answer.headers.set("cache-control", "no-store");
  return answer;
}
