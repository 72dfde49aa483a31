import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { english } from "../../shared/archive/readme/en.ts";
import { drawByPowerShell, manifestsByPowerShell } from "../../shared/archive/readme/powershell.ts";
import { chinese } from "../../shared/archive/readme/zh.ts";
import { readme } from "../../shared/archive/readme.ts";
import { guideFiles, guides } from "../../shared/draw/guides.ts";
import { scansText } from "../../shared/draw/scans-file.ts";
import { hold } from "../draw/second/ceremony.ts";
import { has } from "../support/has-command.ts";
import { scratch } from "../support/scratch.ts";
import { vectors } from "../support/vectors.ts";

const files = hold(vectors[0] ?? expect.unreachable());
const listed = ["basis.csv", "plan.csv", "pool.csv", "excluded.csv", "roster.csv", "freeze.txt", "seed.txt"];

/** A folder of public files, as in a bag beside `data/verify`. */
function publicFolder(changed: Readonly<Record<string, string>> = {}): string {
  const bag = scratch();
  for (const folder of ["data/public", "data/verify"]) mkdirSync(join(bag, folder), { recursive: true });
  for (const name of [...listed, "result.csv"])
    writeFileSync(join(bag, "data/public", name), changed[name] ?? files[name] ?? "");
  writeFileSync(join(bag, "data/verify/README.txt"), readme);
  return join(bag, "data/public");
}

describe.each([
  ["Chinese", chinese],
  ["English", english],
])("the %s half of the readme", (_, half) => {
  test("has a line for each table of a bag, with its columns", () => {
    const tables = Object.entries(files).filter(
      ([name]) => name.endsWith(".csv") && name !== "conflicts.csv" && name !== "amendments.csv",
    );
    expect(tables).toHaveLength(8);
    for (const [name, text] of tables) {
      expect(half).toContain(name);
      expect(half).toContain(text.slice(0, text.indexOf("\n")));
    }
    expect(half).toContain(scansText([]).trim());
    expect(half).toContain("unit,inspector");
  });

  test("names every other file and everything that basis.csv says", () => {
    const others = ["freeze.txt", "seed.txt", "close.txt", "names.age", "recovery.age", "verify.html"];
    const tags = ["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"];
    const papers = ["pre-draw-sheet.pdf", "minutes.pdf", "events.jsonl"];
    const keys = (files["basis.csv"] ?? "").split("\n").map((line) => line.split(",")[0] ?? "");
    const named = [...others, ...tags, ...papers, ...guides.map((guide) => guideFiles[guide]), ...keys];
    expect(named.filter((name) => !half.includes(name))).toEqual([]);
  });
});

test("it names no ceremony and no office, so that it is the same in every bag", () => {
  expect(readme).not.toMatch(/DEMO|示例|样例/);
});

/** What the one line of the readme runs in PowerShell, cut out as that line does. */
const parts = readme.split(/^====\r?$/m);

test("the line for Windows cuts the two parts for PowerShell out of it, in ASCII", () => {
  expect(parts).toHaveLength(4);
  expect(parts.slice(1, 3).map((part) => part.trimStart())).toEqual([
    manifestsByPowerShell,
    drawByPowerShell,
  ]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what is to be absent.
  expect(manifestsByPowerShell + drawByPowerShell).toMatch(/^[\x0a\x20-\x7e]+$/);
  for (const half of [chinese, english])
    expect(
      half.match(/\(Get-Content -Raw -Encoding UTF8 \S+README\.txt\) -split .*; iex \$t\[[12]\]/g),
    ).toEqual([
      String.raw`(Get-Content -Raw -Encoding UTF8 data\verify\README.txt) -split '(?m)^====\r?$'; iex $t[1]`,
      String.raw`(Get-Content -Raw -Encoding UTF8 ..\verify\README.txt) -split '(?m)^====\r?$'; iex $t[2]`,
    ]);
});

describe.skipIf(!has("pwsh"))("with PowerShell", { timeout: 120_000 }, () => {
  const drawn = (folder: string) =>
    execFileSync("pwsh", ["-NoProfile", "-Command", drawByPowerShell], { cwd: folder, encoding: "utf8" });

  test("the draw is drawn again, and one that was touched is told", () => {
    const right = drawn(publicFolder());
    expect(right).toMatch(/^result\.csv OK$/m);
    const touched = (files["result.csv"] ?? "").replace("1,TS,TS-001", "1,TS,TS-002");
    expect(drawn(publicFolder({ "result.csv": touched }))).toMatch(/^result\.csv DIFFERS/m);
  });
});

/** A path with the commands of the recipe and no others, and `shasum` for `sha256sum`, as macOS has it. */
function pathOf(...commands: readonly string[]): string {
  const bin = scratch();
  for (const command of commands)
    symlinkSync(
      execFileSync("sh", ["-c", `command -v ${command}`], { encoding: "utf8" }).trim(),
      join(bin, command),
    );
  return bin;
}

test.skipIf(!has("shasum"))("where there is no sha256sum, the recipe draws again with shasum", () => {
  const tools = ["sed", "awk", "sort", "tail", "cut", "mktemp", "diff"];
  const line = "sed '1,/^----$/d' ../verify/README.txt | sh";
  expect(readme.split("\n").filter((one) => one.trim() === line)).toHaveLength(2);
  const ran = (path: string) =>
    execFileSync("/bin/sh", ["-c", line.replace("| sh", "| /bin/sh")], {
      cwd: publicFolder(),
      encoding: "utf8",
      env: { PATH: path, TMPDIR: scratch() },
      stdio: ["ignore", "pipe", "pipe"],
    });
  const said = ran(pathOf(...tools, "shasum"));
  expect(said).toMatch(/^result\.csv OK/m);
  expect(said).toContain("  freeze.txt\n");
  expect(() => ran(pathOf(...tools))).toThrow();
});
