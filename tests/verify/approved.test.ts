import { expect, test } from "vitest";
import { paperReader } from "../../electron/services/verify/paper-reader.ts";
import { platform } from "../../electron/services/verify/platform.ts";
import { evidenceOf } from "../../shared/verify/evidence/evidence-of.ts";
import { verify } from "../../shared/verify/verify.ts";
import { bagFixture, filesOf, held, type Wishes } from "../support/bag-fixture.ts";
import { shortName } from "../support/failing.ts";
import type { FixtureFact } from "../support/fixture-chain.ts";
import { vectors } from "../support/vectors.ts";

/** The supervisor's approval stands in the ledger before the freeze, of the plan that was frozen and in the numbers of `basis.csv`. */

const vector = vectors[12];
if (!vector) throw new Error("no vectors");

async function failures(wishes: Wishes) {
  const files = filesOf(await bagFixture(vector as NonNullable<typeof vector>, wishes));
  const bag = new Map([...files].map(([path, data]) => [path, held(data)]));
  const checks = verify(await evidenceOf(bag, new Map(), {}, paperReader), platform);
  return checks
    .filter(({ status }) => status === "fail")
    .map((check) => [shortName(check), check.reason.key]);
}

/** Every approval with something of it changed, or left out; so is what of the plan is asked for. */
const approval =
  (change: (fact: FixtureFact) => FixtureFact | undefined, type = "exclusions.approved") =>
  (fact: FixtureFact) =>
    fact.type === type ? change(fact) : fact;

test("a whole one passes, and so does one of a program that asked for no approval", async () => {
  expect(await failures({})).toEqual([]);
  expect(await failures({ void: true })).toEqual([]);
  expect(await failures({ earlier: true })).toEqual([]);
});

test.each([
  ["none", () => undefined],
  ["one of another plan", (fact: FixtureFact) => ({ ...fact, settled: "0".repeat(64) })],
  ["one of another ceremony", (fact: FixtureFact) => ({ ...fact, of: "DEMO-2027Q1-77" })],
])("with %s the course fails", async (_, change) => {
  const found = await failures({ fact: approval(change) });
  expect(found).toContainEqual(["course", "verify.ledger.not-approved"]);
  expect(await failures({ void: true, fact: approval(change) })).toContainEqual([
    "course",
    "verify.ledger.not-approved",
  ]);
});

test("an approval of a plan that its ledger no longer has fails, whatever the plan says", async () => {
  const found = await failures({ fact: approval(() => undefined, "plan.settled") });
  expect(found).toContainEqual(["course", "verify.ledger.not-approved"]);
});

test.each(["conflicts", "leastChoice"])(
  "with another number of %s than basis.csv the course fails",
  async (key) => {
    const found = await failures({ fact: approval((fact) => ({ ...fact, [key]: 12_345 })) });
    expect(found).toEqual([["course", "verify.ledger.approved-other"]]);
  },
);

test.each(["pre-draw-sheet", "minutes"] as const)(
  "a %s that prints another approval's digest fails",
  async (name) => {
    const other = ["approval", "7".repeat(64)] as const;
    const found = await failures({
      print: (lines, paper) =>
        paper === name ? lines.map((line) => (line[0] === "approval" ? other : line)) : lines,
    });
    expect(found.map(([check]) => check)).toContain(`paper ${name}.pdf`);
  },
);
