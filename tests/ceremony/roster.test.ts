import { expect, test } from "vitest";
import { slipWriters } from "../../shared/ceremony/witnesses.ts";
import { unmetNeeds } from "../../shared/draw/roster.ts";
import { person } from "../support/console-views.ts";

const discipline = person;
const outside = { ...person, number: 2, role: "media" as const };
const unmet = (people: readonly (typeof discipline | typeof outside)[]) => unmetNeeds(slipWriters(people));

test("a roster needs two writers, one of the discipline department and one from outside", () => {
  expect(unmet([])).toEqual(["two", "discipline", "outside"]);
  expect(unmet([discipline, { ...discipline, number: 2 }])).toEqual(["outside"]);
  expect(unmet([outside, { ...outside, number: 3 }])).toEqual(["discipline"]);
  expect(unmet([discipline, outside])).toEqual([]);
});

test("who has left, who writes none and who is from inside do not count", () => {
  expect(unmet([discipline, { ...outside, present: false }])).toEqual(["two", "outside"]);
  expect(slipWriters([discipline, { ...outside, writes: false }])).toHaveLength(1);
  expect(unmetNeeds([{ role: "discipline" }, { role: "other" }])).toEqual(["outside"]);
});
