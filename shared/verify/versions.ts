import { eventHash } from "../draw/event-hash.ts";
import { byBytes } from "../draw/field.ts";
import { noDigest } from "../draw/model.ts";
import { parseScans, previousLabel, type ScanLine, versionFolder, versionLabel } from "../draw/scans-file.ts";
import { message } from "../text/text.ts";
import type { Case } from "./case.ts";
import { type Check, type Finding, fail, notPossible, pass } from "./check.ts";
import type { Evidence } from "./evidence.ts";
import { ceremonyOf, factOf, parseEvents } from "./parse-events.ts";

type Bag = NonNullable<Evidence["bag"]>;
type Fact = Readonly<Record<string, unknown>>;

/** One later version, as its own folder tells it. */
interface Later {
  readonly version: number;
  readonly scans: readonly ScanLine[];
  /** What the ledger goes on to say, from where the version before ends. */
  readonly facts: readonly Fact[];
}

/**
 * Which version of a bag this is, and what came with the later ones. A later version adds a folder to what there was, so the
 * manifest of each version before is worked out here from the files, and held against the ledger (minutes, "The bag").
 */
export function checkVersions(c: Case): Check[] {
  const { bag } = c.evidence;
  if (!bag) return [];
  const later = readLater(c, bag);
  const checks: Check[] = [{ name: message("verify.name.bag-version", {}), ...checkVersion(c, bag, later) }];
  if ([...bag.keys()].some((path) => path.startsWith("data/later/")))
    checks.push({ name: message("verify.name.later", {}), ...checkLater(c, bag, later) });
  return checks;
}

function readLater(c: Case, bag: Bag): readonly Later[] | Finding {
  const events = c.contents["events.jsonl"];
  const numbers = new Set<number>();
  for (const path of bag.keys()) {
    const number = /^data\/later\/scans\/v([1-9][0-9]{0,3})\//.exec(path)?.[1];
    if (number !== undefined) numbers.add(Number(number));
  }
  if (numbers.size === 0) return [];
  if (!events) return notPossible("verify.needs", { files: "events.jsonl" });
  const later: Later[] = [];
  let { seq, hash } = events.at(-1) ?? { seq: 0, hash: noDigest };
  for (let version = 2; version < numbers.size + 2; version += 1) {
    const at = (name: string) => {
      const bytes = bag.get(`data/${versionFolder(version)}${name}`)?.bytes;
      return bytes && c.platform.utf8(bytes);
    };
    const scans = parseScans(at("scans.csv") ?? "");
    if (!scans.ok)
      return { status: "fail", reason: message("verify.later.list", { version, why: scans.refusal }) };
    const going = parseEvents(at("events.jsonl") ?? "");
    if (!going.ok) return fail("verify.later.ledger", { version });
    for (const event of going.value) {
      if (event.seq !== seq + 1 || event.previous !== hash) return fail("verify.later.ledger", { version });
      if (event.hash !== eventHash(event.seq, hash, event.body, c.platform.hash))
        return fail("verify.later.ledger", { version });
      ({ seq, hash } = event);
    }
    later.push({ version, scans: scans.value, facts: going.value.map(factOf) });
  }
  return later;
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
  for (const one of later) {
    const recorded = recordedIn(one, ceremony);
    if (recorded === undefined) return fail("verify.version.unrecorded", { version: one.version - 1 });
    if (c.platform.hash(manifestBefore(bag, one.version)) !== recorded)
      return fail("verify.version.changed", { version: one.version - 1, recorded });
    if (one === last && previous !== recorded)
      return fail("verify.version.other-previous", { previous: previous || "∅", recorded });
  }
  return pass("verify.version.later", { version, previous });
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
  for (const path of [...bag.keys()].sort(byBytes)) {
    const number = Number(/^data\/later\/scans\/v([0-9]+)\//.exec(path)?.[1] ?? 0);
    if (path.startsWith("data/") && number < version) lines.push(`${bag.get(path)?.digest}  ${path}\n`);
  }
  return lines.join("");
}

/** What else may lie in `data/later`; each has a check of its own. */
const known = /^data\/later\/(?:amendments\.csv|names\.csv|conflicts\.csv|addendum-[1-9][0-9]{0,5}\.pdf)$/;

/** Every file for later is listed, as it is listed, and the list is the ledger's. */
function checkLater(c: Case, bag: Bag, later: readonly Later[] | Finding): Finding {
  if ("status" in later) return later;
  const listed = new Set<string>();
  let scans = 0;
  for (const one of later) {
    const folder = `data/${versionFolder(one.version)}`;
    for (const name of ["scans.csv", "events.jsonl"]) listed.add(`${folder}${name}`);
    for (const { file, digest } of one.scans) {
      const path = `${folder}${file}`;
      const held = bag.get(path);
      if (!held) return fail("verify.bag.missing", { count: 1, paths: path });
      if (held.digest !== digest) return fail("verify.later.other", { path });
      listed.add(path);
      scans += 1;
    }
    if (!isAsRecorded(c, one)) return fail("verify.later.unrecorded", { version: one.version });
  }
  const extra = [...bag.keys()].filter(
    (path) => path.startsWith("data/later/") && !listed.has(path) && !known.test(path),
  );
  const [first] = extra.sort(byBytes);
  return first === undefined
    ? pass("verify.later.listed", { scans })
    : fail("verify.later.unlisted", { count: extra.length, path: first });
}

/** The ledger has exactly these scans of this version, in this order. */
function isAsRecorded(c: Case, { version, scans, facts }: Later): boolean {
  const ceremony = c.contents["close.txt"]?.ceremony;
  const added = facts.filter(
    (fact) => fact["type"] === "scan.added" && ceremonyOf(fact) === ceremony && fact["version"] === version,
  );
  return (
    added.length === scans.length &&
    scans.every(({ kind, digest }, at) => added[at]?.["kind"] === kind && added[at]?.["scan"] === digest)
  );
}
