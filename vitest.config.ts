import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/support/build-windows.ts"],
    passWithNoTests: false,
    // The electron package would fetch its program when it is imported for real: it then only names this path.
    env: { ELECTRON_OVERRIDE_DIST_PATH: "/nonexistent" },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
