import type { LockAnswer } from "../ceremony/draw.ts";
import type { PaperKind } from "../ceremony/opened.ts";
import type { Phase } from "../ceremony/phases.ts";
import type { Slip } from "../ceremony/reveal.ts";
import type { SceneStep } from "../ceremony/scenes.ts";
import type { Office } from "../ceremony/signatures.ts";
import type { PlanLine, Role, Rule, UnitDraw } from "../draw/model.ts";
import type { Words } from "../draw/rule-set.ts";
import type { Past, WrittenBag } from "../office/ceremonies.ts";
import type { Origin } from "../office/importing.ts";
import type { OfficeItem } from "../office/items.ts";
import type { OfficeSettings } from "../office/office.ts";
import type { PaperSettings } from "../office/paper-settings.ts";
import type { NamedRuleSet } from "../office/rule-sets.ts";
import type { OfficeYearPlan } from "../office/year-plans.ts";
import type { List } from "../register/model.ts";
import type { Calendar } from "../rules/calendar.ts";
import type { ClassNames } from "../rules/class-names.ts";
import type { DrawnPeriod } from "../rules/next-period.ts";
import type { LoweredCell, Raise } from "../rules/year-plan.ts";
import type { Message } from "../text/text.ts";
import type { Due } from "./due.ts";
import type { Appearance, CorrectedDetail, Screen } from "./stage-view.ts";

/** What the officer's window shows. No name of a unit or an inspector is ever in it; rows of the register are asked for, before the freeze only. */
export interface ConsoleView {
  /** This is the sample's ledger: its ceremonies are rehearsals, all of them. */
  readonly sample?: true;
  /** There is another ledger to change over to: the sample's from the office's, and back. */
  readonly changesLedger?: true;
  readonly office?: OfficeSettings;
  /** Digest of the emblem in the title of the stage; absent where there is none. */
  readonly emblem?: string;
  /** What its papers say of archive and secrecy, once the office has stated it. */
  readonly papers?: PaperSettings;
  /** The items of the inspection list, the shipped ones first. */
  readonly items: readonly OfficeItem[];
  readonly lists: readonly ConsoleList[];
  /** Whether office and register may change and be looked at by name. */
  readonly registerOpen: boolean;
  /** Calendars the office has loaded; they go behind the shipped ones. */
  readonly calendars: readonly Calendar[];
  /** Rule sets of the office's own, with their ids. */
  readonly ruleSets: readonly NamedRuleSet[];
  /** Annual plans, all versions of all years, oldest first. */
  readonly yearPlans: readonly ConsoleYearPlan[];
  /** The rule set a new ceremony is proposed by: one of the office's own that holds, else a shipped one; none where it is asked. */
  readonly usualRules?: string;
  readonly ceremony?: ConsoleCeremony;
  /** Ceremonies that are over, those of a ledger before this one first: of them nothing else is known here. */
  readonly past: readonly (Pick<Past, "ceremony" | "quarter" | "outcome" | "rehearsal" | "close"> & {
    readonly before?: true;
  })[];
  /** The periods with a locked list, and what each drew; none where the ledger is damaged and nothing can be opened. */
  readonly drawn: readonly DrawnPeriod[];
  /** Bags that were written, oldest first. */
  readonly bags: readonly WrittenBag[];
  /** Ceremonies of whose list more came than any version of their bag holds. */
  readonly versionsDue: readonly string[];
  /** What still blocks the way into the next phase, in words; empty when the way is free. */
  readonly blockers: readonly Message[];
  /** What the year covers of the key list, once its last draw is locked and until another one is. */
  readonly coverage?: { readonly said: Message; readonly names?: ClassNames };
  /** What is known to be due today, the most pressing first. */
  readonly due: readonly Due[];
  readonly stage: ConsoleStage;
  /** What is being done right now and takes time; progress in hundredths where it is known; whether it may be stopped. */
  readonly working?: { readonly said: Message; readonly progress?: number; readonly stoppable?: true };
  /** What the program found and mended at this start, oldest first. */
  readonly notices: readonly Message[];
  /** Why the machine's clock cannot be right, or was not; empty where nothing speaks against it. */
  readonly clock?: readonly Message[];
  /** The ledger is damaged, or does not know its bags: read-only. */
  readonly broken?: Message;
  /** The ledger's file is not in its place, or not as it was left: nothing is recorded until it is back. */
  readonly displaced?: Message;
  /** Where a new ledger may be begun in its place: after which bags, or why it may not be yet. */
  readonly succession?: {
    readonly ceremonies: readonly string[];
    readonly blocked?: Message;
  };
  /** Folders are chosen in the system's own dialog; where it is left out, their path is typed. */
  readonly choosesFolders?: true;
  /** Events in the ledger: pages of the timeline are asked for. */
  readonly events: number;
}

