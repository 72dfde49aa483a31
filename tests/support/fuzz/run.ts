/**
 * `npm run fuzz -- [--minutes N] [--seed S] [--target bag|lost|archive|paper|scan|sheet|call|http] [--runs N]`: changes bags, papers,
 * scans, archives and spreadsheets, and what windows ask of the program, by chance, for so long. A crash, a hang, a rejection that nobody
 * waits for, a changed bag that is accepted, or an answer that is not true of the ledger ends it with 1 and the line that tries the same again. Each batch runs in a thread of its own, so that it can be ended.
 * Its line is kept before it begins: one that takes the whole machine down prints nothing.
 */
import { randomInt } from "node:crypto";
import { appendFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { terminal } from "../../../electron/cli/terminal.ts";
import type { Batch } from "./batch.ts";

const all = ["bag", "lost", "archive", "paper", "scan", "sheet", "call", "http"] as const;
/** A batch takes seconds; one that has not come back after this hangs. */
const longest = 10 * 60_000;
const kept = join(import.meta.dirname, "../../../node_modules/.cache/mingqian/fuzz.txt");

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    seed: { type: "string" },
    target: { type: "string" },
    runs: { type: "string", default: "50" },
  },
});
const wrong =
  values.target !== undefined && !all.some((one) => one === values.target)
    ? `no target ${values.target}; choose among ${all.join(", ")}`
    : [values.minutes, values.runs, values.seed ?? "0"].some((one) => !/^-?\d+$/.test(one))
      ? "--minutes, --runs and --seed are whole numbers"
      : undefined;
if (wrong === undefined) process.exitCode = await fuzz();
else {
  terminal.complain(wrong);
  process.exitCode = 2;
}

async function fuzz(): Promise<number> {
  const until = performance.now() + Number(values.minutes) * 60_000;
  const runs = Number(values.runs);
  const targets = values.target === undefined ? all : [values.target];
  let done = 0;
  mkdirSync(dirname(kept), { recursive: true });
  terminal.print(`what is tried is kept in ${kept}`);
  for (;;) {
    for (const target of targets) {
      const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
      const again = `npm run fuzz -- --target ${target} --seed ${seed} --runs ${runs}`;
      appendFileSync(kept, `${again}\n`);
      const failed = await failureOf({ target, seed, runs });
      if (failed !== undefined) {
        terminal.complain(`${failed}\n${again}`);
        return 1;
      }
      done += runs;
    }
    // With a seed, once: it would be the same again.
    if (performance.now() > until || values.seed !== undefined) break;
  }
  terminal.print(
    `${done} changes, none of which ended anything, was taken for what it was before, or was acknowledged without being kept`,
  );
  return 0;
}

/** Why a batch failed, in the words of whatever did. */
function failureOf(batch: Batch): Promise<string | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./batch.ts", import.meta.url), { workerData: batch });
    const timer = setTimeout(() => end(`no end within ${longest / 60_000} minutes`), longest);
    const end = (failure: string | undefined) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(failure);
    };
    worker.once("message", () => end(undefined));
    worker.on("error", (error: Error) => end([error, error.cause ?? ""].map(String).join("\n")));
    worker.once("exit", (code) => end(`the thread ended with ${code}`));
  });
}
