import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
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
  sources: ["renderer", "shared", "build/vite.config.ts", ...settings],
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

/** Builds it. Refused with the last lines the build said; and where its tools are not installed. */
export function buildProduct(root: string, { build }: Product): Promise<Result<undefined>> {
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
