import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Printed } from "./print-once.ts";

const script = fileURLToPath(new URL("print-once.ts", import.meta.url));

/** Measures the minutes of a long list: 10,000 drawn units with their teams, under 3 s and 500 MB; and its growth. */
export function benchPrint(print: (line: string) => void): void {
  print(
    "minutes with so many drawn units and their teams of two (10,000: under 3 s and 500 MB), and their first signature (under 300 ms)",
  );
  for (const units of [10, 1_000, 10_000]) {
    const { time, signing, memory, size, pages } = printed(units);
    print(
      `  ${String(units).padStart(6)} units   ${time.toFixed(0).padStart(5)} ms   signed ${signing.toFixed(0).padStart(4)} ms   ${memory.toFixed(0).padStart(4)} MiB   ${String(pages).padStart(4)} pages   ${(size / 1e6).toFixed(1)} MB`,
    );
  }
}

function printed(units: number): Printed {
  const child = spawnSync(process.execPath, [script, String(units)], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(`the minutes of ${units} units failed: ${child.stderr}`);
  return JSON.parse(child.stdout) as Printed;
}
