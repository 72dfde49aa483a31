import { laterFile, type VersionKind, versionFolder } from "../draw/bag-versions.ts";
import { eventHash } from "../draw/event-hash.ts";
import { noDigest } from "../draw/model.ts";
import type { Case } from "./case.ts";
import { type Finding, fail, notPossible } from "./check.ts";
import type { Evidence } from "./evidence.ts";
import { factOf, type LedgerEvent, parseEvents } from "./parse-events.ts";

/** One later version, as its own folder tells it. */
export interface Later {
  readonly version: number;
  readonly kind: VersionKind;
  /** What the ledger goes on to say, from where the version before ends. */
  readonly events: readonly LedgerEvent[];
  readonly facts: readonly Readonly<Record<string, unknown>>[];
}

/** Read once for each case: many checks ask. */
const read = new WeakMap<Evidence, readonly Later[] | Finding>();
const whole = new WeakMap<Evidence, readonly LedgerEvent[]>();

/** The later versions of a bag from the second on, none of a first one; a finding where one is missing, or its ledger is not the next part. */
export function readLater(c: Case): readonly Later[] | Finding {
  const found = read.get(c.evidence) ?? partsOf(c);
  read.set(c.evidence, found);
  return found;
}

/**
 * The ledger of a bag with what its later versions go on to say; of a first version, a plain folder, or where they do not go on from
 * each other, its first part alone. Its events up to the lock and the bag are those of `events.jsonl`.
 */
export function wholeLedger(c: Case): readonly LedgerEvent[] | undefined {
  const first = c.contents["events.jsonl"];
  const later = readLater(c);
  if (!first || "status" in later || later.length === 0) return first;
  const found = whole.get(c.evidence) ?? [...first, ...later.flatMap(({ events }) => events)];
  whole.set(c.evidence, found);
  return found;
}

/** How much of the whole ledger there is up to the newest version of a kind; 0 where there is none. */
export function eventsUpTo(c: Case, kind: VersionKind): number {
  const later = readLater(c);
  if ("status" in later) return 0;
  const newest = later.findLastIndex((one) => one.kind === kind);
  if (newest < 0) return 0;
  const parts = later.slice(0, newest + 1).map(({ events }) => events.length);
  return parts.reduce((sum, length) => sum + length, c.contents["events.jsonl"]?.length ?? 0);
}

function partsOf(c: Case): readonly Later[] | Finding {
  const kinds = new Map<number, VersionKind>();
  for (const path of c.evidence.bag?.keys() ?? []) {
    const file = laterFile(path);
    if (!file) continue;
    const { version, kind } = file;
    if ((kinds.get(version) ?? kind) !== kind) return fail("verify.later.two-kinds", { version });
    kinds.set(version, kind);
  }
  if (kinds.size === 0) return [];
  const first = c.contents["events.jsonl"];
  if (!first) return notPossible("verify.needs", { files: "events.jsonl" });
  const later: Later[] = [];
  let { seq, hash } = first.at(-1) ?? { seq: 0, hash: noDigest };
  for (let version = 2; version < kinds.size + 2; version += 1) {
    const kind = kinds.get(version);
    const going = kind && parseEvents(textIn(c, kind, version, "events.jsonl"));
    if (!kind || !going?.ok) return fail("verify.later.ledger", { version });
    for (const event of going.value) {
      if (event.seq !== seq + 1 || event.previous !== hash) return fail("verify.later.ledger", { version });
      if (event.hash !== eventHash(event.seq, hash, event.body, c.platform.hash))
        return fail("verify.later.ledger", { version });
      ({ seq, hash } = event);
    }
    later.push({ version, kind, events: going.value, facts: going.value.map(factOf) });
  }
  return later;
}

/** The text of a file in the folder of a version; empty where it is not there or none. */
export function textIn(c: Case, kind: VersionKind, version: number, name: string): string {
  const bytes = c.evidence.bag?.get(`data/${versionFolder(kind, version)}${name}`)?.bytes;
  return (bytes && c.platform.utf8(bytes)) ?? "";
}
