import { ofEarlierProgram } from "../ceremony/freeze.ts";
import { ceremonyIn } from "../ceremony/opened.ts";
import type { ResultsRule } from "../draw/rule-set.ts";
import { inspectionOf, type State } from "../inspection/inspection.ts";
import type { LockedList } from "../inspection/locked.ts";
import { resultsStanding } from "../inspection/standing.ts";
import type { Calendar } from "../rules/calendar.ts";
import { dayNumber } from "../rules/dates.ts";
import { message } from "../text/text.ts";
import type { Due } from "./due.ts";

/** What is known beside the ledger's state. */
export interface ResultsSetting {
  readonly calendars: readonly Calendar[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Until when results of a list are due, by the rule set it was drawn by; undefined where that is not known any more. */
  readonly rule: (list: LockedList) => ResultsRule | undefined;
  /** The codes a list drew, in their order. */
  readonly units: (list: LockedList) => readonly string[];
}

/**
 * What is due of lists that are being visited: results of visits that have ended, and the disclosure once all of them are in. Of a
 * rehearsal only until another ceremony is opened. In numbers: which unit it is stands on the page of the list.
 */
export function resultsDue(state: State, setting: ResultsSetting): readonly Due[] {
  return state.past.flatMap(({ ceremony, rehearsal }, at): readonly Due[] => {
    const { visits, disclosure } = inspectionOf(state, ceremony);
    if (disclosure || Object.keys(visits).length === 0) return [];
    const isOver = (state.current ?? { id: ceremony }).id !== ceremony || at < state.past.length - 1;
    if (rehearsal && isOver) return [];
    const one = ceremonyIn(state, ceremony);
    return one?.phase === "minutes" && !ofEarlierProgram(one) ? ofList(state, one, setting) : [];
  });
}

function ofList(state: State, list: LockedList, setting: ResultsSetting): readonly Due[] {
  const { calendars, today } = setting;
  const { id: ceremony } = list;
  const where = { at: "ceremony", ceremony } as const;
  const rule = setting.rule(list);
  if (!rule) return [{ said: message("due.results-rule", { ceremony }), where }];
  const { counts, next, overdue } = resultsStanding(state, ceremony, setting.units(list), {
    rule,
    calendars,
    today,
  });
  const count = counts.due;
  if (count === 0)
    return counts.unvisited === 0 ? [{ said: message("due.disclosure", { ceremony }), where }] : [];
  if (!next) return [{ said: message("due.results-list", { ceremony, count, days: rule.days }), where }];
  if (!next.known)
    return [{ said: message("due.results-unknown", { ceremony, count, year: next.year }), where }];
  const { day } = next;
  const on = { id: `results-${ceremony.toLowerCase()}`, first: day, last: day };
  if (overdue > 0)
    return [{ said: message("due.results-over", { ceremony, count, overdue, day }), where, on }];
  const left = (dayNumber(day) ?? 0) - (dayNumber(today) ?? 0);
  const key = next.provisional ? "due.results-provisional" : "due.results";
  return [{ said: message(key, { ceremony, count, day, left }), where, on }];
}
