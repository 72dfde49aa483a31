import { type ChildProcessByStdio, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { findBrowser } from "../../hosts/browser/find-browser.ts";
import { thisMachine } from "../../hosts/data-folder.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const goal = 2000;
const rounds = 5;

/** One start in milliseconds: until the windows are served, until the console can be worked with, and its own split. */
interface Started {
  readonly served: number;
  readonly usable: number;
  readonly split: string;
}

/**
 * Measures `npm start` in the browser host with the build made and a ledger begun: from the command to a console whose first
 * button can be pressed, its browser started for it, against an empty page in that browser. The first start, whose caches are
 * cold, is told apart from the best.
 */
export async function benchStart(print: (line: string) => void): Promise<void> {
  const installed = findBrowser(thisMachine());
  if (!installed) throw new Error("no Chromium, Chrome or Edge is installed");
  const folder = mkdtempSync(join(tmpdir(), "mingqian-bench-"));
  try {
    const blanks: number[] = [];
    const starts: Started[] = [];
    for (let round = 0; round < rounds; round += 1) {
      blanks.push(await opened(installed.path, "about:blank"));
      starts.push(await start(installed.path, folder));
    }
    const blank = Math.min(...blanks);
    const best = starts.reduce((a, b) => (b.usable < a.usable ? b : a));
    const [first = best] = starts;
    print("start: npm start in the browser host, the build made");
    print(`  the browser alone, with an empty page          ${blank.toFixed(0)} ms best of ${rounds}`);
    print(
      `  from the command to a console that can be used ${best.usable.toFixed(0)} ms best of ${rounds} (under ${goal})   ${first.usable.toFixed(0)} ms the first   ${(best.usable / blank).toFixed(1)} ×`,
    );
    print(`  of it until its windows are served             ${best.served.toFixed(0)} ms   ${best.split}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function start(browser: string, dataFolder: string): Promise<Started> {
  const begun = performance.now();
  const child = spawn(
    "npm",
    ["start", "--", "--host", "browser", "--no-open", "--lang", "en", "--data", dataFolder],
    { cwd: root, stdio: ["pipe", "pipe", "inherit"], detached: true },
  );
  try {
    const { address, split } = await told(child);
    const served = performance.now() - begun;
    return { served, usable: served + (await opened(browser, address, "button:enabled")), split };
  } finally {
    await ended(child);
  }
}

/** What a start prints of itself: the address of the console, and where its time went. */
async function told(child: ChildProcessByStdio<Writable, Readable, null>) {
  let address: string | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    address ??= /^Console: (\S+)$/.exec(line)?.[1];
    const split = /^Start took (.+)$/.exec(line)?.[1];
    if (address !== undefined && split !== undefined) return { address, split };
  }
  throw new Error("the program ended before it served its windows");
}

/** npm does not hand every signal on: its whole group is ended. */
function ended(child: ChildProcessByStdio<Writable, Readable, null>): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    if (child.exitCode !== null || child.pid === undefined) resolve();
    else process.kill(-child.pid, "SIGINT");
  });
}

/** Starts a browser at an address and ends it; the milliseconds until a part of the page, or the empty page, was there. */
async function opened(path: string, address: string, part?: string): Promise<number> {
  const begun = performance.now();
  const asRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath: path, args: asRoot ? ["--no-sandbox"] : [] });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    if (part !== undefined) await page.waitForSelector(part);
    return performance.now() - begun;
  } finally {
    await browser.close();
  }
}
