import { fileURLToPath } from "node:url";
import { build } from "vite";
import { scratch } from "./scratch.ts";

/** The page as it goes into bags, built into a folder of its own. */
export async function verifyPageBuilt(): Promise<{ readonly folder: string }> {
  const folder = scratch();
  const configFile = fileURLToPath(new URL("../../build/verify-page.ts", import.meta.url));
  await build({ configFile, logLevel: "warn", build: { outDir: folder, emptyOutDir: true } });
  return { folder };
}
