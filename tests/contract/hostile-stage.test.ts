import { expect, onTestFinished, test } from "vitest";
import { holdUntil } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { scratch } from "../support/scratch.ts";
import { ceremony, testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

test("a stage that never says it has shown a step, says it twice, or of a step that is not its own moves nothing", async () => {
  let now = 0;
  const host = hostInProcess(scratch(), testPorts({ elapsed: () => now }));
  onTestFinished(() => host.close());
  const held = officer(host);
  await holdUntil(held, "result");
  const window = "d".repeat(32);
  const says = async (of: object | undefined, by = window) => {
    const step = { ceremony, draw: "TS", scene: "roll-call", page: 0, left: 0, ...of } as const;
    const answer = await held.stage.client.call("showing", { window: by, ...(of && { step }) });
    return answer.ok ? "heard" : answer.error.said.key;
  };
  const { client } = held.console;
  const advance = async () => {
    const expectedRevision = held.console.last().revision;
    const command = { type: "advance" } as const;
    const answer = await client.call("execute", {
      commandId: crypto.randomUUID(),
      expectedRevision,
      command,
    });
    return answer.ok ? "advanced" : answer.error.said.key;
  };
  const at = () => held.console.last().view.ceremony?.steps?.at;
  const watch = () => held.console.last().view.stage.watch;

  await says(undefined);
  expect([await advance(), at()]).toEqual(["advanced", 1]);
  const { revision } = held.console.last();
  // It never says so.
  now += 12_000;
  await says(undefined);
  expect([await advance(), at(), watch()]).toEqual([
    "ceremony.still-showing",
    1,
    { windows: 1, seen: false },
  ]);
  // Of what is not its own, or not at all.
  for (const foreign of [
    { scene: "tickets" },
    { draw: "YB" },
    { page: 7 },
    { ceremony: "DEMO-2099Q1-9" },
    { draw: undefined, scene: "result" },
    { draw: undefined },
  ])
    expect([foreign, await says(foreign)]).toEqual([foreign, "contract.not-on-stage"]);
  expect(await advance()).toBe("ceremony.still-showing");
  expect(held.console.last().revision).toBe(revision);
  // Twice: once is enough, and the second says nothing of the step after it.
  expect([await says({}), await says({})]).toEqual(["heard", "heard"]);
  expect([await advance(), at()]).toEqual(["advanced", 2]);
  expect([await says({}), await advance(), at()]).toEqual([
    "contract.not-on-stage",
    "ceremony.still-showing",
    2,
  ]);
  expect(await says({ scene: "tickets" })).toBe("contract.too-early");
  // For so long that it counts as giving no answer: said at the console, and nothing goes on by itself.
  now += 60_000;
  await says(undefined);
  await says(undefined);
  expect(watch()).toEqual({ windows: 0, mute: 1, seen: false });
  expect([await advance(), at()]).toEqual(["ceremony.no-stage", 2]);
  expect(held.console.last().revision).toBe(revision + 1);
  // More windows than there can be stages are somebody's mistake.
  const many = await Promise.all(
    Array.from({ length: 9 }, (_, one) => says(undefined, String(one).repeat(32))),
  );
  expect(many.filter((said) => said === "contract.too-many-stages")).toHaveLength(2);
});
