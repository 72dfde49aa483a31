import { createContext, useContext, useEffect, useState } from "react";
import type { Client } from "../../../shared/contract/client.ts";
import type { StageView } from "../../../shared/windows/stage-view.ts";
import type { CloudRequest } from "./cloud.ts";
import { type Computed, computeAside } from "./compute-aside.ts";

/** Where this window gets the pool from. */
export const PoolContext = createContext<PoolSource>(() => new Promise(() => {}));

const waiting: Computed = { state: "waiting" };

/** The clouds of a draw, computed in a worker once for each pool, seed and draw. */
export function useClouds(request: Omit<CloudRequest, "pool">): Computed {
  const source = useContext(PoolContext);
  const { digest, seed, draw } = request;
  const plan = JSON.stringify(request.plan);
  const [computed, setComputed] = useState<{ readonly of: string; readonly what: Computed }>();
  const key = [digest, seed, draw, plan].join(" ");
  useEffect(() => {
    const start = () => new Worker(new URL("./tickets-worker.ts", import.meta.url), { type: "module" });
    const request = async (): Promise<CloudRequest> => {
      const pool = await source(digest);
      return { pool, digest, seed, plan: JSON.parse(plan), draw };
    };
    return computeAside(start, request, (what) => setComputed({ of: key, what }));
  }, [source, key, digest, seed, draw, plan]);
  return computed?.of === key ? computed.what : waiting;
}

/** Fetches `pool.csv` by its digest. */
type PoolSource = (digest: string) => Promise<string>;

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
