import { parseAssignment } from "../draw/assignment.ts";
import { type FiledBasis, readFiledBasis } from "../draw/filed-basis.ts";
import type { AssignmentLine, ResultLine, Tier, UnitDraw } from "../draw/model.ts";
import { parsePool } from "../draw/pool.ts";
import { type CutOff, parseResult } from "../draw/result.ts";
import { type NoteKind, noted } from "../ledger/notes.ts";
import { own } from "../text/result.ts";
import type { StageTeam } from "./stage-view.ts";

/** What one draw took, in the order in which it was taken. */
export interface ShownDraw {
  readonly lines: readonly ResultLine[];
  readonly cutOffs: readonly CutOff[];
  /** The codes of the pool's second tier, in any draw. */
  readonly second: ReadonlySet<string>;
}

/** What views read beside the state. Everything is named by its digest and never changes, so it is read once. */
export interface ViewReader {
  /** What a note says. */
  readonly note: <Content>(kind: NoteKind<Content>, digest: string) => Content;
  /** What a `basis.csv` says. */
  readonly basis: (digest: string) => FiledBasis;
  /** How many of a `pool.csv` are in the second tier, by draw; none where there is no such tier. */
  readonly second: (pool: string) => ReadonlyMap<string, number>;
  /** The draws of a `result.csv`; the pool knows the tiers. */
  readonly draws: (result: string, pool: string) => ReadonlyMap<UnitDraw, ShownDraw>;
  /** The teams of an `assignment.csv`, each inspector with the units held up to this one. */
  readonly teams: (assignment: string) => readonly StageTeam[];
}

/** Reads for views and keeps what it has read: the notes of the room, and result and teams of one ceremony. */
export function viewReader(read: (digest: string) => string): ViewReader {
  const notes = new Map<string, unknown>();
  const basis = lastTwo((digest: string) => own(readFiledBasis(read(digest))));
  const draws = lastTwo((result: string, pool: string) => drawsOf(read(result), read(pool)));
  const second = lastTwo((pool: string) => countsOf(secondTier(read(pool))));
  const teams = lastTwo((assignment: string) => teamsOf(own(parseAssignment(read(assignment)))));
  return {
    note: <Content>(kind: NoteKind<Content>, digest: string) => {
      const key = `${kind.name} ${digest}`;
      let said = notes.get(key);
      if (said === undefined) {
        said = noted(kind, read(digest));
        notes.set(key, said);
      }
      return said as Content;
    },
    basis,
    second,
    draws,
    teams,
  };
}

/** Remembers the last two answers: of the ceremony under way, and of one that is looked at. */
function lastTwo<Arguments extends readonly string[], T>(make: (...args: Arguments) => T) {
  const known = new Map<string, T>();
  return (...args: Arguments): T => {
    const key = args.join();
    const made = known.has(key) ? (known.get(key) as T) : make(...args);
    known.delete(key);
    known.set(key, made);
    for (const old of [...known.keys()].slice(0, -2)) known.delete(old);
    return made;
  };
}

function drawsOf(result: string, pool: string): ReadonlyMap<UnitDraw, ShownDraw> {
  const second = secondTier(pool);
  const byDraw = Map.groupBy(own(parseResult(result)), ({ draw }) => draw);
  return new Map(
    [...byDraw].map(([draw, lines]) => [draw, { lines, cutOffs: cutOffsOf(lines, second), second }]),
  );
}

/** Most pools have no second tier, and a large one is not parsed to learn that. */
function secondTier(pool: string): ReadonlySet<string> {
  if (!pool.includes(",2,")) return new Set();
  return new Set(own(parsePool(pool)).flatMap(({ code, tier }) => (tier === 2 ? [code] : [])));
}

/** How many codes each draw has. */
function countsOf(codes: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code.slice(0, 2), (counts.get(code.slice(0, 2)) ?? 0) + 1);
  return counts;
}

function cutOffsOf(lines: readonly ResultLine[], second: ReadonlySet<string>): CutOff[] {
  return ([1, 2] as const).flatMap((tier: Tier) => {
    const last = lines.findLast(({ code }) => second.has(code) === (tier === 2));
    return last ? [{ tier, ticket: last.ticket }] : [];
  });
}

function teamsOf(lines: readonly AssignmentLine[]): readonly StageTeam[] {
  const loads = new Map<string, number>();
  const teams: { unit: string; inspectors: { code: string; load: number }[] }[] = [];
  for (const { unit, inspector } of lines) {
    const load = (loads.get(inspector) ?? 0) + 1;
    loads.set(inspector, load);
    const team = teams.at(-1);
    const member = { code: inspector, load };
    if (team?.unit === unit) team.inspectors.push(member);
    else teams.push({ unit, inspectors: [member] });
  }
  return teams;
}
