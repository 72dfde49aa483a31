import { applyAmendment, teamsAtLock } from "../draw/amendments.ts";
import { parseAssignment } from "../draw/assignment.ts";
import { parseResult } from "../draw/result.ts";
import { own } from "../text/result.ts";
import { inspectionOf, type State } from "./inspection.ts";
import type { LockedList } from "./locked.ts";

/** The teams of a locked list, in the order in which its units were drawn: codes of inspectors by position; empty without inspectors. */
export type TeamsByUnit = ReadonlyMap<string, readonly string[]>;

/** The teams as they were locked. */
export function teamsAsLocked({ outcome }: LockedList, read: (digest: string) => string): TeamsByUnit {
  const teams = new Map<string, string[]>(
    own(parseResult(read(outcome.result))).map(({ code }) => [code, []]),
  );
  for (const { unit, inspector } of own(parseAssignment(read(outcome.assignment))))
    teams.get(unit)?.push(inspector);
  return teams;
}

/** The teams as they stand after all amendments, of waived units too. */
export function teamsNow(
  state: Pick<State, "inspections">,
  locked: LockedList,
  read: (digest: string) => string,
): TeamsByUnit {
  const { amendments } = inspectionOf(state, locked.id);
  if (amendments.length === 0) return teamsAsLocked(locked, read);
  const atLock = teamsAtLock({
    seed: locked.outcome.seed,
    // Who comes was computed when the line was made; to move people nothing secret is needed.
    conflicts: { salt: "", pairs: [] },
    inspectors: [],
    result: own(parseResult(read(locked.outcome.result))),
    assignment: own(parseAssignment(read(locked.outcome.assignment))),
  });
  return amendments.map(({ line }) => line).reduce(applyAmendment, atLock).teams;
}
