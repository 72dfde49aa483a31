import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { benchBag } from "./bench-bag.ts";
import { type Measured, rounds } from "./verify-once.ts";

const script = fileURLToPath(new URL("verify-once.ts", import.meta.url));

/**
 * Measures the verification of a whole bag with a pool of 100,000, 1,000 of them drawn, against merely hashing the tickets of
 * that pool (at most 3 times). Prints each row with both sides stated, warm and cold: what is started once is always cold.
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
    const child = spawnSync(process.execPath, [script, folder], { encoding: "utf8" });
    if (child.status !== 0) throw new Error(`the measurement failed: ${child.stderr}`);
    report(JSON.parse(child.stdout), bytes, print);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(
  { hashing, verifying, tickets, checks, memory }: Measured,
  bytes: number,
  print: (line: string) => void,
) {
  const row = (label: string, [cold, best]: readonly [number, number], unit: string, digits: number) =>
    print(
      `  ${label.padEnd(46)} ${best.toFixed(digits)}${unit} best of ${rounds}   ${cold.toFixed(digits)}${unit} cold`,
    );
  print(
    `verifying a bag with a pool of ${tickets}, 1,000 drawn, ${(bytes / 2 ** 20).toFixed(0)} MiB, ${checks} checks`,
  );
  row(`hashing its ${tickets} tickets with node:crypto`, hashing, " ms", 0);
  row("verifying, files read from the disk", verifying, " ms", 0);
  const ratio = [verifying[0] / hashing[0], verifying[1] / hashing[1]] as const;
  row("verifying / hashing (at most 3)", ratio, " ×", 2);
  print(
    "  cold: the first round in a new process; its own modules are loaded before, the signature library within it,",
  );
  print("  and the files, written just before, come from the system's memory; best to best, cold to cold");
  print(`  peak of memory                                 ${memory.toFixed(0)} MiB`);
}
