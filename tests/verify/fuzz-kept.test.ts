import { execFileSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

test("what npm run fuzz tries is kept before it is tried, as the line that tries it again", () => {
  const root = join(import.meta.dirname, "../..");
  // One that no run before this has kept.
  const seed = String(randomInt(2 ** 31));
  const asked = ["--target", "sheet", "--seed", seed, "--runs", "1", "--minutes", "0"];
  const said = execFileSync(process.execPath, [join(root, "tests/support/fuzz/run.ts"), ...asked], {
    encoding: "utf8",
  });
  const [, kept = ""] = /^what is tried is kept in (.+)$/m.exec(said) ?? [];
  expect(readFileSync(kept, "utf8").split("\n")).toContain(
    `npm run fuzz -- --target sheet --seed ${seed} --runs 1`,
  );
});
