import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Measured } from "./draw-once.ts";

const script = fileURLToPath(new URL("draw-once.ts", import.meta.url));

function measured(units: number, quota: number): Measured {
  const child = spawnSync(process.execPath, [script, String(units), String(quota)], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(`the measurement of ${units} units failed: ${child.stderr}`);
  return JSON.parse(child.stdout) as Measured;
}

/**
 * Measures the draw: 1,000 of 1,000,000 against merely hashing the same tickets (at most 3 times, under 1 GB), then its growth
 * from 10³ to 10⁶ units. Prints each row with both sides stated.
 */
export function benchDraw(print: (line: string) => void): void {
  const million = measured(1_000_000, 1_000);
  const ratio = million.drawing / million.hashing;
  const whole = (million.reading + million.drawing) / million.hashing;
  print("draw of 1,000 out of 1,000,000 units");
  print(`  hashing 1,000,000 tickets with node:crypto   ${million.hashing.toFixed(0)} ms`);
  print(
    `  drawing                                      ${million.drawing.toFixed(0)} ms   ${ratio.toFixed(2)} × hashing (at most 3)`,
  );
  print(
    `  reading pool.csv and drawing                 ${(million.reading + million.drawing).toFixed(0)} ms   ${whole.toFixed(2)} × hashing`,
  );
  print(`  peak of memory, pool.csv in it               ${million.memory.toFixed(0)} MiB (under 1 GB)`);
  print("growth of the draw, a tenth of the units drawn");
  for (const units of [1_000, 10_000, 100_000, 1_000_000]) {
    const row = measured(units, units / 10);
    const each = (row.drawing * 1_000_000) / units;
    const perLog = each / Math.log2(units);
    print(
      `  ${String(units).padStart(9)} units   ${row.drawing.toFixed(1).padStart(8)} ms   ${each.toFixed(0).padStart(6)} ns a unit   ${perLog.toFixed(0).padStart(4)} ns a unit and log₂ N   hashing alone ${row.hashing.toFixed(1)} ms`,
    );
  }
}
