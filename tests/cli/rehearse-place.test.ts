import { execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { outputFolder } from "../../electron/cli/rehearse/options.ts";
import { passingDeviceCertificate } from "../../electron/services/papers/signing/device-certificate.ts";
import { ok } from "../../shared/text/result.ts";
import { asNobody } from "../support/as-nobody.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { rehearsed, rehearsing, rehearsingWith, unitList } from "../support/rehearsing.ts";
import { scratch } from "../support/scratch.ts";
import { smallDisk } from "../support/small-disk.ts";

describe("where nothing can be written", () => {
  test("a file in its place, or above it, is named", async () => {
    const folder = scratch();
    const key = unitList(folder, "key.csv", 5);
    for (const out of [key, join(key, "below"), join(key, "far/below")]) {
      const { code, err } = await rehearsing("--key", key, "--out", out);
      expect(code).toBe(2);
      expect(err).toContain(`${key} 已存在且不是文件夹`);
    }
    expect(readdirSync(folder)).toEqual(["key.csv"]);
  });

  test("a link that leads nowhere is named", () => {
    const folder = scratch();
    const link = join(folder, "link");
    symlinkSync(join(folder, "gone"), link);
    const refused = outputFolder(join(link, "below"));
    expect(refusalKey(refused)).toBe("rehearsal.out.not-folder");
    expect(refused).toMatchObject({ refusal: { values: { folder: link } } });
    expect(readdirSync(folder)).toEqual(["link"]);
  });

  test("a folder that is somebody else's, there already or not", () => {
    const folder = scratch();
    mkdirSync(join(folder, "out"));
    for (const path of [folder, join(folder, "out")]) chmodSync(path, 0o555);
    for (const out of ["out", "new", "new/below"])
      expect(refusalKey(asNobody(() => outputFolder(join(folder, out))))).toBe("rehearsal.out.unwritable");
    expect(readdirSync(folder)).toEqual(["out"]);
  });

  test("a name too long, after a part that is not", () => {
    const folder = scratch();
    expect(refusalKey(outputFolder(join(folder, "short", "长".repeat(100))))).toBe(
      "rehearsal.out.unwritable",
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a read-only disk", async ({ skip }) => {
    const folder = scratch();
    const key = unitList(folder, "key.csv", 5);
    const disk = join(folder, "disk");
    mkdirSync(disk);
    const reason = smallDisk(disk, 100);
    if (reason) skip(reason);
    execFileSync("mount", ["-o", "remount,ro", disk]);
    for (const out of [disk, join(disk, "out")]) {
      const { code, err } = await rehearsing("--key", key, "--out", out);
      expect(code).toBe(2);
      expect(err).toContain(`输出文件夹 ${out} 不能写入（EROFS）`);
    }
  });

  test("what a refused rehearsal wrote is taken away, and no more", () => {
    const folder = scratch();
    const taken = succeeded(outputFolder(join(folder, "a/b")));
    mkdirSync(join(taken.path, "bag"));
    writeFileSync(join(taken.path, "bag/file"), "");
    writeFileSync(join(folder, "a/beside"), "");
    taken.clear();
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(["a", "a/beside"]);
  });
});

/** Bytes that a folder's files take on a disk whose pages have 4 KiB. */
function pagesOf(folder: string, names: readonly string[]): number {
  const files = names.flatMap((name) => {
    const path = join(folder, name);
    if (!statSync(path).isDirectory()) return [path];
    const below = readdirSync(path, { recursive: true, encoding: "utf8" }).map((file) => join(path, file));
    return below.filter((file) => statSync(file).isFile());
  });
  return files.reduce((sum, file) => sum + Math.ceil(statSync(file).size / 4096) * 4096, 0);
}

test("a full disk at any time: one sentence, and nothing left that looks like a bag", async ({ skip }) => {
  const folder = scratch();
  const key = unitList(folder, "key.csv", 40);
  const { bag, ceremony } = await rehearsed("--key", key, "--out", join(folder, "out"));
  const within = (names: readonly string[]) => pagesOf(dirname(bag.whole.folder), names);
  const ledger = within(["ledger.sqlite"]);
  const whole = within([ceremony, `${ceremony}.zip`]);
  const open = within([`${ceremony}-public`, `${ceremony}-public.zip`]);
  const disk = join(folder, "disk");
  mkdirSync(disk);
  for (const [while_, bytes] of Object.entries({
    ledger: ledger / 2,
    whole: ledger + whole / 2,
    open: ledger + whole + open / 2,
  })) {
    const reason = smallDisk(disk, Math.floor(bytes / 1024));
    if (reason) skip(reason);
    const { code, err, out } = await rehearsing("--key", key, "--out", join(disk, "out"));
    expect([while_, code]).toEqual([while_, 2]);
    expect(err).toMatch(while_ === "ledger" ? /^账本 .*磁盘已满.*$/ : /^磁盘已满.*$/);
    expect(out.includes("抽取记录已归档")).toBe(while_ !== "ledger");
    expect(readdirSync(disk)).toEqual([]);
  }
});

test("a bag that does not pass its check is exit 1, named, and left where it is to be looked at", async () => {
  const folder = scratch();
  const [one, other] = [0, 1].map(() => passingDeviceCertificate("2026-12-25T09:30:00+08:00"));
  if (!one || !other) throw new Error("no certificates");
  // Papers signed with a key that is not their certificate's.
  const device = () => ok({ ...one, key: other.key });
  const key = unitList(folder, "key.csv", 5);
  const out = join(folder, "out");
  const said = await rehearsingWith({ device }, "--key", key, "--out", out, "--json", "--lang", "en");
  expect(said.code).toBe(1);
  const last = said.err.split("\n").at(-1) ?? "";
  expect(last).toMatch(
    /^The bag .* does not pass its own check and is not recorded: electronic signatures of /,
  );
  expect(JSON.parse(said.out)).toEqual({ ok: false, code: "ceremony.bag-unverified", message: last });
  expect(existsSync(join(out, "REHEARSAL-DEMO-2027Q1-1/manifest-sha256.txt"))).toBe(true);
});

test("as a program of its own: real scrypt, the usual place, its exit code", async () => {
  const folder = scratch();
  const program = fileURLToPath(new URL("../../electron/cli/rehearse.ts", import.meta.url));
  const run = promisify(execFile);
  const key = unitList(folder, "key.csv", 20);
  const { stdout, stderr } = await run(process.execPath, [program, "--key", key, "--lang", "en", "--json"], {
    cwd: folder,
  });
  const told = JSON.parse(stdout);
  expect(told.bag.whole.folder).toMatch(/\/out\/rehearsal-\d{8}-\d{6}\/REHEARSAL-DEMO-\d{4}Q[1-4]-1$/);
  expect(stderr).toContain(
    `Check it yourself: npm run verify -- ${told.bag.whole.folder} --lang en --freeze ${told.freeze}`,
  );
  for (const name of ["names.age", "recovery.age"]) {
    const sealed = readFileSync(join(told.bag.whole.folder, "data/sealed", name), "latin1");
    // log₂ N of the stock age tool.
    expect(sealed).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/);
  }
  const refused = run(process.execPath, [program, "--key", join(folder, "none.csv")], { cwd: folder });
  await expect(refused).rejects.toMatchObject({
    code: 2,
    stdout: "",
    stderr: expect.stringContaining("none.csv"),
  });
  expect(readdirSync(join(folder, "out"))).toHaveLength(1);
  expect(existsSync(told.ledger)).toBe(true);
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "interrupted by %s it takes away what it wrote, and says so",
  async (signal) => {
    const folder = scratch();
    const program = fileURLToPath(new URL("../../electron/cli/rehearse.ts", import.meta.url));
    const key = unitList(folder, "key.csv", 20);
    const out = join(folder, "out");
    const child = spawn(process.execPath, [program, "--key", key, "--lang", "en", "--out", out]);
    const ended = once(child, "exit");
    let said = "";
    // The names are being sealed: the ledger holds them already, and the keys are not yet shown.
    for await (const chunk of child.stdout) {
      said += String(chunk);
      if (said.includes("sealing") && !child.killed) {
        expect(existsSync(join(out, "ledger.sqlite"))).toBe(true);
        child.kill(signal);
      }
    }
    expect(await ended).toEqual([128 + constants.signals[signal], null]);
    expect(said).toContain(`what it had written into ${out} is taken away`);
    expect(existsSync(out)).toBe(false);
  },
);
