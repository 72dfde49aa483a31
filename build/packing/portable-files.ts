import { readdirSync, statSync } from "node:fs";
import { join, matchesGlob } from "node:path";
import { loaded, unread, withDependencies } from "./packages.ts";

/** Systems a portable folder is made for: by Node's names, with the npm package that brings their Node. */
export const targets = {
  "win-x64": { system: "win32-x64", runtime: "node.exe", start: "windows" },
  "linux-x64": { system: "linux-x64", runtime: "node", start: "linux" },
  "linux-arm64": { system: "linux-arm64", runtime: "node", start: "linux" },
} as const;
export type Target = keyof typeof targets;

export const isTarget = (name: string): name is Target => Object.hasOwn(targets, name);

/** What of the project goes into `app/`; folders end in `/`. The guides go into every bag, the sources make the program's digest. */
const own = [
  "package.json",
  "LICENSE",
  "docs/glossary.md",
  "docs/protocol.md",
  "docs/protocol.zh-CN.md",
  "dist/renderer/",
  "dist/verify/",
  "electron/",
  "sample/",
  "shared/",
];

/** Paths of the files of a portable folder's program, from the project's folder, with `/`, in order. Throws where one is missing. */
export function programFiles(root: string, target: Target): readonly string[] {
  const names = [...loaded.desktop, ...loaded.browser];
  const mine = own.flatMap((path) => (path.endsWith("/") ? filesIn(root, path.slice(0, -1)) : [path]));
  const packages = withDependencies(root, names).flatMap(({ folder }) =>
    // What lies within is a package of its own.
    filesIn(root, folder).filter((path) => !path.slice(folder.length).includes("/node_modules/")),
  );
  const all = [...mine.filter(isRead), ...packages.filter((path) => isLoaded(path, target))];
  for (const path of all) statSync(join(root, path));
  return all.sort((a, b) => (a < b ? -1 : 1));
}

/** Declarations, and what only builds or describes. */
const isRead = (path: string): boolean => !path.endsWith(".d.ts") && !path.endsWith("tsconfig.json");

function isLoaded(path: string, target: Target): boolean {
  const { system } = targets[target];
  const [, binary] = /^node_modules\/better-sqlite3\/prebuilds\/(.*)\.node$/.exec(path) ?? [];
  if (binary !== undefined) return binary === system;
  if (path.endsWith(".exe")) return target === "win-x64";
  if (/\.d\.[cm]?ts$/.test(path)) return false;
  // The last pattern that a path is like decides.
  let reads = true;
  for (const pattern of unread) {
    const leaves = pattern.startsWith("!");
    if (matchesGlob(path, leaves ? pattern.slice(1) : pattern)) reads = !leaves;
  }
  return reads;
}

function filesIn(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(root, "x").length - 1)
        .replaceAll("\\", "/"),
    );
}
