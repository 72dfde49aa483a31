import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";

/** Something built from sources; paths from the project's folder. */
export interface Product {
  /** Files that the build leaves. */
  readonly made: readonly string[];
  /** Files and folders it is made from. */
  readonly sources: readonly string[];
  /** What builds it: a script of Node's and its arguments. */
  readonly build: readonly string[];
}

const settings = ["package-lock.json", "tsconfig.base.json"];

/** The pages of the two windows. */
export const windows: Product = {
  made: ["dist/renderer/console/index.html", "dist/renderer/stage/index.html"],
  sources: [
    "renderer",
    "shared",
    "build/vite.config.ts",
    "build/handbook",
    "build/packing",
    "docs/operating.md",
    "docs/operating.zh-CN.md",
    ...settings,
  ],
  build: ["node_modules/vite/bin/vite.js", "build", "--config", "build/vite.config.ts"],
};

/** The page that goes into every bag. */
export const verifyPage: Product = {
  made: ["dist/verify/verify.html"],
  sources: ["renderer/verify", "renderer/stage", "shared", "build/verify-page.ts", ...settings],
  build: ["node_modules/vite/bin/vite.js", "build", "--config", "build/verify-page.ts"],
};

/** The desktop program. */
export const desktop: Product = {
  made: ["dist/desktop/main.js", "dist/desktop/preload.cjs"],
  sources: ["electron", "shared", "build/desktop.ts", ...settings],
  build: ["build/desktop.ts"],
};

/** Whether all of it is there and no source is newer. */
export function isCurrent(root: string, { made, sources }: Product): boolean {
  const times = made.map((file) => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs);
  const built = Math.min(...times.map((time) => time ?? -1));
  return built >= 0 && sources.every((source) => newest(join(root, source)) <= built);
}

function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return -1;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = readdirSync(path, { recursive: true, encoding: "utf8" });
  return Math.max(found.mtimeMs, ...names.map((name) => statSync(join(path, name)).mtimeMs));
}

/** Builds it. Refused with the last lines the build said; where its tools are not installed, and where they cannot work. */
export function buildProduct(root: string, { build }: Product): Promise<Result<undefined>> {
  // The tools take paths for addresses, in which these signs begin something else: they would look for files that are not there.
  const [sign] = /[#?%]/.exec(root) ?? [];
  if (sign !== undefined) return Promise.resolve(refuse("host.build-path", { folder: root, sign }));
  const [script = "", ...args] = build;
  if (!existsSync(join(root, script))) return Promise.resolve(refuse("host.build-tools", { script }));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, script), ...args], {
      cwd: root,
      env: { ...process.env, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    const hear = (part: string): void => {
      said = (said + part).slice(-4000);
    };
    child.stdout.setEncoding("utf8").on("data", hear);
    child.stderr.setEncoding("utf8").on("data", hear);
    child.once("error", reject);
    child.once("close", (code) => {
      const lines = said.split("\n").filter((line) => line.trim() !== "" && !/^\s+at /.test(line));
      const reason = lines.slice(-12).join("\n");
      resolve(code === 0 ? ok(undefined) : refuse("host.build-failed", { reason }));
    });
  });
}

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
