import type { Push, Reply, Request, Transport } from "../../shared/contract/client.ts";

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

/** EventSource reconnects by itself; the host then sends the present view first. */
function listen(onPush: (push: Push) => void, onLost: () => void): () => void {
  const source = new EventSource("/events");
  source.onmessage = (message) => onPush(JSON.parse(message.data as string) as Push);
  source.onerror = onLost;
  return () => source.close();
}
