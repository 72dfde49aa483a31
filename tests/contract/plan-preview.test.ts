import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { scratch } from "../support/scratch.ts";
import { testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

const asked = { preset: "quzhou-city-2017", team: 2, raised: {}, leftOut: [] };

test("what was looked at is settled, and nothing else: a list or a setting that changed since is refused", async () => {
  const host = hostInProcess(scratch(), testPorts());
  onTestFinished(() => host.close());
  const held = officer(host);
  const { client } = held.console;
  await holdUntil(held, "open");
  const look = (more: object = {}) =>
    client.call("previewPlan", { commandId: randomUUID(), ...asked, ...more });
  const settle = async (seen: string, more: object = {}) => {
    const answer = await held.change("settlePlan", { ...asked, ...more, seen });
    return answer.ok ? "settled" : answer.error.said.key;
  };

  const before = held.console.last().view.events;
  const first = good(await look());
  expect(first.plan.warnings.length).toBeGreaterThan(0);
  expect(first.excluded.length).toBeGreaterThan(0);
  // Looking settles nothing and is no event.
  expect(held.console.last().view.events).toBe(before);
  expect(held.console.last().view.ceremony?.plan).toBeUndefined();
  expect(good(await look()).plan).toEqual(first.plan);

  const another = await look({ team: 3 });
  expect(another.ok && another.output.plan.settled).not.toBe(first.plan.settled);
  expect(await settle(first.plan.settled, { team: 3 })).toBe("ceremony.plan-differs");
  await held.execute({ type: "empty-list", list: "conflicts", reason: "示例：名单有误" });
  expect(await settle(first.plan.settled)).toBe("ceremony.plan-differs");
  expect(held.console.last().view.ceremony?.plan).toBeUndefined();

  const again = good(await look());
  expect(again.plan.conflicts).toBeLessThan(first.plan.conflicts ?? 0);
  expect(await settle(again.plan.settled)).toBe("settled");
  const { settled: _, ...settled } = held.console.last().view.ceremony?.plan ?? { settled: "" };
  const { settled: __, ...seen } = again.plan;
  expect(settled).toEqual(seen);

  // What cannot be settled is said before it is tried, in the same words.
  const below = await look({ raised: { ZD: 1 } });
  expect(below.ok ? "looked at" : below.error.said.key).toBe("rules.quota-below-rule");
});
