import type { VersionKind } from "../draw/bag-versions.ts";
import { noDigest } from "../draw/model.ts";

/** How a ceremony ended: locked; void after its freeze; withdrawn before it; closed unfinished by a later program. */
export const outcomes = ["locked", "void", "withdrawn", "unfinished"] as const;
export type Outcome = (typeof outcomes)[number];

/** What the office keeps of a ceremony that has ended. */
export interface Past {
  readonly ceremony: string;
  readonly number: number;
  readonly quarter: string;
  readonly rehearsal: boolean;
  readonly outcome: Outcome;
  /** H(close.txt); 64 zeros where there is none: withdrawn, or unfinished. */
  readonly close: string;
  /** H(amendments.csv) in its last state; 64 zeros where it is not locked. */
  readonly amendments: string;
  /**
   * Both age files of its names and its `pool.csv`, to count its visits under either pair of secrets; 64 zeros without a freeze,
   * and where the ceremony was held in a ledger before this one.
   */
  readonly names: string;
  readonly recovery: string;
  readonly pool: string;
  /** H(result.csv) where it is locked, else 64 zeros. */
  readonly result: string;
  /** Everything that opens its drawn units is kept, or published: it counts in clear, and asks for nobody's secrets. */
  readonly isOpen?: true;
  /** It was frozen under an earlier protocol: minutes and bag are for the program of that to make. */
  readonly isEarlier?: true;
}

/** A bag as the ledger knows it. */
export interface WrittenBag {
  readonly ceremony: string;
  /** H(manifest-sha256.txt) of the first version. */
  readonly manifest: string;
  /** The second and those after it. The manifest is empty until a version is written; only the last can be so. */
  readonly later: readonly LaterVersion[];
}

/** A later version of a bag. */
export interface LaterVersion {
  readonly version: number;
  /** What it brings. */
  readonly kind: VersionKind;
  /** Digests of its scans. */
  readonly scans: readonly string[];
  /** Number of the last of its kind that it holds; 0 of scans. */
  readonly upTo: number;
  readonly manifest: string;
}

export interface Ended {
  readonly past: readonly Past[];
}

/**
 * H(close.txt) and H(amendments.csv) of the ceremony before the next one: `freeze.txt` binds them. One that was withdrawn
 * has no `close.txt` and is skipped (protocol, step 7). Rehearsals have a chain of their own.
 */
export function previousOf({ past }: Ended, rehearsal: boolean): { previous: string; amendments: string } {
  const before = past.findLast((one) => one.rehearsal === rehearsal && one.close !== noDigest);
  return { previous: before?.close ?? noDigest, amendments: before?.amendments ?? noDigest };
}

/**
 * Locked lists of the year that is to be inspected: they are sealed, and their visits count for the cap and the tiers.
 * What a spreadsheet says of them is not believed; both keepers open them, in memory. A rehearsal counts none: the keys
 * of rehearsals before it are kept by nobody. Of a list in a ledger before this one there is nothing to open: its visits count as
 * the office imports them, and the papers say so.
 */
export function sealedThisYear(state: Ended, now: Counting | undefined): readonly Past[] {
  return lockedThisYear(state, now).filter(({ isOpen }) => !isOpen);
}

/** Locked lists of the year that are open by now: what opens their units is kept, and they are counted without anybody's secrets. */
export function openThisYear(state: Ended, now: Counting | undefined): readonly Past[] {
  return lockedThisYear(state, now).filter(({ isOpen }) => isOpen);
}

/** The ceremony for which the lists of its year are counted. */
interface Counting {
  readonly rehearsal: boolean;
  readonly quarter: string;
}

function lockedThisYear({ past }: Ended, now: Counting | undefined): readonly Past[] {
  if (!now || now.rehearsal) return [];
  const year = now.quarter.slice(0, 4);
  return past.filter(
    (one) =>
      one.outcome === "locked" && !one.rehearsal && one.quarter.startsWith(year) && one.names !== noDigest,
  );
}

/** What the office keeps of its ceremonies, with one of them open from here on. */
export function withOpen(past: readonly Past[], ceremony: string): readonly Past[] {
  return past.map((one) => (one.ceremony === ceremony ? { ...one, isOpen: true } : one));
}

/** Locked lists of the year in a ledger before this one: nothing of them can be opened here, and they count as the office imports them. */
export function lockedBefore(
  { past }: Ended,
  now: { readonly rehearsal: boolean; readonly quarter: string },
): readonly Past[] {
  if (now.rehearsal) return [];
  const year = now.quarter.slice(0, 4);
  return past.filter(
    (one) =>
      one.outcome === "locked" && !one.rehearsal && one.quarter.startsWith(year) && one.names === noDigest,
  );
}

/** The bag of a ceremony, where it is written. */
export function bagOf(
  { bags }: { readonly bags: readonly WrittenBag[] },
  ceremony: string,
): WrittenBag | undefined {
  return bags.find((bag) => bag.ceremony === ceremony);
}

/** The version that is begun and not written yet: a crash or a full disk came between. */
export function unwritten({ later }: WrittenBag): LaterVersion | undefined {
  const last = later.at(-1);
  return last?.manifest === "" ? last : undefined;
}
