import type { Draw, Level, PlanLine, Role } from "../draw/model.ts";
import type { List } from "../register/model.ts";
import type { EventOf } from "./events.ts";
import type { SceneStep } from "./scenes.ts";
import type { Signature } from "./signatures.ts";

/** What the events so far add up to. Digests ending in `Note` name salted blobs that hold names or free text. */
export interface State {
  readonly office?: { readonly name: string; readonly code: string; readonly level: Level };
  readonly lists: Readonly<Partial<Record<List, EventOf<"list.imported">>>>;
  /** Calendars the office has loaded, one a year, in the order of their loading. */
  readonly calendars: readonly EventOf<"calendar.imported">[];
  readonly current?: Ceremony;
  /** Ceremonies that are locked or void, oldest first. */
  readonly past: readonly Past[];
  /** Bags that were written, oldest first, with their later versions. */
  readonly bags: readonly WrittenBag[];
  /** Commands already carried out. */
  readonly commands: ReadonlySet<string>;
}

export interface Past {
  readonly ceremony: string;
  readonly number: number;
  readonly quarter: string;
  readonly rehearsal: boolean;
  readonly outcome: "locked" | "void";
  /** H(close.txt). */
  readonly close: string;
  /** H(amendments.csv) in its last state; 64 zeros for a void ceremony. */
  readonly amendments: string;
  /** The age file of its names and its `pool.csv`, to count its visits under both passphrases. */
  readonly names: string;
  readonly pool: string;
  /** H(result.csv) where it is locked. */
  readonly result: string;
}

/** A bag as the ledger knows it. */
export interface WrittenBag {
  readonly ceremony: string;
  /** H(manifest-sha256.txt) of the first version. */
  readonly manifest: string;
  /** The second and those after it. The manifest is empty until a version is written; only the last can be so. */
  readonly later: readonly {
    readonly version: number;
    readonly scans: readonly string[];
    readonly manifest: string;
  }[];
}

export interface Person {
  readonly number: number;
  readonly role: Role;
  readonly writes: boolean;
  readonly note: string;
  readonly present: boolean;
}

/** What the two or three readers made of one slip, and the twelve digits once they are fixed. */
export interface Slip {
  readonly readings: readonly [string, string, string];
  readonly objected: boolean;
  /** Twelve digits; empty until fixed. */
  readonly digits: string;
}

export type Paper = "pre-draw-sheet" | "minutes";

interface Opened {
  readonly id: string;
  readonly number: number;
  readonly quarter: string;
  /** Day of the draw, `YYYY-MM-DD`. */
  readonly day: string;
  readonly rehearsal: boolean;
  readonly detailsNote: string;
  readonly people: readonly Person[];
  readonly paused: "" | "operator" | "discipline-left";
  /** Who signs on the pad or refuses; whoever is not among them signs in ink. */
  readonly signatures: readonly Signature[];
  /** Papers that are filed. */
  readonly papers: readonly Paper[];
  /** How often the frozen files were copied to a medium. */
  readonly copies: number;
}
interface Planned extends Opened {
  readonly plan: EventOf<"plan.settled">;
}
interface Frozen extends Planned {
  readonly freeze: EventOf<"pool.frozen">;
}
interface Revealed extends Frozen {
  readonly nonce: string;
  readonly slips: readonly Slip[];
  readonly envelope: string;
}
interface Drawn extends Revealed {
  readonly outcome: EventOf<"result.fixed">;
  readonly shown: readonly Draw[];
  /** Where the stage stands; nothing before the first step. */
  readonly step: SceneStep | undefined;
}

export interface Preparation extends Opened {
  readonly phase: "preparation";
}
export interface Witnessing extends Planned {
  readonly phase: "witnesses";
}
/** Keepers who want the ceremony void; anything that carries it forward clears them. */
type Voiding = Readonly<Partial<Record<"officer" | "supervisor", "confirmed">>>;

export interface Freezing extends Frozen {
  readonly phase: "freeze";
  readonly voiding: Voiding;
}
export interface Dropping extends Frozen {
  readonly phase: "slips";
  /** Slip numbers in the box. */
  readonly dropped: readonly number[];
  /** The folded slips were counted and agree with the roster. */
  readonly counted: boolean;
  readonly voiding: Voiding;
}
export interface Revealing extends Revealed {
  readonly phase: "reveal";
}
export interface Drawing extends Drawn {
  readonly phase: "draw";
}
interface Answered extends Drawn {
  readonly keepers: Readonly<Partial<Record<"officer" | "supervisor", "confirmed" | "absent">>>;
}
export interface Locking extends Answered {
  readonly phase: "lock";
}
export interface Minuting extends Answered {
  readonly phase: "minutes";
  readonly close: string;
  /** Digest of the bag's manifest; empty until it is written. */
  readonly bag: string;
}

/** A ceremony by its phase; what a phase has not reached yet is not there to be read. */
export type Ceremony =
  | Preparation
  | Witnessing
  | Freezing
  | Dropping
  | Revealing
  | Drawing
  | Locking
  | Minuting;
export type Phase = Ceremony["phase"];

export const emptyState: State = { lists: {}, calendars: [], past: [], bags: [], commands: new Set() };

/** The plan's draws in which something is shown: the unit draws, then the teams where there are inspectors. */
export function drawsToShow(plan: readonly PlanLine[]): readonly Draw[] {
  return plan.map((line) => line.draw);
}
