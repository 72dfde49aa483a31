import { execFileSync, spawnSync } from "node:child_process";
import { onTestFinished } from "vitest";

/**
 * Mounts a folder over itself, as a medium that may only be read (`ro`) or from which no program may be run (`noexec`), until the test is
 * over. Where this machine lets nobody mount (not root, or a container) it gives the reason, for the test to say that it is skipped.
 */
export function remounted(folder: string, as: "ro" | "noexec"): string | undefined {
  const bound = spawnSync("mount", ["--bind", folder, folder], { encoding: "utf8" });
  if (bound.status !== 0) return `nothing can be mounted here: ${bound.error?.message ?? bound.stderr}`;
  onTestFinished(() => {
    // A program that was just ended may hold it for a moment.
    execFileSync("umount", ["--lazy", folder]);
  });
  const again = spawnSync("mount", ["-o", `remount,bind,${as}`, folder], { encoding: "utf8" });
  return again.status === 0 ? undefined : `nothing can be mounted ${as} here: ${again.stderr}`;
}
