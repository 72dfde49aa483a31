import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { openWindows, windowArguments } from "../../electron/hosts/browser/open-windows.ts";
import { fakeProgram } from "../support/fake-program.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";

const address = (role: string): string => `http://${role}.localhost:1/enter?t=x`;
const second = { x: 1600, y: 0, width: 1920, height: 1080, primary: false };

describe("the two windows", () => {
  test("start in a profile each, which only this person can look into", async () => {
    const place = scratch();
    const browser = fakeProgram(place, "browser");
    const profiles = join(place, "a folder", "browser");
    const plan = {
      browser: { path: browser.path, snap: false },
      address,
      profiles,
      stage: second,
      root: false,
    };
    const opened = succeeded(await openWindows(plan));
    const started = await browser.started(2);
    await opened.close();
    expect([...started].sort()).toEqual(
      [windowArguments("console", plan), windowArguments("stage", plan)].sort(),
    );
    for (const role of ["console", "stage"]) {
      expect(statSync(join(profiles, role)).mode & 0o777).toBe(0o700);
      const args = started.find(([app]) => app === `--app=${address(role)}`);
      expect(args).toContain(`--user-data-dir=${join(profiles, role)}`);
    }
  });

  test("ask nothing and keep nothing typed, from the first start on; what a profile has is left", async () => {
    const place = scratch();
    const { path } = fakeProgram(place, "browser");
    const plan = { browser: { path, snap: false }, address, profiles: place, stage: undefined, root: false };
    const preferences = join(place, "console", "Default", "Preferences");
    await succeeded(await openWindows(plan)).close();
    expect(JSON.parse(readFileSync(preferences, "utf8"))).toEqual({
      credentials_enable_service: false,
      profile: { password_manager_enabled: false },
      translate: { enabled: false },
      autofill: { profile_enabled: false, credit_card_enabled: false },
    });
    expect(statSync(join(place, "stage", "Default", "Preferences")).mode & 0o777).toBe(0o600);
    writeFileSync(preferences, "{}");
    await succeeded(await openWindows(plan)).close();
    expect(readFileSync(preferences, "utf8")).toBe("{}");
    for (const role of ["console", "stage"] as const) {
      const args = windowArguments(role, plan);
      expect(args).toEqual(
        expect.arrayContaining([
          "--hide-crash-restore-bubble",
          "--autoplay-policy=no-user-gesture-required",
          "--password-store=basic",
          "--disable-breakpad",
        ]),
      );
      // Chromium warns of these with a bar across the window.
      expect(args.join(" ")).not.toMatch(
        /--(host-resolver-rules|host-rules|disable-web-security|log-net-log)/,
      );
    }
  });

  test("are closed when their browsers have ended, also those that do not hear", async () => {
    const place = scratch();
    const { path, started } = fakeProgram(
      place,
      "browser",
      `trap '' TERM\necho $$ >> '${place}/pids'\nwhile :; do sleep 1; done`,
    );
    const plan = { browser: { path, snap: false }, address, profiles: place, stage: undefined, root: false };
    const opened = succeeded(await openWindows(plan));
    await started(2);
    const pids = await vi.waitFor(() => {
      const lines = readFileSync(join(place, "pids"), "utf8").trim().split("\n");
      expect(lines).toHaveLength(2);
      return lines.map(Number);
    });
    await opened.close();
    for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  });

  test("the stage alone is opened again, when what is left of it has ended", async () => {
    const place = scratch();
    const { path, started } = fakeProgram(
      place,
      "browser",
      `echo "$$ $1" >> '${place}/pids'\nwhile :; do sleep 1; done`,
    );
    const issued: string[] = [];
    const fresh = (role: string): string => {
      issued.push(role);
      return `http://${role}.localhost:1/enter?t=${issued.length}`;
    };
    const plan = {
      browser: { path, snap: false },
      address: fresh,
      profiles: place,
      stage: undefined,
      root: false,
    };
    const opened = succeeded(await openWindows(plan));
    await started(2);
    const lines = (count: number) =>
      vi.waitFor(() => {
        const written = readFileSync(join(place, "pids"), "utf8").trim().split("\n");
        expect(written).toHaveLength(count);
        return written.map((line) => line.split(" "));
      });
    const pidOf = (of: string[][], address: string) =>
      Number(of.find(([, app]) => app === `--app=${address}`)?.[0]);
    const first = await lines(2);
    succeeded(await opened.reopen("stage"));
    const then = await lines(3);
    expect(issued).toEqual(["console", "stage", "stage"]);
    expect(() => process.kill(pidOf(first, "http://stage.localhost:1/enter?t=2"), 0)).toThrow("ESRCH");
    for (const [role, number] of [
      ["console", 1],
      ["stage", 3],
    ] as const)
      expect(process.kill(pidOf(then, `http://${role}.localhost:1/enter?t=${number}`), 0)).toBe(true);
    await opened.close();
  });

  test("the stage fills the second screen, and without one is a window", () => {
    const plan = { browser: { path: "b", snap: false }, address, profiles: "/p", root: false };
    const full = ["--window-position=1600,0", "--window-size=1920,1080", "--start-fullscreen"];
    expect(windowArguments("stage", { ...plan, stage: second })).toEqual(expect.arrayContaining(full));
    expect(windowArguments("console", { ...plan, stage: second }).join(" ")).not.toMatch(
      /--window-|--start-full/,
    );
    expect(windowArguments("stage", { ...plan, stage: undefined }).join(" ")).not.toMatch(
      /--window-|--start/,
    );
  });

  test("the sandbox is off for root only", () => {
    const plan = { browser: { path: "b", snap: false }, address, profiles: "/p", stage: undefined };
    for (const role of ["console", "stage"] as const) {
      expect(windowArguments(role, { ...plan, root: false }).join(" ")).not.toMatch(/sandbox|--test-type/);
      expect(windowArguments(role, { ...plan, root: true })).toContain("--no-sandbox");
    }
  });

  test("a browser that does not start, and a profile that cannot be made, are said", async () => {
    const place = scratch();
    const plan = { address, stage: undefined, root: false };
    const missing = { path: join(place, "missing"), snap: false };
    expect(refusalKey(await openWindows({ ...plan, browser: missing, profiles: place }))).toBe(
      "host.browser-failed",
    );
    const browser = fakeProgram(place, "browser");
    const inFile = join(browser.path, "profiles");
    const refused = await openWindows({
      ...plan,
      browser: { path: browser.path, snap: false },
      profiles: inFile,
    });
    expect(refusalKey(refused)).toBe("host.browser-failed");
    expect(existsSync(`${browser.path}.notes`)).toBe(false);
  });
});
