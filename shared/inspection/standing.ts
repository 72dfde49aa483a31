import { noDigest } from "../draw/model.ts";
import type { ResultsRule } from "../draw/rule-set.ts";
import type { Calendar } from "../rules/calendar.ts";
import { type Deadline, workingDayAfter } from "../rules/result-deadline.ts";
import { type Inspection, inspectionOf, type State } from "./inspection.ts";
import type { LockedList } from "./locked.ts";
import { teamsNow } from "./teams.ts";
import { waivedIn } from "./to-visit.ts";

/** How far a drawn unit has come: its visit is waived, still to come, has ended without a result, or has one. */
export const unitStandings = ["waived", "unvisited", "due", "recorded"] as const;
export type UnitStanding = (typeof unitStandings)[number];

/** The results of a list in numbers, and until when the next one is due. */
export interface ResultsStanding {
  readonly counts: Readonly<Record<UnitStanding, number>>;
  /** Of the results that are due: the earliest day, and how many are over it; nothing where none is due. */
  readonly next?: Deadline;
  readonly overdue: number;
}

/** How far one unit has come. */
export function unitStanding(
  { visits }: Inspection,
  unit: string,
  waived: ReadonlySet<string>,
): UnitStanding {
  if (waived.has(unit)) return "waived";
  const visit = visits[unit];
  if (!visit) return "unvisited";
  return visit.resultNote === noDigest ? "due" : "recorded";
}

/**
 * Until when the result of a visit that has ended is due: so many working days after its own end, or after the end of the last visit of
 * the whole list. Nothing while the list is not visited to its end where that is what counts.
 */
export function deadlineOf(
  inspection: Inspection,
  unit: string,
  { days, from }: ResultsRule,
  { toVisit, calendars }: { readonly toVisit: readonly string[]; readonly calendars: readonly Calendar[] },
): Deadline | undefined {
  const visit = inspection.visits[unit];
  if (!visit) return undefined;
  if (from === "visit") return workingDayAfter(visit.last, days, calendars);
  const ends = toVisit.map((one) => inspection.visits[one]?.last ?? "");
  return ends.includes("") ? undefined : workingDayAfter(ends.sort().at(-1) ?? "", days, calendars);
}

/** How far a locked list has come by a day (`YYYY-MM-DD`). */
export function resultsStanding(
  state: Pick<State, "inspections">,
  ceremony: string,
  units: readonly string[],
  {
    rule,
    calendars,
    today,
  }: { readonly rule: ResultsRule; readonly calendars: readonly Calendar[]; readonly today: string },
): ResultsStanding {
  const inspection = inspectionOf(state, ceremony);
  const waived = waivedIn(state, ceremony);
  const counts = { waived: 0, unvisited: 0, due: 0, recorded: 0 };
  const toVisit = units.filter((unit) => !waived.has(unit));
  let next: Deadline | undefined;
  let overdue = 0;
  for (const unit of units) {
    const standing = unitStanding(inspection, unit, waived);
    counts[standing] += 1;
    if (standing !== "due") continue;
    const deadline = deadlineOf(inspection, unit, rule, { toVisit, calendars });
    if (!deadline) continue;
    if (deadline.known && deadline.day < today) overdue += 1;
    next = earlier(next, deadline);
  }
  return { counts, overdue, ...(next && { next }) };
}

/** One that is not known comes first: it may be any day. */
function earlier(one: Deadline | undefined, other: Deadline): Deadline {
  if (!one || !other.known) return other;
  return one.known && other.day < one.day ? other : one;
}

/** The drawn units of a list, in the order in which they were drawn. */
export function drawnUnits(
  state: State,
  locked: LockedList,
  read: (digest: string) => string,
): readonly string[] {
  return [...teamsNow(state, locked, read).keys()];
}
