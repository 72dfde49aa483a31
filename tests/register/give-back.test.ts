import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { giveBack } from "../../electron/services/register/give-back.ts";

test("what a long sheet left behind is collected at once, and a short one costs no pause", async () => {
  const left = new WeakRef({ cells: Array.from({ length: 1000 }, String) });
  // A reference that was looked at is held until the present job is over.
  await setImmediate();
  giveBack(999);
  expect(left.deref()).toBeDefined();
  await setImmediate();
  giveBack(1000);
  expect(left.deref()).toBeUndefined();
});
