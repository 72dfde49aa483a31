import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Arch, type Configuration } from "electron-builder";
import { documentsFolder } from "./documents/documents.ts";
import { loaded, notLoaded, unread } from "./packing/packages.ts";

interface Manifest {
  readonly devDependencies: { readonly electron: string };
}

const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as Manifest;

const root = fileURLToPath(new URL("..", import.meta.url));

/** What is packed for a system; the names are Node's. electron-builder's own mark says `mac` where the binary is called `darwin`. */
const filesFor = (system: string): string[] => [
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
  // What the pages were made of, and a library to draw PDFs whose binary would be the packing system's.
  ...notLoaded(root, loaded.desktop).map((folder) => `!${folder}/**`),
  "!node_modules/@napi-rs/**",
  `!node_modules/better-sqlite3/prebuilds/!(${system}).node`,
  ...unread,
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
  beforePack: ({ packager, electronPlatformName, arch }) => {
    // In the form electron-builder itself brings a list into: in the other one it takes exclusions alone.
    packager.config.files = [{ filter: filesFor(`${electronPlatformName}-${Arch[arch]}`) }];
  },
  electronLanguages: ["zh-CN", "en-US"],
  // Shares and archives of offices keep no other letters in a file's name for certain.
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder's own places.
  artifactName: "Mingqian-${version}-${os}-${arch}.${ext}",
  // Beside Electron's own and Chromium's.
  extraResources: [
    { from: "dist/desktop/LICENSES.txt", to: "LICENSES.txt" },
    { from: `dist/${documentsFolder}`, to: documentsFolder },
  ],
  linux: {
    target: ["AppImage", "deb"],
    category: "Office",
    icon: "build/resources/icons",
    executableName: "mingqian",
    synopsis: "Public lottery for double-random inspections",
    desktop: {
      entry: {
        Name: "Mingqian",
        "Name[zh_CN]": "明签",
        Comment: "Public lottery for double-random inspections",
        "Comment[zh_CN]": "双随机公开抽取",
      },
    },
    // On Wayland no program places its windows.
    executableArgs: ["--ozone-platform=x11"],
  },
  win: { target: ["nsis"], icon: "build/resources/icon.ico" },
  // For the person who installs it alone: that needs no administrator.
  nsis: { oneClick: false, perMachine: false, allowElevation: false, installerLanguages: ["zh_CN", "en_US"] },
  // Without a certificate signed for this machine alone: arm64 runs nothing that is not signed, and changed fuses break what was.
  mac: { target: ["dmg"], icon: "build/resources/icon.icns", identity: "-", hardenedRuntime: false },
  electronFuses: {
    runAsNode: false,
    // There are no cookies, and it would ask for the keychain.
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    // Between fuses and signature nothing else happens; where no signature follows it is the one.
    resetAdHocDarwinSignature: process.platform === "darwin",
  },
};

export default config;
