import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { verifyNames } from "../../shared/text/verify.ts";

test("docs/verification.md names every check, and none that does not exist", () => {
  const page = readFileSync(join(import.meta.dirname, "../../docs/verification.md"), "utf8");
  const listed = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name);
  const names = Object.keys(verifyNames).map((key) => key.slice("verify.name.".length));
  expect(listed).toEqual(names);
});
