import { execFileSync, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { writeBag } from "../../electron/services/archive/bag.ts";
import { asNobody } from "../support/as-nobody.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { sampleBag } from "../support/sample-bag.ts";
import { scratch } from "../support/scratch.ts";
import { smallDisk } from "../support/small-disk.ts";

const writer = new URL("../support/write-sample-bag.ts", import.meta.url);
const name = sampleBag().name;

test("killed at any step, no half bag stands under its name, and the next try succeeds", async () => {
  const place = scratch();
  mkdirSync(join(place, ".other.mingqian-partial"));
  let step = 0;
  for (let told: unknown; told === undefined; ) {
    step += 1;
    const child = fork(writer, [place, "10", String(step)], { execArgv: [] });
    child.on("message", (message) => {
      told = message;
    });
    const [, signal] = await once(child, "close");
    expect([signal, told]).toEqual(told === undefined ? ["SIGKILL", undefined] : [null, "written"]);
    const there = readdirSync(place).filter((entry) => !entry.startsWith("."));
    if (there.length > 0) {
      expect(there[0]).toBe(name);
      execFileSync("sha256sum", ["--quiet", "-c", "manifest-sha256.txt"], { cwd: join(place, name) });
      execFileSync("sha256sum", ["--quiet", "-c", "tagmanifest-sha256.txt"], { cwd: join(place, name) });
    }
  }
  expect(step).toBeGreaterThan(20);
  expect(readdirSync(place).sort()).toEqual([".other.mingqian-partial", name, `${name}.zip`]);
});

describe("a place that cannot hold it", () => {
  test("is missing, or is a file", async () => {
    const place = scratch();
    writeFileSync(join(place, "file"), "");
    for (const into of ["missing", "file", "file/below"]) {
      expect(refusalKey(await writeBag(join(place, into), sampleBag()))).toBe("bag.no-folder");
    }
    expect(readdirSync(place)).toEqual(["file"]);
  });

  test("is read-only", async () => {
    const place = scratch();
    chmodSync(place, 0o555);
    const written = asNobody(() => writeBag(place, sampleBag()));
    expect(refusalKey(await written)).toBe("bag.unwritable");
    expect(readdirSync(place)).toEqual([]);
    chmodSync(place, 0o755);
  });

  test.for([
    ["while its folder is written", 300],
    ["while its zip is written", 900],
  ] as const)("is full %s: nothing is left, and with room it succeeds", async ([, kibibytes], { skip }) => {
    const place = scratch();
    const reason = smallDisk(place, kibibytes);
    if (reason) skip(reason);
    const filler = join(place, "filler");
    writeFileSync(filler, Buffer.alloc(50_000));
    expect(refusalKey(await writeBag(place, sampleBag(600)))).toBe("bag.full");
    expect(readdirSync(place)).toEqual(["filler"]);
    rmSync(filler);
    succeeded(await writeBag(place, sampleBag(20)));
  });

  test("lets no file grow (a limit of the system): nothing is left", async () => {
    const place = scratch();
    const limited = [
      "-c",
      'ulimit -f 200; exec "$0" "$@"',
      process.execPath,
      fileURLToPath(writer),
      place,
      "600",
    ];
    const child = spawn("sh", limited, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
    const told: unknown[] = [];
    child.on("message", (message) => told.push(message));
    await once(child, "close");
    expect(told).toEqual(["bag.full"]);
    expect(readdirSync(place)).toEqual([]);
  });
});
