import type { Entrant, Excluded } from "../../shared/draw/model.ts";
import type { Ceremony } from "../support/ceremonies.ts";
import type { Told } from "./second/told.ts";

/** What chance dealt: a code and a salt for everyone by draw and id, the salt of the conflicts, the nonce. */
export interface Dealing {
  code(entrant: Entrant): string;
  salt(entry: Entrant | Excluded): string;
  readonly conflictsSalt: string;
  readonly nonce: string;
}

/** Codes in the order of entry and no secret at all: enough to object to a ceremony, never for a draw. */
export const plain = (ceremony: Ceremony): Dealing => ({
  code: (entrant) => `${entrant.draw}-${ceremony.entrants.indexOf(entrant) + 101}`,
  salt: () => "",
  conflictsSalt: "",
  nonce: "",
});

/** The dealing that `names.csv` and `conflicts.csv` of a freeze tell. */
export function read(names: string, conflicts: string, nonce: string): Dealing {
  const codes = new Map<string, string>();
  const salts = new Map<string, string>();
  for (const line of names.split("\n").slice(1, -1)) {
    const [code = "", id, salt = ""] = line.split(",");
    codes.set(`${code.slice(0, 2)},${id}`, code);
    salts.set(`${code.slice(0, 2)},${id}`, salt);
  }
  return {
    code: ({ draw, id }) => codes.get(`${draw},${id}`) ?? "no code",
    salt: ({ draw, id }) => salts.get(`${draw},${id}`) ?? "no salt",
    conflictsSalt: conflicts.slice("salt,".length, conflicts.indexOf("\n")),
    nonce,
  };
}

/** A random ceremony in the words of the second implementation. */
export function retell(ceremony: Ceremony, dealt: Dealing): Told {
  const { basis } = ceremony;
  const coded = (id: string, inspectors: boolean) =>
    ceremony.entrants
      .filter((one) => one.id === id && (one.draw === "JC") === inspectors)
      .map((one) => dealt.code(one));
  const rules = basis.rules.map(({ draw, rule }) => {
    const raised = rule.atLeast === 0 ? "" : ` at-least ${rule.atLeast}`;
    return [draw, `${rule.per} ${rule.numerator}/${rule.denominator}${raised}`];
  });
  return {
    ceremony: ceremony.ceremony,
    previous: ceremony.previous,
    "amendments-before": ceremony.amendmentsBefore,
    basis: [
      ["office", basis.office],
      ["item", basis.item],
      ["period", basis.period],
      ["level", basis.level],
      ["preset", basis.preset],
      ["coverage", basis.coverage],
      ["in-post", String(basis.inPost)],
      ["team", String(basis.team)],
      ["conflicts", ""],
      ["least-choice", ""],
      ...rules,
    ],
    names: [
      ...ceremony.entrants.map((one) => ({
        salt: dealt.salt(one),
        id: one.id,
        name: one.name,
        code: dealt.code(one),
        tier: one.tier,
      })),
      ...ceremony.excluded.map((one) => ({
        salt: dealt.salt(one),
        id: one.id,
        name: one.name,
        code: `${one.draw}-x`,
        tier: 0,
        reason: one.reason,
      })),
    ],
    "conflicts-salt": dealt.conflictsSalt,
    conflicts: ceremony.conflicts.flatMap((pair) =>
      coded(pair.inspector, true).flatMap((inspector) =>
        coded(pair.unit, false).map((unit) => [unit, inspector]),
      ),
    ),
    roster: ceremony.roster.map((writer) => [writer.role, writer.name, writer.organisation]),
    device: dealt.nonce,
    slips: [...ceremony.slips],
    ledger: ceremony.ledger,
  };
}
