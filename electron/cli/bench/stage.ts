import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "@playwright/test";
import { findBrowser } from "../../hosts/browser/find-browser.ts";
import { thisMachine } from "../../hosts/data-folder.ts";
import { hostStage } from "./stage-host.ts";
import { sampleDraw, sampleScreen, sampleView } from "./stage-sample.ts";

const windows = fileURLToPath(new URL("../../../dist/renderer", import.meta.url));

/** What is asked of a line with so many entries. */
const goals = [
  { entries: 100_000, average: 58 },
  { entries: 10_000, average: 59.5 },
];
const goalOfMemory = 300;
const goalOfSlowFrames = 25;
const goalOfScript = 2;

/** Milliseconds between the frames of a whole line, milliseconds of script a frame, and the window's memory in MiB. */
interface Line {
  readonly frames: readonly number[];
  readonly script: number;
  readonly memory: number | undefined;
}

/**
 * Measures the stage as a room sees it: a whole line, from roll call to the fallen line, at 1080p in an installed Chromium
 * without a GPU. Frames a second, slow frames, script, and the memory of the window's process.
 */
export async function benchStage(print: (line: string) => void): Promise<void> {
  const installed = findBrowser(thisMachine());
  if (!installed) throw new Error("no Chromium, Chrome or Edge is installed");
  const root = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: installed.path,
    args: ["--disable-gpu", ...(root ? ["--no-sandbox"] : [])],
  });
  try {
    print("stage: a whole line of 19 s at 1920 × 1080, without a GPU");
    for (const { entries, average } of goals) {
      const { frames, script, memory } = await lineOf(browser, entries);
      const sorted = frames.toSorted((a, b) => a - b);
      const at = (part: number) => (sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(1);
      const sum = frames.reduce((total, frame) => total + frame, 0);
      const rate = ((1000 * frames.length) / sum).toFixed(1);
      const held = memory === undefined ? "not told on this system" : `${memory.toFixed(0)} MiB`;
      print(
        `  ${String(entries).padStart(7)} entries   ${rate} frames/s (at least ${average})   p99 ${at(0.99)} ms (at most ${goalOfSlowFrames})   script ${script.toFixed(1)} ms a frame (at most ${goalOfScript})   window ${held} (under ${goalOfMemory})`,
      );
    }
  } finally {
    await browser.close();
  }
}

async function lineOf(browser: Browser, entries: number): Promise<Line> {
  const sample = sampleDraw([{ draw: "YB", eligible: entries, quota: entries / 100 }]);
  const host = await hostStage(windows, () => sample.pool);
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  try {
    const show = (scene: "roll-call" | "line") =>
      host.show(
        sampleView(sampleScreen(sample, { draw: "YB", scene, page: 0 }), {
          pool: { units: entries, inspectors: 0 },
        }),
      );
    show("roll-call");
    await page.goto(host.address());
    await page.waitForSelector('[data-scene="roll-call"][data-ready="true"]');
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    const scripted = async (): Promise<number> => {
      const { metrics } = await session.send("Performance.getMetrics");
      return 1000 * (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0);
    };
    const before = await scripted();
    await page.evaluate(
      "frames = []; (function next(now) { frames.push(now); requestAnimationFrame(next) })(performance.now())",
    );
    // The stage plays every scene on the way to this one.
    show("line");
    await page.waitForSelector('[data-scene="line"]', { timeout: 60_000 });
    await page.waitForTimeout(3000);
    const times = (await page.evaluate("frames")) as number[];
    const script = (await scripted()) - before;
    const frames = times.slice(2).map((time, index) => time - (times[index + 1] ?? 0));
    return { frames, script: script / frames.length, memory: await memoryOfWindow(browser) };
  } finally {
    await page.close();
    await host.close();
  }
}

/** Resident memory of the largest process that draws a page, in MiB; told by Linux only. */
async function memoryOfWindow(browser: Browser): Promise<number | undefined> {
  if (process.platform !== "linux") return undefined;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const sizes = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1]);
  return Math.max(...sizes.map((kilobytes) => Number(kilobytes ?? 0) / 1024));
}