/** A plan with what its note says: by which rules, what is raised and why. */
export interface ConsoleYearPlan
  extends Pick<
    OfficeYearPlan,
    | "year"
    | "version"
    | "at"
    | "item"
    | "rules"
    | "inPost"
    | "onList"
    | "registered"
    | "beyondCap"
    | "misplaced"
    | "cells"
    | "filed"
  > {
  /** What is lower than in the version before. */
  readonly lowered: readonly LoweredCell[];
  /** Titles of the rule set and of further ones of the year. */
  readonly titles: readonly Words[];
  /** Where they ask less than those they cite. */
  readonly below: readonly Message[];
  /** How it calls the classes. */
  readonly names: ClassNames;
  readonly raised: readonly Raise[];
  /** It rests on rows of the sample: real ceremonies are not held against it. */
  readonly invented?: true;
  /** Why it was revised; empty for a first version. */
  readonly why: string;
}

export interface ConsoleList {
  readonly list: List;
  readonly origin: Origin | "emptied";
  /** Rows it has now. */
  readonly size: number;
  /** Of its last import, as the other counts. */
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  readonly findings: number;
  readonly importedAt: string;
}

export interface ConsoleStage {
  readonly appearance: Appearance;
  /** What the officer put on the stage over the phase's own screen. */
  readonly shown: StageOverride;
  /** The very screen the room sees, for the small picture. */
  readonly screen: Screen;
  readonly watch: StageWatch;
  /** Of the page of the result on the stage: whether the next may follow, for every stage that answers has shown it for its time; else how long it has to stand yet. */
  readonly page?: Pick<StageWatch, "seen" | "left">;
  /** The host opens the stage again when asked. */
  readonly reopens?: true;
}

/** What the windows of the stage say of themselves. */
export interface StageWatch {
  /** How many are open and answer. */
  readonly windows: number;
  /** How many more are open and have not shown the step in its time: nothing is waited for of them. Absent where none. */
  readonly mute?: number;
  /** Whether every one that answers has shown the present step for its time; true also where there is no step. */
  readonly seen: boolean;
  /** Whole seconds the step has to stand yet, where a stage is showing it. */
  readonly left?: number;
}

export const stageOverrides = ["phase", "blank", "test-card", "roll", "digest", "result"] as const;
/** As what a list is exported. */
export const tableForms = ["xlsx", "csv"] as const;

export type StageOverride = (typeof stageOverrides)[number];

/** The ceremony as the console sees it; what its phase has not reached is empty. */
export interface ConsoleCeremony {
  readonly id: string;
  readonly quarter: string;
  /** The rule set it is held by; not said where it is chosen with the plan. */
  readonly rules?: string;
  /** How its own rule set calls the classes; left out where a shipped one does. */
  readonly names?: ClassNames;
  readonly day: string;
  readonly rehearsal: boolean;
  /** Name of the item of the inspection list. */
  readonly item: string;
  readonly phase: Phase;
  /** It is not under way: nothing in it can be changed any more. */
  readonly over?: true;
  /** It ended without a list after its freeze: what can still be done is to file its minutes, sign them and write its bag. */
  readonly void?: true;
  readonly paused: "" | "operator" | "discipline-left";
  readonly window: Message;
  readonly place: string;
  readonly organiser: string;
  readonly host: string;
  readonly operator: string;
  readonly recorder: string;
  /** Why the day lies outside the window; empty inside it. */
  readonly windowReason: string;
  readonly people: readonly ConsolePerson[];
  /** What of place and leaders was spelt otherwise at the freeze. */
  readonly corrected?: readonly CorrectedDetail[];
  /** Host, operator and recorder, each person once. */
  readonly officials: readonly ConsoleOfficial[];
  /** How often the frozen files were copied to a medium. */
  readonly copies: number;
  /** Before the freeze: this year's lists that are sealed still, whose keepers open them so that they are counted. */
  readonly earlier: readonly EarlierList[];
  readonly plan?: ConsolePlan;
  /** Of the plan as it is settled; nothing while it is to be approved (anew). */
  readonly approval?: ConsoleApproval;
  readonly freeze?: {
    readonly digest: string;
    readonly writers: readonly number[];
    readonly deviceCommitment: string;
    /** It was made under an earlier protocol: papers and bag are for the program of that version to make. */
    readonly earlier?: { readonly protocol: string; readonly program: string };
  };
  /** Slip numbers in the box, and whether they were counted. */
  readonly dropped: readonly number[];
  readonly counted: boolean;
  /** What was counted last, where it did not agree with the roster. */
  readonly miscount?: number;
  readonly nonce: string;
  readonly slips: readonly Slip[];
  readonly enveloped: boolean;
  readonly outcome?: {
    readonly seed: string;
    readonly result: string;
    readonly drawn: readonly { readonly draw: UnitDraw; readonly taken: number }[];
  };
  readonly step?: SceneStep;
  /** In the draw: where the stage stands among its steps, and what comes next. */
  readonly steps?: ConsoleSteps;
  readonly shown: readonly string[];
  /** Keepers who want the ceremony void; possible from the freeze until the nonce is revealed. */
  readonly voiding?: readonly ("officer" | "supervisor")[];
  readonly keepers: { readonly officer: KeeperState; readonly supervisor: KeeperState };
  readonly papers: readonly PaperKind[];
  readonly close: string;
  readonly bag: string;
}

