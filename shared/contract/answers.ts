import * as z from "zod";
import type { Draw, Excluded, UnitDraw } from "../draw/model.ts";
import type { CourseLine } from "../ledger/fact.ts";
import type { FindingGroup, Severity } from "../register/findings.ts";
import type { SeenColumn } from "../register/reading/choose-table.ts";
import type { Rest, Unknown } from "../register/reading/rests.ts";
import type { Message } from "../text/text.ts";
import type { Signer } from "../verify/evidence.ts";
import type { ConsolePlan } from "../windows/console-view.ts";

/** The input of `settlePlan` as it stands; the empty preset where nothing is settled yet. */
export interface SettledPlan {
  readonly preset: string;
  readonly team: number;
  /** Left out where the inspectors in post are counted on their list. */
  readonly inPost?: number;
  readonly raised: Readonly<Partial<Record<UnitDraw, number>>>;
  readonly leftOut: readonly { readonly id: string; readonly reason: string; readonly approver: string }[];
}

/** What settling would settle: the plan in numbers, with its digest in place of its note, and how many are left out and why. */
export interface PlanPreview {
  readonly plan: ConsolePlan;
  readonly excluded: readonly {
    readonly draw: Draw;
    readonly reason: Excluded["reason"];
    readonly count: number;
  }[];
}

/** Passphrases and recovery codes as they are made, to be printed on slips. */
export interface FreshKeys {
  readonly officer: string;
  readonly supervisor: string;
  readonly recovery: readonly [string, string];
}

export interface BagVerdict {
  /** Where it was read. */
  readonly folder: string;
  readonly passed: number;
  readonly failed: number;
  readonly notPossible: number;
  /** How the bag agrees with the digests in this ledger: no paper was compared. */
  readonly anchor: "anchored" | "partly" | "unanchored" | "mismatch";
  readonly checks: readonly {
    readonly name: Message;
    readonly status: "pass" | "fail" | "not-possible";
    readonly reason: Message;
  }[];
}

export interface TimelineLine extends CourseLine {
  readonly seq: number;
  /** The free text of the note, where there is one. */
  readonly text: string;
}

/** What the methods around the register's lists answer. */

export interface ImportReport {
  /** Names this report until it is accepted or discarded. */
  readonly preview: string;
  readonly list: string;
  /** The sheets that are read, of several as one list. */
  readonly read: readonly string[];
  /** Every sheet that holds anything, and whether who opens the file sees it. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** From 1; 0 where the sheet has no headings and columns were chosen by their letters. */
  readonly headingRow: number;
  readonly mapping: readonly { readonly field: string; readonly heading: string; readonly column: string }[];
  /** Every column of the heading row, for a person to choose another one. */
  readonly headings: readonly { readonly heading: string; readonly column: string }[];
  readonly counts: {
    readonly rows: number;
    readonly accepted: number;
    readonly refused: number;
    readonly passedOver: number;
    readonly stopped: number;
    readonly notInPost: number;
    readonly recognised: number;
  };
  /** The words that entries rest on which are not as usual. */
  readonly rests: readonly Rest[];
  /** Words that are not known, for a person to say what they mean. */
  readonly unknown: readonly Unknown[];
  /** Headings of columns that were not read. */
  readonly unused: readonly string[];
  /** How many hidden rows there are, whether they were read or left out. */
  readonly hiddenRows: number;
  readonly groups: readonly FindingGroup[];
}

export interface ReportedFinding {
  readonly severity: Severity;
  readonly place: string;
  readonly said: Message;
  /** The row of the sheet as it stands there, and which of its cells it is about; no cells where it is about no row. */
  readonly row: readonly string[];
  readonly cell?: number;
}

/** A file whose headings were not recognised, as a person sees it who says which column is which. */
export interface FileHeadings {
  readonly sheets: readonly {
    readonly name: string;
    /** Number of the likely heading row. */
    readonly row: number;
    readonly columns: readonly SeenColumn[];
  }[];
}

export interface RowPage {
  readonly total: number;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface ExclusionPage {
  readonly total: number;
  readonly capped: number;
  readonly rows: readonly {
    readonly draw: string;
    readonly id: string;
    readonly name: string;
    readonly reason: string;
    /** Of those left out by hand: why in words, and who approved it; both empty for all others. */
    readonly why: string;
    readonly approver: string;
  }[];
}

/** Pairs of the conflict list as they stand there, by unit and inspector. */
export interface PairPage {
  /** How many there are, or with those words. */
  readonly total: number;
  /** In how many of all pairs each inspector stands, the most first. */
  readonly inspectors: readonly { readonly id: string; readonly name: string; readonly pairs: number }[];
  readonly rows: readonly {
    readonly unit: string;
    readonly unitName: string;
    /** In which draws the unit stands: the pair counts once for each in which it is eligible. None for a unit on no list. */
    readonly draws: readonly UnitDraw[];
    readonly inspector: string;
    readonly inspectorName: string;
    /** Whether the inspector is in the pool: a pair with one who is not changes nothing. */
    readonly inPool: boolean;
    readonly reason: string;
  }[];
}

/** A certificate file as a window sends it: used once, kept nowhere. */
export const SentCertificate = z.strictObject({
  /** PKCS#12, Base64; at most 512 KiB decoded, which no certificate file comes near. */
  bytes: z.base64().max(700_000),
  password: z.string().max(1000),
});
export type SentCertificate = z.infer<typeof SentCertificate>;

/** What a certificate says of itself. */
export interface CertificateTold extends Signer {
  readonly issuer: string;
  /** First and last day it is valid on, in China: `2026-12-25`. */
  readonly from: string;
  readonly to: string;
}

/** A signature of a filed paper, oldest first; the name is the certificate's own. */
export interface Signature extends Signer {
  /** Who signed, as the console was told; nobody where the program did by filing it. */
  readonly keeper?: "officer" | "supervisor";
}

/** The program itself. */
export interface AboutProgram {
  readonly version: string;
  /** Digest over its sources, as the minutes print it: 64 hex digits. */
  readonly digest: string;
  /** What runs it, with versions. */
  readonly runtime: string;
  /** Programs that come along with it here, beside the packages its windows know of. */
  readonly brought: readonly { readonly name: string; readonly version: string; readonly licence: string }[];
  /** The system by its own name, version and processor. */
  readonly system: string;
  /** What opens the ledger; `instead` says why the usual library does not. */
  readonly sqlite: { readonly library: string; readonly version: string; readonly instead?: string };
  /** Of the ledger in view. */
  readonly dataFolder: string;
}
