import { versionDue } from "../archive/versions.ts";
import { isApproved } from "../ceremony/approval.ts";
import { isFrozen, ofEarlierProgram } from "../ceremony/freeze.ts";
import { ceremonyIn, isUnderWay, voidsOwing } from "../ceremony/opened.ts";
import { shippedIdOf } from "../draw/presets.ts";
import type { RuleSet } from "../draw/rule-set.ts";
import type { State } from "../inspection/inspection.ts";
import { unwritten } from "../office/ceremonies.ts";
import { itemsOf } from "../office/items.ts";
import { holdsFor } from "../office/usual-rules.ts";
import { planOfYear } from "../office/year-plans.ts";
import { type List, lists } from "../register/model.ts";
import { listOfDraw } from "../register/strata.ts";
import { type Calendar, calendarOf } from "../rules/calendar.ts";
import { dayNumber } from "../rules/dates.ts";
import { drawWindow } from "../rules/draw-window.ts";
import { type DrawnPeriod, missedPeriods, nextPeriodsOf } from "../rules/next-period.ts";
import { comparePeriods, daysOfPeriod, type Period, periodOfDay, periodText } from "../rules/periods.ts";
import { missingHolidays } from "../rules/statutory-holidays.ts";
import { staleAfterDays } from "../rules/warnings.ts";
import { type Message, message } from "../text/text.ts";

/** Where something is done: a page of the console, or the page of one ceremony. */
export type Where =
  | { readonly at: "settings" | "register" | "opening" | "plans" }
  | { readonly at: "ceremony"; readonly ceremony: string };

/** Something that is due, and where it is done. */
export interface Due {
  readonly said: Message;
  readonly where: Where;
  /** The days it has in a calendar, `YYYY-MM-DD`, and what it is called there as long as it is the same thing. */
  readonly on?: { readonly id: string; readonly first: string; readonly last: string };
}

/** By what the office draws, and what it has drawn. */
export interface Drawing {
  /** The rule sets: the present one, whose window is told, before that of the last ceremony and all of its own. */
  readonly rules: readonly RuleSet[];
  /** The periods with a locked list. */
  readonly drawn: readonly DrawnPeriod[];
}

/** What is due by certificates: whose they are is told nowhere. */
export interface Expiries {
  /** Last days of the inspectors' certificates in post, `YYYY-MM-DD`; empty where the list says none. */
  readonly inspectors: readonly string[];
  /** Last day of this machine's own certificate. */
  readonly device?: string | undefined;
}

/** Before its last day a certificate is told for so many days. */
const expiringDays = 90;

/**
 * What the ledger shows to be due on a day (`YYYY-MM-DD`), the most pressing first. `calendars` are the shipped ones and those
 * that were loaded. Nothing is guessed: without a year's calendar the days of the draw are said to be unknown.
 */
export function dueOf(
  state: State,
  calendars: readonly Calendar[],
  today: string,
  { rules, drawn }: Drawing,
  expiries: Expiries = { inspectors: [] },
): readonly Due[] {
  if (!state.office) return [{ said: message("due.no-office", {}), where: { at: "settings" } }];
  const [present] = rules;
  const window = present ? ofWindow(state, calendars, { today, rules: present, drawn }) : [];
  // A calendar that the next draw waits for is asked for there, once.
  const asked = window.flatMap(({ said }) =>
    said.key === "due.window-unknown" ? [said.values["year"]] : [],
  );
  return [
    ...underWay(state, today),
    ...bags(state),
    ...ofLists(state, today),
    ...missed(state, { rules, drawn }, today),
    ...window,
    ...ofYearPlan(state, today),
    ...ofCertificates(expiries, today),
    ...ofCalendars(calendars, today).filter(
      ({ said }) => said.key !== "due.calendar" || !asked.includes(said.values["year"]),
    ),
    ...ofPapers(state),
  ];
}

function underWay(state: State, today: string): readonly Due[] {
  const { current: now } = state;
  if (!now || !isUnderWay(state)) return [];
  const { id: ceremony, day } = now;
  // On the console it stands in its preparation until its plan is approved.
  const approvalDue = now.phase === "witnesses" && !isApproved(now);
  const phase = message(`ceremony.phase.${approvalDue ? "preparation" : now.phase}`, {});
  const missed = !isFrozen(now) && day < today;
  const said = missed
    ? message("due.day-passed", { ceremony, day })
    : message("due.under-way", { ceremony, phase, day });
  const where: Where = { at: "ceremony", ceremony };
  const on = { id: `draw-${ceremony.toLowerCase()}`, first: day, last: day };
  return [
    { said, where, on },
    ...(approvalDue ? [{ said: message("due.approval", { ceremony }), where }] : []),
  ];
}

