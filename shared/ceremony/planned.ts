import { periodsOverlap } from "../draw/period.ts";
import { customPreset } from "../draw/presets.ts";
import type { Context } from "../ledger/decision.ts";
import { lockedBefore } from "../office/ceremonies.ts";
import { inventedIn } from "../office/invented.ts";
import { type CountedVisits, withCounted } from "../office/office.ts";
import { listsOfYear } from "../office/sealed-lists.ts";
import { planOfYear } from "../office/year-plans.ts";
import { farFrom } from "../rules/draw-window.ts";
import { comparePeriods, parsePeriod } from "../rules/periods.ts";
import type { Settings } from "../rules/plan.ts";
import { planDraws } from "../rules/planning.ts";
import { warnedOf } from "../rules/year-plan-held.ts";
import { ok, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import { rosterBefore } from "./approved-note.ts";
import { ruleSetBy } from "./held-by.ts";
import { leftByLeader } from "./not-counted.ts";
import type { CeremonyState, Opened } from "./opened.ts";

/** What settling would settle: worked out the same way to be looked at first, and to be written. */

/** What is planned from: the settings as they are given, and the visits of this year's lists. */
export interface PlanInput {
  readonly given: Omit<Settings, "level" | "quarter" | "day">;
  readonly counted: readonly CountedVisits[];
}

/**
 * The plan of a ceremony that is being prepared, as it would be settled now: all settings, the numbers of the fact, the warnings
 * and the draws themselves. Refused where it may not be settled.
 */
export function planOf(
  state: CeremonyState,
  now: Opened,
  { given, counted }: PlanInput,
  context: Pick<Context, "register" | "read">,
) {
  if (!state.office) return refuse("ceremony.no-office", {});
  const by = ruleSetBy(state, now, context.read);
  if (by && !by.ok) return by;
  if (!by && given.preset === customPreset && (given.ownBasis ?? "").trim() === "")
    return refuse("rules.own-basis-missing", {});
  const { quarter, day, rehearsal } = now;
  const far = rehearsal ? undefined : farFrom(day, quarter);
  if (far) return far;
  // Nobody real may be drawn among units that were made up.
  const invented = rehearsal ? undefined : inventedIn(state, context);
  if (invented) return invented;
  const settings: Settings = { ...given, ...by?.value, level: state.office.level, quarter, day };
  const lists = listsOfYear(state, now);
  const notCounted = lists.notCounted.map(({ ceremony }) => ceremony);
  const uncounted = [...lists.sealed, ...lists.open].find(
    (one) => !counted.some(({ ceremony }) => ceremony === one.ceremony),
  );
  if (uncounted) return refuse("ceremony.uncounted", { ceremony: uncounted.ceremony });
  const byLeader = leftByLeader(state, now, notCounted, context);
  if (byLeader) return byLeader;
  const visits = context.register().visits ?? [];
  const planned = planDraws(withCounted(context.register(), counted), settings, {
    listed: visits,
    rosterBefore: rosterBefore(state, now, context).map(({ id }) => id),
  });
  if (!planned.ok) return planned;
  const { draws, inPost, team, conflicts, outByLists } = planned.value;
  const imported = visits.map((visit) => visit.quarter);
  const locked = lockedBefore(state, now);
  const before = locked.filter(({ quarter }) => !imported.some((period) => periodsOverlap(period, quarter)));
  const year = Number(quarter.slice(0, 4));
  const counts = draws.flatMap(({ draw, quota }) => (draw === "JC" ? [] : [{ draw, count: quota }]));
  // Rules may leave out the first periods of a year, and visits that were imported are draws held elsewhere.
  const isFirst =
    !imported.some((period) => isEarlierInYear(period, quarter)) &&
    !state.past.some(
      (one) => one.outcome === "locked" && one.rehearsal === rehearsal && one.quarter.startsWith(`${year}`),
    );
  const against = { period: quarter, item: now.item, counts };
  const warnings = [
    ...warnedOf(planOfYear(state.yearPlans, year, rehearsal), against, { year, isFirst }),
    ...planned.value.warnings,
    ...(before.length > 0 ? [message("rules.lists-before", { count: before.length })] : []),
    ...(notCounted.length > 0 ? [message("rules.lists-not-counted", { count: notCounted.length })] : []),
  ];
  const figures = {
    preset: settings.preset,
    register: state.registerAt,
    inPost,
    team,
    rules: draws.flatMap(({ draw, rule }) => (draw !== "JC" && rule ? [{ draw, ...rule }] : [])),
    plan: draws.map(({ draw, registered, excluded, eligible, quota }) => ({
      draw,
      registered,
      excluded: excluded.length,
      eligible: eligible.length,
      quota,
      second: eligible.filter(({ tier }) => tier === 2).length,
    })),
    ...conflicts,
    ...outByLists,
    counted: counted.map(({ ceremony, visits }) => ({
      ceremony,
      visits: visits.filter(({ waived }) => !waived).length,
    })),
    ...(notCounted.length > 0 && { notCounted }),
  };
  return ok({ settings, warnings, figures, draws });
}

type PlanNow = Extract<ReturnType<typeof planOf>, { readonly ok: true }>["value"];

/**
 * Digest of everything a plan says and rests on, the register by the number of its fact: what was looked at is settled, or it is
 * said that something came between.
 */
export function seenDigest(
  { settings, warnings, figures, draws }: PlanNow,
  { hash }: Pick<Context, "hash">,
): string {
  const out = draws.flatMap(({ draw, excluded }) => excluded.map(({ id, reason }) => [draw, id, reason]));
  return hash(JSON.stringify({ settings, warnings, figures, out }));
}

/** Whether a period begins before another one of its year. */
function isEarlierInYear(period: string, than: string): boolean {
  const [one, other] = [parsePeriod(period), parsePeriod(than)];
  return (
    one.ok && other.ok && one.value.year === other.value.year && comparePeriods(one.value, other.value) < 0
  );
}
