import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Electron's program, where it is on this machine. Read off its package's files: asking the package itself would start a
 * download where there is none.
 */
export function electronBinary(root: string, env: Env): string | undefined {
  const folder = join(root, "node_modules", "electron");
  const place = join(folder, "path.txt");
  const name = existsSync(place) ? readFileSync(place, "utf8").trim() : "electron";
  const program = join(env["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(folder, "dist"), name);
  return existsSync(program) ? program : undefined;
}

/** Noted beside other things that can be made again, so that an office without the download does not wait at every start. */
const failure = (root: string): string =>
  join(root, "node_modules", ".cache", "mingqian", "electron-not-fetched");

/** Whether a try makes sense: the package is there, nobody chose another place, and none has failed before. */
export function mayFetchElectron(root: string, env: Env): boolean {
  return (
    env["ELECTRON_OVERRIDE_DIST_PATH"] === undefined &&
    existsSync(installer(root)) &&
    !existsSync(failure(root))
  );
}

const installer = (root: string): string => join(root, "node_modules", "electron", "install.js");

/** One try to fetch Electron's program by its own installer, given up after so many milliseconds; notes whether it failed. */
export async function fetchElectron(root: string, limit: number): Promise<boolean> {
  const fetched = await installs(installer(root), limit);
  if (fetched) rmSync(failure(root), { force: true });
  else {
    mkdirSync(dirname(failure(root)), { recursive: true });
    writeFileSync(failure(root), "");
  }
  return fetched;
}

function installs(script: string, timeout: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { stdio: "ignore", timeout });
    child.once("error", () => resolve(false));
    child.once("close", (code) => resolve(code === 0));
  });
}
