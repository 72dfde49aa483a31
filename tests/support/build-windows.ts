import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Where a run of the tests finds the windows as they are now. */
export const builtWindows = `${root}node_modules/.cache/windows`;

/** Builds the windows once for all test files. */
export async function setup(): Promise<void> {
  await build({
    configFile: `${root}build/vite.config.ts`,
    logLevel: "warn",
    build: { outDir: builtWindows, emptyOutDir: true },
  });
}
