import type { Frozen } from "../draw/freeze.ts";
import type { Level, Role } from "../draw/model.ts";
import type { ScanFormat, ScanKind } from "../draw/scans-file.ts";
import type { List, Visit } from "../register/model.ts";
import type { Calendar } from "../rules/calendar.ts";
import type { Settings } from "../rules/plan.ts";
import type { Strokes } from "./handwriting.ts";
import type { Occasion } from "./signatures.ts";
import type { Paper } from "./state.ts";

/** Who leads, where, and why on this day: names of people in the room and free text, kept in a blob. */
export interface Details {
  readonly place: string;
  readonly organiser: string;
  readonly host: string;
  readonly operator: string;
  readonly recorder: string;
  /** Why the draw is held outside its window; empty inside it. */
  readonly windowReason: string;
}

/** Counts of an accepted import, and the digest of the file it came from. */
export interface ImportCounts {
  readonly file: string;
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  readonly findings: number;
}

/** The visits of one list that is sealed still, opened in memory under its keepers' passphrases. */
export interface CountedVisits {
  readonly ceremony: string;
  readonly visits: readonly Visit[];
}

/** A scan of a signed paper, its format told by its bytes. */
export interface Scan {
  readonly kind: ScanKind;
  readonly format: ScanFormat;
  /** Free text; may be empty. */
  readonly remark: string;
  readonly bytes: Uint8Array;
}

/** What may be asked of a ceremony. `decide` says what follows. */
export type Command =
  | {
      readonly type: "start";
      readonly version: string;
      readonly digest: string;
      /** `verify.html`, where the program brings it. */
      readonly verifyPage?: Uint8Array;
    }
  | {
      readonly type: "configure-office";
      readonly office: string;
      readonly code: string;
      readonly level: Level;
    }
  | {
      readonly type: "import-list";
      readonly list: List;
      readonly counts: ImportCounts;
      readonly rows: readonly unknown[];
    }
  /** The text of a calendar, as `parseCalendar` reads it. */
  | { readonly type: "import-calendar"; readonly text: string }
  | {
      readonly type: "open";
      readonly quarter: string;
      readonly rehearsal: boolean;
      readonly day: string;
      readonly calendars: readonly Calendar[];
      readonly details: Details;
    }
  | {
      readonly type: "settle-plan";
      readonly settings: Omit<Settings, "level" | "quarter" | "day">;
      readonly counted: readonly CountedVisits[];
    }
  | {
      readonly type: "sign-in";
      readonly role: Role;
      readonly name: string;
      readonly organisation: string;
      readonly post: string;
      readonly writes: boolean;
    }
  | { readonly type: "sign-out"; readonly person: number }
  | { readonly type: "return"; readonly person: number }
  | {
      readonly type: "freeze";
      readonly frozen: Frozen;
      readonly names: Uint8Array;
      readonly recovery: Uint8Array;
    }
  | {
      readonly type: "record-copy";
      /** Their `sha256sums.txt`. */
      readonly sums: string;
      readonly files: number;
      /** Whether the medium is another one than the ledger's. */
      readonly apart: boolean;
    }
  | { readonly type: "confirm-freeze" }
  | { readonly type: "drop-slip"; readonly slip: number }
  | { readonly type: "count-slips"; readonly count: number }
  | { readonly type: "reveal-nonce"; readonly nonce: string }
  | { readonly type: "read-slip"; readonly slip: number; readonly reader: 1 | 2 | 3; readonly digits: string }
  | { readonly type: "object"; readonly slip: number; readonly text: string }
  | { readonly type: "envelope"; readonly number: string }
  | { readonly type: "fix-result"; readonly conflicts: string }
  | { readonly type: "advance" }
  | { readonly type: "record-opinion"; readonly text: string }
  | { readonly type: "list-media"; readonly items: readonly string[] }
  | { readonly type: "confirm-lock"; readonly keeper: "officer" | "supervisor" }
  | { readonly type: "absent-at-lock"; readonly keeper: "officer" | "supervisor"; readonly reason: string }
  | { readonly type: "lock" }
  | { readonly type: "confirm-void"; readonly keeper: "officer" | "supervisor"; readonly reason: string }
  | { readonly type: "void"; readonly envelope: string }
  | { readonly type: "pause"; readonly reason: string }
  | { readonly type: "resume" }
  | {
      readonly type: "sign-by-hand";
      readonly signer: string;
      readonly occasion: Occasion;
      readonly strokes: Strokes;
    }
  /** Takes a signature on the pad, or a refusal, back: the person signs on paper. */
  | { readonly type: "choose-ink"; readonly signer: string; readonly occasion: Occasion }
  | { readonly type: "refuse-signature"; readonly person: number; readonly reason: string }
  | {
      readonly type: "file-paper";
      readonly paper: Paper;
      readonly pdf: Uint8Array;
      /** SHA-256 of the certificate that signed it. */
      readonly certificate: string;
    }
  | {
      readonly type: "sign-paper";
      readonly paper: Paper;
      /** The paper with one signature more. */
      readonly pdf: Uint8Array;
      readonly certificate: string;
      /** Who signs, as the room sees it; the certificate may bear another name. */
      readonly keeper: "officer" | "supervisor";
    }
  | {
      readonly type: "print-paper";
      readonly paper: Paper;
      /** Digest of the filed bytes that were printed. */
      readonly pdf: string;
      readonly copies: number;
      /** Whether the system said that the printer took it. */
      readonly taken: boolean;
    }
  | { readonly type: "record-bag"; readonly manifest: string; readonly readme: string }
  | { readonly type: "add-scans"; readonly ceremony: string; readonly scans: readonly Scan[] }
  | {
      readonly type: "record-version";
      readonly ceremony: string;
      readonly version: number;
      readonly previous: string;
      readonly manifest: string;
    };

export type CommandOf<Type extends Command["type"]> = Extract<Command, { type: Type }>;
