import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { expect, test } from "vitest";
import { loaded } from "../../build/packing/packages.ts";

const root = join(import.meta.dirname, "../..");
const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

/** `@a/b/c.js` → `@a/b`. */
const packageOf = (id: string): string => id.split("/", id.startsWith("@") ? 2 : 1).join("/");

/**
 * The packages that programs load when they run: what their modules import, at once or when it is needed, and the paths into packages
 * that they look up by a string, as the fonts. The programs are put together as the desktop's are, and written nowhere.
 */
async function loadedBy(...programs: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const program of programs) {
    const made = await build({
      configFile: false,
      root,
      logLevel: "error",
      publicDir: false,
      build: {
        write: false,
        target: "node24",
        minify: false,
        ssr: true,
        rolldownOptions: { input: join(root, "electron", program), external: [/^node:/, /^[^./]/] },
      },
    });
    for (const { output } of [made].flat() as { readonly output: readonly Chunk[] }[])
      for (const { type, code, imports, dynamicImports, fileName } of output) {
        if (type !== "chunk") throw new Error(`${fileName} is no program`);
        const outside = [...imports, ...dynamicImports].filter(
          (id) => !output.some((one) => one.fileName === id),
        );
        for (const id of outside) if (!id.startsWith("node:") && id !== "electron") found.add(packageOf(id));
        for (const [, path = ""] of code.matchAll(/["'`]((?:@[\w.-]+\/)?[\w.-]+\/[\w./-]+\.\w+)["'`]/g))
          if (Object.hasOwn(dependencies, packageOf(path))) found.add(packageOf(path));
      }
  }
  return [...found].sort();
}

interface Chunk {
  readonly type: "chunk" | "asset";
  readonly fileName: string;
  readonly code: string;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
}

test("what the desktop program loads is what is packed for it, no package more or less", async () => {
  const found = await loadedBy(
    "hosts/desktop/main.ts",
    "hosts/desktop/preload.ts",
    "services/verify/pdf-worker.ts",
  );
  expect(found).toEqual([...loaded.desktop].sort());
}, 120_000);

test("what the portable folder's programs load is what lies in it, no package more or less", async () => {
  const found = await loadedBy(
    "cli/portable.ts",
    "cli/start.ts",
    "cli/rehearse.ts",
    "cli/preview.ts",
    "cli/verify.ts",
    "services/verify/pdf-worker.ts",
  );
  expect(found).toEqual([...loaded.desktop, ...loaded.browser].sort());
}, 120_000);
