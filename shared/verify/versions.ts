import { laterFile, previousLabel, versionFolder, versionLabel } from "../draw/bag-versions.ts";
import { byBytes } from "../draw/field.ts";
import { message } from "../text/text.ts";
import type { Case } from "./case.ts";
import { type Check, type Finding, fail, notPossible, pass } from "./check.ts";
import type { Evidence } from "./evidence.ts";
import { type Later, readLater } from "./later.ts";
import { dueIn } from "./later-kinds.ts";
import { ceremonyOf } from "./parse-events.ts";

type Bag = NonNullable<Evidence["bag"]>;

/**
 * Which version of a bag this is, and what came with the later ones. A later version adds a folder to what there was, so the
 * manifest of each version before is worked out here from the files, and held against the ledger (minutes, "The bag").
 */
export function checkVersions(c: Case): Check[] {
  const { bag } = c.evidence;
  if (!bag) return [];
  const later = readLater(c);
  const checks: Check[] = [{ name: message("verify.name.bag-version", {}), ...checkVersion(c, bag, later) }];
  if ([...bag.keys()].some((path) => path.startsWith("data/later/")))
    checks.push({ name: message("verify.name.later", {}), ...checkLater(c, bag, later) });
  return checks;
}

function checkVersion(c: Case, bag: Bag, later: readonly Later[] | Finding): Finding {
  if ("status" in later) return later;
  const bytes = bag.get("bag-info.txt")?.bytes;
  const info = bytes && c.platform.utf8(bytes);
  if (info === undefined) return fail("verify.bag.unreadable", { file: "bag-info.txt" });
  const told = (label: string) =>
    info
      .split("\n")
      .flatMap((line) => (line.startsWith(`${label}:`) ? [line.slice(label.length + 1).trim()] : []));
  const said = told(versionLabel).join(" | ");
  const previous = told(previousLabel).join(" | ");
  const last = later.at(-1);
  if (!last)
    return said === "" && previous === ""
      ? pass("verify.version.first", {})
      : fail("verify.version.without", { said });
  const { version } = last;
  if (said !== String(version)) return fail("verify.version.other", { said: said || "∅", version });
  const ceremony = c.contents["close.txt"]?.ceremony;
  if (ceremony === undefined) return notPossible("verify.needs", { files: "close.txt" });
  // The manifests of the versions before list the sealed files, which the public edition leaves out.
  for (const one of later) {
    const recorded = recordedIn(one, ceremony);
    if (recorded === undefined) return fail("verify.version.unrecorded", { version: one.version - 1 });
    if (isWhole(bag) && c.platform.hash(manifestBefore(bag, one.version)) !== recorded)
      return fail("verify.version.changed", { version: one.version - 1, recorded });
    if (one === last && previous !== recorded)
      return fail("verify.version.other-previous", { previous: previous || "∅", recorded });
  }
  return isWhole(bag)
    ? pass("verify.version.later", { version, previous })
    : notPossible("verify.version.public", { version, previous });
}

/** Whether a bag is the office's own edition, with what is sealed. */
function isWhole(bag: Bag): boolean {
  return bag.has("data/sealed/names.age");
}

/** The manifest of the version before this one, as the ledger noted it when that was written. */
function recordedIn({ version, facts }: Later, ceremony: string): string | undefined {
  const fact = facts.findLast((one) =>
    version === 2
      ? one["type"] === "bag.written" && ceremonyOf(one) === ceremony
      : one["type"] === "bag.versioned" && ceremonyOf(one) === ceremony && one["version"] === version - 1,
  );
  const manifest = fact?.["manifest"];
  return typeof manifest === "string" ? manifest : undefined;
}

/** `manifest-sha256.txt` as it was before a version: without the folders of that and those after it. */
function manifestBefore(bag: Bag, version: number): string {
  const lines: string[] = [];
  for (const path of [...bag.keys()].sort(byBytes))
    if (path.startsWith("data/") && (laterFile(path)?.version ?? 0) < version)
      lines.push(`${bag.get(path)?.digest}  ${path}\n`);
  return lines.join("");
}

/** What else may lie in `data/later`; each has a check of its own. */
const known = /^data\/later\/(?:names|conflicts)\.csv$/;

/** Every file for later is one that its version must hold, and as it is listed there. */
function checkLater(c: Case, bag: Bag, later: readonly Later[] | Finding): Finding {
  if ("status" in later) return later;
  const listed = new Set<string>();
  for (const [index, one] of later.entries()) {
    const folder = `data/${versionFolder(one.kind, one.version)}`;
    const before = later.slice(0, index).findLast(({ kind }) => kind === one.kind);
    const due = dueIn[one.kind](c, one, before);
    if ("status" in due) return due;
    for (const { name, digest } of [{ name: "events.jsonl", digest: undefined }, ...due]) {
      const path = `${folder}${name}`;
      const held = bag.get(path);
      // The public edition leaves out what is sealed and papers with names, of later versions too.
      if (!held && !isWhole(bag) && /\.age$|^inner\//.test(name)) continue;
      if (!held) return fail("verify.bag.missing", { count: 1, paths: path });
      if (digest !== undefined && held.digest !== digest) return fail("verify.later.other", { path });
      listed.add(path);
    }
  }
  const extra = [...bag.keys()].filter(
    (path) => path.startsWith("data/later/") && !listed.has(path) && !known.test(path),
  );
  const [first] = extra.sort(byBytes);
  return first === undefined
    ? pass("verify.later.listed", { files: listed.size })
    : fail("verify.later.unlisted", { count: extra.length, path: first });
}
