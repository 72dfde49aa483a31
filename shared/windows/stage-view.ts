import type { Correctable } from "../ceremony/corrected-details.ts";
import type { Keeper } from "../ceremony/opened.ts";
import type { TeamSize } from "../ceremony/pages.ts";
import type { Phase } from "../ceremony/phases.ts";
import { type SceneStep, scenes } from "../ceremony/scenes.ts";
import type { PlanLine, Role, Tier, UnitDraw } from "../draw/model.ts";
import type { ClassNames } from "../rules/class-names.ts";
import type { Message } from "../text/text.ts";

/**
 * All the stage is ever told. No name of a unit or an inspector, and no result before its step: what is not here cannot
 * be shown by mistake, nor read out of the window's traffic.
 */
export interface StageView {
  readonly office: string;
  /** Empty where no ceremony is open. */
  readonly ceremony: string;
  readonly quarter: string;
  readonly rehearsal: boolean;
  readonly phase: Phase | "none";
  /** What the pool holds; nothing before the plan. A unit that stands in two draws has a code in each and counts in each. */
  readonly pool: { readonly units: number; readonly inspectors: number } | undefined;
  /** The freeze digest; empty before the freeze. */
  readonly freeze: string;
  /** The ledger before this one, where the ceremony has to name it; no word that somebody typed is in it. */
  readonly succeeds?: Message;
  /** How the ceremony's own rule set calls its classes; left out where a shipped one does. */
  readonly names?: ClassNames;
  /** Digest of the emblem in the title, fetched once by it; absent where there is none. */
  readonly emblem?: string;
  readonly appearance: Appearance;
  readonly screen: Screen;
}

export interface Appearance {
  readonly language: "zh" | "en";
  readonly theme: "dark" | "light";
  /** Stills stepped by hand instead of movement. */
  readonly calm: boolean;
  /** One quiet tone when a line is down; none where it is left out. */
  readonly sound?: boolean;
}

export type Screen =
  | { readonly kind: "blank" }
  | { readonly kind: "test-card" }
  | { readonly kind: "paused"; readonly cause: "operator" | "discipline-left" }
  | {
      readonly kind: "title";
      readonly item: string;
      readonly place: string;
      readonly organiser: string;
      readonly day: string;
    }
  | {
      readonly kind: "roll";
      readonly people: readonly StagePerson[];
      /** What else was spelt otherwise at the freeze; absent where nothing was. */
      readonly corrected?: readonly CorrectedDetail[];
    }
  | ScreenMeanwhile
  | {
      readonly kind: "freeze";
      readonly digest: string;
      readonly qr: string;
      readonly plan: readonly StagePlanLine[];
      /**
       * How many conflicts of interest there are, by the codes of the units and as pairs on the list that the supervisor
       * approved, and the fewest inspectors they leave any unit; absent without inspectors, the pairs where nobody was asked.
       */
      readonly conflicts?: { readonly lines: number; readonly pairs?: number; readonly leastChoice: number };
      /** Lists of the year whose visits are not counted, by their ceremonies; absent where there are none. */
      readonly notCounted?: readonly string[];
    }
  | {
      readonly kind: "slips";
      readonly writers: readonly StageWriter[];
      readonly counted: boolean;
      /** What was counted last, where it did not agree with the roster: every drop is confirmed anew. */
      readonly miscount?: number;
    }
  | {
      readonly kind: "reveal";
      readonly nonce: string;
      readonly commitment: string;
      readonly slips: readonly StageSlip[];
      /** Once all slips are read and the result is in the ledger, until the first draw is shown. */
      readonly seed?: string;
    }
  | {
      readonly kind: "draw";
      readonly step: SceneStep;
      /** H(pool.csv): the pool is fetched once by it. */
      readonly poolDigest: string;
      readonly seed: string;
      readonly line: PlanLine;
      /** The unit draws of the plan up to this one: from them the stage computes by itself which units are passed over. */
      readonly plan: readonly PlanLine[];
      /** How many the draw took and the last ticket taken in each tier; known to the stage from the line on. */
      readonly cut?: {
        readonly taken: number;
        readonly cutOffs: readonly { readonly tier: Tier; readonly ticket: string }[];
      };
      /** The present page of the reveal; empty before it. */
      readonly page: readonly StageDrawn[];
      readonly pages: number;
      /** How long the step has to stand before the stage may say that it was shown. */
      readonly seconds: number;
    }
  | ({ readonly kind: "teams"; readonly seconds: number } & TeamPage)
  | {
      readonly kind: "result";
      readonly digest: string;
      readonly seed: string;
      readonly qr: string;
      readonly draws: readonly {
        readonly draw: string;
        readonly taken: number;
        readonly cutOffs: readonly { readonly tier: Tier; readonly ticket: string }[];
      }[];
      readonly locked: boolean;
      /** Its pages: the digests, then the drawn codes draw by draw and the teams; which one this is, from 0. */
      readonly at: number;
      readonly pages: number;
      /** The codes on this page, of how many that its draw took; absent on the first, and on pages of teams. */
      readonly codes?: {
        readonly draw: UnitDraw;
        readonly page: readonly StageDrawn[];
        readonly taken: number;
      };
      readonly teams?: TeamPage;
      /** How long the page has to stand before the stage may say that it was shown. */
      readonly seconds: number;
    }
  | ({ readonly kind: "thanks"; readonly freeze: string } & ClosingDigest)
  | ({
      /** That a ceremony became void: until the officer puts it away, or another is opened. */
      readonly kind: "void";
      readonly ceremony: string;
      /** Why, as each keeper said it; once where both said the same. */
      readonly reasons: readonly { readonly keeper: Keeper | "both"; readonly text: string }[];
    } & ClosingDigest);

