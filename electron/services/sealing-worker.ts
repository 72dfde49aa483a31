import { parentPort, workerData } from "node:worker_threads";
import type { Keys } from "../../shared/sealing/passphrases.ts";
import type { SealOptions } from "./sealing.ts";
import { sealOnTrial } from "./sealing-trial.ts";

/** What the thread is given: files by name, in order. */
export interface SealingJob {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly keys: Keys;
  readonly options: SealOptions;
}

const { files, keys, options } = workerData as SealingJob;
parentPort?.postMessage(await sealOnTrial(files, keys, options));
