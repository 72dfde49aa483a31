import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { verify } from "../../../shared/verify/verify.ts";
import { platform } from "../../services/verify/platform.ts";
import { readEvidence } from "../../services/verify/read-evidence.ts";

/**
 * One measurement in a process of its own: `node verify-once.ts <bag>` prints a `Measured` as JSON. Hashing and verifying take
 * turns; the first round, before the engine has warmed up and as one verification by hand finds it, is told apart from the best.
 */
export interface Measured {
  /** Milliseconds of hashing the tickets of the pool with node:crypto and nothing else: first round, best round. */
  readonly hashing: readonly [first: number, best: number];
  /** Milliseconds from the path to the last check, files read, nothing kept from the round before. */
  readonly verifying: readonly [first: number, best: number];
  readonly tickets: number;
  readonly checks: number;
  /** Peak of the whole process, in MiB. */
  readonly memory: number;
}

export const rounds = 9;

async function measure(folder: string): Promise<Measured> {
  const codes = readFileSync(join(folder, "data/public/pool.csv"), "utf8")
    .split("\n")
    .filter((line) => /^(TS|ZD|YB)-/.test(line))
    .map((line) => line.slice(0, line.indexOf(",")));
  const seed = hash("sha256", "bench");
  const hashing: number[] = [];
  const verifying: number[] = [];
  let checks = 0;
  for (let round = 0; round < rounds; round += 1) {
    let start = performance.now();
    for (const code of codes) hash("sha256", `${seed},${code}`);
    hashing.push(performance.now() - start);
    start = performance.now();
    const evidence = await readEvidence({ path: folder, anchors: {} });
    if (!evidence.ok) throw new Error("the bag cannot be read");
    const done = verify(evidence.value, platform);
    verifying.push(performance.now() - start);
    const failed = done.find(({ status }) => status === "fail");
    if (failed) throw new Error(`the bag does not pass: ${JSON.stringify(failed)}`);
    checks = done.length;
  }
  const firstAndBest = (times: number[]) => [times[0] ?? 0, Math.min(...times)] as const;
  return {
    hashing: firstAndBest(hashing),
    verifying: firstAndBest(verifying),
    tickets: codes.length,
    checks,
    memory: process.resourceUsage().maxRSS / 1024,
  };
}

if (import.meta.main) process.stdout.write(JSON.stringify(await measure(process.argv[2] ?? "")));
