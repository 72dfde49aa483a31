import { array, assert, constantFrom, integer, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { beginningOf, codeOf, poolOf, poolText, readPool } from "../../shared/draw/pool.ts";
import { alikeAmong } from "../../shared/verify/repeats.ts";
import { sha256 } from "../support/bag-fixture.ts";
import { succeeded } from "../support/outcome.ts";

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
      const pool = poolOf(
        all.map((commitment, index) => ({
          code: codeOf("YB", index + 1, eligible),
          tier: 1 as const,
          commitment,
        })),
      );
      expect([...pool.beginnings]).toEqual(all.map(beginningOf));
      expect([...succeeded(readPool(poolText([...pool]))).beginnings]).toEqual(all.map(beginningOf));
    }),
  );
});

test("what begins like another is found, and nothing else", () => {
  // Among numbers of which many differ in their last bits alone.
  const beginnings = array(
    tuple(integer({ min: 0, max: 40 }), integer({ min: 0, max: 3 })).map(
      ([high, low]) => high * 0x5000000 + low,
    ),
  );
  assert(
    property(beginnings, (all) => {
      const due = all.flatMap((one, at) => (all.filter((each) => each === one).length > 1 ? [at] : []));
      expect(alikeAmong(Uint32Array.from(all))).toEqual(due);
    }),
  );
});
