import { expect, test } from "vitest";
import { defaultDataFolder, type Machine } from "../../electron/hosts/data-folder.ts";

test.each<[string, Machine, string]>([
  ["Linux", { platform: "linux", env: {}, home: "/home/a" }, "/home/a/.local/share/mingqian"],
  ["Linux, moved", { platform: "linux", env: { XDG_DATA_HOME: "/d" }, home: "/home/a" }, "/d/mingqian"],
  [
    "Linux, moved to nowhere",
    { platform: "linux", env: { XDG_DATA_HOME: "d" }, home: "/home/a" },
    "/home/a/.local/share/mingqian",
  ],
  [
    "macOS",
    { platform: "darwin", env: {}, home: "/Users/a" },
    "/Users/a/Library/Application Support/Mingqian",
  ],
  ["Windows", { platform: "win32", env: { APPDATA: "/c/Roaming" }, home: "/c" }, "/c/Roaming/Mingqian"],
  ["Windows, bare", { platform: "win32", env: {}, home: "/c" }, "/c/AppData/Roaming/Mingqian"],
])("data of a person lie where the system keeps them: %s", (_, machine, folder) => {
  expect(defaultDataFolder(machine)).toBe(folder);
});
