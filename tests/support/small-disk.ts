import { execFileSync, spawnSync } from "node:child_process";
import { onTestFinished } from "vitest";

/**
 * Makes a folder a disk of its own of so many KiB until the test is over. Where this machine lets nobody mount one
 * (not root, or a container) it gives the reason, for the test to say that it is skipped.
 */
export function smallDisk(folder: string, kibibytes: number): string | undefined {
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${kibibytes}k`, "none", folder], {
    encoding: "utf8",
  });
  if (mounted.status !== 0)
    return `no small disk can be mounted here: ${mounted.error?.message ?? mounted.stderr}`;
  onTestFinished(() => {
    execFileSync("umount", [folder]);
  });
  return undefined;
}
