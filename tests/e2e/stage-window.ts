import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { hostStage, type StageHost } from "../../electron/cli/bench/stage-host.ts";
import type { Screen } from "../../shared/windows/stage-view.ts";
import { pngOf } from "../support/png-by-hand.ts";
import { poolOf } from "../support/stage-views.ts";

const root = join(import.meta.dirname, "../..");
const emblem = pngOf({ width: 500, height: 400 }).toString("base64");
const pictures = join(root, "node_modules/.cache/screenshots/stage");

/** The stage in a real browser, told what to show by a scripted host. */
export interface StageWindow {
  readonly host: StageHost;
  /** Waits until a screen stands still, its fonts loaded and its tickets computed. */
  readonly settled: (page: Page, screen: Screen) => Promise<void>;
  readonly picture: (page: Page, name: string) => Promise<void>;
}

export const test = base.extend<{ stage: StageWindow }>({
  stage: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (said) => {
      if (said.type() === "error") complaints.push(said.text());
    });
    const host = await hostStage(join(root, "dist/renderer"), poolOf, emblem);
    await use({ host, settled, picture });
    await page.close();
    await host.close();
    // Neither a policy violation nor an error of the page is ever acceptable.
    expect(complaints).toEqual([]);
  },
});

async function settled(page: Page, screen: Screen): Promise<void> {
  await page.waitForSelector(`[data-screen="${screen.kind}"]`, { state: "attached" });
  if (screen.kind === "draw") {
    const ready = screen.step.scene === "reveal" ? "" : '[data-ready="true"]';
    await page.waitForSelector(`[data-scene="${screen.step.scene}"]${ready}`);
  }
  // A frame for the layout, one for what is drawn after it was measured.
  await page.evaluate(
    "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => document.fonts.ready.then(done))))",
  );
}

async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  // Packing the picture of a 4K screen tightly takes longer than all that is looked for on it.
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { optimizeForSpeed: true });
  await session.detach();
  writeFileSync(join(pictures, `${name}.png`), data, "base64");
}

export { expect };
