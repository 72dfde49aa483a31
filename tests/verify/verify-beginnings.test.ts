import { array, assert, constantFrom, integer, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { codeOf, poolOf } from "../../shared/draw/pool.ts";
import { alikeAmong, beginningOf, beginningsIn } from "../../shared/verify/repeats.ts";
import { sha256 } from "../support/bag-fixture.ts";

/** Commitments of which many begin alike, and some are equal. */
const commitments = array(
  tuple(integer({ min: 0, max: 30 }), constantFrom("", "0", "f")).map(
    ([number, ending]) => sha256(String(number)).slice(0, 64 - ending.length) + ending,
  ),
  { maxLength: 60 },
);

test("beginnings in a pool are those of its commitments", () => {
  assert(
    property(commitments, integer({ min: 1, max: 10_000_000 }), (all, eligible) => {
      const lines = all.map((commitment, index) => ({
        code: codeOf("YB", index + 1, eligible),
        tier: 1 as const,
        commitment,
      }));
      expect([...beginningsIn(poolOf(lines))]).toEqual(all.map(beginningOf));
    }),
  );
});

test("equal commitments always begin alike, and what begins alike is found", () => {
  assert(
    property(commitments, commitments, (all, others) => {
      const beginnings = all.map(beginningOf);
      const excluded = new Set(others.map(beginningOf));
      const counted = [...excluded, ...beginnings];
      const due = counted.filter((beginning, index) => counted.indexOf(beginning) !== index);
      expect(alikeAmong(Int32Array.from(beginnings), excluded)).toEqual(new Set(due));
    }),
  );
});
