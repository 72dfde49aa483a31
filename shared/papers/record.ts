import type { Correctable } from "../ceremony/corrected-details.ts";
import type { Strokes } from "../ceremony/handwriting.ts";
import type { FiledBasis } from "../draw/filed-basis.ts";
import type { GuideFile } from "../draw/guides.ts";
import type {
  AssignmentLine,
  Draw,
  Level,
  Reason,
  ResultLine,
  Role,
  Rule,
  Tier,
  Writer,
} from "../draw/model.ts";
import type { RuleSet } from "../draw/rule-set.ts";
import type { Origin } from "../office/importing.ts";
import type { Pair } from "../office/keepers.ts";
import type { Retention } from "../office/paper-settings.ts";
import type { Loss } from "../office/succession.ts";
import type { List } from "../register/model.ts";
import type { Meaning, PhraseField } from "../register/reading/phrases.ts";
import { type ClassNames, classNamesOf } from "../rules/class-names.ts";
import type { InspectionItem } from "../rules/items.ts";
import type { Titled } from "../text/catalogue.ts";
import type { Message } from "../text/text.ts";

/** Everything the papers of a ceremony say, as data. No name of a unit or an inspector is in it. Times are local, `2026-12-25T09:30:00+08:00`. */
export interface CeremonyRecord {
  readonly ceremony: string;
  readonly rehearsal: boolean;
  readonly office: string;
  readonly quarter: string;
  readonly level: Level;
  readonly place: string;
  readonly organiser: string;
  readonly host: string;
  readonly operator: string;
  readonly recorder: string;
  readonly from: string;
  /** Empty until the ceremony is locked. */
  readonly to: string;
  /** How place and names were spelt at the freeze, where that was corrected after it. */
  readonly were?: Readonly<Record<Correctable, string>>;
  /** Whether the day lies in the draw window, with the officer's reason where it does not. */
  readonly window: { readonly said: Message; readonly reason: string };
  readonly basis: FiledBasis;
  /** The preset's title and its legal basis, in Chinese as the regulation has it. */
  readonly legalBasis: { readonly title: Titled; readonly text: string };
  /** Of the office's own: what it says, line by line, is printed with its basis. */
  readonly ruleSet?: RuleSet;
  /** The item of the inspection list as it was worded on the day of the draw, by what was stated before the freeze. */
  readonly item: InspectionItem;
  /** For the archive stamp, as far as the office states it. */
  readonly archive?: ArchiveRecord;
  /** By whom conflicts and exclusions were approved before the freeze; not in ledgers of earlier programs. */
  readonly approval?: ApprovalRecord;
  readonly registers: readonly RegisterRecord[];
  readonly draws: readonly DrawRecord[];
  readonly people: readonly PersonRecord[];
  /** Host, operator and recorder, each person once. */
  readonly officials: readonly OfficialRecord[];
  /** Ceremonies before this one that ended without a list: void, withdrawn, or closed by a later program. */
  readonly earlier: readonly { readonly at: string; readonly said: Message; readonly note: string }[];
  /** In order: phases, imports, pauses, crashes and restarts, objections. */
  readonly course: readonly { readonly at: string; readonly said: Message; readonly note: string }[];
  readonly warnings: readonly Message[];
  /** The year's plan as it stood at the freeze, and where the ceremony differs from it; absent where there was none. */
  readonly yearPlan?: HeldRecord;
  /** Sealed lists of the year whose visits are not counted; absent where there are none. */
  readonly notCounted?: readonly NotCountedRecord[];
  readonly freeze: FreezeRecord;
  readonly reveal?: RevealRecord;
  readonly outcome?: OutcomeRecord;
  readonly lock?: LockRecord;
  /** Of a ceremony that was given up before its nonce was revealed. */
  readonly void?: VoidRecord;
  /** The ledger before, where this ceremony has to name it. */
  readonly succession?: SuccessionRecord;
  readonly opinion: string;
  readonly objections: readonly string[];
  /** Photographs and film, as the recorder listed them. */
  readonly media: readonly string[];
  /** Head of the ledger when the paper was made. */
  readonly ledgerHead: string;
  /** What signs the paper as it is filed; absent where nothing does. */
  readonly certificate?: {
    /** SHA-256 of the certificate. */
    readonly fingerprint: string;
    /** The name it claims. */
    readonly subject: string;
    /** From when on it is valid, where the paper was made earlier than that by the machine's clock. */
    readonly from?: string;
  };
  readonly build: {
    readonly version: string;
    readonly digest: string;
    /** SHA-256 of verify.html, where the bag brings one. */
    readonly verifyPage?: string;
    /** What explains the bag, with SHA-256 of each; none in ledgers of programs that did not say. */
    readonly guides: readonly { readonly name: GuideFile; readonly digest: string }[];
  };
}

