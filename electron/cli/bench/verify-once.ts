import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { verify } from "../../../shared/verify/verify.ts";
import { platform } from "../../services/verify/platform.ts";
import { readEvidence } from "../../services/verify/read-evidence.ts";

/**
 * One measurement in a process of its own, which does nothing else: `node verify-once.ts hashing|verifying BAG` prints a `Measured`
 * as JSON. The first round, before the engine has warmed up and as one verification by hand finds it, is told apart from the best.
 */
export interface Measured {
  /** Milliseconds of a round. */
  readonly first: number;
  readonly best: number;
  /** Tickets hashed, or checks made. */
  readonly count: number;
  /** Peak of the whole process, in MiB. */
  readonly memory: number;
}

export type Measurement = "hashing" | "verifying";

export const rounds = 9;

/** Hashes the tickets of the pool with node:crypto, its codes at hand, and does nothing else. */
function hashing(folder: string): () => number {
  const codes = readFileSync(join(folder, "data/public/pool.csv"), "utf8")
    .split("\n")
    .filter((line) => /^(TS|ZD|YB)-/.test(line))
    .map((line) => line.slice(0, line.indexOf(",")));
  const seed = hash("sha256", "bench");
  return () => {
    for (const code of codes) hash("sha256", `${seed},${code}`);
    return codes.length;
  };
}

/** From the path to the last check, files read, nothing kept from the round before. */
async function verifying(folder: string): Promise<number> {
  const evidence = await readEvidence({ path: folder, anchors: {} });
  if (!evidence.ok) throw new Error("the bag cannot be read");
  const done = verify(evidence.value, platform);
  const failed = done.find(({ status }) => status === "fail");
  if (failed) throw new Error(`the bag does not pass: ${JSON.stringify(failed)}`);
  return done.length;
}

async function measure(what: Measurement, folder: string): Promise<Measured> {
  const work = what === "hashing" ? hashing(folder) : () => verifying(folder);
  const times: number[] = [];
  let count = 0;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    count = await work();
    times.push(performance.now() - start);
  }
  return {
    first: times[0] ?? 0,
    best: Math.min(...times),
    count,
    memory: process.resourceUsage().maxRSS / 1024,
  };
}

if (import.meta.main) {
  const [what, folder = ""] = process.argv.slice(2);
  process.stdout.write(JSON.stringify(await measure(what === "hashing" ? what : "verifying", folder)));
}
