import { describe, expect, test } from "vitest";
import { paperReader } from "../../electron/services/verify/paper-reader.ts";
import { platform } from "../../electron/services/verify/platform.ts";
import { evidenceOf } from "../../shared/verify/evidence/evidence-of.ts";
import { verify } from "../../shared/verify/verify.ts";
import { bagFixture, filesOf, held, type Wishes } from "../support/bag-fixture.ts";
import { shortName } from "../support/failing.ts";
import { vectors } from "../support/vectors.ts";

/** A bag whose ledger was chained by hand: its hashes are whole, and its close.txt hangs on them. */

// The first of an office.
const vector = vectors[12];
if (!vector) throw new Error("no vectors");
const { ceremony } = vector;

async function failures(wishes: Wishes) {
  const files = filesOf(await bagFixture(vector as NonNullable<typeof vector>, wishes));
  const bag = new Map([...files].map(([path, data]) => [path, held(data)]));
  const checks = verify(await evidenceOf(bag, new Map(), {}, paperReader), platform);
  return checks
    .filter(({ status }) => status === "fail")
    .map((check) => [shortName(check), check.reason.key, check.reason.values["type"]]);
}

const types = ["ceremony.opened", "ceremony.withdrawn", "ceremony.closed", "pool.frozen"] as const;

describe.each(types)("%s", (type) => {
  test.each(["freeze", "lock"] as const)("of the ceremony, behind its %s, fails", async (behind) => {
    const found = await failures({ again: { type, of: ceremony, behind } });
    expect(found).toContainEqual(["course", "verify.ledger.again", type]);
  });

  test("of a void ceremony, behind its freeze, fails", async () => {
    const found = await failures({ void: true, again: { type, of: ceremony, behind: "lock" } });
    expect(found).toContainEqual(["course", "verify.ledger.again", type]);
  });

  test("of another ceremony does not", async () => {
    const of = ceremony.replace(/-\d+$/, "-99");
    expect(await failures({ again: { type, of, behind: "lock" } })).toEqual([]);
  });
});
