import { unitReasons } from "../draw/model.ts";
import { type Message, message } from "../text/text.ts";
import type { YearOfUnit } from "./eligibility.ts";
import type { DrawPlan } from "./plan.ts";

/** What the year's coverage is told by: the key list's draw that takes what the year has left. */
export interface YearEnd {
  readonly year: number;
  readonly plan: DrawPlan;
  /** What each unit has had this year before it. */
  readonly visits: ReadonlyMap<string, YearOfUnit>;
}

/**
 * How many of the key list the year will have visited once this draw is held, and how many it leaves unvisited, by why they
 * cannot be drawn. Counts alone: which they are is told by no paper before disclosure. What is eligible and unvisited is
 * all drawn now (`settleQuota`), by this draw or by the special one before it.
 */
export function coverageSaid({ year, plan, visits }: YearEnd): Message {
  const { registered, eligible, excluded } = plan;
  const isVisited = ({ id }: { readonly id: string }) => (visits.get(id)?.visited ?? 0) > 0;
  const before = [...eligible, ...excluded].filter(isVisited).length;
  const now = eligible.filter((one) => !isVisited(one)).length;
  const out = excluded.filter((one) => !isVisited(one));
  const counts = { year, registered, before, now, reached: before + now };
  if (out.length === 0) return message("rules.coverage-full", counts);
  const reasons = unitReasons.flatMap((reason) => {
    const count = out.filter((one) => one.reason === reason).length;
    return count > 0
      ? [message("rules.short-reason", { reason: message(`term.reason.${reason}`, {}), count })]
      : [];
  });
  return message("rules.coverage", { ...counts, out: out.length, reasons });
}
