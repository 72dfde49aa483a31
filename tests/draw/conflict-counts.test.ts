import { expect, test } from "vitest";
import { countConflicts } from "../../shared/draw/conflict-counts.ts";
import type { Draw } from "../../shared/draw/model.ts";

const people = ["x", "y", "z"].map((id) => ({ draw: "JC" as Draw, id }));
const unit = (draw: Draw, id: string) => ({ draw, id });
const conflict = (unit: string, inspector: string) => ({ unit, inspector });

test("a conflict counts for each code of the unit, once, and only where both are in the pool", () => {
  const eligible = [...people, unit("TS", "a"), unit("ZD", "a"), unit("ZD", "b")];
  const conflicts = [
    conflict("a", "x"),
    conflict("a", "x"),
    conflict("a", "y"),
    conflict("b", "x"),
    conflict("gone", "x"),
    conflict("a", "gone"),
  ];
  expect(countConflicts({ eligible, conflicts })).toEqual({ conflicts: 5, leastChoice: 1 });
});

test("without a conflict every inspector is free for every unit", () => {
  expect(countConflicts({ eligible: [...people, unit("YB", "a")], conflicts: [] })).toEqual({
    conflicts: 0,
    leastChoice: 3,
  });
});

test("without inspectors, or without a unit, nobody has a choice", () => {
  const conflicts = [conflict("a", "x")];
  expect(countConflicts({ eligible: [unit("YB", "a")], conflicts })).toEqual({
    conflicts: 0,
    leastChoice: 0,
  });
  expect(countConflicts({ eligible: people, conflicts })).toEqual({ conflicts: 0, leastChoice: 0 });
});
