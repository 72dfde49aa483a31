import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { documentFiles, handbookFiles, handbookMark } from "../../build/documents/documents.ts";
import { whatIsAmiss } from "../../electron/cli/portable/whole-folder.ts";
import { readBuild } from "../../electron/services/ledger/build-digest.ts";
import { openDatabase } from "../../electron/services/ledger/sqlite.ts";
import { contentOf } from "../support/layout-one.ts";
import { remounted } from "../support/remounted.ts";
import { scratch } from "../support/scratch.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const isRoot = process.getuid?.() === 0;
const ordinary = isRoot ? { uid: 65534, gid: 65534 } : {};
const own = (folder: string): void => {
  if (isRoot) execFileSync("chown", ["-R", "65534:65534", folder]);
};

let made: string;
let name: string;
beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), "mingqian-portable-"));
  const handbook = mkdtempSync(join(tmpdir(), "mingqian-handbook-"));
  for (const file of handbookFiles)
    writeFileSync(join(handbook, file), `<meta name="mingqian" content="${handbookMark(root)}">`);
  const said = spawnSync(
    process.execPath,
    [join(root, "build/portable.ts"), "--target", "linux-x64", "--out", made, "--handbook", handbook],
    { encoding: "utf8" },
  );
  rmSync(handbook, { recursive: true });
  expect([said.stderr, said.status]).toEqual(["", 0]);
  expect(said.stdout).not.toContain("handbook");
  name = `Mingqian-${readBuild().version}-linux-x64`;
}, 600_000);

afterAll(() => rmSync(made, { recursive: true, force: true }));

/** The archive as an office has it: unpacked by an ordinary user into a folder whose path is awkward. */
function unpacked(): string {
  const folder = join(scratch(), "带 空格 #1 100%");
  mkdirSync(folder);
  execFileSync("unzip", ["-q", join(made, `${name}.zip`), "-d", folder]);
  own(join(folder, ".."));
  return join(folder, name);
}

/** A home folder, and a PATH on which there is a shell and what its script calls, and neither npm nor any Node. */
function machine() {
  const home = scratch();
  const bin = join(home, "bin");
  mkdirSync(bin);
  for (const program of ["sh", "dirname", "getconf", "chmod"])
    symlinkSync(
      execFileSync("sh", ["-c", `command -v ${program}`], { encoding: "utf8" }).trim(),
      join(bin, program),
    );
  own(home);
  return { home, env: { HOME: home, PATH: bin } };
}

/** A data folder of an ordinary user with a ledger that another version left there. */
function kept(home: string, ledger: string, change = ""): string {
  const data = join(home, ".local/share/mingqian");
  mkdirSync(data, { recursive: true });
  cpSync(ledger, join(data, "ledger.sqlite"));
  if (change !== "") {
    const file = openDatabase(join(data, "ledger.sqlite"));
    file.exec(change);
    file.close();
  }
  own(home);
  return data;
}

/** Bytes of a ledger as a file that may be looked into. */
function written(bytes: Buffer): string {
  const file = join(scratch(), "ledger.sqlite");
  writeFileSync(file, bytes);
  return file;
}

