import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contractTargets } from "../support/fuzz/contract.ts";

/** Kept, so that the same is asked on every machine; `npm run fuzz` asks other things, for as long as it is told. */
const seed = 20_261_225;

const runs = { call: 30, http: 20 } as const;

let fuzz: ReturnType<typeof contractTargets>;
beforeAll(() => {
  fuzz = contractTargets();
});
afterAll(() => fuzz.done());

test("everything that can be asked is tried", () => {
  expect(Object.keys(fuzz.targets)).toEqual(Object.keys(runs));
});

test.each(Object.entries(runs))(
  "%s: whatever is asked ends nothing, and what is acknowledged is in a ledger that is whole",
  async (name, numRuns) => {
    const target = fuzz.targets[name as keyof typeof runs];
    await fc.assert(target, { seed, numRuns, endOnFailure: true });
  },
);
