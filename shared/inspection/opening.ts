import * as z from "zod";
import { foldedName } from "../ceremony/names.ts";
import { inspectorCodeForm, unitCodeForm } from "../draw/field.ts";
import { answersText, code, publicText } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { flag, list, note, number, oneOf, said, written } from "../ledger/fact.ts";
import { noteKind, noteOf, textNote } from "../ledger/notes.ts";
import { pairs } from "../office/keepers.ts";
import { few } from "../text/catalogue.ts";
import { ok, type Refused, type Result, refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import {
  type Inspection,
  inspectionCommand,
  inspectionFact,
  inspectionOf,
  type OpenedScope,
  type State,
  scopes,
  withInspection,
} from "./inspection.ts";
import { workedWith } from "./locked.ts";
import { teamsNow } from "./teams.ts";

/**
 * Openings of a locked list by both keepers: how far, why, and who asked. A fact holds codes only; the names live in the memory
 * of the program, nowhere else, and of the sealed file nothing beyond the scope.
 */

/** Who asked for an opening, and both keepers as they are called. */
export interface Openers {
  readonly asked: string;
  readonly officer: string;
  readonly supervisor: string;
}
export const openersNote = noteKind<Openers>(
  "openers",
  z.strictObject({ asked: z.string(), officer: z.string(), supervisor: z.string() }),
);

const fields = {
  number: number("counts the openings of this list from 1"),
  scope: oneOf(
    scopes,
    "`units`: those named; `inspector`: the units of one inspector; `all`: every drawn unit",
  ),
  units: list(
    z.string().regex(unitCodeForm.pattern),
    "codes of the units that were opened, in the order of the list; none with the scope `all`",
  ),
  inspector: written(
    new RegExp(`^$|${inspectorCodeForm.pattern.source}`),
    "code of the inspector whose units they are; empty with the other scopes",
  ),
  team: flag("1 where the inspectors of these units were opened with them"),
  pair: oneOf(pairs, "the keepers' passphrases, or both recovery codes"),
  openersNote: note(openersNote, "who asked for it, and both keepers by name"),
  reasonNote: said("the reason"),
};

/** More codes than these make no line of a course. */
const mostCodes = 12;

export const listOpened = inspectionFact({
  type: "list.opened",
  of: "any",
  says: "Both keepers opened a locked list, as far as its scope goes. Who was opened lives in the program's memory until it ends; the event has codes only.",
  fields,
  course: ({ number, scope, units, inspector, team }) => {
    const told = { number, team: message(`inspection.team.${team === 1 ? "with" : "without"}`, {}) };
    switch (scope) {
      case "units":
        return message("ceremony.course.list.opened.units", { ...told, units: few(units, mostCodes) });
      case "inspector":
        return message("ceremony.course.list.opened.inspector", { ...told, inspector });
      case "all":
        return message("ceremony.course.list.opened.all", told);
    }
  },
  apply: (state, { of, at, number, scope, units, inspector, team, pair, openersNote, reasonNote }) => {
    const { openings } = inspectionOf(state, of);
    if (number !== openings.length + 1) throw new Error(`opening ${number}, which is not the next`);
    const opening = { at, number, scope, units, inspector, team, pair, openersNote, reasonNote };
    return withInspection(state, of, (before) => ({ ...before, openings: [...openings, opening] }));
  },
});

/**
 * The codes of the units an opening would open, in the order of the list. Refused: a unit that is not on the list, whoever it may
 * be, an inspector with no unit, and nothing at all.
 */
export function unitsOf(
  state: State,
  ceremony: string,
  { scope, units, inspector }: OpenedScope,
  read: (digest: string) => string,
): Result<readonly string[]> {
  const locked = workedWith(state, ceremony);
  if (!locked.ok) return locked;
  const teams = teamsNow(state, locked.value, read);
  switch (scope) {
    case "all":
      return ok([...teams.keys()]);
    case "inspector": {
      const theirs = [...teams].flatMap(([unit, team]) => (team.includes(inspector) ? [unit] : []));
      return theirs.length === 0 ? refuse("inspection.no-units-of", { inspector }) : ok(theirs);
    }
    case "units": {
      if (units.length === 0) return refuse("inspection.no-units", {});
      const stray = units.find((unit) => !teams.has(unit));
      if (stray !== undefined) return refuse("inspection.not-drawn", { unit: stray });
      const wanted = new Set(units);
      return ok([...teams.keys()].filter((unit) => wanted.has(unit)));
    }
  }
}

/**
 * The day, local to the office, on which a unit was opened by name first, of those that were: nobody can have visited it by this list
 * before. It is the earliest of all its openings: one that a wrong clock dated into the future is put right by another.
 */
export function openedDays({ openings }: Inspection, drawn: Iterable<string>): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  const all = [...drawn];
  for (const { at, scope, units } of openings) {
    const day = at.slice(0, 10);
    for (const unit of scope === "all" ? all : units) if (day < (days.get(unit) ?? "9")) days.set(unit, day);
  }
  return days;
}

/** Refuses keepers who are one person, and a name that is missing. */
export function checkOpeners(openers: Openers): Refused | undefined {
  for (const field of ["asked", "officer", "supervisor"] as const)
    if (openers[field].trim() === "")
      return refuse("ceremony.empty", {
        field: message(field === "asked" ? "inspection.field.asked" : `ceremony.field.${field}`, {}),
      });
  return foldedName(openers.officer) === foldedName(openers.supervisor)
    ? refuse("inspection.one-person", {})
    : undefined;
}

export const openList = inspectionCommand({
  type: "open-list",
  from: "program",
  held: {
    ceremony: code(),
    scope: z.enum(scopes),
    units: z.array(code()).readonly(),
    inspector: code(),
    /** Whether the inspectors of these units are opened too. */
    team: z.boolean(),
    pair: z.enum(pairs),
    asked: answersText(200),
    officer: answersText(200),
    supervisor: answersText(200),
    reason: publicText(),
  },
  decide: (state, given, context) => {
    const { ceremony, scope, inspector, team, pair, asked, officer, supervisor, reason } = given;
    const units = unitsOf(state, ceremony, given, context.read);
    if (!units.ok) return units;
    const openers = { asked, officer, supervisor };
    const unfit = checkOpeners(openers);
    if (unfit) return unfit;
    if (reason.trim() === "")
      return refuse("ceremony.empty", { field: message("ceremony.field.reason", {}) });
    const who = noteOf(openersNote, openers, context.random);
    const why = noteOf(textNote, reason, context.random);
    const opened = made({ ...context, ceremony }, listOpened, {
      number: inspectionOf(state, ceremony).openings.length + 1,
      scope,
      units: scope === "all" ? [] : units.value,
      inspector: scope === "inspector" ? inspector : "",
      team: team ? 1 : 0,
      pair,
      openersNote: context.hash(who),
      reasonNote: context.hash(why),
    });
    return decided([opened], { blobs: [who, why] });
  },
});

export const openingFacts = [listOpened] as const;
export const openingCommands = [openList] as const;
