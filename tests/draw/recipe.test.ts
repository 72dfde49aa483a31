import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recipe } from "../../shared/archive/readme/recipe.ts";
import { vectors } from "../support/vectors.ts";
import { hold } from "./second/ceremony.ts";
import type { Files } from "./second/freeze.ts";

const run = promisify(execFile);
const listed = ["basis.csv", "plan.csv", "pool.csv", "excluded.csv", "roster.csv", "freeze.txt", "seed.txt"];
let scratch = "";
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "recipe-"));
});
afterAll(() => rm(scratch, { recursive: true }));

/** Runs the recipe as a shell script on a folder of public files, and gives what it printed and what it left. */
async function check(files: Files, locale: string) {
  const folder = await mkdtemp(join(scratch, "case-"));
  const out = await mkdtemp(join(scratch, "out-"));
  for (const name of [...listed, "result.csv"]) await writeFile(join(folder, name), files[name] ?? "");
  const env = { PATH: process.env["PATH"], LC_ALL: locale, TMPDIR: out };
  const ran = await run("sh", ["-c", recipe], { cwd: folder, env }).then(
    ({ stdout }) => ({ status: 0, stdout }),
    (failed: { code: unknown; stdout: string }) => ({ status: failed.code, stdout: failed.stdout }),
  );
  const made = await readFile(join(out, (await readdir(out))[0] ?? "", "result.csv"), "utf8");
  return { ...ran, made, left: (await readdir(folder)).sort() };
}

describe.concurrent("the shell recipe", { timeout: 120_000 }, () => {
  for (const [i, told] of vectors.entries()) {
    test(`case ${i + 1}, ${told.ceremony}: the digests and the result`, async () => {
      const files = hold(told);
      const { status, stdout, made, left } = await check(
        files,
        ["C", "C.UTF-8", "zh_CN.GB18030"][i % 3] ?? "",
      );
      const rows = told.expect.result.map((row) => `${row.join(",")}\n`);
      expect(made).toBe(["order,draw,code,ticket\n", ...rows].join(""));
      expect(stdout).toContain(listed.map((name) => `${told.expect.digests[name]}  ${name}\n`).join(""));
      expect(stdout).toContain("\nresult.csv OK");
      expect(status).toBe(0);
      expect(left).toEqual([...listed, "result.csv"].sort());
    });
  }

  test("says what differs and fails on a result that was touched", async () => {
    const files = hold(vectors[0] ?? expect.unreachable());
    const touched = files["result.csv"]?.replace("1,TS,TS-001", "1,TS,TS-002") ?? "";
    const { status, stdout } = await check({ ...files, "result.csv": touched }, "C");
    expect(status).toBe(1);
    expect(stdout).toContain("> 1,TS,TS-002");
    expect(stdout).not.toContain("OK");
  });

  test("draws other units from another seed", async () => {
    const files = hold(vectors[0] ?? expect.unreachable());
    const seed = files["seed.txt"]?.replace(/^slip,1,./m, "slip,1,x") ?? "";
    expect((await check({ ...files, "seed.txt": seed }, "C")).status).toBe(1);
  });
});
