import { type Finding, fail } from "./check.ts";
import { isDay } from "./times.ts";

type Fact = Readonly<Record<string, unknown>>;

/** A visit by the ledger, its days as they were put right last. */
export interface RecordedVisit {
  readonly first: string;
  readonly last: string;
  readonly hasResult: boolean;
}

/**
 * The visits of a list by the facts of its ceremony, in their order. A failure where one could not be recorded by the rules under which
 * the program records them, each held against what the ledger had by then: the days are days, in their order, none before the day of the
 * draw nor before the unit was opened by name first, and none after the day on which it was recorded.
 */
export function visitsIn(facts: readonly Fact[]): ReadonlyMap<string, RecordedVisit> | Finding {
  const visits = new Map<string, RecordedVisit>();
  const opened = openedDays();
  let drawn = "";
  for (const fact of facts) {
    const { type, at } = fact;
    const unit = String(fact["unit"]);
    const before = visits.get(unit);
    switch (type) {
      case "ceremony.opened":
        drawn = String(fact["day"]);
        break;
      case "list.opened":
        opened.add(fact);
        break;
      case "visit.recorded":
      case "result.corrected": {
        if ((type === "visit.recorded") === (before !== undefined))
          return fail("verify.disclosed.visit-order", { unit });
        const [first, last] = [String(fact["first"]), String(fact["last"])];
        const told = { unit, first, last };
        if (![drawn, first, last].every(isDay) || last < first)
          return fail("verify.disclosed.visit-days", told);
        const since = opened.of(unit);
        if (since === undefined) return fail("verify.disclosed.visit-unopened", { unit });
        if (first < drawn || first < since)
          return fail("verify.disclosed.visit-early", { ...told, drawn, opened: since });
        const recorded = dayOf(at);
        if (last > recorded) return fail("verify.disclosed.visit-ahead", { ...told, recorded });
        visits.set(unit, { first, last, hasResult: before?.hasResult ?? false });
        break;
      }
      case "result.recorded":
        if (before) visits.set(unit, { ...before, hasResult: true });
    }
  }
  return visits;
}

/**
 * The day on which a unit was opened by name first. It is the earliest of all its openings so far, not the first recorded: one that a
 * wrong clock dated into the future is put right by another.
 */
function openedDays() {
  const units = new Map<unknown, string>();
  let all: string | undefined;
  return {
    add({ at, scope, units: codes }: Fact): void {
      const day = dayOf(at);
      if (scope === "all") all = earlier(all, day);
      else if (Array.isArray(codes)) for (const code of codes) units.set(code, earlier(units.get(code), day));
    },
    of(unit: string): string | undefined {
      const own = units.get(unit);
      return all === undefined ? own : earlier(own, all);
    },
  };
}

function earlier(one: string | undefined, other: string): string {
  return one === undefined || other < one ? other : one;
}

/** The day of a fact, local to the office as its time is. */
function dayOf(at: unknown): string {
  return String(at).slice(0, 10);
}
