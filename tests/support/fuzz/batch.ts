import { parentPort, workerData } from "node:worker_threads";
import fc from "fast-check";
import { contractTargets } from "./contract.ts";
import { targetsOf } from "./targets.ts";

/** What `run.ts` has a thread do: a target with a seed, so many runs. */
export interface Batch {
  readonly target: string;
  readonly seed: number;
  readonly runs: number;
}

const { target, seed, runs } = workerData as Batch;
const asked: readonly string[] = ["call", "http"];
const { targets, done } = asked.includes(target) ? contractTargets() : await targetsOf();
const chosen = new Map(Object.entries(targets)).get(target);
if (!chosen) throw new Error(`no target ${target}`);
try {
  // Shrinking would take longer than it helps: the seed makes the very same change again.
  await fc.assert(chosen, { seed, numRuns: runs, endOnFailure: true });
  // A rejection that nobody waits for comes after the turn that left it.
  await new Promise((resolve) => setTimeout(resolve, 50));
} finally {
  done();
}
parentPort?.postMessage("good");
