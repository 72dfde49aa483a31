import { realpathSync } from "node:fs";
import { join, win32 } from "node:path";
import { digest } from "../../services/ledger/digest.ts";
import type { Machine } from "../data-folder.ts";
import type { Browser } from "./find-browser.ts";

/**
 * Folder of the windows' profiles over a data folder, which has to be there: in it, so that they go with it, but a snap cannot
 * look there. Windows opens what lies outside a person's own folder to others, who could read what lets a window in: over such
 * a data folder the profiles lie in the person's own, each data folder's by itself, for two programs cannot share one. `real`
 * gives a folder's path without links and short names.
 */
export function profilesFolder(
  { snap }: Browser,
  { platform, env, home }: Machine,
  dataFolder: string,
  real: (folder: string) => string = realpathSync.native,
): string {
  if (snap) return join(home, "snap", "chromium", "common", "mingqian");
  if (platform !== "win32") return join(dataFolder, "browser");
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
