import * as z from "zod";
import { archiveFacts } from "./archive/versions.ts";
import { beside, ceremonyFacts } from "./ceremony/ceremony.ts";
import { ceremonyIn, isUnderWay } from "./ceremony/opened.ts";
import { amendmentFacts } from "./inspection/amendments.ts";
import { disclosureFacts } from "./inspection/disclosure.ts";
import { formDataFacts } from "./inspection/form-data.ts";
import { innerPaperFacts } from "./inspection/inner-papers.ts";
import type { State } from "./inspection/inspection.ts";
import { openingFacts } from "./inspection/opening.ts";
import { ownOpeningFacts } from "./inspection/own-opening.ts";
import { resealingFacts } from "./inspection/resealing.ts";
import { taskFacts } from "./inspection/tasks.ts";
import { visitFacts } from "./inspection/visits.ts";
import { clockAfter } from "./ledger/clock.ts";
import {
  type AnyFact,
  type AnyRow,
  blobsOf as blobsOfRow,
  type CourseLine,
  type FactOf,
  formOf,
  isOf,
  lineOf,
  notesOf,
  schemaOf,
} from "./ledger/fact.ts";
import { formByEnd, readNote } from "./ledger/notes.ts";
import { emptyOffice, type OfficeFact, officeFacts } from "./office/office.ts";
import { applicationStarted } from "./office/program.ts";
import { ok, type Result, refuse } from "./text/result.ts";
import { type Raw, upcasters } from "./upcasters.ts";

/** What can happen to a list from its lock on. */
export const factsAfterLock = [
  ...openingFacts,
  ...innerPaperFacts,
  ...amendmentFacts,
  ...visitFacts,
  ...taskFacts,
  ...formDataFacts,
  ...disclosureFacts,
  ...ownOpeningFacts,
  ...resealingFacts,
  ...archiveFacts,
] as const;

/** The vocabulary of the ledger: the facts of all rooms together, and what is read off their rows. */
export const facts = [...officeFacts, ...ceremonyFacts, ...factsAfterLock] as const;

export type Fact = FactOf<(typeof facts)[number]>;
export type FactType = Fact["type"];

const rows = new Map<string, AnyRow>(facts.map((row) => [row.type, row]));

function rowOf({ type }: AnyFact): AnyRow {
  const row = rows.get(type);
  if (!row) throw new Error(`no fact is called ${type}`);
  return row;
}

/** Whatever is written must be read back by the next start, or the office could never open its ledger again. */
export const Fact = z.discriminatedUnion(
  "type",
  facts.map(schemaOf) as [ReturnType<typeof schemaOf>, ...ReturnType<typeof schemaOf>[]],
);

/**
 * Reads the bodies of a ledger back, one after the other from the first on, each raised to its form of today. Refused
 * where one is of a newer program's form, or no fact at all.
 */
export function factReader(): (seq: number, body: string) => Result<Fact> {
  let ceremony = "";
  return (seq, body) => {
    let raw = rawOf(body);
    const row = raw && rows.get(String(raw["type"]));
    if (!raw || !row) return refuse("ledger.foreign-event", { seq });
    const { form = 1 } = raw;
    const now = formOf(row);
    if (!Number.isSafeInteger(form) || Number(form) < 1 || Number(form) > now)
      return refuse("ledger.newer-event", {
        seq,
        type: row.type,
        form: String(form).slice(0, 20),
        known: now,
      });
    for (let from = Number(form); from < now; from += 1)
      raw = upcasters[from - 1]?.(raw, { ceremony }) ?? raw;
    const read = Fact.safeParse(raw);
    if (!read.success) return refuse("ledger.foreign-event", { seq });
    const fact = read.data as Fact;
    if (row.of === "opens") ceremony = fact.of;
    return ok(fact);
  };
}

function rawOf(body: string): Raw | undefined {
  try {
    const raw: unknown = JSON.parse(body);
    return typeof raw === "object" && raw !== null ? (raw as Raw) : undefined;
  } catch {
    return undefined;
  }
}

export const emptyState: State = { ...emptyOffice, current: undefined, ended: {}, inspections: {} };

const ofOffice = new Set<string>(officeFacts.map(({ type }) => type));

/**
 * The state after one more fact; it costs the same however many came before. A fact that does not fit the state is a
 * bug or a forged ledger, and throws.
 */
export function evolve(before: State, fact: AnyFact): State {
  const row = rowOf(fact);
  if (!isWhose(row, fact, before)) throw new Error(`a fact of ${fact.of}, which it cannot be of`);
  const afresh = isOf(applicationStarted, fact) && !isUnderWay(before);
  const state = { ...before, seq: before.seq + 1, clock: clockAfter(before.clock, fact.at, afresh) };
  // A row is found by the fact's own type, so that the two fit; the compiler cannot follow it there.
  const changed = row.apply(state as never, fact as never) as Partial<State>;
  const after = lapsed({ ...state, ...changed }, fact);
  const current = ofOffice.has(fact.type)
    ? (beside[fact.type as OfficeFact["type"]](after, fact as never) as State["current"])
    : after.current;
  const left = before.current;
  if (!left || left.id === current?.id) return { ...after, current };
  return { ...after, current, ended: { ...before.ended, [left.id]: left } };
}

