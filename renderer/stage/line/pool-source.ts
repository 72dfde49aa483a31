import type { Client } from "../../../shared/contract/client.ts";
import type { StageView } from "../../../shared/windows/stage-view.ts";

/** Fetches `pool.csv` by its digest. */
export type PoolSource = (digest: string) => Promise<string>;

const retryAfter = 2000;

/** The pool from the host: once, then held; asked again until the host answers, for it may be starting anew. */
export function createPoolSource(client: Client<StageView>): PoolSource {
  let held: { readonly digest: string; readonly text: Promise<string> } | undefined;
  return (digest) => {
    if (held?.digest !== digest) held = { digest, text: fetchPool(client, digest) };
    return held.text;
  };
}

async function fetchPool(client: Client<StageView>, digest: string): Promise<string> {
  const answer = await client.call("pool", { digest }).catch(() => undefined);
  if (answer?.ok) return answer.output.text;
  await new Promise((resolve) => setTimeout(resolve, retryAfter));
  return fetchPool(client, digest);
}