/**
 * Versions that are not written, and what a void ceremony has still to be given: its minutes, then its bag; that of
 * a rehearsal only until another ceremony is opened. A locked one is under way until its bag is written.
 */
function bags(state: State): readonly Due[] {
  const { bags: all, current, past } = state;
  /** Not this program's to write. */
  const isEarlier = (ceremony: string) => {
    const one = ceremonyIn(state, ceremony);
    return one !== undefined && ofEarlierProgram(one) !== undefined;
  };
  const versions = all.flatMap((bag): Due[] => {
    const { ceremony } = bag;
    const next = versionDue(state, ceremony) && bag.later.length + 2;
    const version = unwritten(bag)?.version ?? next;
    if (version === undefined || isEarlier(ceremony)) return [];
    return [
      {
        said: message("due.version", { ceremony, version }),
        where: { at: "ceremony", ceremony },
      },
    ];
  });
  const last = current ? undefined : past.at(-1);
  const voids = voidsOwing(state).flatMap(({ past: one, isFiled }): Due[] => {
    const { ceremony, rehearsal } = one;
    if (rehearsal && one !== last) return [];
    const said = message(isFiled ? "due.void-bag" : "due.void-minutes", { ceremony });
    return [{ said, where: { at: "ceremony", ceremony } }];
  });
  return [...voids, ...versions];
}

/** Visits of an earlier year are old by nature. */
const ageing = lists.filter((list) => list !== "visits");

function ofLists({ lists: imported }: State, today: string): readonly Due[] {
  const where: Where = { at: "register" };
  if (!Object.values(listOfDraw).some((list) => imported[list]))
    return [{ said: message("due.no-list", {}), where }];
  return ageing.flatMap((list: List): Due[] => {
    const day = imported[list]?.at.slice(0, 10) ?? today;
    const days = (dayNumber(today) ?? 0) - (dayNumber(day) ?? 0);
    if (days <= staleAfterDays) return [];
    const named = message(`minutes.list.${list}`, {});
    return [{ said: message("due.stale-list", { list: named, day, days }), where }];
  });
}

/** Items that are worded as they came with the program, which nobody in the office has checked; and what papers ask for beside. */
function ofPapers(state: State): readonly Due[] {
  const where: Where = { at: "settings" };
  const unchecked = itemsOf(state).filter(
    ({ offered, wordings }) => offered && wordings.every(({ shipped }) => shipped),
  );
  return [
    ...unchecked.map(({ name }) => ({ said: message("due.item", { item: name }), where })),
    ...(state.papers ? [] : [{ said: message("due.papers", {}), where }]),
  ];
}

/** The draws of the next periods that are not drawn: when, by the calendars that are known. */
function ofWindow(
  state: State,
  calendars: readonly Calendar[],
  {
    today,
    rules,
    drawn,
  }: { readonly today: string; readonly rules: RuleSet; readonly drawn: readonly DrawnPeriod[] },
): readonly Due[] {
  return nextPeriodsOf(rules, drawn, today).flatMap((period): readonly Due[] => {
    const quarter = periodText(period);
    const where = whereNext(state);
    if (rules.window.kind === "none") return onAnyDay(period, { where, today });
    const window = drawWindow(rules.window, period, calendars);
    if (!window.known) {
      const said = message("due.window-unknown", { quarter, year: window.year });
      return [{ said, where: { at: "settings" } }];
    }
    const { days, provisional } = window;
    const [first = "", last = first] = [days[0], days.at(-1)];
    const passed = last < today;
    const now = days.includes(today);
    const left = now ? days.filter((day) => day >= today).length : daysBetween(today, first);
    const key = passed ? "passed" : now ? "now" : provisional ? "provisional" : "ahead";
    const on = { id: `window-${quarter.toLowerCase()}`, first, last };
    return [{ said: message(`due.window-${key}` as const, { quarter, days, left }), where, on }];
  });
}

/** Of rules without a window: due from the period's first day to its last. */
function onAnyDay(
  period: Period,
  { where, today }: { readonly where: Where; readonly today: string },
): readonly Due[] {
  const { first, last } = daysOfPeriod(period);
  if (today < first) return [];
  const quarter = periodText(period);
  const said = message("due.any-day", { quarter, last, left: daysBetween(today, last) });
  return [{ said, where, on: { id: `window-${quarter.toLowerCase()}`, first: last, last } }];
}