/** A ceremony held against its year's plan. */
export interface HeldRecord {
  readonly year: number;
  readonly version: number;
  /** With the higher authority; absent where nothing was on record. */
  readonly filed?: { readonly number: string; readonly day: string };
  /** Whether what was drawn is held against it, or the quotas before the draw. */
  readonly isDrawn: boolean;
  readonly differences: readonly Message[];
}

/** How the papers of a ceremony call its classes. */
export function namesIn({ ruleSet }: Pick<CeremonyRecord, "ruleSet">): ClassNames {
  return ruleSet ? classNamesOf(ruleSet) : {};
}

/** What the archive stamp says (DA/T 22-2015); empty where it is filled in by hand. */
export interface ArchiveRecord {
  readonly fonds: string;
  /** 年度: the year in which the paper came to be. */
  readonly year: string;
  readonly department: string;
  readonly retention: Retention;
}

/** A ledger that was lost, and after which this one was begun. */
export interface SuccessionRecord {
  /** When this one was begun. */
  readonly at: string;
  readonly loss: Loss;
  /** Hash of its last event; 64 zeros where its file was not there. */
  readonly head: string;
  /** Its last real ceremony with a locked list; empty where none is known. */
  readonly last: string;
  /** Every ceremony that is known of it. */
  readonly ceremonies: readonly string[];
  readonly reason: string;
  readonly officer: string;
  readonly supervisor: string;
}

/** A word of a list's sheet, what it was taken to mean, and how many entries rest on it (0 where it is a rule for all). */
export interface ReadWord {
  readonly field: PhraseField;
  readonly word: string;
  readonly means: Meaning;
  readonly count: number;
}

/** The supervisor's approval of who may not visit whom, and of who is left out. */
export interface ApprovalRecord {
  readonly at: string;
  readonly supervisor: string;
  /** Salted digest of every pair and every exclusion. */
  readonly digest: string;
  readonly pairs: number;
  /** Lines of `conflicts.csv`: a pair counts once for each code of its unit. */
  readonly conflicts: number;
  readonly leastChoice: number;
  /** Inspectors that are not in the pool. */
  readonly inspectors: number;
  /** Units and inspectors left out by hand. */
  readonly leftOut: number;
  /** How the supervisor signed this step. */
  readonly signature: "ink" | Strokes;
}

export interface RegisterRecord {
  readonly list: List;
  /** SHA-256 of the imported file; empty for a list that was emptied. */
  readonly file: string;
  readonly importedAt: string;
  /** Where its fact stands in the ledger, from 0: a clock may have been set back between two imports. */
  readonly position: number;
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  readonly findings: number;
  readonly origin: Origin | "emptied";
  /** By which words entries are stopped, closed or not in post, and what the office said phrases mean; absent in older ledgers. */
  readonly words?: {
    readonly rests: readonly ReadWord[];
    readonly phrases: readonly ReadWord[];
  };
  /** Corrections by hand since that import; all 0 where there were none. */
  readonly corrected: {
    readonly times: number;
    readonly added: number;
    readonly changed: number;
    readonly gone: number;
  };
}

