import { execFile } from "node:child_process";
import { join } from "node:path";
import { execPath } from "node:process";
import { promisify } from "node:util";
import { scratch } from "./scratch.ts";

const root = join(import.meta.dirname, "../..");

/** The page as it goes into bags, built into a folder of its own; by a process of its own, for within the tests' Vite leaves its styles out. */
export async function verifyPageBuilt(): Promise<{ readonly folder: string }> {
  const folder = scratch();
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  const asked = ["build", "--config", join(root, "build/verify-page.ts"), "--outDir", folder];
  await promisify(execFile)(execPath, [vite, ...asked, "--emptyOutDir", "--logLevel", "warn"], { env });
  return { folder };
}
