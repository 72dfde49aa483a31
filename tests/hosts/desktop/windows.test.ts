import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Services } from "../../../electron/services/compose.ts";
import { type Result, refuse } from "../../../shared/text/result.ts";
import { scratch } from "../../support/scratch.ts";
import { toldApplication } from "../told-application.ts";
import { booted, bootWith, preload, userData, windows } from "./booted.ts";
import { app, protocol, resetElectron, world } from "./electron-double.ts";

vi.mock("electron", () => import("./electron-double.ts"));
beforeEach(resetElectron);

describe("both windows", () => {
  test("open with exactly the intended preferences, each at its own address", async () => {
    const { operator, stage } = await booted(toldApplication());
    expect(operator.loaded).toEqual(["app://console/"]);
    expect(stage.loaded).toEqual(["app://stage/"]);
    for (const { options } of [operator, stage]) {
      expect(options.show).toBe(false);
      expect(options.webPreferences).toEqual({
        preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        safeDialogs: true,
        spellcheck: false,
        devTools: false,
        backgroundThrottling: false,
        autoplayPolicy: "no-user-gesture-required",
      });
    }
    expect([operator.options.frame, stage.options.frame]).toEqual([undefined, false]);
    expect(operator.visible).toBe(true);
    expect(world.sandboxed).toBe(true);
    expect(world.schemes).toEqual([
      { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  test("get their page with a nonce and the policy of the browser host, built files, and nothing else", async () => {
    await booted(toldApplication());
    const answer = async (url: string, method = "GET") => {
      const response = await protocol.handlers.get("app")?.({ url, method });
      if (!response) throw new Error("nobody serves app://");
      return response;
    };
    for (const role of ["console", "stage"]) {
      const page = await answer(`app://${role}/`);
      const [, nonce] = /nonce="([\w+/=]{24})"/.exec(await page.text()) ?? [];
      const policy = page.headers.get("content-security-policy");
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(page.headers.get("x-content-type-options")).toBe("nosniff");
    }
    const script = await answer("app://stage/assets/app.js");
    expect([script.status, script.headers.get("content-type")]).toEqual([
      200,
      "text/javascript; charset=utf-8",
    ]);
    expect((await answer("app://stage/assets/%E5%AD%97.css")).status).toBe(200);
    for (const url of [
      "app://other/",
      "app://console.evil/",
      "app://console/../secret.js",
      "app://console/assets/%2e%2e/%2e%2e/secret.js",
      "app://console/assets/..%2f..%2fsecret.js",
      "app://console/assets/notes.txt",
      "app://console/stage/index.html",
      "app://console/%ff",
      "file:///etc/passwd",
    ]) {
      expect([url, (await answer(url)).status]).toEqual([url, 404]);
    }
    expect((await answer("app://console/", "POST")).status).toBe(404);
  });
});

describe("a start", () => {
  test("keeps what Electron stores in the data folder, and its lock with it", async () => {
    const { dataFolder } = await booted(toldApplication());
    expect(world.paths).toEqual({ userData: userData(dataFolder) });
  });

  test("a second instance opens nothing; the first one's console comes to the front", async () => {
    world.firstInstance = false;
    const open = vi.fn<() => Promise<Result<Services>>>();
    await bootWith(open);
    expect([world.windows, world.exits, open.mock.calls.length]).toEqual([[], ["quit"], 0]);
    resetElectron();
    const { operator } = await booted(toldApplication());
    operator.minimized = true;
    app.emit("second-instance");
    expect([operator.minimized, operator.focused]).toEqual([false, true]);
  });

  test("says why it cannot open, and ends with 2", async () => {
    await bootWith(async () => refuse("ledger.held", { file: "/data/ledger.sqlite" }));
    expect(world.windows).toEqual([]);
    expect(world.exits).toEqual([2]);
    expect(world.boxes[0]?.content).toContain("/data/ledger.sqlite is in use by another program");
    resetElectron();
    const missing = join(scratch(), "nothing");
    await bootWith(async () => ({ ok: true, value: toldApplication() }), scratch(), missing);
    expect(world.exits).toEqual([2]);
    expect(world.boxes[0]?.content).toContain(missing);
    expect(world.windows).toEqual([]);
  });

  test("no test has fetched Electron", () => {
    expect(windows).toThrow("0 windows");
    expect(process.env["ELECTRON_OVERRIDE_DIST_PATH"]).toBe("/nonexistent");
    expect(existsSync("/nonexistent")).toBe(false);
  });
});
