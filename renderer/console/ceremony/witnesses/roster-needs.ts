import { outsideRoles } from "../../../../shared/draw/model.ts";
import type { ConsolePerson } from "../../../../shared/windows/console-view.ts";

/** What the roster of slip writers must have before the freeze (protocol, step 1). */
export const needs = ["two", "discipline", "outside"] as const;
type Need = (typeof needs)[number];

/** How many slip writers are in the room, what the roster has, and the first thing it lacks. */
interface RosterNeeds {
  readonly writers: number;
  readonly met: Readonly<Record<Need, boolean>>;
  readonly unmet: Need | undefined;
}

/** Only writers who are in the room count: an absent one cannot write. */
export function rosterNeeds(people: readonly ConsolePerson[]): RosterNeeds {
  const writers = people.filter(({ writes, present }) => writes && present);
  const met = {
    two: writers.length >= 2,
    discipline: writers.some(({ role }) => role === "discipline"),
    outside: writers.some(({ role }) => outsideRoles.includes(role)),
  };
  return { writers: writers.length, met, unmet: needs.find((need) => !met[need]) };
}
