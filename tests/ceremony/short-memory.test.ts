import { expect, test } from "vitest";
import { good, holdUntil, type StepName, steps } from "../support/hold-in-windows.ts";
import { hostProcess } from "../support/host-process.ts";
import { scratch } from "../support/scratch.ts";
import { limitMemory } from "../support/short-memory.ts";
import { ceremony } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

/** Steps for which much is read, made or stretched. */
const large: readonly StepName[] = ["sample", "plan", "freeze", "sheet", "result", "minutes", "bag"];

const mebi = 2 ** 20;

/**
 * How a step ends for which the program may take no more memory: V8 ends the process where its own heap cannot grow, and that
 * is a crash like any other; else there is a sentence. Or the step needed no more.
 */
const ends = /the program ended|"(ledger|contract)\.memory"|"sealing\.unstretched"/;

test("memory is short before a step: a sentence or a crash, and either way what was acknowledged is there and the step can be taken", {
  timeout: 300_000,
}, async ({ skip }) => {
  const folder = scratch();
  let host = await hostProcess(folder);
  let people = officer(host);
  const outcomes: string[] = [];
  for (const step of steps) {
    if (large.includes(step)) {
      const reason = limitMemory(host.pid, 1 * mebi);
      if (reason) skip(reason);
      const acknowledged = people.console.last().revision;
      const said = await holdUntil(people, step, () => {}, step).then(
        () => "done",
        (error: Error) => error.message,
      );
      if (said !== "done") expect(said, step).toMatch(ends);
      outcomes.push(said === "done" ? said : (ends.exec(said)?.[0] ?? ""));
      const after = people.console.last().revision;
      await host.kill();
      host = await hostProcess(folder);
      people = officer(host);
      // Every start is a fact more; a step may also stand that was not answered any more.
      const { revision } = people.console.last();
      expect(revision, step).toBeGreaterThan(Math.max(acknowledged, after));
      if (said === "done" || revision > acknowledged + 1) continue;
    }
    await holdUntil(people, step, () => {}, step);
  }
  // Where nothing was ever short, nothing was tried.
  expect(outcomes.filter((one) => one !== "done").length).toBeGreaterThan(0);
  expect(good(await people.console.client.call("verifyBag", { ceremony })).failed).toBe(0);
});
