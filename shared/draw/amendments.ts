import { ok, type Result, refuse } from "../text/result.ts";
import { lightest, teamTicket } from "./assignment.ts";
import { pairKey } from "./conflicts.ts";
import { byBytes, inspectorCodeForm, numberForm, oneOf, orEmpty, unitCodeForm } from "./field.ts";
import type {
  AmendmentKind,
  AmendmentLine,
  AssignmentLine,
  CodedConflicts,
  Hash,
  ResultLine,
} from "./model.ts";
import { joinLines, readTable } from "./table.ts";

/** What a keeper asks for; the protocol alone says who comes instead. */
export type AmendmentRequest =
  | { readonly kind: "waive"; readonly unit: string }
  | { readonly kind: "substitute" | "exchange"; readonly unit: string; readonly inspector: string };

/** The teams as they stand after some amendments. */
export interface Teams {
  readonly seed: string;
  /** The salt of `conflicts.csv`. */
  readonly salt: string;
  /** Codes of all inspectors in the pool. */
  readonly inspectors: readonly string[];
  /** For each drawn unit, in the order of `result.csv`, its team by position. */
  readonly teams: ReadonlyMap<string, readonly string[]>;
  readonly waived: ReadonlySet<string>;
  /** `unit,inspector`: conflicts, and everyone an earlier line took away from that unit. */
  readonly barred: ReadonlySet<string>;
  /** `unit,inspector`: those whom an amendment, not the draw, has put there. */
  readonly arrived: ReadonlySet<string>;
  readonly lines: readonly AmendmentLine[];
}

/** The teams at the lock, before any amendment. */
export function teamsAtLock(input: {
  readonly seed: string;
  readonly conflicts: CodedConflicts;
  readonly inspectors: readonly string[];
  readonly result: readonly Pick<ResultLine, "code">[];
  readonly assignment: readonly AssignmentLine[];
}): Teams {
  const teams = new Map<string, string[]>(input.result.map(({ code }) => [code, []]));
  for (const { unit, inspector } of input.assignment) teams.get(unit)?.push(inspector);
  return {
    seed: input.seed,
    salt: input.conflicts.salt,
    inspectors: input.inspectors,
    teams,
    waived: new Set(),
    barred: new Set(input.conflicts.pairs.map((pair) => pairKey(pair.unit, pair.inspector))),
    arrived: new Set(),
    lines: [],
  };
}

/**
 * The next line of `amendments.csv` (protocol, "waive", "substitute", "exchange"). Refused: a unit that is not on the list or is
 * waived, an inspector who is not in that team, a request for which nobody is left.
 */
export function amend(state: Teams, request: AmendmentRequest, hash: Hash): Result<AmendmentLine> {
  const { unit } = request;
  const team = state.teams.get(unit);
  if (!team) return refuse("draw.amend.unknown", { unit });
  if (state.waived.has(unit)) return refuse("draw.amend.waived", { unit });
  const number = state.lines.length + 1;
  if (request.kind === "waive") {
    return ok({ number, kind: "waive", unit, inspector: "", replacement: "", otherUnit: "" });
  }
  const { kind, inspector } = request;
  if (!team.includes(inspector)) return refuse("draw.amend.not-in-team", { unit, inspector });
  const found =
    kind === "substitute"
      ? substitute(state, unit, team, hash)
      : exchange(state, unit, team, inspector, hash);
  if (!found) {
    return refuse(kind === "substitute" ? "draw.amend.nobody" : "draw.amend.no-exchange", {
      unit,
      inspector,
    });
  }
  return ok({ number, kind, unit, inspector, ...found });
}

interface Found {
  readonly replacement: string;
  readonly otherUnit: string;
}

/** How many the rule would choose among, for a substitute and for an exchange: who it would be is said when it is recorded. */
export interface Choices {
  readonly substitutes: number;
  readonly exchanges: number;
}

/** What may be done about an inspector of a team. Refused as `amend` refuses, but where nobody is left: then it is 0. */
export function choicesFor(state: Teams, unit: string, inspector: string): Result<Choices> {
  const team = state.teams.get(unit);
  if (!team) return refuse("draw.amend.unknown", { unit });
  if (state.waived.has(unit)) return refuse("draw.amend.waived", { unit });
  if (!team.includes(inspector)) return refuse("draw.amend.not-in-team", { unit, inspector });
  return ok({
    substitutes: freeFor(state, unit, team).length,
    exchanges: partnersFor(state, unit, team, inspector).size,
  });
}

/** Those who are neither in a team nor barred from its unit. */
function freeFor(state: Teams, unit: string, team: readonly string[]): readonly string[] {
  return state.inspectors.filter(
    (inspector) => !team.includes(inspector) && !state.barred.has(pairKey(unit, inspector)),
  );
}

