import { required, type UnitDraw, unitDraws } from "../draw/model.ts";
import { periodKinds, type RuleSet } from "../draw/rule-set.ts";
import type { Register } from "../register/model.ts";
import { type Strata, stratify } from "../register/strata.ts";
import { ok, type Result, refuse } from "../text/result.ts";
import { drawName } from "../text/terms.ts";
import { isKnown, isLastOfYear, rulesIn } from "./drawn-in.ts";
import { comparePeriods, type Period, periodsWithin, periodText } from "./periods.ts";
import { checkPeriod } from "./rule-set-check.ts";

/** How many units a year's draws take at least (年度抽查计划，家次), by class and period. */
export interface YearPlan {
  readonly year: number;
  /** As text, in the order in which they are drawn. */
  readonly periods: readonly string[];
  readonly inPost: number;
  readonly lines: readonly {
    readonly draw: UnitDraw;
    readonly registered: number;
    /** One for each of the periods; nothing where the class is not drawn for it. */
    readonly least: readonly (number | undefined)[];
    /** Draws of units over the year: a unit that is drawn twice counts twice. */
    readonly total: number;
  }[];
}

/**
 * The plan of a year by a rule set, from the register and the establishment as they stand: what its ratios ask of each class in each
 * period, never more than are registered. Where the key list is covered within the year, its last draw takes what the draws
 * before it leave of the units that are operating. Refused: a rule set that does not hold in the year or draws nothing in it, no unit, and a rule that
 * needs the establishment where nobody is in post. `inPost` is counted on the inspectors' list where it is left out.
 */
export function yearPlanOf(
  register: Register,
  { set, year, inPost: given }: { readonly set: RuleSet; readonly year: number; readonly inPost?: number },
): Result<YearPlan> {
  const strata = stratify(register);
  if (!strata.ok) return strata;
  const periods = periodKinds
    .flatMap((kind) => periodsWithin({ year, kind: "year", number: 1 }, kind))
    .filter((period) => isKnown(set, period))
    .sort(comparePeriods);
  const unfit = periods.map((period) => checkPeriod(set, period)).find((refused) => refused);
  if (unfit) return unfit;
  const inPost = given ?? register.inspectors?.filter((one) => one.inPost).length ?? 0;
  const needs = unitDraws.find(
    (draw) => strata.value[draw].length > 0 && set.classes[draw]?.ratio.per === "inspectors",
  );
  if (inPost === 0 && needs) return refuse("rules.in-post-missing", { draw: drawName(needs) });
  const drawn = unitDraws.filter((draw) => strata.value[draw].length > 0 && set.classes[draw]);
  return ok({
    year,
    periods: periods.map(periodText),
    inPost,
    lines: drawn.map((draw) => lineOf(draw, { set, periods, inPost, strata: strata.value })),
  });
}

interface Ground {
  readonly set: RuleSet;
  readonly periods: readonly Period[];
  readonly inPost: number;
  readonly strata: Strata;
}

function lineOf(draw: UnitDraw, { set, periods, inPost, strata }: Ground): YearPlan["lines"][number] {
  const units = strata[draw];
  const registered = units.length;
  const operating = units.filter(({ status }) => status === "operating").length;
  const least: (number | undefined)[] = [];
  let total = 0;
  for (const period of periods) {
    const rule = rulesIn(set, period).rules[draw];
    if (!rule) {
      least.push(undefined);
      continue;
    }
    const asked = Math.min(registered, required(rule, rule.per === "inspectors" ? inPost : registered));
    const completes = draw === "ZD" && set.coverage === "ZD" && isLastOfYear(set.classes[draw], period);
    const planned = completes ? Math.max(asked, operating - total) : asked;
    least.push(planned);
    total += planned;
  }
  return { draw, registered, least, total };
}
