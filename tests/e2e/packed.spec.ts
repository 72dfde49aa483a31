import { spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { extractAll } from "@electron/asar";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { documentFiles } from "../../build/documents/documents.ts";
import { loaded, withDependencies } from "../../build/packing/packages.ts";
import { readBuild } from "../../electron/services/ledger/build-digest.ts";
import * as officer from "./by-mouse.ts";
import { startPacked } from "./hosts.ts";
import { call } from "./room.ts";
import { expect, test } from "./windows.ts";

const root = join(import.meta.dirname, "../..");
const out = mkdtempSync(join(tmpdir(), "mingqian-packed-"));

/** A system packages are made for: where its files lie in what electron-builder makes, and how its binaries begin. */
const systems = [
  { system: "linux", arch: "x64", app: "linux-unpacked", head: [0x7f, 0x45, 0x4c, 0x46], at: 18, is: 0x3e },
  {
    system: "linux",
    arch: "arm64",
    app: "linux-arm64-unpacked",
    head: [0x7f, 0x45, 0x4c, 0x46],
    at: 18,
    is: 0xb7,
  },
  { system: "win32", arch: "x64", app: "win-unpacked", head: [0x4d, 0x5a], at: -1, is: 0x8664 },
  { system: "win32", arch: "arm64", app: "win-arm64-unpacked", head: [0x4d, 0x5a], at: -1, is: 0xaa64 },
  { system: "darwin", arch: "x64", app: "mac", head: [0xcf, 0xfa, 0xed, 0xfe], at: 4, is: 0x0007 },
  { system: "darwin", arch: "arm64", app: "mac-arm64", head: [0xcf, 0xfa, 0xed, 0xfe], at: 4, is: 0x000c },
] as const;
type System = (typeof systems)[number];

/** Packs for a system; where the package's resources are, its program taken out of the archive, and what starts it. */
function pack({ system, arch, app }: System) {
  const folder = join(out, `${system}-${arch}`);
  const said = spawnSync(
    process.execPath,
    [join(root, "tests/support/electron/pack.ts"), system, arch, folder],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  expect(`${said.stdout}${said.stderr}`).toMatch(/packaging/);
  expect(said.status).toBe(0);
  const made = join(folder, "made", app);
  const resources = join(made, system === "darwin" ? "Mingqian.app/Contents/Resources" : "resources");
  const program = join(folder, "program");
  extractAll(join(resources, "app.asar"), program);
  const start = { linux: "mingqian", win32: "Mingqian.exe", darwin: "Mingqian.app" }[system];
  return { made, resources, program, start: join(made, start) };
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();

/** What machine a binary is for, as its format says it: e_machine of ELF, Machine of PE, the low half of cputype of Mach-O. */
function machineOf(file: string, at: number): number {
  const bytes = Buffer.alloc(4096);
  const open = openSync(file, "r");
  readSync(open, bytes, 0, bytes.length, 0);
  closeSync(open);
  return bytes.readUInt16LE(at < 0 ? bytes.readUInt32LE(0x3c) + 4 : at);
}

test.afterAll(() => rmSync(out, { recursive: true, force: true }));

for (const target of systems) {
  const { system, arch } = target;
  test(`a package for ${system} ${arch}: its own binaries and no other, nothing missing, the sources' digest, licences, fuses`, async () => {
    const { made, resources, program, start } = pack(target);
    const files = filesIn(program);

    const binaries = files.filter((path) => /\.(node|exe|dll|so|dylib)$/.test(path));
    const printing = binaries.filter((path) => path.includes("/pdf-to-printer/"));
    expect(binaries.filter((path) => !printing.includes(path))).toEqual([
      `node_modules/better-sqlite3/prebuilds/${system}-${arch}.node`,
    ]);
    // It prints on Windows, and is a program of 32 bits, which runs on both kinds of machine.
    expect(printing.length).toBe(system === "win32" ? 1 : 0);
    for (const binary of binaries)
      expect(existsSync(join(resources, "app.asar.unpacked", binary)), binary).toBe(true);
    const database = join(program, `node_modules/better-sqlite3/prebuilds/${system}-${arch}.node`);
    expect([...readFileSync(database).subarray(0, target.head.length)]).toEqual([...target.head]);
    expect(machineOf(database, target.at)).toBe(target.is);

    // Throws where a package, or one that it needs, is not there.
    const there = withDependencies(program, loaded.desktop).map(({ folder }) => folder);
    const strays = files
      .map((path) => /^(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
      .filter((folder) => folder !== undefined && !there.includes(folder));
    expect([...new Set(strays)]).toEqual([]);

    const kept = files.filter((path) => !path.startsWith("node_modules/"));
    expect(kept.filter((path) => /(^|\/)(tests?|__tests__)\/|\.(test|spec)\.|\.d\.ts$/.test(path))).toEqual(
      [],
    );
    expect(files.filter((path) => /^tests\/|^\.ci\/|^\.github\/|\.map$/.test(path))).toEqual([]);
    const { href } = pathToFileURL(join(program, "electron/services/ledger/build-digest.ts"));
    const asked = `import(${JSON.stringify(href)}).then((it) => process.stdout.write(it.readBuild().digest))`;
    expect(spawnSync(process.execPath, ["-e", asked], { encoding: "utf8" }).stdout).toBe(readBuild().digest);

    const licences = readFileSync(join(resources, "LICENSES.txt"), "utf8");
    for (const { name, version } of withDependencies(program, loaded.desktop))
      expect(licences).toContain(`${name} ${version}: `);
    const readers = readdirSync(join(resources, "docs"));
    expect(readers).toEqual(expect.arrayContaining(documentFiles.map(({ file }) => file)));
    expect(readFileSync(join(resources, "docs/witnesses-zh.html"), "utf8")).toContain("致见证人");
    const beside = system === "darwin" ? resources : made;
    expect(existsSync(join(beside, "LICENSES.chromium.html"))).toBe(true);
    expect(existsSync(join(beside, "LICENSE.electron.txt"))).toBe(true);

    const fuses = await getCurrentFuseWire(start);
    const { RunAsNode, EnableNodeOptionsEnvironmentVariable, EnableNodeCliInspectArguments } = FuseV1Options;
    for (const fuse of [RunAsNode, EnableNodeOptionsEnvironmentVariable, EnableNodeCliInspectArguments])
      expect(fuses[fuse], FuseV1Options[fuse]).toBe("0".charCodeAt(0));
    const { OnlyLoadAppFromAsar, EnableEmbeddedAsarIntegrityValidation } = FuseV1Options;
    for (const fuse of [OnlyLoadAppFromAsar, EnableEmbeddedAsarIntegrityValidation])
      expect(fuses[fuse], FuseV1Options[fuse]).toBe("1".charCodeAt(0));

    const packed = filesIn(made);
    expect(packed.filter((path) => !/^[\x20-\x7e]+$/.test(path))).toEqual([]);
    const tongues = packed.map((path) => /([A-Za-z_-]+)\.(?:pak|lproj)(?:\/|$)/.exec(path)?.[1]);
    expect(tongues).toContain(system === "darwin" ? "zh_CN" : "zh-CN");
    expect(tongues.filter((tongue) => tongue === "fr" || tongue === "am")).toEqual([]);
    if (system === "darwin") {
      const list = readFileSync(join(start, "Contents/Info.plist"), "utf8");
      expect(list).toContain("ElectronAsarIntegrity");
      expect(list).toContain("<string>org.mingqian.app</string>");
      expect(readFileSync(join(resources, "icon.icns"))).toEqual(
        readFileSync(join(root, "build/resources/icon.icns")),
      );
    }
    if (system === "win32") {
      const icon = readFileSync(join(root, "build/resources/icons/256x256.png"));
      expect(readFileSync(start).includes(icon)).toBe(true);
    }
    const size = files.reduce((sum, path) => sum + readFileSync(join(program, path)).length, 0) / 2 ** 20;
    process.stdout.write(
      `Packed for ${system}-${arch}: ${size.toFixed(0)} MiB of program beside Electron.\n`,
    );
  });
}

test.describe("the program of a package", () => {
  const folder = join(out, "linux-x64/program");
  test.use({ packed: join(folder, "dist/desktop/main.js") });
  test.beforeAll(() => {
    test.setTimeout(120_000);
    if (!existsSync(folder)) pack(systems[0]);
  });

  test("holds a rehearsal with the sample, out of its archive alone", async ({ windows }) => {
    await officer.takeSample(windows);
    await officer.openCeremony(windows, { rehearsal: true });
    await officer.settle(windows);
    await officer.signIn(windows, officer.two);
    await officer.freeze(windows);
    await officer.fileSheet(windows);
    await officer.confirmFreeze(windows);
    await officer.fromSlipsToResult(windows);
    await officer.showUnseen(windows);
    await officer.recordOpinion(windows);
    await officer.lockByBoth(windows);
    await officer.fileMinutes(windows);
    await officer.writeBag(windows);
    await windows.console.getByRole("button", { name: "核验", exact: true }).click();
    await windows.console.getByText(/通过 \d+ 项，未通过 0 项/).waitFor();
  });
});

/** A package's own program, from the project's folder: the workflow names the one it has made, with the real Electron in it. */
const own = process.env["MINGQIAN_PACKED"] ?? "";

test("a package's own program starts by itself, opens both windows, and is of these sources", async () => {
  test.skip(own === "", "MINGQIAN_PACKED names no package with Electron in it");
  const folder = mkdtempSync(join(tmpdir(), "mingqian-packed-data-"));
  const host = await startPacked(resolve(root, own), folder);
  try {
    const { console: page, stage } = host.pages;
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    await stage.getByRole("main").waitFor();
    const { version, digest } = readBuild();
    expect(await call(page, "about", {})).toMatchObject({
      ok: true,
      output: { version, digest, dataFolder: folder },
    });
  } finally {
    await host.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
