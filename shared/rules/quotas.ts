import { shortOfInspectors } from "../draw/conflicts.ts";
import { type Conflict, type Draw, type Rule, required } from "../draw/model.ts";
import { few } from "../text/catalogue.ts";
import { ok, type Result, refuse } from "../text/result.ts";
import { drawName } from "../text/terms.ts";
import type { DrawPlan } from "./plan.ts";

/** What a draw's quota is settled from; all counts are of units. */
export interface QuotaCase {
  readonly draw: Draw;
  readonly rule: Rule;
  /** Number the rule is taken of: registered, or inspectors in post. */
  readonly base: number;
  readonly eligible: number;
  /** What is left to visit this year and must be taken now; 0 but where the key list is to be covered, in the last draw of it. */
  readonly left: number;
  /** Set by the officer, if at all. */
  readonly raised: number | undefined;
}

/** A settled quota: the rule as `basis.csv` will write it, the quota, and what the rule asks for beyond it. */
export interface Quota {
  readonly rule: Rule;
  readonly quota: number;
  readonly shortfall: number;
}

/**
 * Settles a quota: min(eligible, max(⌈base · a/b⌉, n)) where n is what the officer or the year's coverage asks for
 * (protocol, `plan.csv`; 衢环发〔2017〕5号: "不少于"). A shortfall is what the rule itself asks for beyond those who can
 * be drawn. Refused where the officer sets less than the rule, or raises it above those who can be drawn: that would
 * put a shortfall into the minutes that no rule asked for.
 */
export function settleQuota({ draw, rule, base, eligible, left, raised }: QuotaCase): Result<Quota> {
  const least = Math.max(required(rule, base), left);
  if (raised !== undefined && !(Number.isSafeInteger(raised) && raised >= least))
    return refuse("rules.quota-below-rule", { draw: drawName(draw), raised, least });
  if (raised !== undefined && raised > Math.max(least, eligible))
    return refuse("rules.quota-above-pool", { draw: drawName(draw), raised, eligible });
  const wanted = Math.max(least, raised ?? 0);
  const share = required({ ...rule, atLeast: 0 }, base);
  // `at-least` is written only where it says something: above what the rule gives by itself.
  const settled = { ...rule, atLeast: wanted > share ? wanted : 0 };
  const quota = Math.min(eligible, wanted);
  return ok({ rule: settled, quota, shortfall: wanted - quota });
}

/** So many units are named in a refusal; the rest is a number. */
const namedAtMost = 5;

/**
 * Whether every unit that could be drawn has at least `team` inspectors in the pool without a conflict with it
 * (protocol, `assignment.csv`); true without a `JC` draw. Refused with names, which is right in preparation: no codes
 * exist yet. Conflicts that name somebody who is not in the pool change nothing.
 */
export function checkTeams(
  draws: readonly DrawPlan[],
  conflicts: readonly Conflict[],
  team: number,
): Result<true> {
  const inspectors = draws.find(({ draw }) => draw === "JC");
  if (!inspectors) return ok(true);
  const available = inspectors.eligible.length;
  if (available < team) return refuse("rules.team-inspectors", { team, available });
  const units = new Map(
    draws.flatMap(({ draw, eligible }) => (draw === "JC" ? [] : eligible.map(({ id, name }) => [id, name]))),
  );
  const pool = new Set(inspectors.eligible.map(({ id }) => id));
  const short = shortOfInspectors({ units: units.keys(), inspectors: pool, conflicts, team });
  if (short.size === 0) return ok(true);
  const named = [...short].map(([id, left]) => `${units.get(id)} (${left})`);
  return refuse("rules.team-conflicts", { count: short.size, team, units: few(named, namedAtMost) });
}
