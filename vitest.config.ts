import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { keepCompiled, workers } from "./tests/support/machine.ts";

keepCompiled();

const all = globSync("tests/**/*.test.ts", { cwd: import.meta.dirname });
const saying = (words: RegExp) =>
  all.filter((file) => words.test(readFileSync(`${import.meta.dirname}/${file}`, "utf8")));

/** Tests that look at the windows in a browser all do so by one module, and are known by it. */
const windows = saying(/support\/console-in-chromium\.ts/);
/** Tests that put something in the place of a module, or measure their process, need one that nobody has used before. */
const alone = saying(/vi\.mock\(|memoryUsage\(/);

/** The longest begin first, so that no core stands idle at the end; Vitest knows them only from an earlier run. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const long = ({ moduleId }: TestSpecification) =>
      /\/(crash|print-papers|console-[\w-]+)\.test\.ts$/.test(moduleId);
    const sorted = await super.sort(files);
    return [...sorted.filter(long), ...sorted.filter((file) => !long(file))];
  }
}

export default defineConfig({
  test: {
    passWithNoTests: false,
    maxWorkers: workers,
    sequence: { sequencer: LongestFirst },
    // Loading the modules of every file anew takes longer than most files do.
    isolate: false,
    // The electron package would fetch its program when it is imported for real: it then only names this path.
    env: { ELECTRON_OVERRIDE_DIST_PATH: "/nonexistent" },
    // Guards against what hangs, not measures: a machine may have other work.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: { name: "windows", include: windows, globalSetup: ["tests/support/build-windows.ts"] },
      },
      {
        extends: true,
        test: { name: "core", include: ["tests/**/*.test.ts"], exclude: [...windows, ...alone] },
      },
      { extends: true, test: { name: "alone", include: alone, isolate: true } },
      {
        // The ledger once more with Node's own SQLite, which takes the place of better-sqlite3 on older systems.
        extends: true,
        test: {
          name: "node-sqlite",
          include: [
            "tests/ledger/{sqlite,ledger,notes,migrate,upcasters,displaced,folder,put-back}.test.ts",
            "tests/ledger/ledger-{as-it-is,damage,place}.test.ts",
          ],
          env: { MINGQIAN_SQLITE: "node:sqlite" },
        },
      },
    ],
  },
});
