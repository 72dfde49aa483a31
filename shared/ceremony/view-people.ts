import type { ConsolePerson } from "./console-view.ts";
import { slipWriters } from "./decide-freeze.ts";
import type { Identity } from "./decide-witnesses.ts";
import type { Ceremony } from "./state.ts";
import type { ViewReader } from "./view-reader.ts";

/** Numbers of those who write slips, in the order of their slips: as the freeze fixed them, else who would write one now. */
export function writersOf(now: Ceremony): readonly number[] {
  return "freeze" in now ? now.freeze.writers : slipWriters(now.people).map(({ number }) => number);
}

/** Everybody on the roll, with what their notes say. */
export function peopleOf(now: Ceremony, { note }: ViewReader): readonly ConsolePerson[] {
  const writers = writersOf(now);
  return now.people.map((person) => {
    const { name, organisation, post } = note<Identity>(person.note);
    const { number, role, writes, present } = person;
    return { number, role, name, organisation, post, writes, present, slip: writers.indexOf(number) + 1 };
  });
}
