import { countConflicts } from "../draw/conflict-counts.ts";
import { type Excluded, type UnitDraw, unitDraws } from "../draw/model.ts";
import { ruleBase, tierAllowed } from "../draw/rule.ts";
import type { Inspector, Register, Unit } from "../register/model.ts";
import { type Strata, strangersTo, stratify } from "../register/strata.ts";
import { ok, type Result, refuse } from "../text/result.ts";
import { drawName } from "../text/terms.ts";
import {
  inspectorExclusion,
  isCappedByList,
  tierOf,
  type UnitCase,
  unitExclusion,
  visitsOfYear,
  type YearOfUnit,
} from "./eligibility.ts";
import type { Period } from "./periods.ts";
import type { Beside, DrawPlan, Eligible, Plan, Settings } from "./plan.ts";
import { checkTeams, settleQuota } from "./quotas.ts";
import { checkSettings, completesYear, coverageOf, notDrawnBy, ruleOf } from "./settings.ts";
import { warningsOf } from "./warnings.ts";

/**
 * Plans the draws of a ceremony from the accepted register, in protocol order: who is in each pool and in which tier, who
 * is left out and why, the quotas by their rules, and what the officer must be told (counts only: warnings stand in the
 * minutes, which hold no names). A plan that is returned can be drawn: every unit has enough inspectors.
 * Source: 衢环发〔2017〕5号; protocol, `plan.csv`, `pool.csv`, `excluded.csv`.
 */
export function planDraws(
  register: Register,
  settings: Settings,
  { listed = register.visits ?? [], rosterBefore = [] }: Beside = {},
): Result<Plan> {
  const period = checkSettings(settings);
  if (!period.ok) return period;
  const strata = stratify(register);
  if (!strata.ok) return strata;
  const visits = visitsOfYear(register.visits ?? [], period.value.year);
  if (!visits.ok) return visits;
  const byList = visitsOfYear(listed, period.value.year);
  if (!byList.ok) return byList;
  const notDrawn = notDrawnBy(settings, period.value);
  const known = checkNamed(register, strata.value, settings, notDrawn);
  if (!known.ok) return known;
  const inPost = inPostOf(register, strata.value, settings);
  if (!inPost.ok) return inPost;

  const unitCase: UnitCase = {
    cap: settings.cap,
    special: new Set(strata.value.TS.map(({ id }) => id)),
    leftOut: new Set(settings.leftOut.map(({ id }) => id)),
    visits: visits.value,
    tiered: tierAllowed(2, "ZD", { coverage: coverageOf(settings), period: settings.quarter }),
  };
  const ground: Ground = { settings, period: period.value, inPost: inPost.value, unitCase };
  const draws: DrawPlan[] = [];
  for (const draw of unitDraws) {
    const units = strata.value[draw];
    if (units.length === 0 || notDrawn.includes(draw)) continue;
    const planned = planUnits(draw, units, ground);
    if (!planned.ok) return planned;
    draws.push(planned.value);
  }
  const inspectors = register.inspectors ?? [];
  if (inspectors.length > 0) {
    const planned = planInspectors(inspectors, unitCase.leftOut, settings);
    if (!planned.ok) return planned;
    draws.push(planned.value);
  }
  const team = inspectors.length > 0 ? settings.team : 0;
  const teams = checkTeams(draws, register.conflicts ?? [], team);
  if (!teams.ok) return teams;
  const warnings = warningsOf({
    register,
    settings,
    period: period.value,
    notDrawn,
    draws,
    strata: strata.value,
    inPost: inPost.value,
    byList: byList.value,
    rosterBefore,
  });
  const eligible = draws.flatMap((plan) => plan.eligible.map(({ id }) => ({ draw: plan.draw, id })));
  const conflicts = countConflicts({ eligible, conflicts: register.conflicts ?? [] });
  const outByLists = outOf(draws, byList.value, settings);
  return ok({ draws, inPost: inPost.value, team, conflicts, warnings, outByLists });
}

/** How many units the office's own lists leave out, each once. */
function outOf(
  draws: readonly DrawPlan[],
  byList: ReadonlyMap<string, YearOfUnit>,
  { cap }: Settings,
): Plan["outByLists"] {
  const of = (isOut: (one: Excluded) => boolean) =>
    new Set(draws.flatMap(({ excluded }) => excluded.filter(isOut).map(({ id }) => id))).size;
  return {
    capped: of((one) => isCappedByList(one, byList, cap)),
    closed: of(({ reason }) => reason === "closed"),
  };
}

