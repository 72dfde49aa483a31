import { ok, type Refused, type Result, refuse } from "../text/result.ts";
import { numberForm, oneOf } from "./field.ts";
import { outsideRoles, type Role, roles, type Writer } from "./model.ts";
import { checkField, joinLines, readTable, refuseField } from "./table.ts";

const file = "roster.csv";
const columns = { number: numberForm, role: oneOf(roles), name: "text", organisation: "text" } as const;

/** Writes `roster.csv`, numbered from 1 in the order of signing in. */
export function rosterText(roster: readonly Writer[]): string {
  return joinLines([
    Object.keys(columns).join(","),
    ...roster.map((writer, index) => `${index + 1},${writer.role},${writer.name},${writer.organisation}`),
  ]);
}

/** Reads `roster.csv`: its form and its numbers; who has to be on it is `checkRoster`. */
export function parseRoster(text: string): Result<Writer[]> {
  const rows = readTable(file, text, columns);
  if (!rows.ok) return rows;
  const roster: Writer[] = [];
  for (const [index, row] of rows.value.entries()) {
    const line = index + 2;
    if (row.number !== String(index + 1)) {
      return refuse("draw.file.value", { file, line, column: "number", shape: index + 1 });
    }
    roster.push({ role: row.role as Role, name: row.name, organisation: row.organisation });
  }
  return ok(roster);
}

/** What a roster of slip writers must have (protocol, step 1), in the order in which it is asked for. */
export const rosterNeeds = ["two", "discipline", "outside"] as const;
export type RosterNeed = (typeof rosterNeeds)[number];

/** What is lacking: two writers, one of the discipline department, one from outside the bureau. */
export function unmetNeeds(writers: readonly Pick<Writer, "role">[]): readonly RosterNeed[] {
  const met: Readonly<Record<RosterNeed, boolean>> = {
    two: writers.length >= 2,
    discipline: writers.some(({ role }) => role === "discipline"),
    outside: writers.some(({ role }) => outsideRoles.includes(role)),
  };
  return rosterNeeds.filter((need) => !met[need]);
}

/**
 * Refuses a roster that cannot make the draw trustworthy (protocol, step 1): at least two writers, one of the discipline
 * department, one from outside the bureau, nobody twice by name and organisation, every field writable.
 */
export function checkRoster(roster: readonly Writer[]): Result<readonly Writer[]> {
  const refusals: Readonly<Record<RosterNeed, () => Refused>> = {
    two: () => refuse("draw.roster.few", { count: roster.length }),
    discipline: () => refuse("draw.roster.discipline", {}),
    outside: () => refuse("draw.roster.outside", {}),
  };
  const [lacking] = unmetNeeds(roster);
  if (lacking) return refusals[lacking]();
  const seen = new Map<string, number>();
  for (const [index, writer] of roster.entries()) {
    const line = index + 2;
    const wrong =
      checkField(file, line, "role", writer.role, columns.role) ??
      checkField(file, line, "name", writer.name, "text") ??
      checkField(file, line, "organisation", writer.organisation, "text");
    if (wrong) return wrong;
    if (writer.name === "") return refuseField("empty", `${file}:${line} name`);
    const person = `${writer.name},${writer.organisation}`;
    const first = seen.get(person);
    if (first !== undefined) return refuse("draw.roster.twice", { first, second: index + 1 });
    seen.set(person, index + 1);
  }
  return ok(roster);
}
