import { hash as digest } from "node:crypto";
import { parseBasis } from "../../shared/draw/basis.ts";
import { type Dealt, type FreezeInput, saltKey } from "../../shared/draw/freeze.ts";
import type {
  AmendmentLine,
  AssignmentLine,
  Draw,
  Hash,
  Reason,
  ResultLine,
  Role,
  Tier,
} from "../../shared/draw/model.ts";
import type { Vector } from "../support/vectors.ts";

/** SHA-256 by node:crypto. */
export const hash: Hash = (data) => digest("sha256", data);

/** The case as a freeze takes it: entries and conflicts by id, codes and salts as they were dealt. */
export function freezeInputOf(vector: Vector): { input: FreezeInput; dealt: Dealt } {
  // The two counts of conflicts are blank in a case: they are the freeze's to work out.
  const lines = vector.basis.map(([key, value]) => `${key},${value === "" ? "0" : value}\n`);
  const basis = parseBasis(`key,value\n${lines.join("")}`);
  if (!basis.ok) throw new Error(JSON.stringify(basis.refusal));
  const { conflicts: _, leastChoice: __, ...stated } = basis.value;
  const drawOf = (code: string) => code.slice(0, 2) as Draw;
  const eligible = vector.names.filter((entry) => entry.tier !== 0);
  const idOf = new Map(eligible.map(({ code, id }) => [code, id]));
  return {
    input: {
      ceremony: vector.ceremony,
      previous: vector.previous,
      amendments: vector["amendments-before"],
      basis: stated,
      eligible: eligible.map(({ code, id, name, tier }) => ({
        draw: drawOf(code),
        id,
        name,
        tier: tier as Tier,
      })),
      excluded: vector.names
        .filter((entry) => entry.tier === 0)
        .map(({ code, id, name, reason }) => ({ draw: drawOf(code), id, name, reason: reason as Reason })),
      conflicts: vector.conflicts.map(([unit = "", inspector = ""]) => ({
        unit: idOf.get(unit) ?? "",
        inspector: idOf.get(inspector) ?? "",
      })),
      roster: vector.roster.map(([role, name = "", organisation = ""]) => ({
        role: role as Role,
        name,
        organisation,
      })),
    },
    dealt: {
      codes: eligible.map(({ code }) => code),
      salts: new Map(vector.names.map(({ code, id, salt }) => [saltKey(drawOf(code), id), salt])),
      conflictsSalt: vector["conflicts-salt"],
      nonce: vector.device,
    },
  };
}

/** The expected lines as values. */
export function expectedOf({ expect }: Vector): {
  result: ResultLine[];
  assignment: AssignmentLine[];
  amendments: AmendmentLine[];
} {
  return {
    result: expect.result.map(([order, draw, code, ticket]) => ({ order, draw, code, ticket }) as ResultLine),
    assignment: expect.assignment.map(
      ([unit, position, inspector, ticket]) => ({ unit, position, inspector, ticket }) as AssignmentLine,
    ),
    amendments: expect.amendments.map(
      ([number, kind, unit, inspector, replacement, otherUnit]) =>
        ({ number, kind, unit, inspector, replacement, otherUnit }) as AmendmentLine,
    ),
  };
}
