import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { scratch } from "../support/scratch.ts";

/** A program of its own whose command is given as source text. */
function running(command: string) {
  const program = join(scratch(), "program.ts");
  const terminal = pathToFileURL(join(import.meta.dirname, "../../electron/cli/terminal.ts"));
  writeFileSync(program, `import { run } from ${JSON.stringify(terminal)};\nawait run(${command});\n`);
  const { status, stderr } = spawnSync(process.execPath, [program], { encoding: "utf8" });
  return { status, stderr };
}

test.each([
  ["thrown", 'async () => { throw new Error("broken"); }'],
  ["thrown later", 'async () => { setTimeout(() => { throw new Error("broken"); }); return 0; }'],
  ["rejected unseen", 'async () => { void Promise.reject(new Error("broken")); return 0; }'],
])("a fault of the program, %s, is told and is not taken for a finding", (_, command) => {
  const { status, stderr } = running(command);
  expect(stderr).toContain("Error: broken");
  expect(status).toBe(70);
});

test("what a command ends with is the process's exit code", () => {
  expect(running("async () => 1")).toEqual({ status: 1, stderr: "" });
});
