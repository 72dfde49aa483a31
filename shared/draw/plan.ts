import { ok, type Result, refuse } from "../text/result.ts";
import { numberForm, oneOf } from "./field.ts";
import { type Draw, draws, type PlanLine } from "./model.ts";
import { joinLines, readTable } from "./table.ts";

const file = "plan.csv";
const columns = {
  draw: oneOf(draws),
  registered: numberForm,
  excluded: numberForm,
  eligible: numberForm,
  quota: numberForm,
} as const;

/** Writes `plan.csv`; the lines stand in draw order. */
export function planText(plan: readonly PlanLine[]): string {
  return joinLines([
    Object.keys(columns).join(","),
    ...plan.map((line) => `${line.draw},${line.registered},${line.excluded},${line.eligible},${line.quota}`),
  ]);
}

/** Reads `plan.csv`: its form and the order of the draws; counts and quotas are the verifier's business. */
export function parsePlan(text: string): Result<PlanLine[]> {
  const rows = readTable(file, text, columns);
  if (!rows.ok) return rows;
  const plan: PlanLine[] = [];
  for (const [index, row] of rows.value.entries()) {
    const draw = row.draw as Draw;
    const before = plan.at(-1);
    if (before && draws.indexOf(draw) <= draws.indexOf(before.draw)) {
      return refuse("draw.file.order", { file, line: index + 2 });
    }
    plan.push({
      draw,
      registered: Number(row.registered),
      excluded: Number(row.excluded),
      eligible: Number(row.eligible),
      quota: Number(row.quota),
    });
  }
  return ok(plan);
}
