import * as z from "zod";
import { printedAs, printingFields, printingOf, printings } from "../ceremony/printed.ts";
import { unitCodeForm } from "../draw/field.ts";
import { commitmentOf } from "../draw/names.ts";
import { code, innerText } from "../ledger/command.ts";
import { type Context, decided, made } from "../ledger/decision.ts";
import { absent, count, list, note, number, oneOf } from "../ledger/fact.ts";
import { noteKind, noteOf } from "../ledger/notes.ts";
import { withOpen } from "../office/ceremonies.ts";
import { type Refused, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import {
  type InnerPaper,
  type Inspection,
  innerPapers,
  inspectionCommand,
  inspectionFact,
  inspectionOf,
  type State,
  withInspection,
} from "./inspection.ts";
import { commitments, type LockedList, workedWith } from "./locked.ts";
import { openedDays } from "./opening.ts";
import { teamsNow } from "./teams.ts";
import { sealedIn, sealedLeft, waivedIn } from "./to-visit.ts";

/**
 * Papers with names: dispatch slips and annexes. Each lies in a salted note with the openings of its units, so that what follows a
 * dispatch asks for no secret; of inspectors it holds no salt.
 */

/** A paper with names, as the note of its filing keeps it. */
export interface KeptPaper {
  /** What opens the commitments of its units. */
  readonly units: readonly {
    readonly code: string;
    readonly id: string;
    readonly salt: string;
    readonly name: string;
  }[];
  readonly inspectors: readonly { readonly code: string; readonly id: string; readonly name: string }[];
  /** Base64 of the signed PDF. */
  readonly pdf: string;
}

export const keptPaper = noteKind<KeptPaper>(
  "inner-paper",
  z.strictObject({
    units: z.array(z.strictObject({ code: z.string(), id: z.string(), salt: z.string(), name: z.string() })),
    inspectors: z.array(z.strictObject({ code: z.string(), id: z.string(), name: z.string() })),
    pdf: z.string(),
  }),
);

export const innerFiled = inspectionFact({
  type: "inner.filed",
  of: "any",
  says: "A paper with names was made of what was opened, signed electronically and filed: the slip of a unit's team, or the annex. It stays on the machine until the disclosure.",
  fields: {
    number: number("counts the papers with names of this list from 1"),
    paper: oneOf(innerPapers, "which one"),
    units: list(
      z.string().regex(unitCodeForm.pattern),
      "codes of the units it names, in the order of the list",
    ),
    paperNote: note(keptPaper, "the paper, and what opens the commitments of its units"),
    sealed: absent(count(`${sealedLeft}; not in ledgers of earlier programs`)),
  },
  course: ({ number, paper, units }) =>
    paper === "annex"
      ? message("ceremony.course.inner.filed.annex", { number })
      : message("ceremony.course.inner.filed.dispatch-slip", { number, units }),
  apply: (state, { of, at, number, paper, units, paperNote, sealed }) => {
    const { papers, amendments } = inspectionOf(state, of);
    if (number !== papers.length + 1) throw new Error(`paper ${number}, which is not the next`);
    const filed = { at, number, paper, units, paperNote, upTo: amendments.length };
    return {
      ...withInspection(state, of, (before) => ({ ...before, papers: [...papers, filed] })),
      ...(sealed === 0 && { past: withOpen(state.past, of) }),
    };
  },
});

export const innerPrinted = inspectionFact({
  type: "inner.printed",
  of: "any",
  says: "A paper with names is about to be given to a printer, was taken by it, or was opened for another program to print.",
  fields: {
    number: number("which of the papers with names"),
    ...printingFields,
  },
  course: ({ number, copies, ...how }) =>
    message(`ceremony.course.inner.printed.${printingOf(how)}`, { number, copies }),
  apply: () => ({}),
});

export const innerPaperFacts = [innerFiled, innerPrinted] as const;

/** Refuses papers with names of a list that is disclosed: the bag has those that were filed by then, and no later one. */
export function refuseLate(state: Pick<State, "inspections">, ceremony: string): Refused | undefined {
  const { disclosure } = inspectionOf(state, ceremony);
  return disclosure && refuse("inspection.paper-late", { ceremony, at: disclosure.at.slice(0, 10) });
}

/** Refuses a dispatch slip that would send somebody where nobody is to go any more: the visit is waived, or on record. */
export function refuseSlip(
  state: Pick<State, "inspections">,
  { ceremony, unit }: { readonly ceremony: string; readonly unit: string },
): Refused | undefined {
  if (waivedIn(state, ceremony).has(unit)) return refuse("inspection.slip-waived", { unit });
  return inspectionOf(state, ceremony).visits[unit] && refuse("inspection.slip-visited", { unit });
}

/** The last dispatch slip of a unit; undefined before the first. */
export function lastSlip({ papers }: Inspection, unit: string): InnerPaper | undefined {
  return papers.findLast((one) => one.paper === "dispatch-slip" && one.units.includes(unit));
}

/**
 * How a filed paper stands now. A slip: `replaced` by the number of the unit's last one; `waived` or `stale` by the number of the first
 * amendment since, with which it is to be taken back, or made anew. An annex, and the slip of a visit on record: `before` that amendment.
 */
export type PaperStanding =
  | { readonly kind: "stands" }
  | { readonly kind: "replaced" | "waived" | "stale" | "before"; readonly by: number };

export function paperStanding(
  inspection: Inspection,
  { number, paper, units, upTo }: Omit<InnerPaper, "paperNote">,
): PaperStanding {
  const named = new Set(units);
  const isSlip = paper === "dispatch-slip";
  const last = isSlip ? lastSlip(inspection, units[0] ?? "") : undefined;
  if (last && last.number !== number) return { kind: "replaced", by: last.number };
  const since = inspection.amendments.slice(upTo).map(({ line }) => line);
  const touching = since.filter(({ unit, otherUnit }) => named.has(unit) || named.has(otherUnit));
  const waiver = touching.find(({ kind }) => kind === "waive");
  if (isSlip && waiver) return { kind: "waived", by: waiver.number };
  const [change] = touching;
  if (!change) return { kind: "stands" };
  const isVisited = units.every((unit) => inspection.visits[unit] !== undefined);
  return { kind: isSlip && !isVisited ? "stale" : "before", by: change.number };
}

const names = { code: code(), id: code(), name: innerText() };

const fileInner = inspectionCommand({
  type: "file-inner",
  from: "program",
  held: {
    ceremony: code(),
    paper: z.enum(innerPapers),
    /** In the order of the list. */
    units: z.array(z.object({ ...names, salt: code() })).readonly(),
    inspectors: z.array(z.object(names)).readonly(),
    /** Base64 of the signed paper. */
    pdf: code(100_000_000),
  },
  decide: (state, { ceremony, paper, units, inspectors, pdf }, context) => {
    const locked = workedWith(state, ceremony);
    if (!locked.ok) return locked;
    const late = refuseLate(state, ceremony);
    if (late) return late;
    for (const { code: unit } of paper === "dispatch-slip" ? units : []) {
      const over = refuseSlip(state, { ceremony, unit });
      if (over) return over;
    }
    const unfit = checkNamed(state, locked.value, { paper, units, inspectors }, context);
    if (unfit) return unfit;
    const kept = noteOf(keptPaper, { units, inspectors, pdf }, context.random);
    const left = new Set(sealedIn(state, locked.value, context.read));
    for (const { code } of units) left.delete(code);
    const filed = made({ ...context, ceremony }, innerFiled, {
      number: inspectionOf(state, ceremony).papers.length + 1,
      paper,
      units: units.map(({ code }) => code),
      paperNote: context.hash(kept),
      sealed: left.size,
    });
    return decided([filed], { blobs: [kept] });
  },
});

/**
 * Refuses a paper that names others than its list has: what opens its units is kept with it and believed from there on, by visits and by
 * what is published. Each unit was opened on record and meets its commitment; inspectors are of the teams of these units as they stand,
 * on a slip the whole team. Their salts are kept nowhere, so that their names rest on the opening that the program made.
 */
function checkNamed(
  state: State,
  locked: LockedList,
  { paper, units, inspectors }: Pick<KeptPaper, "units" | "inspectors"> & Pick<InnerPaper, "paper">,
  { read, hash }: Pick<Context, "read" | "hash">,
): Refused | undefined {
  const teams = teamsNow(state, locked, read);
  const committed = commitments(locked, read);
  const opened = openedDays(inspectionOf(state, locked.id), teams.keys());
  for (const unit of units) {
    if (!teams.has(unit.code)) return refuse("inspection.not-drawn", { unit: unit.code });
    if (!opened.has(unit.code)) return refuse("inspection.unit-closed", { unit: unit.code });
    if (commitmentOf(unit, hash) !== committed.get(unit.code))
      return refuse("inspection.differs", { ceremony: locked.id, code: unit.code });
  }
  const [{ code: unit } = { code: "" }] = units;
  if (units.length === 0 || (paper === "dispatch-slip" && units.length > 1))
    return refuse("inspection.no-units", {});
  const of = new Set(units.flatMap(({ code }) => teams.get(code) ?? []));
  const stray = inspectors.find(({ code }) => !of.has(code));
  if (stray) return refuse("inspection.team-other", { unit, inspector: stray.code });
  const absent =
    paper === "dispatch-slip" && [...of].find((one) => !inspectors.some(({ code }) => code === one));
  return absent ? refuse("inspection.team-closed", { unit, inspector: absent }) : undefined;
}

const printInner = inspectionCommand({
  type: "print-inner",
  from: "program",
  held: { ceremony: code(), number: z.int(), copies: z.int(), how: z.enum(printings) },
  decide: (state, { ceremony, number, copies, how }, context) => {
    const locked = workedWith(state, ceremony);
    if (!locked.ok) return locked;
    if (!inspectionOf(state, ceremony).papers[number - 1]) return refuse("contract.paper-missing", {});
    return decided([made({ ...context, ceremony }, innerPrinted, { number, copies, ...printedAs(how) })]);
  },
});

export const innerPaperCommands = [fileInner, printInner] as const;
