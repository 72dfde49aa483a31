import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { findBrowser } from "../../hosts/browser/find-browser.ts";
import { thisMachine } from "../../hosts/data-folder.ts";
import { writeZip } from "../../services/archive/bag.ts";
import { benchBag } from "./bench-bag.ts";

const page = new URL("../../../dist/verify/verify.html", import.meta.url);
const units = 100_000;
const goal = 2;
const rounds = 3;

/** What the window tells while it works: when it began and ended, and the longest wait between two frames; milliseconds. */
const watch = `
  taken = { begun: 0, ended: 0, gap: 0, last: 0 };
  addEventListener("change", () => { taken.begun = taken.last = performance.now() }, true);
  (function frame() {
    const now = performance.now();
    if (taken.begun > 0 && taken.ended === 0) {
      taken.gap = Math.max(taken.gap, now - taken.last);
      taken.last = now;
      if (document.querySelector("[data-verdict], [role=alert]")) taken.ended = now;
    }
    requestAnimationFrame(frame);
  })()`;

interface Taken {
  readonly begun: number;
  readonly ended: number;
  readonly gap: number;
}

/**
 * Measures `verify.html` from disk in an installed Chromium, a pool of 100,000: from the choice of the bag to its verdict and
 * number line, the best of three, and the longest that the window stood still meanwhile.
 */
export async function benchVerifyPage(print: (line: string) => void): Promise<void> {
  const installed = findBrowser(thisMachine());
  if (!installed) throw new Error("no Chromium, Chrome or Edge is installed");
  const folder = mkdtempSync(join(tmpdir(), "mingqian-bench-"));
  const root = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: installed.path,
    ...(root && { args: ["--no-sandbox"] }),
  });
  try {
    print(`verify.html: ${units} codes in a bag with its sealed files`);
    for (const bag of await layBag(folder)) {
      const taken: Taken[] = [];
      for (let round = 0; round < rounds; round += 1) taken.push(await take(browser, bag));
      const best = Math.min(...taken.map(({ begun, ended }) => ended - begun)) / 1000;
      const gap = Math.min(...taken.map((one) => one.gap));
      const kind = bag.endsWith(".zip") ? ".zip  " : "folder";
      print(
        `  ${kind}  ${best.toFixed(2)} s (under ${goal} s)   longest between two frames ${gap.toFixed(0)} ms`,
      );
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function layBag(folder: string): Promise<[folder: string, zip: string]> {
  const files = await benchBag(units, 1000);
  const bag = join(folder, "BENCH-2027Q1-1");
  for (const [path, data] of files) {
    mkdirSync(dirname(join(bag, path)), { recursive: true });
    writeFileSync(join(bag, path), data);
  }
  await writeZip(`${bag}.zip`, "BENCH-2027Q1-1", files, "2026-12-25");
  return [bag, `${bag}.zip`];
}

async function take(browser: Browser, bag: string): Promise<Taken> {
  const window = await browser.newPage();
  try {
    await window.goto(page.href);
    await window.evaluate(watch);
    await window.setInputFiles(bag.endsWith(".zip") ? "input[name=zip]" : "input[name=folder]", bag);
    await window.waitForSelector("[data-verdict], [role=alert]", { timeout: 60_000 });
    // The frame that shows it has to have been painted.
    await window.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    const failed = await window.locator("[data-verdict=failed], [role=alert]").count();
    if (failed > 0) throw new Error("the bench's own bag does not pass in the page");
    return (await window.evaluate("taken")) as Taken;
  } finally {
    await window.close();
  }
}
