import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readme } from "../../../shared/archive/readme.ts";
import type { Guide } from "../../../shared/draw/guides.ts";
import { digest } from "./digest.ts";

/** What the minutes print of the program: its version, and one digest over all its files. */
export interface Build {
  readonly version: string;
  readonly digest: string;
  /** The page for every bag, where it was built (`npm run build`). */
  readonly verifyPage?: Uint8Array;
  /** What explains every bag; only a test's program has none. */
  readonly guides?: Readonly<Record<Guide, string>>;
}

const root = join(import.meta.dirname, "../../..");
const folders = ["electron", "shared"];

const docs = { protocolZh: "protocol.zh-CN.md", protocolEn: "protocol.md", glossary: "glossary.md" } as const;

/** What explains every bag: the readme, and rule and glossary as this repository has them. Throws where a file is missing. */
function readGuides(): Readonly<Record<Guide, string>> {
  const told = (guide: keyof typeof docs) => readFileSync(join(root, "docs", docs[guide]), "utf8");
  return {
    readme,
    protocolZh: told("protocolZh"),
    protocolEn: told("protocolEn"),
    glossary: told("glossary"),
  };
}

/**
 * Reads the program's own version and digest: SHA-256 of the lines `<sha256>  <path>`, as `sha256sum` writes them for
 * the files of `electron/` and `shared/` in order of their paths. Declarations (`.d.ts`), which do nothing and which no package
 * holds, are left out: package and checkout say the same digest.
 */
export function readBuild(): Build {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8", withFileTypes: false })
      .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
      .map((path) => `${folder}/${path.replaceAll("\\", "/")}`),
  );
  const lines = paths
    .sort((a, b) => (a < b ? -1 : 1))
    .map((path) => `${digest(readFileSync(join(root, path)))}  ${path}\n`);
  const page = join(root, "dist/verify/verify.html");
  const verifyPage = existsSync(page) ? { verifyPage: readFileSync(page) } : {};
  return { version, digest: digest(lines.join("")), ...verifyPage, guides: readGuides() };
}
