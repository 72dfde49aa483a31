import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeBag } from "../../electron/services/archive/bag.ts";
import { recipe } from "../../shared/archive/readme/recipe.ts";
import { readme } from "../../shared/archive/readme.ts";
import { publicEdition } from "../../shared/archive/tag-files.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { sampleBag } from "../support/sample-bag.ts";
import { scratch } from "../support/scratch.ts";

const run = (folder: string, command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("a bag", () => {
  test("is what sha256sum says it is", async () => {
    const written = succeeded(await writeBag(scratch(), sampleBag()));
    expect(run(written.folder, "sha256sum", "--strict", "-c", "manifest-sha256.txt")).toMatch(
      /^(data\/.*: OK\n){6}$/,
    );
    expect(run(written.folder, "sha256sum", "--strict", "-c", "tagmanifest-sha256.txt")).toBe(
      "bag-info.txt: OK\nbagit.txt: OK\nmanifest-sha256.txt: OK\n",
    );
    expect(written.manifest).toBe(sha256(readFileSync(join(written.folder, "manifest-sha256.txt"))));
  });

  test("is checked by the commands of its own README", async () => {
    const { folder } = succeeded(await writeBag(scratch(), sampleBag()));
    const commands = readme.split("\n").filter((line) => line.trim().startsWith("sha256sum -c"));
    expect(commands.length).toBe(4);
    for (const command of commands) expect(run(folder, "sh", "-c", command)).not.toMatch(/FAILED/);
    expect(readme.endsWith(recipe)).toBe(true);
  });

  test("has the tag files of RFC 8493 and nothing more", async () => {
    const { folder } = succeeded(await writeBag(scratch(), sampleBag()));
    const text = (name: string) => readFileSync(join(folder, name), "utf8");
    expect(readdirSync(folder).sort()).toEqual([
      "bag-info.txt",
      "bagit.txt",
      "data",
      "manifest-sha256.txt",
      "tagmanifest-sha256.txt",
    ]);
    expect(text("bagit.txt")).toBe("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    const octets = run(folder, "sh", "-c", "find data -type f -exec cat {} + | wc -c").trim();
    expect(text("bag-info.txt")).toBe(
      `Source-Organization: 样例市生态环境局\nBagging-Date: 2026-12-25\nPayload-Oxum: ${octets}.6\n`,
    );
    const listed = text("manifest-sha256.txt")
      .trimEnd()
      .split("\n")
      .map((line) => line.slice(66));
    expect(listed).toEqual(
      run(folder, "sh", "-c", "find data -type f | LC_ALL=C sort").trimEnd().split("\n"),
    );
    expect(listed).toContain("data/minutes/样例 抽取记录.pdf");
  });

  test("as a zip holds the same files under one folder, for unzip and for Python", async () => {
    const place = scratch();
    const { folder, zip } = succeeded(await writeBag(place, sampleBag(100)));
    expect(run(place, "unzip", "-t", zip)).toContain("No errors detected");
    const into = scratch();
    const python =
      "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2])";
    run(place, "python3", "-c", python, zip, into);
    expect(readdirSync(into)).toEqual(["SAMPLE-2027Q1-1"]);
    expect(run(into, "diff", "-r", folder, join(into, "SAMPLE-2027Q1-1"))).toBe("");
  });

  test("is the same bytes again, in whatever time zone", async () => {
    const zone = process.env["TZ"];
    const digests = new Set<string>();
    for (const place of ["Asia/Shanghai", "America/St_Johns", "Pacific/Kiritimati"]) {
      process.env["TZ"] = place;
      const { folder, zip } = succeeded(await writeBag(scratch(), sampleBag(10)));
      digests.add(
        `${sha256(readFileSync(zip))} ${sha256(readFileSync(join(folder, "tagmanifest-sha256.txt")))}`,
      );
    }
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
    expect(digests.size).toBe(1);
  });

  test("has a public edition of its own, without the sealed files and those for later", async () => {
    const place = scratch();
    succeeded(await writeBag(place, sampleBag()));
    const open = succeeded(await writeBag(place, publicEdition(sampleBag())));
    expect(readdirSync(place).sort()).toEqual([
      "SAMPLE-2027Q1-1",
      "SAMPLE-2027Q1-1-public",
      "SAMPLE-2027Q1-1-public.zip",
      "SAMPLE-2027Q1-1.zip",
    ]);
    expect(readdirSync(join(open.folder, "data")).sort()).toEqual(["ledger", "minutes", "public"]);
    expect(run(open.folder, "sha256sum", "--strict", "-c", "manifest-sha256.txt")).not.toMatch(
      /sealed|later/,
    );
  });
});

describe("what is there already", () => {
  test("is never overwritten", async () => {
    const make: readonly ((path: string) => void)[] = [
      (path) => mkdirSync(path),
      (path) => writeFileSync(path, "mine"),
      (path) => writeFileSync(`${path}.zip`, "mine"),
    ];
    for (const taken of make) {
      const place = scratch();
      taken(join(place, "SAMPLE-2027Q1-1"));
      const before = run(place, "ls", "-lR", "--time-style=full-iso");
      expect(refusalKey(await writeBag(place, sampleBag()))).toBe("bag.exists");
      expect(run(place, "ls", "-lR", "--time-style=full-iso")).toBe(before);
    }
  });

  test("the same bag is left as it is, and its zip made where a crash left none", async () => {
    const place = scratch();
    const first = succeeded(await writeBag(place, sampleBag()));
    const zip = readFileSync(first.zip);
    expect(succeeded(await writeBag(place, sampleBag()))).toEqual(first);
    rmSync(first.zip);
    expect(succeeded(await writeBag(place, sampleBag()))).toEqual(first);
    expect(readFileSync(first.zip)).toEqual(zip);
    expect(readdirSync(place).length).toBe(2);
  });

  test("a bag with a file changed, added or taken away is not the same", async () => {
    const changes: readonly ((data: string) => void)[] = [
      (data) => writeFileSync(join(data, "public/pool.csv"), "code,tier,commitmenT\n"),
      (data) => writeFileSync(join(data, "public/extra.csv"), ""),
      (data) => rmSync(join(data, "public/pool.csv")),
    ];
    for (const change of changes) {
      const place = scratch();
      const { folder } = succeeded(await writeBag(place, sampleBag()));
      change(join(folder, "data"));
      expect(refusalKey(await writeBag(place, sampleBag()))).toBe("bag.exists");
    }
  });
});

describe("a path no machine must meet", () => {
  const withPath = (...paths: string[]) => ({
    ...sampleBag(),
    payload: new Map(paths.map((path) => [path, new Uint8Array()])),
  });

  test.each([
    "",
    "/etc/passwd",
    "../outside",
    "public/../../outside",
    "public//x",
    "public/./x",
    "public/",
    "public\\x",
    "c:x",
    "public/con",
    "public/LPT1.txt",
    "public/x.",
    "public/x ",
    "public/~x",
    "public/a%0Ab",
    "public/a\nb",
    "public/\u202ecsv.exe",
    "public/e\u0301",
    `public/${"长".repeat(81)}`,
  ])("%j is refused", async (path) => {
    const place = scratch();
    expect(refusalKey(await writeBag(place, withPath(path)))).toBe("bag.bad-path");
    expect(readdirSync(place)).toEqual([]);
  });

  test.each([[["public/a.csv", "public/A.csv"]], [["public/a", "public/a/b"]], [["public/a/b", "PUBLIC/A"]]])(
    "%j clash and are refused",
    async (paths) => {
      expect(refusalKey(await writeBag(scratch(), withPath(...paths)))).toBe("bag.bad-path");
    },
  );

  test.each(["", "..", "a/b", "/a", "x\\y"])("the name %j is refused", async (name) => {
    expect(refusalKey(await writeBag(scratch(), { ...sampleBag(), name }))).toBe("bag.bad-name");
  });
});
