/**
 * Packs the built desktop program for a system with stand-in files of Electron: `pack.ts linux|win32|darwin x64|arm64 FOLDER`. Packing
 * is electron-builder's own, by the project's settings; nothing is fetched.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Arch, build, Platform } from "electron-builder";
import { writeDistribution } from "./distribution.ts";

const [, , system = "", arch = "", out = ""] = process.argv;
const platforms = { linux: Platform.LINUX, win32: Platform.WINDOWS, darwin: Platform.MAC };
const root = join(import.meta.dirname, "../../..");
const { default: config } = await import(new URL("../../../build/electron-builder.ts", import.meta.url).href);
const platform = system as keyof typeof platforms;

const electronDist = join(out, "electron.zip");
mkdirSync(out, { recursive: true });
await writeDistribution(electronDist, platform);
await build({
  projectDir: root,
  targets: platforms[platform].createTarget("dir", Arch[arch as "x64" | "arm64"]),
  config: {
    ...config,
    electronDist,
    directories: { ...config.directories, output: join(out, "made") },
  },
  publish: "never",
});
