import { type Level, required, type UnitDraw, unitDraws } from "../draw/model.ts";
import { monthsOf } from "../draw/period.ts";
import type { RuleSet } from "../draw/rule-set.ts";
import type { Register } from "../register/model.ts";
import { type Strata, stratify } from "../register/strata.ts";
import { ok, own, type Result, refuse } from "../text/result.ts";
import { drawName } from "../text/terms.ts";
import { isLastOfYear, rulesIn } from "./drawn-in.ts";
import { comparePeriods, type Period, parsePeriod, periodText } from "./periods.ts";
import { placedBy } from "./placed-by.ts";
import { placesBy } from "./settings.ts";
import { type CapRoom, capRooms } from "./year-plan-cap.ts";
import { periodsByRules } from "./year-plan-periods.ts";

/** So many characters a reason in a plan has at most. */
export const mostPlanReason = 500;

/** How many units a year's draws take at least (年度抽查计划，家次), by class and period. */
export interface YearPlan {
  readonly year: number;
  /** As text, in the order in which they are drawn. */
  readonly periods: readonly string[];
  readonly inPost: number;
  /** Of them marked on the inspectors' list: where that says another number, it is said. */
  readonly onList: number;
  readonly lines: readonly {
    readonly draw: UnitDraw;
    readonly registered: number;
    /** One for each of the periods; null, as JSON has it on the way to a window, where the class is not drawn for it. */
    readonly least: readonly (number | null)[];
    /** Draws of units over the year: a unit that is drawn twice counts twice. */
    readonly total: number;
  }[];
  /** What the yearly cap leaves room for, as the register stands: a plan beyond it is said (`beyondCap`). */
  readonly rooms: readonly CapRoom[];
  /**
   * Units that each of the rule sets would place in another class than the list they stand in, in the order of the sets: the plan counts
   * them as the lists have them.
   */
  readonly misplaced: readonly number[];
}

/** What a year is planned by. */
export interface YearPlanRules {
  readonly set: RuleSet;
  /**
   * Further ones of the office's own, where its rules change within the year: each for the periods it holds for. Beside a shipped one
   * they come first, and it keeps the others.
   */
  readonly further?: readonly RuleSet[];
  readonly year: number;
  /** Of the office: where a set does not say which units are key, the shipped rules of the level do. */
  readonly level?: Level;
  /** Counted on the inspectors' list where it is left out. */
  readonly inPost?: number;
}

/**
 * The plan of a year by a rule set, or by several that follow one another, from the register and the establishment as they stand: what
 * its ratios ask of each class in each period, never more than are registered. Where the key list is covered within the year, its last
 * draw takes what the draws before it leave of the units that are operating. Refused: rules that do not hold all year or draw nothing
 * in it, no unit, a rule that needs the establishment where nobody is in post, and an establishment below the inspectors' list: the
 * least would be less by it.
 */
export function yearPlanOf(
  register: Register,
  { set, further = [], year, level, inPost: given }: YearPlanRules,
): Result<YearPlan> {
  const strata = stratify(register);
  if (!strata.ok) return strata;
  const sets = [set, ...further];
  const found = periodsByRules(sets, year);
  if (!found.ok) return found;
  const periods = found.value;
  const onList = register.inspectors?.filter((one) => one.inPost).length ?? 0;
  const inPost = given ?? onList;
  if (!(Number.isSafeInteger(inPost) && inPost >= 0)) return refuse("rules.in-post-malformed", { inPost });
  if (inPost < onList) return refuse("rules.year-plan-in-post", { inPost, onList });
  const isTaken = (draw: UnitDraw, by: RuleSet) =>
    strata.value[draw].length > 0 && by.classes[draw] !== undefined;
  const needs = unitDraws.find((draw) =>
    sets.some((one) => isTaken(draw, one) && one.classes[draw]?.ratio.per === "inspectors"),
  );
  if (inPost === 0 && needs) return refuse("rules.in-post-missing", { draw: drawName(needs) });
  const drawn = unitDraws.filter((draw) => sets.some((one) => isTaken(draw, one)));
  return ok({
    year,
    periods: periods.map(({ period }) => periodText(period)),
    inPost,
    onList,
    lines: drawn.map((draw) => lineOf(draw, { periods, inPost, strata: strata.value })),
    rooms: capRooms(strata.value, periods),
    misplaced: sets.map((one) => {
      const places = level ? placesBy(one, level) : one.places;
      return places ? placedBy(register, places).moves.reduce((so, { count }) => so + count, 0) : 0;
    }),
  });
}

