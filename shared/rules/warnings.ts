import { byBytes } from "../draw/field.ts";
import {
  draws as allDraws,
  type Draw,
  required,
  type UnitDraw,
  unitDraws,
  unitReasons,
} from "../draw/model.ts";
import { tierAllowed } from "../draw/rule.ts";
import type { Inspector, Register } from "../register/model.ts";
import { listOfDraw, type Strata, strangersTo, stratumOf } from "../register/strata.ts";
import { drawName } from "../text/terms.ts";
import { type Message, message } from "../text/text.ts";
import { belowCited } from "./below-cited.ts";
import { coverageSaid } from "./coverage.ts";
import { dayNumber } from "./dates.ts";
import { isCappedByList, visitsOfYear, type YearOfUnit } from "./eligibility.ts";
import { inPostWarning } from "./in-post.ts";
import { comparePeriods, daysOfPeriod, type Period, parsePeriod } from "./periods.ts";
import type { DrawPlan, Settings } from "./plan.ts";
import { completesYear, coverageOf, placesBy, ruleSetOf } from "./settings.ts";

/** A register row without an update for longer than this is named in the minutes (动态信息库). */
export const staleAfterDays = 365;

export interface Planned {
  readonly register: Register;
  readonly settings: Settings;
  readonly period: Period;
  /** Classes that the rule set does not draw for this period. */
  readonly notDrawn: readonly UnitDraw[];
  readonly draws: readonly DrawPlan[];
  readonly strata: Strata;
  readonly inPost: number;
  /** What the list of visits says by itself, without lists that are sealed still. */
  readonly byList: ReadonlyMap<string, YearOfUnit>;
  readonly rosterBefore: readonly string[];
}

/** What the officer has to be told before the freeze, in numbers only: warnings are printed, and papers hold no names. */
export function warningsOf(planned: Planned): readonly Message[] {
  const { settings, draws } = planned;
  const tiered = tierAllowed(2, "ZD", { coverage: coverageOf(settings), period: settings.quarter });
  return [
    ...notDrawnNow(planned),
    ...belowLaw(planned),
    ...draws.flatMap(quotaWarnings),
    ...coverage(planned),
    ...overlapRisks(draws),
    ...smallGroups(draws, tiered),
    ...registerWarnings(planned),
    ...visitWarnings(planned),
    ...inspectorWarnings(planned),
    ...conflictWarnings(planned),
    ...inspectorsGone(planned),
    ...fewLeft(planned),
    ...leftOutByHand(planned),
    ...leftOutByLists(planned),
  ];
}

/** Of the draw that completes the year's coverage, what the year has covered by it. */
function coverage({ settings, period, draws, register }: Planned): readonly Message[] {
  const plan = draws.find(({ draw }) => draw === "ZD");
  if (!plan || !completesYear(settings, period)) return [];
  const visits = visitsOfYear(register.visits ?? [], period.year);
  return visits.ok ? [coverageSaid({ year: period.year, plan, visits: visits.value })] : [];
}

/** Classes that have a list and are not drawn this time: the sheet says so before anybody misses them. */
function notDrawnNow({ settings, strata, notDrawn }: Planned): readonly Message[] {
  return notDrawn.flatMap((draw) =>
    counted(strata[draw].length, (registered) =>
      message("rules.class-not-drawn", { draw: drawName(draw), period: settings.quarter, registered }),
    ),
  );
}

/** Where the office's own rule set asks less than the one it says it rests on. */
function belowLaw({ settings }: Planned): readonly Message[] {
  const set = ruleSetOf(settings);
  return set ? belowCited(set, settings.level) : [];
}

function quotaWarnings(plan: DrawPlan): readonly Message[] {
  const { draw, registered, eligible, excluded, quota, shortfall, rule, base } = plan;
  if (!rule) return [];
  const warnings: Message[] = [];
  if (shortfall > 0) {
    const reasons = unitReasons.map((reason) =>
      message("rules.short-reason", {
        reason: message(`term.reason.${reason}`, {}),
        count: excluded.filter((one) => one.reason === reason).length,
      }),
    );
    const wanted = required(rule, base);
    warnings.push(
      message("rules.short-of-rule", { draw: drawName(draw), wanted, quota, shortfall, registered, reasons }),
    );
  }
  if (quota > 0 && quota === eligible.length)
    warnings.push(message("rules.takes-everyone", { draw: drawName(draw), quota }));
  return warnings;
}

