import { execFileSync } from "node:child_process";

/** Whether a program is on the path and says its version. */
export function has(command: string): boolean {
  try {
    execFileSync(command, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
