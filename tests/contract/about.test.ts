import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "../../electron/services/ledger/sqlite.ts";
import { composeBeside } from "../../electron/services/sample-beside.ts";
import { brought, runtime } from "../../electron/services/windows/about.ts";
import { succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { testPorts } from "../support/small-office.ts";

const build = { version: "9.8.7", digest: "ab".repeat(32) };
const bug = (what: unknown): never => {
  throw new Error(`a bug: ${JSON.stringify(what)}`);
};

function opened(dataFolder: string) {
  return succeeded(composeBeside({ dataFolder, ports: testPorts({ build }), log: bug }));
}

test("the program says its version, digest, runtime, library and the folder of the ledger in view", async () => {
  const folder = scratch();
  const services = opened(folder);
  const ask = (method: string, input: object) => services.dispatch("console", { id: "1", method, input });
  expect(await ask("about", {})).toMatchObject({
    ok: true,
    output: {
      ...build,
      runtime: `Node ${process.versions.node}`,
      brought: [{ name: "Node", version: process.versions.node, licence: "MIT" }],
      sqlite: {
        library: /node:sqlite|better-sqlite3/.exec(process.env["MINGQIAN_SQLITE"] ?? "better-sqlite3")?.[0],
      },
      dataFolder: folder,
    },
  });
  await ask("changeLedger", { to: "sample" });
  expect(await ask("about", {})).toMatchObject({ output: { dataFolder: join(folder, "sample") } });
  expect(await services.dispatch("stage", { id: "1", method: "about", input: {} })).toMatchObject({
    ok: false,
    error: { code: "forbidden" },
  });
  services.close();
});

test("it says so over a ledger that can only be read", async () => {
  const folder = scratch();
  opened(folder).close();
  const file = openDatabase(join(folder, "ledger.sqlite"));
  file.exec("PRAGMA user_version = 999");
  file.close();
  const services = opened(folder);
  const said = await services.dispatch("console", { id: "1", method: "about", input: {} });
  expect(said).toMatchObject({ ok: true, output: { ...build, dataFolder: folder } });
  expect(await services.dispatch("console", { id: "1", method: "stop", input: {} })).toMatchObject({
    ok: false,
  });
  services.close();
});

test("Electron names itself, and the Chromium and Node within it", () => {
  const versions = { node: "24.21.0", chrome: "146.0", electron: "45.4.1", v8: "1" };
  expect(runtime(versions)).toBe("Electron 45.4.1 · Chromium 146.0 · Node 24.21.0");
  expect(brought(versions, "linux").map(({ name, version }) => `${name} ${version}`)).toEqual([
    "Electron 45.4.1",
    "Chromium 146.0",
    "Node 24.21.0",
  ]);
});

test("what comes along is named with its version and licence, the printing program on Windows alone", () => {
  const node = { name: "Node", version: "24.21.0", licence: "MIT" };
  const printing = { name: "SumatraPDF", version: "3.4.6", licence: "GPL-3.0-or-later" };
  expect(brought({ node: "24.21.0" }, "linux")).toEqual([node]);
  expect(brought({ node: "24.21.0" }, "win32")).toEqual([node, printing]);
  const held = readdirSync(join(import.meta.dirname, "../../node_modules/pdf-to-printer/dist"));
  expect(held.filter((file) => file.endsWith(".exe"))).toEqual([`SumatraPDF-${printing.version}-32.exe`]);
});
