import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { handbookInWindows } from "./handbook/in-windows.ts";
import { licencesInWindows } from "./packing/in-windows.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The two windows. Inline styles need a nonce, which the host puts in place of the mark for each answer. */
export default defineConfig({
  root: at("../renderer"),
  base: "/",
  plugins: [react(), handbookInWindows, licencesInWindows],
  html: { cspNonce: "__CSP_NONCE__" },
  build: {
    outDir: at("../dist/renderer"),
    emptyOutDir: true,
    target: "chrome120",
    // Served from this machine: one large file costs nothing.
    chunkSizeWarningLimit: 2000,
    // Fonts as data: would break font-src 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { console: at("../renderer/console/index.html"), stage: at("../renderer/stage/index.html") },
    },
  },
});
