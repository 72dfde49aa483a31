import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digest } from "../../services/ledger/digest.ts";
import { size, writeYears } from "./years-office.ts";
import type { MeasuredYears } from "./years-once.ts";

const rounds = 3;
const limits = { start: 3000, ledger: 1.5e9, register: 100e6, page: 100 } as const;

/**
 * Measures an office of ten years: how long its ledger takes to open, how large it is and its register in it, how long lists
 * are searched and paged, and how long the projection takes to be made anew. Written once, each start in a process of its own.
 */
export async function benchYears(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "mingqian-bench-"));
  try {
    print(
      `an office of ${size.years} years: ${size.units.toLocaleString("en")} units, a re-import of 2 % and ${size.drawn} drawn a quarter`,
    );
    const begun = performance.now();
    await writeYears(folder, (year) => print(`  ${year} held, ${seconds(performance.now() - begun)} so far`));
    const file = join(folder, "ledger.sqlite");
    const bytes = statSync(file).size;
    const reading = performance.now();
    digest(readFileSync(file));
    const hashed = performance.now() - reading;
    const runs = Array.from({ length: rounds }, (_, round) =>
      once(folder, round === 0 ? "anew" : "as-it-is"),
    );
    const best = (part: keyof MeasuredYears) => Math.min(...runs.map((run) => Number(run[part])));
    const first = runs[0];
    print(`  ledger                                   ${mega(bytes)} (under ${mega(limits.ledger)})`);
    print(
      `  of it the register                       ${mega(best("registerBytes"))} (under ${mega(limits.register)})`,
    );
    print(`  to read and hash that file               ${hashed.toFixed(0)} ms`);
    print(
      `  start until the first view, chain verified ${best("start").toFixed(0)} ms (under ${limits.start})   ${(best("start") / hashed).toFixed(2)} ×   process ${best("process").toFixed(0)} ms`,
    );
    print(`    of it opening ${best("opening").toFixed(0)} ms, replay ${best("replay").toFixed(0)} ms`);
    print(`  the rest of the blobs, verified meanwhile  ${best("rest").toFixed(0)} ms`);
    print(
      `  projection made anew                     ${seconds(first?.opened ?? 0)}; opened as it is ${Math.min(...runs.slice(1).map(({ opened }) => opened)).toFixed(0)} ms`,
    );
    print(
      `  a search, the longest                    ${best("search").toFixed(0)} ms (under ${limits.page})`,
    );
    print(`  a page, anywhere, the longest            ${best("page").toFixed(1)} ms (under ${limits.page})`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function once(folder: string, projection: "anew" | "as-it-is"): MeasuredYears {
  const script = join(import.meta.dirname, "years-once.ts");
  const begun = performance.now();
  const { stdout, status } = spawnSync(process.execPath, [script, folder, projection], { encoding: "utf8" });
  if (status !== 0) throw new Error("a start that failed");
  return { ...(JSON.parse(stdout) as MeasuredYears), process: performance.now() - begun };
}

const mega = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
