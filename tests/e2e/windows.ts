import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { chinaTime } from "../../electron/services/ledger/ports.ts";
import { type RunningHost, startBrowserHost, startDesktop } from "./hosts.ts";
import { record, recordPushes, type Traffic } from "./traffic.ts";

const screenshots = join(import.meta.dirname, "../../node_modules/.cache/screenshots");

/** What a project of the specs chooses. */
export interface Given {
  readonly host: "browser" | "desktop";
  /** Size in KiB of the disk the data lies on; 0 for this machine's own. */
  readonly disk: number;
  /** The desktop's program where it is a package's; empty for the one that was built here. */
  readonly packed: string;
}

/** Both windows of the application on a real host over a ledger of their own. */
export interface Windows {
  readonly folder: string;
  /** The day the host's clock shows, `YYYY-MM-DD`. */
  readonly day: string;
  /** The present windows: after a restart they are others. */
  readonly console: Page;
  readonly stage: Page;
  /** Everything a window received; starts anew with each host. */
  readonly traffic: Readonly<Record<"console" | "stage", Traffic>>;
  /** One more window of a role, as in another tab. Only where the host is a server. */
  readonly another: (role: "console" | "stage") => Promise<Page>;
  /** Ends the host, or kills it as a power cut does, and starts it over the same folder; the windows are opened anew. */
  readonly restart: (how: "close" | "kill") => Promise<void>;
  /** Keeps a picture of a window under a name. */
  readonly picture: (page: Page, name: string) => Promise<void>;
}

interface Opened {
  readonly host: RunningHost;
  readonly pages: Readonly<Record<"console" | "stage", Page>>;
  readonly traffic: Windows["traffic"];
}

/** Half past nine on a day of the draw window of a known calendar; the clock goes on from there. */
const morning = Date.parse("2026-12-25T09:30:00+08:00");

/** The specs' test: with both windows, and without complaints at its end. */
export const test = base.extend<Given & { windows: Windows }>({
  host: ["browser", { option: true }],
  disk: [0, { option: true }],
  packed: ["", { option: true }],
  windows: async ({ browser, host, disk, packed }, use, info) => {
    const folder = mkdtempSync(join(tmpdir(), "mingqian-e2e-"));
    const unmounted = disk > 0 ? mount(folder, disk) : undefined;
    if (unmounted) rmSync(folder, { recursive: true });
    info.skip(unmounted !== undefined, unmounted);
    const clock = host === "browser" ? morning - Date.now() : 0;
    const complaints: string[] = [];
    const room = { reducedMotion: "reduce", timezoneId: "Asia/Shanghai" } as const;
    const officers = await browser.newContext({ ...room, viewport: { width: 1440, height: 900 } });
    const projector = await browser.newContext({ ...room, viewport: { width: 1920, height: 1080 } });

    const newPage = async (context: BrowserContext): Promise<Page> => {
      const page = await context.newPage();
      heed(page, complaints);
      return page;
    };
    const open = async (): Promise<Opened> => {
      if (host === "desktop") {
        const started = await startDesktop(folder, (line) => complaints.push(line), packed);
        const { console, stage } = started.pages;
        for (const page of [console, stage]) heed(page, complaints);
        await stage.emulateMedia({ reducedMotion: "reduce" });
        const traffic = { console: await recordPushes(console), stage: await recordPushes(stage) };
        return { host: started, pages: started.pages, traffic };
      }
      const started = await startBrowserHost(folder, clock, (line) => complaints.push(line));
      const pages = { console: await newPage(officers), stage: await newPage(projector) };
      const traffic = { console: await record(pages.console), stage: await record(pages.stage) };
      const addresses = await started.addresses();
      for (const role of ["console", "stage"] as const) await pages[role].goto(addresses[role]);
      return { host: started, pages, traffic };
    };

    let opened = await open();
    await use({
      folder,
      day: chinaTime(new Date(Date.now() + clock)).slice(0, 10),
      get console() {
        return opened.pages.console;
      },
      get stage() {
        return opened.pages.stage;
      },
      get traffic() {
        return opened.traffic;
      },
      another: async (role) => {
        const page = await newPage(role === "console" ? officers : projector);
        await page.goto((await opened.host.addresses())[role]);
        return page;
      },
      restart: async (how) => {
        await opened.host[how]();
        if (host === "browser") for (const page of Object.values(opened.pages)) await page.close();
        opened = await open();
      },
      picture: async (page, name) => {
        mkdirSync(join(screenshots, name, ".."), { recursive: true });
        await page.screenshot({ path: join(screenshots, `${name}.png`), animations: "disabled" });
      },
    });
    await officers.close();
    await projector.close();
    await opened.host.close();
    // A browser that was told to end may still hold or write a file of its profile for a moment.
    if (disk > 0) execFileSync("umount", ["--lazy", folder]);
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
    // Neither a bug of the host, nor a policy violation, nor an error of a page is ever acceptable.
    expect(complaints).toEqual([]);
  },
});

/** What the page itself complains of; a connection that breaks with a killed host is none of it. */
function heed(page: Page, complaints: string[]): void {
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (said) => {
    if (said.type() === "error" && !said.text().includes("ERR_")) complaints.push(said.text());
  });
}

/** Makes a folder a disk of its own of so many KiB; gives the reason where this machine lets nobody mount one. */
function mount(folder: string, kibibytes: number): string | undefined {
  const options = ["-t", "tmpfs", "-o", `size=${kibibytes}k`, "none", folder];
  const { status, error, stderr } = spawnSync("mount", options, { encoding: "utf8" });
  return status === 0 ? undefined : `no small disk can be mounted here: ${error?.message ?? stderr}`;
}

export { expect };
