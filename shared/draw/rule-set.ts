import type { Titled } from "../text/catalogue.ts";
import type { Coverage, Level, Rule, UnitDraw } from "./model.ts";

/** A rule set as data: what an office's regulation says, whoever wrote it. Another bureau's numbers are other data and nothing else. */

/** The kinds of period a class may be drawn for, the shortest first. */
export const periodKinds = ["month", "quarter", "half", "year"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Words in Chinese and English; where there are none in English the Chinese stand for them. */
export type Words = readonly [zh: string, en: string];

/** Exact: 0.625 is 5/8. Of the registered, or so many times the inspectors in post; above 0, a share at most 1. */
export type Ratio = Omit<Rule, "atLeast">;

/** How one class of units is drawn. */
export interface ClassRule {
  /** As the office calls the class. */
  readonly name: Words;
  readonly ratio: Ratio;
  /** The kind of period the ratio is meant for, no shorter than `drawn`; drawn several times in it, each takes its part. */
  readonly meantFor: PeriodKind;
  /** The kind of period it is drawn for. */
  readonly drawn: PeriodKind;
  /** The numbers of those periods within the year in which it is drawn; empty for all of them. */
  readonly only: readonly number[];
}

/** What counts for the yearly cap: draws, or every check of a unit. */
export const capCounts = ["draws", "checks"] as const;
export type CapCounts = (typeof capCounts)[number];

/** The yearly cap; stricter offices know no exemption, or count every check. */
export interface CapRule {
  readonly most: number;
  readonly specialExempt: boolean;
  /** Draws alone where it is not said, as in plans settled before it was asked. */
  readonly counts?: CapCounts;
}

export const windowKinds = ["last-working-days", "first-days", "none"] as const;
/** When a draw is held: on the last working days before its period, on the first days of it, or on any day. */
export interface WindowRule {
  readonly kind: (typeof windowKinds)[number];
  /** How many; 0 with `none`. */
  readonly days: number;
}

export const resultStarts = ["visit", "list"] as const;
/** Until when the result of a visit is due: working days from the end of that visit, or of the whole list. */
export interface ResultsRule {
  readonly days: number;
  readonly from: (typeof resultStarts)[number];
}

/** A reason for which a drawn unit need not be visited, and what that rests on. */
export interface WaiverReason {
  readonly reason: string;
  readonly basis: string;
}

/** The control levels of a register (国控、省控、市控、县控). */
export const controlLevels = ["国控", "省控", "市控", "县控"] as const;
export type ControlLevel = (typeof controlLevels)[number];

/** Where the units of a control level stand: among the key or the general ones, or in no list of the office. */
export const places = ["key", "general", "ignored"] as const;
export type Places = Readonly<Record<ControlLevel, (typeof places)[number]>>;

export interface RuleSet {
  readonly title: Words;
  /** Of the offices that may take it; the first is the one it was written for. */
  readonly levels: readonly [Level, ...Level[]];
  /** A class that is not there is not drawn. */
  readonly classes: Readonly<Partial<Record<UnitDraw, ClassRule>>>;
  /** Which units are key and which general; as the shipped rules have it for the office's level where it is not said. */
  readonly places?: Places;
  /** Whether all key units are to be visited within the year. */
  readonly coverage: Coverage;
  readonly cap: CapRule;
  readonly window: WindowRule;
  readonly results: ResultsRule;
  readonly waivers: readonly WaiverReason[];
  /** In Chinese as papers print it: what the document asks. */
  readonly legalBasis: string;
  /** Number and title of the document, and where it was found. */
  readonly source: string;
  /** `YYYY-MM-DD`: the first day it holds, and the last; empty for no end. */
  readonly validFrom: string;
  readonly validTo: string;
  /** The shipped rule set it says it rests on, by its id, and is held against; empty for none. */
  readonly cites: string;
}

/** Its title as a value of sentences, in both languages. */
export function titleOf({ title: [zh, en] }: Pick<RuleSet, "title">): Titled {
  return { zh, en };
}
