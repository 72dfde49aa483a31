import type { Ceremony, State } from "../ceremony/ceremony.ts";
import { ceremonyIn } from "../ceremony/opened.ts";
import type { Tier, UnitDraw } from "../draw/model.ts";
import { type Result, refuse } from "../text/result.ts";
import type { ViewReader } from "./view-reader.ts";

/** A drawn unit by its code, as the locked list has it (protocol, `result.csv` and `assignment.csv`). */
export interface DrawnUnit {
  /** Its place in the whole list, from 1. */
  readonly order: number;
  readonly draw: UnitDraw;
  readonly code: string;
  readonly tier: Tier;
  /** 64 hex digits. */
  readonly ticket: string;
  /** The codes of its inspectors in the order of their positions; empty where no inspectors are drawn. */
  readonly team: readonly string[];
}

/** A list that is locked; before that it is shown nowhere but on the stage, step by step. */
export type Locked = Extract<Ceremony, { phase: "minutes" }>;

type Lockable = Extract<Ceremony, { phase: "lock" }>;

/** The ceremony whose list this is. Refused: no such ceremony, no list (void, withdrawn, unfinished), not locked yet. */
export function lockedIn(state: State, id: string): Result<Locked> {
  const one = ceremonyIn(state, id);
  if (!one) return refuse("ceremony.unknown", { ceremony: id });
  return one.phase === "minutes" ? { ok: true, value: one } : refuse("ceremony.no-list", { ceremony: id });
}

/** As {@link lockedIn}, and while its keepers are asked to confirm it: all of it has been shown by then. */
export function lockableIn(state: State, id: string): Result<Locked | Lockable> {
  const one = ceremonyIn(state, id);
  return one?.phase === "lock" ? { ok: true, value: one } : lockedIn(state, id);
}

/** The whole list in the order in which it was drawn. */
export function drawnUnits({ outcome, freeze }: Locked | Lockable, reader: ViewReader): readonly DrawnUnit[] {
  const teams = new Map(
    reader
      .teams(outcome.assignment)
      .map(({ unit, inspectors }) => [unit, inspectors.map(({ code }) => code)]),
  );
  return [...reader.draws(outcome.result, freeze.pool).values()]
    .flatMap(({ lines, second }) =>
      lines.map(
        ({ order, draw, code, ticket }): DrawnUnit => ({
          order,
          draw,
          code,
          tier: second.has(code) ? 2 : 1,
          ticket,
          team: teams.get(code) ?? [],
        }),
      ),
    )
    .sort((a, b) => a.order - b.order);
}

/**
 * Those that a search finds: a part of a unit's or an inspector's code, the beginning of a ticket, or a place in the list. Nothing
 * typed finds all.
 */
export function searched(units: readonly DrawnUnit[], typed: string): readonly DrawnUnit[] {
  const text = typed.normalize("NFKC").trim();
  if (text === "") return units;
  const [code, ticket] = [text.toUpperCase(), text.toLowerCase()];
  return units.filter(
    (unit) =>
      unit.code.includes(code) ||
      unit.team.some((inspector) => inspector.includes(code)) ||
      String(unit.order) === text ||
      (text.length >= leastTicket && unit.ticket.startsWith(ticket)),
  );
}

/** Fewer digits would find tickets that nobody meant. */
const leastTicket = 4;
