import { defineConfig } from "@playwright/test";
import { findBrowser } from "./electron/hosts/browser/find-browser.ts";
import { thisMachine } from "./electron/hosts/data-folder.ts";
import { onElectron } from "./tests/e2e/hosts.ts";
import type { Given } from "./tests/e2e/windows.ts";
import { frameless, keepCompiled, workers } from "./tests/support/machine.ts";

keepCompiled();

const root = process.getuid?.() === 0;
const installed = findBrowser(thisMachine())?.path;
if (!installed)
  throw new Error("No Chromium, Chrome or Edge is installed; on Debian: apt-get install chromium");

// Workers read this file too; one line is enough.
if (!process.env["TEST_WORKER_INDEX"])
  process.stderr.write(
    `The desktop host runs on ${onElectron() ? "Electron" : "the stand-in for Electron"}.\n`,
  );

/** The windows in a real browser on a real host and a real ledger. Screenshots are kept so that people can look at them. */
export default defineConfig<Given>({
  testDir: "tests/e2e",
  workers,
  // Every test has a host, a ledger and windows of its own.
  fullyParallel: true,
  timeout: 600_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  outputDir: "node_modules/.cache/playwright",
  use: {
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    // A step that is not possible is told; one on a machine that has other work is waited for.
    actionTimeout: 40_000,
    launchOptions: {
      executablePath: frameless ?? installed,
      // Chromium's sandbox does not work for root.
      args: [
        "--disable-background-networking",
        "--disable-component-update",
        ...(root ? ["--no-sandbox"] : []),
      ],
    },
  },
  projects: [
    { name: "browser", testIgnore: /(desktop|packed)\.spec\.ts/ },
    {
      name: "desktop",
      testMatch: /(ceremony|desktop|keyboard|packed|restart|together)\.spec\.ts/,
      use: { host: "desktop" },
    },
  ],
});
