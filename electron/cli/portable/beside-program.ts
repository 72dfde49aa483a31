import { existsSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative } from "node:path";
import { realPath } from "../../services/ledger/real-path.ts";

/** Whether a folder, which need not be there yet, lies in the portable folder, whatever links lead to it. */
export function isBesideProgram(folder: string, portable: string): boolean {
  const way = relative(real(portable), real(folder));
  return !isAbsolute(way) && way.split(/[\\/]/)[0] !== "..";
}

/** A path without links as far as it is there. */
function real(path: string): string {
  if (existsSync(path) || dirname(path) === path) return realPath(path);
  return join(real(dirname(path)), basename(path));
}
