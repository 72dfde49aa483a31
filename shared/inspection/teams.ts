import { parseAssignment } from "../draw/assignment.ts";
import { parseResult } from "../draw/result.ts";
import { own } from "../text/result.ts";
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
