import { readFileSync, statSync } from "node:fs";
import { join, win32 } from "node:path";
import { describe, expect, test } from "vitest";
import { oldest } from "../../electron/hosts/browser/browser-age.ts";
import { type Disk, profilesFolder } from "../../electron/hosts/browser/profiles.ts";
import { defaultDataFolder, type Machine } from "../../electron/hosts/data-folder.ts";
import { openDeviceCertificate } from "../../electron/services/papers/signing/device-certificate.ts";
import { succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

const linux: Machine = { platform: "linux", env: {}, home: "~" };
const mac: Machine = { platform: "darwin", env: {}, home: "~" };
const windows: Machine = {
  platform: "win32",
  env: { APPDATA: "%APPDATA%", LOCALAPPDATA: "%LOCALAPPDATA%" },
  home: "C:\\Users\\a",
};
const chrome = { path: "chrome", snap: false };
const disk = (holds: boolean): Disk => ({ real: (folder) => folder, holds: () => holds });

describe.each(["docs/it.md", "docs/it.zh-CN.md"])("what %s says", (path) => {
  const page = read(path);
  /** The row whose first cell is one of these words. */
  const row = (...words: readonly string[]): string =>
    page.split("\n").find((line) => words.some((word) => line.startsWith(`| ${word} |`))) ?? "";

  test("of the data folder is where the program puts it", () => {
    const files = row("Files", "文件");
    for (const machine of [linux, mac]) expect(files).toContain(`\`${defaultDataFolder(machine)}\``);
    expect(files).toContain(`\`${defaultDataFolder(windows).replaceAll("/", "\\")}\``);
  });

  test("of the browser's profiles is where they lie", () => {
    const profiles = row("Browser profiles", "浏览器配置");
    expect(profiles).toContain(`\`${profilesFolder({ ...chrome, snap: true }, linux, "/d", disk(true))}\``);
    const outside = profilesFolder(chrome, windows, "D:\\Mingqian", disk(true));
    expect(profiles).toContain(`\`${win32.dirname(outside)}\``);
    expect(profilesFolder(chrome, linux, "/d", disk(true))).toBe("/d/browser");
    expect(profilesFolder(chrome, linux, "/d", disk(false))).toMatch(
      /^~\/\.local\/share\/mingqian\/browser\//,
    );
    for (const cause of [/exFAT/, /`browser\/`/]) expect(profiles).toMatch(cause);
  });

  test("of the device's key is so: it is written in clear, and file permissions alone protect it", () => {
    const clear = row("Not encrypted", "未加密");
    const name = "device/device-certificate.pem";
    expect(clear).toContain(`\`${name}\``);
    const data = scratch();
    succeeded(openDeviceCertificate(join(data, "device"), "2026-12-25T09:30:00+08:00"));
    expect(readFileSync(join(data, name), "utf8")).toContain("-----BEGIN PRIVATE KEY-----");
    if (process.platform !== "win32") {
      expect(statSync(join(data, name)).mode & 0o777).toBe(0o600);
      expect(statSync(join(data, "device")).mode & 0o777).toBe(0o700);
    }
  });

  test("of what it needs is what browser, Electron and Node need", () => {
    const needs = row("Needs", "需要");
    expect(needs).toMatch(new RegExp(`Chromium ${oldest}\\b`));
    // Another Electron may need another system: its own page tells.
    expect(read("node_modules/electron/README.md")).toContain("macOS (Ventura and up)");
    expect(read("node_modules/electron/README.md")).toContain("Windows (Windows 10 and up)");
    expect(needs).toMatch(/macOS 13\b/);
    // Node 24's BUILDING.md.
    expect(read("package.json")).toMatch(/"node": "24\./);
    expect(needs).toMatch(/macOS 13\.5/);
    expect(needs).toMatch(/glibc 2\.28/);
  });
});
