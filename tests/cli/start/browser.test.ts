import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { openLedger } from "../../../electron/services/ledger/open-ledger.ts";
import { openEvents } from "../../hosts/event-stream.ts";
import { ask, enter, enterBy, ownHead, replyOf } from "../../hosts/http.ts";
import { fakeProgram } from "../../support/fake-program.ts";
import { asOther, canBeOther } from "../../support/other-user.ts";
import { succeeded } from "../../support/outcome.ts";
import { scratch } from "../../support/scratch.ts";
import { type Starting, starting } from "../../support/starting.ts";

const addresses =
  /Console: (http:\/\/console\.localhost:(\d+)\/enter\?t=[\w-]{43})\nStage: (http:\/\/stage\S+)/;

async function entrances({ says }: Starting, from = 0) {
  const [, operator = "", port, stage = ""] = await says(addresses, from);
  return { operator, stage, port: Number(port) };
}

async function asConsole(address: string, method: string, input: object) {
  const port = Number(new URL(address).port);
  const headers = ownHead("console", port, await enter(address));
  const body = JSON.stringify({ id: "1", method, input });
  return replyOf(await ask(port, { path: "/rpc", method: "POST", headers, body }));
}

describe("without a screen", () => {
  test("prints both addresses and where the time went, serves, and ends clean", async () => {
    const start = starting([]);
    const { operator, stage, port } = await entrances(start);
    expect(start.printed).toContain(
      "There is no display here, so no window was opened. Use the addresses below.",
    );
    expect(new URL(stage).host).toBe(`stage.localhost:${port}`);
    expect(await asConsole(operator, "view", {})).toMatchObject({ ok: true, output: { events: 1 } });
    await enter(stage);
    const [, ...times] = await start.says(
      /Start took \(ms\): program (\d+), windows (\d+), ledger (\d+), server (\d+), browser (\d+)/,
    );
    expect(times).toHaveLength(5);
    start.stop();
    expect(await start.ended).toBe(0);
    expect(start.complained).toEqual([]);
    await expect(ask(port, { path: "/" })).rejects.toThrow("ECONNREFUSED");
  });

  test("keeps the ledger in this person's data folder, which nobody else can look into", async () => {
    const start = starting([]);
    await entrances(start);
    const folder = join(start.home, ".local", "share", "mingqian");
    expect(start.printed).toContain(`Data folder: ${folder}`);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder)).toContain("ledger.sqlite");
  });

  test("says on the terminal that the ledger is damaged, and from where on, and serves it to be read", async () => {
    const folder = scratch();
    const file = join(folder, "ledger.sqlite");
    const ledger = succeeded(openLedger(file));
    succeeded(ledger.append({ events: ['{"type":"first"}', '{"mark":"wwwwwwww","type":"second"}'] }));
    ledger.close();
    const bytes = readFileSync(file);
    bytes.write("v", bytes.indexOf("wwwwwwww"));
    writeFileSync(file, bytes);
    const start = starting(["--no-open", "--data", folder]);
    await entrances(start);
    expect(start.complained).toEqual([expect.stringMatching(/^Event 2 of the ledger/)]);
  });

  test("a line typed gives new addresses, and the old ones that nobody opened are void", async () => {
    const start = starting(["--no-open"]);
    const old = await entrances(start);
    const before = start.printed.length;
    start.type("");
    const fresh = await entrances(start, before);
    expect(fresh.operator).not.toBe(old.operator);
    await expect(enter(old.operator)).rejects.toThrow("403");
    await enter(fresh.operator);
    await enter(fresh.stage);
    expect(start.complained).toEqual([]);
  });

  test("an address opened a second time shuts the first out, with a sentence on the terminal", async () => {
    const start = starting(["--no-open"]);
    const { operator } = await entrances(start);
    await enter(operator);
    const { port, pathname, search, host } = new URL(operator);
    const again = await ask(Number(port), { path: `${pathname}${search}`, headers: { host } });
    expect(again.status).toBe(403);
    // Neither goes on, so the page does not send its reader to a window that is open already.
    expect(again.text).toContain("neither is let in");
    expect(start.complained).toEqual([
      expect.stringMatching(
        /^One address of the console was opened twice\..*Press Enter here.*If it was you, in a second browser, that is all/,
      ),
    ]);
    const before = start.printed.length;
    start.type("");
    await enter((await entrances(start, before)).operator);
  });
});

test.skipIf(!canBeOther)(
  "another user's connection is told on the terminal, with what to do if it was oneself",
  async () => {
    const start = starting(["--no-open"]);
    const { port } = await entrances(start);
    const connects =
      "import socket,sys; print(socket.create_connection(('127.0.0.1',int(sys.argv[1]))).recv(1))";
    expect(await asOther(connects, [String(port)])).toBe("b''\n");
    expect(start.complained).toEqual([
      expect.stringMatching(/^Another user of this machine connected to Mingqian and was refused/),
    ]);
  },
);

test("says when the console has come, once", async () => {
  const start = starting([]);
  const { operator, port } = await entrances(start);
  const cookie = await enter(operator);
  expect(start.printed.join("\n")).not.toContain("The console is connected");
  for (let line = 0; line < 2; line += 1) await (await openEvents("console", port, cookie)).next();
  const said = start.printed.filter((line) => line === "The console is connected.");
  expect(said).toHaveLength(1);
});

describe("a rehearsal with the sample", () => {
  test("has a folder of its own, an office and its register, and leaves the office's ledger alone", async () => {
    const data = scratch();
    const start = starting(["--sample", "--data", data, "--no-open"]);
    const { operator } = await entrances(start);
    expect(readdirSync(data)).toEqual(["temp"]);
    expect(readdirSync(join(data, "temp"))).toEqual([expect.stringMatching(/^sample-\d{8}T\d{6}$/)]);
    expect(await asConsole(operator, "view", {})).toMatchObject({
      output: {
        office: { name: "示例市生态环境局（虚构）", code: "SAMPLE", level: "city" },
        lists: { length: 6 },
      },
    });
  });
});

