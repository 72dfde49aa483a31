import { spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { fakeProgram } from "../support/fake-program.ts";
import { scratch } from "../support/scratch.ts";

const script = fileURLToPath(new URL("../../build/prepare-machine.ts", import.meta.url));
const readers = [
  "age",
  "awk",
  "firefox",
  "openssl",
  "pdffonts",
  "pdftotext",
  "python3",
  "qpdf",
  "sha256sum",
  "tar",
  "unzip",
];

/** Prepares a machine that has the readers and these programs, and no apt-get. */
function prepare(...programs: string[]) {
  const bin = scratch();
  symlinkSync("/bin/sh", join(bin, "sh"));
  for (const program of [...readers, ...programs]) fakeProgram(bin, program);
  const { status, stderr } = spawnSync(process.execPath, [script], { env: { PATH: bin }, encoding: "utf8" });
  return [status, stderr];
}

test.each(["chromium", "google-chrome", "microsoft-edge"])("%s is browser enough", (browser) => {
  expect(prepare(browser)).toEqual([0, ""]);
});

test("without any, Debian's chromium is asked for", () => {
  expect(prepare()).toEqual([
    1,
    "Missing programs: chromium or google-chrome or microsoft-edge. Install them with: apt-get install chromium\n",
  ]);
});
