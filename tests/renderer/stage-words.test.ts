import { expect, test } from "vitest";
import { focusOf } from "../../renderer/stage/screens/reveal-focus.ts";
import { counted, grouped, percent, timeOfDay } from "../../renderer/ui/numbers.ts";
import type { StageSlip } from "../../shared/windows/stage-view.ts";

const slip = (number: number, digits: string, fixed = digits !== ""): StageSlip => ({
  slip: number,
  name: `示例${number}`,
  digits,
  fixed,
});

test("counts, shares, groups and times are written the same everywhere", () => {
  expect([0, 999, 1000, 1234567].map(counted)).toEqual(["0", "999", "1,000", "1,234,567"]);
  expect([0, 5, 526, 10_000].map(percent)).toEqual(["0.00 %", "0.05 %", "5.26 %", "100.00 %"]);
  expect(grouped("0123456789", 4)).toEqual(["0123", "4567", "89"]);
  expect(timeOfDay(new Date("2026-12-28T01:05:07Z"))).toBe("09:05:07");
});

test("the room looks at the nonce, then at each slip as it is read, then at the seed", () => {
  const unread = [slip(1, ""), slip(2, "")];
  expect(focusOf(unread, undefined).on).toBe("nonce");
  expect(focusOf([slip(1, "1".repeat(12)), slip(2, "")], undefined)).toMatchObject({
    on: "slip",
    slip: { slip: 1 },
  });
  const differs = [slip(1, "1".repeat(11).concat("?"), false), slip(2, "2".repeat(12))];
  expect(focusOf(differs, undefined)).toMatchObject({ on: "slip", slip: { slip: 1 } });
  const all = [slip(1, "1".repeat(12)), slip(2, "2".repeat(12))];
  // All are read, but the result is not in the ledger yet: an objection may still open one again.
  expect(focusOf(all, undefined)).toMatchObject({ on: "slip", slip: { slip: 2 } });
  expect(focusOf(all, "a".repeat(64))).toMatchObject({ on: "seed", seed: "a".repeat(64) });
});
