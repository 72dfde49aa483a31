import { describe, expect, test } from "vitest";
import { plainEvidence } from "../support/bag-fixture.ts";
import { failing } from "../support/failing.ts";
import { folders } from "../support/vectors.ts";

/** The check that notices what is wrong with each, whatever else it makes wrong. */
const noticed: Readonly<Record<string, string>> = {
  "tier 2 without coverage": "tiers",
  "tier 2 in the first month": "tiers",
  "tier 2 in the first half": "tiers",
  "tier 2 in a whole year": "tiers",
  "a thirteenth month": "file basis.csv",
  "nobody from outside": "roster",
  "a preset with another coverage": "rules",
  "a period that is not the ceremony's": "ceremony",
  "a team of one": "rules",
  "codes with a gap": "codes",
  "a conflict on one of a unit's two codes": "conflicts",
  "a conflict of an unknown code": "conflicts",
  "at-least below the rule": "quota TS",
  "a number with a leading zero": "file basis.csv",
};

describe("folders one edit away from a true one", () => {
  test("there are fourteen to refuse and three to accept", () => {
    expect(
      folders
        .filter(({ good }) => !good)
        .map(({ why }) => why)
        .sort(),
    ).toEqual(Object.keys(noticed).sort());
    expect(folders.filter(({ good }) => good)).toHaveLength(3);
  });

  test.each(folders.map(({ why, good, files }) => ({ why, good, files })))("$why", ({ why, good, files }) => {
    const { "void.txt": _, ...texts } = files;
    const failed = failing(plainEvidence(texts));
    if (good) expect(failed).toEqual([]);
    else expect(failed).toContain(noticed[why]);
  });
});