/** H(close.txt), for the witnesses to take home, and its code. */
interface ClosingDigest {
  readonly close: string;
  readonly qr: string;
}

/** What a stage can say that it shows: a step of the draw, or a page of the result that is shown again; of that no draw is said. */
export type ShownStep =
  | SceneStep
  | { readonly draw?: undefined; readonly scene: "result"; readonly page: number };
export const shownScenes = [...scenes, "result"] as const satisfies readonly ShownStep["scene"][];

/** While the pool is being frozen, until the freeze is in the ledger or refused: how many of its steps are done. */
export interface ScreenMeanwhile {
  readonly kind: "freezing";
  readonly done: number;
  readonly steps: number;
}

/** Place, or who leads, as it is right and as it was at the freeze. */
export interface CorrectedDetail {
  readonly what: Correctable;
  readonly now: string;
  readonly was: string;
}

export interface StagePerson {
  readonly number: number;
  readonly role: Role;
  readonly name: string;
  readonly organisation: string;
  readonly writes: boolean;
  readonly present: boolean;
  /** The name as it was frozen, where its spelling was corrected after the freeze. */
  readonly was?: string;
}

/** A line of the plan with the chance of a code in each tier that has codes, in hundredths of a per cent, rounded down. */
export interface StagePlanLine extends PlanLine {
  readonly chances: readonly { readonly tier: Tier; readonly basisPoints: number }[];
}

export interface StageWriter {
  readonly slip: number;
  readonly name: string;
  readonly dropped: boolean;
}

export interface StageSlip {
  readonly slip: number;
  readonly name: string;
  /** Twelve characters once both have read it: a digit, or `?` where they differ still; empty before. */
  readonly digits: string;
  readonly fixed: boolean;
}

export interface StageDrawn {
  readonly order: number;
  readonly code: string;
  readonly ticket: string;
}

/** A page of teams among their pages. */
export interface TeamPage {
  readonly page: readonly StageTeam[];
  readonly pages: number;
  readonly at: number;
  /** By the longest codes and the largest team of the plan: every page has the same columns. */
  readonly size: TeamSize;
  /** Which units of how many stand here, counted from 1. */
  readonly from: number;
  readonly to: number;
  readonly of: number;
}

export interface StageTeam {
  readonly unit: string;
  readonly inspectors: readonly { readonly code: string; readonly load: number }[];
}
