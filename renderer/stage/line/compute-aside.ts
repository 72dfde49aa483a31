import type { CloudRequest, DrawClouds } from "./cloud.ts";

/**
 * A draw as computed here: not yet, done, refused because the pool is not the one whose digest was frozen, or given up because
 * its worker failed each time.
 */
export type Computed =
  | { readonly state: "waiting" }
  | { readonly state: "ready"; readonly draw: DrawClouds }
  | { readonly state: "differs" }
  | { readonly state: "failed" };

/** What is used of a `Worker`. */
export type Aside = Pick<Worker, "onmessage" | "onerror" | "onmessageerror" | "postMessage" | "terminate">;

/** Its script may not have come, or memory was short: that may pass, so it is tried once more and again. */
const mostTries = 3;
const retryAfter = 2000;

/**
 * Has a worker compute a draw; another one where that fails. Gives the way to stop.
 *
 * @param start starts a worker that answers one request; `undefined` is its word that the pool differs
 * @param done called once, unless it is stopped before
 */
export function computeAside(
  start: () => Aside,
  request: () => Promise<CloudRequest>,
  done: (computed: Computed) => void,
): () => void {
  let worker: Aside | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  const attempt = () => {
    tries += 1;
    const one = start();
    worker = one;
    const failed = () => {
      // One that was ended already may still say something.
      if (worker !== one) return;
      stop();
      if (tries < mostTries) timer = setTimeout(attempt, retryAfter);
      else done({ state: "failed" });
    };
    one.onerror = failed;
    one.onmessageerror = failed;
    one.onmessage = ({ data }: MessageEvent<DrawClouds | undefined>) => {
      stop();
      done(data ? { state: "ready", draw: data } : { state: "differs" });
    };
    request().then((asked) => {
      if (worker === one) one.postMessage(asked);
    }, failed);
  };
  const stop = () => {
    clearTimeout(timer);
    worker?.terminate();
    worker = undefined;
  };
  attempt();
  return stop;
}
