import fc from "fast-check";
import { expect, test } from "vitest";
import { assignTeams, lightest } from "../../shared/draw/assignment.ts";
import { hash } from "./frozen-vector.ts";
import { must } from "./whole-ceremony.ts";

const salt = "5".repeat(64);
const seed = hash("seed");
const inspectors = ["JC-001", "JC-002", "JC-003", "JC-004", "JC-005"];
const units = Array.from({ length: 12 }, (_, index) => `ZD-${String(index + 1).padStart(3, "0")}`);

test("without conflicts, loads never differ by more than one after any unit", () => {
  const lines = must(assignTeams({ seed, units, inspectors, team: 2, conflicts: { salt, pairs: [] } }, hash));
  const loads = new Map(inspectors.map((inspector) => [inspector, 0]));
  for (const { inspector, position, unit, ticket } of lines) {
    expect(ticket).toBe(hash(`${seed},${unit},${inspector},${salt}`));
    loads.set(inspector, (loads.get(inspector) ?? 0) + 1);
    if (position === 2)
      expect(Math.max(...loads.values()) - Math.min(...loads.values())).toBeLessThanOrEqual(1);
  }
  expect(lines).toHaveLength(24);
});

test("nobody visits a unit of a conflict; too few for a unit are refused by its code", () => {
  const barred = inspectors.slice(0, 3).map((inspector) => ({ unit: "ZD-003", inspector }));
  const input = { seed, units, inspectors, team: 2, conflicts: { salt, pairs: barred } };
  const team = must(assignTeams(input, hash)).filter(({ unit }) => unit === "ZD-003");
  expect(team.map(({ inspector }) => inspector).sort()).toEqual(["JC-004", "JC-005"]);
  expect(assignTeams({ ...input, team: 3 }, hash)).toEqual({
    ok: false,
    refusal: { key: "draw.assignment.few", values: { unit: "ZD-003", left: 2, team: 3 } },
  });
});

test("a team of nobody assigns nobody", () => {
  const input = { seed, units, inspectors: [], team: 0, conflicts: { salt, pairs: [] } };
  expect(assignTeams(input, hash)).toEqual({ ok: true, value: [] });
});

test("the lightest are those that sorting everybody by (load, ticket, code) puts first", () => {
  const available = fc.uniqueArray(
    fc.record({ inspector: fc.nat(999).map((number) => `JC-${number + 100}`), load: fc.nat(3) }),
    { selector: ({ inspector }) => inspector, maxLength: 20 },
  );
  fc.assert(
    fc.property(available, fc.integer({ min: 1, max: 5 }), (all, count) => {
      // Two digits only, so that tickets collide and the code decides.
      const ticket = (inspector: string) => hash(inspector).slice(0, 1);
      const key = (one: (typeof all)[number]) => `${one.load},${ticket(one.inspector)},${one.inspector}`;
      const sorted = all.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).slice(0, count);
      expect(lightest(all, count, ticket)).toEqual(
        sorted.map(({ inspector }) => ({ inspector, ticket: ticket(inspector) })),
      );
    }),
  );
});
