import { type UnitDraw, unitDraws } from "../draw/model.ts";
import { periodsOverlap } from "../draw/period.ts";
import type { Past } from "../office/ceremonies.ts";
import { comparePeriods, parsePeriod } from "../rules/periods.ts";
import { type Refused, refuse } from "../text/result.ts";
import { type CeremonyState, ceremonyIn, type Opened } from "./opened.ts";

/**
 * Refuses a period of which a list is locked, one that overlaps it, and one that begins before it: a period is drawn once and in
 * its order (protocol, step 7). Periods may overlap only where no class is drawn twice for the same days.
 *
 * @param classes which would be drawn
 */
export function drawnAlready(
  state: CeremonyState,
  period: string,
  classes: readonly UnitDraw[],
): Refused | undefined {
  const read = parsePeriod(period);
  if (!read.ok) return read;
  const locked = state.past.filter(
    (one) =>
      one.outcome === "locked" &&
      !one.rehearsal &&
      (one.quarter === period || classesOf(state, one).some((draw) => classes.includes(draw))),
  );
  const taken = locked.find(({ quarter }) => periodsOverlap(quarter, period));
  if (taken) return refuse("ceremony.period-locked", { period, ceremony: taken.ceremony });
  const later = locked.find(({ quarter }) => {
    const drawn = parsePeriod(quarter);
    return drawn.ok && comparePeriods(drawn.value, read.value) > 0;
  });
  return later && refuse("ceremony.period-before", { period, ceremony: later.ceremony });
}

/** The classes of a ceremony with a list; all of them where it was held in a ledger before this one. */
function classesOf(state: CeremonyState, { ceremony }: Past): readonly UnitDraw[] {
  const one:
    | (Opened & { readonly plan?: { readonly plan: readonly { readonly draw: string }[] } })
    | undefined = ceremonyIn(state, ceremony);
  return unitDraws.filter((draw) => !one?.plan || one.plan.plan.some((line) => line.draw === draw));
}
