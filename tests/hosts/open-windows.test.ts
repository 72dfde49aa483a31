import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, test, vi } from "vitest";
import type { LeftEarly } from "../../electron/hosts/browser/early-exit.ts";
import { openWindows, windowArguments } from "../../electron/hosts/browser/open-windows.ts";
import { type WindowRole, windowRoles } from "../../shared/contract/method.ts";
import { fakeProgram } from "../support/fake-program.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";

/** A host's own tokens, without the host. */
function handing() {
  const spent = { console: new AbortController(), stage: new AbortController() };
  const handOver = (role: WindowRole) => ({
    action: `http://${role}.localhost:1/enter`,
    token: `${role}-token`,
    spent: spent[role].signal,
  });
  return { handOver, spent };
}
const page = (profiles: string, role: string): string =>
  pathToFileURL(join(profiles, role, "enter-1.html")).href;
/** In these tests no browser leaves before it is asked to. */
const nobody = (role: WindowRole, how: LeftEarly | "too-old"): never => {
  throw new Error(`${role} left: ${JSON.stringify(how)}`);
};
const never = (role: WindowRole): never => {
  throw new Error(`${role} came after all`);
};
const second = { x: 1600, y: 0, width: 1920, height: 1080, primary: false };

describe("the two windows", () => {
  test("start in a profile each, which only this person can look into", async () => {
    const place = scratch();
    const browser = fakeProgram(place, "browser");
    const profiles = join(place, "a folder", "browser");
    const plan = {
      browser: { path: browser.path, snap: false },
      handOver: handing().handOver,
      profiles,
      stage: second,
      root: false,
      onLeft: nobody,
      onCame: never,
    };
    const opened = succeeded(await openWindows(plan));
    const started = await browser.started(2);
    await opened.close();
    expect([...started].sort()).toEqual(
      windowRoles.map((role) => windowArguments(role, page(profiles, role), plan)).sort(),
    );
    for (const role of ["console", "stage"]) {
      expect(statSync(join(profiles, role)).mode & 0o777).toBe(0o700);
      const args = started.find(([app]) => app === `--app=${page(profiles, role)}`);
      expect(args).toContain(`--user-data-dir=${join(profiles, role)}`);
    }
  });

  test("ask nothing and keep nothing typed, from the first start on; what a profile has is left", async () => {
    const place = scratch();
    const { path } = fakeProgram(place, "browser");
    const plan = {
      browser: { path, snap: false },
      handOver: handing().handOver,
      profiles: place,
      stage: undefined,
      root: false,
      onLeft: nobody,
      onCame: never,
    };
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
      const args = windowArguments(role, "file:///p", plan);
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
    const plan = {
      browser: { path, snap: false },
      handOver: handing().handOver,
      profiles: place,
      stage: undefined,
      root: false,
      onLeft: nobody,
      onCame: never,
    };
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

  test("a stage that is opened again and whose browser dies at once is told to who asked for it", async () => {
    const place = scratch();
    const { path, started } = fakeProgram(
      place,
      "browser",
      `[ -e '${place}/broken' ] && { echo 'no protocol specified' >&2; exit 1; }\nwhile :; do sleep 1; done`,
    );
    const left: (readonly [WindowRole, LeftEarly | "too-old"])[] = [];
    const plan = {
      browser: { path, snap: false },
      handOver: handing().handOver,
      profiles: place,
      stage: undefined,
      root: false,
      onLeft: (...told: readonly [WindowRole, LeftEarly | "too-old"]) => void left.push(told),
      onCame: never,
    };
    const opened = succeeded(await openWindows(plan));
    await started(2);
    writeFileSync(join(place, "broken"), "");
    expect(await opened.reopen("stage")).toMatchObject({
      refusal: {
        key: "host.browser-left",
        values: { browser: path, how: { values: { said: "no protocol specified" } } },
      },
    });
    expect(left).toEqual([["stage", { code: 1, said: "no protocol specified" }]]);
    await opened.close();
  });

  test("a page that has not come in time is told, and when it comes after all that is too", async () => {
    const place = scratch();
    const { path, started } = fakeProgram(
      place,
      "browser",
      "case $1 in */stage/*) exit 3;; esac\nwhile :; do sleep 1; done",
    );
    const told: unknown[] = [];
    const { handOver, spent } = handing();
    const plan = {
      browser: { path, snap: false },
      handOver,
      profiles: place,
      stage: undefined,
      root: false,
      onLeft: (...left: readonly unknown[]) => void told.push(left),
      onCame: (role: WindowRole) => void told.push(role),
    };
    const opened = succeeded(await openWindows(plan));
    await started(2);
    await vi.waitFor(() => expect(told).toEqual([["stage", { code: 3, said: "" }]]), { timeout: 10_000 });
    spent.stage.abort("used");
    expect(told.slice(1)).toEqual(["stage"]);
    spent.console.abort("too-old");
    await vi.waitFor(() => expect(told.slice(2)).toEqual([["console", "too-old"]]));
    await opened.close();
  });

  test("the stage alone is opened again, when what is left of it has ended", async () => {
    const place = scratch();
    const { path, started } = fakeProgram(
      place,
      "browser",
      `echo "$$ $1" >> '${place}/pids'\nwhile :; do sleep 1; done`,
    );
    const issued: string[] = [];
    const { handOver, spent } = handing();
    spent.stage.abort("used");
    const fresh = (role: WindowRole) => {
      issued.push(role);
      return handOver(role);
    };
    const plan = {
      browser: { path, snap: false },
      handOver: fresh,
      profiles: place,
      stage: undefined,
      root: false,
      onLeft: nobody,
      onCame: never,
    };
    const opened = succeeded(await openWindows(plan));
    await started(2);
    const pidsOf = (count: number) =>
      vi.waitFor(() => {
        const written = readFileSync(join(place, "pids"), "utf8").trim().split("\n");
        expect(written).toHaveLength(count);
        const of = (role: WindowRole) =>
          written.flatMap((line) => (line.includes(`/${role}/`) ? [Number.parseInt(line, 10)] : []));
        return { console: of("console"), stage: of("stage") };
      });
    await pidsOf(2);
    succeeded(await opened.reopen("stage"));
    const { console, stage } = await pidsOf(3);
    expect(issued).toEqual(["console", "stage", "stage"]);
    const [old = 0, again = 0] = stage;
    expect(() => process.kill(old, 0)).toThrow("ESRCH");
    for (const pid of [...console, again]) expect(process.kill(pid, 0)).toBe(true);
    await opened.close();
  });

  test("the stage fills the second screen, and without one is a window", () => {
    const plan = { profiles: "/p", root: false };
    const full = ["--window-position=1600,0", "--window-size=1920,1080", "--start-fullscreen"];
    expect(windowArguments("stage", "file:///p", { ...plan, stage: second })).toEqual(
      expect.arrayContaining(full),
    );
    expect(windowArguments("console", "file:///p", { ...plan, stage: second }).join(" ")).not.toMatch(
      /--window-|--start-full/,
    );
    expect(windowArguments("stage", "file:///p", { ...plan, stage: undefined }).join(" ")).not.toMatch(
      /--window-|--start/,
    );
  });

  test("the sandbox is off for root only", () => {
    const plan = { profiles: "/p", stage: undefined };
    for (const role of ["console", "stage"] as const) {
      expect(windowArguments(role, "file:///p", { ...plan, root: false }).join(" ")).not.toMatch(
        /sandbox|--test-type/,
      );
      expect(windowArguments(role, "file:///p", { ...plan, root: true })).toContain("--no-sandbox");
    }
  });

  test("a browser that does not start, and a profile that cannot be made, are said", async () => {
    const place = scratch();
    const plan = {
      handOver: handing().handOver,
      stage: undefined,
      root: false,
      onLeft: nobody,
      onCame: never,
    };
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

describe("what lets a window in", () => {
  const modeOf = (path: string): number => statSync(path).mode & 0o777;

  test("lies in a file of its own that only this person can read, and is erased when it is spent", async () => {
    const profiles = scratch();
    const { path } = fakeProgram(profiles, "browser");
    const { handOver, spent } = handing();
    const plan = {
      browser: { path, snap: false },
      handOver,
      profiles,
      stage: undefined,
      root: false,
      onLeft: nobody,
      onCame: never,
    };
    const opened = succeeded(await openWindows(plan));
    for (const role of windowRoles) {
      const file = fileURLToPath(page(profiles, role));
      expect(modeOf(file)).toBe(0o600);
      expect(readFileSync(file, "utf8")).toContain(`value="${role}-token"`);
      expect(windowArguments(role, page(profiles, role), plan).join(" ")).not.toContain("token");
      spent[role].abort("used");
      expect(existsSync(file)).toBe(false);
    }
    await opened.close();
  });

  test("takes the place of what a killed program left, not its rights", async () => {
    const profiles = scratch();
    const { path } = fakeProgram(profiles, "browser");
    const left = fileURLToPath(page(profiles, "console"));
    mkdirSync(join(profiles, "console"));
    writeFileSync(left, "left", { mode: 0o666 });
    chmodSync(left, 0o666);
    const { handOver } = handing();
    const plan = {
      browser: { path, snap: false },
      handOver,
      profiles,
      stage: undefined,
      root: false,
      onLeft: nobody,
      onCame: never,
    };
    await succeeded(await openWindows(plan)).close();
    expect(modeOf(left)).toBe(0o600);
    expect(readFileSync(left, "utf8")).toContain("console-token");
  });

  test("is never written where others can look: the folder is shut first", async () => {
    const profiles = scratch();
    const { path } = fakeProgram(profiles, "browser");
    mkdirSync(join(profiles, "stage"));
    for (const folder of [profiles, join(profiles, "stage")]) chmodSync(folder, 0o777);
    const { handOver } = handing();
    const plan = {
      browser: { path, snap: false },
      handOver,
      profiles,
      stage: undefined,
      root: false,
      onLeft: nobody,
      onCame: never,
    };
    await succeeded(await openWindows(plan)).close();
    for (const folder of [profiles, join(profiles, "stage")]) expect(modeOf(folder)).toBe(0o700);
  });

  test.each<[string, (folder: string) => void]>([
    ["a link", (folder: string) => symlinkSync(scratch(), folder)],
    ...(process.geteuid?.() === 0
      ? [
          [
            "somebody else's",
            (folder: string) => {
              mkdirSync(folder);
              chownSync(folder, 65534, 65534);
            },
          ] satisfies [string, (folder: string) => void],
        ]
      : []),
  ])("a profile that is %s is said, and no browser is started from it", async (_, make) => {
    const profiles = scratch();
    const browser = fakeProgram(scratch(), "browser");
    make(join(profiles, "console"));
    const { handOver } = handing();
    const plan = { handOver, profiles, stage: undefined, root: false, onLeft: nobody, onCame: never };
    const refused = await openWindows({ ...plan, browser: { path: browser.path, snap: false } });
    expect(refusalKey(refused)).toBe("host.profile-not-own");
    expect(existsSync(`${browser.path}.notes`)).toBe(false);
  });
});
