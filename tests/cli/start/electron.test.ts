import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { electronBinary, fetchElectron, mayFetchElectron } from "../../../electron/cli/start/built.ts";
import { fakeProgram } from "../../support/fake-program.ts";
import { scratch } from "../../support/scratch.ts";
import { starting } from "../../support/starting.ts";

const screen = { DISPLAY: ":99" };

let root: string;
let electron: string;
beforeEach(() => {
  root = scratch();
  electron = join(root, "node_modules", "electron");
  mkdirSync(join(electron, "dist"), { recursive: true });
});

/** Electron's own installer, in place of it. */
const installer = (script: string): void => writeFileSync(join(electron, "install.js"), script);
const puts = `require("fs").writeFileSync(__dirname + "/path.txt", "electron");
require("fs").writeFileSync(__dirname + "/dist/electron", "");`;

/** Pages and program as built, so that nothing is to be built. */
function built(): void {
  for (const made of [
    "renderer/console/index.html",
    "renderer/stage/index.html",
    "verify/verify.html",
    "desktop/main.js",
    "desktop/preload.cjs",
  ]) {
    mkdirSync(join(root, "dist", made, ".."), { recursive: true });
    writeFileSync(join(root, "dist", made), "");
  }
}

function install(then: string) {
  built();
  writeFileSync(join(electron, "path.txt"), "electron");
  return fakeProgram(join(electron, "dist"), "electron", then);
}

describe("Electron's program", () => {
  test("is where its package says, or in the place that was chosen for it", () => {
    expect(electronBinary(root, {})).toBeUndefined();
    writeFileSync(join(electron, "path.txt"), "electron");
    expect(electronBinary(root, {})).toBeUndefined();
    writeFileSync(join(electron, "dist", "electron"), "");
    expect(electronBinary(root, {})).toBe(join(electron, "dist", "electron"));
    expect(electronBinary(root, { ELECTRON_OVERRIDE_DIST_PATH: "/nonexistent" })).toBeUndefined();
    expect(electronBinary(root, { ELECTRON_OVERRIDE_DIST_PATH: join(electron, "dist") })).toBeDefined();
    expect(electronBinary(scratch(), {})).toBeUndefined();
  });

  test("is fetched by its own installer", async () => {
    installer(puts);
    expect(mayFetchElectron(root, {})).toBe(true);
    expect(await fetchElectron(root, 10_000)).toBe(true);
    expect(electronBinary(root, {})).toBeDefined();
  });

  test("is not tried again after a failure, until a fetch succeeds", async () => {
    installer("process.exit(1)");
    expect(await fetchElectron(root, 10_000)).toBe(false);
    expect(mayFetchElectron(root, {})).toBe(false);
    installer(puts);
    expect(await fetchElectron(root, 10_000)).toBe(true);
    expect(mayFetchElectron(root, {})).toBe(true);
  });

  test("is given up after a while", async () => {
    installer("setInterval(() => {}, 1000)");
    expect(await fetchElectron(root, 200)).toBe(false);
  });

  test("is not fetched where another place was chosen, or the package is not there", () => {
    installer(puts);
    expect(mayFetchElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: "/nonexistent" })).toBe(false);
    expect(mayFetchElectron(scratch(), {})).toBe(false);
  });
});

describe("a start", () => {
  test("uses Electron where it is, and ends as it ends", async () => {
    const program = install("exit 0");
    const start = starting(["--data", "/d"], { root, env: screen });
    expect(await start.ended).toBe(0);
    expect(await program.started(1)).toEqual([
      [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--ozone-platform=x11",
        root,
        "--data=/d",
        "--lang=en",
      ],
    ]);
    chmodSync(program.path, 0o755);
    const refused = install("exit 2");
    const second = starting(["--host", "desktop", "--sample", "--data", "/d"], { root, env: screen });
    expect(await second.ended).toBe(2);
    expect((await refused.started(2))[1]?.slice(-3)).toEqual([
      expect.stringMatching(/^--data=\/d\/temp\/sample-/),
      "--lang=en",
      "--sample",
    ]);
  });

  test("goes on in the browser where Electron dies at once, and says why: no sandbox, or what it said last", async () => {
    const said =
      "FATAL:setuid_sandbox_host.cc The SUID sandbox helper binary was found, but is not configured";
    const program = install(`echo '${said}' >&2; kill -TRAP $$`);
    const start = starting([], { root, env: screen });
    await start.says(
      /Opening with Electron\.[^\n]*\n[\s\S]*An installed browser is used instead\.[\s\S]*Console: http/,
    );
    expect(start.complained).toEqual([
      expect.stringMatching(/^Electron \(\S+\) ended at once: this system lets it have no sandbox/),
    ]);
    await program.started(1);
    start.stop();
    expect(await start.ended).toBe(0);

    install("echo 'error while loading shared libraries: libgtk-3.so.0' >&2; exit 127");
    const other = starting([], { root, env: screen });
    await other.says(/Console: http/);
    expect(other.complained.join()).toContain("(error while loading shared libraries: libgtk-3.so.0)");
    other.stop();
    await other.ended;
  });

  test("that asked for Electron alone does not: it says why and ends with 2", async () => {
    install("exit 133");
    const start = starting(["--host", "desktop"], { root, env: screen });
    expect(await start.ended).toBe(2);
    expect(start.complained.join()).toMatch(/ended at once \(exit code 133\)/);
    expect(start.printed.join()).not.toContain("Console: http");
  });

  test("without an X display leaves the choice of the display to Electron", async () => {
    const program = install("exit 0");
    expect(await starting([], { root, env: { WAYLAND_DISPLAY: "wayland-0" } }).ended).toBe(0);
    expect((await program.started(1))[0]).not.toContain("--ozone-platform=x11");
  });

  test("stops Electron when it is stopped", async () => {
    const program = install("exec sleep 60");
    const start = starting([], { root, env: screen });
    await program.started(1);
    start.stop();
    expect(await start.ended).toBe(0);
  });

  test("tries once to fetch it, says in one line that it could not, and goes on in the browser", async () => {
    installer("process.exit(1)");
    const first = starting([], { root, env: screen });
    await first.says(/Fetching Electron[^\n]*\nElectron could not be fetched: an installed browser is used/);
    await first.says(/Console: http/);
    first.stop();
    await first.ended;
    const second = starting([], { root, env: screen });
    await second.says(/Console: http/);
    expect(second.printed.join("\n")).not.toMatch(/Electron/);
  });

  test("without a screen does not ask for it", async () => {
    installer(`require("fs").writeFileSync(__dirname + "/asked", "")`);
    await starting([], { root }).says(/Console: http/);
    expect(existsSync(join(electron, "asked"))).toBe(false);
  });

  test("that wants nothing else says that it could not be had, and ends with 2", async () => {
    installer("process.exit(1)");
    const start = starting(["--host", "desktop"], { root });
    expect(await start.ended).toBe(2);
    expect(start.complained.join()).toContain("Electron is not here and could not be fetched");
  });
});