interface Ground {
  readonly periods: readonly { readonly period: Period; readonly set: RuleSet }[];
  readonly inPost: number;
  readonly strata: Strata;
}

function lineOf(draw: UnitDraw, { periods, inPost, strata }: Ground): YearPlan["lines"][number] {
  const units = strata[draw];
  const registered = units.length;
  const operating = units.filter(({ status }) => status === "operating").length;
  const least: (number | null)[] = [];
  let total = 0;
  for (const { period, set } of periods) {
    const rule = rulesIn(set, period).rules[draw];
    if (!rule) {
      least.push(null);
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

/** A number set by hand above what the rules ask for, and why. */
export interface Raise {
  readonly draw: UnitDraw;
  readonly period: string;
  readonly to: number;
  readonly reason: string;
}

/** What is planned of one class for one period. */
export interface PlannedCell {
  readonly draw: UnitDraw;
  readonly period: string;
  /** What the rules ask for. */
  readonly least: number;
  /** No less than that. */
  readonly planned: number;
}

/**
 * The plan with what is raised by hand, class by class. Refused, a sentence each: a number below the minimum, above the
 * registered or no whole number, one without a reason, one set twice, and one of a class that is not drawn for the period.
 */
export function plannedCells(plan: YearPlan, raised: readonly Raise[]): Result<readonly PlannedCell[]> {
  const cells = plan.lines.flatMap(({ draw, registered, least }) =>
    plan.periods.flatMap((period, index) => {
      const asked = least[index] ?? null;
      return asked === null ? [] : [{ draw, period, least: asked, registered }];
    }),
  );
  const seen = new Set<string>();
  for (const { draw, period, to, reason } of raised) {
    const named = { draw: drawName(draw), period };
    const cell = cells.find((one) => one.draw === draw && one.period === period);
    if (!cell) return refuse("rules.year-plan-no-cell", named);
    if (seen.has(`${draw} ${period}`)) return refuse("rules.year-plan-twice", named);
    seen.add(`${draw} ${period}`);
    const { least, registered } = cell;
    if (!Number.isSafeInteger(to) || to < least)
      return refuse("rules.year-plan-below", { ...named, least, asked: to });
    if (to > registered) return refuse("rules.year-plan-beyond", { ...named, registered, asked: to });
    if (reason.trim() === "") return refuse("rules.year-plan-unreasoned", { ...named, least, asked: to });
  }
  const set = new Map(raised.map(({ draw, period, to }) => [`${draw} ${period}`, to]));
  return ok(
    cells.map(({ draw, period, least }) => ({
      draw,
      period,
      least,
      planned: set.get(`${draw} ${period}`) ?? least,
    })),
  );
}

/** A cell that is lower than in the version of the plan before. */
export interface LoweredCell {
  readonly draw: UnitDraw;
  readonly period: string;
  readonly before: number;
  /** 0 where the class is not planned for the period any more. */
  readonly now: number;
}

/** Which cells of a revised plan are lower than in the version before, in the order of that. */
export function loweredCells(
  before: readonly PlannedCell[],
  now: readonly PlannedCell[],
): readonly LoweredCell[] {
  return before.flatMap(({ draw, period, planned }) => {
    const found = now.find((one) => one.draw === draw && one.period === period)?.planned ?? 0;
    return found < planned ? [{ draw, period, before: planned, now: found }] : [];
  });
}

/** Periods of a plan by the calendar, each once; of those that begin together the longer last. */
export function inOrder(periods: readonly string[]): readonly string[] {
  const read = [...new Set(periods)].map((period) => own(parsePeriod(period)));
  return read
    .sort((one, other) => comparePeriods(one, other) || monthsOf[one.kind] - monthsOf[other.kind])
    .map(periodText);
}
