import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { codeOf } from "./durable-file.ts";

/**
 * The path of what is there without links and, on Windows, without short names, as far as the system tells. Of a drive that Windows'
 * mount manager does not know (a RAM disk, a container's volume) it tells neither, and says EISDIR: there the links are followed
 * one by one, and what cannot be followed stays as it is written.
 */
export function realPath(path: string): string {
  for (const real of [realpathSync.native, realpathSync]) {
    try {
      return real(path);
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
    }
  }
  return resolve(path);
}
