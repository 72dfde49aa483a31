import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import type { Shot } from "../../../build/handbook/picture.ts";
import { findBrowser } from "../../../electron/hosts/browser/find-browser.ts";
import { serveWindows } from "../../../electron/hosts/browser/serve.ts";
import { thisMachine } from "../../../electron/hosts/data-folder.ts";
import { readBuild } from "../../../electron/services/ledger/build-digest.ts";
import { composeBeside } from "../../../electron/services/sample-beside.ts";
import type { Transport } from "../../../shared/contract/client.ts";
import type { WindowRole } from "../../../shared/contract/method.ts";
import type { Language } from "../../../shared/text/catalogue.ts";
import { message, say } from "../../../shared/text/text.ts";
import type { ChapterId } from "../../../shared/windows/handbook.ts";
import { holdUntil, type StepName, steps } from "../hold-in-windows.ts";
import { frameless } from "../machine.ts";
import { succeeded } from "../outcome.ts";
import { testPorts } from "../small-office.ts";
import { acknowledge, officer } from "../windows.ts";

const size = { console: { width: 1440, height: 900 }, stage: { width: 1280, height: 720 } } as const;

/** Where the rehearsal is stopped, and the part of the guide whose page is then in view; the stage is looked at as well. */
const stops = [
  ["approve", "preparation"],
  ["sign-in 2", "witnesses"],
  ["freeze", "freeze"],
  ["drop 1", "slips"],
  ["read 2/2", "reveal"],
  ["result", "draw"],
  ["supervisor", "lock"],
  ["minutes", "minutes"],
] as const satisfies readonly (readonly [StepName, ChapterId])[];

/** Places of the console beside the ceremony, looked at before it. */
const places = [
  ["home", "console"],
  ["register", "lists"],
  ["plans", "plans"],
  ["settings", "settings"],
] as const satisfies readonly (readonly [string, ChapterId])[];

/**
 * Pictures of both windows in a language, of a rehearsal with the sample's lists that ends with its minutes. `windows` is the folder
 * of the built windows. Throws where no Chromium is installed.
 */
export async function takePictures(windows: string, language: Language): Promise<readonly Shot[]> {
  const found = findBrowser(thisMachine());
  if (!found) throw new Error("no Chromium, Chrome or Edge is installed: no picture can be taken");
  const folder = mkdtempSync(join(tmpdir(), "mingqian-handbook-"));
  const browser = await chromium.launch({ executablePath: frameless ?? found.path, args: ["--no-sandbox"] });
  try {
    return await hold(browser, windows, folder, language);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function hold(
  browser: Browser,
  windows: string,
  folder: string,
  language: Language,
): Promise<readonly Shot[]> {
  const bug = (what: unknown): never => {
    throw new Error(`a bug: ${JSON.stringify(what)}`);
  };
  // In the draw nobody waits for what no one looks at.
  let hurried = 0;
  let hurry = false;
  const elapsed = () => {
    if (hurry) hurried += 600_000;
    return performance.now() + hurried;
  };
  const ports = testPorts({ elapsed, build: readBuild() });
  const services = succeeded(composeBeside({ dataFolder: folder, ports, log: bug }));
  const transport = (role: WindowRole): Transport => ({
    call: (request) => services.dispatch(role, request),
    subscribe: (onPush) => services.subscribe(role, onPush),
  });
  const held = officer({ console: transport("console"), stage: transport("stage") });
  const host = succeeded(await serveWindows(services, { windows, port: 0, onBug: bug }));
  // A stage that is there, so that the console has nothing to complain of.
  const alive = setInterval(() => void acknowledge(held.stage), 300);
  const shots: Shot[] = [];
  const take = async (page: Page, window: Shot["window"], chapter: ChapterId): Promise<void> => {
    await page.waitForTimeout(700);
    const jpeg = await page.screenshot({ type: "jpeg", quality: 82, animations: "disabled" });
    shots.push({ chapter, window, jpeg, ...size[window] });
  };
  const open = async (role: WindowRole): Promise<Page> => {
    const context = await browser.newContext({ viewport: size[role], reducedMotion: "reduce" });
    await context.addInitScript(`localStorage.setItem("mingqian.language", "${language}")`);
    const page = await context.newPage();
    await page.goto(host.address(role));
    return page;
  };
  try {
    await held.console.client.call("stage", { language });
    await holdUntil(held, "sample");
    const console = await open("console");
    const nav = console.locator("nav");
    for (const [place, chapter] of places) {
      const name = say(message(`console.place.${place}`, {}), language);
      await nav.getByRole("button", { name, exact: true }).click();
      await console.getByRole("heading", { level: 2, name, exact: true }).waitFor();
      await take(console, "console", chapter);
    }
    let stage = await open("stage");
    let from: StepName = "open";
    for (const [step, chapter] of stops) {
      if (chapter === "lock") {
        // The step is shown whole, then this window is gone and no longer waited for.
        await stage.waitForTimeout(8000);
        await stage.close();
        await console.waitForTimeout(4000);
        hurry = true;
      }
      await holdUntil(held, step, undefined, from);
      from = steps[steps.indexOf(step) + 1] ?? step;
      if (hurry) stage = await open("stage");
      hurry = false;
      const now = held.console.last().view.ceremony;
      if (!now) throw new Error(`no ceremony at ${step}`);
      await console.reload();
      const title = say(message(`ceremony.phase.${chapter}`, {}), language);
      const link = nav.getByRole("button", { name: title }).first();
      await link.click();
      await console.getByRole("heading", { level: 2, name: title, exact: true }).waitFor();
      await take(console, "console", chapter);
      if (chapter === "preparation") continue;
      if (chapter === "draw") await held.execute({ type: "advance" });
      await take(stage, "stage", chapter);
    }
    await nav.getByRole("button", { name: say(message("console.place.record", {}), language) }).click();
    await take(console, "console", "after");
    return shots;
  } finally {
    clearInterval(alive);
    await host.close();
    services.close();
  }
}