/** What every draw of units is planned on. */
interface Ground {
  readonly settings: Settings;
  readonly period: Period;
  readonly inPost: number;
  readonly unitCase: UnitCase;
}

function planUnits(draw: UnitDraw, units: readonly Unit[], ground: Ground): Result<DrawPlan> {
  const { settings, period, inPost, unitCase } = ground;
  const rule = ruleOf(draw, settings);
  if (!rule.ok) return rule;
  const eligible: Eligible[] = [];
  const excluded: Excluded[] = [];
  let unvisited = 0;
  for (const unit of units) {
    const { id, name } = unit;
    const reason = unitExclusion(unit, unitCase);
    if (reason) excluded.push({ draw, id, name, reason });
    else {
      const tier = tierOf(unit, draw, unitCase);
      if (tier === 1) unvisited += 1;
      eligible.push({ id, name, tier });
    }
  }
  const registered = units.length;
  const base = ruleBase(rule.value, registered, inPost);
  // Where all key units are to be visited within the year, the last draw of them takes what is left.
  const completes = draw === "ZD" && completesYear(settings, period);
  const quota = settleQuota({
    draw,
    rule: rule.value,
    base,
    eligible: eligible.length,
    left: completes ? unvisited : 0,
    raised: settings.raised[draw],
  });
  return quota.ok ? ok({ draw, registered, eligible, excluded, base, ...quota.value }) : quota;
}

function planInspectors(
  inspectors: readonly Inspector[],
  leftOut: ReadonlySet<string>,
  { day, team }: Settings,
): Result<DrawPlan> {
  if (!(Number.isSafeInteger(team) && team >= 2)) return refuse("rules.team-size", { team });
  const draw = "JC";
  const eligible: Eligible[] = [];
  const excluded: Excluded[] = [];
  const seen = new Set<string>();
  for (const inspector of inspectors) {
    const { id, name } = inspector;
    if (seen.has(id)) return refuse("rules.inspector-twice", { inspector: name, id });
    seen.add(id);
    const reason = inspectorExclusion(inspector, day, leftOut);
    if (reason) excluded.push({ draw, id, name, reason });
    else eligible.push({ id, name, tier: 1 });
  }
  const registered = inspectors.length;
  if (eligible.length === 0) return refuse("rules.inspectors-none", { registered });
  return ok({ draw, registered, eligible, excluded, quota: eligible.length, base: registered, shortfall: 0 });
}

/** Inspectors in post: as given, else counted on the list; refused where a rule needs the number and there is none. */
function inPostOf(register: Register, strata: Strata, settings: Settings): Result<number> {
  const counted = register.inspectors?.filter(({ inPost }) => inPost).length ?? 0;
  const inPost = settings.inPost ?? counted;
  if (!(Number.isSafeInteger(inPost) && inPost >= 0)) return refuse("rules.in-post-malformed", { inPost });
  const needs = unitDraws.find(
    (draw) => strata[draw].length > 0 && settings.rules[draw]?.per === "inspectors",
  );
  return inPost === 0 && needs ? refuse("rules.in-post-missing", { draw: drawName(needs) }) : ok(inPost);
}

/** Whatever the officer names must exist: a slip of the keyboard must not leave a quota or an exclusion without effect. */
function checkNamed(
  register: Register,
  strata: Strata,
  settings: Settings,
  notDrawn: readonly UnitDraw[],
): Result<true> {
  const idle = notDrawn.find((draw) => settings.raised[draw] !== undefined);
  if (idle) return refuse("rules.quota-not-drawn", { draw: drawName(idle), period: settings.quarter });
  const absent = unitDraws.find((draw) => settings.raised[draw] !== undefined && strata[draw].length === 0);
  if (absent) return refuse("rules.quota-without-list", { draw: drawName(absent) });
  const strangers = new Set(
    strangersTo(
      strata,
      settings.leftOut.map(({ id }) => id),
    ),
  );
  for (const { id } of register.inspectors ?? []) strangers.delete(id);
  const missing = settings.leftOut.find(({ id }) => strangers.has(id));
  return missing ? refuse("rules.left-out-unknown", { id: missing.id }) : ok(true);
}
