import { type Inspection, inspectionOf, type State } from "./inspection.ts";
import type { LockedList } from "./locked.ts";
import { teamsNow } from "./teams.ts";

/** Which units of a list are to be visited, and which of these nobody can name without the keepers' secrets. */

/** The drawn units of a list that are to be visited: those that are not waived, in the order in which they were drawn. */
export function toVisit(
  state: State,
  locked: LockedList,
  read: (digest: string) => string,
): readonly string[] {
  const waived = waivedIn(state, locked.id);
  return [...teamsNow(state, locked, read).keys()].filter((unit) => !waived.has(unit));
}

/** The units of a list whose visit is waived. */
export function waivedIn(state: Pick<State, "inspections">, ceremony: string): ReadonlySet<string> {
  const { amendments } = inspectionOf(state, ceremony);
  return new Set(amendments.flatMap(({ line }) => (line.kind === "waive" ? [line.unit] : [])));
}

/** Codes of the units whose opening is kept, with a paper that names them or with their visit. */
function keptCodes({ papers, visits }: Inspection): ReadonlySet<string> {
  return new Set([...papers.flatMap(({ units }) => units), ...Object.keys(visits)]);
}

/** The units of a list that are to be visited and are sealed still. */
export function sealedIn(
  state: State,
  locked: LockedList,
  read: (digest: string) => string,
): ReadonlySet<string> {
  const kept = keptCodes(inspectionOf(state, locked.id));
  return new Set(toVisit(state, locked, read).filter((unit) => !kept.has(unit)));
}

/** What a fact says that may leave no unit sealed. */
export const sealedLeft =
  "how many units of the list that are to be visited are sealed still: with none left it counts in clear";
