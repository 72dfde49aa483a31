import { describe, expect, test } from "vitest";
import { findBrowser } from "../../electron/hosts/browser/find-browser.ts";
import type { Machine } from "../../electron/hosts/data-folder.ts";

const linux: Machine = { platform: "linux", env: { PATH: "/usr/local/bin:bin:/usr/bin" }, home: "/home/a" };
const windows: Machine = {
  platform: "win32",
  env: {
    ProgramFiles: "C:\\Program Files",
    "ProgramFiles(x86)": "C:\\Program Files (x86)",
    LocalAppData: "C:\\Users\\王\\AppData\\Local",
  },
  home: "C:\\Users\\王",
};
const mac: Machine = { platform: "darwin", env: {}, home: "/Users/a" };

const having =
  (...paths: string[]) =>
  (path: string): boolean =>
    paths.includes(path);

describe("a browser", () => {
  test.each<[string, Machine, string]>([
    ["Chromium of Debian", linux, "/usr/bin/chromium"],
    ["Chrome of Google's package", linux, "/usr/bin/google-chrome-stable"],
    ["Edge for Linux", linux, "/usr/bin/microsoft-edge"],
    ["one built by hand", linux, "/usr/local/bin/chromium"],
    ["Chrome for all users", windows, "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"],
    [
      "Chrome for one user",
      windows,
      "C:\\Users\\王\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe",
    ],
    ["Edge of Windows", windows, "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"],
    ["Chrome for Mac", mac, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
    ["Edge for Mac, one user", mac, "/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
  ])("is found: %s", (_, machine, path) => {
    expect(findBrowser(machine, having(path))).toEqual({ path, snap: false });
  });

  test("as a snap keeps its profile elsewhere, also under Debian's name for it", () => {
    expect(findBrowser(linux, having("/snap/bin/chromium"))).toEqual({
      path: "/snap/bin/chromium",
      snap: true,
    });
    expect(findBrowser(linux, having("/usr/bin/chromium-browser", "/snap/bin/chromium"))).toEqual({
      path: "/usr/bin/chromium-browser",
      snap: true,
    });
  });

  test("is Chrome before Edge before Chromium; a folder of PATH that is relative is not looked into", () => {
    const all = having("/usr/bin/chromium", "/usr/bin/microsoft-edge", "/usr/bin/google-chrome");
    expect(findBrowser(linux, all)?.path).toBe("/usr/bin/google-chrome");
    expect(findBrowser(linux, having("bin/chromium"))).toBeUndefined();
  });

  test("may not be there", () => {
    for (const machine of [linux, windows, mac]) expect(findBrowser(machine, having())).toBeUndefined();
    expect(findBrowser({ ...windows, env: {} }, () => true)).toBeUndefined();
  });
});
