import { expect, test } from "vitest";
import { profilesFolder } from "../../electron/hosts/browser/profiles.ts";
import type { Machine } from "../../electron/hosts/data-folder.ts";

const chrome = { path: "chrome", snap: false };
const windows: Machine = {
  platform: "win32",
  env: { LOCALAPPDATA: "C:\\Users\\王\\AppData\\Local" },
  home: "C:\\Users\\王",
};
const own = "C:\\Users\\王\\AppData\\Local\\Mingqian\\browser\\";
const asNamed = (folder: string): string => folder;

test("profiles lie in the data folder; a snap's where it can look", () => {
  const linux: Machine = { platform: "linux", env: {}, home: "/home/a" };
  expect(profilesFolder(chrome, linux, "/srv/lottery")).toBe("/srv/lottery/browser");
  expect(profilesFolder({ ...chrome, snap: true }, linux, "/srv/lottery")).toBe(
    "/home/a/snap/chromium/common/mingqian",
  );
});

test("on Windows they do while that is in this person's own folder, however it is written", () => {
  for (const data of ["C:\\Users\\王\\AppData\\Roaming\\Mingqian", "c:\\users\\王\\..draw"])
    expect(profilesFolder(chrome, windows, data, asNamed)).toBe(`${data}\\browser`);
});

test.each([
  "D:\\Mingqian",
  "C:\\Mingqian",
  "C:\\Users\\Public\\Mingqian",
  "C:\\Users\\王二\\Mingqian",
  "\\\\server\\share\\Mingqian",
  "C:\\Users\\王",
])("else they lie in it all the same, where no other user may read what lets a window in: %s", (data) => {
  const folder = profilesFolder(chrome, windows, data, asNamed);
  expect(folder.slice(0, own.length)).toBe(own);
  expect(folder.slice(own.length)).toMatch(/^[0-9a-f]{16}$/);
  // The same whenever it is opened, and another over another data folder.
  expect(profilesFolder(chrome, windows, data.toUpperCase(), asNamed)).toBe(folder);
  expect(profilesFolder(chrome, windows, `${data}2`, asNamed)).not.toBe(folder);
});

test("a link in it that leads elsewhere is elsewhere; without the variable the place is the same", () => {
  const linked = "C:\\Users\\王\\draw";
  const real = (folder: string): string => folder.replace(linked, "D:\\draw");
  const folder = profilesFolder(chrome, windows, linked, real);
  expect(folder.slice(0, own.length)).toBe(own);
  expect(profilesFolder(chrome, { ...windows, env: {} }, "D:\\draw", asNamed)).toBe(folder);
});
