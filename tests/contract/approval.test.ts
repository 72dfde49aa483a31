import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { good, holdUntil } from "../support/hold-in-windows.ts";
import { hostInProcess } from "../support/in-process.ts";
import { scratch } from "../support/scratch.ts";
import { testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

test("the supervisor is shown every pair and exclusion by name, approves what is shown, and nothing is told of it later", async () => {
  const host = hostInProcess(scratch(), testPorts());
  onTestFinished(() => host.close());
  const held = officer(host);
  const { client, last } = held.console;
  const page = { from: 0, count: 100 };
  const command = { type: "approve-exclusions", supervisor: "纪一" } as const;
  await holdUntil(held, "open");
  expect((await held.refused(command)).said.key).toBe("ceremony.plan-missing");
  expect(await client.call("pairs", page)).toMatchObject({
    ok: false,
    error: { said: { key: "ceremony.plan-missing" } },
  });

  await holdUntil(held, "plan", () => {}, "plan");
  const pairs = good(await client.call("pairs", page));
  expect(pairs.total).toBe(last().view.lists.find(({ list }) => list === "conflicts")?.size);
  // Sorted by unit, whatever the order of the list; named, with the draws in which each counts.
  expect(pairs.rows.map(({ unit }) => unit)).toEqual(pairs.rows.map(({ unit }) => unit).toSorted());
  for (const { unitName, inspectorName, reason, draws } of pairs.rows) {
    expect([unitName, inspectorName, reason]).not.toContain("");
    expect(draws.length).toBeGreaterThan(0);
  }
  // Counted for each inspector, the most first, over all pairs; some are found by any of their words, however these are typed.
  const { inspectors, rows } = pairs;
  expect(inspectors.reduce((sum, one) => sum + one.pairs, 0)).toBe(pairs.total);
  expect(inspectors.map((one) => one.pairs)).toEqual(
    inspectors.map((one) => one.pairs).toSorted((one, other) => other - one),
  );
  const [first] = inspectors;
  const found = good(await client.call("pairs", { ...page, search: ` ${first?.id.toLowerCase()} ` }));
  expect(found.rows).toEqual(rows.filter(({ inspector }) => inspector === first?.id));
  expect(found.total).toBe(first?.pairs);
  expect(found.inspectors).toEqual(inspectors);
  expect(good(await client.call("pairs", { ...page, search: "\n" })).total).toBe(pairs.total);
  expect(good(await client.call("pairs", { ...page, search: "示例无此人" }))).toMatchObject({ total: 0 });
  expect(good(await client.call("pairs", { from: 1, count: 1 })).rows).toEqual([pairs.rows[1]]);
  const left = good(await client.call("exclusions", page)).rows.filter(({ approver }) => approver !== "");
  expect(left.map(({ why, approver }) => [why, approver])).toEqual([["在搬迁中", "甲主持"]]);

  // What was shown before a further step is not what is approved after it.
  const seen = last().revision;
  await held.execute({
    type: "sign-in",
    role: "other",
    name: "示例旁听",
    organisation: "示例单位",
    post: "",
    writes: false,
  });
  const stale = await client.call("execute", { commandId: randomUUID(), expectedRevision: seen, command });
  expect(stale).toMatchObject({ ok: false, error: { code: "stale" } });
  expect(last().view.ceremony).not.toHaveProperty("approval");

  const view = await held.execute(command);
  expect(view.ceremony?.approval).toMatchObject({
    supervisor: "纪一",
    pairs: pairs.total,
    signing: "ink",
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect((await held.refused(command)).said.key).toBe("ceremony.exclusions-approved");

  await holdUntil(held, "freeze", () => {}, "sign-in 1");
  expect(held.stage.last().view.screen).toMatchObject({ kind: "freeze", conflicts: { pairs: pairs.total } });
  expect(await client.call("pairs", page)).toMatchObject({
    ok: false,
    error: { said: { key: "contract.sealed" } },
  });
});
