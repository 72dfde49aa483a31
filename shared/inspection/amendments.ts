import * as z from "zod";
import { foldedName } from "../ceremony/names.ts";
import { openingNote } from "../ceremony/opened.ts";
import { printedAs, printingFields, printingOf, printings } from "../ceremony/printed.ts";
import {
  type AmendmentRequest,
  amend,
  amendmentsText,
  type Choices,
  choicesFor,
  needsWrittenReason,
  replayAmendments,
  type Teams,
  teamsAtLock,
} from "../draw/amendments.ts";
import { parseAssignment } from "../draw/assignment.ts";
import { parseConflicts } from "../draw/conflicts.ts";
import { inspectorCodeForm, unitCodeForm } from "../draw/field.ts";
import { type AmendmentKind, amendmentKinds, type Hash } from "../draw/model.ts";
import { inspectorsOf, readPool } from "../draw/pool.ts";
import { parseResult } from "../draw/result.ts";
import type { WaiverReason } from "../draw/rule-set.ts";
import { answersText, code, publicText } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { absent, count, file, hashOf, note, number, oneOf, said, written } from "../ledger/fact.ts";
import { noted, noteKind, noteOf, textNote } from "../ledger/notes.ts";
import { withOpen } from "../office/ceremonies.ts";
import { pairs } from "../office/keepers.ts";
import { type Ground, grounds, recusalGrounds } from "../rules/amendment-grounds.ts";
import { ok, own, type Refused, type Result, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import {
  type Amendment,
  inspectionCommand,
  inspectionFact,
  inspectionOf,
  type State,
  withInspection,
} from "./inspection.ts";
import { type LockedList, refuseDisclosed, workedWith } from "./locked.ts";
import { ruleSetHeld } from "./rules.ts";
import { sealedIn, sealedLeft } from "./to-visit.ts";

/**
 * Amendments of a locked list (protocol, `amendments.csv`). Who comes instead of whom is computed by the rule from the sealed
 * conflicts, said by nobody before it is recorded, and not taken back. The list itself is never rewritten.
 */

/** Who approved an amendment, and both keepers as they are called. */
export interface Approvers {
  readonly approver: string;
  readonly officer: string;
  readonly supervisor: string;
}
export const approversNote = noteKind<Approvers>(
  "approvers",
  z.strictObject({ approver: z.string(), officer: z.string(), supervisor: z.string() }),
);

/** A reason of the rule set by which a list was drawn, with what it rests on. */
export const waiverNote = noteKind<WaiverReason>(
  "waiver",
  z.strictObject({ reason: z.string(), basis: z.string() }),
);

/** The reason of a waiver as its rule set had it; undefined of a recusal. */
export function waiverOf(
  { waiverNote: kept }: Pick<Amendment, "waiverNote">,
  read: (digest: string) => string,
): WaiverReason | undefined {
  return kept === undefined ? undefined : noted(waiverNote, read(kept));
}

const orEmpty = (pattern: RegExp) => new RegExp(`^$|${pattern.source}`);

export const listAmended = inspectionFact({
  type: "list.amended",
  of: "any",
  says: "A line was added to `amendments.csv`, by the rule of the protocol, under the secrets of both keepers. It is not taken back.",
  fields: {
    number: number("number of the line"),
    kind: oneOf(amendmentKinds, "what it does"),
    unit: written(unitCodeForm.pattern, "code of the unit"),
    inspector: written(orEmpty(inspectorCodeForm.pattern), "code of who goes; empty with `waive`"),
    replacement: written(orEmpty(inspectorCodeForm.pattern), "code of who comes; empty with `waive`"),
    otherUnit: written(
      orEmpty(unitCodeForm.pattern),
      "code of the unit whose place is taken in return; with `exchange` only",
    ),
    ground: oneOf(
      grounds,
      "on what ground; `rules` with `waive`: a reason of the rule set the list was drawn by",
    ),
    waiverNote: absent(note(waiverNote, "that reason with its legal basis; with `waive` only")),
    amendments: file(`${hashOf("amendments.csv")} with this line as its last`),
    pair: oneOf(pairs, "the keepers' passphrases, or both recovery codes"),
    approversNote: note(approversNote, "who approved it, and both keepers by name"),
    reasonNote: said("the reason"),
    sealed: absent(count(`with \`waive\`, ${sealedLeft}; not in ledgers of earlier programs`)),
  },
  course: ({ number, kind, unit, inspector, replacement, otherUnit }) => {
    switch (kind) {
      case "waive":
        return message("ceremony.course.list.amended.waive", { number, unit });
      case "substitute":
        return message("ceremony.course.list.amended.substitute", { number, unit, inspector, replacement });
      case "exchange":
        return message("ceremony.course.list.amended.exchange", {
          number,
          unit,
          inspector,
          replacement,
          other: otherUnit,
        });
    }
  },
  apply: (state, fact) => {
    const { of, at, number, kind, unit, inspector, replacement, otherUnit, ground, amendments } = fact;
    const before = inspectionOf(state, of).amendments;
    if (number !== before.length + 1) throw new Error(`amendment ${number}, which is not the next`);
    const added = {
      at,
      line: { number, kind, unit, inspector, replacement, otherUnit },
      ground,
      ...(fact.waiverNote !== undefined && { waiverNote: fact.waiverNote }),
      amendments,
      approversNote: fact.approversNote,
      reasonNote: fact.reasonNote,
      addendum: "",
    };
    return {
      ...withInspection(state, of, (one) => ({ ...one, amendments: [...before, added] })),
      // The next freeze binds the last state (protocol, `amendments.csv`).
      past: (fact.sealed === 0 ? withOpen(state.past, of) : state.past).map((one) =>
        one.ceremony === of ? { ...one, amendments } : one,
      ),
    };
  },
});

export const addendumFiled = inspectionFact({
  type: "addendum.filed",
  of: "any",
  says: "The addendum to an amendment was printed, signed electronically and filed; it is not replaced.",
  fields: {
    number: number("number of the amendment"),
    pdf: file("SHA-256 of the PDF"),
    certificate: written(/^[0-9a-f]{64}$/, "SHA-256 of the certificate that signed it"),
  },
  course: ({ number }) => message("ceremony.course.addendum.filed", { number }),
  apply: (state, { of, number, pdf }) =>
    withInspection(state, of, (before) => {
      if (before.amendments[number - 1]?.addendum !== "") throw new Error(`no addendum ${number} is due`);
      return {
        ...before,
        amendments: before.amendments.map((one) =>
          one.line.number === number ? { ...one, addendum: pdf } : one,
        ),
      };
    }),
});

export const addendumPrinted = inspectionFact({
  type: "addendum.printed",
  of: "any",
  says: "A filed addendum is about to be given to a printer, was taken by it, or was opened for another program to print, as it is archived.",
  fields: {
    number: number("number of the amendment"),
    pdf: file("SHA-256 of the PDF that was given"),
    ...printingFields,
  },
  course: ({ number, copies, ...how }) =>
    message(`ceremony.course.addendum.printed.${printingOf(how)}`, { number, copies }),
  apply: () => ({}),
});

export const amendmentFacts = [listAmended, addendumFiled, addendumPrinted] as const;

export interface Sources {
  readonly read: (digest: string) => string;
  readonly hash: Hash;
}

/** The teams as they stand, with what the rule needs to know. Refused: a list that may not be worked with, conflicts that are not those of the freeze. */
export function standingOf(
  state: State,
  ceremony: string,
  conflicts: string,
  { read, hash }: Sources,
): Result<Teams> {
  const locked = workedWith(state, ceremony);
  if (!locked.ok) return locked;
  const { freeze, outcome } = locked.value;
  if (hash(conflicts) !== freeze.conflicts) return refuse("ceremony.conflicts-differ", {});
  const atLock = teamsAtLock({
    seed: outcome.seed,
    conflicts: own(parseConflicts(conflicts)),
    inspectors: inspectorsOf(own(readPool(read(freeze.pool)))),
    result: own(parseResult(read(outcome.result))),
    assignment: own(parseAssignment(read(outcome.assignment))),
  });
  const lines = inspectionOf(state, ceremony).amendments.map(({ line }) => line);
  return ok(own(replayAmendments(atLock, lines, hash)));
}

/** How many the rule would choose among; not whom. */
export function weigh(
  state: State,
  asked: { readonly ceremony: string; readonly unit: string; readonly inspector: string },
  conflicts: string,
  sources: Sources,
): Result<Choices> {
  const teams = standingOf(state, asked.ceremony, conflicts, sources);
  return teams.ok ? choicesFor(teams.value, asked.unit, asked.inspector) : teams;
}

/** What is asked for; `inspector` is empty with `waive`. The ground of a recusal is one of its words, that of a waiver a reason of the rule set. */
export interface AskedAmendment extends Approvers {
  readonly ceremony: string;
  readonly kind: AmendmentKind;
  readonly unit: string;
  readonly inspector: string;
  readonly ground: string;
  readonly reason: string;
}

/** The reasons for which units of a list need not be visited, by the rule set it was drawn by. */
export function waiversOf(locked: LockedList, read: Sources["read"]): readonly WaiverReason[] {
  return ruleSetHeld(locked, read)?.waivers ?? [];
}

/** The ground that is meant by a word or a reason; undefined where it goes with no amendment of that kind. */
function groundOf(
  locked: LockedList,
  { kind, ground }: Pick<AskedAmendment, "kind" | "ground">,
  read: Sources["read"],
): { readonly ground: Ground; readonly waiver?: WaiverReason } | undefined {
  if (kind !== "waive") {
    const word = recusalGrounds.find((one) => one === ground);
    return word && { ground: word };
  }
  const waiver = waiversOf(locked, read).find(({ reason }) => reason === ground);
  return waiver && { ground: "rules", waiver };
}

/** What is refused of an amendment before a secret is tried: all but whether somebody is left. */
export function checkAmendment(
  state: State,
  asked: AskedAmendment,
  { read }: Pick<Sources, "read">,
): Refused | undefined {
  const locked = workedWith(state, asked.ceremony);
  if (!locked.ok) return locked;
  const disclosed = refuseDisclosed(state, asked.ceremony);
  if (disclosed) return disclosed;
  // Each addendum prints its line as the last one, with the head of the ledger then: they are made one after the other.
  const due = firstDue(state, asked.ceremony);
  if (due) return refuse("inspection.addendum-due", { number: due.line.number });
  const { reason } = asked;
  const visited = refuseVisited(state, asked);
  if (visited) return visited;
  if (!groundOf(locked.value, asked, read)) return refuse("inspection.ground-unfit", {});
  if (reason.trim() === "") return refuse("ceremony.empty", { field: message("ceremony.field.reason", {}) });
  return checkApprovers(asked, operatorOf(locked.value, read));
}

/**
 * Refuses to amend a unit whose visit is on record: who went there is settled. The other unit of an exchange is the rule's choice, which
 * knows nothing of visits (protocol, `amendments.csv`).
 */
export function refuseVisited(
  state: Pick<State, "inspections">,
  { ceremony, unit }: Pick<AskedAmendment, "ceremony" | "unit">,
): Refused | undefined {
  return inspectionOf(state, ceremony).visits[unit] && refuse("inspection.visited-already", { unit });
}

/** Who operated the ceremony a list was drawn in. */
export function operatorOf({ detailsNote }: LockedList, read: (digest: string) => string): string {
  return noted(openingNote, read(detailsNote)).operator;
}

/**
 * Refuses a name that is missing, keepers who are one person, and an operator who approves.
 *
 * @param isOpened whether both keepers opened something for it; else they need not be there, and are not looked at
 */
export function checkApprovers(given: Approvers, operator: string, isOpened = true): Refused | undefined {
  for (const field of isOpened ? (["approver", "officer", "supervisor"] as const) : (["approver"] as const))
    if (given[field].trim() === "")
      return refuse("ceremony.empty", {
        field: message(field === "approver" ? "inspection.field.approver" : `ceremony.field.${field}`, {}),
      });
  if (isOpened && foldedName(given.officer) === foldedName(given.supervisor))
    return refuse("inspection.one-person", {});
  return foldedName(given.approver) === foldedName(operator)
    ? refuse("inspection.operator-approves", { operator })
    : undefined;
}

const amendList = inspectionCommand({
  type: "amend-list",
  from: "program",
  held: {
    ceremony: code(),
    kind: z.enum(amendmentKinds),
    unit: code(),
    inspector: code(),
    ground: code(200),
    approver: answersText(200),
    officer: answersText(200),
    supervisor: answersText(200),
    reason: publicText(),
    pair: z.enum(pairs),
    /** The text of the sealed file; it goes nowhere. */
    conflicts: code(Number.MAX_SAFE_INTEGER),
  },
  decide: (state, given, context) => {
    const { ceremony, kind, unit, inspector, reason, pair, conflicts } = given;
    const unfit = checkAmendment(state, given, context);
    if (unfit) return unfit;
    const locked = workedWith(state, ceremony);
    const on = locked.ok ? groundOf(locked.value, given, context.read) : undefined;
    if (!on) return refuse("inspection.ground-unfit", {});
    const { ground, waiver } = on;
    const left = new Set(locked.ok && kind === "waive" ? sealedIn(state, locked.value, context.read) : []);
    left.delete(unit);
    const teams = standingOf(state, ceremony, conflicts, context);
    if (!teams.ok) return teams;
    const request: AmendmentRequest = kind === "waive" ? { kind, unit } : { kind, unit, inspector };
    const line = amend(teams.value, request, context.hash);
    if (!line.ok) return line;
    if (needsWrittenReason(teams.value, request) && ground === "other")
      return refuse("inspection.written-reason", { unit, inspector });
    const all = inspectionOf(state, ceremony).amendments.map((one) => one.line);
    const text = amendmentsText([...all, line.value]);
    const { approver, officer, supervisor } = given;
    const who = noteOf(approversNote, { approver, officer, supervisor }, context.random);
    const why = noteOf(textNote, reason, context.random);
    const rule = waiver && noteOf(waiverNote, waiver, context.random);
    const amended = made({ ...context, ceremony }, listAmended, {
      ...line.value,
      ground,
      ...(rule !== undefined && { waiverNote: context.hash(rule) }),
      amendments: context.hash(text),
      pair,
      approversNote: context.hash(who),
      reasonNote: context.hash(why),
      ...(kind === "waive" && { sealed: left.size }),
    });
    return decided([amended], { blobs: [text, who, why, ...(rule === undefined ? [] : [rule])] });
  },
});

const fileAddendum = inspectionCommand({
  type: "file-addendum",
  from: "program",
  /** `certificate`: SHA-256 of the one that signed it. */
  held: { ceremony: code(), number: z.int(), pdf: z.custom<Uint8Array>(), certificate: code() },
  decide: (state, { ceremony, number, pdf, certificate }, context) => {
    const locked = workedWith(state, ceremony);
    if (!locked.ok) return locked;
    const due = addendumDue(state, ceremony, number);
    if (due) return due;
    const filed = { number, pdf: context.hash(pdf), certificate };
    return decided([made({ ...context, ceremony }, addendumFiled, filed)], { blobs: [pdf] });
  },
});

const printAddendum = inspectionCommand({
  type: "print-addendum",
  from: "program",
  held: { ceremony: code(), number: z.int(), copies: z.int(), how: z.enum(printings) },
  decide: (state, { ceremony, number, copies, how }, context) => {
    const pdf = inspectionOf(state, ceremony).amendments[number - 1]?.addendum ?? "";
    if (pdf === "") return refuse("contract.paper-missing", {});
    const printed = { number, pdf, copies, ...printedAs(how) };
    return decided([made({ ...context, ceremony }, addendumPrinted, printed)]);
  },
});

/** The first amendment of a list whose addendum is not filed, as after a crash; nothing where every one has its own. */
export function firstDue(state: Pick<State, "inspections">, ceremony: string): Amendment | undefined {
  return inspectionOf(state, ceremony).amendments.find(({ addendum }) => addendum === "");
}

/** Refuses an addendum to no amendment, and one that is filed already. */
export function addendumDue(state: State, ceremony: string, number: number): Refused | undefined {
  const amendment = inspectionOf(state, ceremony).amendments[number - 1];
  if (!amendment) return refuse("inspection.no-such-amendment", { number });
  return amendment.addendum === "" ? undefined : refuse("ceremony.paper-filed", {});
}

export const amendmentCommands = [amendList, fileAddendum, printAddendum] as const;
