import { readdirSync, readFileSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { type WindowRole, windowRoles } from "../../shared/contract/rpc.ts";
import { ok, type Result, refuse } from "../../shared/text/result.ts";

/** The built windows: a page per role, and the files the pages ask for by their path. Nothing else is ever served. */
export interface WindowFiles {
  readonly pages: Readonly<Record<WindowRole, string>>;
  /** `/assets/…` → where it lies and what it is. */
  readonly files: ReadonlyMap<string, WindowFile>;
}

export interface WindowFile {
  readonly path: string;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".mp3": "audio/mpeg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wav": "audio/wav",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** Lists the built windows of a folder once, so that a request is looked up and never becomes a path. Refused where they were not built. */
export function readWindowFiles(folder: string): Result<WindowFiles> {
  try {
    const page = (role: WindowRole): string => readFileSync(join(folder, role, "index.html"), "utf8");
    const files = new Map<string, WindowFile>();
    for (const found of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      const type = types[extname(found)];
      if (type) files.set(`/${found.split(sep).join("/")}`, { path: join(folder, found), type });
    }
    const pages = Object.fromEntries(windowRoles.map((role) => [role, page(role)]));
    return ok({ pages: pages as Record<WindowRole, string>, files });
  } catch {
    return refuse("host.windows-missing", { folder });
  }
}