describe("with a screen", () => {
  /** A machine with a screen and a browser. */
  function desk() {
    const root = scratch();
    mkdirSync(join(root, "bin"));
    return { root, browser: fakeProgram(join(root, "bin"), "chromium"), env: { DISPLAY: ":99" } };
  }

  test("opens both windows with profiles in the data folder, and anew at a line typed", async () => {
    const { root, browser, env } = desk();
    const start = starting(["--host", "browser"], { root, env });
    const started = await browser.started(2);
    await start.says(/Both windows are being opened in .*chromium/);
    await start.says(/No second display was found/);
    const folder = join(start.home, ".local", "share", "mingqian", "browser");
    const apps = started.map(([app = ""]) => app.replace("--app=", ""));
    expect(started.map((args) => args[1]).sort()).toEqual(
      ["console", "stage"].map((role) => `--user-data-dir=${join(folder, role)}`),
    );
    // The command line names a page in the profile, and everybody may read it.
    for (const app of apps) expect(app).toMatch(/^file:\/\/\S+\/enter-\d+\.html$/);
    for (const app of apps) await enterBy(app);
    for (const app of apps) expect(existsSync(fileURLToPath(app))).toBe(false);
    // The printed addresses are others, for another browser.
    await enter((await entrances(start)).operator);
    start.stop();
    expect(await start.ended).toBe(0);
  });

  test("a line typed closes the windows before it opens others, and the end closes these", async () => {
    const { root, env } = desk();
    const running = join(root, "running");
    const then = `echo "$$" >> '${running}'\nexec sleep 60`;
    const browser = fakeProgram(join(root, "bin"), "chromium", then);
    const start = starting(["--host", "browser"], { root, env });
    const pids = (times: number) =>
      vi.waitFor(
        () => {
          const lines = readFileSync(running, "utf8").trim().split("\n");
          expect(lines).toHaveLength(times);
          return lines.map(Number);
        },
        { timeout: 5000 },
      );
    const ended = (pid: number) => expect(() => process.kill(pid, 0)).toThrow("ESRCH");
    await browser.started(2);
    const first = await pids(2);
    start.type("");
    const all = await pids(4);
    for (const pid of first) ended(pid);
    start.stop();
    expect(await start.ended).toBe(0);
    for (const pid of all) ended(pid);
  });

  test("and a browser that ends at once says which window, why and what to do, with an address that opens", async () => {
    const { root, env } = desk();
    fakeProgram(
      join(root, "bin"),
      "chromium",
      "echo 'Failed to create SingletonLock: Operation not permitted' >&2; exit 21",
    );
    const start = starting(["--host", "browser"], { root, env });
    await vi.waitFor(() => expect(start.complained).toHaveLength(2), { timeout: 10_000 });
    const profiles = join(start.home, ".local/share/mingqian/browser");
    for (const role of ["console", "stage"]) {
      const said = start.complained.find((line) => line.startsWith(`The ${role} did not open: `)) ?? "";
      expect(said).toContain(
        `${join(root, "bin/chromium")} ended before it had connected (exit code 21: Failed to create SingletonLock`,
      );
      expect(said).toContain(`close the browser that still uses ${profiles};`);
      const [address = ""] = /http:\S+[\w-]{43}/.exec(said) ?? [];
      expect(new URL(address).hostname).toBe(`${role}.localhost`);
      await enter(address);
    }
  });

  test("and says so where its window comes after all", async () => {
    const { root, env } = desk();
    const browser = fakeProgram(join(root, "bin"), "chromium", "exit 1");
    const start = starting(["--host", "browser"], { root, env });
    const pages = (await browser.started(2)).map(([app = ""]) => app.replace("--app=", ""));
    await vi.waitFor(() => expect(start.complained).toHaveLength(2), { timeout: 10_000 });
    await enterBy(pages.find((page) => page.includes("/console/")) ?? "");
    await start.says(/The console has opened after all/);
    expect(start.printed.join("\n")).not.toContain("The stage has opened after all");
  });

  test("and one that hands its window to another of its profile is as good", async () => {
    const { root, env } = desk();
    const browser = fakeProgram(join(root, "bin"), "chromium", "exit 0");
    const start = starting(["--host", "browser"], { root, env });
    for (const [app = ""] of await browser.started(2)) await enterBy(app.replace("--app=", ""));
    await start.says(/Ctrl-C ends/);
    start.stop();
    expect(await start.ended).toBe(0);
    expect(start.complained).toEqual([]);
  });

  test("and no browser says so and prints the addresses", async () => {
    const start = starting(["--host", "browser"], { env: { DISPLAY: ":99" } });
    await start.says(/No Chrome, Edge or Chromium was found/);
    await enter((await entrances(start)).operator);
  });

  test("--no-open opens nothing", async () => {
    const { root, browser, env } = desk();
    await entrances(starting(["--no-open"], { root, env }));
    expect(existsSync(`${browser.path}.notes`)).toBe(false);
  });
});

describe("cannot start", () => {
  test("on a port that is in use, with a sentence and 2, and lets the ledger go", async () => {
    const first = starting(["--no-open"]);
    const { port } = await entrances(first);
    const second = starting(["--port", String(port)]);
    expect(await second.ended).toBe(2);
    expect(second.complained.join()).toContain(`Port ${port} is in use by another program`);
    const third = starting(["--no-open"], { home: second.home });
    await entrances(third);
  });
});
