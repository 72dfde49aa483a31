import { ok, type Result, refuse } from "../text/result.ts";
import { pairKey } from "./conflicts.ts";
import { byBytes, digestForm, inspectorCodeForm, numberForm, unitCodeForm } from "./field.ts";
import type { AssignmentLine, CodedConflicts, Hash } from "./model.ts";
import { joinLines, readTable } from "./table.ts";

/** The team ticket: `H("<S>,<unit>,<inspector>,<salt of conflicts.csv>")`; the salt hides who was passed over for a conflict. */
export function teamTicket(seed: string, salt: string, unit: string, inspector: string, hash: Hash): string {
  return hash(`${seed},${unit},${inspector},${salt}`);
}

/** An inspector who may take a place, with what decides. */
export interface Available {
  readonly inspector: string;
  /** Units held so far. */
  readonly load: number;
}

/** An inspector who got a place. */
export interface Chosen {
  readonly inspector: string;
  readonly ticket: string;
}

/** The first `count` by (load, team ticket, code); only those are hashed whose load can still win. */
export function lightest(
  available: readonly Available[],
  count: number,
  ticket: (inspector: string) => string,
): Chosen[] {
  const loads = available.map(({ load }) => load).sort((a, b) => a - b);
  const heaviest = loads[Math.min(count, loads.length) - 1] ?? -1;
  return available
    .filter(({ load }) => load <= heaviest)
    .map(({ inspector, load }) => ({ inspector, load, ticket: ticket(inspector) }))
    .sort((a, b) => a.load - b.load || byBytes(a.ticket, b.ticket) || byBytes(a.inspector, b.inspector))
    .slice(0, count)
    .map(({ inspector, ticket: won }) => ({ inspector, ticket: won }));
}

/** What the assignment of teams works from. */
export interface AssignmentInput {
  readonly seed: string;
  /** Codes of the drawn units, in the order of `result.csv`. */
  readonly units: readonly string[];
  /** Codes of the inspectors in the pool. */
  readonly inspectors: readonly string[];
  /** Inspectors a unit; 0 leaves every unit without a team. */
  readonly team: number;
  readonly conflicts: CodedConflicts;
}

/**
 * Assigns the teams (protocol, `assignment.csv`): for each drawn unit in order, among the inspectors without a conflict with
 * its code, by (units so far, team ticket, code) the first `team`. Refused where fewer may visit a unit, which no freeze lets pass.
 */
export function assignTeams(input: AssignmentInput, hash: Hash): Result<AssignmentLine[]> {
  const { seed, units, inspectors, team, conflicts } = input;
  const barred = new Set(conflicts.pairs.map((pair) => pairKey(pair.unit, pair.inspector)));
  const loads = new Map<string, number>();
  const lines: AssignmentLine[] = [];
  for (const unit of team > 0 ? units : []) {
    const available = inspectors
      .filter((inspector) => !barred.has(pairKey(unit, inspector)))
      .map((inspector) => ({ inspector, load: loads.get(inspector) ?? 0 }));
    if (available.length < team) {
      return refuse("draw.assignment.few", { unit, left: available.length, team });
    }
    const chosen = lightest(available, team, (inspector) =>
      teamTicket(seed, conflicts.salt, unit, inspector, hash),
    );
    for (const [index, { inspector, ticket }] of chosen.entries()) {
      loads.set(inspector, (loads.get(inspector) ?? 0) + 1);
      lines.push({ unit, position: index + 1, inspector, ticket });
    }
  }
  return ok(lines);
}

const file = "assignment.csv";
const columns = {
  unit: unitCodeForm,
  position: numberForm,
  inspector: inspectorCodeForm,
  ticket: digestForm,
} as const;

/** Writes `assignment.csv`; without inspectors its header alone. */
export function assignmentText(lines: readonly AssignmentLine[]): string {
  return joinLines([
    Object.keys(columns).join(","),
    ...lines.map((line) => `${line.unit},${line.position},${line.inspector},${line.ticket}`),
  ]);
}

/** Reads `assignment.csv`: its form, and that the positions of each unit count from 1. */
export function parseAssignment(text: string): Result<AssignmentLine[]> {
  const rows = readTable(file, text, columns);
  if (!rows.ok) return rows;
  const lines: AssignmentLine[] = [];
  for (const [index, row] of rows.value.entries()) {
    const before = lines.at(-1);
    const position = before?.unit === row.unit ? before.position + 1 : 1;
    if (row.position !== String(position)) {
      return refuse("draw.file.value", { file, line: index + 2, column: "position", shape: position });
    }
    lines.push({ unit: row.unit, position, inspector: row.inspector, ticket: row.ticket });
  }
  return ok(lines);
}
