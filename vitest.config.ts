import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { keepCompiled, workers } from "./tests/support/machine.ts";

keepCompiled();

/** Tests that look at the windows in a browser all do so by one module, and are known by it. */
const all = globSync("tests/**/*.test.ts", { cwd: import.meta.dirname });
const windows = all.filter((file) =>
  readFileSync(`${import.meta.dirname}/${file}`, "utf8").includes("support/console-in-chromium.ts"),
);

export default defineConfig({
  test: {
    passWithNoTests: false,
    maxWorkers: workers,
    // The electron package would fetch its program when it is imported for real: it then only names this path.
    env: { ELECTRON_OVERRIDE_DIST_PATH: "/nonexistent" },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: "windows", include: windows, globalSetup: ["tests/support/build-windows.ts"] },
      },
      {
        extends: true,
        test: { name: "core", include: ["tests/**/*.test.ts"], exclude: windows, isolate: false },
      },
    ],
  },
});
