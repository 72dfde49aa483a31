import { expect, test } from "vitest";
import { freezePool, settlePlan } from "../../electron/services/ceremony/freezing.ts";
import { amend } from "../../electron/services/inspection/amending.ts";
import { openedNames } from "../../electron/services/inspection/opened-names.ts";
import { openFor } from "../../electron/services/inspection/opening.ts";
import { recordVisits } from "../../electron/services/inspection/results.ts";
import type { TypedPair } from "../../shared/office/keepers.ts";
import { hold } from "../support/ceremony-in.ts";
import { openAll } from "../support/inspection-works.ts";
import {
  approve,
  keepers,
  lockedQuarter,
  recovery,
  settings,
  signIn,
  typedPassphrases as typed,
} from "../support/locked-quarter.ts";
import { visitTo } from "../support/visits.ts";

test("a list that is sealed still is counted under both passphrases, and its visits are a number", async () => {
  const held = await lockedQuarter();
  const { service } = held;
  const without = await settlePlan(service, settings, new Map(), "plan-2");
  expect(!without.ok && without.refusal.key).toBe("ceremony.uncounted");
  const wrong: TypedPair = {
    pair: "passphrases",
    officer: "not the officer's one",
    supervisor: "not the supervisor's",
  };
  const refused = await settlePlan(service, settings, new Map([["DEMO-2027Q3-1", wrong]]), "plan-2");
  expect(!refused.ok && refused.refusal).toMatchObject({
    key: "ceremony.earlier-sealed",
    values: { ceremony: "DEMO-2027Q3-1", reason: { key: "sealing.answer.outer.passphrases" } },
  });
  const earlier = new Map([["DEMO-2027Q3-1", typed]]);
  const counted = await settlePlan(service, settings, earlier, "plan-2");
  expect(counted.ok).toBe(true);
  const settled = service.facts().at(-1);
  if (settled?.type !== "plan.settled") throw new Error("no plan");
  const first = service.facts().find(({ type }) => type === "result.fixed");
  const drawn =
    first?.type === "result.fixed" ? service.read(first.result).trimEnd().split("\n").length - 1 : 0;
  expect(settled.counted).toEqual([{ ceremony: "DEMO-2027Q3-1", visits: drawn }]);
  expect(JSON.stringify(settled)).not.toMatch(/KEY0|GEN0|SPC0/);

  signIn(held);
  approve(held);
  const bare = await freezePool(service, { keepers, recovery, earlier: new Map() }, "freeze-2");
  expect(!bare.ok && bare.refusal.key).toBe("ceremony.uncounted");
  expect((await freezePool(service, { keepers, recovery, earlier }, "freeze-2")).ok).toBe(true);
});

test("a unit at the cap by sealed draws is left out, by number only", async () => {
  const { service } = await lockedQuarter();
  const earlier = new Map([["DEMO-2027Q3-1", typed]]);
  expect((await settlePlan(service, settings, earlier, "plan-2")).ok).toBe(true);
  const once = service.facts().at(-1);
  const planOf = (event: typeof once) => (event?.type === "plan.settled" ? event.plan : []);
  // GEN001 has two visits on the list; nobody else can have more than the one that was just counted.
  expect(planOf(once).find(({ draw }) => draw === "YB")).toMatchObject({ excluded: 2 });
});

test("weak or equal passphrases freeze nothing", async () => {
  const { service, until } = hold();
  await until("sign-in/2");
  for (const pair of [
    ["1", "2"],
    ["correct-horse-battery", "correct-horse-battery"],
  ] as const) {
    const frozen = await freezePool(service, { keepers: pair, recovery, earlier: new Map() }, "weak");
    expect(!frozen.ok && frozen.refusal.key).toMatch(/^sealing\.passphrase/);
  }
  expect(service.state().current?.phase).toBe("witnesses");
});

test("a list whose units are all open by what is kept of them counts in clear, and its waived visits not at all", async () => {
  const held = await lockedQuarter();
  const { service } = held;
  const ceremony = "DEMO-2027Q3-1";
  const names = openedNames();
  const all = { ...openAll, ceremony };
  expect((await openFor(service, names, all, typed, "open")).ok).toBe(true);
  const units = [...names.of(ceremony).units.keys()];
  const [waived = "", last = "", ...most] = units;
  const waiver = {
    ceremony,
    kind: "waive",
    unit: waived,
    inspector: "",
    ground: "抽查期内已被案件办理检查覆盖",
    reason: "另案",
  } as const;
  const who = { approver: "示例批准人", officer: "示例负责人", supervisor: "示例监督人" };
  expect((await amend(service, { ...waiver, ...who }, typed, "waive")).ok).toBe(true);
  const record = (entries: readonly string[], id: string) =>
    recordVisits(service, names, { ceremony, entries: entries.map((unit) => visitTo(unit)) }, id);
  expect(record(most, "most").ok).toBe(true);
  names.forget(ceremony);
  const without = await settlePlan(service, settings, new Map(), "plan-2");
  expect(!without.ok && without.refusal.key).toBe("ceremony.uncounted");
  expect(record([last], "last")).toMatchObject({ ok: false, refusal: { key: "inspection.result-closed" } });
  // Under the secrets too, what was waived is not counted.
  expect((await settlePlan(service, settings, new Map([[ceremony, typed]]), "plan-3")).ok).toBe(true);
  const countedAt = (index: number) => {
    const fact = service.facts().findLast(({ type }) => type === "plan.settled");
    return fact?.type === "plan.settled" ? fact.counted[index] : undefined;
  };
  expect(countedAt(0)).toEqual({ ceremony, visits: units.length - 1 });
  expect((await openFor(service, names, { ...all, scope: "units", units: [last] }, typed, "again")).ok).toBe(
    true,
  );
  expect(record([last], "last").ok).toBe(true);
  names.forget(ceremony);
  const settled = await settlePlan(service, settings, new Map(), "plan-4");
  expect(settled.ok).toBe(true);
  expect(countedAt(0)).toEqual({ ceremony, visits: units.length - 1 });
  const leave = {
    type: "leave-uncounted",
    list: ceremony,
    supervisor: "示例监督人",
    reason: "口令遗失",
  } as const;
  expect(held.refusalOf(leave)).toBe("ceremony.not-sealed");
  signIn(held);
  approve(held);
  const frozen = await freezePool(service, { keepers, recovery, earlier: new Map() }, "freeze-2");
  expect(frozen.ok).toBe(true);
});
