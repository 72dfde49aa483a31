import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * A program of the tests as one file, for those that are started over and over: finding and reading some hundred modules takes
 * longer than what they are started for. The place is always the same, so that Node knows it compiled.
 */
export async function bundled(program: URL): Promise<string> {
  const outDir = `${root}node_modules/.cache/bundled`;
  const file = `${basename(program.pathname, ".ts")}.js`;
  await build({
    configFile: false,
    root,
    logLevel: "warn",
    publicDir: false,
    // A native addon and the metrics of fonts are found beside their packages only.
    ssr: { noExternal: true, external: ["better-sqlite3", "pdfkit"] },
    build: {
      outDir,
      emptyOutDir: false,
      target: "node24",
      minify: false,
      ssr: fileURLToPath(program),
      rolldownOptions: { output: { codeSplitting: false, entryFileNames: file } },
    },
  });
  return `${outDir}/${file}`;
}