/**
 * Whether a kind of fact carries its ceremony on. One that does ends what keepers have said of making it void: each of them
 * consented to end what stood there then. Notes of what was said, shown or left, and all that stands beside it, do not.
 */
export const carriesOn: { readonly [Type in FactType]: boolean } = {
  "application.started": false,
  "office.configured": false,
  "papers.configured": false,
  "emblem.set": false,
  "item.stated": false,
  "item.withdrawn": false,
  "list.imported": false,
  "list.edited": false,
  "list.emptied": false,
  "ledger.of-sample": false,
  "calendar.imported": false,
  "rules.saved": false,
  "rules.withdrawn": false,
  "year-plan.drawn-up": false,
  "year-plan.filed": false,
  "ledger.succeeded": false,
  "secrets.tried": false,
  "secrets.answered": false,
  "visits.not-counted": false,
  "visits.counted-again": false,
  "ceremony.opened": true,
  "plan.settled": true,
  "exclusions.approved": true,
  "person.signed-in": true,
  "person.signed-out": false,
  "person.returned": true,
  "person.corrected": true,
  "details.corrected": true,
  "pool.frozen": true,
  "freeze.copied": true,
  "freeze.confirmed": true,
  "slip.dropped": true,
  "slip.taken-back": true,
  "slips.counted": true,
  "void.confirmed": false,
  "ceremony.voided": true,
  "nonce.revealed": true,
  "slip.read": true,
  "objection.noted": false,
  "slips.enveloped": true,
  "result.fixed": true,
  "draw.stepped": true,
  "draw.shown": true,
  "stage.forgone": false,
  "ceremony.paused": false,
  "ceremony.resumed": true,
  "opinion.recorded": false,
  "media.listed": false,
  "lock.confirmed": true,
  "lock.absent": true,
  "ceremony.locked": true,
  "signature.made": true,
  "ink.chosen": true,
  "minutes.refused": true,
  "paper.filed": true,
  "paper.signed": true,
  "paper.printed": true,
  "bag.written": true,
  "ceremony.withdrawn": true,
  "ceremony.closed": true,
  "list.opened": false,
  "inner.filed": false,
  "inner.printed": false,
  "list.amended": false,
  "addendum.filed": false,
  "visit.recorded": false,
  "result.recorded": false,
  "result.corrected": false,
  "tasks.exported": false,
  "form-data.exported": false,
  "list.disclosed": false,
  "own.opened": false,
  "addendum.printed": false,
  "list.resealed": false,
  "scan.added": false,
  "bag.version-begun": false,
  "bag.versioned": false,
};

/** The state without the keepers' consent to a void, where the fact carries that very ceremony on. */
function lapsed(state: State, { type, of }: AnyFact): State {
  const { current } = state;
  if (!current || current.id !== of || !("voiding" in current) || !carriesOn[type as FactType]) return state;
  return { ...state, current: { ...current, voiding: {} } };
}

/** Whether a fact may be of the ceremony it names. */
function isWhose({ of }: AnyRow, fact: AnyFact, state: State): boolean {
  switch (of) {
    case "office":
    case "opens":
      return true;
    case "open":
      return state.current?.id === fact.of;
    case "any":
      return ceremonyIn(state, fact.of) !== undefined;
  }
}

/** The digests of all blobs a fact names: each must be in the ledger, or what it stands for is lost. */
export function blobsOf(fact: AnyFact): readonly string[] {
  return blobsOfRow(rowOf(fact), fact);
}

/** The digests of the notes a fact names. */
export function notesIn(fact: AnyFact): readonly string[] {
  return notesOf(rowOf(fact), fact).map(({ digest }) => digest);
}

/** Refuses a note of a later form than this program knows, by its end alone. */
export function checkForms(seq: number, fact: AnyFact, end: (digest: string) => string): Result<undefined> {
  for (const { digest, kind } of notesOf(rowOf(fact), fact)) {
    const form = formByEnd(end(digest));
    if (form > kind.form)
      return refuse("ledger.newer-note", { seq, type: fact.type, note: kind.name, form, known: kind.form });
  }
  return ok(undefined);
}

/** Refuses a note that a fact names and that cannot be read; `read` gives the text of a blob, nothing of one that is lost. */
export function checkNotes(
  seq: number,
  fact: AnyFact,
  read: (digest: string) => string | undefined,
): Result<undefined> {
  for (const { digest, kind } of notesOf(rowOf(fact), fact)) {
    const note = read(digest);
    const found = note === undefined ? undefined : readNote(kind, note);
    if (!found || "content" in found) continue;
    const { form, newer, field } = found.misfit;
    const at = { seq, type: fact.type, note: kind.name };
    return newer
      ? refuse("ledger.newer-note", { ...at, form, known: kind.form })
      : refuse("ledger.misfit-note", { ...at, field });
  }
  return ok(undefined);
}

/** What the console's timeline says of a fact; nothing of one that has no line there. */
export function courseLine(fact: AnyFact): CourseLine | undefined {
  return lineOf(rowOf(fact), fact);
}
