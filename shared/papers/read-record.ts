import { courseLine } from "../ceremony/course.ts";
import type { Opening, Settled } from "../ceremony/decide-preparation.ts";
import type { Event, EventOf } from "../ceremony/events.ts";
import { all, last, own } from "../ceremony/record-events.ts";
import { parseAssignment } from "../draw/assignment.ts";
import { parseBasis } from "../draw/basis.ts";
import { type Hash, noDigest } from "../draw/model.ts";
import { parseResult } from "../draw/result.ts";
import { noted } from "../ledger/notes.ts";
import { legalBasis } from "../rules/presets.ts";
import type { CeremonyRecord } from "./record.ts";
import { drawsOf } from "./record-draws.ts";
import {
  freezeOf,
  keepersOf,
  officialRecordsOf,
  peopleOf,
  registersOf,
  revealOf,
  verifyPageOf,
} from "./record-parts.ts";

/** Where the record reads: the ledger's events and blobs, its head, and which program this is. */
export interface RecordSources {
  readonly events: readonly Event[];
  readonly read: (digest: string) => string;
  readonly hash: Hash;
  readonly ledgerHead: string;
  readonly build: { readonly version: string; readonly digest: string };
  readonly certificate?: CeremonyRecord["certificate"];
}

/** The events of the ceremony opened last: all since the one before it ended. */
function ofLastCeremony(events: readonly Event[]): readonly Event[] {
  const opened = events.findLastIndex(({ type }) => type === "ceremony.opened");
  const ended = events
    .slice(0, opened)
    .findLastIndex(({ type }) => type === "bag.written" || type === "ceremony.voided");
  return events.slice(ended + 1);
}

/** A void keeps its number and stands in the papers of the ceremony that follows it for the same quarter, with its reasons. */
function earlierVoids(events: readonly Event[], opened: EventOf<"ceremony.opened">): readonly Event[] {
  const before = events.slice(0, events.lastIndexOf(opened));
  return all(before, "ceremony.voided").flatMap((voided) => {
    const start = before.findLast(
      (event) => event.type === "ceremony.opened" && event.ceremony === voided.ceremony,
    );
    if (
      start?.type !== "ceremony.opened" ||
      start.quarter !== opened.quarter ||
      start.rehearsal !== opened.rehearsal
    )
      return [];
    const its = before.slice(before.indexOf(start), before.indexOf(voided) + 1);
    return its.filter(({ type }) => type === "void.confirmed" || type === "ceremony.voided");
  });
}

/**
 * What the papers say of the ceremony opened last, from its freeze on. Everything is read back from the ledger;
 * nothing is passed along from memory.
 */
export function recordOf({
  events,
  read,
  hash,
  ledgerHead,
  build,
  certificate,
}: RecordSources): CeremonyRecord {
  const these = ofLastCeremony(events);
  const verifyPage = verifyPageOf(events);
  const opened = last(these, "ceremony.opened");
  const settled = last(these, "plan.settled");
  const frozen = last(these, "pool.frozen");
  const office = last(events, "office.configured");
  if (!opened || !settled || !frozen || !office)
    throw new Error("a ceremony has no papers before its freeze");
  const start = these.findIndex(({ type }) => type === "ceremony.opened");
  const course = these.slice(start);
  const opening = noted<Opening>(read(opened.detailsNote));
  const { settings, warnings } = noted<Settled>(read(settled.settingsNote));
  const basis = own(parseBasis(read(frozen.basis)));
  const fixed = last(course, "result.fixed");
  const result = fixed && own(parseResult(read(fixed.result)));
  const locked = last(course, "ceremony.locked");
  const note = (digest: string) => (digest === noDigest ? "" : noted<string>(read(digest)));
  const reveal = revealOf(course, note, fixed?.seed ?? "");

  return {
    ceremony: opened.ceremony,
    rehearsal: opened.rehearsal === 1,
    office: office.office,
    quarter: opened.quarter,
    level: office.level,
    place: opening.place,
    organiser: opening.organiser,
    host: opening.host,
    operator: opening.operator,
    recorder: opening.recorder,
    from: opened.at,
    to: locked?.at ?? "",
    window: { said: opening.window, reason: opening.windowReason },
    basis,
    legalBasis: legalBasis(settings, settings.ownBasis ?? ""),
    registers: registersOf(events),
    draws: drawsOf(
      settled,
      frozen,
      fixed?.seed,
      settings.leftOut.map(({ approver }) => approver),
      read,
      hash,
    ),
    people: peopleOf(course, frozen, read),
    officials: officialRecordsOf(opening, course, read),
    course: [...earlierVoids(events, opened), ...course].flatMap((event) => {
      // What is added to the bag of an earlier ceremony is no part of the course of this one.
      const line = "version" in event && "ceremony" in event ? undefined : courseLine(event);
      return line ? [{ at: line.at, said: line.said, note: note(line.note) }] : [];
    }),
    warnings,
    freeze: freezeOf(frozen, read),
    ...(reveal && { reveal }),
    ...(fixed && {
      outcome: {
        at: fixed.at,
        result: result ?? [],
        resultDigest: fixed.result,
        assignment: own(parseAssignment(read(fixed.assignment))),
        assignmentDigest: fixed.assignment,
      },
    }),
    ...(locked && { lock: { at: locked.at, close: locked.close, keepers: keepersOf(course, note) } }),
    opinion: all(course, "opinion.recorded")
      .map(({ opinionNote }) => note(opinionNote))
      .join("\n"),
    objections: all(course, "objection.noted").map(({ objectionNote }) => note(objectionNote)),
    media: all(course, "media.listed").flatMap(({ mediaNote }) => noted<readonly string[]>(read(mediaNote))),
    ledgerHead,
    ...(certificate && { certificate }),
    build: { ...build, ...(verifyPage !== undefined && { verifyPage }) },
  };
}
