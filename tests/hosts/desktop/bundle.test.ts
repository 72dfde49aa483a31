import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { buildProduct, desktop, isCurrent, windows } from "../../../electron/cli/start/built.ts";
import { succeeded } from "../../support/outcome.ts";
import { scratch } from "../../support/scratch.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

beforeAll(async () => {
  if (!isCurrent(root, windows)) succeeded(await buildProduct(root, windows));
  succeeded(await buildProduct(root, desktop));
}, 120_000);

test("the bundled program finds its pages, its preload script and its sample", async () => {
  const script = fileURLToPath(new URL("run-bundle.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, scratch()], { timeout: 30_000 });
  expect(JSON.parse(stdout)).toEqual({
    loaded: [["app://console/"], ["app://stage/"]],
    preload: join(root, "dist", "desktop", "preload.cjs"),
    rows: { id: "1", ok: true, output: expect.objectContaining({ total: 132 }) },
  });
});

test("a program that cannot even load says so in a box, for who double-clicks sees no terminal", async () => {
  const script = fileURLToPath(new URL("run-bundle.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, scratch(), "pdfkit"], {
    timeout: 30_000,
  });
  expect(JSON.parse(stdout)).toEqual({
    boxes: [
      {
        title: "Mingqian",
        content: expect.stringMatching(
          /^Mingqian cannot start \(Cannot find package 'pdfkit'\)\. Every finished step is stored\./,
        ),
      },
    ],
    exits: [1],
  });
});

test("the preload script is one file that a sandboxed window can load: CommonJS, and nothing but Electron", () => {
  const text = readFileSync(join(root, "dist", "desktop", "preload.cjs"), "utf8");
  expect([...text.matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"']);
  expect(text).not.toMatch(/^\s*(import|export)\b/m);
});
