import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { scratch } from "../support/scratch.ts";
import { ceremony, testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

test("writing and checking the bag stop where they are asked to, and begin anew without harm", async () => {
  const folder = scratch();
  const host = hostInProcess(folder, testPorts());
  onTestFinished(() => host.close());
  const held = officer(host);
  const { console } = held;
  const { client } = console;
  await holdUntil(held, "minutes");
  const before = console.last().revision;

  /** Asks to stop as soon as the work, begun after this, says that it has come so far. */
  const stopAt = async (progress: number) => {
    const from = console.pushes.length;
    await console.until((push) => {
      const known = console.pushes.indexOf(push);
      const now = push.view.working;
      return (known < 0 || known >= from) && now?.stoppable === true && now.progress === progress;
    });
    good(await client.call("stop", {}));
  };
  for (const progress of [5, 40, 70, 95]) {
    const [, written] = await Promise.all([stopAt(progress), held.change("writeBag", { ceremony })]);
    expect(written).toMatchObject({ ok: false, error: { said: { key: "contract.stopped" } } });
    expect(console.last()).toMatchObject({ revision: before, view: { ceremony: { bag: "" } } });
    expect(console.last().view.working).toBeUndefined();
  }
  good(await held.change("writeBag", { ceremony }));
  expect(readdirSync(join(folder, "bags")).filter((name) => name.includes("partial"))).toEqual([]);

  for (const progress of [5, 50]) {
    const [, checked] = await Promise.all([stopAt(progress), client.call("verifyBag", { ceremony })]);
    expect(checked).toMatchObject({ ok: false, error: { said: { key: "contract.stopped" } } });
  }
  // Asked when nothing is under way it stops nothing, nor what comes next.
  good(await client.call("stop", {}));
  expect(good(await client.call("verifyBag", { ceremony })).failed).toBe(0);
});

test("work that has no safe place to stop does not offer it and goes on", async () => {
  const host = hostInProcess(scratch(), testPorts());
  onTestFinished(() => host.close());
  const held = officer(host);
  await holdUntil(held, "sign-in 2");
  const freezing = holdUntil(held, "freeze", () => {}, "freeze");
  const seen = await held.console.until(({ view }) => view.working?.said.key === "contract.working.freeze");
  expect(seen.view.working).not.toHaveProperty("stoppable");
  good(await held.console.client.call("stop", {}));
  await freezing;
  expect(held.console.last().view.ceremony?.phase).toBe("freeze");
});
