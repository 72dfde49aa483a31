import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { platform } from "../../electron/services/verify/platform.ts";
import { readEvidence } from "../../electron/services/verify/read-evidence.ts";
import { verdict } from "../../shared/verify/check.ts";
import { verify } from "../../shared/verify/verify.ts";
import { succeeded } from "../support/outcome.ts";
import { rehearsed, rehearsing } from "../support/rehearsing.ts";
import { scratch } from "../support/scratch.ts";

test("through the disclosure it opens, amends, records invented results and discloses, and every version verifies", async () => {
  const out = join(scratch(), "out");
  const told = await rehearsed("--through", "disclosure", "--out", out);
  expect(told.versions.map(({ folder }) => folder)).toEqual(
    [2, 3].map((version) => join(out, `${told.ceremony}-v${version}`)),
  );
  for (const { folder } of told.versions) {
    const { freeze, seed, close } = told;
    const evidence = succeeded(await readEvidence({ path: folder, anchors: { freeze, seed, close } }));
    const found = verdict(verify(evidence, platform));
    expect([folder, found.failed, found.anchor]).toEqual([folder, 0, "anchored"]);
  }
  const lines = readFileSync(
    join(out, `${told.ceremony}-v3`, "data/later/amendments/v2/amendments.csv"),
    "utf8",
  );
  expect(lines).toMatch(/^1,exchange,.*\n2,substitute,/m);
  expect(existsSync(join(out, `${told.ceremony}-v3-public/data/later/disclosure/v3/openings.csv`))).toBe(
    true,
  );
  const { code, err } = await rehearsing("--through", "lock", "--lang", "en");
  expect([code, err]).toEqual([2, expect.stringContaining("--through is one of bag, disclosure")]);
});
