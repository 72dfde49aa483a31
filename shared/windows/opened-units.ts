import type { AmendmentLine, UnitDraw } from "../draw/model.ts";
import type { WaiverReason } from "../draw/rule-set.ts";
import type { Approvers } from "../inspection/amendments.ts";
import type { PaperStanding } from "../inspection/inner-papers.ts";
import type { InnerPaper, Opening } from "../inspection/inspection.ts";
import type { Openers } from "../inspection/opening.ts";
import type { Pair } from "../office/keepers.ts";
import type { Ground } from "../rules/amendment-grounds.ts";

/** An opening as the console tells of it: by codes, and who was there. */
export interface ToldOpening
  extends Pick<Opening, "at" | "number" | "scope" | "units" | "inspector" | "pair">,
    Openers {
  /** Whether the inspectors were opened with their units. */
  readonly team: boolean;
  readonly reason: string;
  /** Whether all its units are in memory now: only then can its annex be made. */
  readonly isAtHand: boolean;
}

/** An amendment as the console tells of it. */
export interface ToldAmendment extends AmendmentLine, Approvers {
  readonly at: string;
  readonly ground: Ground;
  /** The rule set's reason, with `waive`. */
  readonly waiver?: WaiverReason;
  readonly reason: string;
  /** Whether its addendum is filed. */
  readonly isFiled: boolean;
}

/** A resealing as the console tells of it. */
export interface ToldResealing extends Openers {
  readonly at: string;
  readonly number: number;
  readonly pair: Pair;
  readonly reason: string;
}

/** A paper with names as the console tells of it: by codes. */
export interface ToldPaper extends Omit<InnerPaper, "paperNote" | "upTo"> {
  readonly standing: PaperStanding;
}

/** An inspector in a team; by code alone where he or she is not open. */
export interface ShownInspector {
  readonly code: string;
  readonly name?: string;
  readonly certificate?: string;
}

/** A unit that is open, with its team: told to the console when it is asked for, and in no view. */
export interface ShownUnit {
  readonly code: string;
  readonly draw: UnitDraw;
  readonly id: string;
  readonly name: string;
  /** Empty where the register has none. */
  readonly creditCode: string;
  readonly address: string;
  readonly team: readonly ShownInspector[];
}

/** Those that a search finds: a part of a code, a name or an address. Nothing typed finds all. */
export function searchedNames(units: readonly ShownUnit[], typed: string): readonly ShownUnit[] {
  const text = typed.normalize("NFKC").trim().toUpperCase();
  if (text === "") return units;
  const holds = (...parts: readonly (string | undefined)[]) =>
    parts.some((part) => part?.normalize("NFKC").toUpperCase().includes(text));
  return units.filter(
    ({ code, id, name, creditCode, address, team }) =>
      holds(code, id, name, creditCode, address) || team.some((one) => holds(one.code, one.name)),
  );
}