function registerWarnings({ register, settings, strata, notDrawn }: Planned): readonly Message[] {
  const day = dayNumber(settings.day) ?? 0;
  const places = placesBy(ruleSetOf(settings), settings.level);
  return unitDraws.flatMap((draw) => {
    if (notDrawn.includes(draw)) return [];
    const stale = strata[draw].filter(({ updatedAt }) => {
      const updated = dayNumber(updatedAt);
      return updated !== undefined && day - updated > staleAfterDays;
    }).length;
    // Rows without any date may be of any age; where some have one, the others are told as they are imported.
    const undated = strata[draw].every(({ updatedAt }) => updatedAt === "") ? strata[draw].length : 0;
    const list = listOfDraw[draw];
    const misplaced = (list === "special" ? [] : (register[list] ?? [])).filter(({ level }) => {
      const stratum = stratumOf(level, places);
      return stratum !== "unset" && stratum !== list;
    }).length;
    return [
      ...counted(stale, (count) =>
        message("rules.stale-rows", { draw: drawName(draw), count, days: staleAfterDays }),
      ),
      ...counted(undated, (count) => message("rules.undated-rows", { draw: drawName(draw), count })),
      ...counted(misplaced, (count) => message("rules.misplaced-units", { draw: drawName(draw), count })),
    ];
  });
}

function visitWarnings({ register, period, strata }: Planned): readonly Message[] {
  const visits = (register.visits ?? []).filter(({ quarter: text }) => text.startsWith(yearText(period)));
  if (visits.length === 0) return [];
  const strangers = strangersTo(
    strata,
    visits.map(({ unit }) => unit),
  );
  const unknown = visits.filter(({ unit }) => strangers.has(unit)).length;
  const early = visits.filter(({ quarter: text }) => {
    const visited = parsePeriod(text);
    return visited.ok && comparePeriods(visited.value, period) >= 0;
  }).length;
  return [
    ...counted(unknown, (count) => message("rules.visits-unknown", { count })),
    ...counted(early, (count) => message("rules.visits-not-earlier", { count })),
  ];
}

function inspectorWarnings({ register, settings, period, draws, inPost }: Planned): readonly Message[] {
  const inspectors = register.inspectors ?? [];
  if (inspectors.length === 0) return settings.team > 0 ? [message("rules.no-teams", {})] : [];
  const onList = inspectors.filter((inspector) => inspector.inPost).length;
  const plan = draws.find(({ draw }) => draw === "JC");
  const expired = plan?.excluded.filter(({ reason }) => reason === "certificate").length ?? 0;
  const pool = new Set(plan?.eligible.map(({ id }) => id));
  const { last } = daysOfPeriod(period);
  const count = (wanted: (expiry: string) => boolean) =>
    inspectors.filter(({ id, certificateExpiry }: Inspector) => pool.has(id) && wanted(certificateExpiry))
      .length;
  return [
    ...inPostWarning({ inPost, onList, settings, draws }),
    ...counted(expired, (n) => message("rules.certificates-expired", { count: n, day: settings.day })),
    ...counted(
      count((expiry) => expiry !== "" && expiry < last),
      (n) => message("rules.certificates-expiring", { count: n, day: last }),
    ),
    ...counted(
      count((expiry) => expiry === ""),
      (n) => message("rules.certificates-undated", { count: n }),
    ),
  ];
}

function conflictWarnings({ register, strata }: Planned): readonly Message[] {
  const conflicts = register.conflicts ?? [];
  if (conflicts.length === 0) return [];
  const strangers = strangersTo(
    strata,
    conflicts.map(({ unit }) => unit),
  );
  const inspectors = new Set(register.inspectors?.map(({ id }) => id));
  const stray = conflicts.filter(({ unit, inspector }) => strangers.has(unit) || !inspectors.has(inspector));
  return counted(stray.length, (count) => message("rules.conflicts-unknown", { count }));
}

/**
 * How many units of each draw have fewer than half of the inspectors left. Against all that are on the list, or were at the
 * freeze before: whether one is taken away by a conflict, left out or struck off, whoever keeps the lists chooses among fewer.
 */
function fewLeft({ register, draws, rosterBefore }: Planned): readonly Message[] {
  const inspectors = Math.max(register.inspectors?.length ?? 0, rosterBefore.length);
  const pool = new Set(draws.find(({ draw }) => draw === "JC")?.eligible.map(({ id }) => id));
  const barred = new Map<string, Set<string>>();
  for (const { unit, inspector } of register.conflicts ?? [])
    if (pool.has(inspector)) barred.set(unit, (barred.get(unit) ?? new Set()).add(inspector));
  return draws.flatMap(({ draw, eligible }) => {
    if (draw === "JC") return [];
    const few = eligible.filter(({ id }) => 2 * (pool.size - (barred.get(id)?.size ?? 0)) < inspectors);
    return counted(few.length, (count) =>
      message("rules.few-left", { draw: drawName(draw), count, eligible: eligible.length, inspectors }),
    );
  });
}

