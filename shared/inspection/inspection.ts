import type { State as CeremoniesState } from "../ceremony/ceremony.ts";
import type { DisclosureFile } from "../draw/bag-versions.ts";
import type { AmendmentLine } from "../draw/model.ts";
import { command } from "../ledger/command.ts";
import { fact } from "../ledger/fact.ts";
import type { Pair } from "../office/keepers.ts";
import type { Ground } from "../rules/amendment-grounds.ts";

/** How far a list is opened: units by their codes; the units of one inspector; all that were drawn. */
export const scopes = ["units", "inspector", "all"] as const;
export type Scope = (typeof scopes)[number];

/** What is opened; `units` only with the scope of that name, `inspector` likewise. */
export interface OpenedScope {
  readonly scope: Scope;
  readonly units: readonly string[];
  readonly inspector: string;
}

/** An opening of a locked list by both keepers. */
export interface Opening extends OpenedScope {
  readonly at: string;
  /** From 1. */
  readonly number: number;
  /** 1 where the inspectors of these units were opened with them. */
  readonly team: number;
  readonly pair: Pair;
  /** Notes: who asked with both keepers by name, and why. */
  readonly openersNote: string;
  readonly reasonNote: string;
}

/** Papers with names, which stay inside until the disclosure: the slip of a unit's team, and code, name and team of all. */
export const innerPapers = ["dispatch-slip", "annex"] as const;
export type InnerPaperKind = (typeof innerPapers)[number];

/** A paper with names that is filed. */
export interface InnerPaper {
  readonly at: string;
  /** From 1, through all of a list. */
  readonly number: number;
  readonly paper: InnerPaperKind;
  /** Codes of the units it names. */
  readonly units: readonly string[];
  /** The note that holds it. */
  readonly paperNote: string;
  /** How many amendments the list had when it was made. */
  readonly upTo: number;
}

/** A line of `amendments.csv` as it was made. */
export interface Amendment {
  readonly at: string;
  readonly line: AmendmentLine;
  readonly ground: Ground;
  /** The note of the rule set's reason of a waiver; with `waive` only. */
  readonly waiverNote?: string;
  /** H(amendments.csv) with this line as its last. */
  readonly amendments: string;
  /** Notes: who approved it with both keepers by name, and why. */
  readonly approversNote: string;
  readonly reasonNote: string;
  /** SHA-256 of its addendum; empty until that is filed. */
  readonly addendum: string;
}

/** A visit to a unit and, once it is known, what it found: as the facts of it add up. */
export interface UnitVisit {
  /** Its days, `YYYY-MM-DD`. */
  readonly first: string;
  readonly last: string;
  /** Notes: what is known of the visit itself; what opens the commitment of its unit. */
  readonly visitNote: string;
  readonly openingNote: string;
  /** The note of its result; 64 zeros until that is recorded. */
  readonly resultNote: string;
  /** When the result was recorded; empty until then. */
  readonly resultAt: string;
  /** How often it was corrected. */
  readonly corrections: number;
}

/** What was published of a list, each file by its digest. */
export interface Disclosure extends Readonly<Record<DisclosureFile, string>> {
  readonly at: string;
  /** The note of who approved it, and of both keepers where something sealed was needed. */
  readonly approversNote: string;
}

/** A sealing anew under new secrets. */
export interface Resealing {
  readonly at: string;
  /** From 1. */
  readonly number: number;
  /** Both age files. */
  readonly names: string;
  readonly recovery: string;
  /** The old pair that opened it. */
  readonly pair: Pair;
  /** Notes: who asked with both new keepers by name, and why. */
  readonly openersNote: string;
  readonly reasonNote: string;
}

/** What came of a locked list: from its lock to its disclosure. Nothing here rewrites the list. */
export interface Inspection {
  /** How far the sealed list was opened, oldest first. */
  readonly openings: readonly Opening[];
  /** Oldest first. */
  readonly papers: readonly InnerPaper[];
  /** The lines of `amendments.csv` so far, each with what an addendum says of it. */
  readonly amendments: readonly Amendment[];
  /** The visits, by the codes of their units. */
  readonly visits: Readonly<Record<string, UnitVisit>>;
  readonly disclosure?: Disclosure;
  /** Oldest first; the last is what the list is sealed under now. */
  readonly resealings: readonly Resealing[];
}

/** What the facts so far add up to, the inspections by the ids of their ceremonies among it. */
export interface State extends CeremoniesState {
  readonly inspections: Readonly<Record<string, Inspection>>;
  /** The note of the columns in which tasks were handed out last; nothing before the first. */
  readonly taskColumns?: string;
}

const untouched: Inspection = { openings: [], papers: [], amendments: [], visits: {}, resealings: [] };

/** What came of a list so far; of one that nothing came of yet, too. */
export function inspectionOf({ inspections }: Pick<State, "inspections">, ceremony: string): Inspection {
  return (Object.hasOwn(inspections, ceremony) ? inspections[ceremony] : undefined) ?? untouched;
}

/** The state with one inspection changed. */
export function withInspection(
  state: Pick<State, "inspections">,
  ceremony: string,
  change: (before: Inspection) => Inspection,
): Pick<State, "inspections"> {
  const changed = change(inspectionOf(state, ceremony));
  return { inspections: { ...state.inspections, [ceremony]: changed } };
}

export const inspectionFact = fact<State>();
export const inspectionCommand = command<State>();
