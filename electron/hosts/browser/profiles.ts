import { mkdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import { join, win32 } from "node:path";
import { digest } from "../../services/ledger/digest.ts";
import { realPath } from "../../services/ledger/real-path.ts";
import { defaultDataFolder, type Machine } from "../data-folder.ts";
import type { Browser } from "./find-browser.ts";

/** What is asked of the disk a data folder lies on. */
export interface Disk {
  /** A folder's path without links and short names. */
  readonly real: (folder: string) => string;
  /** Whether a profile can lie in a folder: Chromium locks it with a link, and what lets a window in needs a folder closed to others. */
  readonly holds: (folder: string) => boolean;
}

const thisDisk: Disk = { real: realPath, holds: holdsProfiles };

/**
 * Folder of the windows' profiles over a data folder, which has to be there: in it, so that they go with it, but a snap cannot
 * look there. Windows opens what lies outside a person's own folder to others, who could read what lets a window in: over such
 * a data folder the profiles lie in the person's own, each data folder's by itself, for two programs cannot share one. So they do
 * elsewhere over a disk that can hold none, such as a stick with exFAT.
 */
export function profilesFolder(
  { snap }: Browser,
  machine: Machine,
  dataFolder: string,
  { real, holds }: Disk = thisDisk,
): string {
  const { platform, env, home } = machine;
  if (snap) return join(home, "snap", "chromium", "common", "mingqian");
  if (platform !== "win32") {
    if (holds(dataFolder)) return join(dataFolder, "browser");
    return join(defaultDataFolder(machine), "browser", digest(real(dataFolder)).slice(0, 16));
  }
  const data = real(dataFolder);
  if (lies(data, real(home))) return win32.join(dataFolder, "browser");
  const local = env["LOCALAPPDATA"] || win32.join(home, "AppData", "Local");
  return win32.join(local, "Mingqian", "browser", digest(data.toLowerCase()).slice(0, 16));
}

/** Whether a path of Windows lies below a folder. */
function lies(path: string, folder: string): boolean {
  const way = win32.relative(folder, path);
  return way !== "" && !win32.isAbsolute(way) && way.split("\\")[0] !== "..";
}

function holdsProfiles(folder: string): boolean {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(probe, { mode: 0o700 });
    symlinkSync("nowhere", join(probe, "lock"));
    return (statSync(probe).mode & 0o077) === 0;
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return false;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}