/** First by (units held now, team ticket, code) among those neither in the team nor barred. */
function substitute(state: Teams, unit: string, team: readonly string[], hash: Hash): Found | undefined {
  const held = new Map<string, number>();
  for (const [other, members] of state.teams) {
    if (state.waived.has(other)) continue;
    for (const member of members) held.set(member, (held.get(member) ?? 0) + 1);
  }
  const available = freeFor(state, unit, team).map((inspector) => ({
    inspector,
    load: held.get(inspector) ?? 0,
  }));
  const [chosen] = lightest(available, 1, (inspector) =>
    teamTicket(state.seed, state.salt, unit, inspector, hash),
  );
  return chosen && { replacement: chosen.inspector, otherUnit: "" };
}

/** Whom an inspector may change places with, each with the first unit of the list where neither move is barred or doubles a member. */
function partnersFor(
  state: Teams,
  unit: string,
  team: readonly string[],
  inspector: string,
): ReadonlyMap<string, string> {
  const firstUnit = new Map<string, string>();
  for (const [otherUnit, members] of state.teams) {
    if (otherUnit === unit || state.waived.has(otherUnit)) continue;
    if (members.includes(inspector) || state.barred.has(pairKey(otherUnit, inspector))) continue;
    for (const member of members) {
      if (team.includes(member) || state.barred.has(pairKey(unit, member))) continue;
      if (!firstUnit.has(member)) firstUnit.set(member, otherUnit);
    }
  }
  return firstUnit;
}

/** The pair lowest by (team ticket of unit and replacement, order of the other unit) where neither move is barred or doubles a member. */
function exchange(
  state: Teams,
  unit: string,
  team: readonly string[],
  inspector: string,
  hash: Hash,
): Found | undefined {
  const firstUnit = partnersFor(state, unit, team, inspector);
  const ticket = (member: string) => teamTicket(state.seed, state.salt, unit, member, hash);
  const [lowest] = [...firstUnit]
    .map(([replacement, otherUnit]) => ({ replacement, otherUnit, ticket: ticket(replacement) }))
    .sort((a, b) => byBytes(a.ticket, b.ticket));
  return lowest && { replacement: lowest.replacement, otherUnit: lowest.otherUnit };
}

/** The teams after one more line, which `amend` made for this very state. */
export function applyAmendment(state: Teams, line: AmendmentLine): Teams {
  const { kind, unit, inspector, replacement, otherUnit } = line;
  const lines = [...state.lines, line];
  if (kind === "waive") return { ...state, lines, waived: new Set([...state.waived, unit]) };
  const teams = new Map(state.teams);
  const arrived = new Set(state.arrived);
  const move = (to: string, out: string, into: string) => {
    teams.set(
      to,
      (teams.get(to) ?? []).map((member) => (member === out ? into : member)),
    );
    arrived.add(pairKey(to, into));
  };
  move(unit, inspector, replacement);
  if (kind === "exchange") move(otherUnit, replacement, inspector);
  return { ...state, lines, teams, arrived, barred: new Set([...state.barred, pairKey(unit, inspector)]) };
}

/**
 * Whether a request takes away somebody whom an amendment had put there: then the keepers write down a reason of absence or
 * conflict (protocol: nobody may change replacements until a welcome one comes up).
 */
export function needsWrittenReason(state: Teams, request: AmendmentRequest): boolean {
  return request.kind !== "waive" && state.arrived.has(pairKey(request.unit, request.inspector));
}

/** Replays `amendments.csv` from the lock on; refuses the first line that the rule would not have given. */
export function replayAmendments(atLock: Teams, lines: readonly AmendmentLine[], hash: Hash): Result<Teams> {
  let state = atLock;
  for (const line of lines) {
    const ruled = amend(state, requestOf(line), hash);
    if (!ruled.ok) return ruled;
    if (!sameLine(ruled.value, line)) {
      return refuse("draw.amend.not-by-rule", {
        number: line.number,
        found: `${line.replacement || "∅"} ${line.otherUnit || "∅"}`,
        ruled: `${ruled.value.replacement || "∅"} ${ruled.value.otherUnit || "∅"}`,
      });
    }
    state = applyAmendment(state, line);
  }
  return ok(state);
}

function requestOf({ kind, unit, inspector }: AmendmentLine): AmendmentRequest {
  return kind === "waive" ? { kind, unit } : { kind, unit, inspector };
}

function sameLine(a: AmendmentLine, b: AmendmentLine): boolean {
  return (
    a.number === b.number &&
    a.kind === b.kind &&
    a.unit === b.unit &&
    a.inspector === b.inspector &&
    a.replacement === b.replacement &&
    a.otherUnit === b.otherUnit
  );
}

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
