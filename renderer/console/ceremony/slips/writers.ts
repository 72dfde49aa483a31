import { outsideRoles } from "../../../../shared/draw/model.ts";
import type { ConsoleCeremony, ConsolePerson } from "../../../../shared/windows/console-view.ts";

type Told = Pick<ConsoleCeremony, "people">;

/** Those on the slip roster, by the number of their slip. */
export function slipWriters({ people }: Told): readonly ConsolePerson[] {
  return people.filter(({ slip }) => slip > 0).toSorted((a, b) => a.slip - b.slip);
}

/**
 * Who reads the slips: the first discipline and the first outside writer, and the host where they differ
 * (protocol, step 1).
 */
export function readersOf({
  people,
  host,
}: Told & Pick<ConsoleCeremony, "host">): readonly [string, string, string] {
  const writers = slipWriters({ people });
  const discipline = writers.find(({ role }) => role === "discipline");
  const outside = writers.find(({ role }) => outsideRoles.includes(role));
  return [discipline?.name ?? "", outside?.name ?? "", host];
}
