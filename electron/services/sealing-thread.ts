import { Worker } from "node:worker_threads";
import type { Result } from "../../shared/result.ts";
import type { SealOnTrial } from "./sealing-trial.ts";
import type { SealingJob } from "./sealing-worker.ts";

/** In a thread of its own, so that windows are answered while scrypt takes its time. The thread ends with its memory. */
export const sealInThread: SealOnTrial = (files, keys, options = {}) =>
  new Promise<Result<Uint8Array>>((resolve, reject) => {
    const job: SealingJob = { files: new Map(files), keys, options };
    const worker = new Worker(new URL("./sealing-worker.ts", import.meta.url), { workerData: job });
    worker.once("message", resolve);
    worker.once("error", reject);
    // After an answer this changes nothing: the first outcome of a promise stays.
    worker.once("exit", (code) => reject(new Error(`the sealing thread ended with ${code}`)));
  });
