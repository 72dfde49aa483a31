import type { UnitDraw } from "../draw/model.ts";
import type { Deadline } from "../rules/result-deadline.ts";
import type { Message } from "../text/text.ts";
import type { UnitStanding } from "./standing.ts";
import type { VisitEntry } from "./visits.ts";

/** A drawn unit as the console tells of its visit: by its code. */
export interface ToldUnit {
  readonly code: string;
  readonly draw: UnitDraw;
  readonly standing: UnitStanding;
  /** Whether what opens it is at hand: without that no visit is recorded. */
  readonly open: boolean;
  readonly first?: string;
  readonly last?: string;
  readonly corrections?: number;
  /** Where its result is due and it is known from when on that counts. */
  readonly deadline?: Deadline;
  readonly overdue?: boolean;
}

/** What a sheet of visits says. */
export interface ReadVisits {
  readonly entries: readonly VisitEntry[];
  /** Rows that say what is on record already. */
  readonly known: number;
  readonly rows: number;
  readonly findings: readonly { readonly place: string; readonly said: Message }[];
}

/** How far the disclosure of a list is. */
export interface ToldDisclosure {
  /** What it waits for; empty where it may be made, or is made. */
  readonly waits: readonly Message[];
  /** Codes that have to be opened and are sealed still: with any, both keepers type their secrets. */
  readonly sealed: number;
  readonly made?: { readonly at: string; readonly approver: string };
}
