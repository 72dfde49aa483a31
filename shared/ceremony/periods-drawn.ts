import { type UnitDraw, unitDraws } from "../draw/model.ts";
import { periodsOverlap } from "../draw/period.ts";
import type { Past } from "../office/ceremonies.ts";
import type { DrawnPeriod } from "../rules/next-period.ts";
import { comparePeriods, parsePeriod } from "../rules/periods.ts";
import { type Refused, refuse } from "../text/result.ts";
import { type CeremonyState, ceremonyIn, type Opened } from "./opened.ts";

/** Reads the note of a settled plan, by its digest. */
type ReadSettled = (settingsNote: string) => {
  readonly settings: { readonly rules: { readonly [draw in UnitDraw]?: unknown } };
};

/** The periods with a locked list, and the classes that each list's rules drew; a rehearsal draws none. */
export function periodsDrawn(
  state: Pick<CeremonyState, "past" | "current" | "ended">,
  settled: ReadSettled,
): readonly DrawnPeriod[] {
  return state.past.flatMap((one) => {
    const read = parsePeriod(one.quarter);
    const isDrawn = !one.rehearsal && one.outcome === "locked" && read.ok;
    return isDrawn ? [{ period: read.value, classes: classesOf(state, one, settled) }] : [];
  });
}

/**
 * The classes that the rules of a ceremony with a list drew, whether or not any unit was registered in them; all of them where it was
 * held in a ledger before this one.
 */
export function classesOf(
  state: Pick<CeremonyState, "current" | "ended">,
  { ceremony }: Pick<Past, "ceremony">,
  settled: ReadSettled,
): readonly UnitDraw[] {
  const one: (Opened & { readonly plan?: { readonly settingsNote: string } }) | undefined = ceremonyIn(
    state,
    ceremony,
  );
  if (!one?.plan) return unitDraws;
  const { rules } = settled(one.plan.settingsNote).settings;
  return unitDraws.filter((draw) => rules[draw] !== undefined);
}

/**
 * Refuses a period of which a list is locked, one that overlaps it, and one that begins before it: a period is drawn once and in
 * its order (protocol, step 7). Periods may overlap only where no class is drawn twice for the same days.
 *
 * @param classes which would be drawn
 * @param classesOf those that the rules of a ceremony with a list drew in its period, whether or not any unit was registered in them
 */
export function drawnAlready(
  { past }: Pick<CeremonyState, "past">,
  period: string,
  classes: readonly UnitDraw[],
  classesOf: (one: Past) => readonly UnitDraw[],
): Refused | undefined {
  const read = parsePeriod(period);
  if (!read.ok) return read;
  const locked = past.filter(
    (one) =>
      one.outcome === "locked" &&
      !one.rehearsal &&
      (one.quarter === period || classesOf(one).some((draw) => classes.includes(draw))),
  );
  const taken = locked.find(({ quarter }) => periodsOverlap(quarter, period));
  if (taken) return refuse("ceremony.period-locked", { period, ceremony: taken.ceremony });
  const later = locked.find(({ quarter }) => {
    const drawn = parsePeriod(quarter);
    return drawn.ok && comparePeriods(drawn.value, read.value) > 0;
  });
  return later && refuse("ceremony.period-before", { period, ceremony: later.ceremony });
}
