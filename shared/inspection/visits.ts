import * as z from "zod";
import { unitCodeForm } from "../draw/field.ts";
import { noDigest } from "../draw/model.ts";
import { commitmentOf } from "../draw/names.ts";
import { noneSaid } from "../draw/published.ts";
import { code, innerText, publicText } from "../ledger/command.ts";
import { type Context, decided, made } from "../ledger/decision.ts";
import { type AnyFact, count, note, number, said, written } from "../ledger/fact.ts";
import { noted, noteKind, noteOf, textNote } from "../ledger/notes.ts";
import { withOpen } from "../office/ceremonies.ts";
import { dayNumber } from "../rules/dates.ts";
import { ok, type Refused, type Result, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import { inspectionCommand, inspectionFact, inspectionOf, type State, withInspection } from "./inspection.ts";
import { openingKept } from "./kept-openings.ts";
import { commitments, type LockedList, refuseDisclosed, workedWith } from "./locked.ts";
import { openedDays } from "./opening.ts";
import { teamsNow } from "./teams.ts";
import { sealedIn, sealedLeft, waivedIn } from "./to-visit.ts";

/**
 * Visits to drawn units and their results, each under the code of its unit: what was found lies in notes, which no bag holds. With a
 * visit that has ended what opens its unit's commitment is kept (protocol, "What stays secret"), and no secret is asked for again.
 */

/** What is inspected at a unit (现场检查内容). */
export const contents = [
  "facilities",
  "discharge",
  "solid-waste",
  "eia",
  "three-simultaneities",
  "discharge-permit",
  "radiation-permit",
] as const;
export type Content = (typeof contents)[number];

/** What was found of it: nothing wrong; something wrong; or the unit has nothing of the kind. */
export const foundWords = ["sound", "violation", "none"] as const;
export type Found = (typeof foundWords)[number];

/** A visit itself: the numbers by which the office keeps it. */
export interface VisitDetails {
  /** Number of 《污染源现场监察记录》. */
  readonly recordNumber: string;
  /** 行政行为码; empty where the office has none. */
  readonly actCode: string;
  readonly joint: boolean;
  readonly monitoring: boolean;
}

/** What a visit came to. */
export interface ResultDetails {
  /** What was inspected, in the order of `contents`; what is not there was not. */
  readonly found: readonly { readonly content: Content; readonly found: Found; readonly remark: string }[];
  /** What is published of it: the violation, the order to correct it and the sanction; empty where there is none. */
  readonly violation: string;
  readonly order: string;
  readonly sanction: string;
}

const visitFields = {
  recordNumber: innerText(100),
  actCode: innerText(100),
  joint: z.boolean(),
  monitoring: z.boolean(),
};
const resultFields = {
  found: z
    .array(z.object({ content: z.enum(contents), found: z.enum(foundWords), remark: innerText(2000) }))
    .readonly(),
  violation: innerText(2000),
  order: innerText(2000),
  sanction: innerText(2000),
};

export const visitNote = noteKind<VisitDetails>("visit", z.strictObject(visitFields));
export const resultNote = noteKind<ResultDetails>("result", z.strictObject(resultFields));
const day = (means: string) => written(/^\d{4}-\d{2}-\d{2}$/, means);
const unit = written(unitCodeForm.pattern, "code of the unit");
const first = day("first day of the visit, `YYYY-MM-DD`");
const last = day("its last day");
const details = note(
  visitNote,
  "number of the on-site record, code of the act, whether joint and with monitoring",
);

export const visitRecorded = inspectionFact({
  type: "visit.recorded",
  of: "any",
  says: "The visit to a drawn unit has ended. What opens its commitment is kept in a note from here on.",
  fields: {
    unit,
    first,
    last,
    visitNote: details,
    openingNote: note(openingKept, "code, id, salt and name of the unit"),
    sealed: count(sealedLeft),
  },
  course: ({ unit, first, last }) => message("ceremony.course.visit.recorded", { unit, first, last }),
  apply: (state, { of, unit, first, last, visitNote, openingNote, sealed }) => {
    const { visits } = inspectionOf(state, of);
    if (Object.hasOwn(visits, unit)) throw new Error(`a second visit to ${unit}`);
    const visit = { first, last, visitNote, openingNote, resultNote: noDigest, resultAt: "", corrections: 0 };
    return {
      ...withInspection(state, of, (one) => ({ ...one, visits: { ...visits, [unit]: visit } })),
      ...(sealed === 0 && { past: withOpen(state.past, of) }),
    };
  },
});

export const resultRecorded = inspectionFact({
  type: "result.recorded",
  of: "any",
  says: "What the visit to a drawn unit came to was recorded.",
  fields: {
    unit,
    resultNote: note(resultNote, "what was found, the violation, the order to correct it and the sanction"),
  },
  course: ({ unit }) => message("ceremony.course.result.recorded", { unit }),
  apply: (state, { of, at, unit, resultNote }) => {
    const visit = inspectionOf(state, of).visits[unit];
    if (visit?.resultNote !== noDigest) throw new Error(`no result of ${unit} is due`);
    return withVisit(state, of, unit, { ...visit, resultNote, resultAt: at });
  },
});

export const resultCorrected = inspectionFact({
  type: "result.corrected",
  of: "any",
  says: "What is on record of a visit, or of its result, was put right; what was recorded before stays in the ledger.",
  fields: {
    unit,
    number: number("counts the corrections of this visit from 1"),
    first,
    last,
    visitNote: details,
    resultNote: note(resultNote, "the result as it is now; 64 zeros where none is recorded yet"),
    reasonNote: said("why it was put right"),
  },
  course: ({ unit, number }) => message("ceremony.course.result.corrected", { unit, number }),
  apply: (state, { of, unit, number, first, last, visitNote, resultNote }) => {
    const visit = inspectionOf(state, of).visits[unit];
    if (
      !visit ||
      number !== visit.corrections + 1 ||
      (resultNote === noDigest) !== (visit.resultNote === noDigest)
    )
      throw new Error(`correction ${number} of ${unit}, which does not follow`);
    return withVisit(state, of, unit, { ...visit, first, last, visitNote, resultNote, corrections: number });
  },
});

export const visitFacts = [visitRecorded, resultRecorded, resultCorrected] as const;

function withVisit(
  state: Pick<State, "inspections">,
  ceremony: string,
  unit: string,
  visit: State["inspections"][string]["visits"][string],
) {
  return withInspection(state, ceremony, (one) => ({ ...one, visits: { ...one.visits, [unit]: visit } }));
}

const entry = {
  unit: code(20),
  first: code(10),
  last: code(10),
  visit: z.object(visitFields),
  result: z.object(resultFields).exactOptional(),
};

/** A visit as it is entered, with its result or without it yet. */
export interface VisitEntry {
  readonly unit: string;
  readonly first: string;
  readonly last: string;
  readonly visit: VisitDetails;
  readonly result?: ResultDetails;
}

/** What is refused of an entry by itself: its unit, its days, what it says. `today` is `YYYY-MM-DD`. */
export function checkEntry(
  { unit, first, last, visit, result }: VisitEntry,
  list: ReturnType<typeof listOf>,
  today: string,
): Refused | undefined {
  if (list.waived.has(unit)) return refuse("inspection.visit-waived", { unit });
  if (!list.units.has(unit)) return refuse("inspection.not-drawn", { unit });
  for (const day of [first, last])
    if (dayNumber(day) === undefined) return refuse("rules.day-malformed", { day });
  if (last < first) return refuse("inspection.visit-backwards", { unit, first, last });
  if (first < list.lockedOn) return refuse("inspection.visit-early", { unit, first, locked: list.lockedOn });
  const opened = list.opened.get(unit);
  if (opened !== undefined && first < opened)
    return refuse("inspection.visit-unopened", { unit, first, opened });
  if (last > today) return refuse("inspection.visit-ahead", { unit, last, today });
  if (visit.recordNumber.trim() === "") return refuse("inspection.no-record-number", { unit });
  return result && checkResult(unit, result);
}

function checkResult(
  unit: string,
  { found, violation, order, sanction }: ResultDetails,
): Refused | undefined {
  if (found.length === 0) return refuse("inspection.result-empty", { unit });
  if (new Set(found.map(({ content }) => content)).size < found.length)
    return refuse("inspection.result-twice", { unit });
  const isWrong = found.some((one) => one.found === "violation");
  // Published, the word for none would read as if nothing had been found.
  if (isWrong && ["", noneSaid].includes(violation.trim()))
    return refuse("inspection.violation-unsaid", { unit });
  return !isWrong && [violation, order, sanction].some((text) => text.trim() !== "")
    ? refuse("inspection.violation-none", { unit })
    : undefined;
}

/** The list as entries are held against it. */
export function listOf(state: State, locked: LockedList, read: (digest: string) => string) {
  const units = new Set(teamsNow(state, locked, read).keys());
  return {
    lockedOn: locked.day,
    units,
    opened: openedDays(inspectionOf(state, locked.id), units),
    waived: waivedIn(state, locked.id),
  };
}

/** What is refused of entries before it is known who of them is open. */
export function checkEntries(
  state: State,
  { ceremony, entries }: { readonly ceremony: string; readonly entries: readonly VisitEntry[] },
  { at, read }: Pick<Context, "at" | "read">,
): Result<LockedList> {
  const locked = workedWith(state, ceremony);
  if (!locked.ok) return locked;
  const disclosed = refuseDisclosed(state, ceremony);
  if (disclosed) return disclosed;
  if (entries.length === 0) return refuse("inspection.no-visits", {});
  const list = listOf(state, locked.value, read);
  const { visits } = inspectionOf(state, ceremony);
  const seen = new Set<string>();
  for (const one of entries) {
    const { unit } = one;
    if (seen.has(unit)) return refuse("inspection.visit-twice", { unit });
    seen.add(unit);
    const unfit = checkEntry(one, list, at.slice(0, 10));
    if (unfit) return unfit;
    const before = visits[unit];
    // Whoever has a unit's opening from elsewhere than an opening on record records nothing with it.
    if (!before && !list.opened.has(unit)) return refuse("inspection.result-closed", { unit });
    if (!before) continue;
    if (before.resultNote !== noDigest || !one.result) return refuse("inspection.visit-recorded", { unit });
    if (!isSame(one, before, read)) return refuse("inspection.visit-differs", { unit });
  }
  return locked;
}

/** Whether an entry says of the visit what is on record. */
function isSame(
  { first, last, visit }: VisitEntry,
  before: { readonly first: string; readonly last: string; readonly visitNote: string },
  read: (digest: string) => string,
): boolean {
  const kept = noted(visitNote, read(before.visitNote));
  return (
    first === before.first &&
    last === before.last &&
    visit.recordNumber.trim() === kept.recordNumber &&
    visit.actCode.trim() === kept.actCode &&
    visit.joint === kept.joint &&
    visit.monitoring === kept.monitoring
  );
}

const recordVisits = inspectionCommand({
  type: "record-visits",
  from: "program",
  held: {
    ceremony: code(),
    entries: z.array(z.object(entry)).readonly(),
    /** Of the units without a visit on record. */
    openings: z.array(z.object({ code: code(), id: code(), salt: code(), name: innerText() })).readonly(),
  },
  decide: (state, given, context) => {
    const { ceremony, entries, openings } = given;
    const locked = checkEntries(state, given, context);
    if (!locked.ok) return locked;
    const committed = commitments(locked.value, context.read);
    const opened = new Map(openings.map((one) => [one.code, one]));
    const { visits } = inspectionOf(state, ceremony);
    const facts: AnyFact[] = [];
    const blobs: string[] = [];
    const keep = (note: string) => {
      blobs.push(note);
      return context.hash(note);
    };
    const of = { ...context, ceremony };
    const sealed = new Set(sealedIn(state, locked.value, context.read));
    for (const { unit, first, last, visit, result } of entries) {
      if (!Object.hasOwn(visits, unit)) {
        const opening = opened.get(unit);
        if (!opening) return refuse("inspection.result-closed", { unit });
        if (commitmentOf(opening, context.hash) !== committed.get(unit))
          return refuse("inspection.differs", { ceremony, code: unit });
        sealed.delete(unit);
        facts.push(
          made(of, visitRecorded, {
            sealed: sealed.size,
            ...{ unit, first, last },
            visitNote: keep(noteOf(visitNote, tidied(visit), context.random)),
            openingNote: keep(noteOf(openingKept, opening, context.random)),
          }),
        );
      }
      if (result)
        facts.push(
          made(of, resultRecorded, {
            unit,
            resultNote: keep(noteOf(resultNote, tidiedResult(result), context.random)),
          }),
        );
    }
    return decided(facts, { blobs });
  },
});

const correctResult = inspectionCommand({
  type: "correct-result",
  from: "program",
  held: { ceremony: code(), entry: z.object(entry), reason: publicText() },
  decide: (state, { ceremony, entry: given, reason }, context) => {
    const locked = workedWith(state, ceremony);
    if (!locked.ok) return locked;
    const disclosed = refuseDisclosed(state, ceremony);
    if (disclosed) return disclosed;
    const { unit, first, last, visit, result } = given;
    const before = inspectionOf(state, ceremony).visits[unit];
    if (!before) return refuse("inspection.no-visit", { unit });
    const unfit = checkEntry(given, listOf(state, locked.value, context.read), context.at.slice(0, 10));
    if (unfit) return unfit;
    if ((before.resultNote === noDigest) !== (result === undefined))
      return refuse("inspection.correction-other", { unit });
    if (reason.trim() === "")
      return refuse("ceremony.empty", { field: message("ceremony.field.reason", {}) });
    const details = noteOf(visitNote, tidied(visit), context.random);
    const outcome = result && noteOf(resultNote, tidiedResult(result), context.random);
    const why = noteOf(textNote, reason.trim(), context.random);
    const corrected = made({ ...context, ceremony }, resultCorrected, {
      ...{ unit, first, last },
      number: before.corrections + 1,
      visitNote: context.hash(details),
      resultNote: outcome === undefined ? noDigest : context.hash(outcome),
      reasonNote: context.hash(why),
    });
    return decided([corrected], { blobs: [details, why, ...(outcome === undefined ? [] : [outcome])] });
  },
});

export const visitCommands = [recordVisits, correctResult] as const;

function tidied({ recordNumber, actCode, joint, monitoring }: VisitDetails): VisitDetails {
  return { recordNumber: recordNumber.trim(), actCode: actCode.trim(), joint, monitoring };
}

function tidiedResult({ found, violation, order, sanction }: ResultDetails): ResultDetails {
  const byContent = new Map(found.map((one) => [one.content, one]));
  return {
    found: contents.flatMap((content) => {
      const one = byContent.get(content);
      return one ? [{ content, found: one.found, remark: one.remark.trim() }] : [];
    }),
    violation: violation.trim(),
    order: order.trim(),
    sanction: sanction.trim(),
  };
}

/** What is on record of a visit. */
export function visitOf(
  state: State,
  ceremony: string,
  unit: string,
  read: (digest: string) => string,
): Result<VisitEntry> {
  const visit = inspectionOf(state, ceremony).visits[unit];
  if (!visit) return refuse("inspection.no-visit", { unit });
  const { first, last } = visit;
  const result = visit.resultNote === noDigest ? undefined : noted(resultNote, read(visit.resultNote));
  return ok({ unit, first, last, visit: noted(visitNote, read(visit.visitNote)), ...(result && { result }) });
}
