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
}

/** What views read beside the state. Everything is named by its digest and never changes, so it is read once. */
export interface ViewReader {
  /** What a note says. */
  readonly note: <Content>(kind: NoteKind<Content>, digest: string) => Content;
  /** What a `basis.csv` says. */
  readonly basis: (digest: string) => FiledBasis;
  /** The draws of a `result.csv`; the pool knows the tiers. */
  readonly draws: (result: string, pool: string) => ReadonlyMap<UnitDraw, ShownDraw>;
  /** The teams of an `assignment.csv`, each inspector with the units held up to this one. */
  readonly teams: (assignment: string) => readonly StageTeam[];
}

/** Reads for views and keeps what it has read: the notes of the room, and result and teams of one ceremony. */
export function viewReader(read: (digest: string) => string): ViewReader {
  const notes = new Map<string, unknown>();
  const basis = lastOne((digest: string) => own(readFiledBasis(read(digest))));
  const draws = lastOne((result: string, pool: string) => drawsOf(read(result), read(pool)));
  const teams = lastOne((assignment: string) => teamsOf(own(parseAssignment(read(assignment)))));
  return {
    note: <Content>(kind: NoteKind<Content>, digest: string) => {
      let said = notes.get(digest);
      if (said === undefined) {
        said = noted(kind, read(digest));
        notes.set(digest, said);
      }
      return said as Content;
    },
    basis,
    draws,
    teams,
  };
}

/** Remembers the last answer: there is one ceremony at a time. */
function lastOne<Arguments extends readonly string[], T>(make: (...args: Arguments) => T) {
  let known: { readonly key: string; readonly made: T } | undefined;
  return (...args: Arguments): T => {
    const key = args.join();
    if (known?.key !== key) known = { key, made: make(...args) };
    return known.made;
  };
}

function drawsOf(result: string, pool: string): ReadonlyMap<UnitDraw, ShownDraw> {
  const second = secondTier(pool);
  const byDraw = Map.groupBy(own(parseResult(result)), ({ draw }) => draw);
  return new Map([...byDraw].map(([draw, lines]) => [draw, { lines, cutOffs: cutOffsOf(lines, second) }]));
}

/** Most pools have no second tier, and a large one is not parsed to learn that. */
function secondTier(pool: string): ReadonlySet<string> {
  if (!pool.includes(",2,")) return new Set();
  return new Set(own(parsePool(pool)).flatMap(({ code, tier }) => (tier === 2 ? [code] : [])));
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
