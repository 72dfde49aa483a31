import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeBag } from "../../electron/services/archive/bag.ts";
import { bagFixture } from "../support/bag-fixture.ts";
import { succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { vectors } from "../support/vectors.ts";

const root = join(import.meta.dirname, "../..");
const heap = "--max-old-space-size=48";

test("a bag that is too large for the memory at hand is told by a sentence", async () => {
  const [first] = vectors;
  if (!first) throw new Error("no vectors");
  const { folder } = succeeded(await writeBag(scratch(), (await bagFixture(first)).content));
  writeFileSync(join(folder, "data/public/pool.csv"), "TS-00001,1,0\n".repeat(2_000_000));
  const run = spawnSync(
    process.execPath,
    [heap, join(root, "electron/cli/verify.ts"), folder, "--lang", "en"],
    {
      encoding: "utf8",
    },
  );
  expect(run.status, run.stderr).toBe(2);
  expect(run.stderr).toMatch(/^this program has not the memory to read .*\n$/);
});

test("a list that is too large for it likewise, and what the library says of a sheet reaches nobody", () => {
  const list = join(scratch(), "list.csv");
  writeFileSync(list, "a,b,c\n".repeat(2_000_000));
  const program = `
    const { readTableFile } = await import(${JSON.stringify(join(root, "electron/services/register/reading/read-file.ts"))});
    const read = await readTableFile(${JSON.stringify(list)});
    console.log(read.ok ? "read" : read.refusal.key);`;
  const run = spawnSync(process.execPath, [heap, "--input-type=module", "-e", program], { encoding: "utf8" });
  expect(run.stdout, run.stderr).toBe("register.file-memory\n");
});
