import type { UnitDraw } from "../draw/model.ts";
import { drawName } from "../text/terms.ts";
import { type Message, message } from "../text/text.ts";
import type { PlannedCell } from "./year-plan.ts";

/** A year's plan as a ceremony is held against it. */
export interface YearPlanHeld {
  readonly year: number;
  readonly version: number;
  /** Name of the item of the inspection list it plans for. */
  readonly item: string;
  readonly cells: readonly PlannedCell[];
  /** With the higher authority; absent until number and date are on record. */
  readonly filed?: { readonly number: string; readonly day: string };
}

/** What a ceremony is, of what its year's plan says. */
export interface HeldCeremony {
  readonly period: string;
  readonly item: string;
  /** By class how many are to be drawn, or were. */
  readonly counts: readonly { readonly draw: UnitDraw; readonly count: number }[];
}

/**
 * Where a ceremony differs from its year's plan, by numbers: another item, a period that is not planned, more or fewer of a class, a
 * class that is planned and not drawn, or drawn and not planned. Nothing where it agrees.
 */
export function differencesFrom(
  { year, item: planned, cells }: YearPlanHeld,
  { period, item, counts }: HeldCeremony,
): readonly Message[] {
  if (item !== planned) return [message("rules.year-plan-item", { year, planned, item })];
  const now = cells.filter((cell) => cell.period === period);
  if (now.length === 0) return [message("rules.year-plan-period", { year, period })];
  const drawn = new Map(counts.map(({ draw, count }) => [draw, count]));
  const unplanned = counts.filter(({ draw }) => now.every((cell) => cell.draw !== draw));
  return [
    ...now.flatMap(({ draw, planned: plan }): Message[] => {
      const count = drawn.get(draw);
      const of = { draw: drawName(draw), planned: plan };
      if (count === undefined) return [message("rules.year-plan-missing", of)];
      if (count > plan) return [message("rules.year-plan-more", { ...of, count, more: count - plan })];
      if (count < plan) return [message("rules.year-plan-fewer", { ...of, count, fewer: plan - count })];
      return [];
    }),
    ...unplanned.map(({ draw, count }) =>
      message("rules.year-plan-unplanned", { draw: drawName(draw), count }),
    ),
  ];
}

/** What the officer is told before the freeze: where it differs; and before a year's first draw that there is no plan, or none filed. */
export function warnedOf(
  plan: YearPlanHeld | undefined,
  ceremony: HeldCeremony,
  { year, isFirst }: { readonly year: number; readonly isFirst: boolean },
): readonly Message[] {
  if (!plan) return isFirst ? [message("rules.no-year-plan", { year })] : [];
  const { version, filed } = plan;
  return [
    ...(isFirst && !filed ? [message("rules.year-plan-unfiled", { year, version })] : []),
    ...differencesFrom(plan, ceremony),
  ];
}
