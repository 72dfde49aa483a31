import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rehearsed, type Told } from "../support/rehearsing.ts";
import { scratch } from "../support/scratch.ts";

let out = "";
let told: Told;
/** The public edition: what anybody may be handed. */
let bag = "";
let readme = "";
beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), "mingqian-"));
  told = await rehearsed("--out", join(out, "out"));
  bag = told.bag.open.folder;
  readme = readFileSync(join(bag, "data/verify/README.txt"), "utf8");
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** Runs text as it stands, in a folder of the bag; what it writes elsewhere is tidied. */
const run = (folder: string, commands: string) =>
  execFileSync("sh", ["-c", commands], {
    cwd: join(bag, folder),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, TMPDIR: scratch() },
  });

/** The lines of the README, in both of its languages, that begin like this. */
const lines = (start: string) =>
  readme
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith(start));

describe("with the commands that its README gives, exactly as printed", () => {
  test("the bag is whole", () => {
    const commands = lines("sha256sum -c");
    expect(commands).toHaveLength(4);
    for (const command of commands) expect(run("", command)).not.toMatch(/FAILED/);
  });

  test("the draw is drawn again", () => {
    const drawn = run("data/public", readme.split("----\n")[1] ?? "");
    expect(drawn).toMatch(/^result\.csv OK/m);
    expect(drawn).toContain(`${told.freeze}  freeze.txt\n`);
    expect(drawn).toContain(`${told.seed}  seed.txt\n`);
  });

  test("the minutes' signature is valid, over the whole document, and its certificate is the one on paper", () => {
    const reading = lines("pdfsig");
    expect(reading).toHaveLength(2);
    for (const command of reading) {
      const signed = run("data/minutes", command);
      expect(signed.match(/Signature is Valid\./g)).toHaveLength(1);
      expect(signed).toContain("Total document signed");
      // The README says that the pre-draw sheet is signed likewise.
      const sheet = run("data/minutes", command.replaceAll("minutes.pdf", "pre-draw-sheet.pdf"));
      expect(sheet.match(/Signature is Valid\./g)).toHaveLength(1);
      expect(sheet).toContain("Total document signed");
    }
    const listing = lines("(M=");
    expect(listing).toHaveLength(2);
    // Across every page of a rehearsal lies 演练; pdftotext gives its letters wherever a line passes under them.
    const onPaper = run("data/minutes", "pdftotext minutes.pdf -").replace(/[\s演练]/g, "");
    for (const command of listing) {
      const fingerprints = run("data/minutes", command);
      expect(fingerprints).toMatch(/^[0-9a-f]{64} {2}-\n$/);
      expect(onPaper).toContain(`电子签名证书指纹（SHA-256）${fingerprints.slice(0, 64)}`);
    }
  });

  test("the draw is drawn again by the one line of this repository's README, in both languages", () => {
    for (const page of ["README.md", "README.zh-CN.md"]) {
      const told = readFileSync(join(import.meta.dirname, "../..", page), "utf8");
      const [line = ""] = /^sed .*$/m.exec(told) ?? [];
      expect(run("data/public", line)).toMatch(/^result\.csv OK/m);
    }
  });

  test("and the bag is still as it was", () => {
    expect(run("", "sha256sum --strict -c manifest-sha256.txt")).not.toMatch(/FAILED/);
    expect(run("", "find . -type f | wc -l").trim()).toBe(
      String(readFileSync(join(bag, "manifest-sha256.txt"), "utf8").trimEnd().split("\n").length + 4),
    );
  });
});
