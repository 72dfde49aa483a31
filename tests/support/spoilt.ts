import fc from "fast-check";
import type { Entrant, StatedBasis } from "../../shared/draw/model.ts";
import type { Ceremony } from "./ceremonies.ts";

type Spoil = (good: Ceremony) => Ceremony;

const basis =
  (changed: Partial<StatedBasis>): Spoil =>
  (good) => ({ ...good, basis: { ...good.basis, ...changed } });
const named =
  (ceremony: (good: Ceremony) => string): Spoil =>
  (good) => ({ ...good, ceremony: ceremony(good) });
const first =
  (changed: Partial<Entrant>): Spoil =>
  (good) => ({ ...good, entrants: good.entrants.map((one, i) => (i === 0 ? { ...one, ...changed } : one)) });
const last =
  (changed: Partial<Entrant>): Spoil =>
  (good) => ({
    ...good,
    entrants: good.entrants.map((one, i, all) => (i === all.length - 1 ? { ...one, ...changed } : one)),
  });
const writer =
  (role: string): Spoil =>
  (good) => ({ ...good, roster: good.roster.filter((one) => one.role !== role) });

/** Ways to break a ceremony, by what is wrong; some leave it whole where what they touch is not there. */
export const spoils: Readonly<Record<string, Spoil>> = {
  "a comma in the office": basis({ office: "示例,局" }),
  "a quote in the office": basis({ office: '示例"局' }),
  "a line end in the office": basis({ office: "示例\n局" }),
  "a zero-width space in the office": basis({ office: "示例\u200b局" }),
  "an ideographic space at the office's end": basis({ office: "示例局\u3000" }),
  "an office not composed": basis({ office: "e\u0301" }),
  "half a character in the office": basis({ office: "\ud842" }),
  "a period that the id does not name": basis({ period: "2026Q4" }),
  "a fifth quarter": (good) => ({
    ...basis({ period: "2027Q5" })(good),
    ceremony: good.ceremony.replace(/-2027[^-]*-/, "-2027Q5-"),
  }),
  "a thirteenth month": (good) => ({
    ...basis({ period: "2027M13" })(good),
    ceremony: good.ceremony.replace(/-2027[^-]*-/, "-2027M13-"),
  }),
  "the year's first month": (good) => ({
    ...basis({ period: "2027M01" })(good),
    ceremony: good.ceremony.replace(/-2027[^-]*-/, "-2027M01-"),
  }),
  "no item": basis({ item: "" }),
  "a line end in the item": basis({ item: "示例\n事项" }),
  "another coverage": (good) => basis({ coverage: good.basis.coverage === "ZD" ? "none" : "ZD" })(good),
  "a team of one": basis({ team: 1 }),
  "no team, or a team of nobody": (good) => basis({ team: good.basis.team === 0 ? 2 : 0 })(good),
  "a team larger than the pool": basis({ team: 9 }),
  "another level": (good) => basis({ level: good.basis.level === "city" ? "county" : "city" })(good),
  "another preset": basis({ preset: "quzhou-city-2017" }),
  "an unknown preset": basis({ preset: "quzhou-2017" }),
  "a rule too few": (good) => basis({ rules: good.basis.rules.slice(1) })(good),
  "a minimum that raises nothing": (good) => {
    const rules = good.basis.rules.map(({ draw, rule }) => ({ draw, rule: { ...rule, atLeast: 1 } }));
    return basis({ rules })(good);
  },
  "no unit at all": (good) => ({
    ...basis({ rules: [] })(good),
    entrants: good.entrants.filter((one) => one.draw === "JC"),
    excluded: good.excluded.filter((one) => one.draw === "JC"),
    conflicts: [],
  }),
  "an office without a name": basis({ office: "" }),
  "an id in lower case": named((good) => good.ceremony.toLowerCase()),
  "an id with a leading zero": named((good) => good.ceremony.replace(/-(\d+)$/, "-0$1")),
  "an id numbered from zero": named((good) => good.ceremony.replace(/-(\d+)$/, "-0")),
  "amendments of no ceremony": (good) => ({
    ...good,
    previous: "0".repeat(64),
    amendmentsBefore: "a".repeat(64),
  }),
  "a digest in capitals": (good) => ({ ...good, previous: "A".repeat(64) }),
  "an empty id": first({ id: "" }),
  "an id too long": first({ id: "9".repeat(65) }),
  "an id with an underscore": first({ id: "91_1" }),
  "an id of somebody else in the draw": (good) => first({ id: good.entrants[1]?.id ?? "" })(good),
  "another name in another draw": first({ name: "示例改名" }),
  "no name": first({ name: "" }),
  "a quote in a name": first({ name: '"示例"' }),
  "a tab at a name's end": last({ name: "示例\t" }),
  "a direction mark in a name": last({ name: "示\u202e例" }),
  "a tier 2": first({ tier: 2 }),
  "a tier 2 of the last": last({ tier: 2 }),
  "a unit in and out": (good) => {
    const [one] = good.entrants;
    return one ? { ...good, excluded: [...good.excluded, { ...one, reason: "other" }] } : good;
  },
  "a reason of inspectors": (good) => ({
    ...good,
    excluded: good.excluded.map((one) => ({ ...one, reason: "absent" })),
  }),
  "a reason of units": (good) => ({
    ...good,
    excluded: good.excluded.map((one) => ({ ...one, reason: "cap" })),
  }),
  "no inspector left": (good) => ({
    ...good,
    entrants: good.entrants.filter((one) => one.draw !== "JC"),
    conflicts: [],
  }),
  "every inspector in conflict with a unit": (good) => {
    const unit = good.entrants.find((one) => one.draw !== "JC")?.id ?? "";
    const inspectors = good.entrants.filter((one) => one.draw === "JC");
    return { ...good, conflicts: unit === "" ? [] : inspectors.map(({ id }) => ({ unit, inspector: id })) };
  },
  "nobody on the roster": (good) => ({ ...good, roster: [] }),
  "nobody of the discipline department": writer("discipline"),
  "no citizen": writer("citizen"),
  "one writer twice": (good) => ({
    ...good,
    roster: [...good.roster, ...good.roster.slice(0, 1).map((one) => ({ ...one, role: "other" as const }))],
  }),
  "a comma in a writer's name": (good) => ({
    ...good,
    roster: good.roster.map((one) => ({ ...one, name: `${one.name},` })),
  }),
};

/** One of the ways to break a ceremony. */
export const spoil: fc.Arbitrary<string> = fc.constantFrom(...Object.keys(spoils));
