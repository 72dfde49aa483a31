import type { Push, Reply, Request } from "../../../shared/contract/client.ts";
import { message, say } from "../../../shared/text/text.ts";
import type { StageView } from "../../../shared/windows/stage-view.ts";
import { serveWindows } from "../../hosts/browser/serve.ts";
import type { Services } from "../../services/compose.ts";

/** The real browser host over no ceremony at all: it shows the stage what it is told to. */
export interface StageHost {
  /** A fresh address that opens the stage once. */
  readonly address: () => string;
  readonly show: (view: StageView) => void;
  /** Methods the stage has called, but for saying what it shows, which it does all the time. */
  readonly called: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Serves the built windows of a folder; `pool` answers a call for `pool.csv`, `emblem` is the office's, a PNG in Base64. Throws where they
 * cannot be served.
 */
export async function hostStage(
  windows: string,
  pool: (digest: string) => string,
  emblem = "",
): Promise<StageHost> {
  const called: string[] = [];
  const listeners = new Set<(push: Push) => void>();
  let revision = 0;
  let view: StageView | undefined;
  const services: Services = {
    dispatch: async (_role, request): Promise<Reply> => {
      const { id, method, input } = request as Request;
      if (method === "showing") return { id, ok: true, output: {} };
      if (method === "emblem") return { id, ok: true, output: { png: emblem } };
      called.push(method);
      if (method === "pool")
        return { id, ok: true, output: { text: pool((input as { digest: string }).digest) } };
      return { id, ok: false, error: { code: "forbidden", said: message("ceremony.none-open", {}) } };
    },
    subscribe: (_role, listener) => {
      listeners.add(listener);
      if (view) listener({ revision, view });
      return () => listeners.delete(listener);
    },
    close: () => listeners.clear(),
  };
  const host = await serveWindows(services, { windows, port: 0, onBug: raise });
  if (!host.ok) throw new Error(say(host.refusal, "en"));
  return {
    address: () => host.value.address("stage"),
    show: (next) => {
      view = next;
      revision += 1;
      for (const listener of listeners) listener({ revision, view: next });
    },
    called,
    close: host.value.close,
  };
}

function raise(error: unknown): never {
  throw error;
}