/**
 * The next year's plan, each December (年度抽查计划); and one of this year or the next that is drawn up and not filed. That this year
 * has none is not told: an office that begins with this program may have filed it without.
 */
function ofYearPlan({ yearPlans, ofSample }: State, today: string): readonly Due[] {
  const year = Number(today.slice(0, 4));
  const where: Where = { at: "plans" };
  const due = [year, year + 1].flatMap((one): Due[] => {
    const plan = planOfYear(yearPlans, one, ofSample);
    if (!plan || plan.filed) return [];
    return [{ said: message("due.year-plan-unfiled", { year: one, version: plan.version }), where }];
  });
  if (today.slice(5, 7) !== "12" || planOfYear(yearPlans, year + 1, ofSample)) return due;
  const on = { id: `year-plan-${year + 1}`, first: `${year}-12-01`, last: `${year}-12-31` };
  const key = planOfYear(yearPlans, year + 1, true) ? "due.year-plan-invented" : "due.year-plan";
  return [...due, { said: message(key, { year: year + 1 }), where, on }];
}

/** How many days a day lies after another. */
function daysBetween(from: string, to: string): number {
  return (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0);
}

/** Certificates that are over, and those that will be within a quarter: in numbers, with the first day. */
function ofCertificates({ inspectors, device }: Expiries, today: string): readonly Due[] {
  const known = inspectors.filter((day) => dayNumber(day) !== undefined).sort();
  const over = known.filter((day) => day < today);
  const soon = known.filter((day) => day >= today && daysBetween(today, day) <= expiringDays);
  const [day] = soon;
  const where: Where = { at: "register" };
  const deviceLeft = device === undefined ? Number.POSITIVE_INFINITY : daysBetween(today, device);
  return [
    ...(over.length > 0 ? [{ said: message("due.certificates-over", { count: over.length }), where }] : []),
    ...(day !== undefined
      ? [
          {
            said: message("due.certificates", { count: soon.length, day, left: daysBetween(today, day) }),
            where,
            on: { id: `certificates-${day}`, first: day, last: day },
          },
        ]
      : []),
    ...(device !== undefined && deviceLeft <= expiringDays
      ? [
          {
            said: message(deviceLeft < 0 ? "due.device-over" : "due.device", { day: device }),
            where: { at: "settings" } as const,
            on: { id: `device-certificate-${device}`, first: device, last: device },
          },
        ]
      : []),
  ];
}

/**
 * The periods that were not drawn in their time and can be still, by any of the rule sets, each once; by a shipped one only those for which
 * none of the office's own holds.
 */
function missed(state: State, { rules: sets, drawn }: Drawing, today: string): readonly Due[] {
  const own = sets.filter((set) => shippedIdOf(set) === undefined);
  const asks = (set: RuleSet, one: Period) => own.includes(set) || !own.some((other) => holdsFor(other, one));
  const found = new Map(
    sets
      .flatMap((set) => missedPeriods(set, drawn, today).filter((one) => asks(set, one)))
      .sort(comparePeriods)
      .map((one) => [periodText(one), one]),
  );
  return [...found].map(([quarter, one]) => ({
    said: message(daysOfPeriod(one).last < today ? "due.missed" : "due.not-drawn", { quarter }),
    where: whereNext(state),
  }));
}

/** Where the next ceremony is opened; while one is under way, that one, for it has to end first. */
function whereNext(state: State): Where {
  const { current: now } = state;
  return now && isUnderWay(state) ? { at: "ceremony", ceremony: now.id } : { at: "opening" };
}

/** Calendars that are needed and not loaded, or loaded last and set aside because they lack a holiday: of this year; and of the next from October on, for its swaps may move December. */
function ofCalendars(calendars: readonly Calendar[], today: string): readonly Due[] {
  const held = periodOfDay("quarter", today);
  if (!held) return [];
  const needed = held.number === 4 ? [held.year, held.year + 1] : [held.year];
  return needed.flatMap((year): readonly Due[] => {
    const where: Where = { at: "settings" };
    const part = calendars.findLast((one) => one.year === year);
    const whole = calendarOf(year, calendars);
    if (whole && part === whole) return [];
    if (whole && part) {
      const values = { year, missing: missingHolidays(part), source: whole.source };
      return [{ said: message("due.calendar-set-aside", values), where }];
    }
    return part
      ? [{ said: message("due.calendar-incomplete", { year, missing: missingHolidays(part) }), where }]
      : [{ said: message("due.calendar", { year }), where }];
  });
}
