import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { benchBag } from "./bench-bag.ts";
import { type Measured, rounds } from "./verify-once.ts";

const script = fileURLToPath(new URL("verify-once.ts", import.meta.url));
/** Processes that are started one after the other: each is cold once. */
const processes = 9;

/**
 * Measures the verification of a whole bag with a pool of 100,000, 1,000 of them drawn, against merely hashing the tickets of
 * that pool (at most 3 times), in several processes. Prints each row with both sides stated, warm and cold: what is started once is
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
    const measured = Array.from({ length: processes }, () => {
      const child = spawnSync(process.execPath, [script, folder], { encoding: "utf8" });
      if (child.status !== 0) throw new Error(`the measurement failed: ${child.stderr}`);
      return JSON.parse(child.stdout) as Measured;
    });
    report(measured, bytes, print);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(measured: readonly Measured[], bytes: number, print: (line: string) => void) {
  const [{ tickets, checks }] = measured as readonly [Measured];
  const row = (
    label: string,
    unit: string,
    digits: number,
    figure: (of: Measured, round: 0 | 1) => number,
  ) => {
    const told = ([0, 1] as const).map((round) => {
      const sorted = measured.map((of) => figure(of, round)).sort((a, b) => a - b);
      const median = sorted[sorted.length >> 1] ?? 0;
      return `${(sorted[0] ?? 0).toFixed(digits)}${unit} best ${median.toFixed(digits)}${unit} median`;
    });
    print(`  ${label.padEnd(46)} cold ${told[0]}   warm ${told[1]}`);
  };
  print(
    `verifying a bag with a pool of ${tickets}, 1,000 drawn, ${(bytes / 2 ** 20).toFixed(0)} MiB, ${checks} checks`,
  );
  row(`hashing its ${tickets} tickets with node:crypto`, " ms", 0, ({ hashing }, round) => hashing[round]);
  row("verifying, files read from the disk", " ms", 0, ({ verifying }, round) => verifying[round]);
  row(
    "verifying / hashing (at most 3)",
    " ×",
    2,
    ({ hashing, verifying }, round) => verifying[round] / hashing[round],
  );
  print(
    `  of ${processes} processes. Cold: the first round of each, its own modules loaded before; the files, written just`,
  );
  print(
    `  before, come from the system's memory. Warm: the best of its ${rounds} rounds. Ratios within one process`,
  );
  const most = Math.max(...measured.map(({ memory }) => memory));
  print(`  peak of memory                                 ${most.toFixed(0)} MiB`);
}
