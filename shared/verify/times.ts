import { addendumFile } from "../draw/bag-versions.ts";
import { type Message, message } from "../text/text.ts";
import { type Case, given } from "./case.ts";
import { type Finding, fail, notPossible } from "./check.ts";
import { freezeOf } from "./filed.ts";
import { endOf } from "./filed-papers.ts";
import { wholeLedger } from "./later.ts";
import { momentForms } from "./moments.ts";
import { type PaperText, printsText } from "./paper-text.ts";
import { ceremonyOf, factOf, type LedgerEvent, lastOf } from "./parse-events.ts";

/**
 * The times that the ledger gives. A clock may be set back, by hand or by the network, so an event that is earlier than the one
 * before is told and is no failure; that all times are others than the room saw is found by what the signed papers print.
 */
export function checkTimes(c: Case, papers: ReadonlyMap<string, PaperText>): Finding {
  return given(c, ["events.jsonl"], () => {
    const events = wholeLedger(c) ?? [];
    const course = courseOf(events);
    if ("status" in course) return course;
    let compared = 0;
    for (const [paper, moments] of Object.entries(momentsOf(c, events))) {
      const text = papers.get(paper);
      if (!text) continue;
      for (const [what, at] of Object.entries(moments)) {
        if (typeof at !== "string") continue;
        if (!momentForms(at).some((form) => printsText(text, form)))
          return fail("verify.times.not-printed", {
            paper,
            what: message(`verify.times.${what as Moment}`, {}),
            at,
          });
        compared += 1;
      }
    }
    const printed =
      compared > 0 ? message("verify.times.printed", { compared }) : message("verify.times.no-paper", {});
    return { status: "pass", reason: message("verify.times.told", { course, printed }) };
  });
}

type Moment = "opened" | "frozen" | "ended" | "amended";

/** What papers print of when it was, to the minute, each as the fact has it. */
function momentsOf(
  c: Case,
  events: readonly LedgerEvent[],
): Record<string, Partial<Record<Moment, unknown>>> {
  const end = endOf(c);
  if (end < 0) return {};
  const ceremony = c.contents["close.txt"]?.ceremony;
  const opened = lastOf(events, "ceremony.opened", end, ceremony)?.fact["at"];
  const frozen = freezeOf(c, events, end)?.fact["at"];
  const ended = factOf(events[end] ?? { body: "" })["at"];
  const amended = events.map(factOf).flatMap((fact) => {
    const { type, number, at } = fact;
    return type === "list.amended" && ceremonyOf(fact) === ceremony
      ? [[addendumFile(Number(number)), { amended: at }] as const]
      : [];
  });
  return {
    "pre-draw-sheet.pdf": { opened, frozen },
    "minutes.pdf": { opened, frozen, ended },
    ...Object.fromEntries(amended),
  };
}

/** Where the ledger's times run back, in words; a failure where a time is none. */
function courseOf(events: readonly LedgerEvent[]): Message | Finding {
  let before: { readonly at: string; readonly instant: number } | undefined;
  const back: {
    readonly seq: number;
    readonly at: string;
    readonly before: string;
    readonly seconds: number;
  }[] = [];
  let count = 0;
  for (const event of events) {
    const { at } = factOf(event);
    if (at === undefined) continue;
    const instant = typeof at === "string" ? instantOf(at) : undefined;
    if (instant === undefined || typeof at !== "string")
      return fail("verify.times.none-such", { seq: event.seq, at: String(at) });
    if (before && instant < before.instant)
      back.push({ seq: event.seq, at, before: before.at, seconds: before.instant - instant });
    before = { at, instant };
    count += 1;
  }
  if (count === 0) return notPossible("verify.times.none", {});
  const [first] = back;
  return first
    ? message("verify.times.back", { ...first, times: back.length, count })
    : message("verify.times.forward", { count });
}

const form = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)([+-])(\d\d):(\d\d)$/;

/** Seconds from 1970 in UTC of a local time with its offset, `2026-12-25T09:30:00+08:00`; nothing for what is no such time. */
export function instantOf(at: string): number | undefined {
  const found = form.exec(at);
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map(Number);
  const [ahead = 0, minutesAhead = 0] = found.slice(8).map(Number);
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60)
    return undefined;
  const offset = (found[7] === "-" ? -1 : 1) * (ahead * 60 + minutesAhead);
  return ((daysUntil(year, month, day) * 24 + hour) * 60 + minute - offset) * 60 + second;
}

/** Whether a text is a day that there is, `2026-12-25`. */
export function isDay(text: string): boolean {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  const [year = 0, month = 0, day = 0] = (found ?? []).slice(1).map(Number);
  if (month < 1 || month > 12 || day < 1) return false;
  const next = month === 12 ? daysUntil(year + 1, 1, 1) : daysUntil(year, month + 1, 1);
  return daysUntil(year, month, day) < next;
}

/** Days from 1970-01-01 (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"): the core has no clock and no calendar. */
function daysUntil(year: number, month: number, day: number): number {
  const years = month <= 2 ? year - 1 : year;
  const era = Math.floor(years / 400);
  const ofEra = years - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}
