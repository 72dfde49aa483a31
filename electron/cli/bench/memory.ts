import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { findBrowser } from "../../hosts/browser/find-browser.ts";
import { thisMachine } from "../../hosts/data-folder.ts";
import { sheetOf, tenThousand } from "./memory-sheet.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const limit = 3;
/** Milliseconds at rest before it is measured. */
const idle = 20_000;

/**
 * Measures memory, as the proportional set size (PSS) that Linux counts: the program and both windows over a register of 10,000 units,
 * against a blank page in the same browser; and the program alone before and after it imports those units.
 */
export async function benchMemory(print: (line: string) => void): Promise<void> {
  const installed = findBrowser(thisMachine());
  if (!installed) throw new Error("no Chromium, Chrome or Edge is installed");
  if (process.platform !== "linux") {
    print("memory: told by Linux only");
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "mingqian-bench-"));
  try {
    const { before, most, after } = await imported(folder);
    const blank = await browserWith(installed.path, ["about:blank"], (pid) => sizeOfTree(pid));
    const child = spawn(
      process.execPath,
      [
        join(root, "electron/cli/start.ts"),
        "--host",
        "browser",
        "--no-open",
        "--lang",
        "en",
        "--data",
        folder,
      ],
      { cwd: root, stdio: ["pipe", "pipe", "inherit"] },
    );
    const addresses = await addressesOf(child);
    const { windows, program } = await browserWith(installed.path, addresses, async (pid) => {
      await setTimeout(idle);
      return { windows: sizeOfTree(pid), program: sizeOfTree(child.pid ?? 0) };
    });
    child.kill("SIGINT");
    await new Promise((resolve) => child.once("exit", resolve));
    const whole = windows + program;
    print(`memory with ${tenThousand} units, PSS in MiB, after ${idle / 1000} s at rest`);
    print(`  a blank browser                       ${blank.toFixed(0)}`);
    print(
      `  both windows and the program          ${whole.toFixed(0)}   ${(whole / blank).toFixed(2)} × (at most ${limit})`,
    );
    print(`  of it the program                     ${program.toFixed(0)}`);
    print(`  the program alone before an import     ${before}, at most ${most} in it, ${after} after it`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Imports the units in a process of its own, which says its size before, at most, and once the import is over. */
async function imported(folder: string): Promise<Readonly<Record<"before" | "most" | "after", number>>> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "memory-once.ts"), folder], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(sheetOf(tenThousand));
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line);
  throw new Error("the import ended before it told its size");
}

async function addressesOf(child: ChildProcess): Promise<readonly string[]> {
  const found: string[] = [];
  if (child.stdout)
    for await (const line of createInterface({ input: child.stdout })) {
      const address = /^(?:Console|Stage): (\S+)$/.exec(line)?.[1];
      if (address !== undefined) found.push(address);
      if (found.length === 2) return found;
    }
  throw new Error("the program ended before it served its windows");
}

/** Opens pages, each in a window of its own, and asks something of the browser's process once they stand. */
async function browserWith<T>(
  executablePath: string,
  addresses: readonly string[],
  ask: (pid: number) => T | Promise<T>,
): Promise<T> {
  const asRoot = process.getuid?.() === 0;
  const server = await chromium.launchServer({ executablePath, args: asRoot ? ["--no-sandbox"] : [] });
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const context = await browser.newContext();
    for (const address of addresses) {
      const page = await context.newPage();
      await page.goto(address);
      if (address !== "about:blank") await page.waitForSelector("main");
    }
    await setTimeout(3000);
    return await ask(server.process().pid ?? 0);
  } finally {
    await server.close();
  }
}

/** PSS of a process and of all it started, in MiB. */
function sizeOfTree(pid: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc"))
    if (/^\d+$/.test(name)) {
      const stat = readProcess(name, "stat");
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")")).split(" ")[2]));
    }
  const isOf = (each: number): boolean => each === pid || (parents.has(each) && isOf(parents.get(each) ?? 0));
  let kibibytes = 0;
  for (const each of parents.keys())
    if (isOf(each))
      kibibytes += Number(/^Pss:\s+(\d+)/m.exec(readProcess(String(each), "smaps_rollup"))?.[1] ?? 0);
  return kibibytes / 1024;
}

function readProcess(pid: string, file: string): string {
  try {
    return readFileSync(join("/proc", pid, file), "utf8");
  } catch {
    // It ended meanwhile.
    return "";
  }
}
