import type { Conflict } from "../draw/model.ts";
import { few } from "../text/catalogue.ts";
import { ok, type Result, refuse } from "../text/result.ts";
import type { DrawPlan } from "./plan.ts";

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
  const pool = new Set(inspectors.eligible.map(({ id }) => id));
  const barred = new Map<string, Set<string>>();
  for (const { unit, inspector } of conflicts) {
    if (!pool.has(inspector)) continue;
    const set = barred.get(unit);
    if (set) set.add(inspector);
    else barred.set(unit, new Set([inspector]));
  }
  const short = new Map<string, string>();
  for (const { draw, eligible } of draws) {
    if (draw === "JC" || barred.size === 0) continue;
    for (const { id, name } of eligible) {
      const left = available - (barred.get(id)?.size ?? 0);
      if (left < team) short.set(id, `${name} (${left})`);
    }
  }
  if (short.size === 0) return ok(true);
  const units = few([...short.values()], namedAtMost);
  return refuse("rules.team-conflicts", { count: short.size, team, units });
}
