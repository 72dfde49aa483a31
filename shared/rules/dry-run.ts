import { byBytes } from "../draw/field.ts";
import type { Draw, Hash, Level, Rule } from "../draw/model.ts";
import { periodKinds, type RuleSet } from "../draw/rule-set.ts";
import type { Register, Visit } from "../register/model.ts";
import { ok, type Result } from "../text/result.ts";
import type { Message } from "../text/text.ts";
import { isDrawnIn } from "./drawn-in.ts";
import { unitExclusion, visitsOfYear } from "./eligibility.ts";
import { comparePeriods, daysOfPeriod, type Period, periodsWithin, periodText } from "./periods.ts";
import { type Placed, placedBy } from "./placed-by.ts";
import type { DrawPlan, Settings } from "./plan.ts";
import { planDraws } from "./planning.ts";
import { checkPeriod } from "./rule-set-check.ts";
import { placesBy, settledBy } from "./settings.ts";

/** What a rule set would do with the office's own register, before it is kept: numbers only, and nothing is recorded. */

export interface DryLine {
  readonly draw: Draw;
  readonly registered: number;
  /** How many are left out, by reason. */
  readonly excluded: Readonly<Partial<Record<string, number>>>;
  readonly eligible: number;
  /** Absent for `JC`. */
  readonly rule?: Rule;
  /** What the rule is taken of. */
  readonly base: number;
  readonly quota: number;
  readonly shortfall: number;
}

export interface DryRun extends Pick<Placed, "moves" | "unset"> {
  readonly period: string;
  readonly lines: readonly DryLine[];
  readonly warnings: readonly Message[];
  /** The rest of the year, played through once: how many units each period takes of its quotas, or why it could not be planned. */
  readonly year: readonly {
    readonly period: string;
    readonly drawn: number;
    readonly quota: number;
    readonly refused?: Message;
  }[];
  /** The key list at the end of that year; its unvisited by reason. Absent where it has none, or is not drawn. */
  readonly coverage?: {
    readonly registered: number;
    readonly visited: number;
    readonly closed: number;
    readonly capped: number;
    readonly undrawn: number;
  };
}

export interface DryCase {
  readonly set: RuleSet;
  readonly level: Level;
  readonly period: Period;
  /** `YYYY-MM-DD`: certificates are judged by it. */
  readonly day: string;
}

/**
 * Places the units of the register as the rule set does, plans the draw for a period by the real planner, then plays the year through to its end: who is drawn is decided by hashes, one
 * way among many. Yields after every period, so that whoever runs it may let others in. Visits are those of the register; lists
 * that are sealed still are not opened for it.
 */
export function* dryRun(asItIs: Register, one: DryCase, hash: Hash): Generator<undefined, Result<DryRun>> {
  const { register, moves, unset } = placedBy(asItIs, placesBy(one.set, one.level));
  const first = planDraws(register, settingsOf(one, one.period));
  if (!first.ok) return first;
  yield;
  const visits: Visit[] = [...(register.visits ?? [])];
  const year: DryRun["year"][number][] = [];
  for (const period of restOfYear(one)) {
    const text = periodText(period);
    const plan = planDraws({ ...register, visits }, settingsOf(one, period));
    if (plan.ok) {
      const taken = draw(plan.value.draws, (id) => hash(`${text},${id}`));
      for (const unit of taken) visits.push({ unit, quarter: text, waived: false });
      const quota = plan.value.draws.reduce((sum, line) => sum + (line.draw === "JC" ? 0 : line.quota), 0);
      year.push({ period: text, drawn: taken.length, quota });
    } else year.push({ period: text, drawn: 0, quota: 0, refused: plan.refusal });
    yield;
  }
  const coverage = coverageOf({ ...register, visits }, one);
  return ok({
    period: periodText(one.period),
    moves,
    unset,
    lines: first.value.draws.map(lineOf),
    warnings: first.value.warnings,
    year,
    ...(coverage && { coverage }),
  });
}

function settingsOf({ set, level, day }: DryCase, period: Period): Settings {
  const by = settledBy(set, period);
  return { ...by, level, quarter: periodText(period), team: 2, raised: {}, day, leftOut: [] };
}

/** The periods of the year from the first on, in the order in which they are drawn. */
function restOfYear({ set, period }: DryCase): readonly Period[] {
  const year: Period = { year: period.year, kind: "year", number: 1 };
  return periodKinds
    .flatMap((kind) => periodsWithin(year, kind))
    .filter((one) => comparePeriods(one, period) >= 0 && !checkPeriod(set, one))
    .sort((a, b) => comparePeriods(a, b) || byBytes(daysOfPeriod(a).last, daysOfPeriod(b).last));
}

/** Each draw's quota, tier by tier, passing over whom a draw before it took. */
function draw(plan: readonly DrawPlan[], ticket: (id: string) => string): readonly string[] {
  const taken = new Set<string>();
  for (const { draw: name, quota, eligible } of plan) {
    if (name === "JC") continue;
    const free = eligible
      .filter(({ id }) => !taken.has(id))
      .map(({ id, tier }) => ({ id, tier, ticket: ticket(id) }))
      .sort((a, b) => a.tier - b.tier || byBytes(a.ticket, b.ticket));
    for (const { id } of free.slice(0, quota)) taken.add(id);
  }
  return [...taken];
}

function lineOf({
  draw: name,
  registered,
  eligible,
  excluded,
  rule,
  base,
  quota,
  shortfall,
}: DrawPlan): DryLine {
  const reasons: Partial<Record<string, number>> = {};
  for (const { reason } of excluded) reasons[reason] = (reasons[reason] ?? 0) + 1;
  const counts = { registered, excluded: reasons, eligible: eligible.length, base, quota, shortfall };
  return { draw: name, ...counts, ...(rule && { rule }) };
}

function coverageOf(register: Register, { set, period }: DryCase): DryRun["coverage"] {
  const { key = [], special = [], visits = [] } = register;
  const rule = set.classes.ZD;
  const year: Period = { year: period.year, kind: "year", number: 1 };
  const isDrawn = rule && periodsWithin(year, rule.drawn).some((one) => isDrawnIn(rule, one));
  if (key.length === 0 || !isDrawn) return undefined;
  const counted = visitsOfYear(visits, period.year);
  if (!counted.ok) return undefined;
  const unitCase = {
    cap: set.cap,
    special: new Set(special.map(({ id }) => id)),
    leftOut: new Set<string>(),
    visits: counted.value,
    tiered: false,
  };
  const left = key.filter(({ id }) => (counted.value.get(id)?.visited ?? 0) === 0);
  const fates = left.map((unit) => unitExclusion(unit, unitCase));
  const of = (reason: "closed" | "cap" | undefined) => fates.filter((fate) => fate === reason).length;
  return {
    registered: key.length,
    visited: key.length - left.length,
    closed: of("closed"),
    capped: of("cap"),
    undrawn: of(undefined),
  };
}
