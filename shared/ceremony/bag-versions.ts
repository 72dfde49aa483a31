import type { EventOf } from "./events.ts";
import type { State, WrittenBag } from "./state.ts";

/** The bag of a ceremony, where it is written. */
export function bagOf({ bags }: State, ceremony: string): WrittenBag | undefined {
  return bags.find((bag) => bag.ceremony === ceremony);
}

/** The version that has its scans and is not written yet: a crash or a full disk came between. */
export function unwritten({ later }: WrittenBag): WrittenBag["later"][number] | undefined {
  const last = later.at(-1);
  return last?.manifest === "" ? last : undefined;
}

/** The bag with one more scan, where it is the one meant; throws where the version does not follow. */
export function versionScanned(bag: WrittenBag, event: EventOf<"scan.added">): WrittenBag {
  if (bag.ceremony !== event.ceremony) return bag;
  const open = unwritten(bag);
  const { version } = event;
  if (version !== (open ? open.version : bag.later.length + 2))
    throw new Error(`a scan for version ${version}, which is not the next`);
  const scans = [...(open?.scans ?? []), event.scan];
  const before = open ? bag.later.slice(0, -1) : bag.later;
  return { ...bag, later: [...before, { version, scans, manifest: "" }] };
}

/** The bag with its last version written, where it is the one meant; throws where that version has no scans. */
export function versionWritten(bag: WrittenBag, event: EventOf<"bag.versioned">): WrittenBag {
  if (bag.ceremony !== event.ceremony) return bag;
  const open = unwritten(bag);
  if (open?.version !== event.version) throw new Error(`version ${event.version} has no scans`);
  return { ...bag, later: [...bag.later.slice(0, -1), { ...open, manifest: event.manifest }] };
}