/** Double-clicks, as far as a test can. */
function start(
  folder: string,
  script: string,
  env: NodeJS.ProcessEnv,
  args: readonly string[] = ["--no-open"],
) {
  const child: ChildProcess = spawn(join(folder, script), ["--lang", "en", ...args], {
    ...ordinary,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let said = "";
  const hear = (part: string): void => {
    said += part;
  };
  child.stdout?.setEncoding("utf8").on("data", hear);
  child.stderr?.setEncoding("utf8").on("data", hear);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const stop = async (): Promise<number | null> => {
    // Ctrl-C reaches everything that runs in the window.
    try {
      if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, "SIGINT");
    } catch {
      // It ended meanwhile.
    }
    return ended;
  };
  onTestFinished(async () => {
    await stop();
  });
  return { said: () => said, ended, stop };
}

const served = async (started: ReturnType<typeof start>): Promise<void> =>
  expect.poll(started.said, { timeout: 120_000 }).toMatch(/Ctrl-C ends/);

describe("the portable folder for Linux", () => {
  test("holds the program that is here, its own system's SQLite, licences, and no tests", () => {
    const folder = join(made, name);
    expect(whatIsAmiss(folder)).toBeUndefined();
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    expect(files.filter((path) => path.endsWith(".node"))).toEqual([
      "app/node_modules/better-sqlite3/prebuilds/linux-x64.node",
    ]);
    expect(
      files.filter((path) => /^app\/(tests|renderer|build)\b|\.d\.[cm]?ts$|\.exe$|\.map$/.test(path)),
    ).toEqual([]);
    expect(files.filter((path) => /[^\x20-\x7e]/.test(path))).toEqual([]);
    expect(readFileSync(join(folder, "README.txt"), "utf8")).toContain(readBuild().digest);
    const licences = readFileSync(join(folder, "LICENSES.txt"), "utf8");
    expect(licences).toMatch(/^node 24\.[\d.]+: runtime\/LICENSE\n/);
    expect(licences).toMatch(/^better-sqlite3 [\d.]+: MIT$/m);
    expect(licences).not.toMatch(/: $/m);
  });

  test("holds the pages for readers and the handbook, and they are part of what makes it whole", () => {
    const folder = join(made, name);
    const there = readdirSync(join(folder, "docs"));
    expect(there.sort()).toEqual([...documentFiles.map(({ file }) => file), ...handbookFiles].sort());
    const listed = readFileSync(join(folder, "FILES"), "utf8");
    for (const file of there) expect(listed).toContain(` docs/${file}\n`);
    const readme = readFileSync(join(folder, "README.txt"), "utf8");
    for (const [file] of readme.matchAll(/[a-z]+-(?:zh|en)\.html/g)) expect(there).toContain(file);
    expect(readme).toContain("witnesses-zh.html");
    const copy = unpacked();
    rmSync(join(copy, "docs/witnesses-zh.html"));
    expect(whatIsAmiss(copy)).toEqual({ kind: "missing", path: "docs/witnesses-zh.html" });
  });

  test("holds a rehearsal whose bag it verifies, by an ordinary user without npm or any Node, and says the checkout's digest", () => {
    const folder = unpacked();
    const { home, env } = machine();
    const run = (command: string, ...args: readonly string[]) =>
      spawnSync(join(folder, "runtime/node"), [join(folder, "app/electron/cli", command), ...args], {
        ...ordinary,
        env,
        cwd: home,
        encoding: "utf8",
      });
    const rehearsed = run("rehearse.ts", "--lang", "en", "--out", join(home, "out"));
    expect([rehearsed.status, rehearsed.stderr]).toEqual([0, ""]);
    const files = readdirSync(join(home, "out"), { recursive: true, encoding: "utf8" });
    const bag = files.find((path) => path.endsWith("bagit.txt"));
    const verified = run("verify.ts", join(home, "out", bag ?? "", ".."), "--lang", "en");
    expect([verified.status, verified.stderr]).toEqual([0, ""]);
    const events = files.find((path) => path.endsWith("events.jsonl"));
    expect(readFileSync(join(home, "out", events ?? ""), "utf8")).toContain(readBuild().digest);
  }, 600_000);

  test("is started by its script: a rehearsal lies beside it, the office's data in the person's own folder", async () => {
    const folder = unpacked();
    const { home, env } = machine();
    const rehearsal = start(folder, "mingqian-rehearsal.sh", env);
    await served(rehearsal);
    expect(rehearsal.said()).toContain(`Data folder: ${join(folder, "rehearsals/temp/sample-")}`);
    expect(rehearsal.said()).toContain("Here no lists are taken but the sample's");
    expect(await rehearsal.stop()).toBe(0);
    const beside = start(folder, "mingqian.sh", env, ["--data", join(folder, "office")]);
    expect(await beside.ended).toBe(2);
    expect(beside.said()).toContain("is within the portable folder");
    const office = start(folder, "mingqian.sh", env);
    await served(office);
    const data = join(home, ".local/share/mingqian");
    expect(office.said()).toContain(`Data folder: ${data}\n`);
    expect(existsSync(join(data, "ledger.sqlite"))).toBe(true);
    // Nobody else looks into it, whatever this system's folders are open to.
    expect(statSync(data).mode & 0o777).toBe(0o700);
    // Nobody starts it twice over one ledger.
    const second = start(folder, "mingqian.sh", env);
    expect(await second.ended).toBe(2);
    expect(second.said()).toMatch(/ledger\.sqlite is in use by another program/);
    expect(await office.stop()).toBe(0);
  }, 600_000);

  test("over the ledger of an earlier version makes a copy, changes it once, and says so", async () => {
    const folder = unpacked();
    const { home, env } = machine();
    const data = kept(home, join(root, "tests/ledgers/1/locked.sqlite"));
    const before = readFileSync(join(data, "ledger.sqlite"));
    const first = start(folder, "mingqian.sh", env);
    await served(first);
    expect(first.said()).toContain("is now in this version's, 2. The copy made before is");
    expect(first.said()).toContain(join(data, "ledger.1.sqlite"));
    expect(await first.stop()).toBe(0);
    const rows = (bytes: Buffer) => contentOf(written(bytes));
    const copy = readFileSync(join(data, "ledger.1.sqlite"));
    expect(rows(copy)).toEqual(rows(before));
    expect(rows(readFileSync(join(data, "ledger.sqlite")))).toMatchObject({ layout: 2 });
    const second = start(folder, "mingqian.sh", env);
    await served(second);
    expect(second.said()).not.toContain("copy made before");
    expect(await second.stop()).toBe(0);
    expect(readFileSync(join(data, "ledger.1.sqlite")).equals(copy)).toBe(true);
  }, 600_000);

  test("over the ledger of a later version reads only, says which version it needs, and changes nothing", async () => {
    const folder = unpacked();
    const { home, env } = machine();
    const data = kept(home, join(root, "tests/ledgers/2/locked.sqlite"), "PRAGMA user_version = 3");
    const before = readFileSync(join(data, "ledger.sqlite"));
    const started = start(folder, "mingqian.sh", env);
    await served(started);
    expect(started.said()).toMatch(
      /has file layout 3, and this program knows layouts up to 2: a newer Mingqian wrote it \(the last to write was version [^)]+\)\. It is open read-only/,
    );
    expect(await started.stop()).toBe(0);
    expect(readFileSync(join(data, "ledger.sqlite")).equals(before)).toBe(true);
    expect(readdirSync(data).filter((name) => /^ledger\..*\.sqlite/.test(name))).toEqual([]);
  }, 600_000);

  test("on a medium that may only be read puts a rehearsal into the person's own folder, and says so", async () => {
    const folder = unpacked();
    const { home, env } = machine();
    execFileSync("chmod", ["-R", "a-w", folder]);
    onTestFinished(() => void execFileSync("chmod", ["-R", "u+w", folder]));
    const rehearsal = start(folder, "mingqian-rehearsal.sh", env);
    await served(rehearsal);
    expect(rehearsal.said()).toContain(
      "cannot be written to (EACCES): the rehearsal's data go to this user's data folder",
    );
    expect(rehearsal.said()).toContain(`Data folder: ${join(home, ".local/share/mingqian/temp/sample-")}`);
    expect(readdirSync(folder)).not.toContain("rehearsals");
  }, 600_000);

  test("on a medium from which nothing may be run says so, and what to do", async ({ skip }) => {
    const folder = unpacked();
    const { home, env } = machine();
    const reason = remounted(folder, "noexec");
    if (reason) skip(reason);
    const started = spawnSync("/bin/sh", [join(folder, "mingqian.sh")], {
      ...ordinary,
      env,
      cwd: home,
      encoding: "utf8",
    });
    expect([started.status, started.stdout]).toEqual([2, ""]);
    expect(started.stderr).toContain(
      "Programs may not be run from here (a medium mounted noexec, or rights lost in unpacking): copy the whole folder into your home folder",
    );
    expect(existsSync(join(home, ".local"))).toBe(false);
  }, 600_000);

  test("in a browser that is not there names the three that would do, and one that dies at once is said", async () => {
    const folder = unpacked();
    const { home, env } = machine();
    const desk = { ...env, DISPLAY: ":99" };
    const without = start(folder, "mingqian.sh", desk, []);
    await served(without);
    expect(without.said()).toContain(
      "No Chrome, Edge or Chromium was found. Install one, or open the addresses below",
    );
    expect(await without.stop()).toBe(0);
    writeFileSync(join(env.PATH, "chromium"), "#!/bin/sh\necho 'libnss3.so: cannot open' >&2\nexit 127\n", {
      mode: 0o755,
    });
    own(home);
    const dying = start(folder, "mingqian.sh", desk, []);
    await expect
      .poll(dying.said, { timeout: 120_000 })
      .toMatch(
        /The console did not open: \S+chromium ended before it had connected \(exit code 127: libnss3\.so: cannot open\)/,
      );
    expect(await dying.stop()).toBe(0);
  }, 600_000);

  test("that is not whole starts nothing, and names the file", async () => {
    const folder = unpacked();
    const { home, env } = machine();
    const font = "app/node_modules/@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf";
    const said = async () => {
      const started = start(folder, "mingqian.sh", env);
      return { code: await started.ended, said: started.said() };
    };
    // As a Mac lays one beside each file it copies to a stick: it would change the program's digest.
    const stray = join(folder, "app/electron/cli/._start.ts");
    writeFileSync(stray, "x");
    expect((await said()).said).toContain(
      "app/electron/cli/._start.ts (a file in the program's folder that is none",
    );
    rmSync(stray);
    chmodSync(join(folder, font), 0o644);
    appendFileSync(join(folder, font), "x");
    expect(await said()).toEqual({
      code: 2,
      said: expect.stringContaining(`This folder is not whole: ${font} (its size is another one`),
    });
    rmSync(join(folder, font));
    expect((await said()).said).toContain(`${font} (this file is missing)`);
    const page = join(folder, "app/dist/verify/verify.html");
    const text = readFileSync(page);
    text[0] = (text[0] ?? 0) ^ 1;
    writeFileSync(page, text);
    writeFileSync(join(folder, font), readFileSync(join(made, name, font)));
    expect((await said()).said).toContain("app/dist/verify/verify.html (its content is another one)");
    rmSync(join(folder, "app/shared/text"), { recursive: true });
    expect(await said()).toEqual({ code: 1, said: expect.stringContaining("This folder may not be whole") });
    writeFileSync(join(folder, "FILES"), "");
    expect(whatIsAmiss(folder)).toEqual({ kind: "list", path: "FILES" });
    expect(existsSync(join(home, ".local/share/mingqian/ledger.sqlite"))).toBe(false);
  }, 600_000);

  test("with a Node that the system cannot run says what it needs and what it found", async () => {
    const folder = unpacked();
    const { env } = machine();
    const node = join(folder, "runtime/node");
    writeFileSync(node, '#!/bin/sh\necho "version \\`GLIBC_2.28\' not found" >&2; exit 1\n');
    chmodSync(node, 0o755);
    const started = start(folder, "mingqian.sh", env);
    expect(await started.ended).toBe(2);
    expect(started.said()).toMatch(/needs a 64-bit system with glibc 2\.28 or later, and has glibc \d/);
  }, 600_000);
});

test("a system it is not made for is refused by name", () => {
  const asked = spawnSync(process.execPath, [join(root, "build/portable.ts"), "--target", "beos"], {
    encoding: "utf8",
  });
  expect([asked.status, asked.stderr]).toEqual([
    2,
    "--target takes win-x64, linux-x64, linux-arm64, not “beos”.\n",
  ]);
});

test("a handbook of other sources is not packed, and one that is not packed is missed aloud", () => {
  const run = (...args: readonly string[]) =>
    spawnSync(
      process.execPath,
      [join(root, "build/portable.ts"), "--target", "linux-x64", "--out", scratch(), ...args],
      {
        encoding: "utf8",
      },
    );
  const other = run("--handbook", scratch());
  expect(other.status).not.toBe(0);
  expect(other.stderr).toContain("holds no handbook.html");
  const without = run();
  expect([without.status, without.stderr]).toEqual([0, ""]);
  expect(without.stdout).toContain("No handbook with pictures is packed: npm run handbook");
}, 600_000);
