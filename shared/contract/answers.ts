import type { CourseLine } from "../ceremony/course.ts";
import type { UnitDraw } from "../draw/model.ts";
import type { Message } from "../text/text.ts";
import type { OwnRules } from "./own-rules.ts";

/** The input of `settlePlan` as it stands; the empty preset where nothing is settled yet. */
export interface SettledPlan {
  readonly preset: string;
  readonly team: number;
  /** Left out where the inspectors in post are counted on their list. */
  readonly inPost?: number;
  readonly raised: Readonly<Partial<Record<UnitDraw, number>>>;
  readonly leftOut: readonly { readonly id: string; readonly reason: string; readonly approver: string }[];
  readonly yearPlanFiled: boolean;
  readonly own?: OwnRules;
}

export interface Keys {
  readonly officer: string;
  readonly supervisor: string;
  readonly recovery: readonly [string, string];
}

export interface BagVerdict {
  readonly passed: number;
  readonly failed: number;
  readonly notPossible: number;
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
