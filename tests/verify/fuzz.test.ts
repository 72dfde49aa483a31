import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { targetsOf } from "../support/fuzz/targets.ts";

/** Kept, so that the same files are tried on every machine; `npm run fuzz` tries others, for as long as it is told. */
const seed = 20_261_225;

const runs = { bag: 16, lost: 8, archive: 40, paper: 8, scan: 12, sheet: 100 } as const;

let fuzz: Awaited<ReturnType<typeof targetsOf>>;
beforeAll(async () => {
  fuzz = await targetsOf();
});
afterAll(() => fuzz.done());

test("everything that can be changed is tried", () => {
  expect(Object.keys(fuzz.targets)).toEqual(Object.keys(runs));
});

test.each(Object.entries(runs))(
  "%s: a change ends nothing and is never taken for what it was",
  async (name, numRuns) => {
    const target = fuzz.targets[name];
    if (!target) throw new Error(`no target ${name}`);
    await fc.assert(target, { seed, numRuns });
  },
);
