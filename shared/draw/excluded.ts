import { ok, type Result, refuse } from "../text/result.ts";
import { byBytes, digestForm, oneOf } from "./field.ts";
import { type Draw, draws, type ExcludedLine, inspectorReasons, type Reason, unitReasons } from "./model.ts";
import { joinLines, readTable } from "./table.ts";

const file = "excluded.csv";
const columns = {
  draw: oneOf(draws),
  reason: oneOf([...new Set<Reason>([...unitReasons, ...inspectorReasons])]),
  commitment: digestForm,
} as const;

/** Order of `excluded.csv`: by draw, reason, commitment. */
export function byExclusion(a: ExcludedLine, b: ExcludedLine): number {
  return (
    draws.indexOf(a.draw) - draws.indexOf(b.draw) ||
    byBytes(a.reason, b.reason) ||
    byBytes(a.commitment, b.commitment)
  );
}

/** Whether a reason may stand in a draw: units and inspectors have their own. */
export function reasonAllowed(draw: Draw, reason: Reason): boolean {
  const allowed: readonly Reason[] = draw === "JC" ? inspectorReasons : unitReasons;
  return allowed.includes(reason);
}

/** Writes `excluded.csv`; the lines stand in order. */
export function excludedText(excluded: readonly ExcludedLine[]): string {
  return joinLines([
    Object.keys(columns).join(","),
    ...excluded.map((line) => `${line.draw},${line.reason},${line.commitment}`),
  ]);
}

/** Reads `excluded.csv`: its form, its order, and that each reason is one of its draw. */
export function parseExcluded(text: string): Result<ExcludedLine[]> {
  const rows = readTable(file, text, columns);
  if (!rows.ok) return rows;
  const excluded: ExcludedLine[] = [];
  for (const [index, row] of rows.value.entries()) {
    const line = index + 2;
    const next = { draw: row.draw as Draw, reason: row.reason as Reason, commitment: row.commitment };
    const before = excluded.at(-1);
    const order = before ? byExclusion(before, next) : -1;
    if (order === 0) return refuse("draw.file.repeated", { file, line, value: next.commitment });
    if (order > 0) return refuse("draw.file.order", { file, line });
    if (!reasonAllowed(next.draw, next.reason)) {
      const shape = (next.draw === "JC" ? inspectorReasons : unitReasons).join(" | ");
      return refuse("draw.file.value", { file, line, column: "reason", shape });
    }
    excluded.push(next);
  }
  return ok(excluded);
}
