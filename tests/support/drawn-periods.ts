import { type UnitDraw, unitDraws } from "../../shared/draw/model.ts";
import type { RuleSet } from "../../shared/draw/rule-set.ts";
import type { Past } from "../../shared/office/ceremonies.ts";
import { drawnIn } from "../../shared/rules/drawn-in.ts";
import type { DrawnPeriod } from "../../shared/rules/next-period.ts";
import { parsePeriod } from "../../shared/rules/periods.ts";
import { own } from "../../shared/text/result.ts";

/** Periods with a locked list that drew these classes, or what a rule set draws in each; all of them where it draws none, or nothing is said. */
export function drawnPeriods(
  texts: readonly string[],
  by: readonly UnitDraw[] | RuleSet = unitDraws,
): readonly DrawnPeriod[] {
  return texts.map((text) => {
    const period = own(parsePeriod(text));
    const classes = "classes" in by ? drawnIn(by, period) : by;
    return { period, classes: classes.length === 0 && "classes" in by ? unitDraws : classes };
  });
}

/** Of ceremonies that are over those with a list. */
export function lockedOf(past: readonly Past[]): readonly string[] {
  return past.filter((one) => one.outcome === "locked" && !one.rehearsal).map(({ quarter }) => quarter);
}