/** How many inspectors are on the list no more who were at the freeze before. */
function inspectorsGone({ register, rosterBefore }: Planned): readonly Message[] {
  const ids = new Set(register.inspectors?.map(({ id }) => id));
  const gone = rosterBefore.filter((id) => !ids.has(id));
  return counted(gone.length, (count) =>
    message("rules.inspectors-gone", { count, before: rosterBefore.length }),
  );
}

/** The part of a draw's units that the office's own lists may leave out before that is said: one of so many. */
const manyOf = 10;

/** Of which draws more than a tenth are out by entries of the office's own lists, which no supervisor approves one by one. */
function leftOutByLists({ settings, draws, byList }: Planned): readonly Message[] {
  return draws.flatMap(({ draw, registered, excluded }) => {
    if (draw === "JC") return [];
    const many = (count: number) => (manyOf * count > registered ? count : 0);
    const capped = excluded.filter((one) => isCappedByList(one, byList, settings.cap)).length;
    const closed = excluded.filter(({ reason }) => reason === "closed").length;
    return [
      ...counted(many(capped), (count) =>
        message("rules.many-capped", { draw: drawName(draw), count, registered }),
      ),
      ...counted(many(closed), (count) =>
        message("rules.many-closed", { draw: drawName(draw), count, registered }),
      ),
    ];
  });
}

/** How many of each draw are left out by hand, inspectors too: whom it names stands in the approval only. */
function leftOutByHand({ settings, draws }: Planned): readonly Message[] {
  const named = new Set(settings.leftOut.map(({ id }) => id));
  return allDraws.flatMap((draw) => {
    const plan = draws.find((one) => one.draw === draw);
    const out = plan?.excluded.filter(({ id, reason }) => reason === "other" && named.has(id)).length ?? 0;
    return counted(out, (count) =>
      message("rules.left-out-by-hand", {
        draw: drawName(draw),
        count,
        registered: plan?.registered ?? 0,
      }),
    );
  });
}

function counted(count: number, say: (count: number) => Message): readonly Message[] {
  return count > 0 ? [say(count)] : [];
}

function yearText({ year }: Period): string {
  return String(year).padStart(4, "0");
}

/** A smaller group lets somebody who knows the register guess whose code it is (protocol, known limits). */
const smallestSafeGroup = 5;

/**
 * Codes that cannot be told apart before disclosure: what is public of a code is its draw, its tier, and that two codes
 * are one unit. The label is the draws joined by `+`, the tier in brackets where there are tiers: `TS+ZD (2)`.
 */
function groupSizes(draws: readonly DrawPlan[], tiered: boolean): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  const count = (label: string, by = 1) => sizes.set(label, (sizes.get(label) ?? 0) + by);
  const special = idsOf(draws, "TS");
  let overlapping = 0;
  for (const { draw, eligible } of draws) {
    if (draw === "TS") continue;
    for (const { id, tier } of eligible) {
      const both = draw !== "JC" && special.has(id);
      if (both) overlapping += 1;
      count(`${both ? "TS+" : ""}${draw}${tiered && draw === "ZD" ? ` (${tier})` : ""}`);
    }
  }
  if (special.size > overlapping) count("TS", special.size - overlapping);
  return sizes;
}

/** One warning for each group smaller than five, by label: the order of the register's rows is not to be seen in them. */
function smallGroups(draws: readonly DrawPlan[], tiered: boolean): readonly Message[] {
  return [...groupSizes(draws, tiered)]
    .filter(([, size]) => size < smallestSafeGroup)
    .sort(([one], [other]) => byBytes(one, other))
    .map(([group, size]) => message("rules.small-group", { group, size, safe: smallestSafeGroup }));
}

/**
 * Draws that may fall short because the special draw goes first and its units are passed over: so many are missing if it
 * takes as many of them as it can. How many are missing in fact is known only after the draw.
 */
function overlapRisks(draws: readonly DrawPlan[]): readonly Message[] {
  const special = idsOf(draws, "TS");
  const specialQuota = draws.find(({ draw }) => draw === "TS")?.quota ?? 0;
  return draws.flatMap(({ draw, eligible, quota }) => {
    if (draw === "TS" || draw === "JC") return [];
    const shared = eligible.filter(({ id }) => special.has(id)).length;
    const missing = quota - (eligible.length - Math.min(specialQuota, shared));
    return missing > 0 ? [message("rules.overlap-risk", { draw: drawName(draw), shared, missing })] : [];
  });
}

function idsOf(draws: readonly DrawPlan[], wanted: Draw): ReadonlySet<string> {
  return new Set(draws.find(({ draw }) => draw === wanted)?.eligible.map(({ id }) => id));
}
