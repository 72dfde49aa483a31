import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Closes the page: nothing may be loaded or sent, and of scripts and styles only these very bytes run. Source: CSP Level 3, 2.3.1
 * (hash-source); 6.1.2 and 6.1.14 (no connection, no frame).
 */
const closedPolicy: Plugin = {
  name: "closed-policy",
  enforce: "post",
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "asset" || !file.fileName.endsWith(".html")) continue;
        const html = String(file.source);
        const policy = `default-src 'none'; script-src ${hashes(html, "script")}; style-src ${hashes(html, "style")}; img-src data:; base-uri 'none'; form-action 'none'`;
        const mark = '<meta charset="utf-8" />';
        if (!html.includes(mark)) throw new Error("the page has no place for its policy");
        file.source = html.replace(
          mark,
          () => `${mark}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
        );
      }
    },
  },
};

function hashes(html: string, tag: "script" | "style"): string {
  const found = [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, "g"))];
  if (found.length === 0) throw new Error(`the page has no ${tag}`);
  return found
    .map(([, content = ""]) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`)
    .join(" ");
}

/** `verify.html`, the page of every bag: one file that needs nothing else, now and in ten years. */
export default defineConfig({
  root: at("../renderer/verify"),
  base: "./",
  plugins: [react(), viteSingleFile({ removeViteModuleLoader: true }), closedPolicy],
  build: {
    outDir: at("../dist/verify"),
    emptyOutDir: true,
    target: ["chrome103", "firefox113", "safari16.4"],
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: at("../renderer/verify/verify.html"),
      // Spreading one area's words into the whole catalogue has no effect: without it, what the page never says stays out.
      treeshake: { propertyReadSideEffects: false },
    },
  },
});
