import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { letOthersIn } from "../../services/contract/working.ts";
import { openLedger } from "../../services/ledger/open-ledger.ts";

const ceremonies = 40;

/**
 * Measures how a ledger of ten years is opened: 40 ceremonies with 1.4 GB of blobs. At most 3 s until it is open, from a
 * medium that has to be read; then how long the rest takes, and its longest slice.
 */
export async function benchLargeLedger(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "mingqian-bench-"));
  try {
    print("a ledger of ten years");
    const file = join(folder, "ledger.sqlite");
    write(file);
    const cold = forgotten();
    print(`  ${cold ? "read from the medium" : "in memory already (only root can measure the medium)"}`);
    await opened(file, print);
    print("  once more, in memory");
    await opened(file, print);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Has the system forget what it read of files, where that is allowed. */
function forgotten(): boolean {
  return spawnSync("sh", ["-c", "sync; echo 3 > /proc/sys/vm/drop_caches"]).status === 0;
}

function open(file: string) {
  const ledger = openLedger(file);
  if (!ledger.ok) throw new Error(ledger.refusal.key);
  return ledger.value;
}

async function opened(file: string, print: (line: string) => void): Promise<void> {
  const begun = performance.now();
  const ledger = open(file);
  let last = performance.now();
  print(`  open after ${(last - begun).toFixed(0)} ms (at most 3,000)`);
  const slices = [];
  for (const _ of ledger.examineRest()) {
    slices.push(performance.now() - last);
    await letOthersIn();
    last = performance.now();
  }
  const sum = slices.reduce((all, one) => all + one, 0);
  slices.sort((a, b) => a - b);
  const p95 = slices[Math.floor(slices.length * 0.95)] ?? 0;
  print(
    `  the rest ${(sum / 1000).toFixed(1)} s in ${slices.length} slices; p95 ${p95.toFixed(0)} ms, longest ${Math.max(...slices).toFixed(0)} ms`,
  );
  ledger.close();
}

/** Each ceremony with eight files of 2 to 7 MB, and two hundred events with fifty notes. */
function write(file: string): void {
  const ledger = open(file);
  const event = JSON.stringify({ text: "x".repeat(250) });
  for (let ceremony = 0; ceremony < ceremonies; ceremony += 1) {
    for (let large = 0; large < 8; large += 1)
      ledger.append({ events: [event], blobs: [randomBytes(2_000_000 + (large % 5) * 1_200_000)] });
    for (let step = 0; step < 25; step += 1)
      ledger.append({ events: Array(8).fill(event), blobs: [randomBytes(600), randomBytes(3000)] });
  }
  ledger.close();
}
