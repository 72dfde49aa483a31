import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inspectorReasons, roles, unitReasons } from "../../shared/draw/model.ts";
import { verifyNames } from "../../shared/text/verify.ts";
import { scratch } from "../support/scratch.ts";

const root = join(import.meta.dirname, "../..");
const page = (name: string): string => readFileSync(join(root, "docs", name), "utf8");

test("docs/events.md is what the vocabulary says; where this fails, run `npm run docs`", () => {
  const written = join(scratch(), "events.md");
  execFileSync(process.execPath, [join(root, "build/events-doc.ts"), written]);
  expect(page("events.md")).toBe(readFileSync(written, "utf8"));
});

test("docs/verification.md names every check, and none that does not exist", () => {
  const listed = [...page("verification.md").matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name);
  const names = Object.keys(verifyNames).map((key) => key.slice("verify.name.".length));
  expect(listed).toEqual(names);
});

test.each(["protocol.md", "protocol.zh-CN.md"])("docs/%s names every role and reason", (name) => {
  const words = [...roles, ...unitReasons, ...inspectorReasons];
  expect(words.filter((word) => !page(name).includes(`\`${word}\``))).toEqual([]);
});
