import { ok, type Result, refuse } from "../text/result.ts";
import { isOfBag, publicFiles } from "./evidence/evidence-of.ts";
import type { HeldFile, Platform } from "./evidence.ts";

/** The tag files of a bag (RFC 8493, 2.2). */
const tags = /^(?:bagit|bag-info|manifest-sha256|tagmanifest-sha256)\.txt$/;

/** The payload, folder by folder; what may lie in `data/later` is told there, version by version. */
const payload = [
  /^data\/public\/(?:basis|plan|pool|excluded|roster|result|assignment)\.csv$/,
  /^data\/public\/(?:freeze|seed|close)\.txt$/,
  /^data\/sealed\/(?:names|recovery)\.age$/,
  /^data\/ledger\/events\.jsonl$/,
  /^data\/minutes\/[^/]+\.pdf$/,
  /^data\/verify\/(?:README\.txt|protocol\.(?:zh|en)\.md|glossary\.md|verify\.html)$/,
  /^data\/later\//,
];

/** Whether a bag of this program has a place for a file (minutes, "The bag"): a manifest can be made to list anything. */
export function belongsInBag(path: string): boolean {
  return tags.test(path) || payload.some((place) => place.test(path));
}

/** What systems leave beside other people's files: these names exactly, and nothing that merely looks like them. */
const junkNames: readonly string[] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/** Whether a path is that of a file which macOS or Windows put there by itself. */
function isJunk(path: string): boolean {
  const folders = path.split("/");
  const name = folders.pop() ?? "";
  return folders.includes("__MACOSX") || junkNames.includes(name) || name.startsWith("._");
}

/** How many folders may stand around a bag: one that an archive was made of, and one that it was unpacked into. */
export const deepest = 2;

/** Where in what was given the files of a ceremony lie. */
export interface Place {
  /** The folders above, each with its `/`; empty where there are none. */
  readonly root: string;
  readonly isBag: boolean;
}

/**
 * Where the bag lies among paths of a folder or an archive: in what was given itself, or at most `deepest` folders down; or, where
 * there is none, a plain folder of public files that holds everything else. A folder may be told as a path that ends in `/`.
 * Nothing where there is neither; refused where there are two bags, for nobody can say which is meant.
 */
export function findPlace(all: Iterable<string>): Result<Place | undefined> {
  const paths = [...all].filter((path) => !isJunk(path));
  const roots = new Set(paths.flatMap((path) => rootIn(path) ?? []));
  if (roots.has("")) return ok({ root: "", isBag: true });
  if (paths.some((path) => publicFiles.includes(path))) return ok({ root: "", isBag: false });
  const outer = [...roots].filter((root) => ![...roots].some((one) => one !== root && root.startsWith(one)));
  const [root] = outer;
  if (outer.length > 1)
    return refuse("verify.input.two-bags", { names: outer.map((one) => one.slice(0, -1)).sort() });
  if (root !== undefined) return ok({ root, isBag: true });
  const top = topOf(paths);
  if (paths.some((path) => path.startsWith(top) && publicFiles.includes(path.slice(top.length))))
    return ok({ root: top, isBag: false });
  return ok(paths.some(isOfBag) ? { root: "", isBag: true } : undefined);
}

/** What shows a bag, even one that has lost some of its files; `data` alone is what many a folder is called. */
const signs =
  /^(?:(?:bagit|manifest-sha256)\.txt$|data\/(?:public|minutes|sealed|ledger|later|inner|verify)\/)/;

/** The outermost folder in which a path would be part of a bag. */
function rootIn(path: string): string | undefined {
  let root = "";
  for (let depth = 0; depth <= deepest; depth += 1) {
    const rest = path.slice(root.length);
    if (signs.test(rest)) return root;
    const slash = rest.indexOf("/");
    if (slash < 0) return undefined;
    root = path.slice(0, root.length + slash + 1);
  }
  return undefined;
}

/** The folders, at most `deepest`, that hold every file. */
function topOf(paths: readonly string[]): string {
  const files = paths.filter((path) => !path.endsWith("/"));
  let top = "";
  for (let depth = 0; depth < deepest; depth += 1) {
    const next = files[0]?.slice(0, files[0].indexOf("/", top.length) + 1) ?? "";
    if (next.length <= top.length || !files.every((path) => path.startsWith(next))) return top;
    top = next;
  }
  return top;
}

/** A folder or an archive as it was read: the files of the bag or plain folder by their path in it, and what was passed over. */
export interface TakenIn {
  readonly files: ReadonlyMap<string, HeldFile>;
  readonly passedOver: readonly string[];
}

/**
 * What was read of a bag, without what a system put there, and with what lay around the bag told; what a manifest lists is never
 * passed over. `beside` are all paths as they were given, `files` those in the bag.
 */
export function takeIn(
  files: ReadonlyMap<string, HeldFile>,
  { root, isBag }: Place,
  beside: readonly string[],
  utf8: Platform["utf8"],
): TakenIn {
  const around = new Set([...beside].flatMap((path) => besideRoot(path, root) ?? []));
  if (!isBag) {
    // Nothing but the ceremony's files was opened there: whatever else stands there is told by its first folder.
    for (const path of beside) {
      const rest = path.startsWith(root) ? path.slice(root.length) : "";
      if (rest !== "" && !files.has(rest)) around.add(/^[^/]*\/?/.exec(rest)?.[0] ?? rest);
    }
    return { files, passedOver: [...around].sort() };
  }
  const lists = ["manifest-sha256.txt", "tagmanifest-sha256.txt"].map((name) => {
    const bytes = files.get(name)?.bytes;
    return (bytes && utf8(bytes)) ?? "";
  });
  const isListed = (path: string) => lists.some((list) => list.includes(`  ${path}\n`));
  const junk = [...files.keys()].filter((path) => isJunk(path) && !isListed(path));
  return {
    files: junk.length === 0 ? files : new Map([...files].filter(([path]) => !junk.includes(path))),
    passedOver: [...around, ...junk].sort(),
  };
}

/** A path outside a bag, cut off at the first folder that is none of those above the bag. */
function besideRoot(path: string, root: string): string | undefined {
  if (path.startsWith(root) || root.startsWith(path)) return undefined;
  for (let slash = path.indexOf("/"); slash >= 0; slash = path.indexOf("/", slash + 1))
    if (!root.startsWith(path.slice(0, slash + 1))) return path.slice(0, slash + 1);
  return path;
}

/** Whether a path of an archive leads out of the folder that it is unpacked into. */
export function leadsOut(path: string): boolean {
  return path.startsWith("/") || /^[A-Za-z]:/.test(path) || path.split("/").includes("..");
}
