import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** What decides where a person's data lie. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

export const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
});

/** The folder an office's ledger lies in unless another is given: where the system keeps data of this person's programs. */
export function defaultDataFolder({ platform, env, home }: Machine): string {
  if (platform === "win32") return join(env["APPDATA"] || join(home, "AppData", "Roaming"), "Mingqian");
  if (platform === "darwin") return join(home, "Library", "Application Support", "Mingqian");
  // XDG Base Directory Specification: a relative path in the variable is to be ignored.
  const data = env["XDG_DATA_HOME"];
  return join(data?.startsWith("/") ? data : join(home, ".local", "share"), "mingqian");
}

/** Makes a folder that only this person can look into, where it is missing. Where it cannot be made, opening what belongs in it says why. */
export function makePrivateFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
  }
}
