import { expect, test } from "vitest";
import { unseal } from "../../electron/services/sealing.ts";
import { sealInThread } from "../../electron/services/sealing-thread.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";

const files = new Map([
  ["names.csv", Buffer.from("code,id,salt,name\n", "utf8")],
  ["conflicts.csv", Buffer.alloc(100_000, "c")],
]);
const keys = ["officer 口令 one", "supervisor 口令 two"] as const;

test("a thread seals what the keys open, and this one is free meanwhile", async () => {
  let done = false;
  let turns = 0;
  const sealing = sealInThread(files, keys, { workFactor: 14 }).finally(() => {
    done = true;
  });
  while (!done) {
    await new Promise((resolve) => setImmediate(resolve));
    turns += 1;
  }
  const opened = succeeded(await unseal(succeeded(await sealing), keys));
  expect([...opened].map(([name, bytes]) => [name, Buffer.from(bytes)])).toEqual([...files]);
  expect(turns).toBeGreaterThan(10);
  // The caller's own bytes are as they were.
  expect(files.get("conflicts.csv")?.equals(Buffer.alloc(100_000, "c"))).toBe(true);
});

test("a refusal comes out of the thread as one", async () => {
  expect(refusalKey(await sealInThread(files, [keys[0], keys[0]], { workFactor: 1 }))).toBe(
    "sealing.passphrases-equal",
  );
});
