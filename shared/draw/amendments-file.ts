import { ok, type Result, refuse } from "../text/result.ts";
import { inspectorCodeForm, numberForm, oneOf, orEmpty, unitCodeForm } from "./field.ts";
import type { AmendmentKind, AmendmentLine } from "./model.ts";
import { joinLines, readTable } from "./table.ts";

const file = "amendments.csv";
const columns = {
  number: numberForm,
  kind: oneOf(["waive", "substitute", "exchange"]),
  unit: unitCodeForm,
  inspector: orEmpty(inspectorCodeForm),
  replacement: orEmpty(inspectorCodeForm),
  "other-unit": orEmpty(unitCodeForm),
} as const;

/** The columns a kind leaves empty; it fills all others. */
const unused: Readonly<Record<AmendmentKind, readonly (keyof typeof columns)[]>> = {
  waive: ["inspector", "replacement", "other-unit"],
  substitute: ["other-unit"],
  exchange: [],
};

/** Writes `amendments.csv`; at the lock its header alone. */
export function amendmentsText(lines: readonly AmendmentLine[]): string {
  return joinLines([
    Object.keys(columns).join(","),
    ...lines.map(
      ({ number, kind, unit, inspector, replacement, otherUnit }) =>
        `${number},${kind},${unit},${inspector},${replacement},${otherUnit}`,
    ),
  ]);
}

/** Reads `amendments.csv`: its form, its numbers, and that each kind fills its fields and no others. */
export function parseAmendments(text: string): Result<AmendmentLine[]> {
  const rows = readTable(file, text, columns);
  if (!rows.ok) return rows;
  const lines: AmendmentLine[] = [];
  for (const [index, row] of rows.value.entries()) {
    const line = index + 2;
    const number = index + 1;
    if (row.number !== String(number)) {
      return refuse("draw.file.value", { file, line, column: "number", shape: number });
    }
    const kind = row.kind as AmendmentKind;
    for (const column of ["inspector", "replacement", "other-unit"] as const) {
      if ((row[column] === "") === unused[kind].includes(column)) continue;
      const shape = row[column] === "" ? columns[column].shape.replace(" | ∅", "") : "∅";
      return refuse("draw.file.value", { file, line, column, shape });
    }
    lines.push({
      number,
      kind,
      unit: row.unit,
      inspector: row.inspector,
      replacement: row.replacement,
      otherUnit: row["other-unit"],
    });
  }
  return ok(lines);
}
