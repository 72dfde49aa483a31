import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";

const appender = new URL("../support/append-until.ts", import.meta.url);

/** Runs the appender, killing it at its n-th acknowledgement; gives the last seq it acknowledged. */
async function killed(file: string, mode: string, killAt = Number.POSITIVE_INFINITY): Promise<number> {
  const child = fork(appender, [file, mode], { execArgv: [] });
  let acknowledged = 0;
  let count = 0;
  child.on("message", (seq: number) => {
    acknowledged = seq;
    count += 1;
    if (count >= killAt) child.kill("SIGKILL");
  });
  const [, signal] = await once(child, "close");
  expect(signal).toBe("SIGKILL");
  return acknowledged;
}

/** Nothing acknowledged lost, and each append there whole or not at all. */
function check(file: string, acknowledged: number): number {
  const ledger = succeeded(openLedger(file));
  expect(ledger.readOnly).toBeUndefined();
  const { seq } = ledger.head();
  expect(seq).toBeGreaterThanOrEqual(acknowledged);
  expect(seq % 2).toBe(0);
  expect([...ledger.events()].length).toBe(seq);
  expect(ledger.kept("last")?.toString()).toContain(`blob ${seq - 1},`);
  ledger.close();
  return seq;
}

test("killed in mid-stream, it opens whole and goes on", async () => {
  const file = join(scratch(), "ledger.db");
  let before = 0;
  for (let kill = 1; kill <= 8; kill += 1) {
    const acknowledged = await killed(file, "", kill);
    expect(acknowledged).toBeGreaterThan(before);
    before = check(file, acknowledged);
  }
});

test("killed between commit and reply, the step stands", async () => {
  const file = join(scratch(), "ledger.db");
  expect(await killed(file, "silent-1")).toBe(0);
  expect(check(file, 0)).toBe(2);
  expect(await killed(file, "silent-3")).toBe(6);
  expect(check(file, 6)).toBe(8);
});

test("a ledger that another process holds is refused, and free when that is gone", async () => {
  const file = join(scratch(), "ledger.db");
  const child = fork(appender, [file, ""], { execArgv: [] });
  await once(child, "message");
  expect(refusalKey(openLedger(file))).toBe("ledger.held");
  child.kill("SIGKILL");
  await once(child, "close");
  check(file, 2);
});

test("a ledger that this process holds is refused too", () => {
  const file = join(scratch(), "ledger.db");
  const ledger = succeeded(openLedger(file));
  expect(refusalKey(openLedger(file))).toBe("ledger.held");
  succeeded(ledger.append({ events: ["{}"] }));
  ledger.close();
});
