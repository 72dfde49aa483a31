import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratch } from "../support/scratch.ts";

const root = join(import.meta.dirname, "../..");

test("docs/events.md is what the vocabulary says; where this fails, run `npm run docs`", () => {
  const page = join(scratch(), "events.md");
  execFileSync(process.execPath, [join(root, "build/events-doc.ts"), page]);
  expect(readFileSync(join(root, "docs/events.md"), "utf8")).toBe(readFileSync(page, "utf8"));
});
