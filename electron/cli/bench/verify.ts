import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { benchBag } from "./bench-bag.ts";
import { type Measured, type Measurement, rounds } from "./verify-once.ts";

const script = fileURLToPath(new URL("verify-once.ts", import.meta.url));
/** Processes of each kind, started in turns: each is cold once. */
const processes = 25;

/**
 * Measures the verification of a whole bag with a pool of 100,000, 1,000 of them drawn, against merely hashing the tickets of
 * that pool (at most 3 times), each in processes that do nothing else. Prints both sides, cold and warm: what is started once is
 * always cold.
 */
export async function benchVerify(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "mingqian-bench-"));
  try {
    let bytes = 0;
    for (const [path, data] of await benchBag(100_000, 1_000)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), data);
      bytes += data.length;
    }
    const measured: Record<Measurement, Measured[]> = { hashing: [], verifying: [] };
    for (let turn = 0; turn < processes; turn += 1)
      for (const what of ["hashing", "verifying"] as const) measured[what].push(inItsOwn(what, folder));
    report(measured, bytes, print);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function inItsOwn(what: Measurement, folder: string): Measured {
  const child = spawnSync(process.execPath, [script, what, folder], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(`the measurement failed: ${child.stderr}`);
  return JSON.parse(child.stdout) as Measured;
}

function report(
  { hashing, verifying }: Readonly<Record<Measurement, readonly Measured[]>>,
  bytes: number,
  print: (line: string) => void,
) {
  // A process is cold by chance in one of two ways, by where its engine compiles: a median would jump from one to the other.
  const mean = (figures: readonly number[]) => figures.reduce((sum, each) => sum + each, 0) / figures.length;
  const figuresOf = (of: readonly Measured[], when: "first" | "best") => of.map((one) => one[when]);
  const row = (label: string, told: (when: "first" | "best") => string) =>
    print(`  ${label.padEnd(46)} cold ${told("first")}   warm ${told("best")}`);
  const times = (of: readonly Measured[]) => (when: "first" | "best") => {
    const figures = figuresOf(of, when);
    return `${Math.min(...figures).toFixed(0)} ms best ${mean(figures).toFixed(0)} ms mean`;
  };
  print(
    `verifying a bag with a pool of ${hashing[0]?.count}, 1,000 drawn, ${(bytes / 2 ** 20).toFixed(0)} MiB, ${verifying[0]?.count} checks`,
  );
  row("hashing its tickets with node:crypto", times(hashing));
  row("verifying, files read from the disk", times(verifying));
  row("verifying / hashing (at most 3), means", (when) => {
    const ratio = mean(figuresOf(verifying, when)) / mean(figuresOf(hashing, when));
    return `${ratio.toFixed(2)} ×`;
  });
  print(
    `  of ${processes} processes each, in turns. Cold: the first round of each, its modules loaded before; the files,`,
  );
  print(`  written just before, come from the system's memory. Warm: the best of its ${rounds} rounds`);
  const most = Math.max(...verifying.map(({ memory }) => memory));
  print(`  peak of memory                                 ${most.toFixed(0)} MiB`);
}
