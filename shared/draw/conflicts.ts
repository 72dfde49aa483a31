import { ok, type Result, refuse } from "../text/result.ts";
import { byBytes, digestForm, inspectorCodeForm, unitCodeForm } from "./field.ts";
import type { CodedConflicts, Conflict } from "./model.ts";
import { checkField, joinLines, splitLines } from "./table.ts";

const file = "conflicts.csv";
const header = "unit,inspector";

/** Order of `conflicts.csv`: by unit, then inspector. */
export function byPair(a: Conflict, b: Conflict): number {
  return byBytes(a.unit, b.unit) || byBytes(a.inspector, b.inspector);
}

/** The two codes as one key of a set. */
export function pairKey(unit: string, inspector: string): string {
  return `${unit},${inspector}`;
}

/** Writes `conflicts.csv` (sealed): the salt of the team tickets, then the pairs in order. */
export function conflictsText(conflicts: CodedConflicts): string {
  return joinLines([
    `salt,${conflicts.salt}`,
    header,
    ...conflicts.pairs.map((pair) => pairKey(pair.unit, pair.inspector)),
  ]);
}

/** Reads `conflicts.csv`: its form and the order of its pairs, none twice. */
export function parseConflicts(text: string): Result<CodedConflicts> {
  const lines = splitLines(file, text);
  if (!lines.ok) return lines;
  const [first = "", second] = lines.value;
  const salt = first.slice("salt,".length);
  if (!first.startsWith("salt,")) return refuse("draw.file.key", { file, line: 1, key: "salt" });
  const unsalted = checkField(file, 1, "salt", salt, digestForm);
  if (unsalted) return unsalted;
  if (second !== header) return refuse("draw.file.line", { file, line: 2, expected: header });
  const pairs: Conflict[] = [];
  for (const [index, content] of lines.value.slice(2).entries()) {
    const line = index + 3;
    const pair = readPair(line, content);
    if (!pair.ok) return pair;
    const before = pairs.at(-1);
    const order = before ? byPair(before, pair.value) : -1;
    if (order === 0) return refuse("draw.file.repeated", { file, line, value: content });
    if (order > 0) return refuse("draw.file.order", { file, line });
    pairs.push(pair.value);
  }
  return ok({ salt, pairs });
}

function readPair(line: number, content: string): Result<Conflict> {
  const fields = content.split(",");
  if (fields.length !== 2) {
    return refuse("draw.file.columns", { file, line, expected: 2, found: fields.length });
  }
  const [unit = "", inspector = ""] = fields;
  const wrong =
    checkField(file, line, "unit", unit, unitCodeForm) ??
    checkField(file, line, "inspector", inspector, inspectorCodeForm);
  return wrong ?? ok({ unit, inspector });
}

/** Who could be drawn and who may not visit whom, by ids. */
export interface TeamCase {
  readonly units: Iterable<string>;
  readonly inspectors: ReadonlySet<string>;
  readonly conflicts: readonly Conflict[];
  /** Inspectors a unit. */
  readonly team: number;
}

/**
 * The units that fewer than `team` of the inspectors may visit, each with how many are left (protocol, `assignment.csv`).
 * Conflicts that name somebody who is not in the pool change nothing.
 */
export function shortOfInspectors({
  units,
  inspectors,
  conflicts,
  team,
}: TeamCase): ReadonlyMap<string, number> {
  const barred = new Map<string, Set<string>>();
  for (const { unit, inspector } of conflicts) {
    if (!inspectors.has(inspector)) continue;
    const those = barred.get(unit) ?? new Set();
    barred.set(unit, those.add(inspector));
  }
  const short = new Map<string, number>();
  for (const unit of units) {
    const left = inspectors.size - (barred.get(unit)?.size ?? 0);
    if (left < team) short.set(unit, left);
  }
  return short;
}
