import { readFileSync } from "node:fs";
import type { Configuration } from "electron-builder";

interface Manifest {
  readonly devDependencies: { readonly electron: string };
}

const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as Manifest;

/** What is bundled into the windows, and what only the browser host needs: not packed a second time. */
const leftOut = [
  "@babel",
  "@floating-ui",
  "@fontsource",
  "@fontsource-variable",
  "@hono",
  "@mantine",
  "@tanstack",
  "@types",
  "get-nonce",
  "hono",
  "react",
  "react-*",
  "scheduler",
  "zustand",
];

/** The desktop program as a folder per system; better-sqlite3 brings its own binaries, so nothing is rebuilt. */
const config: Configuration = {
  appId: "org.mingqian.app",
  productName: "Mingqian",
  electronVersion: manifest.devDependencies.electron,
  directories: { output: "dist/package", buildResources: "build/resources" },
  npmRebuild: false,
  asar: true,
  // A binary cannot be loaded or started from inside the archive.
  asarUnpack: ["**/*.node", "node_modules/pdf-to-printer/**/*.exe"],
  files: [
    "!**/*",
    "package.json",
    "LICENSE",
    "dist/desktop/**",
    "dist/renderer/**",
    "dist/verify/**",
    "sample/**",
    // They go into every bag, with the readme that is a source.
    "docs/{protocol,protocol.zh-CN,glossary}.md",
    // The minutes print one digest over the sources: the packed program has the same ones.
    "electron/**/*.ts",
    "shared/**/*.ts",
    "node_modules/**",
    ...leftOut.map((name) => `!node_modules/${name}/**`),
    "!node_modules/better-sqlite3/{deps,src,prebuilds}/**",
    // Not ${platform}, which is the system that packs. musl has no Electron.
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder's own marks.
    "node_modules/better-sqlite3/prebuilds/${os}{,32}-${arch}.node",
    "!node_modules/@expo-google-fonts/**/*.ttf",
    "node_modules/@expo-google-fonts/noto-serif-sc/{400Regular,700Bold}/*.ttf",
    "node_modules/@expo-google-fonts/noto-serif-hk/400Regular/*.ttf",
    "node_modules/@expo-google-fonts/noto-sans-sc/500Medium/*.ttf",
    "node_modules/@expo-google-fonts/source-code-pro/500Medium/*.ttf",
    "node_modules/@fontsource/lxgw-wenkai/{package.json,LICENSE,files/lxgw-wenkai-latin-500-normal.woff}",
    "!node_modules/pdfjs-dist/{web,image_decoders}/**",
    "!node_modules/**/*.map",
  ],
  electronLanguages: ["zh-CN", "en-US"],
  linux: { target: ["dir"], category: "Office" },
  win: { target: ["nsis"] },
  mac: { target: ["dmg"] },
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
};

export default config;
