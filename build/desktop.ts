/**
 * Bundles the desktop program into `dist/desktop`: the main program and the thread that reads PDFs as ES modules, and the preload
 * script as the one CommonJS file a sandboxed window can load. Packages stay packages: some read files that lie beside them. The licences
 * of all that is shipped are written beside them, and the pages for readers into `dist/docs`: `--handbook FOLDER` adds the guide with
 * pictures to them.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build, type Plugin } from "vite";
import { documents, documentsFolder, withoutHandbook } from "./documents/documents.ts";
import { licences } from "./packing/packages.ts";

const root = resolve(import.meta.dirname, "..");
const outDir = join(root, "dist", "desktop");

/**
 * A module goes on looking for files where its source lies: the sources are in the package as well.
 */
const places: Plugin = {
  name: "mingqian-places",
  transform(code, id) {
    if (!id.startsWith(root) || id.includes("node_modules") || !code.includes("import.meta."))
      return undefined;
    const source = relative(outDir, dirname(id)).replaceAll("\\", "/");
    return code
      .replaceAll(
        "import.meta.dirname",
        `process.getBuiltinModule("node:path").join(import.meta.dirname, "${source}")`,
      )
      .replaceAll(
        'new URL("./pdf-worker.ts", import.meta.url)',
        'new URL("./pdf-worker.js", import.meta.url)',
      );
  },
};

/** `entry` is its path in `electron/`. The first to be bundled empties the folder. */
async function bundle(entry: string, file: string, format: "es" | "cjs"): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: "warn",
    publicDir: false,
    plugins: [places],
    build: {
      outDir,
      emptyOutDir: file === "main.js",
      target: "node24",
      minify: false,
      ssr: true,
      rolldownOptions: {
        input: join(root, "electron", entry),
        external: [/^node:/, /^[^./]/],
        output: { format, entryFileNames: file, chunkFileNames: "[name].js" },
      },
    },
  });
}

await bundle("hosts/desktop/main.ts", "main.js", "es");
await bundle("hosts/desktop/preload.ts", "preload.cjs", "cjs");
await bundle("services/verify/pdf-worker.ts", "pdf-worker.js", "es");
writeFileSync(join(outDir, "LICENSES.txt"), licences(root));

const { values } = parseArgs({ options: { handbook: { type: "string" } } });
const readers = join(root, "dist", documentsFolder);
const all = documents(root, values.handbook);
rmSync(readers, { recursive: true, force: true });
mkdirSync(readers);
for (const { file, content } of all) writeFileSync(join(readers, file), content);
if (values.handbook === undefined) process.stdout.write(withoutHandbook);
