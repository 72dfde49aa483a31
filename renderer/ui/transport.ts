import type { OnLost, Push, Reply, Request, Transport } from "../../shared/contract/client.ts";

/** What Electron's preload script puts into the window. */
declare global {
  interface Window {
    readonly mingqian?: {
      readonly call: (request: Request) => Promise<Reply>;
      readonly subscribe: (onPush: (push: Push) => void) => () => void;
    };
  }
}

/** Electron's IPC where the preload script is there, else HTTP and server-sent events of the browser host. */
export function windowTransport(): Transport {
  const bridge = window.mingqian;
  if (bridge) return { call: bridge.call, subscribe: (onPush) => bridge.subscribe(onPush) };
  return { call: post, subscribe: listen };
}

async function post(request: Request): Promise<Reply> {
  const answer = await fetch("/rpc", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(request),
  });
  return (await answer.json()) as Reply;
}

/**
 * EventSource reconnects by itself, and the host then sends the present view first. It gives up only where it is answered and
 * not let in: the program was started again, and the session of this window went with the one before (HTML, server-sent events).
 */
function listen(onPush: (push: Push) => void, onLost: OnLost): () => void {
  const source = new EventSource("/events");
  source.onmessage = (message) => onPush(JSON.parse(message.data as string) as Push);
  source.onerror = () => onLost(source.readyState === EventSource.CLOSED ? "ended" : "lost");
  return () => source.close();
}
