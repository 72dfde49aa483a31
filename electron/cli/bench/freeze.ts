import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Frozen, MeasuredFreeze } from "./freeze-once.ts";

const script = fileURLToPath(new URL("freeze-once.ts", import.meta.url));
const few = 100;
const many = 100_000;

/**
 * Measures the freeze at the stock work factor: how long its eight secrets are stretched, against eight bare scrypts, as
 * many at a time, in turns (at most 1.1 times); and with a pool of 100,000 everything else of it apart, and the whole.
 */
export function benchFreeze(print: (line: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "mingqian-bench-"));
  try {
    const child = spawnSync(process.execPath, [script, String(few), String(many), folder], {
      encoding: "utf8",
    });
    if (child.status !== 0) throw new Error(`the measurement failed: ${child.stderr}`);
    report(JSON.parse(child.stdout) as MeasuredFreeze, print);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(measured: MeasuredFreeze, print: (line: string) => void): void {
  const { places, bare, memory } = measured;
  const best = (of: "few" | "unstretched" | "many", part: keyof Frozen) =>
    Math.min(...measured[of].map((one) => one[part]));
  const row = (label: string, value: string) => print(`  ${label.padEnd(54)} ${value}`);
  const ms = (time: number) => `${time.toFixed(0)} ms`;
  const scrypts = Math.min(...bare);
  const stretching = best("few", "stretching");
  print(`freeze: its eight secrets, ${places} stretched at a time, best of ${bare.length}`);
  row("eight bare scrypts of 2^18 with node:crypto", ms(scrypts));
  row("stretching", `${ms(stretching)}   ${(stretching / scrypts).toFixed(2)} × the bare ones (at most 1.1)`);
  print(`freeze of ${many} units without stretching, best of ${measured.many.length}`);
  row("codes and salts dealt, files written", ms(best("unstretched", "dealing")));
  row("sealed, opened on trial and compared", ms(best("unstretched", "sealing")));
  row("held against what was settled, and committed", ms(best("unstretched", "commit")));
  print("the same with stretching");
  row("the whole freeze", ms(best("many", "whole")));
  row("longest without an answer while sealing", ms(best("many", "silence")));
  row("peak of memory", `${memory.toFixed(0)} MiB`);
}