/** A sealed list that nobody could open with what was typed, and who approved that its visits are not counted. */
export interface NotCountedRecord {
  readonly ceremony: string;
  /** Attempts that failed before, with both passphrases and with both recovery codes. */
  readonly failed: Readonly<Record<Pair, number>>;
  /** Day on which it was opened last before that; absent where it never was, and where an earlier program approved it. */
  readonly opened?: string;
  readonly at: string;
  readonly supervisor: string;
  readonly reason: string;
}

export interface DrawRecord {
  readonly draw: Draw;
  readonly registered: number;
  readonly excluded: readonly {
    readonly reason: Reason;
    readonly count: number;
    readonly approver: string;
  }[];
  readonly eligible: number;
  /** Eligible by tier; the second is 0 but at counties. */
  readonly tiers: readonly [number, number];
  readonly quota: number;
  readonly rule?: Rule;
  readonly base: number;
  /** Known after the draw. */
  readonly taken?: number;
  /** Passed over because an earlier draw had taken them; known after the draw. */
  readonly overlap?: number;
  readonly shortfall: number;
  readonly cutOffs?: readonly { readonly tier: Tier; readonly ticket: string }[];
  /** Where the room did not see all of it on the stage: how many of how many steps it did not see. */
  readonly unseen?: { readonly steps: number; readonly of: number };
}

export interface PersonRecord {
  readonly role: Role;
  readonly name: string;
  /** As the roster was frozen with it, where its spelling was corrected after the freeze. */
  readonly was?: string;
  readonly organisation: string;
  readonly post: string;
  /** Number on the slip roster, 0 for those who write none. */
  readonly slip: number;
  readonly in: string;
  /** Empty for those who stayed. */
  readonly out: string;
  /** What the person wrote on the pad when signing in, if anything. */
  readonly atSignIn?: Strokes;
  /** How the person signs the minutes. */
  readonly signature: Signing;
}

/** In ink on the paper, on the pad (what was written), or not at all. */
export type Signing = "ink" | "refused" | Strokes;

export interface OfficialRecord {
  /** The supervisor on the sheet only, whose approval it prints. */
  readonly offices: readonly ("host" | "operator" | "recorder" | "supervisor")[];
  readonly name: string;
  readonly signature: Signing;
}

export interface FreezeRecord {
  readonly at: string;
  /** H(freeze.txt). */
  readonly digest: string;
  readonly previous: string;
  readonly deviceCommitment: string;
  /** File name and SHA-256, in the order of freeze.txt. */
  readonly files: readonly { readonly name: string; readonly digest: string }[];
  readonly roster: readonly Writer[];
}

export interface RevealRecord {
  readonly at: string;
  readonly nonce: string;
  readonly slips: readonly SlipRecord[];
  readonly envelope: string;
  /** H(seed.txt); empty until every slip is read. */
  readonly seed: string;
}

export interface SlipRecord {
  readonly number: number;
  readonly digits: string;
  /** Readings by the two readers, and the third's where they differed or somebody objected. */
  readonly readings: readonly string[];
}

export interface OutcomeRecord {
  readonly at: string;
  readonly result: readonly ResultLine[];
  readonly resultDigest: string;
  /** Empty without inspectors. */
  readonly assignment: readonly AssignmentLine[];
  readonly assignmentDigest: string;
}

export interface LockRecord {
  readonly at: string;
  /** H(close.txt). */
  readonly close: string;
  readonly keepers: readonly {
    readonly keeper: "officer" | "supervisor";
    readonly confirmed: boolean;
    /** How; absent where an earlier program did not ask. */
    readonly by?: "pad" | "passphrase";
    readonly signature?: Strokes;
    readonly note: string;
  }[];
}

/** How a ceremony became void, and what became of its slips: they were not opened. */
export interface VoidRecord {
  readonly at: string;
  /** H(close.txt). */
  readonly close: string;
  readonly keepers: readonly {
    readonly keeper: "officer" | "supervisor";
    readonly reason: string;
    /** How it was confirmed; absent where an earlier program did not ask. */
    readonly by?: "pad" | "passphrase";
    readonly signature?: Strokes;
  }[];
  /** Slips on record as dropped. */
  readonly dropped: number;
  /** Number of the envelope they lie in; empty where there were none. */
  readonly envelope: string;
}
