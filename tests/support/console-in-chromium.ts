import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "@playwright/test";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { findBrowser } from "../../electron/hosts/browser/find-browser.ts";
import { serveWindows } from "../../electron/hosts/browser/serve.ts";
import { thisMachine } from "../../electron/hosts/data-folder.ts";
import type { Ports } from "../../electron/services/ledger/ports.ts";
import { composeBeside } from "../../electron/services/sample-beside.ts";
import type { Transport } from "../../shared/contract/client.ts";
import type { WindowRole } from "../../shared/contract/method.ts";
import type { Language } from "../../shared/text/catalogue.ts";
import { builtWindows } from "./build-windows.ts";
import { holdUntil, type StepName } from "./hold-in-windows.ts";
import { frameless } from "./machine.ts";
import { succeeded } from "./outcome.ts";
import { scratch } from "./scratch.ts";
import { testPorts } from "./small-office.ts";
import { type Officer, officer } from "./windows.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Pictures of every page, for people to look at. */
const pictures = `${root}node_modules/.cache/screenshots/console`;

/** How long a console may take to show something on a busy machine; for `expect.poll`. */
export const patience = { timeout: 40_000 };

/** What all tests of one file share: the built windows and a browser. */
export interface Workshop {
  readonly browser: Browser;
  /** Folder of the windows. */
  readonly windows: string;
}

/** How the browser is started. */
interface Manner {
  /** With a browser's frame, for what only that has: a viewer for PDFs. */
  readonly framed?: boolean;
  /** Further words of its command line. */
  readonly args?: readonly string[];
}

/**
 * The workshop of a test file, there from its first test to its last: the windows, which the run has built once, copied into
 * a folder, and an installed Chromium without a display.
 */
export function sharedWorkshop({ framed = false, args = [] }: Manner = {}): Workshop {
  const windows = mkdtempSync(join(tmpdir(), "mingqian-windows-"));
  let browser: Browser | undefined;
  beforeAll(async () => {
    cpSync(builtWindows, windows, { recursive: true });
    const found = findBrowser(thisMachine());
    if (!found) throw new Error("no Chromium, Chrome or Edge is installed: the console cannot be looked at");
    browser = await chromium.launch({
      executablePath: framed ? found.path : (frameless ?? found.path),
      args: ["--no-sandbox", ...args],
    });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(windows, { recursive: true, force: true });
  });
  return {
    windows,
    get browser() {
      if (!browser) throw new Error("the workshop is open while its file's tests run");
      return browser;
    },
  };
}

/** A console over a ledger in a fresh folder; `held` acts beside it, as another window would. */
export interface HeldConsole {
  readonly page: Page;
  readonly held: Officer;
  /** Whatever the page's console or its content policy complained of. */
  readonly complaints: readonly string[];
  readonly picture: (name: string) => Promise<void>;
  /** Opens the stage as well, in a page of its own. */
  readonly openStage: () => Promise<Page>;
  /** Ends it before the test is over. */
  readonly close: () => Promise<void>;
}

export interface Look {
  readonly language?: Language;
  readonly theme?: "light" | "dark";
  readonly ports?: Partial<Ports>;
  /** A data folder that is there already; a fresh one where it is left out. */
  readonly folder?: string;
}

/** Opens the console in a browser with the ceremony held up to and including a step; closed when the test is over. */
export async function openConsole(
  { browser, windows }: Workshop,
  until: StepName | undefined,
  { language = "zh", theme = "light", ports = {}, folder = scratch() }: Look = {},
): Promise<HeldConsole> {
  const bug = (what: unknown): never => {
    throw new Error(`a bug: ${JSON.stringify(what)}`);
  };
  const services = succeeded(composeBeside({ dataFolder: folder, ports: testPorts(ports), log: bug }));
  const transport = (role: WindowRole): Transport => ({
    call: (request) => services.dispatch(role, request),
    subscribe: (onPush) => services.subscribe(role, onPush),
  });
  const held = officer({ console: transport("console"), stage: transport("stage") });
  if (until) await holdUntil(held, until);
  const host = succeeded(await serveWindows(services, { windows, port: 0, onBug: bug }));
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    // What moves is not looked at here, and is drawn by the processor that everything else needs.
    reducedMotion: "reduce",
  });
  let over = false;
  const close = async () => {
    if (over) return;
    over = true;
    await context.close();
    await host.close();
    services.close();
  };
  onTestFinished(close);
  await context.addInitScript(
    `localStorage.setItem("mingqian.language", "${language}");
    localStorage.setItem("mantine-color-scheme-value", "${theme}");`,
  );
  context.setDefaultTimeout(patience.timeout);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (line) => {
    if (line.type() === "error" || line.type() === "warning") complaints.push(line.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(host.address("console"));
  return {
    page,
    held,
    complaints,
    close,
    openStage: async () => {
      const stage = await context.newPage();
      await stage.goto(host.address("stage"));
      return stage;
    },
    picture: async (name) => {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: `${pictures}/${name}-${language}.png`, animations: "disabled" });
    },
  };
}
