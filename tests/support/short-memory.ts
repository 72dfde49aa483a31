import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Lets a process that runs take no more than so many bytes beyond what it has, or as many as it likes again. Where this system
 * has no such limit it gives the reason, for the test to say that it is skipped.
 */
export function limitMemory(pid: number, more: number | "unlimited"): string | undefined {
  if (process.platform !== "linux") return "only Linux limits the memory of a process that runs";
  const [, kibibytes = "0"] = /^VmData:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  // The soft limit, which can be lifted again.
  const most = more === "unlimited" ? `${more}:` : `${Number(kibibytes) * 1024 + more}:`;
  const limited = spawnSync("prlimit", ["--pid", String(pid), `--data=${most}`], { encoding: "utf8" });
  return limited.status === 0 ? undefined : `no prlimit: ${limited.error?.message ?? limited.stderr}`;
}
