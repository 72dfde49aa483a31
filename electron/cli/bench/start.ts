import { type ChildProcessByStdio, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { findBrowser } from "../../hosts/browser/find-browser.ts";
import { thisMachine } from "../../hosts/data-folder.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
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
  print("start: npm start in the browser host, the build made");
  await measure({ command: "npm", args: ["start", "--", "--host", "browser"], goal: 2000 }, print);
}

/** The same from the double click on the portable folder's start file, which looks at every file of the folder first. Linux alone. */
export async function benchPortable(print: (line: string) => void): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), "mingqian-bench-"));
  try {
    const target = ["--target", `linux-${process.arch}`, "--out", out];
    execFileSync(process.execPath, [join(root, "build/portable.ts"), ...target], { stdio: "ignore" });
    const [name = ""] = readdirSync(out).filter((each) => each.endsWith(".zip"));
    const size = statSync(join(out, name)).size / 2 ** 20;
    print(`portable: its start file; ${name} of ${size.toFixed(0)} MiB`);
    const command = join(out, name.replace(/\.zip$/, ""), "mingqian.sh");
    await measure({ command, args: [], goal: 3000 }, print);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** A way to start the program, and the milliseconds it may take until its console can be used. */
interface Way {
  readonly command: string;
  readonly args: readonly string[];
  readonly goal: number;
}

async function measure(way: Way, print: (line: string) => void): Promise<void> {
  const installed = findBrowser(thisMachine());
  if (!installed) throw new Error("no Chromium, Chrome or Edge is installed");
  const folder = mkdtempSync(join(tmpdir(), "mingqian-bench-"));
  try {
    const blanks: number[] = [];
    const starts: Started[] = [];
    for (let round = 0; round < rounds; round += 1) {
      blanks.push(await opened(installed.path, "about:blank"));
      starts.push(await start(way, installed.path, folder));
    }
    const blank = Math.min(...blanks);
    const best = starts.reduce((a, b) => (b.usable < a.usable ? b : a));
    const [first = best, second = best] = starts;
    print(`  the browser alone, with an empty page          ${blank.toFixed(0)} ms best of ${rounds}`);
    print(
      `  from the command to a console that can be used ${best.usable.toFixed(0)} ms best of ${rounds} (under ${way.goal})   ${first.usable.toFixed(0)} ms the first, ${second.usable.toFixed(0)} ms the second   ${(best.usable / blank).toFixed(1)} ×`,
    );
    print(`  of it until its windows are served             ${best.served.toFixed(0)} ms   ${best.split}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function start({ command, args }: Way, browser: string, dataFolder: string): Promise<Started> {
  const begun = performance.now();
  const child = spawn(command, [...args, "--no-open", "--lang", "en", "--data", dataFolder], {
    cwd: root,
    stdio: ["pipe", "pipe", "inherit"],
    detached: true,
  });
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
