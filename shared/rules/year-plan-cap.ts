import { type UnitDraw, unitDraws } from "../draw/model.ts";
import type { RuleSet } from "../draw/rule-set.ts";
import type { Strata } from "../register/strata.ts";
import { drawName } from "../text/terms.ts";
import { type Message, message } from "../text/text.ts";
import { isDrawnIn } from "./drawn-in.ts";
import type { Period } from "./periods.ts";

/** How often a year's cap lets the units of one class, or of several that have units in common, be drawn at most. */
export interface CapRoom {
  readonly draws: readonly UnitDraw[];
  /** Units of these classes that are operating, each once: no other can be drawn. */
  readonly operating: number;
  /** Of them on the special list, where a rule set exempts those. */
  readonly exempt: number;
  /** The yearly caps of the rule sets of the year, each once. */
  readonly most: readonly number[];
  /** Draws of units over the year: each unit once a period, and not above the cap. */
  readonly possible: number;
}

/** What is planned of some classes beyond what the cap allows. */
export interface BeyondCap extends CapRoom {
  readonly planned: number;
}

/** A period of the year in the order of the draws, and the rule set it goes by. */
interface ByRules {
  readonly period: Period;
  readonly set: RuleSet;
}

const groups: readonly (readonly UnitDraw[])[] = [
  ...unitDraws.map((draw) => [draw]),
  ["TS", "ZD"],
  ["TS", "YB"],
  [...unitDraws],
];

/**
 * What the caps leave room for in a year, of the register as it stands: by class, and by classes together, for a unit on the special
 * list that stands in another class too is drawn once for both (protocol, step 7). An upper bound: checks that are no draw
 * may leave less.
 */
export function capRooms(strata: Strata, periods: readonly ByRules[]): readonly CapRoom[] {
  const alike = unitsAlike(strata);
  const most = [...new Set(periods.map(({ set }) => set.cap.most))];
  const exempts = periods.some(({ set }) => set.cap.specialExempt);
  return groups
    .filter((draws) => draws.every((draw) => strata[draw].length > 0))
    .map((draws) => {
      const units = alike
        .map(({ of, count }) => ({ of: draws.filter((draw) => of.has(draw)), special: of.has("TS"), count }))
        .filter(({ of }) => of.length > 0);
      const sum = (count: (one: (typeof units)[number]) => number) =>
        units.reduce((so, one) => so + count(one), 0);
      return {
        draws,
        operating: sum(({ count }) => count),
        exempt: exempts ? sum(({ special, count }) => (special ? count : 0)) : 0,
        most,
        possible: sum((one) => one.count * mostDraws(one, periods)),
      };
    });
}

/** The operating units, by the classes they stand in. */
function unitsAlike(
  strata: Strata,
): readonly { readonly of: ReadonlySet<UnitDraw>; readonly count: number }[] {
  const classes = new Map<string, Set<UnitDraw>>();
  for (const draw of unitDraws)
    for (const { id, status } of strata[draw])
      if (status === "operating") classes.set(id, (classes.get(id) ?? new Set()).add(draw));
  const alike = new Map<string, { of: ReadonlySet<UnitDraw>; count: number }>();
  for (const of of classes.values()) {
    const key = [...of].join();
    alike.set(key, { of, count: (alike.get(key)?.count ?? 0) + 1 });
  }
  return [...alike.values()];
}

/** How often one unit of these classes can be drawn in the year. */
function mostDraws(
  { of, special }: { readonly of: readonly UnitDraw[]; readonly special: boolean },
  periods: readonly ByRules[],
): number {
  let drawn = 0;
  for (const { period, set } of periods) {
    const { most, specialExempt } = set.cap;
    const isDrawn = of.some((draw) => isDrawnIn(set.classes[draw], period));
    if (isDrawn && ((special && specialExempt) || drawn < most)) drawn += 1;
  }
  return drawn;
}

/** Where a plan, by its cells, is beyond the cap: classes together only where none of them is by itself. */
export function beyondCap(
  rooms: readonly CapRoom[],
  cells: readonly { readonly draw: UnitDraw; readonly planned: number }[],
): readonly BeyondCap[] {
  const found: BeyondCap[] = [];
  for (const room of rooms) {
    const planned = cells
      .filter(({ draw }) => room.draws.includes(draw))
      .reduce((so, one) => so + one.planned, 0);
    const known = found.some(({ draws }) => draws.every((draw) => room.draws.includes(draw)));
    if (planned > room.possible && !known) found.push({ ...room, planned });
  }
  return found;
}

/** The same as a sentence, in numbers. */
export function beyondCapSaid({ draws, planned, operating, exempt, most, possible }: BeyondCap): Message {
  const numbers = { planned, operating, most: [...most], possible, over: planned - possible };
  const of = { draws: draws.map((draw) => drawName(draw)), ...numbers };
  return exempt === 0
    ? message("rules.year-plan-cap", of)
    : message("rules.year-plan-cap-exempt", { ...of, exempt });
}
