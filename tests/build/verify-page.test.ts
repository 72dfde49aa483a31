import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { expect, test, vi } from "vitest";
import { scratch } from "../support/scratch.ts";

const configFile = join(import.meta.dirname, "../../build/verify-page.ts");

/** Builds the page as `npm run build` does, into a folder of its own. */
async function built(): Promise<string> {
  const outDir = scratch();
  // Tests run as another environment, for which React has another build.
  vi.stubEnv("NODE_ENV", "production");
  await build({ configFile, logLevel: "error", build: { outDir } });
  expect(readdirSync(outDir)).toEqual(["verify.html"]);
  vi.unstubAllEnvs();
  return readFileSync(join(outDir, "verify.html"), "utf8");
}

test("verify.html is one file, the same each time, that lets in nothing but itself", async () => {
  const page = await built();
  expect(await built()).toBe(page);
  expect(Buffer.byteLength(page)).toBeLessThan(1_000_000);

  const digest = (tag: string) => {
    const [, content = "", ...more] = page.split(new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`));
    expect(more).toHaveLength(1);
    return createHash("sha256").update(content).digest("base64");
  };
  const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
  expect(policy.split("; ")).toEqual([
    "default-src 'none'",
    `script-src 'sha256-${digest("script")}'`,
    `style-src 'sha256-${digest("style")}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  // The policy has to come before what it is to hold back.
  expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.search(/<(?:script|style|link)/));
  expect(
    [...page.matchAll(/<(?:script|link|img)[^>]*\s(?:src|href)="([^"]*)"/g)].map(([, url]) => url),
  ).toEqual(["data:,"]);
});

test("what only the program says is not carried in every bag", async () => {
  const page = await built();
  expect(page).toContain("verify.name.close");
  for (const area of ["console.", "rehearsal.input", "stage.line", "contract.", "host."]) {
    expect(page).not.toContain(`"${area}`);
    expect(page).not.toContain(`\`${area}`);
  }
});
