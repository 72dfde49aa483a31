import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/** The list of a portable folder's files: a line `<sha256> <size> <path>` each, as {@link sumLine} writes it. */
export const sumsFile = "FILES";

export const sumLine = (sha256: string, size: number, path: string): string => `${sha256} ${size} ${path}\n`;

/** What is wrong with a portable folder; `list` where its list itself cannot be read. */
export interface Amiss {
  readonly kind: "list" | "missing" | "cut" | "changed" | "stray";
  readonly path: string;
}

/**
 * Holds a portable folder against its list and gives the first file that is missing, of another size or of other content, or that lies
 * in the program though it is not listed: it would be part of the digest the minutes print of the program. Against copies that broke off, not against people: whoever changes files can change the list. Of the runtime, which is this process and
 * larger than all the rest, the size alone is compared.
 */
export function whatIsAmiss(folder: string): Amiss | undefined {
  let lines: readonly string[];
  try {
    lines = readFileSync(join(folder, sumsFile), "utf8").split("\n");
  } catch {
    return { kind: "list", path: sumsFile };
  }
  // The last line ends too, so that a list that was cut off is seen.
  if (lines.length < 2 || lines.at(-1) !== "") return { kind: "list", path: sumsFile };
  const listed = new Set<string>();
  for (const line of lines.slice(0, -1)) {
    const [, sha256, size, path] = /^([0-9a-f]{64}) (\d+) (.+)$/.exec(line) ?? [];
    if (path === undefined) return { kind: "list", path: sumsFile };
    listed.add(path);
    const file = join(folder, path);
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found) return { kind: "missing", path };
    if (found.size !== Number(size)) return { kind: "cut", path };
    if (path.startsWith("runtime/")) continue;
    if (createHash("sha256").update(readFileSync(file)).digest("hex") !== sha256)
      return { kind: "changed", path };
  }
  const stray = filesIn(folder, "app").find((path) => !listed.has(path));
  return stray === undefined ? undefined : { kind: "stray", path: stray };
}

/** Paths of the files under a folder of the portable folder, from that one, with `/`. */
function filesIn(folder: string, within: string): readonly string[] {
  return readdirSync(join(folder, within), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}
