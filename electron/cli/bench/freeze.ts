import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Frozen, MeasuredFreeze } from "./freeze-once.ts";

const script = fileURLToPath(new URL("freeze-once.ts", import.meta.url));
const units = 100_000;

/**
 * Measures the freeze of a pool of 100,000 at the stock work factor: how long its eight secrets are stretched, against
 * eight bare scrypts, as many at a time (at most 1.1 times); and everything else of it apart. Best of five, in turns.
 */
export function benchFreeze(print: (line: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "mingqian-bench-"));
  try {
    const child = spawnSync(process.execPath, [script, String(units), folder], { encoding: "utf8" });
    if (child.status !== 0) throw new Error(`the measurement failed: ${child.stderr}`);
    report(JSON.parse(child.stdout) as MeasuredFreeze, print);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report({ places, bare, freezes, memory }: MeasuredFreeze, print: (line: string) => void): void {
  const best = (part: keyof Frozen) => Math.min(...freezes.map((one) => one[part]));
  const scrypts = Math.min(...bare);
  const row = (label: string, value: string) => print(`  ${label.padEnd(58)} ${value}`);
  const ms = (label: string, part: keyof Frozen) => row(label, `${best(part).toFixed(0)} ms`);
  print(`freeze of ${units} units, best of ${freezes.length}; ${places} stretchings at a time`);
  row("eight bare scrypts of 2^18 with node:crypto", `${scrypts.toFixed(0)} ms`);
  row(
    "stretching the eight secrets of the freeze",
    `${best("stretching").toFixed(0)} ms   ${(best("stretching") / scrypts).toFixed(2)} × the bare ones (at most 1.1)`,
  );
  print("  the rest of the freeze");
  ms("  codes and salts dealt, files written", "dealing");
  ms("  sealed, opened and compared while nothing is stretched", "sealing");
  ms("  held against what was settled, and committed", "commit");
  ms("  the register's words read for later", "words");
  ms("the whole freeze", "whole");
  ms("longest without an answer while stretching", "silence");
  row("peak of memory", `${memory.toFixed(0)} MiB`);
}