/** The steps of the draw, named as the stage names them. */
export interface ConsoleSteps {
  readonly count: number;
  /** The present one, counted from 1; 0 before the first. */
  readonly at: number;
  readonly now?: ConsoleStep;
  /** None after the last one: then comes the lock. */
  readonly next?: ConsoleStep;
  /** The officer goes on without a stage, until one answers again. */
  readonly forgone: boolean;
}

export interface ConsoleStep extends SceneStep {
  /** What stands on its page: numbers in the list, for teams the units counted from 1; both 0 outside the reveal. */
  readonly from: number;
  readonly to: number;
  readonly pages: number;
}

/** A list that is sealed still. */
export interface EarlierList {
  readonly ceremony: string;
  /** Neither pair of secrets opened it: its visits may be left uncounted. */
  readonly isLost: boolean;
  /** Its visits are left uncounted. */
  readonly isNotCounted: boolean;
  /** Its keepers have opened it for the register as it is: the host knows whom it drew, and asks for nothing. */
  readonly isCounted?: true;
}

export type KeeperState = "" | LockAnswer;

export interface ConsolePerson {
  readonly number: number;
  readonly role: Role;
  readonly name: string;
  readonly organisation: string;
  readonly post: string;
  readonly writes: boolean;
  readonly present: boolean;
  /** The name as the roster was frozen with it, where its spelling was corrected after the freeze. */
  readonly was?: string;
  /** Number on the slip roster, 0 for those who write none. */
  readonly slip: number;
  /** When the person signed the roll on the pad; empty where not. The strokes are asked for. */
  readonly atSignIn: string;
  readonly signing: ConsoleSigning;
}

/** How somebody signs the minutes, and since when where it is not in ink. */
export interface ConsoleSigning {
  readonly by: "ink" | "pad" | "refused";
  readonly at: string;
}

export interface ConsoleOfficial {
  readonly signer: string;
  readonly offices: readonly Office[];
  readonly name: string;
  readonly signing: ConsoleSigning;
}

/** Who approved conflicts and exclusions, and how it is signed. */
export interface ConsoleApproval {
  readonly at: string;
  readonly supervisor: string;
  readonly pairs: number;
  /** Salted digest of everything that was approved. */
  readonly digest: string;
  readonly signing: "ink" | "pad";
}

export interface ConsolePlan {
  /** Digest of the note of its settings: no other plan has it. */
  readonly settled: string;
  readonly preset: string;
  readonly inPost: number;
  readonly team: number;
  /** `second` counts the eligible of the second tier; plans of earlier programs do not say it. */
  readonly lines: readonly (PlanLine & { readonly second?: number; readonly rule?: Rule })[];
  readonly warnings: readonly Message[];
  /** Lines of `conflicts.csv`, and the fewest inspectors any unit is left with; plans of earlier programs do not say them. */
  readonly conflicts?: number;
  readonly leastChoice?: number;
  /** Units at the yearly cap by the list of visits alone, and closed or stopped ones; plans of earlier programs do not say them. */
  readonly capped?: number;
  readonly closed?: number;
  /** Visits counted from lists that are sealed still. */
  readonly counted: readonly { readonly ceremony: string; readonly visits: number }[];
  /** Lists of the year whose visits are left uncounted. */
  readonly notCounted: readonly string[];
}
