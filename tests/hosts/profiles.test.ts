import { readdirSync, realpathSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { type Disk, profilesFolder } from "../../electron/hosts/browser/profiles.ts";
import type { Machine } from "../../electron/hosts/data-folder.ts";
import { remounted } from "../support/remounted.ts";
import { scratch } from "../support/scratch.ts";

const chrome = { path: "chrome", snap: false };
const windows: Machine = {
  platform: "win32",
  env: { LOCALAPPDATA: "C:\\Users\\王\\AppData\\Local" },
  home: "C:\\Users\\王",
};
const own = "C:\\Users\\王\\AppData\\Local\\Mingqian\\browser\\";
const asNamed: Disk = { real: (folder) => folder, holds: () => true };

test("profiles lie in the data folder; a snap's where it can look", () => {
  const linux: Machine = { platform: "linux", env: {}, home: "/home/a" };
  expect(profilesFolder(chrome, linux, "/srv/lottery", asNamed)).toBe("/srv/lottery/browser");
  const folder = scratch();
  expect(profilesFolder(chrome, linux, folder)).toBe(join(folder, "browser"));
  // What was tried out leaves nothing behind.
  expect(readdirSync(folder)).toEqual([]);
  expect(profilesFolder({ ...chrome, snap: true }, linux, "/srv/lottery")).toBe(
    "/home/a/snap/chromium/common/mingqian",
  );
});

test.each<readonly [NodeJS.Platform, string]>([
  ["linux", "/home/a/.local/share/mingqian/browser/"],
  ["darwin", "/home/a/Library/Application Support/Mingqian/browser/"],
])(
  "over a disk that holds no locks and no closed folders they lie in the person's own folder: %s",
  (platform, place) => {
    const machine: Machine = { platform, env: {}, home: "/home/a" };
    const disk: Disk = { ...asNamed, holds: () => false };
    const folder = profilesFolder(chrome, machine, "/media/stick/rehearsals", disk);
    expect(folder.slice(0, place.length)).toBe(place);
    expect(folder.slice(place.length)).toMatch(/^[0-9a-f]{16}$/);
    expect(profilesFolder(chrome, machine, "/media/stick/other", disk)).not.toBe(folder);
  },
);

test("so they do over a real medium that may only be read", ({ skip }) => {
  const stick = scratch();
  const reason = remounted(stick, "ro");
  if (reason) skip(reason);
  const linux: Machine = { platform: "linux", env: {}, home: "/home/a" };
  expect(profilesFolder(chrome, linux, stick)).toMatch(
    /^\/home\/a\/\.local\/share\/mingqian\/browser\/[0-9a-f]{16}$/,
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
  const disk: Disk = { ...asNamed, real: (folder) => folder.replace(linked, "D:\\draw") };
  const folder = profilesFolder(chrome, windows, linked, disk);
  expect(folder.slice(0, own.length)).toBe(own);
  expect(profilesFolder(chrome, { ...windows, env: {} }, "D:\\draw", asNamed)).toBe(folder);
});

test("a drive whose paths the system does not tell has profiles of its own all the same, found again through a link", () => {
  const [folder, links] = [scratch(), scratch()];
  symlinkSync(folder, join(links, "link"));
  vi.spyOn(realpathSync, "native").mockImplementation(() => {
    throw Object.assign(new Error("illegal operation on a directory"), { code: "EISDIR" });
  });
  onTestFinished(() => void vi.restoreAllMocks());
  const place = profilesFolder(chrome, windows, folder);
  expect(place.slice(0, own.length)).toBe(own);
  expect(profilesFolder(chrome, windows, join(links, "link"))).toBe(place);
});

test("a bug is none of a drive's", () => {
  vi.spyOn(realpathSync, "native").mockImplementation(() => {
    throw new TypeError("a bug");
  });
  onTestFinished(() => void vi.restoreAllMocks());
  expect(() => profilesFolder(chrome, windows, scratch())).toThrow("a bug");
});
