import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { digest } from "./digest.ts";

/** What the minutes print of the program: its version, and one digest over all its files. */
export interface Build {
  readonly version: string;
  readonly digest: string;
  /** The page for every bag, where it was built (`npm run build`). */
  readonly verifyPage?: Uint8Array;
}

const root = join(import.meta.dirname, "../../..");
const folders = ["electron", "shared"];

/**
 * Reads the program's own version and digest: SHA-256 of the lines `<sha256>  <path>`, as `sha256sum` writes them for
 * the files of `electron/` and `shared/` in order of their paths.
 */
export function readBuild(): Build {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8", withFileTypes: false })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => `${folder}/${path.replaceAll("\\", "/")}`),
  );
  const lines = paths
    .sort((a, b) => (a < b ? -1 : 1))
    .map((path) => `${digest(readFileSync(join(root, path)))}  ${path}\n`);
  const page = join(root, "dist/verify/verify.html");
  const verifyPage = existsSync(page) ? { verifyPage: readFileSync(page) } : {};
  return { version, digest: digest(lines.join("")), ...verifyPage };
}
